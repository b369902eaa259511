"""Tells which numbers are one person, where the owner said that two keys are."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, select

from visavis.ledger import marking, schema
from visavis.ledger.owners import Owner, list_owners


def merged(connection: Connection, owner_id: int) -> dict[int, int]:
    """Return, of each person merged into another, the number of the one who stands for both.

    A key that no import shows any more stands for nobody, and whoever was merged into it
    stands alone meanwhile.
    """
    owner = next((one for one in list_owners(connection) if one.id == owner_id), None)
    return {} if owner is None else merged_of(connection, owner)


def merged_of(connection: Connection, owner: Owner) -> dict[int, int]:
    """Return the same of an owner at hand."""
    known = marking.roots(connection, owner)
    if not known:
        return {}
    people = schema.people
    here = (people.c.owner_id == owner.id) & people.c.person_key.in_({*known, *known.values()})
    # while an import is undone, people whom none shows any more are still there
    shown = people.c.id.in_(select(schema.cards.c.person_id))
    rows = connection.execute(select(people.c.person_key, people.c.id).where(here, shown))
    numbers = {row.person_key: row.id for row in rows}
    return {numbers[key]: numbers[root] for key, root in known.items() if key in numbers and root in numbers}


def as_one(column: ColumnElement[Any], into: Mapping[int, int]) -> ColumnElement[Any]:
    """Return what stands in SQL for the number of a person, those merged under one."""
    return case(dict(into), value=column, else_=column) if into else column


def numbers_of(connection: Connection, owner: Owner, person_id: int) -> list[int]:
    """Return every number of one person."""
    into = merged_of(connection, owner)
    return sorted({person_id} | {number for number, root in into.items() if root == person_id})
