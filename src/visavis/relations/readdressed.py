"""Finds people who may be one after a change of address, for the owner to judge."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any

from sqlalchemy import Connection, func, select

from visavis.ledger import marking, schema
from visavis.ledger.owners import list_owners
from visavis.marks import Apart


@dataclass(frozen=True, slots=True)
class Readdressed:
    """Two keys of one name and one day of connection, which no export shows together.

    `older_key` is the one that exports showed last the longest ago. `connected_on` in days since 1970.
    """

    name: str
    connected_on: int
    older_key: str
    newer_key: str


def readdressed(connection: Connection, owner_id: int) -> list[Readdressed]:
    """Return pairs of people who may be one, by name, and whom the owner has not judged."""
    found, judged = [], _judged(connection, owner_id)
    for _, rows in groupby(_namesakes(connection, owner_id), key=lambda row: (row.day, row.name)):
        for one, other in combinations(_shown(connection, list(rows)), 2):
            pair = frozenset((one[0].person_key, other[0].person_key))
            if not one[1] & other[1] and pair not in judged:
                older, newer = sorted((one, other), key=lambda pair: (max(pair[1]), pair[0].person_key))
                row = older[0]
                found.append(Readdressed(row.name, row.day, row.person_key, newer[0].person_key))
    return found


def _judged(connection: Connection, owner_id: int) -> set[frozenset[str]]:
    """Return the pairs of keys that the owner called one person, or two."""
    owner = next(one for one in list_owners(connection) if one.id == owner_id)
    apart = marking.standing(connection, owner, Apart)
    ends: dict[str, set[str]] = defaultdict(set)
    for key, end in marking.roots(connection, owner).items():
        ends[end] |= {key, end}
    one = {frozenset(pair) for keys in ends.values() for pair in combinations(sorted(keys), 2)}
    return one | {frozenset((mark.mark.person_key, mark.mark.from_key)) for mark in apart}


def _namesakes(connection: Connection, owner_id: int) -> list[Any]:
    """Return (id, day, name, person_key) of each connection that shares its name and day with another key."""
    table, people = schema.connections, schema.people
    mine = (table.c.owner_id == owner_id) & table.c.person_id.is_not(None) & (table.c.name != "")
    shared = (
        select(table.c.day, table.c.name)
        .where(mine)
        .group_by(table.c.day, table.c.name)
        .having(func.count() > 1)
        .subquery()
    )
    query = (
        select(table.c.id, table.c.day, table.c.name, people.c.person_key)
        .join(shared, (shared.c.day == table.c.day) & (shared.c.name == table.c.name))
        .join(people, people.c.id == table.c.person_id)
        .where(mine)
        .order_by(table.c.day, table.c.name, people.c.person_key)
    )
    return list(connection.execute(query))


def _shown(connection: Connection, rows: list[Any]) -> list[tuple[Any, frozenset[int]]]:
    """Pair each connection with the instants of the published exports that show it; others are left out."""
    presence, imports = schema.presence, schema.imports
    query = (
        select(presence.c.trace_id, imports.c.exported_at)
        .join(imports, imports.c.id == presence.c.import_id)
        .where(presence.c.kind == schema.CONNECTION, presence.c.trace_id.in_([row.id for row in rows]))
        .where(imports.c.published == 1)
    )
    instants: dict[int, set[int]] = {}
    for row in connection.execute(query):
        instants.setdefault(row.trace_id, set()).add(row.exported_at)
    return [(row, frozenset(instants[row.id])) for row in rows if row.id in instants]
