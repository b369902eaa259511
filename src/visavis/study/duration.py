"""How long until something happens, when some still wait and others can no longer have it happen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from math import exp, inf, log, sqrt
from operator import attrgetter

from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.proportion import critical_value, wilson


class Outcome(IntEnum):
    """How a spell ended: still waiting, with the event, or with what makes the event impossible."""

    CENSORED = 0
    EVENT = 1
    COMPETING = 2


_DAY = attrgetter("day")
_LEFT_BY_SUMS = 1e-9


@dataclass(frozen=True, slots=True)
class CurveDay:
    """The share (0 to 1) that had the event by the end of a day, and its interval.

    `at_risk` counts the spells under observation on that day, before its events.
    """

    day: int
    at_risk: int
    incidence: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cumulative incidence of `n` spells: steps from day 0 to `follow_up`, the last day with one at risk.

    `settled` tells that no spell was left waiting, so that the curve is known for ever after.
    """

    steps: tuple[CurveDay, ...]
    n: int
    follow_up: int
    settled: bool

    def at(self, day: int) -> Finding | NotEnough:
        """Read the share that had the event within so many days, the day itself included.

        NotEnough (`follow_up`, in days) past the last day with somebody at risk, unless the curve
        is settled. Raises ValueError for a negative day.
        """
        if day < 0:
            message = f"a spell has no day before day 0: {day}"
            raise ValueError(message)
        if day > self.follow_up and not self.settled:
            return NotEnough("follow_up", self.follow_up, day)
        step = self.steps[bisect_right(self.steps, day, key=_DAY) - 1]
        return Finding(step.incidence, Interval(step.low, step.high), self.n, "aalen_johansen")

    def reaches(self, share: float) -> Finding | NotEnough:
        """Return the day by which a share (0 to 1) had the event, with its interval in days.

        Where the curve is followed too little for the interval to have an end, that is infinite. NotEnough
        where the curve stays below the share (`half_not_reached`: percents reached, and asked for).
        """
        # Brookmeyer & Crowley 1982, Biometrics 38:29: the days at which the share is not refused
        value, low, high = (self._first(name, share) for name in ("incidence", "high", "low"))
        reached = int(100 * self.steps[-1].incidence)
        if value is None or low is None:
            return NotEnough("half_not_reached", reached, int(100 * share))
        return Finding(value, Interval(low, inf if high is None else high), self.n, "brookmeyer_crowley")

    def _first(self, bound: str, share: float) -> int | None:
        # half of an even number is half, whatever the sums leave behind the comma
        reached = share - _LEFT_BY_SUMS
        return next((step.day for step in self.steps if getattr(step, bound) >= reached), None)

    def at_risk(self, day: int) -> int:
        """Count the spells under observation on a day, just before its events."""
        after = bisect_left(self.steps, day, key=_DAY)
        return self.steps[after].at_risk if after < len(self.steps) else 0


def cumulative_incidence(spells: Iterable[tuple[int, int, int]], level: float = 0.95) -> Curve:
    """Finding by Aalen and Johansen how many have had the event by each day.

    A row of `spells` is (days, outcome, count): so many spells ended after so many whole days with an
    `Outcome`; rows may repeat and come in any order. Events and competing events of one day share its
    risk set, and whoever is censored on a day is at risk on it. The interval of each day is
    log-log-transformed with a variance of the Greenwood type. Raises ValueError where there is no
    spell, for a negative day or count, and for an unknown outcome.
    """
    days = by_day(spells)
    tally = _Tally(sum(day.left for day in days))
    if days[0].day > 0:
        days.insert(0, Day(0))
    steps = tuple(_steps(days, tally, level))
    return Curve(steps, tally.n, days[-1].day, settled=tally.waiting == 0)


@dataclass(slots=True)
class Day:
    """What ended on one day, by how it ended."""

    day: int
    censored: int = 0
    events: int = 0
    competing: int = 0

    @property
    def left(self) -> int:
        """Count all that ended on the day."""
        return self.censored + self.events + self.competing


def by_day(spells: Iterable[tuple[int, int, int]]) -> list[Day]:
    """Return the days on which spells ended, in their order.

    A row of `spells` is (days, outcome, count). Raises ValueError where there is no spell, for a negative
    day or count, and for an unknown outcome.
    """
    days: dict[int, Day] = {}
    for length, outcome, count in spells:
        if length < 0 or count < 0:
            message = f"days and counts are never negative: {length}, {count}"
            raise ValueError(message)
        if count == 0:
            continue
        day = days.setdefault(length, Day(length))
        match Outcome(outcome):
            case Outcome.EVENT:
                day.events += count
            case Outcome.COMPETING:
                day.competing += count
            case Outcome.CENSORED:
                day.censored += count
    if not days:
        message = "durations need at least one spell"
        raise ValueError(message)
    return sorted(days.values(), key=_DAY)


class _Tally:
    """The estimate as it walks through the days, with its variances.

    `waiting` is the share that had neither event, `incidence` the share that had the event.
    """

    def __init__(self, n: int) -> None:
        self.n = n
        self.at_risk = n
        self.lost = self.events = self.competing = 0
        self.waiting, self.incidence = 1.0, 0.0
        self.var_waiting = self.var_incidence = self.covariance = 0.0

    def pass_day(self, day: Day) -> None:
        """Take in the events of a day, before those censored on it leave."""
        event = day.events / self.at_risk
        stay = (self.at_risk - day.events - day.competing) / self.at_risk
        self._spread(event, stay)
        # Aalen & Johansen 1978, Scand J Statist 5:141: product of the matrices I + dA, here its first row
        self.incidence = min(self.incidence + self.waiting * event, 1.0)
        self.waiting *= stay
        self.events += day.events
        self.competing += day.competing

    def _spread(self, event: float, stay: float) -> None:
        # Andersen, Borgan, Gill & Keiding 1993, Statistical Models Based on Counting Processes, p. 295,
        # eq. 4.4.19 (Greenwood type), written out for one state that is left in two ways
        noise = self.waiting**2 / self.at_risk
        self.var_incidence += event * (2 * self.covariance + event * self.var_waiting)
        self.var_incidence += noise * event * (1 - event)
        self.covariance = stay * (self.covariance + event * self.var_waiting - noise * event)
        self.var_waiting = stay * (stay * self.var_waiting + noise * (1 - stay))

    def interval(self, level: float) -> Interval:
        """Return the interval of the incidence, at the day just passed."""
        # nobody had the event, or everybody: the variance is nil and says nothing, so the score interval
        # of those whose state on that day is known stands in
        known = self.n - self.lost
        if self.events in (0, known):
            return wilson(self.events, known, level)
        # Choudhury 2002, Statistics in Medicine 21:1129: log-log transformation of the incidence
        spread = critical_value(level) * sqrt(self.var_incidence) / (self.incidence * log(self.incidence))
        return Interval(self.incidence ** exp(-spread), self.incidence ** exp(spread))


def _steps(days: list[Day], tally: _Tally, level: float) -> Iterator[CurveDay]:
    for day in days:
        tally.pass_day(day)
        interval = tally.interval(level)
        yield CurveDay(day.day, tally.at_risk, tally.incidence, interval.low, interval.high)
        tally.at_risk -= day.left
        tally.lost += day.censored
