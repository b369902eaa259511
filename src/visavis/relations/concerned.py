"""Finds whom an objective concerns: by company, title, rung and group, and by hand."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from visavis.ledger import marking, schema, texts
from visavis.ledger.histograms import Lasting
from visavis.ledger.numbers import among
from visavis.ledger.owners import Owner
from visavis.marks import RUNGS, Concern, Marked, Member, Objective
from visavis.relations.ladder import fulfils
from visavis.relations.rhythm import paces
from visavis.traces import DAY_SECONDS

_SOME = 500
_MANY = 5_000
_FITTING = "fitting"


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody an objective concerns; `by_hand` where the owner said so of them.

    `last_on` is the day of the last message (days since 1970), `silence` how unusual it is since
    (`rhythm.SILENCES`, or empty where the relation has no rhythm).
    """

    person_id: int
    person_key: str
    name: str
    company: str
    title: str
    rung: str
    last_on: int | None
    last_by_owner: bool
    by_hand: bool
    silence: str

    @property
    def height(self) -> int:
        """How high the person stands on the ladder."""
        return RUNGS.index(self.rung)


def concerned(connection: Connection, owner: Owner, number: int, objective: Objective) -> list[Concerned]:
    """Return whom an objective concerns, by key.

    A part of a company or a title holds where each of its words begins a word of the card,
    accents and capitals aside. An objective that asks nothing concerns those added by hand.
    """
    known = marking.roots(connection, owner)
    by_hand = _by_hand(connection, owner, number, known)
    rows = {row.person_key: row for row in _by_rule(connection, owner, objective, known)}
    rows |= {row.person_key: row for row in _keyed(connection, owner, by_hand - rows.keys())}
    common = paces(connection, (owner.id, owner.generation)) if rows else None
    return [
        _concerned(row, common.of(row).silence if common else "", by_hand=key in by_hand)
        for key, row in sorted(rows.items())
    ]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who may be next of those an objective concerns: at most so many, with whom it is not yet reached.

    Nobody to whom the owner spoke last after an instant (epoch s); `reached` are the keys of those with whom
    the owner noted the outcome, `quiet` the numbers of those to be left in peace.
    """

    most: int
    spoken_before: int
    reached: frozenset[str]
    quiet: frozenset[int] = frozenset()


def next_concerned(lasting: Lasting, owner: Owner, objective: Marked[Objective], wanted: Wanted) -> list[int]:
    """Return the numbers of who is next: those who stand highest, of them whom it is longest ago.

    Whose cards fit is counted once for each edition: it takes longest, and no mark changes it.
    """
    people = schema.standings
    spoken = (
        people.c.last_at.is_(None) | (people.c.last_by_owner == 0) | (people.c.last_at < wanted.spoken_before)
    )
    query = (
        select(people.c.person_id)
        .where(people.c.owner_id == owner.id, people.c.generation == owner.generation)
        .where(_concerns(lasting, owner, objective), spoken)
        .where(people.c.person_key.not_in(sorted(wanted.reached)))
        .where(people.c.person_id.not_in(sorted(wanted.quiet)))
        .order_by(func.coalesce(people.c.last_at // DAY_SECONDS, 0), people.c.person_key)
    )
    found: list[int] = []
    # few stand high: to put all in order would go through everybody it concerns
    for rung in reversed(RUNGS):
        if len(found) < wanted.most and not fulfils(objective.mark.outcome, rung, ()):
            here = query.where(people.c.rung == rung).limit(wanted.most - len(found))
            found += lasting.connection.scalars(here)
    return found


def concerned_of(
    lasting: Lasting,
    owner: Owner,
    objective: Marked[Objective],
    numbers: Collection[int],
    reached: Collection[str],
) -> list[int]:
    """Return whom of some people, given by number, an objective concerns with whom it is not yet reached."""
    people = schema.standings
    query = (
        select(people.c.person_id, people.c.rung)
        .where(people.c.owner_id == owner.id, people.c.generation == owner.generation)
        .where(among(people.c.person_id, sorted(numbers)), _concerns(lasting, owner, objective))
        .where(people.c.person_key.not_in(sorted(reached)))
        .order_by(people.c.person_id)
    )
    rows = lasting.connection.execute(query)
    return [row.person_id for row in rows if not fulfils(objective.mark.outcome, row.rung, ())]


def fulfilled_with(
    lasting: Lasting, owner: Owner, objective: Marked[Objective], reached: Collection[str]
) -> int:
    """Return with how many of those an objective concerns it is fulfilled.

    `reached` are the keys of those with whom the owner noted the outcome.
    """
    people = schema.standings
    rungs = [rung for rung in RUNGS if fulfils(objective.mark.outcome, rung, ())]
    query = (
        select(func.count())
        .where(people.c.owner_id == owner.id, people.c.generation == owner.generation)
        .where(_concerns(lasting, owner, objective))
        .where(or_(people.c.rung.in_(rungs), people.c.person_key.in_(sorted(reached))))
    )
    return lasting.connection.scalar(query) or 0


def _concerns(lasting: Lasting, owner: Owner, objective: Marked[Objective]) -> ColumnElement[bool]:
    connection, people, asked = lasting.connection, schema.standings, objective.mark
    known = marking.roots(connection, owner)
    by_hand = people.c.person_key.in_(sorted(_by_hand(connection, owner, objective.number, known)))
    rules: list[ColumnElement[bool]] = []
    if asked.companies or asked.titles:
        name = json.dumps([_FITTING, asked.companies, asked.titles], ensure_ascii=False)
        (fitting,) = lasting.give(name, lambda: [_fitting(connection, owner, asked)])
        rules.append(among(people.c.person_id, fitting))
    if asked.rungs:
        rules.append(people.c.rung.in_(asked.rungs))
    if asked.groups:
        rules.append(people.c.person_key.in_(sorted(_members(connection, owner, asked.groups, known))))
    return or_(by_hand, and_(*rules)) if rules else by_hand


def _by_hand(connection: Connection, owner: Owner, number: int, known: dict[str, str]) -> set[str]:
    return {
        known.get(one.mark.person_key, one.mark.person_key)
        for one in marking.standing(connection, owner, Concern)
        if one.mark.objective == number
    }


def _fitting(connection: Connection, owner: Owner, objective: Objective) -> list[int]:
    """Return whose cards hold a part of each kind that an objective asks for."""
    return [
        row.person_id for row in _narrowed(connection, objective, _people(owner)) if _fits(row, objective)
    ]


def holds(part: str, words: str) -> bool:
    """Tell whether each word of a part begins some word of a text, accents and capitals aside."""
    there = texts.fold(words).split()
    return all(any(one.startswith(word) for one in there) for word in texts.fold(part).split())


def _concerned(row: Row[Any], silence: str, *, by_hand: bool) -> Concerned:
    last = None if row.last_at is None else row.last_at // DAY_SECONDS
    card = (row.person_id, row.person_key, row.name, row.company, row.title, row.rung)
    return Concerned(*card, last, bool(row.last_by_owner), by_hand, silence)


def _by_rule(
    connection: Connection, owner: Owner, objective: Objective, known: dict[str, str]
) -> Iterable[Row[Any]]:
    if not (objective.companies or objective.titles or objective.rungs or objective.groups):
        return []
    query = _people(owner)
    if objective.rungs:
        query = query.where(schema.standings.c.rung.in_(objective.rungs))
    rows = _narrowed(connection, objective, query)
    keys = _members(connection, owner, objective.groups, known) if objective.groups else None
    return [row for row in rows if (keys is None or row.person_key in keys) and _fits(row, objective)]


def _narrowed(connection: Connection, objective: Objective, query: Select[Any]) -> Iterable[Row[Any]]:
    """Return the rows of a query that the index of words finds, and more where it finds too many."""
    found = [
        {number for part in parts for number in _found(connection, part)}
        for parts in (objective.companies, objective.titles)
        if parts
    ]
    numbers = sorted(set.intersection(*found)) if found else []
    if not found or len(numbers) > _MANY:
        return connection.execute(query)
    column = schema.standings.c.person_id
    chunks = (numbers[at : at + _SOME] for at in range(0, len(numbers), _SOME))
    return chain.from_iterable(connection.execute(query.where(column.in_(chunk))) for chunk in chunks)


def _fits(row: Row[Any], objective: Objective) -> bool:
    # the index looks into name, company and title alike
    return all(
        not parts or any(holds(part, words) for part in parts)
        for parts, words in ((objective.companies, row.company), (objective.titles, row.title))
    )


def _found(connection: Connection, part: str) -> Iterable[int]:
    words = texts.tokens(part)
    return connection.scalars(texts.people_matching(connection, words)) if words else ()


def _members(
    connection: Connection, owner: Owner, groups: Collection[int], known: dict[str, str]
) -> set[str]:
    return {
        known.get(one.mark.person_key, one.mark.person_key)
        for one in marking.standing(connection, owner, Member)
        if one.mark.group in groups
    }


def _keyed(connection: Connection, owner: Owner, keys: Collection[str]) -> list[Row[Any]]:
    wanted, found = sorted(keys), list[Row[Any]]()
    for at in range(0, len(wanted), _SOME):
        here = schema.standings.c.person_key.in_(wanted[at : at + _SOME])
        found += connection.execute(_people(owner).where(here)).all()
    return found


def _people(owner: Owner) -> Select[Any]:
    table = schema.standings
    return select(table).where(table.c.owner_id == owner.id, table.c.generation == owner.generation)
