"""Erases a person for good, and keeps re-imports from bringing them back."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, text

from visavis.ledger import marking, schema, trials
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.texts import forget_messages


@dataclass(frozen=True, slots=True)
class Held:
    """How much the ledger holds about a person; `group_messages` are theirs in conversations of several."""

    messages: int
    group_messages: int
    invitations: int
    connections: int
    deeds: int
    cards: int
    marks: int
    drawn: int


def held(connection: Connection, owner: Owner, person_id: int, person_key: str) -> Held:
    """Count what would be erased with a person, the marks that were taken back included."""
    threads = _threads(connection, owner, person_id)
    messages = schema.messages
    elsewhere = (messages.c.sender_id == person_id) & messages.c.conversation_id.not_in(threads)
    return Held(
        messages=_count(connection, messages.c.conversation_id.in_(threads), messages),
        group_messages=_count(connection, elsewhere, messages),
        invitations=_theirs(connection, schema.invitations, person_id),
        connections=_theirs(connection, schema.connections, person_id),
        deeds=_theirs(connection, schema.deeds, person_id),
        cards=_theirs(connection, schema.cards, person_id),
        marks=marking.count(connection, owner, [person_key]),
        drawn=trials.held(connection, owner, person_key),
    )


def erase(ledger: Ledger, owner: Owner, person_id: int, person_key: str, now: int) -> None:
    """Erase everything about a person, in one transaction, and put a tombstone in its place.

    What is derived must be rebuilt afterwards. Call while holding the ledger alone.
    """
    with ledger.writing() as connection:
        if ledger.is_sqlite:
            # overwrite what is deleted, so that the file holds it no more
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
        threads = _threads(connection, owner, person_id)
        _bury(connection, owner, person_key, threads, now)
        _erase_messages(connection, threads, person_id)
        for kind, table in (
            (schema.INVITATION, schema.invitations),
            (schema.CONNECTION, schema.connections),
            (schema.DEED, schema.deeds),
        ):
            gone = select(table.c.id).where(table.c.person_id == person_id)
            here = (schema.presence.c.kind == kind) & schema.presence.c.trace_id.in_(gone)
            connection.execute(delete(schema.presence).where(here))
            connection.execute(delete(table).where(table.c.person_id == person_id))
        for table in (schema.cards, schema.standings, schema.outcomes):
            connection.execute(delete(table).where(table.c.person_id == person_id))
        connection.execute(delete(schema.people).where(schema.people.c.id == person_id))
        marking.erase(connection, owner, [person_key])
        trials.erase(connection, owner, person_key)
        _forget_name(connection, person_id)


def lift(ledger: Ledger, owner: Owner, person_key: str) -> bool:
    """Take a tombstone away, so that an import may bring the person back; tell whether there was one."""
    table = schema.tombstones
    here = (table.c.owner_id == owner.id) & (table.c.person == digest("person", person_key))
    with ledger.writing() as connection:
        return connection.execute(delete(table).where(here)).rowcount > 0


def _count(connection: Connection, which: ColumnElement[bool], table: Table) -> int:
    return connection.scalar(select(func.count().label("n")).select_from(table).where(which)) or 0


def _theirs(connection: Connection, table: Table, person_id: int) -> int:
    return _count(connection, table.c.person_id == person_id, table)


def _threads(connection: Connection, owner: Owner, person_id: int) -> list[int]:
    threads = schema.threads
    query = select(threads.c.conversation_id).where(
        threads.c.owner_id == owner.id,
        threads.c.generation == owner.generation,
        threads.c.person_id == person_id,
    )
    return list(connection.scalars(query))


def _bury(connection: Connection, owner: Owner, person_key: str, threads: list[int], now: int) -> None:
    person = digest("person", person_key)
    conversations = schema.conversations
    sources = connection.scalars(select(conversations.c.source_key).where(conversations.c.id.in_(threads)))
    digests = {person, *(digest("thread", source) for source in sources)}
    rows = [{"owner_id": owner.id, "digest": one, "person": person, "at": now} for one in sorted(digests)]
    table = schema.tombstones
    known = set(connection.scalars(select(table.c.digest).where(table.c.owner_id == owner.id)))
    fresh = [row for row in rows if row["digest"] not in known]
    if fresh:
        connection.execute(insert(table), fresh)


def _erase_messages(connection: Connection, threads: list[int], person_id: int) -> None:
    messages, presence = schema.messages, schema.presence
    for which in (messages.c.conversation_id.in_(threads), messages.c.sender_id == person_id):
        forget_messages(connection, which)
        gone = select(messages.c.id).where(which)
        here = (presence.c.kind == schema.MESSAGE) & presence.c.trace_id.in_(gone)
        connection.execute(delete(presence).where(here))
        connection.execute(delete(schema.set_aside).where(schema.set_aside.c.message_id.in_(gone)))
        connection.execute(delete(messages).where(which))
    for table, column in (
        (schema.views, schema.views.c.conversation_id),
        (schema.threads, schema.threads.c.conversation_id),
        (schema.conversations, schema.conversations.c.id),
    ):
        connection.execute(delete(table).where(column.in_(threads)))
    connection.execute(
        schema.views.update().where(schema.views.c.person_id == person_id).values(person_id=None)
    )


def _forget_name(connection: Connection, person_id: int) -> None:
    number = "rowid" if connection.dialect.name == "sqlite" else "person_id"
    connection.execute(text(f"DELETE FROM people_text WHERE {number} = :person"), {"person": person_id})  # noqa: S608 - our own names


def squeeze(ledger: Ledger) -> None:
    """Rewrite the index and the log, which keep deleted words until they are merged."""
    if not ledger.is_sqlite:
        return
    with ledger.writing() as connection:
        for table in ("messages_text", "people_text"):
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 - our own names
    with ledger.engine.connect() as connection:
        raw = connection.connection.driver_connection
        if raw is not None:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
