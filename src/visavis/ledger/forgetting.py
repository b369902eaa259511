"""Erases a person for good, and keeps re-imports from bringing them back."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, text

from visavis.ledger import agendas, marking, schema, trials
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.texts import erase_messages


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


@dataclass(frozen=True, slots=True)
class Whom:
    """A person to forget: the key they are known by, and every key and number of theirs."""

    person_key: str
    keys: frozenset[str]
    numbers: tuple[int, ...]


def whom(connection: Connection, owner: Owner, person_key: str) -> Whom:
    """Return all that stands for a person: those merged with them are the same one."""
    keys, people = marking.family(connection, owner, [person_key]), schema.people
    here = (people.c.owner_id == owner.id) & people.c.person_key.in_(sorted(keys))
    return Whom(person_key, keys, tuple(connection.scalars(select(people.c.id).where(here))))


def held(connection: Connection, owner: Owner, one: Whom) -> Held:
    """Count what would be erased with a person, the marks that were taken back included."""
    threads = _threads(connection, owner, one)
    messages = schema.messages
    elsewhere = messages.c.sender_id.in_(one.numbers) & messages.c.conversation_id.not_in(threads)
    return Held(
        messages=_count(connection, messages.c.conversation_id.in_(threads), messages),
        group_messages=_count(connection, elsewhere, messages),
        invitations=_theirs(connection, schema.invitations, one),
        connections=_theirs(connection, schema.connections, one),
        deeds=_theirs(connection, schema.deeds, one),
        cards=_theirs(connection, schema.cards, one),
        marks=marking.count(connection, owner, one.keys),
        drawn=sum(trials.held(connection, owner, key) for key in one.keys),
    )


def erase(ledger: Ledger, owner: Owner, one: Whom, now: int) -> None:
    """Erase everything about a person, in one transaction, and put a tombstone in its place.

    What is derived must be rebuilt afterwards. Call while holding the ledger alone.
    """
    with ledger.writing() as connection:
        threads = _threads(connection, owner, one)
        _bury(connection, owner, one, threads, now)
        _erase_messages(connection, threads, one)
        for kind, table in (
            (schema.INVITATION, schema.invitations),
            (schema.CONNECTION, schema.connections),
            (schema.DEED, schema.deeds),
        ):
            gone = select(table.c.id).where(table.c.person_id.in_(one.numbers))
            here = (schema.presence.c.kind == kind) & schema.presence.c.trace_id.in_(gone)
            connection.execute(delete(schema.presence).where(here))
            connection.execute(delete(table).where(table.c.person_id.in_(one.numbers)))
        for table in (schema.cards, schema.standings, schema.outcomes):
            connection.execute(delete(table).where(table.c.person_id.in_(one.numbers)))
        connection.execute(delete(schema.people).where(schema.people.c.id.in_(one.numbers)))
        marking.erase(connection, owner, one.keys)
        for key in sorted(one.keys):
            trials.erase(connection, owner, key)
        agendas.erase(connection, owner, one.keys)
        for number in one.numbers:
            _forget_name(connection, number)


def lift(ledger: Ledger, owner: Owner, person_key: str) -> bool:
    """Take a tombstone away, so that an import may bring the person back; tell whether there was one."""
    table = schema.tombstones
    here = (table.c.owner_id == owner.id) & (table.c.person == digest("person", person_key))
    with ledger.writing() as connection:
        return connection.execute(delete(table).where(here)).rowcount > 0


def _count(connection: Connection, which: ColumnElement[bool], table: Table) -> int:
    return connection.scalar(select(func.count().label("n")).select_from(table).where(which)) or 0


def _theirs(connection: Connection, table: Table, one: Whom) -> int:
    return _count(connection, table.c.person_id.in_(one.numbers), table)


def _threads(connection: Connection, owner: Owner, one: Whom) -> list[int]:
    threads = schema.threads
    query = select(threads.c.conversation_id).where(
        threads.c.owner_id == owner.id,
        threads.c.generation == owner.generation,
        threads.c.person_id.in_(one.numbers),
    )
    return list(connection.scalars(query))


def _bury(connection: Connection, owner: Owner, one: Whom, threads: list[int], now: int) -> None:
    # all of it belongs to the key that is known, which lifts the whole
    person = digest("person", one.person_key)
    conversations = schema.conversations
    sources = connection.scalars(select(conversations.c.source_key).where(conversations.c.id.in_(threads)))
    digests = {digest("person", key) for key in one.keys} | {digest("thread", source) for source in sources}
    rows = [{"owner_id": owner.id, "digest": each, "person": person, "at": now} for each in sorted(digests)]
    table = schema.tombstones
    known = set(connection.scalars(select(table.c.digest).where(table.c.owner_id == owner.id)))
    fresh = [row for row in rows if row["digest"] not in known]
    if fresh:
        connection.execute(insert(table), fresh)


def _erase_messages(connection: Connection, threads: list[int], one: Whom) -> None:
    messages, presence = schema.messages, schema.presence
    for which in (messages.c.conversation_id.in_(threads), messages.c.sender_id.in_(one.numbers)):
        gone = select(messages.c.id).where(which)
        here = (presence.c.kind == schema.MESSAGE) & presence.c.trace_id.in_(gone)
        connection.execute(delete(presence).where(here))
        for table in (schema.set_aside, schema.mends):
            connection.execute(delete(table).where(table.c.message_id.in_(gone)))
        erase_messages(connection, which)
    for table, column in (
        (schema.views, schema.views.c.conversation_id),
        (schema.threads, schema.threads.c.conversation_id),
        (schema.conversations, schema.conversations.c.id),
    ):
        connection.execute(delete(table).where(column.in_(threads)))
    connection.execute(
        schema.views.update().where(schema.views.c.person_id.in_(one.numbers)).values(person_id=None)
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
