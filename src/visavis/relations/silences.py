"""Tells who is silent in which way, counted once for each generation."""

from collections import defaultdict

from sqlalchemy import Connection, select

from visavis.ledger import histograms, schema
from visavis.ledger.owners import Owner
from visavis.relations.gathered import stream
from visavis.relations.rhythm import paces

_KEPT = "silences"


def of_silence(connection: Connection, owner: Owner, silence: str) -> set[int]:
    """Return the numbers of the people whose silence is one of `rhythm.SILENCES`."""
    kept = histograms.read(connection, (owner.id, owner.generation), _KEPT)
    if kept is not None:
        return next((set(numbers) for word, *numbers in kept if word == silence), set())
    return set(_by_silence(connection, (owner.id, owner.generation)).get(silence, ()))


def count_silent(connection: Connection, owner: Owner) -> dict[str, int]:
    """Return how many relations are silent in which way; those that cannot be judged in none."""
    head = owner.id, owner.generation
    kept = histograms.read(connection, head, _KEPT)
    found = {word: numbers for word, *numbers in kept} if kept is not None else _by_silence(connection, head)
    return {word: len(numbers) for word, numbers in found.items()}


def keep_silences(connection: Connection, head: tuple[int, int]) -> None:
    """Count who is silent in which way, and keep it with the generation."""
    found = _by_silence(connection, head)
    histograms.keep(connection, head, _KEPT, [(word, *numbers) for word, numbers in sorted(found.items())])


def _by_silence(connection: Connection, head: tuple[int, int]) -> dict[str, list[int]]:
    table = schema.standings
    query = select(
        table.c.person_id, table.c.first_at, table.c.last_at,
        table.c.owner_answers, table.c.owner_logs, table.c.owner_squares,
        table.c.person_answers, table.c.person_logs, table.c.person_squares,
    ).where(table.c.owner_id == head[0], table.c.generation == head[1])  # fmt: skip
    # without a gap a relation has no rhythm, and its silence no word
    gaps = table.c.owner_answers + table.c.person_answers
    common, found = paces(connection, head), defaultdict(list)
    for row in stream(connection, query.where(gaps > 0).order_by(table.c.person_id)):
        word = common.silence_of(row)
        if word:
            found[word].append(row.person_id)
    return found
