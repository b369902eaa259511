"""The verdict of an experiment: one of five words, which looking every day cannot spoil."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import log

from visavis.study.finding import Interval, NotEnough
from visavis.study.looks import bounds, obrien_fleming, plan_interval
from visavis.study.pairs import Pairs, gap_evidence, pairs_interval, sign_evidence
from visavis.study.proportion import critical_value
from visavis.study.signs import sign_looks

FEWEST_PAIRS = 20
FEWEST_DISCORDANT = 10
MOST_LOOKS = 40
# a look takes that many new pairs at least, and so does the search for a difference too small to matter
PAIRS_A_LOOK = 5


class Verdict(StrEnum):
    """What an experiment says."""

    TOO_EARLY = "too_early"
    NONE_YET = "none_yet"
    DIFFERENT = "different"
    EQUIVALENT = "equivalent"
    NONE_AT_PLAN_END = "none_at_plan_end"


@dataclass(frozen=True, slots=True)
class Rule:
    """How an experiment will be judged, fixed before its first pair.

    `margin` is the gap, between 0 and 1, that would not matter; `maximum` the number of pairs after which
    it ends, None where it has no end. Raises ValueError for a margin outside, and for a maximum that a
    verdict could not rest on.
    """

    margin: float = 0.1
    maximum: int | None = None
    level: float = 0.95

    def __post_init__(self) -> None:
        critical_value(self.level)
        if not 0 < self.margin < 1:
            message = f"a margin lies between 0 and 1: {self.margin}"
            raise ValueError(message)
        if self.maximum is not None and self.maximum < FEWEST_PAIRS:
            message = f"a plan has at least {FEWEST_PAIRS} pairs: {self.maximum}"
            raise ValueError(message)

    @property
    def looks(self) -> tuple[int, ...]:
        """After how many pairs the rule is applied, where there is a maximum."""
        if self.maximum is None:
            return ()
        count = min(MOST_LOOKS, self.maximum // PAIRS_A_LOOK)
        return tuple(self.maximum * look // count for look in range(1, count + 1))


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, and the counts (successes, trials) and the pairs that it rests on.

    `seen` pairs were there; a verdict that fell earlier rests on those before it. `interval` is the range
    of the first rate less the second, None where it is too early for one, and `lacking` then says what is
    missing. `latest` is the range with all that came after the verdict, as valid. `strict` tells whether
    the exact sign test of a plan has said `different` by the last look, None without a plan.
    """

    verdict: Verdict
    first: tuple[int, int]
    second: tuple[int, int]
    pairs: Pairs
    seen: int
    interval: Interval | None
    method: str
    lacking: NotEnough | None = None
    strict: bool | None = None
    latest: Interval | None = None

    @property
    def gap(self) -> float | None:
        """The first rate less the second, None without pairs."""
        return (self.first[0] - self.second[0]) / self.first[1] if self.first[1] else None

    @property
    def settled(self) -> bool:
        """Tell whether nothing that comes later changes the verdict."""
        return self.verdict not in (Verdict.TOO_EARLY, Verdict.NONE_YET)


def judge(pairs: Sequence[tuple[int, int]], rule: Rule) -> Judged:
    """Judge pairs in the order in which they were completed, each (first succeeded, second succeeded).

    All looks of the rule so far are taken in turn, so that the verdict depends on the pairs alone, and on
    nobody's looking; once one has fallen it stays. Raises ValueError unless every success is 1 or 0.
    """
    counted = [_Counted(), *_counted(pairs)]
    return _planned(counted, rule) if rule.maximum is not None else _open_ended(counted, rule)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What so many pairs say together."""

    n: int = 0
    first: int = 0
    second: int = 0
    first_alone: int = 0
    second_alone: int = 0

    @property
    def pairs(self) -> Pairs:
        alike = self.n - self.first_alone - self.second_alone
        return Pairs(self.first_alone, alike, self.second_alone)

    @property
    def sides(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return (self.first, self.n), (self.second, self.n)

    def lacking(self) -> NotEnough | None:
        if self.n < FEWEST_PAIRS:
            return NotEnough("pairs", self.n, FEWEST_PAIRS)
        discordant = self.first_alone + self.second_alone
        if discordant < FEWEST_DISCORDANT:
            return NotEnough("discordant_pairs", discordant, FEWEST_DISCORDANT)
        return None


def _counted(pairs: Sequence[tuple[int, int]]) -> Iterator[_Counted]:
    total = _Counted()
    for first, second in pairs:
        if first not in {0, 1} or second not in {0, 1}:
            message = f"1 for success or 0, on each side: {first}, {second}"
            raise ValueError(message)
        total = _Counted(
            total.n + 1,
            total.first + first,
            total.second + second,
            total.first_alone + (first > second),
            total.second_alone + (second > first),
        )
        yield total


def _open_ended(counted: list[_Counted], rule: Rule) -> Judged:
    enough = -log(1 - rule.level)
    for at in counted:
        if at.lacking() is None:
            if sign_evidence(at.pairs) >= enough:
                return _open(Verdict.DIFFERENT, at, counted, rule)
            # every fifth pair: the search costs more than the one for a difference
            if at.n % PAIRS_A_LOOK == 0 and _within_margin(at.pairs, rule.margin, enough):
                return _open(Verdict.EQUIVALENT, at, counted, rule)
    last = counted[-1]
    return _open(Verdict.TOO_EARLY if last.lacking() else Verdict.NONE_YET, last, counted, rule)


def _within_margin(pairs: Pairs, margin: float, enough: float) -> bool:
    """Tell whether the range, both ends, lies within the margin, without looking for its ends."""
    if abs(pairs.first - pairs.second) >= margin * pairs.n:
        return False
    return all(gap_evidence(pairs, gap) >= enough for gap in (margin, -margin))


def _open(verdict: Verdict, at: _Counted, counted: list[_Counted], rule: Rule) -> Judged:
    early, last = verdict is Verdict.TOO_EARLY, counted[-1]
    return Judged(
        verdict,
        *at.sides,
        at.pairs,
        last.n,
        None if early else pairs_interval(at.pairs, rule.level),
        "pairs_interval",
        at.lacking() if early else None,
        latest=pairs_interval(last.pairs, rule.level) if last.n > at.n else None,
    )


def _planned(counted: list[_Counted], rule: Rule) -> Judged:
    seen = len(counted) - 1
    looks = [counted[n] for n in rule.looks if n <= seen]
    ends = limits(rule)
    strict = _strict(looks, rule)
    for at, bound in zip(looks, ends, strict=False):
        verdict = _at_look(at, bound, rule)
        if verdict in (Verdict.DIFFERENT, Verdict.EQUIVALENT, Verdict.NONE_AT_PLAN_END):
            return Judged(
                verdict,
                *at.sides,
                at.pairs,
                seen,
                plan_interval(*at.sides, bound),
                "plan_interval",
                strict=strict,
                # the ranges of all looks hold the gap together, the later ones too
                latest=plan_interval(*looks[-1].sides, ends[len(looks) - 1]) if looks[-1].n > at.n else None,
            )
    if not looks or looks[-1].lacking():
        last = counted[-1]
        # enough pairs, but the look that will count them is still to come
        lacking = last.lacking() or NotEnough("pairs", seen, _next_look(seen, rule))
        return Judged(
            Verdict.TOO_EARLY, *last.sides, last.pairs, seen, None, "plan_interval", lacking=lacking
        )
    at = looks[-1]
    interval = plan_interval(*at.sides, ends[len(looks) - 1])
    return Judged(Verdict.NONE_YET, *at.sides, at.pairs, seen, interval, "plan_interval", strict=strict)


def _at_look(at: _Counted, bound: float, rule: Rule) -> Verdict:
    # at the end of a plan it can no longer be too early
    ended = at.n == rule.maximum
    if at.lacking() and not ended:
        return Verdict.TOO_EARLY
    interval = plan_interval(*at.sides, bound)
    if interval.low > 0 or interval.high < 0:
        return Verdict.DIFFERENT
    if -rule.margin <= interval.low and interval.high <= rule.margin:
        return Verdict.EQUIVALENT
    return Verdict.NONE_AT_PLAN_END if ended else Verdict.NONE_YET


def _next_look(seen: int, rule: Rule) -> int:
    return next(n for n in rule.looks if n > seen)


def limits(rule: Rule) -> tuple[float, ...]:
    """Return the bound of each look of a rule, in standard errors; none without a maximum."""
    return _bounds_of(rule.looks, rule.level) if rule.maximum is not None else ()


@cache
def _bounds_of(looks: tuple[int, ...], level: float) -> tuple[float, ...]:
    times = [n / looks[-1] for n in looks]
    return bounds(times, obrien_fleming(times, level))


def _strict(looks: list[_Counted], rule: Rule) -> bool:
    """Tell whether the exact sign test has given its verdict by the last of these looks."""
    if not looks:
        return False
    allowed = obrien_fleming([n / rule.looks[-1] for n in rule.looks], rule.level)
    asked = sign_looks([at.pairs.discordant for at in looks], allowed[: len(looks)])
    return any(
        look.need is not None and max(at.first_alone, at.second_alone) >= look.need
        for at, look in zip(looks, asked, strict=True)
    )
