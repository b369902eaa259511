"""How long one event is waited for: who still waits, how long on average, and whether two groups differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import erfc, exp, fsum, log, sqrt

from visavis.study.duration import Day, by_day
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.proportion import critical_value, wilson

Spells = Iterable[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class StillDay:
    """The share (0 to 1) that still waits at the end of a day with events, its error and its interval."""

    day: int
    at_risk: int
    events: int
    share: float
    error: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class RestrictedMean:
    """The days waited on average, of the `horizon` days watched, with its error in days, of `n` spells."""

    days: float
    error: float
    n: int
    horizon: int


@dataclass(frozen=True, slots=True)
class LogRank:
    """The statistic of the log-rank test, with one degree of freedom, and its two-sided p-value."""

    chi_squared: float
    p: float


def still_waiting(spells: Spells, level: float = 0.95) -> tuple[StillDay, ...]:
    """Finding by Kaplan and Meier how many still wait after each day with events.

    A row of `spells` is (days, outcome, count), as for `duration.cumulative_incidence`; whoever is censored
    on a day is at risk on it. Raises ValueError where there is no spell, for a negative day or count, for
    an unknown outcome, and for a competing one, with which this estimate would be wrong.
    """
    return tuple(_steps(_one_event(spells), level))


def restricted_mean(spells: Spells, horizon: int) -> RestrictedMean | NotEnough:
    """Finding the days that are waited on average, of the first so many.

    NotEnough (`follow_up`, in days) where the last spell ended, still waiting, before the horizon. Raises
    ValueError as `still_waiting` does, and for a horizon that is not positive.
    """
    if horizon < 1:
        message = f"a horizon lies after day 0: {horizon}"
        raise ValueError(message)
    days = _one_event(spells)
    steps = list(_steps(days, 0.95))
    last = days[-1].day
    if last < horizon and not (steps and steps[-1].share == 0):
        return NotEnough("follow_up", last, horizon)
    steps = [step for step in steps if step.day < horizon]
    ends = [step.day for step in steps[1:]] + [horizon]
    areas = [step.share * (end - step.day) for step, end in zip(steps, ends, strict=False)]
    whole = (steps[0].day if steps else horizon) + fsum(areas)
    # Royston & Parmar 2013, BMC Medical Research Methodology 13:152: the area under the curve, and its
    # variance sum A_i^2 d_i / (Y_i (Y_i - d_i)), A_i the area that is left after day i
    variance = fsum(
        fsum(areas[which:]) ** 2 * step.events / (step.at_risk * (step.at_risk - step.events))
        for which, step in enumerate(steps)
        if step.share
    )
    return RestrictedMean(whole, sqrt(variance), sum(day.left for day in days), horizon)


def mean_gap(first: RestrictedMean, second: RestrictedMean, level: float = 0.95) -> Finding:
    """Return how many days more the first group waits on average, with its interval.

    Raises ValueError for means of different horizons, and unless 0 < level < 1.
    """
    if first.horizon != second.horizon:
        message = f"two means of one horizon: {first.horizon}, {second.horizon}"
        raise ValueError(message)
    gap = first.days - second.days
    half = critical_value(level) * sqrt(first.error**2 + second.error**2)
    return Finding(gap, Interval(gap - half, gap + half), first.n + second.n, "restricted_mean")


def log_rank(first: Spells, second: Spells) -> LogRank | NotEnough:
    """Test whether two groups wait alike, every day counting the same.

    NotEnough (`events`) where no event fell while both groups were waiting. Raises ValueError as
    `still_waiting` does.
    """
    both: dict[int, list[Day]] = {}
    for side, spells in enumerate((first, second)):
        for day in _one_event(spells):
            both.setdefault(day.day, [Day(day.day), Day(day.day)])[side] = day
    at_risk = [sum(pair[side].left for pair in both.values()) for side in (0, 1)]
    more = variance = 0.0
    for _, pair in sorted(both.items()):
        events, n = pair[0].events + pair[1].events, sum(at_risk)
        # Mantel 1966, Cancer Chemotherapy Reports 50:163: observed less expected, hypergeometric variance
        more += pair[0].events - events * at_risk[0] / n
        if n > 1:
            variance += events * (n - events) * at_risk[0] * at_risk[1] / (n * n * (n - 1))
        at_risk = [left - ended.left for left, ended in zip(at_risk, pair, strict=True)]
    if variance == 0:
        return NotEnough("events", 0, 1)
    # the upper tail of chi-squared with one degree of freedom is erfc(sqrt(x / 2))
    return LogRank(more**2 / variance, erfc(abs(more) / sqrt(2 * variance)))


def _one_event(spells: Spells) -> list[Day]:
    days = by_day(spells)
    if any(day.competing for day in days):
        message = "where something else can make the event impossible, ask for the cumulative incidence"
        raise ValueError(message)
    return days


def _steps(days: list[Day], level: float) -> Iterator[StillDay]:
    z, lost, share, scatter = critical_value(level), 0, 1.0, 0.0
    n = at_risk = sum(day.left for day in days)
    for day in days:
        if day.events:
            # Kaplan & Meier 1958, JASA 53:457: product of (n - d) / n; Greenwood 1926: sum of d / (n (n - d))
            share *= (at_risk - day.events) / at_risk
            if share:
                scatter += day.events / (at_risk * (at_risk - day.events))
            # where nobody waits any more the variance is nil and says nothing: the score interval of those
            # whose end is known stands in
            interval = _log_log(share, z * sqrt(scatter)) if share else wilson(0, n - lost, level)
            yield StillDay(day.day, at_risk, day.events, share, share * sqrt(scatter), interval)
        at_risk -= day.left
        lost += day.censored


def _log_log(share: float, spread: float) -> Interval:
    # Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, 2nd ed.: log(-log)
    away = spread / log(share)
    return Interval(share ** exp(-away), share ** exp(away))
