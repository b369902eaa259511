"""Counts beforehand what the slowest answers rest on, so that nobody waits for it."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sqlalchemy import and_, select

from visavis.ledger import schema
from visavis.questions import invitations
from visavis.questions.coverage import find_exports
from visavis.questions.families import keep_most_sent
from visavis.questions.histograms import Scope
from visavis.questions.presence import WITHIN_DAYS
from visavis.questions.spoken import DAY, FOLLOWED_DAYS, Waited, answer_spells
from visavis.questions.spoken import KEPT as TURNS
from visavis.questions.written_to import KEPT as WEEKS
from visavis.questions.written_to import Week, written_to
from visavis.relations.rhythm import keep_paces
from visavis.relations.silences import keep_silences


@dataclass(frozen=True, slots=True)
class Before:
    """What was counted of everybody but of some people, before what is derived of these changes.

    By histogram: its rows without theirs, and whose they were.
    """

    turns: Counter[tuple[int, ...]]
    of_turns: tuple[int, ...]
    weeks: dict[int, Week]
    of_weeks: tuple[int, ...]


def make_ready(scope: Scope, before: Before | None = None) -> None:
    """Count what a generation is asked for again and again, and keep it with the generation.

    With what was counted before it changed, only the people who were left out of that are counted.
    """
    head = scope.owner_id, scope.generation
    keep_paces(scope.connection, head)
    keep_silences(scope.connection, head)
    keep_most_sent(scope)
    # its answer is thrown away: what it counts is kept
    invitations.ask(replace(scope, keeps=True))
    messages = find_exports(scope).messages
    if not messages:
        return
    if before is None:
        scope.keep(TURNS, answer_spells(scope, messages[-1]))
        scope.keep(WEEKS, written_to(scope, WITHIN_DAYS))
        return
    theirs = answer_spells(replace(scope, people=before.of_turns), messages[-1])
    scope.keep(TURNS, _spells(before.turns + _counted(theirs)))
    weeks = _joined(before.weeks, written_to(replace(scope, people=before.of_weeks), WITHIN_DAYS), 1)
    scope.keep(WEEKS, [week for _, week in sorted(weeks.items())])


def set_apart(scope: Scope, people: Collection[int]) -> Before | None:
    """Return what is counted of everybody but of people about whom something changes; None where nothing is.

    To be called before it does. Whoever spoke of late is left out too: the next export lets time pass for
    them, whatever it brings.
    """
    turns, weeks = scope.kept(TURNS), scope.kept(WEEKS)
    messages = find_exports(scope).messages
    if turns is None or weeks is None or not messages:
        return None
    of_turns = tuple(sorted({*people, *_spoke_since(scope, messages[-1] - FOLLOWED_DAYS * DAY)}))
    of_weeks = tuple(sorted(people))
    theirs = answer_spells(replace(scope, people=of_turns), messages[-1])
    wrote = written_to(replace(scope, people=of_weeks), WITHIN_DAYS)
    return Before(
        _counted(Waited(*row) for row in turns) - _counted(theirs),
        of_turns,
        _joined({row[0]: Week(*row) for row in weeks}, wrote, -1),
        of_weeks,
    )


def _spoke_since(scope: Scope, instant: int) -> Iterable[int]:
    people = schema.standings
    here = and_(people.c.owner_id == scope.owner_id, people.c.generation == scope.generation)
    return scope.connection.scalars(select(people.c.person_id).where(here, people.c.last_at > instant))


def _counted(spells: Iterable[Waited]) -> Counter[tuple[int, ...]]:
    return Counter({tuple(one[:-1]): one.n for one in spells})


def _spells(counted: Counter[tuple[int, ...]]) -> list[Waited]:
    return [Waited._make((*alike, n)) for alike, n in counted.items()]


def _joined(weeks: dict[int, Week], others: Iterable[Week], sign: int) -> dict[int, Week]:
    """Return weeks with what was written in others added, or taken away."""
    found = dict(weeks)
    for other in others:
        one = found.pop(other.week, Week(other.week, 0, 0, 0, 0, None, 0))
        people, messages, openings, answered = (
            mine + sign * theirs for mine, theirs in zip(one[1:5], other[1:5], strict=True)
        )
        read = one.read + sign * other.read
        told = (one.singularity or 0.0) + sign * (other.singularity or 0.0)
        if people:
            found[one.week] = Week(
                one.week, people, messages, openings, answered, told if read else None, read
            )
    return found
