"""What an experiment would still take, and what its plan can see at all."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from visavis.study.finding import NotEnough
from visavis.study.looks import stopped_by
from visavis.study.planning import needed_each
from visavis.study.stopping import open_ended
from visavis.study.verdict import Rule, limits

_SEEN_MOSTLY = 0.8
_TINY = 1e-6
# nobody will ever invite that many, and to walk through more takes seconds
_MOST_ONCE = 15_000
# a plan is told in whole points: so many halvings of the way are exact to a fortieth of one
_HALVINGS = 12


@dataclass(frozen=True, slots=True)
class Outlook:
    """What it takes to see a `gap` from a `base` rate, in pairs.

    Without a maximum: by how many pairs half and four in five of such experiments have seen it. With one:
    the `chance`, 0 to 1, of seeing it by the end. `once` is what a single look would take.
    """

    base: float
    gap: float
    once: int
    half: int | None = None
    four_in_five: int | None = None
    chance: float | None = None


def outlook(base: float, gap: float, rule: Rule) -> Outlook | NotEnough:
    """Tell what a rule takes to see a gap (above 0) from a base rate, upwards where there is room for it.

    NotEnough (`trials`, a side) where a single look would take more than fifteen thousand. Raises
    ValueError unless the rate lies between 0 and 1, and the gap above 0 and below 1.
    """
    other = goal(base, gap)
    once = needed_each(base, other, level=rule.level)
    if once > _MOST_ONCE:
        return NotEnough("trials", _MOST_ONCE, once)
    if rule.maximum is not None:
        return Outlook(base, gap, once, chance=plan_power(base, other, rule))
    stopping = open_ended(base, other, level=rule.level)
    if isinstance(stopping, NotEnough):
        return stopping
    return Outlook(base, gap, once, stopping.half, stopping.four_in_five)


def goal(base: float, gap: float) -> float:
    """Return the rate that lies so far from the base: above it up to a half, below it beyond.

    Raises ValueError unless the rate lies between 0 and 1, and the gap above 0 and below 1.
    """
    if not (0 <= base <= 1 and 0 < gap < 1):
        message = f"a rate between 0 and 1, and a gap between: {base}, {gap}"
        raise ValueError(message)
    if base <= 1 / 2:
        return min(base + gap, 1.0)
    return max(base - gap, 0.0)


def plan_power(first: float, second: float, rule: Rule) -> float:
    """Return the probability that a plan says by its end that two rates differ.

    Raises ValueError without a maximum, and for rates that are equal or not between 0 and 1.
    """
    if rule.maximum is None or first == second:
        message = f"a plan with an end, and two rates: {rule.maximum}, {first}, {second}"
        raise ValueError(message)
    times = [n / rule.maximum for n in rule.looks]
    # Jennison & Turnbull 2000, Group Sequential Methods, chapter 3: the drift is the gap over the standard
    # error that it has at the end, with the rates as they are
    noise = first * (1 - first) + second * (1 - second)
    if noise == 0:
        return 1.0
    return stopped_by(times, limits(rule), abs(first - second) * sqrt(rule.maximum / noise))[-1]


def plan_visible(base: float, rule: Rule) -> float | NotEnough:
    """Return the smallest gap from a base rate that a plan sees four times in five.

    NotEnough (`trials`, a side) where not even the whole way to 0 or 1 would be seen.
    """
    most = max(base, 1 - base) if base not in {0, 1} else 1.0

    def hidden(gap: float) -> bool:
        other = base + gap if base <= 1 / 2 else base - gap
        return plan_power(base, other, rule) < _SEEN_MOSTLY

    if hidden(most):
        return NotEnough("trials", rule.maximum or 0, needed_each(base, 1 - round(base)))
    return _halved(hidden, most)


def _halved(hidden: Callable[[float], bool], most: float) -> float:
    low = _TINY
    for _ in range(_HALVINGS):
        middle = (low + most) / 2
        low, most = (middle, most) if hidden(middle) else (low, middle)
    return most
