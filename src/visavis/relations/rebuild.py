"""Computes anew, from all traces of an owner, everything that is derived from them."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, delete, select, update

from visavis.ledger import schema
from visavis.ledger.store import Ledger
from visavis.ledger.texts import index_people
from visavis.relations import gathered
from visavis.relations.gathered import Person
from visavis.relations.ladder import rung, signs
from visavis.relations.lifting import lift
from visavis.relations.merged import merged
from visavis.relations.outcomes import (
    Followed,
    Opening,
    Outcome,
    Sent,
    outcomes,
    returned_notes,
    unknown_outcome,
)
from visavis.relations.readings import Readings, forget_aside, write_readings
from visavis.relations.threads import Thread, threads
from visavis.relations.turns import BEGINNING_TURN, Said, talk
from visavis.relations.twins import invitation_twins, message_twins
from visavis.relations.writer import Head, Writer

_MESSAGE, _PERSON = (Said._fields.index(name) for name in ("message_id", "person_id"))


def rebuild(ledger: Ledger, owner_id: int) -> int:
    """Write the next generation of what is derived; returns its number, not yet the owner's.

    Call while holding the ledger alone: every row there is takes part.
    """
    with ledger.writing() as connection:
        current = (
            connection.scalar(select(schema.owners.c.generation).where(schema.owners.c.id == owner_id)) or 0
        )
        drop_other_generations(connection, owner_id, current)
        into = merged(connection, owner_id)
    head = (owner_id, current + 1)
    seen = _look(ledger, head, _write_threads(ledger, head, into), into)
    read = write_readings(ledger, head, seen.people, seen.sent, seen.twins)
    _write_people(ledger, head, seen, read)
    forget_aside(ledger, head)
    return current + 1


def settle(ledger: Ledger, owner_id: int, generation: int) -> None:
    """Make a generation the owner's, where no import is published with it, and drop the one before."""
    with ledger.writing() as connection:
        here = schema.owners.c.id == owner_id
        values = {"generation": generation, "derivation": schema.DERIVATION}
        connection.execute(update(schema.owners).where(here).values(values))
        lift(connection, owner_id)
        index_people(connection, owner_id, generation)
    tidy(ledger, owner_id, generation)


def tidy(ledger: Ledger, owner_id: int, generation: int) -> None:
    """Drop what was derived before a generation that is now the owner's."""
    with ledger.writing() as connection:
        drop_other_generations(connection, owner_id, generation)


def drop_other_generations(connection: Connection, owner_id: int, generation: int) -> None:
    """Delete derived rows of every other generation of an owner."""
    for table in schema.BY_GENERATION:
        other = (table.c.owner_id == owner_id) & (table.c.generation != generation)
        connection.execute(delete(table).where(other))


def _write_threads(ledger: Ledger, head: Head, into: gathered.Into) -> frozenset[int]:
    """Write every conversation; returns those that a name stands for."""
    views, imports, conversations = schema.views, schema.imports, schema.conversations
    mine = conversations.c.owner_id == head[0]
    writer = Writer(ledger, schema.threads, head)
    with ledger.reading() as connection:
        by_name = select(conversations.c.id).where(mine, conversations.c.source_key.like("name:%"))
        named = frozenset(connection.scalars(by_name))
        query = (
            select(views)
            .join(imports, imports.c.id == views.c.import_id)
            .where(imports.c.owner_id == head[0])
            .order_by(views.c.conversation_id, *gathered.by_age())
        )
        for thread in threads(gathered.stream(connection, query), named):
            writer.add(*_thread_row(thread, into))
    writer.flush()
    return named


def _thread_row(thread: Thread, into: gathered.Into) -> tuple[Any, ...]:
    person = thread.person_id
    if person is not None:
        person = into.get(person, person)
    return thread.conversation_id, person, thread.name, thread.kind, thread.position


@dataclass(frozen=True, slots=True)
class _Seen:
    """Everybody by number, every invitation but hidden twins, and the messages hidden behind theirs."""

    people: dict[int, Person]
    sent: list[Sent]
    twins: frozenset[int]
    exports: list[int]
    into: gathered.Into


def _look(ledger: Ledger, head: Head, named: frozenset[int], into: gathered.Into) -> _Seen:
    with ledger.reading() as connection:
        sent = gathered.invitations(connection, head[0], into)
        nameless = any(invitation.person_id is None for invitation in sent)
        twins = invitation_twins(sent, gathered.names(connection, head[0], into) if nameless else {})
        return _Seen(
            {person.id: person for person in gathered.cards(connection, head[0], into)},
            [invitation for invitation in sent if invitation.id not in twins.hidden],
            frozenset(message_twins(connection, head, named) if named else ()),
            gathered.exports(connection, head[0]),
            into,
        )


def _write_people(ledger: Ledger, head: Head, seen: _Seen, read: Readings) -> None:
    people = Writer(ledger, schema.standings, head)
    fates = Writer(ledger, schema.outcomes, head)
    aside = Writer(ledger, schema.set_aside, head)
    for twin in sorted(seen.twins):
        aside.add(twin, "twin")
    with (
        ledger.reading() as connection,
        ledger.reading() as talking,
        closing(gathered.said(talking, head)) as said,
    ):
        known = _Known(
            _grouped((row for row in seen.sent if row.person_id), lambda row: row.person_id),
            _grouped(gathered.connections(connection, head[0], seen.into), lambda row: row.person_id),
            _grouped(gathered.openings(connection, head, seen.into), lambda row: row[0]),
            _merged(said, itemgetter(_PERSON)),
            gathered.endorsed(connection, head[0], seen.into),
            read,
        )
        for person in seen.people.values():
            standing, found = known.stand(person, seen.exports)
            people.add(*standing)
            for outcome in found:
                fates.add(*_outcome_row(outcome, read))
            for message in known.notes:
                aside.add(message, "note")
        for invitation in seen.sent:
            if invitation.person_id is None:
                fates.add(*_outcome_row(unknown_outcome(invitation, seen.exports), read))
    for writer in (people, fates, aside):
        writer.flush()


@dataclass(slots=True)
class _Known:
    """What is known of people, each given once and in the order of their numbers."""

    sent: dict[int, list[Sent]]
    connected: dict[int, list[Any]]
    openings: dict[int, list[Any]]
    said: Callable[[int], list[Any]]
    endorsed: frozenset[int]
    read: Readings
    notes: list[int] = field(default_factory=list)

    def stand(self, person: Person, exports: list[int]) -> tuple[tuple[Any, ...], list[Outcome]]:
        sent = self.sent.get(person.id, [])
        days = [row.day for row in self.connected.get(person.id, ())]
        openings = [Opening(*row[1:]) for row in self.openings.get(person.id, ())]
        notes = returned_notes(sent, openings)
        self.notes = [opening.message_id for opening in notes.values()]
        aside = set(self.notes)
        rows = self.said(person.id)
        if aside:
            rows = [row for row in rows if row[_MESSAGE] not in aside]
        summed = talk(rows)
        # what each message says counts only where an invitation waits for it, or where nobody answered
        said = [Said._make(row) for row in rows] if sent or summed.turns < BEGINNING_TURN else []
        found = outcomes(sent, Followed(days, notes, said), exports)
        card = (person.id, person.key, person.name, person.company, person.title, min(days, default=None))
        known = signs(
            said,
            self.read.kinds_sent(person.id),
            connected=bool(days),
            endorsed=person.id in self.endorsed,
        )
        traced = rung(summed.turns, known)
        times = (summed.began_at, summed.first_at, summed.last_at, summed.last_by_owner)
        pace = (summed.first_by_owner, *summed.owner_answers, *summed.person_answers)
        return (*card, traced, summed.turns, summed.messages, *times, traced, *pace), found


def _grouped(rows: Iterable[Any], key: Callable[[Any], int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _merged(rows: Iterable[Any], key: Callable[[Any], int]) -> Callable[[int], list[Any]]:
    """Return what gives the rows of a person, asked for in ascending order, without holding them all."""
    groups: Iterator[tuple[int, Iterator[Any]]] = groupby(rows, key)
    waiting: list[tuple[int, list[Any]]] = []

    def give(number: int) -> list[Any]:
        while not waiting or waiting[0][0] < number:
            waiting.clear()
            found = next(groups, None)
            if found is None:
                return []
            waiting.append((found[0], list(found[1])))
        return waiting[0][1] if waiting[0][0] == number else []

    return give


def _outcome_row(outcome: Outcome, read: Readings) -> tuple[Any, ...]:
    sent = outcome.invitation
    note = read.note(sent)
    what = (sent.id, sent.person_id, int(sent.outgoing), sent.sent_at, note.kind, note.singularity)
    times = (outcome.accepted_on, outcome.accepted_at, outcome.replied_at, outcome.exchanged_at)
    return *what, outcome.state, int(outcome.in_window), *times, outcome.followed_days
