"""What two shares, looked at once, say of their difference: the score interval and the exact test."""

from math import acos, copysign, cos, hypot, inf, pi, sqrt

from visavis.study.edge import edge
from visavis.study.finding import Finding, Interval
from visavis.study.proportion import check_counts, critical_value


def miettinen_nurminen(s1: int, n1: int, s2: int, n2: int, level: float = 0.95) -> Interval:
    """Return Miettinen and Nurminen's score interval of s1/n1 - s2/n2, both ends between -1 and 1.

    It holds exactly the differences that the chi-squared test, scaled by N/(N - 1), does not reject.
    Raises ValueError where either side has no trial, or where its successes are not among its trials.
    """
    check_counts(s1, n1)
    check_counts(s2, n2)
    z = critical_value(level)
    found = s1 / n1 - s2 / n2

    def holds(gap: float) -> bool:
        return _score(gap, (s1, n1), (s2, n2)) <= z

    return Interval(edge(holds, found, -1.0), edge(holds, found, 1.0))


def gap_between(first: Finding, second: Finding) -> Interval:
    """Return the interval of the first less the second, from the interval of each, between -1 and 1.

    They are measured apart, whatever the method of each, and their intervals are of the same level.
    """
    # Zou & Donner 2008, Statistics in Medicine 27:1693: square and add, as Newcombe does with Wilson's
    low = (
        first.value
        - second.value
        - hypot(first.value - first.interval.low, second.interval.high - second.value)
    )
    high = (
        first.value
        - second.value
        + hypot(first.interval.high - first.value, second.value - second.interval.low)
    )
    return Interval(max(low, -1.0), min(high, 1.0))


def boschloo(s1: int, n1: int, s2: int, n2: int) -> float:
    """Return the two-sided p-value of Boschloo's exact test that two rates are equal.

    It is twice the smaller of the one-sided ones, 1 at the most; 1 where everybody, or nobody, succeeded.
    Raises ValueError where either side has no trial, or where its successes are not among its trials.
    """
    from scipy.stats import boschloo_exact

    check_counts(s1, n1)
    check_counts(s2, n2)
    if s1 + s2 in {0, n1 + n2}:
        return 1.0
    # Boschloo 1970, Statistica Neerlandica 24:1: Fisher's p-value as the statistic of an unconditional test
    return float(boschloo_exact([[s1, s2], [n1 - s1, n2 - s2]]).pvalue)


def _score(gap: float, first: tuple[int, int], second: tuple[int, int]) -> float:
    (s1, n1), (s2, n2) = first, second
    everybody = n1 + n2
    p2 = _rate_under(gap, first, second)
    p1 = min(max(p2 + gap, 0.0), 1.0)
    # Miettinen & Nurminen 1985, Statistics in Medicine 4:213: (s1/n1 - s2/n2 - gap)^2 over its variance,
    # [p1 (1 - p1) / n1 + p2 (1 - p2) / n2] N / (N - 1), is at most z^2
    variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * everybody / (everybody - 1)
    off = abs(s1 / n1 - s2 / n2 - gap)
    if variance <= 0:
        return inf if off > 0 else 0.0
    return off / sqrt(variance)


def _rate_under(gap: float, first: tuple[int, int], second: tuple[int, int]) -> float:
    """Return the likeliest second rate when the first exceeds it by `gap`."""
    (s1, n1), (s2, n2) = first, second
    everybody, succeeded = n1 + n2, s1 + s2
    # Miettinen & Nurminen 1985, appendix: the cubic of the constrained likelihood, solved by cosines
    square = ((n1 + 2 * n2) * gap - everybody - succeeded) / (3 * everybody)
    linear = ((n2 * gap - everybody - 2 * s2) * gap + succeeded) / everybody
    constant = s2 * gap * (1 - gap) / everybody
    q = square**3 - square * linear / 2 + constant / 2
    p = copysign(sqrt(max(square**2 - linear / 3, 0.0)), q)
    angle = acos(min(max(q / p**3, -1.0), 1.0)) if p else 0.0
    return min(max(2 * p * cos((pi + angle) / 3) - square, -min(gap, 0.0)), 1.0 - max(gap, 0.0))
