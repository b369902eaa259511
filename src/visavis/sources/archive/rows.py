"""Reads the small tables: one function each makes a trace of a row."""

from collections.abc import Callable, Iterator, Mapping

from visavis.sources.archive.recognition import Table
from visavis.traces import (
    Aside,
    Connection,
    Endorsement,
    Gesture,
    Invitation,
    Position,
    PrivateNote,
    Profile,
    Recommendation,
    Trace,
    Unreadable,
    connection_day,
    pacific_instant,
    profile_key,
    utc_instant,
)

Row = Mapping[str, str]
# the address columns of each direction; none until mid-2023, URNs that summer
_INVITED = {
    "OUTGOING": ("to", ("inviteeprofileurl", "inviteeprofileurn")),
    "INCOMING": ("from", ("inviterprofileurl", "inviterprofileurn")),
}
_SIMPLE_TIME = "%Y-%m-%d %H:%M:%S"
_SLASHED_TIME = "%Y/%m/%d %H:%M:%S UTC"
_SPELT_TIME = "%a %b %d %H:%M:%S UTC %Y"
_PRIVATE_NOTE_TIMES = (_SIMPLE_TIME, _SIMPLE_TIME + " UTC", _SLASHED_TIME)


class _Wrong(Exception):
    """A required cell that cannot be parsed."""


def read_rows(table: Table) -> Iterator[Trace | Unreadable | Aside]:
    """Yield a value for every record of a table, in the order of the file."""
    make = _MAKERS[table.kind]
    width = len(table.header)
    for record in table.records():
        if isinstance(record, Unreadable):
            yield record
            continue
        number, cells = record
        if not any(map(str.strip, cells)):
            yield Aside(number, "empty")
            continue
        fitted = fit(cells, width)
        if fitted is None:
            yield Unreadable(number, "ragged")
            continue
        try:
            yield make(number, dict(zip(table.header, fitted, strict=True)))
        except _Wrong as wrong:
            yield Unreadable(number, str(wrong))


def fit(cells: list[str], width: int) -> list[str] | None:
    """Return cells of the header's width, empty ones at the end forgiven, or None where ragged."""
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    return cells if len(cells) == width else None


def address(row: Row, *columns: str) -> str | None:
    """Return the first profile key found in these columns."""
    for column in columns:
        key = profile_key(row.get(column, ""))
        if key:
            return key
    return None


def _name(row: Row, first: str, last: str) -> str:
    return f"{row.get(first, '').strip()} {row.get(last, '').strip()}".strip()


def _dated(parse: Callable[[str], int], text: str) -> int:
    try:
        return parse(text)
    except (ValueError, OverflowError) as wrong:
        reason = "date"
        raise _Wrong(reason) from wrong


def _connection(number: int, row: Row) -> Connection:
    return Connection(
        number,
        address(row, "url"),
        _name(row, "firstname", "lastname"),
        row.get("emailaddress", "").strip(),
        row.get("company", "").strip(),
        row.get("position", "").strip(),
        _dated(connection_day, row["connectedon"]),
    )


def _invitation(number: int, row: Row) -> Invitation:
    direction = row["direction"].strip().upper()
    if direction not in _INVITED:
        reason = "direction"
        raise _Wrong(reason)
    name, addresses = _INVITED[direction]
    return Invitation(
        number,
        direction == "OUTGOING",
        address(row, *addresses),
        row[name].strip(),
        _dated(pacific_instant, row["sentat"]),
        row.get("message", "").strip(),
    )


def _endorsement(side: str) -> Callable[[int, Row], Endorsement]:
    def make(number: int, row: Row) -> Endorsement:
        return Endorsement(
            number,
            side == "endorser",
            address(row, side + "publicurl"),
            _name(row, side + "firstname", side + "lastname"),
            row.get("skillname", "").strip(),
            row.get("endorsementstatus", "").strip(),
            _dated(lambda text: utc_instant(text, _SLASHED_TIME), row["endorsementdate"]),
        )

    return make


def _recommendation(number: int, row: Row) -> Recommendation:
    return Recommendation(
        row=number,
        received=True,
        person_name=_name(row, "firstname", "lastname"),
        company=row.get("company", "").strip(),
        title=row["jobtitle"].strip(),
        text=row["text"].strip(),
        status=row.get("status", "").strip(),
        at=_dated(pacific_instant, row["creationdate"]),
    )


def _private_note(number: int, row: Row) -> PrivateNote:
    return PrivateNote(
        number,
        address(row, "connectionprofileurl"),
        _name(row, "connectionfirstname", "connectionlastname"),
        row["note"].strip(),
        _dated(_private_note_time, row["createdon"]),
    )


def _private_note_time(text: str) -> int:
    for form in _PRIVATE_NOTE_TIMES:
        try:
            return utc_instant(text, form)
        except ValueError:
            continue
    return pacific_instant(text)


def _gesture(
    kind: str, date: str, link: str, text: str, form: str = _SIMPLE_TIME
) -> Callable[[int, Row], Gesture]:
    def make(number: int, row: Row) -> Gesture:
        at = _dated(lambda found: utc_instant(found, form), row[date])
        said = row.get(text, "").strip()
        if kind == "share":
            said = said.replace('"\n"', "\n").replace('"\r\n"', "\n").strip('"')
        return Gesture(number, kind, at, row.get(link, "").strip(), said)

    return make


def _profile(number: int, row: Row) -> Profile:
    return Profile(number, _name(row, "firstname", "lastname"), row["headline"].strip())


def _position(number: int, row: Row) -> Position:
    cells = (row[column].strip() for column in ("companyname", "title", "startedon", "finishedon"))
    return Position(number, *cells)


_MAKERS: dict[str, Callable[[int, Row], Trace]] = {
    "connections": _connection,
    "invitations": _invitation,
    "endorsements_received": _endorsement("endorser"),
    "endorsements_given": _endorsement("endorsee"),
    "recommendations": _recommendation,
    "private_notes": _private_note,
    "comments": _gesture("comment", "date", "link", "message"),
    "shares": _gesture("share", "date", "sharelink", "sharecommentary"),
    "reactions": _gesture("reaction", "date", "link", "type"),
    "follows": _gesture("follow", "date", "status", "fullname"),
    "company_follows": _gesture("company_follow", "followedon", "", "organization", _SPELT_TIME),
    "profile": _profile,
    "positions": _position,
}
