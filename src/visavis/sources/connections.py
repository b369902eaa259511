"""Reads the connections table of an archive."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visavis.errors import CannotRead
from visavis.sources.rows import fold, records
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
    rows = records(lines, file)
    header: list[str] = []
    for _, cells in rows:
        header = [fold(cell) for cell in cells]
        if "firstname" in header and "connectedon" in header:
            break
    else:
        raise CannotRead("no header with First Name and Connected On", file)
    for number, cells in rows:
        if any(cells):
            yield _read_row(header, cells, file, number)


def _read_row(header: list[str], cells: list[str], file: str, number: int) -> Connection | Unreadable:
    if len(cells) != len(header):
        return Unreadable(file, number, "ragged")
    row = dict(zip(header, cells, strict=True))
    try:
        day = connection_day(row["connectedon"])
    except ValueError:
        return Unreadable(file, number, "date")
    name = f"{row['firstname']} {row.get('lastname', '')}".strip()
    key = profile_key(row.get("url", ""))
    return Connection(key, name, row.get("company", ""), row.get("position", ""), day)
