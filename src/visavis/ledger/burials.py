"""Carries what a ledger was asked to forget over to a copy that is put in its place."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from visavis.ledger import schema
from visavis.ledger.forgetting import Whom
from visavis.ledger.keys import digest
from visavis.ledger.owners import Owner

# of each row: what is not to come back, whom it belongs to, since when
Row = tuple[bytes, bytes, int]


@dataclass(frozen=True, slots=True)
class Buried:
    """What one owner of a ledger forgot, known by digests alone, and who that owner is."""

    name: str
    keys: frozenset[str]
    rows: tuple[Row, ...]

    def is_of(self, owner: Owner) -> bool:
        """Tell whether an owner of another ledger is this one."""
        if self.keys and owner.keys:
            return bool(self.keys & owner.keys)
        return self.name.casefold() == owner.name.casefold()


def buried_in(file: Path) -> tuple[Buried, ...] | None:
    """Return what the owners of a ledger forgot, None where that cannot be read; nothing changes in it."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            keys, rows = defaultdict[int, set[str]](set), defaultdict[int, list[Row]](list)
            for owner, key in connection.execute("SELECT owner_id, person_key FROM owner_keys"):
                keys[owner].add(key)
            for owner, *row in connection.execute("SELECT owner_id, digest, person, at FROM tombstones"):
                rows[owner].append((row[0], row[1], row[2]))
            names = connection.execute("SELECT id, name FROM owners").fetchall()
    except sqlite3.Error:
        return None
    return tuple(Buried(name, frozenset(keys[one]), tuple(rows[one])) for one, name in names if rows[one])


def come_back(connection: Connection, owner: Owner, buried: Buried) -> list[Whom]:
    """Return those whom a ledger holds and who were forgotten, each with all the keys forgotten with them."""
    people, marks, draws = schema.people, schema.marks, schema.assignments
    columns = (people.c.person_key, marks.c.person_key, marks.c.other_key, draws.c.person_key)
    held: set[str] = set()
    for column in columns:
        query = select(column.label("key")).where(column.table.c.owner_id == owner.id, column.is_not(None))
        held |= set(connection.scalars(query.distinct()))
    person_of = {one: person for one, person, _ in buried.rows}
    keys = defaultdict[bytes, set[str]](set)
    for key in held - owner.keys:
        person = person_of.get(digest("person", key))
        if person is not None:
            keys[person].add(key)
    return [_whom(connection, owner, person, known) for person, known in sorted(keys.items())]


def _whom(connection: Connection, owner: Owner, person: bytes, keys: set[str]) -> Whom:
    people = schema.people
    here = (people.c.owner_id == owner.id) & people.c.person_key.in_(sorted(keys))
    # all of it belongs to the key they were forgotten by, where the copy knows it
    known_by = min(keys, key=lambda key: (digest("person", key) != person, key))
    return Whom(known_by, frozenset(keys), tuple(connection.scalars(select(people.c.id).where(here))))


def bury_again(connection: Connection, owner: Owner, buried: Buried) -> None:
    """Put the tombstones of a ledger into another, under those they belonged to."""
    table = schema.tombstones
    mine = table.c.owner_id == owner.id
    persons = {one: person for one, person, _ in buried.rows}
    for laid in connection.execute(select(table.c.digest, table.c.person).where(mine)).all():
        person = persons.get(bytes(laid.person), bytes(laid.person))
        if person != bytes(laid.person):
            here = mine & (table.c.digest == laid.digest)
            connection.execute(update(table).where(here).values(person=person))
    known = {bytes(one) for one in connection.scalars(select(table.c.digest).where(mine))}
    fresh = [
        {"owner_id": owner.id, "digest": one, "person": person, "at": at}
        for one, person, at in buried.rows
        if one not in known
    ]
    if fresh:
        connection.execute(insert(table), fresh)
