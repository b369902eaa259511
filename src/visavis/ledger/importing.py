"""Takes the traces of one import in batches, seen by nobody until it is published."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, func, insert, select, update

from visavis.ledger import schema
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger, insert_rows, run_many
from visavis.traces import Aside, Trace, Unreadable

BATCH = 20_000
_NAME, _FIRST_RANK, _OTHER_RANK = 2, 0, 3


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of an export before its rows are read; `exported_at` may be told by them."""

    name: str
    fingerprint: str
    exported_at: int | None
    imported_at: int
    covers: tuple[str, ...]
    owner_key: str | None


@dataclass(slots=True)
class FileCount:
    """What became of the rows of one file."""

    file: str
    kind: str
    read: int = 0
    new: int = 0
    known: int = 0
    repeated: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    unreadable: list[Unreadable] = field(default_factory=list)


@dataclass(slots=True)
class Importer:
    """An import under way: what it has met so far, and the numbers it may give out."""

    ledger: Ledger
    owner: Owner
    import_id: int
    people: dict[str, int]
    conversations: dict[str, int]
    buried: frozenset[bytes]
    newest: int = 0
    carded: set[int] = field(default_factory=set)
    nameless: set[int] = field(default_factory=set)
    _new_people: list[tuple[int, int, str]] = field(default_factory=list)
    _new_conversations: list[tuple[int, int, str]] = field(default_factory=list)
    _cards: list[tuple[int, int, int, str, str, str, str]] = field(default_factory=list)
    _next_person: int = 0
    _next_conversation: int = 0

    def person(self, key: str) -> int:
        """Return the number of the person with this key, met now or before."""
        number = self.people.get(key)
        if number is None:
            self._next_person += 1
            number = self.people[key] = self._next_person
            self._new_people.append((number, self.owner.id, key))
        return number

    def conversation(self, source_key: str) -> int:
        """Return the number of a conversation, met now or before."""
        number = self.conversations.get(source_key)
        if number is None:
            self._next_conversation += 1
            number = self.conversations[source_key] = self._next_conversation
            self._new_conversations.append((number, self.owner.id, source_key))
        return number

    def card(self, key: str, rank: int, name: str, more: tuple[str, str, str] = ("", "", "")) -> int:
        """Keep what this import shows of a person, the first time it shows a name; returns the person."""
        number = self.person(key)
        if number not in self.carded:
            if name:
                self.carded.add(number)
                self._cards.append((self.import_id, number, rank, name, *more))
            else:
                self.nameless.add(number)
        return number

    def is_buried(self, *parts: str) -> bool:
        """Tell whether the owner asked to forget this for good."""
        return bool(self.buried) and digest(*parts) in self.buried

    def flush(self, connection: Connection) -> None:
        """Write the people, conversations and cards met since the last time."""
        insert_rows(connection, "people", ("id", "owner_id", "person_key"), self._new_people)
        insert_rows(connection, "conversations", ("id", "owner_id", "source_key"), self._new_conversations)
        columns = ("import_id", "person_id", "rank", "name", "company", "title", "email")
        insert_rows(connection, "cards", columns, self._cards)
        self._new_people.clear()
        self._new_conversations.clear()
        self._cards.clear()

    def add(self, file: str, kind: str, rows: Iterable[Trace | Unreadable | Aside]) -> FileCount:
        """Keep every row of a table, each trace once; returns what became of them."""
        from visavis.ledger.tables import taker

        count = FileCount(file, kind)
        take = taker(self, count)
        for row in rows:
            count.read += 1
            if isinstance(row, Unreadable):
                count.unreadable.append(row)
            elif isinstance(row, Aside):
                count.aside[row.reason] += 1
            else:
                take(row)
        take.finish()
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
        known = connection.execute(select(people.c.person_key, people.c.id).where(people.c.owner_id == owner.id))
        threads = connection.execute(
            select(conversations.c.source_key, conversations.c.id).where(conversations.c.owner_id == owner.id)
        )
        buried = connection.execute(select(tombstones.c.digest).where(tombstones.c.owner_id == owner.id))
        return Importer(
            ledger,
            owner,
            number,
            {key: number for key, number in known},
            {key: number for key, number in threads},
            frozenset(bytes(row.digest) for row in buried),
            _next_person=connection.scalar(select(func.max(people.c.id))) or 0,
            _next_conversation=connection.scalar(select(func.max(conversations.c.id))) or 0,
        )


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
    """Show an import and what is derived with it, in one small transaction."""
    with ledger.writing() as connection:
        here = schema.imports.c.id == import_id
        connection.execute(update(schema.imports).where(here).values(published=1, report=report))
        connection.execute(update(schema.owners).where(schema.owners.c.id == owner.id).values(generation=generation))


def sweep(ledger: Ledger) -> None:
    """Remove what imports that never ended have left, down to the people only they met."""
    with ledger.reading() as connection:
        left = list(connection.scalars(select(schema.imports.c.id).where(schema.imports.c.published == 0)))
    for number in left:
        drop_import(ledger, number)
    if left:
        drop_strangers(ledger)


def drop_strangers(ledger: Ledger) -> None:
    """Remove people, conversations and owners that no import shows any more."""
    people, conversations, owners = schema.people, schema.conversations, schema.owners
    with ledger.writing() as connection:
        connection.execute(delete(people).where(people.c.id.not_in(select(schema.cards.c.person_id))))
        seen = select(schema.views.c.conversation_id)
        connection.execute(delete(conversations).where(conversations.c.id.not_in(seen)))
        kept = select(schema.imports.c.owner_id)
        buried = select(schema.tombstones.c.owner_id)
        here = owners.c.id.not_in(kept) & owners.c.id.not_in(buried)
        gone = list(connection.scalars(select(owners.c.id).where(here)))
        for table in (schema.owner_keys, *schema.DERIVED):
            connection.execute(delete(table).where(table.c.owner_id.in_(gone)))
        connection.execute(delete(owners).where(owners.c.id.in_(gone)))


def drop_import(ledger: Ledger, import_id: int) -> None:
    """Take an import out; what other imports hold too stays, and one of them holds it from now on."""
    with ledger.writing() as connection:
        _hand_over(connection, import_id)
        for table in (schema.views, schema.cards, schema.hidden_connections, schema.presence):
            connection.execute(delete(table).where(table.c.import_id == import_id))
        for kind, table in _HELD_BY_PRESENCE.items():
            held = select(schema.presence.c.trace_id).where(schema.presence.c.kind == kind)
            connection.execute(delete(table).where(table.c.id.not_in(held)))
        connection.execute(delete(schema.imports).where(schema.imports.c.id == import_id))


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
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    drop_texts(connection, import_id)
    if heirs:
        run_many(connection, f"UPDATE messages SET import_id = {mark} WHERE id = {mark}", heirs)  # noqa: S608 - no value is in the text
        gone = f"DELETE FROM presence WHERE import_id = {mark} AND kind = {schema.MESSAGE} AND trace_id = {mark}"  # noqa: S608 - no value is in the text
        run_many(connection, gone, heirs)
    connection.execute(delete(messages).where(messages.c.import_id == import_id))


def drop_texts(connection: Connection, import_id: int) -> None:
    """Take the messages of an import out of the index of texts."""
    from visavis.ledger.texts import forget_messages

    forget_messages(connection, schema.messages.c.import_id == import_id)
