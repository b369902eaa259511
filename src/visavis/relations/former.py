"""Puts people into the index of words under what older cards show too: other names, other companies."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from zlib import crc32

from sqlalchemy import Connection, and_, select

from visavis.ledger import histograms, schema
from visavis.ledger.texts import index_people
from visavis.relations.merged import merged

Head = tuple[int, int]

NAME = "former"
"""Under which a generation knows whom its index has under older words, each with a sum of these."""


def index(
    connection: Connection,
    head: Head,
    some: Collection[int] | None = None,
    before: list[list[Any]] | None = None,
) -> None:
    """Index the people of an owner's generation anew: `some` of them, and those whose older words changed.

    `before` is what was noted of the index (`noted`). Everybody is indexed where there are none of either.
    """
    former = _former(connection, head)
    sums = [[number, crc32("\n".join(words).encode())] for number, words in sorted(former.items())]
    if before is not None and some is not None:
        some = {*some, *(number for number, _ in _others(before, sums))}
    index_people(connection, *head, None if before is None else some, former)
    histograms.keep(connection, head, NAME, sums)


def noted(connection: Connection, head: Head) -> list[list[Any]] | None:
    """Return what is noted of the index of a generation; None where it was made before that was."""
    return histograms.read(connection, head, NAME)


def _others(before: list[list[Any]], after: list[list[Any]]) -> set[tuple[int, int]]:
    return {(number, words) for number, words in before} ^ {(number, words) for number, words in after}


def _former(connection: Connection, head: Head) -> dict[int, tuple[str, str]]:
    """Return the names and the companies of older cards, by number, where they are others than those shown.

    Of whoever was merged into somebody, all of theirs are among them.
    """
    into = merged(connection, head[0])
    cards, imports, shown = schema.cards, schema.imports, schema.standings
    theirs = and_(
        shown.c.person_id == cards.c.person_id, shown.c.owner_id == head[0], shown.c.generation == head[1]
    )
    mine = select(cards.c.person_id, cards.c.name, cards.c.company).join(
        imports, and_(imports.c.id == cards.c.import_id, imports.c.owner_id == head[0])
    )
    newest_first = imports.c.exported_at.desc(), cards.c.name, cards.c.company
    other = (cards.c.name != shown.c.name) | (cards.c.company != shown.c.company)
    rows = [*connection.execute(mine.join(shown, theirs).where(other).order_by(*newest_first))]
    if into:
        rows += connection.execute(mine.where(cards.c.person_id.in_(into)).order_by(*newest_first))
    found: dict[int, tuple[dict[str, None], dict[str, None]]] = defaultdict(lambda: ({}, {}))
    for row in rows:
        names, companies = found[into.get(row.person_id, row.person_id)]
        names[row.name] = companies[row.company] = None
    return {number: (" ".join(names), " ".join(companies)) for number, (names, companies) in found.items()}
