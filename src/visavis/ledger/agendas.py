"""Keeps the agenda of a day, so that it stays the same until something changes, and who was proposed when."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner

_REMEMBERED_DAYS = 60


@dataclass(frozen=True, slots=True)
class State:
    """What an agenda was made from: any import, and any mark, changes it."""

    edition: int
    entries: int


def state(connection: Connection, owner: Owner) -> State:
    """Return what an agenda would be made from now."""
    marks, owners = schema.marks, schema.owners
    entries = select(func.count().label("n")).where(marks.c.owner_id == owner.id)
    edition = connection.scalar(select(owners.c.edition).where(owners.c.id == owner.id))
    return State(edition or 0, connection.scalar(entries) or 0)


def kept(connection: Connection, owner: Owner, day: int, made_from: State) -> str | None:
    """Return the agenda kept for a day, as JSON, where nothing has changed since."""
    table = schema.agendas
    query = select(table.c.agenda).where(
        table.c.owner_id == owner.id,
        table.c.day == day,
        table.c.edition == made_from.edition,
        table.c.entries == made_from.entries,
    )
    found: str | None = connection.scalar(query)
    return found


def made_for(connection: Connection, owner: Owner, day: int) -> str | None:
    """Return the agenda that was last kept for a day, as JSON, whatever has changed since."""
    table = schema.agendas
    mine = (table.c.owner_id == owner.id) & (table.c.day == day)
    found: str | None = connection.scalar(select(table.c.agenda).where(mine))
    return found


def start_over(connection: Connection, owner: Owner, day: int) -> None:
    """Forget who was proposed on a day, that its agenda may be chosen anew."""
    table = schema.proposals
    connection.execute(delete(table).where(table.c.owner_id == owner.id, table.c.day == day))


def keep(
    connection: Connection, owner: Owner, day: int, made_from: State, made: tuple[str, Iterable[str]]
) -> bool:
    """Keep the agenda of a day, as JSON, and the keys of whom it proposes, in order.

    Tells whether what it was made from, marks aside, is still what is read.
    """
    owners, agendas, proposals = schema.owners, schema.agendas, schema.proposals
    # two desks that open at once keep the agenda one after the other
    connection.execute(select(owners.c.id).where(owners.c.id == owner.id).with_for_update())
    mine = agendas.c.owner_id == owner.id
    connection.execute(delete(agendas).where(mine, agendas.c.day <= day))
    written, keys = made
    values = {"owner_id": owner.id, "day": day, "edition": made_from.edition}
    connection.execute(insert(agendas).values(**values, entries=made_from.entries, agenda=written))
    theirs = proposals.c.owner_id == owner.id
    connection.execute(delete(proposals).where(theirs, proposals.c.day < day - _REMEMBERED_DAYS))
    known = set(connection.scalars(select(proposals.c.person_key).where(theirs, proposals.c.day == day)))
    rows = [
        {"owner_id": owner.id, "day": day, "person_key": key, "place": len(known) + place}
        for place, key in enumerate(key for key in keys if key not in known)
    ]
    if rows:
        connection.execute(insert(proposals), rows)
    return state(connection, owner).edition == made_from.edition


def proposed_on(connection: Connection, owner: Owner, day: int) -> tuple[str, ...]:
    """Return the keys of those who were proposed on a day, in order."""
    table = schema.proposals
    query = select(table.c.person_key).where(table.c.owner_id == owner.id, table.c.day == day)
    return tuple(connection.scalars(query.order_by(table.c.place)))


def proposed_before(connection: Connection, owner: Owner, day: int) -> dict[str, tuple[int, int]]:
    """Return by key on how many days before this one each person was proposed, and on which last."""
    table = schema.proposals
    query = (
        select(table.c.person_key, func.count().label("times"), func.max(table.c.day).label("last"))
        .where(table.c.owner_id == owner.id, table.c.day < day)
        .group_by(table.c.person_key)
    )
    return {row.person_key: (row.times, row.last) for row in connection.execute(query)}


def erase(connection: Connection, owner: Owner, keys: Iterable[str]) -> None:
    """Erase that some people were ever proposed, and the agendas, which tell of them."""
    agendas, proposals = schema.agendas, schema.proposals
    connection.execute(delete(agendas).where(agendas.c.owner_id == owner.id))
    theirs = (proposals.c.owner_id == owner.id) & proposals.c.person_key.in_(sorted(keys))
    connection.execute(delete(proposals).where(theirs))
