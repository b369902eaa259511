"""Tells what a new generation says that the one before did not."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Subquery, Table, and_, func, or_, select

from visavis.ledger import schema
from visavis.relations.threads import ONE_TO_ONE
from visavis.traces import DAY_SECONDS

Rule = Callable[[Subquery], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Changes:
    """How much happened since the last import."""

    accepted: int
    gone: int
    replied: int
    exchanged: int
    met: int
    moved: int


@dataclass(frozen=True, slots=True)
class Life:
    """What a first archive shows of a life: connections, conversations with one person, since when (epoch s).

    `since` is None where nothing dated is shown.
    """

    connections: int
    conversations: int
    since: int | None


def life(connection: Connection, owner_id: int, generation: int) -> Life:
    """Return what a generation of an owner comes to."""
    people = _generation(schema.standings, owner_id, generation)
    rooms = _generation(schema.threads, owner_id, generation)
    first = connection.execute(
        select(
            func.count(people.c.connected_on).label("n"),
            func.min(people.c.connected_on).label("connected_on"),
            func.min(people.c.first_at).label("first_at"),
        )
    ).one()
    talks = connection.scalar(select(func.count().label("n")).where(rooms.c.kind == ONE_TO_ONE)) or 0
    began = [first.first_at, None if first.connected_on is None else first.connected_on * DAY_SECONDS]
    return Life(first.n, talks, min((at for at in began if at is not None), default=None))


def changes(connection: Connection, owner_id: int, before: int, after: int) -> Changes | None:
    """Compare two generations of an owner; None where the first holds nobody."""
    if not _count(connection, _generation(schema.standings, owner_id, before)):
        return None
    return Changes(
        _newly(connection, owner_id, (before, after), lambda table: table.c.state == "accepted"),
        _newly(connection, owner_id, (before, after), lambda table: table.c.state == "gone"),
        _newly(connection, owner_id, (before, after), lambda table: table.c.replied_at.is_not(None)),
        _newly(connection, owner_id, (before, after), lambda table: table.c.exchanged_at.is_not(None)),
        _met(connection, owner_id, (before, after)),
        _moved(connection, owner_id, (before, after)),
    )


def _generation(table: Table, owner_id: int, generation: int) -> Subquery:
    return select(table).where(table.c.owner_id == owner_id, table.c.generation == generation).subquery()


def _count(connection: Connection, rows: Subquery) -> int:
    return connection.scalar(select(func.count().label("n")).select_from(rows)) or 0


def _newly(connection: Connection, owner_id: int, pair: tuple[int, int], rule: Rule) -> int:
    """Count the invitations that answer to a rule now, and did not before."""
    old, new = (_generation(schema.outcomes, owner_id, generation) for generation in pair)
    query = (
        select(func.count().label("n"))
        .select_from(new)
        .outerjoin(old, old.c.invitation_id == new.c.invitation_id)
        .where(rule(new), or_(old.c.invitation_id.is_(None), ~func.coalesce(rule(old), False)))
    )
    return connection.scalar(query) or 0


def _met(connection: Connection, owner_id: int, pair: tuple[int, int]) -> int:
    old, new = (_generation(schema.standings, owner_id, generation) for generation in pair)
    joined = new.outerjoin(old, old.c.person_id == new.c.person_id)
    query = select(func.count().label("n")).select_from(joined).where(old.c.person_id.is_(None))
    return connection.scalar(query) or 0


def _moved(connection: Connection, owner_id: int, pair: tuple[int, int]) -> int:
    """Count the people whose company or title is another than before."""
    old, new = (_generation(schema.standings, owner_id, generation) for generation in pair)
    moved = or_(
        and_(old.c.company != "", new.c.company != "", old.c.company != new.c.company),
        and_(old.c.title != "", new.c.title != "", old.c.title != new.c.title),
    )
    query = (
        select(func.count().label("n"))
        .select_from(new.join(old, old.c.person_id == new.c.person_id))
        .where(moved)
    )
    return connection.scalar(query) or 0
