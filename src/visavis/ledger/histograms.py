"""Keeps what takes long to count with the generation it was counted from."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from visavis.ledger import schema

_kept = schema.histograms


def read(connection: Connection, head: tuple[int, int], name: str, zone: str = "") -> list[list[Any]] | None:
    """Return the rows kept under a name; None where they have to be counted.

    `head` is an owner and a generation, `zone` the one (IANA) whose hours are counted, empty for none.
    """
    written = connection.scalar(select(_kept.c.rows).where(*_here(head, name, zone)))
    rows: list[list[Any]] | None = None if written is None else json.loads(written)
    return rows


def keep(
    connection: Connection, head: tuple[int, int], name: str, rows: Iterable[Sequence[Any]], zone: str = ""
) -> None:
    """Keep the rows of a name, as they were counted."""
    connection.execute(delete(_kept).where(*_here(head, name, zone)))
    written = json.dumps([list(row) for row in rows])
    values = {"owner_id": head[0], "generation": head[1], "zone": zone, "name": name, "rows": written}
    connection.execute(insert(_kept).values(values))


@dataclass(slots=True)
class Lasting:
    """What follows from an edition of what is derived alone: read where it is kept, counted where it is not.

    `fresh` is what had to be counted, by name; whoever may write keeps it.
    """

    connection: Connection
    head: tuple[int, int]
    fresh: dict[str, list[list[Any]]] = field(default_factory=dict)

    def give(
        self,
        name: str,
        count: Callable[[], Iterable[Sequence[Any]]],
        holds: Callable[[list[list[Any]]], bool] = lambda _rows: True,
    ) -> list[list[Any]]:
        """Return the rows of a name, counted where none are kept that hold."""
        rows = self.fresh.get(name)
        if rows is None:
            rows = read(self.connection, self.head, name)
        if rows is None or not holds(rows):
            rows = self.fresh[name] = [list(row) for row in count()]
        return rows

    def keep(self, connection: Connection) -> None:
        """Keep what had to be counted; the edition must be the same still."""
        for name, rows in self.fresh.items():
            keep(connection, self.head, name, rows)


def drop(connection: Connection, head: tuple[int, int], beginning: str) -> None:
    """Drop what is kept under names with a beginning: it would tell of the past."""
    mine = (_kept.c.owner_id == head[0], _kept.c.generation == head[1])
    connection.execute(delete(_kept).where(*mine, _kept.c.name.startswith(beginning, autoescape=True)))


def every(connection: Connection, name: str) -> Iterator[list[Any]]:
    """Yield the rows kept under a name with any generation of any owner."""
    for written in connection.scalars(select(_kept.c.rows).where(_kept.c.name == name)):
        yield from json.loads(written)


def succeed(connection: Connection, base: tuple[int, int], patch: int, lasting: str) -> None:
    """Drop what was counted of a generation that a patch changes: it would tell of the past.

    What was kept with the patch, by its number, goes over to the generation; what lasts, by its name, stays
    where nothing takes its place.
    """
    mine = _kept.c.owner_id == base[0]
    brought = set(connection.scalars(select(_kept.c.name).where(mine, _kept.c.generation == patch)))
    stays = () if lasting in brought else (lasting,)
    gone = (mine, _kept.c.generation == base[1], _kept.c.name.not_in(stays))
    connection.execute(delete(_kept).where(*gone))
    connection.execute(update(_kept).where(mine, _kept.c.generation == patch).values(generation=base[1]))


def _here(head: tuple[int, int], name: str, zone: str) -> tuple[Any, ...]:
    mine = (_kept.c.owner_id == head[0], _kept.c.generation == head[1])
    return (*mine, _kept.c.zone == zone, _kept.c.name == name)
