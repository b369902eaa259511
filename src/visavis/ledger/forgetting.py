"""Erases a person for good, and keeps re-imports from bringing them back."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, func, insert, select, text, update

from visavis.ledger import agendas, marking, schema, trials
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.texts import erase_messages
from visavis.marks import Attachment

# follows the fingerprint of what was imported before a tombstone was lifted
_BEFORE = "~"


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
        deeds=_theirs(connection, schema.deeds, one) + len(_recommendations(connection, owner, one)),
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
        _erase_recommendations(connection, owner, one, now)
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
    """Take a tombstone away, so that an import may bring the person back; tell whether there was one.

    No archive is then the same as one imported before, which may have been read without the person.
    """
    table, imports = schema.tombstones, schema.imports
    here = (table.c.owner_id == owner.id) & (table.c.person == digest("person", person_key))
    with ledger.writing() as connection:
        lifted = connection.execute(delete(table).where(here)).rowcount > 0
        if lifted:
            again = update(imports).where(imports.c.owner_id == owner.id)
            connection.execute(again.values(fingerprint=imports.c.fingerprint + _BEFORE))
        return lifted


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


def _recommendations(connection: Connection, owner: Owner, one: Whom) -> list[Row[Any]]:
    """Return the recommendations from and to a person, which show a name and no address.

    Those the owner said are theirs, and those under a name of theirs that nobody else is known by.
    """
    deeds, cards, people = schema.deeds, schema.cards, schema.people
    attached = [
        bytes.fromhex(said.mark.recommendation)
        for said in marking.standing(connection, owner, Attachment)
        if said.mark.person_key in one.keys
    ]
    known = select(cards.c.name).join(people, people.c.id == cards.c.person_id)
    known = known.where(people.c.owner_id == owner.id, cards.c.name != "")
    theirs = deeds.c.name.in_(known.where(people.c.id.in_(one.numbers)))
    alone = deeds.c.name.not_in(known.where(people.c.id.not_in(one.numbers)))
    query = select(deeds.c.id, deeds.c.trace_key).where(
        deeds.c.owner_id == owner.id,
        deeds.c.person_id.is_(None),
        deeds.c.kind.like("recommendation%"),
        deeds.c.trace_key.in_(attached) | (theirs & alone),
    )
    return list(connection.execute(query))


def _erase_recommendations(connection: Connection, owner: Owner, one: Whom, now: int) -> None:
    deeds, presence = schema.deeds, schema.presence
    gone = _recommendations(connection, owner, one)
    numbers = [row.id for row in gone]
    here = (presence.c.kind == schema.DEED) & presence.c.trace_id.in_(numbers)
    connection.execute(delete(presence).where(here))
    connection.execute(delete(deeds).where(deeds.c.id.in_(numbers)))
    person = digest("person", one.person_key)
    _remember(connection, owner, person, {digest("deed", bytes(row.trace_key).hex()) for row in gone}, now)


def _bury(connection: Connection, owner: Owner, one: Whom, threads: list[int], now: int) -> None:
    # all of it belongs to the key that is known, which lifts the whole
    person = digest("person", one.person_key)
    conversations = schema.conversations
    sources = connection.scalars(select(conversations.c.source_key).where(conversations.c.id.in_(threads)))
    digests = {digest("person", key) for key in one.keys} | {digest("thread", source) for source in sources}
    _remember(connection, owner, person, digests, now)


def _remember(connection: Connection, owner: Owner, person: bytes, digests: set[bytes], now: int) -> None:
    """Keep the digests of what is not to come back, with that of the person it belongs to."""
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
