"""Reads the invitations table of an archive."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from visavis.errors import CannotRead
from visavis.sources.rows import fold, records
from visavis.sources.unreadable import Unreadable
from visavis.traces import pacific_instant, profile_key

# the address columns of each era; until mid-2023 there was none
_ADDRESSES = {
    "INCOMING": ("inviterprofileurl", "inviterprofileurn"),
    "OUTGOING": ("inviteeprofileurl", "inviteeprofileurn"),
}
_NAMES = {"INCOMING": "from", "OUTGOING": "to"}
_REQUIRED = ("from", "to", "sentat", "message", "direction")


@dataclass(frozen=True, slots=True)
class Invitation:
    """One invitation: `sent_at` in epoch seconds UTC, `person_key` None in eras without addresses."""

    outgoing: bool
    person_key: str | None
    person_name: str
    sent_at: int
    note: str


def read_invitations(lines: Iterable[str], file: str) -> Iterator[Invitation | Unreadable]:
    """Yield every row of the table; raises CannotRead where the header is not one of invitations."""
    rows = records(lines, file)
    header = [fold(cell) for cell in next(rows, (0, []))[1]]
    missing = [name for name in _REQUIRED if name not in header]
    if missing:
        raise CannotRead(f"columns missing: {', '.join(missing)}", file, 1)
    for number, cells in rows:
        if any(cells):
            yield _read_row(header, cells, file, number)


def _read_row(header: list[str], cells: list[str], file: str, number: int) -> Invitation | Unreadable:
    if len(cells) != len(header):
        return Unreadable(file, number, "ragged")
    row = dict(zip(header, cells, strict=True))
    direction = row["direction"].strip()
    if direction not in _NAMES:
        return Unreadable(file, number, "direction")
    try:
        sent_at = pacific_instant(row["sentat"])
    except ValueError:
        return Unreadable(file, number, "date")
    keys = (profile_key(row.get(column, "")) for column in _ADDRESSES[direction])
    key = next((found for found in keys if found), None)
    return Invitation(direction == "OUTGOING", key, row[_NAMES[direction]], sent_at, row["message"])
