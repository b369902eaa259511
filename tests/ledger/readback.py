"""Reads a ledger back: what it tells, in words that no import numbers, and every row of every table."""

import random
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import inspect

from visavis import demo
from visavis.desk import Desk, ImportReport
from visavis.ledger.owners import list_owners
from visavis.relations import listing

DAY = 86_400
NOW = demo.ENDS * DAY + 7


@dataclass(frozen=True, slots=True)
class Told:
    """What a ledger tells of each of its owners; instants in epoch seconds, nothing by our own numbers."""

    people: tuple[tuple[Any, ...], ...] = ()
    invitations: tuple[tuple[Any, ...], ...] = ()
    messages: tuple[tuple[Any, ...], ...] = ()
    connections: tuple[tuple[Any, ...], ...] = ()
    traces: tuple[tuple[Any, ...], ...] = ()
    mail: tuple[tuple[str, str], ...] = ()


def told(desk: Desk) -> Told:
    """Return everything the ledger tells at one moment; nothing where it is empty."""
    with desk.ledger.reading() as connection:
        owners = list_owners(connection)
        if not owners:
            return Told()
        (owner,) = owners
        people = list(listing.standings(connection, owner, "key"))
        addresses = listing.addresses(connection, owner)
        return Told(
            tuple(_row(person) for person in people),
            tuple(sorted((_row(row) for row in listing.invitations(connection, owner)), key=str)),
            # one after the other: the order of what was said at one instant counts too
            tuple(_row(row) for row in listing.messages(connection, owner)),
            tuple(sorted((key, day) for key, _, day in listing.connection_days(connection, owner))),
            tuple(sorted((_row(row) for row in listing.deeds(connection, owner)), key=str)),
            tuple(
                sorted(
                    (one.person_key, addresses[one.person_id]) for one in people if one.person_id in addresses
                )
            ),
        )


def _row(row: Any) -> tuple[Any, ...]:
    """Return the values of a row without our numbers, its text with every white space as one."""
    kept = {name: value for name, value in asdict(row).items() if name not in ("id", "person_id")}
    return tuple(
        " ".join(value.split()) if name in ("text", "note") else value for name, value in kept.items()
    )


def unsilenced(whole: Told) -> Told:
    """Return what a ledger tells but for its silences, which last until the newest export."""
    return replace(whole, people=tuple(row[:-2] for row in whole.people))


def dump(desk: Desk) -> dict[str, list[str]]:
    """Return every row of every table, those of the index of texts too."""
    with desk.ledger.reading() as connection:
        return {
            table: sorted(map(repr, connection.exec_driver_sql(f'SELECT * FROM "{table}"').all()))
            for table in inspect(connection).get_table_names()
        }


def rows_left(desk: Desk) -> dict[str, list[str]]:
    """Return the rows of an owner's life that are in the ledger, by table; none in an empty one."""
    own = {
        "visavis_version",
        *(f"{index}_{part}" for index in _INDEXES for part in ("config", "data", "idx")),
    }
    return {table: rows for table, rows in dump(desk).items() if rows and table not in own}


_INDEXES = ("messages_text", "people_text")


def take(desk: Desk, *paths: Path, **wishes: Any) -> list[ImportReport]:
    """Import archives one after the other, and return their reports."""
    return [report for path in paths for report in desk.import_archives([path], NOW, **wishes)]


def life(seed: int, people: int = 150, days: int = 900) -> demo.Life:
    """Return a life of so many days that is as dense as its people make it."""
    return demo.generate(seed, people=people, begins=demo.ENDS - days)


def instant(days_before_the_end: float) -> int:
    """Return an even instant (epoch s) so many days before lives end, as archives are stamped."""
    return (demo.ENDS * DAY - int(days_before_the_end * DAY)) // 2 * 2


def shuffled(seed: int, what: list[Any]) -> list[Any]:
    """Return a list in an order that the seed tells."""
    return random.Random(seed).sample(what, len(what))  # noqa: S311 - keeps no secret
