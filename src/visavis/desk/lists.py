"""Reads lists of people to draw for: what was pasted, or a table with a column of addresses."""

import csv
import io
import re
from collections.abc import Iterator

from visavis.desk.sitting import Candidate
from visavis.errors import CannotMark

# the heads under which lists of people come, in any case; the first that a list has counts
_HEADS = {
    "typed": (
        "url",
        "profile url",
        "profile",
        "linkedin",
        "linkedin url",
        "address",
        "adresse",
        "person_key",
    ),
    "stratum": ("stratum", "group", "groupe", "strate"),
    "name": ("name", "full name", "nom"),
    "company": ("company", "entreprise", "société"),
    "title": ("title", "position", "titre", "poste"),
}
_ADDRESS = re.compile(r"(?:https?://)?(?:\w+\.)*linkedin\.com/in/[^\s,;\"'<>)]+")


def pasted(typed: str, group: str = "") -> list[Candidate]:
    """Return everybody whose address stands in a text, or each of its lines where it holds none."""
    found = _ADDRESS.findall(typed) or [line.strip() for line in typed.splitlines()]
    return [Candidate(one, group) for one in found if one]


def listed(written: bytes, called: str, group: str = "") -> list[Candidate]:
    """Return everybody of a table with commas or semicolons; those without a group are in `group`.

    Raises CannotMark where it is no table with a column of addresses; `called` is its name.
    """
    try:
        return list(_rows(written.decode("utf-8-sig"), group))
    except (UnicodeDecodeError, csv.Error, _NoAddresses) as wrong:
        raise CannotMark("no_list", path=called) from wrong


class _NoAddresses(Exception):
    """No column of a table holds addresses."""


def _rows(written: str, group: str) -> Iterator[Candidate]:
    head = written.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = csv.DictReader(io.StringIO(written, newline=""), delimiter=delimiter)
    heads = {" ".join((one or "").casefold().split()): one for one in rows.fieldnames or ()}
    columns = {
        field: next((heads[name] for name in names if name in heads), None) for field, names in _HEADS.items()
    }
    if columns["typed"] is None:
        raise _NoAddresses
    for row in rows:
        given = {
            field: (row[column] or "").strip() for field, column in columns.items() if column is not None
        }
        if given["typed"]:
            yield Candidate(**{**given, "stratum": given.get("stratum") or group})
