"""How many trials it takes to tell two rates apart."""

from math import ceil, sqrt
from statistics import NormalDist

from visavis.study.proportion import critical_value


def needed_each(first: float, second: float, *, level: float = 0.95, power: float = 0.8) -> int:
    """Return how many trials each side needs for a gap between two rates to be seen with this power.

    One look, two sides, equal groups. Raises ValueError for rates that are equal or not between 0 and 1.
    """
    if not (0 <= first <= 1 and 0 <= second <= 1) or first == second:
        message = f"two different rates between 0 and 1: {first}, {second}"
        raise ValueError(message)
    middle = (first + second) / 2
    apart = first * (1 - first) + second * (1 - second)
    # Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 3rd ed., eq. 4.14
    noise = critical_value(level) * sqrt(2 * middle * (1 - middle))
    noise += NormalDist().inv_cdf(power) * sqrt(apart)
    return ceil((noise / (first - second)) ** 2)
