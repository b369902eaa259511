"""Widens what is touched to all that hangs together with it, and judges the conversations in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from visavis.ledger import schema
from visavis.ledger.numbers import among
from visavis.relations import gathered
from visavis.relations.borne import of_several
from visavis.relations.gathered import Into, driven, under
from visavis.relations.threads import Thread, View, threads
from visavis.relations.writer import Head

_SOME = 500


def named_conversations(connection: Connection, owner_id: int) -> frozenset[int]:
    """Return the conversations that a name stands for, in eras without their numbers."""
    rooms = schema.conversations
    mine = (rooms.c.owner_id == owner_id) & rooms.c.source_key.like("name:%")
    return frozenset(connection.scalars(select(rooms.c.id).where(mine)))


def shown_threads(
    connection: Connection, owner_id: int, named: frozenset[int], rooms: Iterable[int] | None = None
) -> Iterator[Thread]:
    """Yield every conversation as the union of all exports shows it, or some of them by number."""
    views, imports = schema.views, schema.imports
    query = (
        select(*(views.c[name] for name in View._fields))
        .join(imports, imports.c.id == views.c.import_id)
        .where(imports.c.owner_id == owner_id)
        .where(among(views.c.conversation_id, None if rooms is None else set(rooms)))
        .order_by(views.c.conversation_id, *gathered.by_age())
    )
    return threads(map(View._make, driven(connection, query)), named)


def thread_row(thread: Thread, into: Into) -> tuple[Any, ...]:
    """Return the row of `threads` of a conversation, without its head."""
    conversation, person, *others = thread
    return conversation, person if person is None else into.get(person, person), *others


@dataclass(slots=True)
class Circle:
    """People with all their conversations, as traces show them; `base` is what was derived before.

    Whoever is in it brings all of their numbers, and the conversations that any export shows them in; a
    conversation whomever it was ever with; and where a name stands for a conversation, all others of that
    name. `rows` go by conversation, and leave out those that no import shows any more.
    """

    base: Head
    into: Into
    named: frozenset[int]
    people: set[int]
    conversations: set[int]
    rows: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    _asked: set[int] = field(default_factory=set)
    _followed: set[int] = field(default_factory=set)
    _names: set[str] = field(default_factory=set)
    _borne: dict[int, set[int]] | None = None

    def widen(self, connection: Connection, more: Iterable[int] = ()) -> None:
        """Add people, and go on until nothing else hangs together with what is in the circle."""
        self.people |= set(more)
        while (new := self.conversations - self._asked) or self.people - self._followed:
            names = self._judge(connection, new) if new else set()
            self._follow(connection)
            if self.named:
                self._add_namesakes(connection, names)

    def _judge(self, connection: Connection, new: set[int]) -> set[str]:
        """Judge conversations; return the names that they had and have."""
        self._asked |= new
        rows = [
            thread_row(one, self.into) for one in shown_threads(connection, self.base[0], self.named, new)
        ]
        self.rows |= {row[0]: row for row in rows}
        before = connection.execute(self._before(schema.threads.c.conversation_id, new)).all()
        with_whom = {row[1] for row in rows} | {row.person_id for row in before}
        self.people |= (with_whom - {None}) | self._ever_with(connection, new)
        return {row[2] for row in rows} | {row.name for row in before}

    def _ever_with(self, connection: Connection, rooms: set[int]) -> set[int]:
        """Return whom any export shows in conversations, alone with the owner."""
        views, imports = schema.views, schema.imports
        query = (
            select(views.c.person_id)
            .join(imports, imports.c.id == views.c.import_id)
            .where(imports.c.owner_id == self.base[0], views.c.person_id.is_not(None), views.c.many == 0)
            .where(among(views.c.conversation_id, rooms))
        )
        return set(connection.scalars(query.distinct()))

    def _follow(self, connection: Connection) -> None:
        """Add all numbers and conversations of people who have just come in."""
        new = self.people - self._followed
        ends = {self.into.get(number, number) for number in new}
        merged = {number for number, end in self.into.items() if end in ends}
        if merged:
            views = schema.views
            self.people |= ends | merged
            new = self.people - self._followed
            query = select(views.c.conversation_id).where(among(views.c.person_id, ends | merged))
            self.conversations |= set(connection.scalars(query))
        self._followed |= new
        query = self._before(schema.threads.c.person_id, new)
        self.conversations |= {row.conversation_id for row in connection.execute(query)}
        borne = self._several(connection)
        self.conversations |= {room for person in new for room in borne.get(person, ())}

    def _several(self, connection: Connection) -> dict[int, set[int]]:
        """Return by person the conversations that exports show them in, and at another time somebody else."""
        if self._borne is None:
            self._borne = {}
            views, rooms = schema.views, of_several(connection, self.base[0])
            query = select(views.c.person_id, views.c.conversation_id).where(
                among(views.c.conversation_id, rooms), views.c.person_id.is_not(None)
            )
            for person, room in connection.execute(query.distinct()) if rooms else ():
                self._borne.setdefault(person, set()).add(room)
        return self._borne

    def _add_namesakes(self, connection: Connection, names: set[str]) -> None:
        """Add the conversations whose name a conversation without a number bears, of these names."""
        threads = schema.threads
        wanted = sorted(names - self._names - {""})
        self._names |= names
        for at in range(0, len(wanted), _SOME):
            some = threads.c.name.in_(wanted[at : at + _SOME])
            rows = connection.execute(self._before(threads.c.conversation_id, None).where(some))
            self.conversations |= {row.conversation_id for row in rows}

    def _before(self, column: Any, numbers: set[int] | None) -> Any:  # noqa: ANN401 - a column, a query
        threads = schema.threads
        columns = threads.c.conversation_id, threads.c.person_id, threads.c.name
        return select(*columns).where(under(threads, self.base), among(column, numbers))
