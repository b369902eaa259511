"""Finds the conversations that exports show under one address, and then under another."""

from sqlalchemy import Connection, func, select

from visavis.ledger import schema
from visavis.ledger.numbers import among
from visavis.relations.gathered import NOBODY, Into, driven, one_to_one
from visavis.relations.merged import as_one


def borne(connection: Connection, head: tuple[int, int], into: Into = NOBODY) -> dict[int, set[int]]:
    """Return, by conversation between two, whom some export shows in it besides whom it is with now.

    An address that changes takes its conversations along; what was known of the one before stays known.
    """
    thread, views, imports = schema.threads, schema.views, schema.imports
    rooms = of_several(connection, head[0])
    if not rooms:
        return {}
    one = as_one(views.c.person_id, into)
    query = (
        select(thread.c.conversation_id, one.label("person_id"))
        .join(views, views.c.conversation_id == thread.c.conversation_id)
        .join(imports, imports.c.id == views.c.import_id)
        .where(*one_to_one(head), imports.c.owner_id == head[0], among(views.c.conversation_id, rooms))
        .where(views.c.person_id.is_not(None), one != thread.c.person_id)
        .distinct()
    )
    found: dict[int, set[int]] = {}
    for conversation, person in driven(connection, query):
        found.setdefault(conversation, set()).add(person)
    return found


def of_several(connection: Connection, owner_id: int) -> set[int]:
    """Return the conversations that exports show with different people, one at a time.

    They are few: asked for in one pass over what exports show, where a look at each conversation costs more.
    """
    views, imports = schema.views, schema.imports
    query = (
        select(views.c.conversation_id)
        .join(imports, imports.c.id == views.c.import_id)
        .where(imports.c.owner_id == owner_id)
        .group_by(views.c.conversation_id)
        .having(func.min(views.c.person_id) != func.max(views.c.person_id))
    )
    return set(connection.scalars(query))
