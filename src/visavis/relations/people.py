"""Judges where people stand, and what became of their invitations, from all that is known of them."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import Any

from visavis.ledger import schema
from visavis.ledger.store import Ledger
from visavis.relations import gathered
from visavis.relations.gathered import Person
from visavis.relations.ladder import ANSWERED, Signs, rung, signs
from visavis.relations.outcomes import Followed, Outcome, Sent, outcomes, unknown_outcome
from visavis.relations.readings import Readings
from visavis.relations.returned import Returned
from visavis.relations.turns import BEGINNING_TURN, Heard, Talk, talk
from visavis.relations.writer import Head, Writer


@dataclass(frozen=True, slots=True)
class Seen:
    """People by number, their invitations but for hidden twins, and the messages hidden behind theirs.

    `of` are all numbers of these people, None where they are everybody.
    """

    people: dict[int, Person]
    sent: list[Sent]
    twins: frozenset[int]
    exports: list[int]
    into: gathered.Into
    returned: Returned
    of: frozenset[int] | None = None


def write_people(ledger: Ledger, head: Head, seen: Seen, read: Readings) -> None:
    """Write where people stand, what became of invitations, and the messages that are none.

    The threads of these people stand under the same head, and those of nobody else.
    """
    people = Writer(ledger, schema.standings, head)
    fates = Writer(ledger, schema.outcomes, head)
    aside = Writer(ledger, schema.set_aside, head)
    for twin in sorted(seen.twins):
        aside.add(twin, "twin")
    with (
        ledger.reading() as connection,
        ledger.reading() as talking,
        ExitStack() as held,
    ):
        said = held.enter_context(closing(gathered.said(talking, head, seen.returned.opened)))
        sent = _grouped((row for row in seen.sent if row.person_id), lambda row: row.person_id)
        known = _Known(
            sent,
            _grouped(
                gathered.connections(connection, head[0], seen.into, seen.of), lambda row: row.person_id
            ),
            seen.returned,
            _merged(said),
            gathered.said_under(connection, head, seen.returned.borne),
            gathered.endorsed(connection, head[0], seen.into, seen.of),
            read,
        )
        for person in seen.people.values():
            standing, found = known.stand(person, seen.exports)
            people.add(*standing)
            for outcome in found:
                fates.add(*_outcome_row(outcome, read))
        notes = {number for some in seen.returned.aside.values() for _, number in some}
        for message in sorted(notes - seen.twins):
            aside.add(message, "note")
        for invitation in seen.sent:
            if invitation.person_id is None:
                fates.add(*_outcome_row(unknown_outcome(invitation, seen.exports), read))
    for writer in (people, fates, aside):
        writer.flush()


@dataclass(slots=True)
class _Known:
    """What is known of people, each given once and in the order of their numbers.

    `under` is all that was said with those who bore another's conversations before.
    """

    sent: dict[int, list[Sent]]
    connected: dict[int, list[Any]]
    returned: Returned
    heard: Callable[[int], Heard]
    under: dict[int, Heard]
    endorsed: frozenset[int]
    read: Readings

    def stand(self, person: Person, exports: list[int]) -> tuple[tuple[Any, ...], list[Outcome]]:
        sent = self.sent.get(person.id, [])
        days = [row.day for row in self.connected.get(person.id, ())]
        heard = self.heard(person.id)
        said = heard.without(self.returned.aside.get(person.id, ()))
        summed = talk(said)
        notes = self.returned.notes.get(person.id, {})
        found = (
            outcomes(sent, Followed(days, notes, self._followed(person.id, said)), exports) if sent else []
        )
        card = (person.id, person.key, person.name, person.company, person.title, min(days, default=None))
        traced = rung(summed.turns, self._signs(person.id, summed, days, wordless=heard.wordless))
        times = (summed.began_at, summed.first_at, summed.last_at, summed.last_by_owner)
        pace = (summed.first_by_owner, *summed.owner_answers, *summed.person_answers)
        return (*card, traced, summed.turns, summed.messages, *times, traced, *pace), found

    def _followed(self, number: int, said: list[int]) -> list[int]:
        """Return what was said with a person, in the conversations they bore before too."""
        if number not in self.under:
            return said
        heard = self.under[number]
        theirs = {*heard.numbers}
        notes = (one for some in self.returned.aside.values() for one in some)
        return heard.without([(message, place) for message, place in notes if place in theirs])

    def _signs(self, number: int, summed: Talk, days: list[int], *, wordless: bool) -> Signs:
        if summed.turns >= BEGINNING_TURN:
            return ANSWERED
        sent = self.read.kinds_sent(number)
        endorsed = number in self.endorsed
        return signs(summed, sent, connected=bool(days), endorsed=endorsed, wordless=wordless)


def _grouped(rows: Iterable[Any], key: Callable[[Any], int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def _merged(heard: Iterator[Heard]) -> Callable[[int], Heard]:
    """Return what gives what was said with a person, asked for in ascending order, so that few are held."""
    waiting = [Heard(0, [])]

    def give(number: int) -> Heard:
        while waiting[0].person_id < number:
            waiting[0] = next(heard, Heard(sys.maxsize, []))
        return waiting[0] if waiting[0].person_id == number else Heard(number, [])

    return give


def _outcome_row(outcome: Outcome, read: Readings) -> tuple[Any, ...]:
    sent = outcome.invitation
    note = read.note(sent)
    what = (sent.id, sent.person_id, int(sent.outgoing), sent.sent_at, note.kind, note.singularity)
    times = (outcome.accepted_on, outcome.accepted_at, outcome.replied_at, outcome.exchanged_at)
    return *what, outcome.state, int(outcome.in_window), *times, outcome.followed_days
