"""Takes the traces of one import in batches, seen by nobody until it is published."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from visavis.ledger import schema
from visavis.ledger.encounters import Encounters, FileCount
from visavis.ledger.mends import choose, mend, noted_by
from visavis.ledger.messages import Messages
from visavis.ledger.owners import Owner, keep_owner
from visavis.ledger.store import Ledger, insert_rows, mark, run_many
from visavis.ledger.takers import Connections, Deeds, Invitations, Taker
from visavis.ledger.texts import erase_messages, forget_strangers
from visavis.traces import Aside, Trace, Unreadable

__all__ = [
    "Arrival",
    "FileCount",
    "Importer",
    "Newest",
    "begin",
    "complete",
    "drop_import",
    "drop_strangers",
    "publish",
    "sweep",
]

_OTHER_RANK = 3
_TAKERS: dict[str, type[Taker[Any]]] = {
    "connections": Connections,
    "invitations": Invitations,
    "messages": Messages,
}


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of an export before its rows are read; `exported_at` may be told by them."""

    name: str
    fingerprint: str
    exported_at: int | None
    imported_at: int
    covers: tuple[str, ...]
    owner_key: str | None


@dataclass(frozen=True, slots=True)
class Newest:
    """The highest number of each kind of trace: what an import brings is numbered higher."""

    connections: int
    invitations: int
    messages: int
    deeds: int


@dataclass(slots=True)
class Importer(Encounters):
    """An import under way; `before` are the newest traces that it found."""

    before: Newest = Newest(0, 0, 0, 0)

    def add(self, file: str, kind: str, rows: Iterable[Trace | Unreadable | Aside]) -> FileCount:
        """Keep every row of a table, each trace once; returns what became of them."""
        count = FileCount(file, kind)
        taker: Taker[Any] = _TAKERS.get(kind, Deeds)(self, count)
        taker.take_all(rows)
        return count


def begin(ledger: Ledger, owner: Owner, arrival: Arrival) -> Importer:
    """Sweep what a killed import left, and open a new one that nobody sees yet."""
    sweep(ledger)
    with ledger.writing() as connection:
        number = (connection.scalar(select(func.max(schema.imports.c.id))) or 0) + 1
        values = {
            "id": number,
            "owner_id": owner.id,
            "published": 0,
            "name": arrival.name,
            "fingerprint": arrival.fingerprint,
            "exported_at": arrival.exported_at,
            "imported_at": arrival.imported_at,
            "covers": " ".join(arrival.covers),
            "owner_key": arrival.owner_key,
            "report": "",
        }
        connection.execute(insert(schema.imports).values(values))
        people, conversations, tombstones = schema.people, schema.conversations, schema.tombstones
        known = connection.execute(
            select(people.c.person_key, people.c.id).where(people.c.owner_id == owner.id)
        )
        threads = connection.execute(
            select(conversations.c.source_key, conversations.c.id).where(conversations.c.owner_id == owner.id)
        )
        buried = connection.execute(select(tombstones.c.digest).where(tombstones.c.owner_id == owner.id))
        return Importer(
            ledger,
            owner,
            number,
            {row.person_key: row.id for row in known},
            {row.source_key: row.id for row in threads},
            frozenset(bytes(row.digest) for row in buried),
            before=_newest(connection),
            _next_person=connection.scalar(select(func.max(people.c.id))) or 0,
            _next_conversation=connection.scalar(select(func.max(conversations.c.id))) or 0,
        )


def _newest(connection: Connection) -> Newest:
    tables = (schema.connections, schema.invitations, schema.messages, schema.deeds)
    return Newest(*(connection.scalar(select(func.max(table.c.id))) or 0 for table in tables))


def complete(importer: Importer, exported_at: int | None) -> int:
    """Write the last cards and settle the export instant; returns it."""
    instant = exported_at if exported_at is not None else importer.newest
    missing = importer.nameless - importer.carded
    rows = [(importer.import_id, number, _OTHER_RANK, "", "", "", "") for number in sorted(missing)]
    columns = ("import_id", "person_id", "rank", "name", "company", "title", "email")
    with importer.ledger.writing() as connection:
        importer.flush(connection)
        insert_rows(connection, "cards", columns, rows)
        here = schema.imports.c.id == importer.import_id
        connection.execute(update(schema.imports).where(here).values(exported_at=instant))
    return instant


def publish(ledger: Ledger, owner: Owner, import_id: int, generation: int, report: str) -> None:
    """Show an import, and name the generation that is read with it."""
    with ledger.writing() as connection:
        here = schema.imports.c.id == import_id
        connection.execute(update(schema.imports).where(here).values(published=1, report=report))
        keep_owner(connection, owner, generation)


def sweep(ledger: Ledger) -> None:
    """Remove what imports that never ended have left, and do what an import that did had still to do."""
    with ledger.reading() as connection:
        left = list(connection.scalars(select(schema.imports.c.id).where(schema.imports.c.published == 0)))
    for number in left:
        drop_import(ledger, number)
    if left:
        drop_strangers(ledger)
    mend(ledger)


def drop_strangers(ledger: Ledger) -> None:
    """Remove people, conversations and owners that no import shows any more."""
    people, conversations, owners = schema.people, schema.conversations, schema.owners
    with ledger.writing() as connection:
        connection.execute(delete(people).where(people.c.id.not_in(select(schema.cards.c.person_id))))
        forget_strangers(connection)
        seen = select(schema.views.c.conversation_id)
        connection.execute(delete(conversations).where(conversations.c.id.not_in(seen)))
        kept = select(schema.imports.c.owner_id)
        buried = select(schema.tombstones.c.owner_id)
        marked = select(schema.marks.c.owner_id)
        here = owners.c.id.not_in(kept) & owners.c.id.not_in(buried) & owners.c.id.not_in(marked)
        gone = list(connection.scalars(select(owners.c.id).where(here)))
        for table in (schema.owner_keys, *schema.BY_GENERATION):
            connection.execute(delete(table).where(table.c.owner_id.in_(gone)))
        connection.execute(delete(owners).where(owners.c.id.in_(gone)))


def drop_import(ledger: Ledger, import_id: int) -> None:
    """Take an import out; what other imports hold too stays, and one of them holds it from now on."""
    with ledger.writing() as connection:
        noted = noted_by(connection, import_id)
        _hand_over(connection, import_id)
        for table in _OF_ONE_IMPORT:
            connection.execute(delete(table).where(table.c.import_id == import_id))
        for kind, table in _HELD_BY_PRESENCE.items():
            held = select(schema.presence.c.trace_id).where(schema.presence.c.kind == kind)
            connection.execute(delete(table).where(table.c.id.not_in(held)))
        choose(connection, noted)
        connection.execute(delete(schema.imports).where(schema.imports.c.id == import_id))


_OF_ONE_IMPORT = (schema.views, schema.cards, schema.hidden_connections, schema.presence, schema.mends)
_HELD_BY_PRESENCE = {
    schema.CONNECTION: schema.connections,
    schema.INVITATION: schema.invitations,
    schema.DEED: schema.deeds,
}


def _hand_over(connection: Connection, import_id: int) -> None:
    """Give the messages of an import to another that holds them, and drop those that none does."""
    messages, presence = schema.messages, schema.presence
    mine = messages.c.import_id == import_id
    others = (
        select(presence.c.trace_id, func.min(presence.c.import_id).label("heir"))
        .join(messages, messages.c.id == presence.c.trace_id)
        .where(mine, presence.c.kind == schema.MESSAGE, presence.c.import_id != import_id)
        .group_by(presence.c.trace_id)
    )
    heirs = [(row.heir, row.trace_id) for row in connection.execute(others)]
    if heirs:
        m = mark(connection)
        run_many(connection, f"UPDATE messages SET import_id = {m} WHERE id = {m}", heirs)  # noqa: S608 - no value
        gone = "DELETE FROM presence WHERE import_id = {m} AND kind = {kind} AND trace_id = {m}"
        run_many(connection, gone.format(m=m, kind=schema.MESSAGE), heirs)
    # what has an heir is still looked for
    erase_messages(connection, mine)
