"""Reads an archive with the standard library alone, as the tests of the demo need it."""

import csv
import io
from datetime import UTC, datetime
from urllib.parse import unquote
from zipfile import ZipFile

PAGE = "https://www.linkedin.com/in/"


def text_of(path, name):
    with ZipFile(path) as archive:
        return archive.read(name).decode()


def rows_of(path, name):
    text = text_of(path, name)
    if text.startswith("Notes:"):
        text = text.split("\n\n", 1)[1]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def key_of(address):
    return unquote(address.removeprefix("https://").removeprefix("www.linkedin.com/in").removeprefix("/"))


def keys_of(cell):
    return {key_of(address) for address in cell.split(",")} - {""}


def instant(text):
    return int(datetime.strptime(text, "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC).timestamp())


def at(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())
