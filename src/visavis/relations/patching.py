"""Derives anew what a change of the traces concerns, beside what is read, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any

from sqlalchemy import Connection, func, select

from visavis.ledger import schema
from visavis.ledger.numbers import among
from visavis.ledger.store import Ledger
from visavis.reading.reading import Kind
from visavis.relations import gathered
from visavis.relations.borne import borne
from visavis.relations.circle import Circle, named_conversations
from visavis.relations.gathered import Person, driven, under
from visavis.relations.kept import keep
from visavis.relations.merged import merged
from visavis.relations.outcomes import ACCEPTED, Sent, is_covered, state_of
from visavis.relations.people import Seen, write_people
from visavis.relations.readings import Readings, Source, messages, notes, read_texts
from visavis.relations.returned import find_returned
from visavis.relations.touched import Touched
from visavis.relations.twins import invitation_twins, message_twins
from visavis.relations.writer import Head, Writer
from visavis.traces import DAY_SECONDS

_READ, _SENT = schema.readings, schema.outcomes
_AS_READ = tuple(column.name for column in _READ.columns)[2:]
_OF_PERSON, _OF_KIND, _OF_SINGULARITY = (
    _AS_READ.index(name) for name in ("person_id", "kind", "singularity")
)
_AS_SENT = tuple(column.name for column in _SENT.columns)[2:]
_STATE, _ACCEPTED_ON = (_AS_SENT.index(name) for name in ("state", "accepted_on"))

Rows = dict[tuple[Any, ...], tuple[Any, ...]]
"""Rows of a derived table, without their head, by key."""


@dataclass(frozen=True, slots=True)
class Patch:
    """What takes the place of a part of a generation: rows under the head after it.

    It holds all of `people`, who are given by every number of theirs; the rest of it replaces rows of the
    same keys. `gone` are the keys of rows that nothing takes the place of, by table; `placed_by` is the
    import whose file puts conversations in order; `lost` tells that traces are gone.
    """

    people: frozenset[int]
    gone: Mapping[str, list[tuple[Any, ...]]]
    placed_by: int | None
    lost: bool


def write_patch(ledger: Ledger, base: Head, touched: Touched) -> Patch:
    """Write what is derived of those touched under the head after `base`, as if all had been made anew.

    Call while holding the ledger alone: every row there is takes part.
    """
    with ledger.reading() as connection:
        into, named = merged(connection, base[0]), named_conversations(connection, base[0])
        # of two invitations that are one, the later export of either tells what became of it
        merged_ones = {*into, *into.values()} if touched.sent or touched.lost else set()
        circle = Circle(base, into, named, merged_ones.union(touched.people), set(touched.conversations))
        circle.widen(connection)
    work = _Work(ledger, base, (base[0], base[1] + 1), touched, circle)
    return work.done()


@dataclass(slots=True)
class _Work:
    """A patch being written."""

    ledger: Ledger
    base: Head
    head: Head
    touched: Touched
    circle: Circle
    gone: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    written: set[int] = field(default_factory=set)
    sent: list[Sent] = field(default_factory=list)

    def done(self) -> Patch:
        self._write_threads()
        self.sent = self._invitations()
        seen = self._see()
        if self.touched.texts or self.touched.lost:
            read, rows, families = self._read(seen)
            before = self._as_read()
            with self.ledger.reading() as connection:
                self.circle.widen(connection, _read_otherwise(rows, before))
            self._write_threads()
            seen = self._see()
            write_people(self.ledger, self.head, seen, read)
            self._write_readings(rows, before, families)
        else:
            write_people(self.ledger, self.head, seen, self._read_before(seen))
        if self.touched.sent or self.touched.lost:
            self._follow_others(seen)
        self._lose_threads(seen)
        return Patch(self._numbers(), self.gone, self.touched.placed_by, self.touched.lost)

    def _numbers(self) -> frozenset[int]:
        return frozenset(self.circle.people)

    def _write_threads(self) -> None:
        writer = Writer(self.ledger, schema.threads, self.head)
        for number in sorted(self.circle.rows.keys() - self.written):
            writer.add(*self.circle.rows[number])
        self.written |= self.circle.rows.keys()
        writer.flush()

    def _invitations(self) -> list[Sent]:
        """Return every invitation but hidden twins where some have no address, else none."""
        owner_id, into = self.base[0], self.circle.into
        sent = schema.invitations
        nameless = select(sent.c.id).where(sent.c.owner_id == owner_id, sent.c.person_id.is_(None)).limit(1)
        with self.ledger.reading() as connection:
            if connection.scalar(nameless) is None:
                return []
            everything = gathered.invitations(connection, owner_id, into)
            hidden = invitation_twins(everything, gathered.names(connection, owner_id, into)).hidden
        return [one for one in everything if one.id not in hidden]

    def _see(self) -> Seen:
        owner_id, into, of = self.base[0], self.circle.into, self._numbers()
        with self.ledger.reading() as connection:
            if self.sent:
                sent = [one for one in self.sent if one.person_id is None or one.person_id in of]
            else:
                sent = gathered.invitations(connection, owner_id, into, of)
            people = {person.id: person for person in gathered.cards(connection, owner_id, into, of)}
            twins = message_twins(connection, self.head, self.circle.named) if self.circle.named else ()
            exports = gathered.exports(connection, owner_id)
            returned = find_returned(connection, self.head, sent, into)
            return Seen(people, sent, frozenset(twins), exports, into, returned, of)

    # texts

    def _read(self, seen: Seen) -> tuple[Readings, list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        """Read every text anew; returns what was read, and the rows of readings and families."""
        rows, families = list[tuple[Any, ...]](), list[tuple[Any, ...]]()
        with self.ledger.reading() as connection:
            everything = self.sent or gathered.invitations(connection, self.base[0], self.circle.into)
            hidden = self._hidden_messages(connection) | seen.twins | seen.returned.moved
            said = chain(messages(connection, self.base, self.head), messages(connection, self.head))
            texts = [*notes(everything), *(one for one in said if one.trace_id not in hidden)]
            people = self._cards(connection) | seen.people
        take, take_family = (lambda *row: rows.append(row)), (lambda *row: families.append(row))
        read = read_texts(texts, people, take, take_family, partial(keep, self.ledger, self.head))
        return read, rows, families

    def _hidden_messages(self, connection: Connection) -> set[int]:
        """Return the messages outside the circle that are no texts to whom the conversation is with now."""
        aside, said = schema.set_aside, schema.messages
        query = select(aside.c.message_id).where(under(aside, self.base))
        found = set(connection.scalars(query.where(aside.c.reason == "twin")))
        if moved := borne(connection, self.base, self.circle.into):
            there = among(said.c.conversation_id, moved.keys())
            found |= set(connection.scalars(query.join(said, said.c.id == aside.c.message_id).where(there)))
        return found - set(connection.scalars(self._said_inside()))

    def _said_inside(self) -> Any:  # noqa: ANN401 - a query
        said, threads = schema.messages, schema.threads
        inside = threads.c.conversation_id == said.c.conversation_id
        return select(said.c.id).join(threads, inside).where(under(threads, self.head))

    def _cards(self, connection: Connection) -> dict[int, Person]:
        people = schema.standings
        card = (people.c.person_id, people.c.person_key, people.c.name, people.c.company, people.c.title)
        return {
            row[0]: Person(*row) for row in driven(connection, select(*card).where(under(people, self.base)))
        }

    def _as_read(self) -> Rows:
        query = select(*(_READ.c[name] for name in _AS_READ)).where(under(_READ, self.base))
        with self.ledger.reading() as connection:
            return {row[:2]: row for row in driven(connection, query)}

    def _write_readings(
        self, rows: list[tuple[Any, ...]], before: Rows, families: list[tuple[Any, ...]]
    ) -> None:
        """Write what is read otherwise than before, and remember what is read no more."""
        with self.ledger.reading() as connection:
            aside = self._aside(connection)
            table = schema.families
            kept = select(table.c.family, table.c.example, table.c.varied).where(under(table, self.base))
            known = {row[:1]: row for row in driven(connection, kept)}
        left = [row for row in rows if row[0] != schema.MESSAGE or row[1] not in aside]
        self._write_other(_READ.name, left, before, 2)
        self._write_other(table.name, families, known, 1)

    def _aside(self, connection: Connection) -> set[int]:
        """Return the messages that are notes come back, those of the circle as they are judged now."""
        aside = schema.set_aside
        before = select(aside.c.message_id).where(under(aside, self.base))
        now = select(aside.c.message_id).where(under(aside, self.head))
        inside = set(connection.scalars(self._said_inside()))
        return (set(connection.scalars(before)) - inside) | set(connection.scalars(now))

    def _write_other(self, name: str, rows: list[tuple[Any, ...]], before: Rows, keys: int) -> None:
        writer = Writer(self.ledger, schema.metadata.tables[name], self.head)
        for row in rows:
            if before.pop(row[:keys], None) != row:
                writer.add(*row)
        writer.flush()
        self.gone[name] = list(before)

    def _read_before(self, seen: Seen) -> Readings:
        """Return what was read before in texts to those touched, and in notes to people without address."""
        found, person = Readings(), _READ.c.person_id
        columns = (_READ.c[name] for name in ("trace_kind", "trace_id", "person_id", "kind", "singularity"))
        wanted = under(_READ, self.base) & (among(person, seen.of) | person.is_(None))
        with self.ledger.reading() as connection:
            for kind, number, whom, read, singularity in driven(connection, select(*columns).where(wanted)):
                found.keep(Source(kind, number, whom, 0, "", ""), Kind(read), singularity)
        return found

    # what became of the invitations of others, and what nobody shows any more

    def _follow_others(self, seen: Seen) -> None:
        """Write what became otherwise of invitations outside the circle: they were seen later, or not."""
        writer, inside, exports = Writer(self.ledger, _SENT, self.head), self.circle.people, seen.exports
        with self.ledger.reading() as connection:
            last_seen = dict(self._last_seen(connection))
            for row in self._outcomes(connection):
                number, person, _, sent_at, *_ = row
                if person in inside or number not in last_seen:
                    continue
                on = sent_at // DAY_SECONDS
                state, days = state_of(on, row[_ACCEPTED_ON], last_seen[number], exports)
                # the window stands beside the state, and the days at the end
                now = (*row[:_STATE], state, int(is_covered(sent_at, exports)), *row[_STATE + 2 : -1], days)
                if now != row:
                    writer.add(*now)
        writer.flush()

    def _last_seen(self, connection: Connection) -> Iterator[tuple[int, int]]:
        if self.sent:
            return ((one.id, one.last_seen) for one in self.sent)
        presence, imports = schema.presence, schema.imports
        query = (
            select(presence.c.trace_id, func.max(imports.c.exported_at).label("last_seen"))
            .join(imports, imports.c.id == presence.c.import_id)
            .where(presence.c.kind == schema.INVITATION, imports.c.owner_id == self.base[0])
            .group_by(presence.c.trace_id)
        )
        return driven(connection, query)

    def _outcomes(self, connection: Connection) -> Iterator[tuple[Any, ...]]:
        query = select(*(_SENT.c[name] for name in _AS_SENT)).where(
            under(_SENT, self.base), _SENT.c.person_id.is_not(None)
        )
        if not self.touched.lost:
            # what was accepted inside a window is told for good
            query = query.where((_SENT.c.state != ACCEPTED) | (_SENT.c.in_window == 0))
        return driven(connection, query)

    def _lose_threads(self, seen: Seen) -> None:
        gone = self.circle.conversations - self.circle.rows.keys()
        self.gone[schema.threads.name] = [(number,) for number in sorted(gone)]
        kept = {one.id for one in seen.sent if one.person_id is None}
        query = select(_SENT.c.invitation_id).where(under(_SENT, self.base), _SENT.c.person_id.is_(None))
        with self.ledger.reading() as connection:
            lost = set(connection.scalars(query)) - kept
        self.gone[_SENT.name] = [(number,) for number in sorted(lost)]


def _read_otherwise(rows: list[tuple[Any, ...]], before: Rows) -> set[int]:
    """Return the people of whom relations or outcomes follow from what is read otherwise than before."""
    found = set[int]()
    for row in rows:
        was = before.get(row[:2], row)
        if (was[_OF_KIND], was[_OF_SINGULARITY]) != (row[_OF_KIND], row[_OF_SINGULARITY]):
            found |= {was[_OF_PERSON], row[_OF_PERSON]}
    return found - {None}
