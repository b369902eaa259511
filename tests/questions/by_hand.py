"""A ledger whose outcomes are written by hand, and what plain Python counts in them."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import insert

from visavis.ledger import open_ledger, schema
from visavis.questions.histograms import Scope, scope_of

DAY = 86_400
GENERATION = 3
OWNER, STRANGER = 1, 2


class Fate(NamedTuple):
    """A row of outcomes, without whose it is."""

    invitation_id: int
    outgoing: int
    sent_at: int
    note_kind: str | None
    state: str
    in_window: int
    followed_days: int | None
    replied_at: int | None = None
    exchanged_at: int | None = None


class Import(NamedTuple):
    """A row of imports, as far as questions read it."""

    exported_at: int
    covers: str = "connections invitations messages"
    published: int = 1
    hidden: tuple[tuple[int, int], ...] = ()


def fates(seed: int, n: int, last_day: int) -> list[Fate]:
    """Return rows of every kind, with instants at the very ends of days too."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and keeps no secret
    return [_fate(chance, number, last_day) for number in range(1, n + 1)]


def _fate(chance: random.Random, number: int, last_day: int) -> Fate:
    outgoing = chance.randrange(2)
    kinds = ["none", "cosmetic", "contextual"] if outgoing else ["none", None]
    sent_on = last_day - chance.randrange(200)
    sent_at = sent_on * DAY + chance.choice([0, 1, 43_210, DAY - 1])
    state = chance.choice(["accepted", "accepted", "pending", "gone", "unknown"])
    left = last_day - sent_on
    followed = {"pending": left, "unknown": None}.get(state, chance.randint(0, left))
    replied = exchanged = None
    if state == "accepted" and chance.random() < 0.6:
        replied = sent_at + (followed or 0) * DAY + chance.randrange(9 * DAY)
        exchanged = replied + chance.randrange(5 * DAY) if chance.random() < 0.5 else None
    covered = int(chance.random() < 0.8)
    return Fate(number, outgoing, sent_at, chance.choice(kinds), state, covered, followed, replied, exchanged)


@contextmanager
def scope(address: str, rows: Sequence[Fate], imports: Sequence[Import]) -> Iterator[Scope]:
    """Give the scope of an owner in a ledger that holds another owner and another generation too."""
    ledger = open_ledger(address)
    with ledger.writing() as connection:
        for owner in (OWNER, STRANGER):
            connection.execute(insert(schema.owners).values(id=owner, name="", generation=GENERATION))
        for owner, generation in ((OWNER, GENERATION), (OWNER, GENERATION - 1), (STRANGER, GENERATION)):
            own = [row for row in rows if (owner, generation) == (OWNER, GENERATION) or row.outgoing]
            if own:
                head = {"owner_id": owner, "generation": generation, "person_id": None}
                connection.execute(insert(schema.outcomes), [head | row._asdict() for row in own])
        for number, one in enumerate(imports, 1):
            _write_import(connection, OWNER, number, one)
            _write_import(connection, STRANGER, 100 + number, one._replace(covers="connections"))
    with ledger.reading() as connection:
        yield scope_of(connection, OWNER)
    ledger.close()


def _write_import(connection: Any, owner: int, number: int, one: Import) -> None:
    values = {
        "id": number,
        "owner_id": owner,
        "published": one.published,
        "name": "",
        "fingerprint": str(number),
        "exported_at": one.exported_at,
        "imported_at": 0,
        "covers": one.covers,
        "report": "",
    }
    connection.execute(insert(schema.imports).values(values))
    for day, people in one.hidden:
        hidden = {"import_id": number, "day": day, "people": people}
        connection.execute(insert(schema.hidden_connections).values(hidden))


def counted(rows: Sequence[Fate]) -> list[Fate]:
    """Return the rows that a rate may count."""
    return [row for row in rows if row.in_window and row.state != "unknown"]


def true_spells(rows: Sequence[Fate], event: str, heard_until: int) -> Counter[tuple[Any, ...]]:
    """Count the spells until acceptance, reply or exchange, one row at a time."""
    found: Counter[tuple[Any, ...]] = Counter()
    for row in counted(rows):
        found[row.outgoing, row.note_kind, *_spell(row, event, heard_until)] += 1
    return found


def _spell(row: Fate, event: str, heard_until: int) -> tuple[int, int]:
    followed = row.followed_days or 0
    if event == "accepted":
        return followed, {"accepted": 1, "gone": 2, "pending": 0}[row.state]
    came = row.replied_at if event == "replied" else row.exchanged_at
    sent_on = row.sent_at // DAY
    if came is not None:
        return came // DAY - sent_on, 1
    if row.state == "gone":
        return followed, 2
    heard = max(heard_until - sent_on, 0)
    return (heard if row.state == "accepted" else min(heard, followed)), 0
