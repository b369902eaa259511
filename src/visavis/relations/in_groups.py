"""Tells what was said in group conversations: of no relation a message, and words all the same."""

from typing import Any

from sqlalchemy import Connection, Select, Subquery, Table, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.relations.listing import MessageRow
from visavis.relations.merged import as_one, merged_of, numbers_of
from visavis.relations.threads import GROUP


def said_by(connection: Connection, owner: Owner, person_id: int) -> list[MessageRow]:
    """Return what a person said in groups, the oldest first."""
    said, threads = schema.messages, schema.threads
    groups = select(threads.c.conversation_id).where(
        threads.c.owner_id == owner.id,
        threads.c.generation == owner.generation,
        threads.c.person_id.is_(None),
        threads.c.kind == GROUP,
    )
    query = rows(connection, owner).where(
        said.c.conversation_id.in_(groups),
        said.c.sender_id.in_(numbers_of(connection, owner, person_id)),
        said.c.by_owner == 0,
    )
    return [told(row) for row in connection.execute(query.order_by(said.c.at, said.c.id))]


def rows(connection: Connection, owner: Owner, said: Table | Subquery = schema.messages) -> Select[Any]:
    """Return the query of what was said in groups, of all messages or of some, to be narrowed."""
    threads, people = schema.threads, schema.standings
    mine = (threads.c.owner_id == owner.id) & (threads.c.generation == owner.generation)
    known = (people.c.owner_id == owner.id) & (people.c.generation == owner.generation)
    speaker = as_one(said.c.sender_id, merged_of(connection, owner))
    published = select(schema.imports.c.id).where(schema.imports.c.published == 1)
    return (
        select(
            said.c.id, said.c.at, said.c.by_owner, said.c.subject, said.c.text,
            people.c.person_key, people.c.name, _title().label("title"),
        )
        .select_from(said)
        .join(threads, mine & (threads.c.conversation_id == said.c.conversation_id))
        .outerjoin(people, known & (people.c.person_id == speaker))
        .where(threads.c.kind == GROUP, said.c.import_id.in_(published))
    )  # fmt: skip


def _title() -> Any:  # noqa: ANN401 - a scalar of SQL
    """Return what the newest export that names a group calls it."""
    views, imports = schema.views, schema.imports
    return (
        select(views.c.title)
        .join(imports, imports.c.id == views.c.import_id)
        .where(
            views.c.conversation_id == schema.threads.c.conversation_id,
            views.c.title != "",
            imports.c.published == 1,
        )
        .order_by(imports.c.exported_at.desc())
        .limit(1)
        .scalar_subquery()
    )


def told(row: Any) -> MessageRow:  # noqa: ANN401 - a row of that query
    """Return a row of that query as it is told; of the owner's own words nobody is the other."""
    mine = bool(row.by_owner)
    key, name = ("", "") if mine else (row.person_key or "", row.name or "")
    return MessageRow(row.id, key, name, row.at, mine, row.subject, row.text, row.title or "")
