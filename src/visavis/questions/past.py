"""What the past says of two kinds of note, and what it would take to know.

Counted: invitations the owner sent inside the 180 days that some archive covers, with an address.
From: the day of sending. Until: acceptance, within the days of the comparison. Made impossible: gone.
Censored: pending, at the last archive. Nobody drew lots, so that nothing here is a verdict.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import and_, case, func, or_, select

from visavis.ledger import schema
from visavis.questions.answers import ACCEPTED, MINIMUM_EACH, Comparison, Past, Slice
from visavis.questions.coverage import Exports, sent_before
from visavis.questions.feasibility import (
    A_YEAR_WEEKS,
    blocks_in_half_a_year,
    needed_maximum,
    seen_in_half_a_year,
    sent_a_week,
    weeks_for,
)
from visavis.questions.histograms import Rows, Scope
from visavis.questions.rates import share_within, spells
from visavis.study.difference import gap_between
from visavis.study.duration import Outcome
from visavis.study.finding import Finding, NotEnough, doubts_of
from visavis.study.strata import Standardised, Stratum, hidden_cause, risk_ratio, standardise
from visavis.traces import DAY_SECONDS, utc

_GAP = 0.1


class _Alike(NamedTuple):
    """Invitations of one kind to alike people: how many, and how many were accepted in time."""

    note: str
    period: int
    known_before: int
    n: int
    accepted: int


def look_back(
    scope: Scope, known: Exports, rows: Rows, compared: tuple[Comparison, ...]
) -> tuple[Comparison, ...]:
    """Return comparisons with what else the past tells of them; `rows` are all acceptance spells."""
    if not compared:
        return compared
    alike = _alike(scope, known, compared[0].within)
    a_week = sent_a_week(scope, known)
    return tuple(replace(one, past=_past(one, rows, alike, a_week)) for one in compared)


def _past(one: Comparison, rows: Rows, alike: Iterable[_Alike], a_week: float | None) -> Past:
    maximum = weeks = half_a_year = each = None
    if not isinstance(one.difference, NotEnough):
        maximum = needed_maximum(one.second.accepted / one.second.n, _GAP)
        weeks = None if a_week is None else weeks_for(2 * maximum / a_week, one.within)
        if weeks is not None and weeks > A_YEAR_WEEKS and a_week is not None:
            half_a_year = seen_in_half_a_year(one.second.accepted / one.second.n, a_week / 2, one.within)
            each = None if half_a_year is None else blocks_in_half_a_year(a_week / 2, one.within)
    return Past(
        so_far=_so_far(one, rows),
        standardised=_standardised(one, alike),
        strength=_strength(one),
        maximum=maximum,
        weeks=weeks,
        half_a_year=half_a_year,
        each_in_half_a_year=each,
    )


def _so_far(one: Comparison, rows: Rows) -> Finding | NotEnough:
    """Return the difference among all invitations, those that still wait counted as waiting."""
    sides = [_followed(rows, side.slice, one.within) for side in (one.first, one.second)]
    for side in sides:
        if isinstance(side, NotEnough):
            return side
    first, second = (side for side in sides if isinstance(side, Finding))
    interval, doubts = gap_between(first, second), tuple(doubts_of((first, second)))
    return Finding(first.value - second.value, interval, first.n + second.n, "aalen_johansen", doubts)


def _followed(rows: Rows, slice_: Slice, days: int) -> Finding | NotEnough:
    found = spells(rows, slice_)
    followed = sum(n for length, outcome, n in found if outcome != Outcome.CENSORED or length >= days)
    if followed < MINIMUM_EACH:
        return NotEnough("few_settled", followed, MINIMUM_EACH)
    return share_within(found, days)


def _standardised(one: Comparison, alike: Iterable[_Alike]) -> Standardised | NotEnough:
    """Compare as though both kinds had gone to the same people, as far as anything is known of them."""
    if isinstance(one.difference, NotEnough):
        return one.difference
    strata: dict[tuple[int, int], list[int]] = {}
    for group in alike:
        side = {one.first.slice.note: 0, one.second.slice.note: 2}.get(group.note)
        if side is not None:
            counts = strata.setdefault((group.period, group.known_before), [0, 0, 0, 0])
            counts[side] += group.accepted
            counts[side + 1] += group.n
    return standardise([Stratum(*counts) for counts in strata.values()])


def _strength(one: Comparison) -> tuple[float, float] | NotEnough:
    """Return how strong a hidden cause would have to be to explain the gap, and the end of its range."""
    if isinstance(one.difference, NotEnough):
        return one.difference
    ratio = risk_ratio(one.first.accepted, one.first.n, one.second.accepted, one.second.n)
    return ratio if isinstance(ratio, NotEnough) else hidden_cause(ratio.value, ratio.interval)


def _alike(scope: Scope, known: Exports, within: int) -> list[_Alike]:
    return scope.rows(f"alike in quarters, within {within}", _Alike, lambda: _counted(scope, known, within))


def _counted(scope: Scope, known: Exports, within: int) -> Iterator[tuple[Any, ...]]:
    """Count the invitations that are old enough by what was known of the invitee when they were sent.

    The quarter of the year, and whether the two had met before: an earlier invitation either way, or a
    message. Cards tell nothing here: archives show them of those who accepted.
    """
    sent, people = schema.outcomes, schema.standings
    earlier = (
        select(sent.c.person_id, func.min(sent.c.sent_at).label("first_at"))
        .where(scope.all_sent(), sent.c.person_id.is_not(None))
        .group_by(sent.c.person_id)
        .subquery()
    )
    met = or_(earlier.c.first_at < sent.c.sent_at, people.c.first_at < sent.c.sent_at)
    in_time = and_(sent.c.state == ACCEPTED, sent.c.followed_days <= within)
    rows = (
        select(
            sent.c.note_kind,
            (sent.c.sent_at // DAY_SECONDS).label("day"),
            case((met, 1), else_=0).label("known_before"),
            case((in_time, 1), else_=0).label("accepted"),
        )
        .outerjoin(earlier, earlier.c.person_id == sent.c.person_id)
        .outerjoin(
            people,
            and_(
                people.c.person_id == sent.c.person_id,
                people.c.owner_id == scope.owner_id,
                people.c.generation == scope.generation,
            ),
        )
        .where(scope.counted(), sent.c.outgoing == 1, sent.c.sent_at < sent_before(known, within))
        .subquery()
    )
    keys = (rows.c.note_kind, rows.c.day, rows.c.known_before)
    numbers = func.count().label("n"), func.sum(rows.c.accepted).label("accepted")
    found: dict[tuple[str, int, int], list[int]] = {}
    for row in scope.connection.execute(select(*keys, *numbers).group_by(*keys)):
        counts = found.setdefault((row.note_kind or "", _quarter(row.day), row.known_before), [0, 0])
        counts[0] += row.n
        counts[1] += int(row.accepted)
    return ((*key, *counts) for key, counts in sorted(found.items()))


def _quarter(day: int) -> int:
    """Return the quarter of a calendar that a day (since 1970) lies in, as a number of its own."""
    on = utc(day * DAY_SECONDS)
    return 4 * on.year + (on.month - 1) // 3
