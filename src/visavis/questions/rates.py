"""Slices, shares and differences of shares, or what is missing for them: what questions have in common."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from sqlalchemy import Row

from visavis.questions.answers import (
    ANY,
    INCOMING,
    MINIMUM,
    MINIMUM_EACH,
    OUTGOING,
    UNJUDGED,
    Comparison,
    Needed,
    Settled,
    Slice,
)
from visavis.questions.filters import Filter
from visavis.questions.histograms import Rows
from visavis.study.duration import Curve, Outcome, cumulative_incidence
from visavis.study.finding import Doubt, Finding, NotEnough
from visavis.study.planning import needed_each
from visavis.study.proportion import newcombe, wilson

Spells = list[tuple[int, int, int]]

_GAP_POINTS = 10
_ORDER = (OUTGOING, INCOMING), (ANY, "none", "cosmetic", "contextual", UNJUDGED)


def slice_of(row: Row[Any]) -> Slice:
    """Return the slice of a row that has `outgoing` and `note_kind`."""
    return Slice(OUTGOING if row.outgoing else INCOMING, row.note_kind or UNJUDGED)


def slices(rows: Rows, asked_of: Filter) -> tuple[Slice, ...]:
    """Return every slice that some row belongs to, the whole of each direction first.

    Asked of one kind of note alone, the whole would be that kind again, under a name that says more.
    """
    found = {slice_of(row) for row in rows}
    if not asked_of.note:
        found |= {Slice(slice_.direction, ANY) for slice_ in found}
    return tuple(sorted(found, key=lambda one: (_ORDER[0].index(one.direction), _ORDER[1].index(one.note))))


def within(rows: Rows, slice_: Slice) -> list[Row[Any]]:
    """Return the rows that belong to a slice."""
    outgoing = slice_.direction == OUTGOING
    same = [row for row in rows if bool(row.outgoing) == outgoing]
    return same if slice_.note == ANY else [row for row in same if (row.note_kind or UNJUDGED) == slice_.note]


def spells(rows: Rows, slice_: Slice) -> Spells:
    """Return the spells of a slice, as study counts them."""
    return [(row.days, row.outcome, row.n) for row in within(rows, slice_)]


def share(successes: int, trials: int) -> Finding | NotEnough:
    """Return a rate with Wilson's interval."""
    if trials < MINIMUM:
        return NotEnough("few", trials, MINIMUM)
    return Finding(successes / trials, wilson(successes, trials), trials, "wilson")


def curve(found: Spells) -> Curve | NotEnough:
    """Return how many had the event by each day."""
    n = sum(count for _, _, count in found)
    return cumulative_incidence(found) if n >= MINIMUM else NotEnough("few", n, MINIMUM)


def shares_within(
    drawn: Curve | NotEnough, found: Spells, horizons: Iterable[int]
) -> Iterator[Finding | NotEnough]:
    """Yield by horizon the share of spells, drawn already, that had the event within so many days."""
    return (_read(drawn, found, days) for days in horizons)


def share_within(found: Spells, days: int) -> Finding | NotEnough:
    """Return the share that had the event within so many days, those who wait counted as waiting."""
    return _read(curve(found), found, days)


def _read(drawn: Curve | NotEnough, found: Spells, days: int) -> Finding | NotEnough:
    if isinstance(drawn, NotEnough):
        return drawn
    # whoever is censored before the day says nothing of it
    known = sum(count for length, outcome, count in found if outcome != Outcome.CENSORED or length >= days)
    if known < MINIMUM:
        return NotEnough("few_followed", known, MINIMUM)
    read = drawn.at(days)
    if isinstance(read, NotEnough) or known >= MINIMUM_EACH:
        return read
    # the interval leans on the normal law, which so few do not reach
    return replace(read, doubts=(*read.doubts, Doubt("few_known", {"n": known})))


def settled(rows: Rows, slice_: Slice, days: int) -> Settled:
    """Count, among invitations all old enough, those accepted within so many days."""
    found = spells(rows, slice_)
    accepted = sum(n for length, outcome, n in found if outcome == Outcome.EVENT and length <= days)
    return Settled(slice_, sum(n for _, _, n in found), accepted)


def compare(first: Settled, second: Settled, days: int) -> Comparison:
    """Return the difference between two slices, and how many invitations would show one of ten points."""
    have = (first.n, second.n)
    if min(have) < MINIMUM_EACH:
        lacking = NotEnough("few_settled", min(have), MINIMUM_EACH)
        return Comparison(first, second, days, lacking, lacking)
    interval = newcombe(first.accepted, first.n, second.accepted, second.n)
    base = second.accepted / second.n
    gap = first.accepted / first.n - base
    goal = base + _GAP_POINTS / 100 if base <= 1 / 2 else base - _GAP_POINTS / 100
    needed = Needed(_GAP_POINTS, base, needed_each(base, goal), have)
    return Comparison(first, second, days, Finding(gap, interval, sum(have), "newcombe"), needed)


def comparisons(rows: Rows, kinds: Sequence[Slice], days: int) -> tuple[Comparison, ...]:
    """Compare each kind of note sent with the plainer ones; empty where only one kind was ever sent."""
    sent = [one for one in kinds if one.direction == OUTGOING and one.note != ANY]
    return tuple(
        compare(settled(rows, more, days), settled(rows, plain, days), days)
        for plain, more in combinations(sent, 2)
    )
