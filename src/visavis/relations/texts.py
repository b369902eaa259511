"""Lists the texts of a family, and to whom each was sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.relations.gathered import stream

NOTE, MESSAGE = "note", "message"
_SOME = 9


@dataclass(frozen=True, slots=True)
class Use:
    """A text of a family: when it was sent (epoch seconds), to whom, as a note or a message.

    `kind` and `singularity` are as read; `state` is that of the invitation, empty for a message. The key
    is empty where the other one shows no address.
    """

    at: int
    sent_as: str
    person_key: str
    name: str
    text: str
    kind: str
    singularity: float | None
    state: str


def families_like(connection: Connection, owner: Owner, beginning: str) -> list[str]:
    """Return the identities of families that begin like what was typed: the first few, where many do."""
    table = schema.families
    mine = and_(table.c.owner_id == owner.id, table.c.generation == owner.generation)
    query = select(table.c.family).where(mine, table.c.family.startswith(beginning, autoescape=True))
    return list(connection.scalars(query.order_by(table.c.family).limit(_SOME)))


def uses(connection: Connection, owner: Owner, family: str) -> list[Use]:
    """Return the texts of a family, the newest first."""
    return [_use(row) for row in _rows(connection, owner, family)]


def _rows(connection: Connection, owner: Owner, family: str) -> Iterator[Row[Any]]:
    read, people, fates = schema.readings, schema.standings, schema.outcomes
    notes, messages = schema.invitations, schema.messages
    is_note = read.c.trace_kind == schema.INVITATION
    mine = and_(read.c.owner_id == owner.id, read.c.generation == owner.generation)
    known = and_(people.c.owner_id == owner.id, people.c.generation == owner.generation)
    fate = and_(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
    query = (
        select(
            read.c.at,
            read.c.trace_kind,
            func.coalesce(people.c.person_key, "").label("person_key"),
            func.coalesce(people.c.name, notes.c.name, "").label("name"),
            func.coalesce(notes.c.note, messages.c.text, "").label("text"),
            read.c.kind,
            read.c.singularity,
            func.coalesce(fates.c.state, "").label("state"),
        )
        .outerjoin(people, and_(known, people.c.person_id == read.c.person_id))
        .outerjoin(notes, and_(is_note, notes.c.id == read.c.trace_id))
        .outerjoin(messages, and_(~is_note, messages.c.id == read.c.trace_id))
        .outerjoin(fates, and_(is_note, fate, fates.c.invitation_id == read.c.trace_id))
        .where(mine, read.c.family == family)
        .order_by(read.c.at.desc(), read.c.trace_kind, read.c.trace_id)
    )
    return stream(connection, query)


def _use(row: Row[Any]) -> Use:
    sent_as = NOTE if row.trace_kind == schema.INVITATION else MESSAGE
    return Use(row.at, sent_as, row.person_key, row.name, row.text, row.kind, row.singularity, row.state)
