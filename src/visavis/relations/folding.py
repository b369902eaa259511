"""Puts a patch in the place of what it was derived for, in the transaction that shows it."""

from typing import Any

from sqlalchemy import Connection, delete, select, tuple_, update

from visavis.ledger import schema
from visavis.ledger.numbers import among
from visavis.ledger.store import mark, run_many
from visavis.relations.gathered import under
from visavis.relations.patching import Patch
from visavis.relations.writer import Head

_KEYS = {table.name: tuple(table.primary_key.columns.keys())[2:] for table in schema.DERIVED}


def fold(connection: Connection, base: Head, patch: Patch) -> None:
    """Make a patch part of a generation; whoever reads sees all of it or nothing."""
    head = (base[0], base[1] + 1)
    _clear_aside(connection, base, head)
    for table in (schema.standings, schema.outcomes):
        theirs = under(table, base) & among(table.c.person_id, patch.people)
        connection.execute(delete(table).where(theirs))
    if patch.placed_by is not None:
        _place(connection, base, patch.placed_by)
    for table in schema.DERIVED:
        _drop(connection, base, table, patch.gone.get(table.name, []))
        _put(connection, base, head, table)
    if patch.lost:
        _drop_lost(connection, base)


def _clear_aside(connection: Connection, base: Head, head: Head) -> None:
    """Drop what was set aside in the conversations of a patch, and what was read in what is set aside now."""
    aside, read, said, threads = schema.set_aside, schema.readings, schema.messages, schema.threads
    inside = threads.c.conversation_id == said.c.conversation_id
    theirs = select(said.c.id).join(threads, inside).where(under(threads, head))
    connection.execute(delete(aside).where(under(aside, base), aside.c.message_id.in_(theirs)))
    now = select(aside.c.message_id).where(under(aside, head))
    texts = under(read, base) & (read.c.trace_kind == schema.MESSAGE)
    connection.execute(delete(read).where(texts, read.c.trace_id.in_(now)))


def _place(connection: Connection, base: Head, import_id: int) -> None:
    """Put the conversations that a file shows in the order in which it shows them."""
    views, threads = schema.views, schema.threads
    shown = views.c.import_id == import_id
    same = views.c.conversation_id == threads.c.conversation_id
    first_row = select(views.c.first_row).where(shown, same).scalar_subquery()
    there = threads.c.conversation_id.in_(select(views.c.conversation_id).where(shown))
    moved = under(threads, base) & there & (threads.c.position != first_row)
    connection.execute(update(threads).where(moved).values(position=first_row))


def _drop(connection: Connection, base: Head, table: Any, gone: list[tuple[Any, ...]]) -> None:  # noqa: ANN401
    m, keys = mark(connection), _KEYS[table.name]
    here = " AND ".join(f"{key} = {m}" for key in ("owner_id", "generation", *keys))
    run_many(connection, f"DELETE FROM {table.name} WHERE {here}", [(*base, *key) for key in gone])  # noqa: S608 - our own names


def _put(connection: Connection, base: Head, head: Head, table: Any) -> None:  # noqa: ANN401 - a table
    keys = [table.c[name] for name in _KEYS[table.name]]
    other = table.alias("other")
    same = select(*(other.c[name] for name in _KEYS[table.name])).where(under(other, head))
    one = keys[0] if len(keys) == 1 else tuple_(*keys)
    connection.execute(delete(table).where(under(table, base), one.in_(same)))
    connection.execute(update(table).where(under(table, head)).values(generation=base[1]))


def _drop_lost(connection: Connection, base: Head) -> None:
    """Drop what was derived of messages that are gone."""
    aside, said = schema.set_aside, schema.messages
    there = select(said.c.id).where(said.c.id == aside.c.message_id).exists()
    connection.execute(delete(aside).where(under(aside, base), ~there))
