"""Finds who could introduce whom, only where traces say that the two have spoken in one conversation."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.relations.threads import GROUP


@dataclass(frozen=True, slots=True)
class Together:
    """Two people who both wrote in a conversation of several; `title` is its name, where it has one."""

    person_id: int
    by_id: int
    title: str


def together(connection: Connection, owner: Owner, wanted: Collection[int]) -> list[Together]:
    """Return, of each of these people, who wrote in a conversation of several beside them, once a pair."""
    writers, titles = _writers(connection, owner), dict[int, str]()
    found: dict[tuple[int, int], Together] = {}
    sought = frozenset(wanted)
    rooms = {room: who for room, who in writers.items() if who & sought and len(who) > 1}
    if rooms:
        titles = _titles(connection, owner, rooms)
    for room, who in sorted(rooms.items()):
        for person in sorted(who & sought):
            for other in sorted(who - {person}):
                found.setdefault((person, other), Together(person, other, titles.get(room, "")))
    return list(found.values())


def _writers(connection: Connection, owner: Owner) -> dict[int, set[int]]:
    """Return by conversation of several the people who wrote in it, the owner left out."""
    said, threads = schema.messages, schema.threads
    query = (
        select(said.c.conversation_id, said.c.sender_id)
        .join(threads, threads.c.conversation_id == said.c.conversation_id)
        .where(
            threads.c.owner_id == owner.id,
            threads.c.generation == owner.generation,
            threads.c.kind == GROUP,
            said.c.by_owner == 0,
            said.c.sender_id.is_not(None),
        )
        .distinct()
    )
    found: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(query):
        found[row.conversation_id].add(row.sender_id)
    return found


def _titles(connection: Connection, owner: Owner, rooms: Collection[int]) -> dict[int, str]:
    views, imports = schema.views, schema.imports
    query = (
        select(views.c.conversation_id, views.c.title)
        .join(imports, imports.c.id == views.c.import_id)
        .where(imports.c.owner_id == owner.id, imports.c.published == 1, views.c.title != "")
        .order_by(imports.c.exported_at, imports.c.fingerprint)
    )
    return {
        row.conversation_id: row.title for row in connection.execute(query) if row.conversation_id in rooms
    }
