"""Tells by header, then by name, which table a file is."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any

from visavis.errors import CannotRead
from visavis.sources.archive.cells import Shape, comment_records, delimiter, fold, open_text, records
from visavis.sources.archive.container import Member
from visavis.traces import Unreadable

# kind: the folded columns without which a table is not that kind, in the order of reading
_KINDS: dict[str, frozenset[str]] = {
    "connections": frozenset({"firstname", "connectedon"}),
    "invitations": frozenset({"from", "to", "sentat", "direction"}),
    "messages": frozenset({"from", "to", "date", "content"}),
    "endorsements_received": frozenset({"endorsementdate", "endorserfirstname"}),
    "endorsements_given": frozenset({"endorsementdate", "endorseefirstname"}),
    "recommendations": frozenset({"firstname", "lastname", "jobtitle", "text", "creationdate"}),
    "private_notes": frozenset({"connectionprofileurl", "note", "createdon"}),
    "comments": frozenset({"date", "link", "message"}),
    "shares": frozenset({"date", "sharelink", "sharecommentary"}),
    "reactions": frozenset({"date", "type", "link"}),
    "follows": frozenset({"date", "status", "fullname"}),
    "company_follows": frozenset({"organization", "followedon"}),
    "profile": frozenset({"firstname", "lastname", "headline", "industry"}),
    "positions": frozenset({"companyname", "title", "startedon", "finishedon"}),
}
ORDER = tuple(_KINDS)
_ASSISTANT = re.compile(r"(coach|guide|learning|role[ _]?play|assistant)", re.IGNORECASE)
_TABULAR = (".csv", ".tsv", ".txt")
_HEADER_WITHIN = 12
_MOST_UNCLOSED = 100
# the columns in which no line ends, all of them where none is named
_LINED: dict[str, frozenset[str]] = {
    "connections": frozenset(),
    "invitations": frozenset({"from", "to", "sentat", "direction"}),
    "messages": frozenset({"from", "to", "date", "direction"}),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A file that a reader of ours knows, with its folded header and where its records begin."""

    kind: str
    member: Member
    header: tuple[str, ...]
    separator: str
    header_line: int

    @property
    def file(self) -> str:
        """The path inside the archive."""
        return self.member.path

    def records(self) -> Iterator[tuple[int, list[str]] | Unreadable]:
        """Yield every record after the header.

        A quote that never closes takes what follows for one cell: it is read again from the line after.
        """
        shape = self._shape()
        line = yield from self._begin(shape)
        for again in range(_MOST_UNCLOSED):
            if line is None:
                return
            with open_text(self.member) as lines:
                rest, still = islice(lines, line, None), shape if again < _MOST_UNCLOSED - 1 else None
                line = yield from records(rest, self.separator, line, still)

    def _begin(self, shape: Shape | None) -> Generator[tuple[int, list[str]] | Unreadable, None, int | None]:
        with open_text(self.member) as lines:
            found: Any = records(lines, self.separator, 0, shape)
            if self.kind == "comments":
                found = comment_records(lines)
            for record in found:
                if record[0] > self.header_line:
                    yield record
                    break
            line: int | None = yield from found
            return line

    def _shape(self) -> Shape | None:
        """Return how a record looks, where cells are known that never have several lines."""
        lined = _LINED.get(self.kind)
        if lined is None:
            return None
        places = [place for place, name in enumerate(self.header) if name in lined or not lined]
        return Shape(len(self.header), itemgetter(*places), self.header_line)


def is_assistant(member: Member) -> bool:
    """Tell whether a file holds talk with LinkedIn's assistants, which are nobody."""
    return bool(_ASSISTANT.search(member.name)) and "message" in member.name.casefold()


def recognise(member: Member) -> Table | None:
    """Return the table a file is, or None where none of our readers knows it."""
    if not member.name.casefold().endswith(_TABULAR) or is_assistant(member):
        return None
    try:
        with open_text(member) as lines:
            head = list(islice(lines, _HEADER_WITHIN))
    except UnicodeError:
        return None
    for separator in dict.fromkeys([*map(delimiter, head), ","]):
        for record in records(head, separator):
            if isinstance(record, Unreadable):
                continue
            header = tuple(map(fold, record[1]))
            for kind, columns in _KINDS.items():
                if columns.issubset(header):
                    return Table(kind, member, header, separator, record[0])
    return None


def tables_of(found: list[Member], path: str) -> tuple[Table, ...]:
    """Return the known tables in the order of reading; raises CannotRead where there is none."""
    tables = [table for table in map(recognise, found) if table]
    if not tables:
        raise CannotRead("no_table", path=path)
    return tuple(sorted(tables, key=lambda table: (ORDER.index(table.kind), table.file)))
