"""Reads the connections table of an archive."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visavis.errors import CannotRead
from visavis.sources.unreadable import Unreadable
from visavis.traces import connection_day, profile_key


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection: `day` in days since 1970 (UTC); a hidden account has neither key nor name."""

    person_key: str | None
    person_name: str
    company: str
    title: str
    day: int


def read_connections(lines: Iterable[str], file: str) -> Iterator[Connection | Unreadable]:
    """Yield every row after the preamble; raises CannotRead where no header is found."""
    rows = csv.reader(lines)
    header: list[str] = []
    for cells in rows:
        header = [cell.strip().lstrip("\ufeff").casefold() for cell in cells]
        if "first name" in header and "connected on" in header:
            break
    else:
        raise CannotRead("no header with First Name and Connected On", file)
    for cells in rows:
        if any(cells):
            yield _read_row(header, cells, file, rows.line_num)


def _read_row(header: list[str], cells: list[str], file: str, number: int) -> Connection | Unreadable:
    if len(cells) != len(header):
        return Unreadable(file, number, "ragged")
    row = dict(zip(header, cells, strict=True))
    try:
        day = connection_day(row["connected on"])
    except ValueError:
        return Unreadable(file, number, "date")
    name = f"{row['first name']} {row.get('last name', '')}".strip()
    key = profile_key(row.get("url", ""))
    return Connection(key, name, row.get("company", ""), row.get("position", ""), day)
