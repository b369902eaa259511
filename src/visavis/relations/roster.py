"""Lists people a page at a time, narrowed by words, rung and whose turn it is."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, func, or_, select

from visavis.ledger import schema, texts
from visavis.ledger.numbers import among
from visavis.ledger.owners import Owner
from visavis.relations.listing import LAST_FIRST, Standing, named, standing_of, standing_rows
from visavis.relations.rhythm import Paces
from visavis.study.finding import NotEnough

_LAST_BY = {"owner": 0, "person": 1}
# from so many on the order of everybody costs less than to fetch each and sort
_MANY = 2_000

_NOTHING = NotEnough("observations", 0, 2)
_UNKNOWN = Paces(_NOTHING, _NOTHING, _NOTHING, None)


@dataclass(frozen=True, slots=True)
class Sought:
    """Whom to list: words of name, company or title; a rung; whose turn it is. Empty is everybody.

    `keys` are the profile keys of a group, None where no group is asked for; `silence` is one of
    `rhythm.SILENCES`, and `objective` the number of one: `numbers` are those of the people of both, and of
    words that few have.
    """

    words: str = ""
    rung: str = ""
    waiting: str = ""
    keys: frozenset[str] | None = None
    numbers: frozenset[int] | None = None
    silence: str = ""
    objective: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ends: the last message of its last person (-1 for none), and their number."""

    last_at: int
    person_id: int

    def follows(self) -> ColumnElement[bool]:
        """Whoever comes after it: spoken with earlier, or never; of equals those known longer."""
        last, number = schema.standings.c.last_at, schema.standings.c.person_id
        if self.last_at < 0:
            return and_(last.is_(None), number < self.person_id)
        return or_(last < self.last_at, last.is_(None), and_(last == self.last_at, number < self.person_id))


def few_named(connection: Connection, words: str) -> frozenset[int] | None:
    """Return the numbers of the people, of any owner, whom words find; None where these are many.

    A database looks for many among everybody, the last spoken with first, and would for few.
    """
    typed = texts.tokens(words)
    if not typed:
        return frozenset()
    with connection.execute(texts.people_matching(connection, typed)) as matching:
        found = matching.scalars().fetchmany(_MANY)
    return frozenset(found) if len(found) < _MANY else None


def page_of_people(
    connection: Connection, owner: Owner, sought: Sought, after: Place | None, limit: int
) -> list[Standing]:
    """Return the next people, the last spoken with first, without their rhythm and silence.

    What relations have in common takes as long to sum up as all the rest of a page.
    """
    query = _narrowed(connection, standing_rows(owner), sought)
    if after is not None:
        query = query.where(after.follows())
    few = _of_few(query, sought)
    order = LAST_FIRST if few is None else (few.c.last_at.desc().nulls_last(), few.c.person_id.desc())
    query = (query if few is None else select(few)).order_by(*order).limit(limit)
    return [standing_of(row, _UNKNOWN) for row in connection.execute(query)]


def count_by_rung(connection: Connection, owner: Owner, sought: Sought) -> dict[str, int]:
    """Return how many people stand on each rung, of those sought whatever the rung."""
    table = schema.standings
    everybody = replace(sought, rung="")
    rows = _narrowed(connection, standing_rows(owner), everybody)
    few = _of_few(rows, everybody)
    rung = table.c.rung if few is None else few.c.rung
    query = rows if few is None else select(rung)
    query = query.with_only_columns(rung.label("rung"), func.count().label("n")).group_by(rung)
    return {row.rung: row.n for row in connection.execute(query)}


def _of_few(query: Select[Any], sought: Sought) -> Subquery | None:
    """Return a query of few people as one that is asked first; None where it is of many.

    With its limit the database takes these by their numbers, and looks through nobody else.
    """
    few = sought.numbers
    return None if few is None or len(few) >= _MANY else query.limit(len(few)).subquery()


def _narrowed(connection: Connection, query: Select[Any], sought: Sought) -> Select[Any]:
    table = schema.standings
    if sought.words.strip():
        query = query.where(named(connection, texts.tokens(sought.words)))
    if sought.keys is not None:
        query = query.where(table.c.person_key.in_(sorted(sought.keys)))
    if sought.numbers is not None:
        query = query.where(among(table.c.person_id, sought.numbers))
    if sought.rung:
        query = query.where(table.c.rung == sought.rung)
    if sought.waiting == "nobody":
        query = query.where(table.c.last_by_owner.is_(None))
    elif sought.waiting:
        query = query.where(table.c.last_by_owner == _LAST_BY[sought.waiting])
    return query
