"""Intervals for one proportion and for the difference between two."""

from math import hypot, inf, sqrt
from statistics import NormalDist

from visavis.study.finding import Interval


def critical_value(level: float) -> float:
    """Return the normal quantile that leaves (1 - level) / 2 above it: 1.96 for 0.95.

    Raises ValueError unless 0 < level < 1.
    """
    if not 0 < level < 1:
        message = f"a confidence level lies between 0 and 1: {level}"
        raise ValueError(message)
    return NormalDist().inv_cdf((1 + level) / 2)


def wilson(successes: int, trials: int, level: float = 0.95) -> Interval:
    """Return Wilson's score interval of a proportion, both ends between 0 and 1.

    Raises ValueError where there is no trial, or where successes are not among the trials.
    """
    return _wilson_at(successes, trials, critical_value(level))


def clopper_pearson(successes: int, trials: int, level: float = 0.95) -> Interval:
    """Return Clopper and Pearson's interval of a proportion, which covers it at least as often as it says.

    Both ends are between 0 and 1. Raises ValueError where there is no trial, or where successes are not
    among the trials, and unless 0 < level < 1.
    """
    from scipy.special import betaincinv

    check_counts(successes, trials)
    critical_value(level)
    tail, failures = (1 - level) / 2, trials - successes
    # Clopper & Pearson 1934, Biometrika 26:404, by quantiles of the beta distribution
    low = betaincinv(successes, failures + 1, tail) if successes else 0.0
    high = betaincinv(successes + 1, failures, 1 - tail) if failures else 1.0
    return Interval(float(low), float(high))


def newcombe(s1: int, n1: int, s2: int, n2: int, level: float = 0.95) -> Interval:
    """Return Newcombe's hybrid score interval of s1/n1 - s2/n2, both ends between -1 and 1.

    Raises ValueError where either side has no trial, or where its successes are not among its trials.
    """
    return newcombe_at(s1, n1, s2, n2, critical_value(level))


def newcombe_at(s1: int, n1: int, s2: int, n2: int, z: float) -> Interval:
    """Return Newcombe's interval of s1/n1 - s2/n2 whose two Wilson intervals reach `z` standard errors.

    Where `z` is infinite they hold every rate. Raises ValueError where either side has no trial, or where
    its successes are not among its trials.
    """
    first, second = _wilson_at(s1, n1, z), _wilson_at(s2, n2, z)
    p1, p2 = s1 / n1, s2 / n2
    # Newcombe 1998, Statistics in Medicine 17:873, method 10 (score, without continuity correction)
    low = p1 - p2 - hypot(p1 - first.low, second.high - p2)
    high = p1 - p2 + hypot(first.high - p1, p2 - second.low)
    return Interval(max(low, -1.0), min(high, 1.0))


def check_counts(successes: int, trials: int) -> None:
    """Raise ValueError where there is no trial, or where successes are not among the trials."""
    if trials < 1:
        message = "a proportion needs at least one trial"
        raise ValueError(message)
    if not 0 <= successes <= trials:
        message = f"{successes} successes are not among {trials} trials"
        raise ValueError(message)


def _wilson_at(successes: int, trials: int, z: float) -> Interval:
    check_counts(successes, trials)
    if z == inf:
        return Interval(0.0, 1.0)
    p = successes / trials
    # Wilson 1927, JASA 22:209; Brown, Cai & DasGupta 2001, Statistical Science 16:101, eq. 4
    scale = trials + z * z
    centre = (successes + z * z / 2) / scale
    half = z / scale * sqrt(trials * p * (1 - p) + z * z / 4)
    # at the ends the formula is exactly 0 or 1, which rounding misses
    low = 0.0 if successes == 0 else centre - half
    high = 1.0 if successes == trials else centre + half
    return Interval(low, high)
