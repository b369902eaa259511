"""Finds whom an objective concerns: by company, title, rung and group, and by hand."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from visavis.ledger import marking, schema, texts
from visavis.ledger.owners import Owner
from visavis.marks import RUNGS, Concern, Member, Objective
from visavis.relations.rhythm import paces
from visavis.traces import DAY_SECONDS

_SOME = 500
_MANY = 5_000


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
    by_hand = {
        known.get(one.mark.person_key, one.mark.person_key)
        for one in marking.standing(connection, owner, Concern)
        if one.mark.objective == number
    }
    rows = {row.person_key: row for row in _by_rule(connection, owner, objective, known)}
    rows |= {row.person_key: row for row in _keyed(connection, owner, by_hand - rows.keys())}
    common = paces(connection, (owner.id, owner.generation)) if rows else None
    return [
        _concerned(row, common.of(row).silence if common else "", by_hand=key in by_hand)
        for key, row in sorted(rows.items())
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
