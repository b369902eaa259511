"""What the exports show of an owner's network, in SQL that every engine reads alike."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, or_, select

from visavis.ledger import schema
from visavis.ledger.owners import list_owners
from visavis.questions.histograms import Rows, Scope
from visavis.relations.left_alone import left_alone
from visavis.relations.merged import as_one, merged
from visavis.relations.rhythm import paces

_CONNECTIONS_RANK = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody whose company or title is another than in the export before."""

    person_key: str
    name: str
    company_before: str
    title_before: str
    company: str
    title: str


def shown(scope: Scope, exported_at: int) -> frozenset[int]:
    """Return the people whom an export shows among the connections."""
    connections = schema.connections
    query = (
        select(connections.c.person_id)
        .where(connections.c.id.in_(_present(scope, exported_at)), connections.c.person_id.is_not(None))
        .distinct()
    )
    return frozenset(scope.connection.scalars(query))


def nameless(scope: Scope, exported_at: int) -> int:
    """Count the connections without a key that an export shows by name."""
    connections = schema.connections
    here = connections.c.id.in_(_present(scope, exported_at)) & connections.c.person_id.is_(None)
    query = select(func.count().label("n")).select_from(connections).where(here)
    return scope.connection.scalar(query) or 0


def _present(scope: Scope, exported_at: int) -> Select[Any]:
    presence, imports = schema.presence, schema.imports
    return (
        select(presence.c.trace_id)
        .join(imports, imports.c.id == presence.c.import_id)
        .where(presence.c.kind == schema.CONNECTION, _of(scope, exported_at))
    )


def _of(scope: Scope, exported_at: int) -> ColumnElement[bool]:
    imports = schema.imports
    return and_(
        imports.c.owner_id == scope.owner_id,
        imports.c.published == 1,
        imports.c.exported_at == exported_at,
    )


def connection_days(scope: Scope) -> Rows:
    """Count people by the day of their first known connection: (day, in days since 1970; n)."""
    people = schema.standings
    query = select(people.c.connected_on.label("day"), func.count().label("n"))
    return scope.connection.execute(query.where(_connected(scope)).group_by(people.c.connected_on)).all()


def _connected(scope: Scope) -> ColumnElement[bool]:
    people = schema.standings
    here = and_(people.c.owner_id == scope.owner_id, people.c.generation == scope.generation)
    return and_(here, people.c.connected_on.is_not(None))


def held(scope: Scope, column: str, exported_at: int) -> Counter[str]:
    """Count the people whom an export shows as connected by `company` or `title`, as each typed it.

    Empty where none is shown.
    """
    people, connections = schema.standings, schema.connections
    # whoever goes by another address now is shown under it
    person = as_one(connections.c.person_id, merged(scope.connection, scope.owner_id))
    here = connections.c.id.in_(_present(scope, exported_at)) & connections.c.person_id.is_not(None)
    text = people.c[column]
    query = (
        select(text.label("text"), func.count().label("n"))
        .where(_connected(scope), people.c.person_id.in_(select(person).where(here)))
        .group_by(text)
    )
    return Counter({row.text: row.n for row in scope.connection.execute(query)})


def spoken_with(scope: Scope) -> tuple[int, int]:
    """Return how many connected people there are, and with how many not a message was exchanged."""
    people = schema.standings
    without = func.sum(case((people.c.messages == 0, 1), else_=0)).label("without")
    query = select(func.count().label("n"), without).where(_connected(scope))
    row = scope.connection.execute(query).one()
    return row.n, row.without or 0


def silences(scope: Scope) -> Counter[str]:
    """Count the connected people who have a rhythm, by how unusual their silence is.

    Whom the owner left alone for good is not counted.
    """
    people = schema.standings
    common = paces(scope.connection, (scope.owner_id, scope.generation))
    owner = next(one for one in list_owners(scope.connection) if one.id == scope.owner_id)
    proposed = people.c.person_key.not_in(sorted(left_alone(scope.connection, owner)))
    rows = scope.connection.execute(select(people).where(_connected(scope), people.c.turns > 1, proposed))
    found = Counter(common.of(row).silence for row in rows)
    found.pop("", None)
    return found


def moved(scope: Scope, before: int, after: int) -> Iterator[Moved]:
    """Yield the people two exports show with another company or title, the last spoken with first."""
    people = schema.standings
    old, new = _cards(scope, before), _cards(scope, after)
    query = (
        select(
            people.c.person_id, people.c.person_key, people.c.name,
            old.c.company.label("company_before"), old.c.title.label("title_before"),
            new.c.company.label("company"), new.c.title.label("title"),
        )
        .join(old, old.c.person_id == people.c.person_id)
        .join(new, new.c.person_id == people.c.person_id)
        .where(_connected(scope))
        .where(or_(_another(old.c.company, new.c.company), _another(old.c.title, new.c.title)))
        .order_by(func.coalesce(people.c.last_at, -1).desc(), people.c.person_key)
    )  # fmt: skip
    for row in scope.connection.execute(query):
        yield Moved(row.person_key, row.name, row.company_before, row.title_before, row.company, row.title)


def _another(before: ColumnElement[str], after: ColumnElement[str]) -> ColumnElement[bool]:
    # what is no longer shown has not changed
    return and_(before != "", after != "", before != after)


def _cards(scope: Scope, exported_at: int) -> Subquery:
    """Return (person_id, company, title) of each connection in an export, whatever the part it came in."""
    cards, imports = schema.cards, schema.imports
    return (
        select(
            cards.c.person_id,
            func.max(cards.c.company).label("company"),
            func.max(cards.c.title).label("title"),
        )
        .join(imports, imports.c.id == cards.c.import_id)
        .where(_of(scope, exported_at), cards.c.rank == _CONNECTIONS_RANK)
        .group_by(cards.c.person_id)
        .subquery()
    )
