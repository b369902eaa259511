"""How many trials it takes to tell two rates apart, and what so many can tell."""

from functools import cache
from math import ceil, sqrt
from statistics import NormalDist

from visavis.study.edge import edge
from visavis.study.finding import NotEnough
from visavis.study.looks import plan_bounds, stopped_by
from visavis.study.proportion import critical_value

# of what a rate can still gain: an improvement too small for any plan
_TINY = 1e-9
# what `_inflation` takes half a second to find for the plan of all our questions; a test finds it anew
_INFLATIONS = {(40, 0.95, 0.8): 1.0513318183597942}


def needed_each(first: float, second: float, *, level: float = 0.95, power: float = 0.8) -> int:
    """Return how many trials each side needs for a gap between two rates to be seen with this power.

    One look, two sides, equal groups. Raises ValueError for rates that are equal or not between 0 and 1.
    """
    return ceil(_each(first, second, level, power))


def needed_at_most(
    first: float, second: float, *, looks: int = 40, level: float = 0.95, power: float = 0.8
) -> int:
    """Return the maximum, for each side, of a plan with so many looks that sees a gap with this power.

    O'Brien and Fleming's spending, looks at even times; the plan mostly stops sooner. Raises ValueError for
    rates that are equal or not between 0 and 1, and where there is no look.
    """
    known = _INFLATIONS.get((looks, level, power))
    inflation = _inflation(looks, level, power) if known is None else known
    return ceil(_each(first, second, level, power) * inflation)


def power_each(first: float, second: float, each: int, *, level: float = 0.95) -> float:
    """Return the probability that one look at so many trials a side sees the gap, on the side it is.

    Raises ValueError where there is no trial, and for rates that are equal or not between 0 and 1.
    """
    if each < 1:
        message = f"each side needs at least one trial: {each}"
        raise ValueError(message)
    under, apart = _noises(first, second)
    if apart == 0:
        return float(abs(first - second) * sqrt(each) > critical_value(level) * under)
    # Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 3rd ed., eq. 4.14, for z_beta
    return NormalDist().cdf((abs(first - second) * sqrt(each) - critical_value(level) * under) / apart)


def visible_gap(rate: float, each: int, *, level: float = 0.95, power: float = 0.8) -> float | NotEnough:
    """Return the smallest improvement on a rate that so many trials a side see with this power.

    One look. NotEnough (`trials`, a side) where not even an improvement to 1 would be seen. Raises
    ValueError where there is no trial, unless 0 <= rate < 1, and unless power and level are within 0 and 1.
    """
    if not 0 <= rate < 1:
        message = f"a rate that can improve is at least 0 and below 1: {rate}"
        raise ValueError(message)
    critical_value(power)

    def hidden(gap: float) -> bool:
        return power_each(rate, rate + gap, each, level=level) < power

    if hidden(1 - rate):
        return NotEnough("trials", each, needed_each(rate, 1.0, level=level, power=power))
    return edge(hidden, (1 - rate) * _TINY, 1 - rate)


def _each(first: float, second: float, level: float, power: float) -> float:
    under, apart = _noises(first, second)
    # Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 3rd ed., eq. 4.14
    noise = critical_value(level) * under + NormalDist().inv_cdf(power) * apart
    return (noise / (first - second)) ** 2


def _noises(first: float, second: float) -> tuple[float, float]:
    """Return the spread of one difference if both rates were their mean, and as they are."""
    if not (0 <= first <= 1 and 0 <= second <= 1) or first == second:
        message = f"two different rates between 0 and 1: {first}, {second}"
        raise ValueError(message)
    middle = (first + second) / 2
    return sqrt(2 * middle * (1 - middle)), sqrt(first * (1 - first) + second * (1 - second))


@cache
def _inflation(looks: int, level: float, power: float) -> float:
    times = [(look + 1) / looks for look in range(looks)]
    limits = plan_bounds(looks, level)

    def short(drift: float) -> bool:
        return stopped_by(times, limits, drift)[-1] < power

    single = critical_value(level) + NormalDist().inv_cdf(power)
    # Jennison & Turnbull 2000, Group Sequential Methods, chapter 2: the ratio of the two informations
    return (edge(short, 0.0, 2 * single) / single) ** 2
