"""Finds notes by words: those of invitations, folded once for each edition, and the owner's own."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from threading import Lock
from typing import NamedTuple

from sqlalchemy import Connection, select

from visavis.ledger import marking, schema, texts
from visavis.ledger.numbers import among
from visavis.ledger.owners import Owner
from visavis.marks import Address, Note, Noticing, OfPerson, Outcome, Promise
from visavis.reading.defaults import is_default_sentence
from visavis.relations.naming import names_of
from visavis.traces import DAY_SECONDS

# years of invitations; what was sent before is not found by its words
_NEWEST = 20_000


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note of an invitation, or words that the owner noted, which have no sender; `at` in epoch seconds."""

    person_key: str
    name: str
    at: int
    by: str
    text: str


class Notes:
    """Keeps the notes of an owner's invitations as they are searched, for as long as nothing new came in.

    No index holds them: of the newest 20,000 the words are one string of 5 MB, looked through in 2 ms.
    """

    def __init__(self) -> None:
        self._folded = _Folded((), (), "")
        self._of: tuple[int, int] | None = None
        self._lock = Lock()

    def found(self, connection: Connection, owner: Owner, words: Sequence[str], limit: int) -> list[NoteRow]:
        """Return the newest notes that hold all these words, or words that begin with them."""
        if not words:
            return []
        digits = texts.number_typed(words)
        # digits that stand apart stand one after the other
        ways = [[f" {' '.join(way)}"] for way in texts.spelled(digits)] if digits else []
        notes = self._opened(connection, owner)
        numbers = [
            number
            for wanted in ways or [[f" {word}" for word in words]]
            for number in islice(notes.holding(wanted), limit)
        ]
        found = [*_sent(connection, owner, numbers), *_own(connection, owner, words)]
        return sorted(found, key=lambda row: -row.at)[:limit]

    def _opened(self, connection: Connection, owner: Owner) -> "_Folded":
        with self._lock:
            if self._of != (owner.id, owner.edition):
                self._folded, self._of = _Folded.of(_folded(connection, owner)), (owner.id, owner.edition)
            return self._folded


class _Folded(NamedTuple):
    """Notes one after the other in a string, with the number of each and where it begins."""

    numbers: Sequence[int]
    begins: Sequence[int]
    text: str

    @classmethod
    def of(cls, notes: Iterable[tuple[int, str]]) -> "_Folded":
        """Put notes together."""
        rows = list(notes)
        begins = accumulate((len(folded) + 1 for _, folded in rows), initial=0)
        return cls([number for number, _ in rows], list(begins), "\n".join(folded for _, folded in rows))

    def holding(self, wanted: Sequence[str]) -> Iterator[int]:
        """Yield the numbers of the notes that hold all of some beginnings of words, in order."""
        rarest = max(wanted, key=len)
        at = self.text.find(rarest)
        while at >= 0:
            place = bisect_right(self.begins, at) - 1
            end = self.begins[place + 1]
            if all(self.text.find(word, self.begins[place], end) >= 0 for word in wanted):
                yield self.numbers[place]
            at = self.text.find(rarest, end)


def _folded(connection: Connection, owner: Owner) -> Iterator[tuple[int, str]]:
    """Yield the number of each invitation with a note, and its folded words; LinkedIn's sentence is none."""
    fates, sent = schema.outcomes, schema.invitations
    query = (
        select(sent.c.id, sent.c.note)
        .join(fates, fates.c.invitation_id == sent.c.id)
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation, sent.c.note != "")
        .order_by(fates.c.sent_at.desc(), fates.c.invitation_id)
        .limit(_NEWEST)
    )
    for row in connection.execute(query):
        if not is_default_sentence(row.note):
            yield row.id, f" {texts.fold(row.note)}"


def _sent(connection: Connection, owner: Owner, numbers: Sequence[int]) -> Iterator[NoteRow]:
    fates, sent, people = schema.outcomes, schema.invitations, schema.standings
    known = (people.c.owner_id == owner.id) & (people.c.generation == owner.generation)
    query = (
        select(people.c.person_key, people.c.name, sent.c.name.label("called"), sent.c.note)
        .add_columns(fates.c.sent_at, fates.c.outgoing)
        .select_from(fates)
        .join(sent, sent.c.id == fates.c.invitation_id)
        .outerjoin(people, known & (people.c.person_id == fates.c.person_id))
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(among(fates.c.invitation_id, numbers))
        .order_by(fates.c.sent_at.desc(), fates.c.invitation_id)
    )
    for row in connection.execute(query) if numbers else ():
        by = "owner" if row.outgoing else "person"
        yield NoteRow(row.person_key or "", row.name or row.called, row.sent_at, by, row.note)


def _holds(text: str, words: Sequence[str]) -> bool:
    digits = texts.number_typed(words)
    return texts.hold_number(text, digits) if digits else texts.hold(text, words)


# what the owner noted in words of their own, and which of its fields holds them
_NOTED: tuple[tuple[type[OfPerson], str], ...] = (
    (Note, "text"),
    (Address, "text"),
    (Noticing, "gesture"),
    (Promise, "words"),
    (Outcome, "words"),
)


def _own(connection: Connection, owner: Owner, words: Sequence[str]) -> list[NoteRow]:
    """Return all that the owner noted of people in their own words, and what they noted to have written."""
    noted = [
        NoteRow(one.mark.person_key, "", one.on * DAY_SECONDS, "", said)
        for kind, field in _NOTED
        for one in marking.standing(connection, owner, kind)
        if _holds(said := getattr(one.mark, field), words)
    ]
    names = names_of(connection, owner, (row.person_key for row in noted))
    return [replace(row, name=names.get(row.person_key, "")) for row in noted]
