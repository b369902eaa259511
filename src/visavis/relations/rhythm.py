"""Tells how quickly two people take turns, and how unusual a silence is for them."""

from dataclasses import dataclass
from math import exp, log
from typing import Any

from sqlalchemy import Connection, Row, func, select

from visavis.ledger import histograms, schema
from visavis.relations.turns import SHORTEST_GAP
from visavis.study.finding import NotEnough
from visavis.study.groups import Batch, Common, Sums, in_common
from visavis.traces import DAY_SECONDS

SILENCES = ("usual", "long", "unusual", "rare")
"""How unusual a silence is, from the least."""
UNUSUAL = frozenset({"unusual", "rare"})
"""The silences that stand out."""

HABIT_TURNS = 4
"""From so many turns on, three gaps, a relation has habits of its own; before, mostly those of the others."""

# the chance that a gap of this relation lasts longer still, below which a silence takes the next word
_LONG, _UNUSUAL, _RARE = 0.25, 0.05, 0.01
# of days: sums come in the order of our own numbers, which differs with that of the imports
_DIGITS, _OF_SECONDS = 4, 6
_BOTH, _OWNER, _PERSON = _WHOSE = ("gaps", "owner_gaps", "person_gaps")


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly a relation goes, in days; None where it is not known, or where there is nothing to know.

    `rhythm_days` is the usual gap between two turns, `owner_answer_days` and `person_answer_days` how long
    each usually takes. `silence_days` is the time from the last message to the newest export with messages;
    `rhythm_own` is the weight (0 to 1) that its own gaps have in its rhythm, beside the other relations.
    `silence` one of `SILENCES`, or empty where the relation has no habits, or has not lasted as long itself.
    """

    rhythm_days: float | None = None
    rhythm_own: float | None = None
    owner_answer_days: float | None = None
    person_answer_days: float | None = None
    silence_days: float | None = None
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Paces:
    """What the relations of an owner have in common, and when messages were last heard of (epoch s).

    The gaps of a relation are taken for log-normal; their mean is drawn towards that of the owner's other
    relations (`study.groups`), the more the fewer there are; many that are alike keep their own.
    """

    both: Common | NotEnough
    owner: Common | NotEnough
    person: Common | NotEnough
    heard_until: int | None

    def of(self, row: Row[Any]) -> Pace:
        """Return the pace of a row of `standings`."""
        owner = Sums(row.owner_answers, row.owner_logs, row.owner_squares)
        person = Sums(row.person_answers, row.person_logs, row.person_squares)
        both = owner.joined(person)
        return Pace(
            _usual(self.both, both),
            _weight(self.both, both),
            _answers(self.owner, owner),
            _answers(self.person, person),
            *self._silence(both, row.first_at, row.last_at),
        )

    def silence_of(self, row: Row[Any]) -> str:
        """Return the word of the silence of a row of `standings`; empty where it cannot be judged."""
        owner = Sums(row.owner_answers, row.owner_logs, row.owner_squares)
        person = Sums(row.person_answers, row.person_logs, row.person_squares)
        return self._silence(owner.joined(person), row.first_at, row.last_at)[1]

    def _silence(self, gaps: Sums, first_at: int | None, last_at: int | None) -> tuple[float | None, str]:
        if first_at is None or last_at is None or self.heard_until is None:
            return None, ""
        seconds = max(self.heard_until - last_at, 0)
        # to the second, for it is told to which day it lasts
        days = round(seconds / DAY_SECONDS, _OF_SECONDS)
        # in a talk of three days no gap of three months could have been seen: it tells nothing of one
        if isinstance(self.both, NotEnough) or gaps.n < HABIT_TURNS - 1 or seconds > last_at - first_at:
            return days, ""
        return days, word(self.both.beyond(gaps, log(max(seconds, SHORTEST_GAP))))


def word(beyond: float) -> str:
    """Return the word of a silence that a gap of its relation outlasts with this chance."""
    if beyond > _LONG:
        return "usual"
    if beyond > _UNUSUAL:
        return "long"
    return "unusual" if beyond > _RARE else "rare"


def _usual(common: Common | NotEnough, gaps: Sums) -> float | None:
    if isinstance(common, NotEnough) or not gaps.n:
        return None
    # the median of a log-normal
    return round(exp(common.draw(gaps).mean) / DAY_SECONDS, _DIGITS)


def _weight(common: Common | NotEnough, gaps: Sums) -> float | None:
    if isinstance(common, NotEnough) or not gaps.n:
        return None
    return round(common.draw(gaps).own, _DIGITS)


def _answers(common: Common | NotEnough, gaps: Sums) -> float | None:
    """Return how long one of the two usually takes to answer: their own median, once there are some."""
    if isinstance(common, NotEnough) or gaps.n < HABIT_TURNS - 1:
        return _usual(common, gaps)
    return round(exp(gaps.total / gaps.n) / DAY_SECONDS, _DIGITS)


def paces(connection: Connection, head: tuple[int, int]) -> Paces:
    """Return what an owner's relations have in common, at a generation."""
    both, owner, person = (in_common(_batches(connection, head, whose)) for whose in _WHOSE)
    return Paces(both, owner, person, heard_until(connection, head[0]))


def keep_paces(connection: Connection, head: tuple[int, int]) -> None:
    """Count what an owner's relations have in common, and keep it with the generation."""
    for whose in _WHOSE:
        histograms.keep(connection, head, whose, _counted(connection, head, whose))


def _batches(connection: Connection, head: tuple[int, int], whose: str) -> list[Batch]:
    kept = histograms.read(connection, head, whose)
    return _counted(connection, head, whose) if kept is None else [Batch(*row) for row in kept]


def _counted(connection: Connection, head: tuple[int, int], whose: str) -> list[Batch]:
    table = schema.standings
    owners = table.c.owner_answers, table.c.owner_logs, table.c.owner_squares
    persons = table.c.person_answers, table.c.person_logs, table.c.person_squares
    both = tuple(one + other for one, other in zip(owners, persons, strict=True))
    sums = {_BOTH: both, _OWNER: owners, _PERSON: persons}[whose]
    n, total, squares = (column.label(name) for column, name in zip(sums, ("n", "s", "q"), strict=True))
    here = (table.c.owner_id == head[0]) & (table.c.generation == head[1])
    gaps = select(n, total, squares).where(here, sums[0] > 0).subquery()
    query = select(
        gaps.c.n,
        func.count().label("groups"),
        func.sum(gaps.c.s).label("totals"),
        func.sum(gaps.c.q).label("squares"),
        func.sum(gaps.c.s * gaps.c.s).label("totals_squared"),
    ).group_by(gaps.c.n)
    return [
        Batch(int(n), int(groups), *map(float, totals))
        for n, groups, *totals in connection.execute(query.order_by(gaps.c.n))
    ]


def heard_until(connection: Connection, owner_id: int, before: int | None = None) -> int | None:
    """Return the newest export that holds messages (epoch s), of those `before` one; None where none does."""
    imports = schema.imports
    query = select(imports.c.exported_at, imports.c.covers).where(
        imports.c.owner_id == owner_id, imports.c.published == 1
    )
    if before is not None:
        query = query.where(imports.c.exported_at < before)
    heard = (row.exported_at for row in connection.execute(query) if "messages" in row.covers.split())
    return max(heard, default=None)
