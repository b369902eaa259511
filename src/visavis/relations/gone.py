"""Tells whom archives once showed among the connections, and show there no more."""

from typing import NamedTuple

from sqlalchemy import Connection, Select, and_, func, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.relations.merged import as_one, merged_of, numbers_of
from visavis.relations.readdressed import readdressed
from visavis.traces import DAY_SECONDS


class Export(NamedTuple):
    """An import that shows connections: its number, and the instant of its export (epoch s)."""

    id: int
    at: int


def exports(connection: Connection, owner: Owner) -> list[Export]:
    """Return the imports that show connections, the newest export first."""
    imports = schema.imports
    query = (
        select(imports.c.id, imports.c.exported_at, imports.c.covers)
        .where(imports.c.owner_id == owner.id, imports.c.published == 1)
        .order_by(imports.c.exported_at.desc(), imports.c.fingerprint)
    )
    rows = connection.execute(query)
    return [Export(row.id, row.exported_at) for row in rows if "connections" in row.covers.split()]


def last_two(connection: Connection, owner: Owner) -> tuple[Export | None, Export | None]:
    """Return the newest export that shows connections, and the newest of an earlier day."""
    found = exports(connection, owner)
    if not found:
        return None, None
    newest = found[0]
    return newest, next((one for one in found if one.at <= newest.at - DAY_SECONDS), None)


def gone_at(connection: Connection, owner: Owner, person_id: int) -> int | None:
    """Return the instant (epoch s) of the first export that shows a connection no more; None if it lasts.

    Removed, closed or hidden: no export tells. None too where nobody ever showed it.
    """
    presence, table, imports = schema.presence, schema.connections, schema.imports
    theirs = select(table.c.id).where(table.c.person_id.in_(numbers_of(connection, owner, person_id)))
    query = (
        select(func.max(imports.c.exported_at))
        .select_from(presence)
        .join(imports, and_(imports.c.id == presence.c.import_id, imports.c.published == 1))
        .where(presence.c.kind == schema.CONNECTION, presence.c.trace_id.in_(theirs))
    )
    last = connection.scalar(query)
    if last is None:
        return None
    later = [one.at for one in exports(connection, owner) if one.at > last]
    return min(later, default=None)


def gone(connection: Connection, owner: Owner) -> list[int]:
    """Return whom the newest export shows no more among the connections, and the one before did.

    By number, those most spoken with first. Whoever may only have changed address is not among them.
    """
    newest, before = last_two(connection, owner)
    if newest is None or before is None:
        return []
    left = {*connection.scalars(_shown(connection, owner, before))}
    left -= {*connection.scalars(_shown(connection, owner, newest))}
    if not left:
        return []
    moved = {one.older_key for one in readdressed(connection, owner.id)}
    people = schema.standings
    query = (
        select(people.c.person_id, people.c.person_key)
        .where(
            people.c.owner_id == owner.id,
            people.c.generation == owner.generation,
            people.c.connected_on.is_not(None),
        )
        .order_by(people.c.turns.desc(), people.c.last_at.desc(), people.c.person_id)
    )
    rows = connection.execute(query)
    return [row.person_id for row in rows if row.person_id in left and row.person_key not in moved]


def _shown(connection: Connection, owner: Owner, export: Export) -> Select[tuple[int]]:
    """Return the numbers of those whom an export shows as connected."""
    presence, table = schema.presence, schema.connections
    return (
        select(as_one(table.c.person_id, merged_of(connection, owner)))
        .join(presence, and_(presence.c.kind == schema.CONNECTION, presence.c.trace_id == table.c.id))
        .where(presence.c.import_id == export.id, table.c.person_id.is_not(None))
    )
