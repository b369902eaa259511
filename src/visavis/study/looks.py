"""How far a planned experiment has to go at each of its looks for all of them together to keep a promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import ceil, erfc, inf, pi, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

from visavis.study.edge import edge
from visavis.study.finding import Interval
from visavis.study.proportion import critical_value, newcombe_at
from visavis.study.quadrature import unit_nodes

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

# beyond so many standard errors there is less than 1e-18, which no sum would show
_EVERYWHERE = 9.0
# below this an allowance is not told from the rounding of the integral
_FINEST = 1e-13
# nodes lie half a step's standard error apart, or nearer, and come in blocks so that few sets are reckoned
_SPACING = 0.5
_BLOCK = 32


def obrien_fleming(times: Sequence[float], level: float = 0.95) -> tuple[float, ...]:
    """Return how much of 1 - level may be spent by each time, two sides together.

    `times` are shares of the planned maximum, above 0 and up to 1. Raises ValueError for other times, or
    times that do not rise, and unless 0 < level < 1.
    """
    _check_times(times)
    z = critical_value((1 + level) / 2)
    # Lan & DeMets 1983, Biometrika 70:659, alpha_1*, half for each side: 4 (1 - Phi(z / sqrt(t))) with z
    # the upper quantile of alpha / 4; 1 - Phi(x) is erfc(x / sqrt(2)) / 2, which keeps the digits of a tail
    return tuple(2 * erfc(z / sqrt(2 * time)) for time in times)


def bounds(times: Sequence[float], spent: Sequence[float]) -> tuple[float, ...]:
    """Return, for each look, the standard errors beyond which a symmetric test stops.

    `spent` is the probability of having stopped by each time, without any difference. Infinite where
    nothing more may be spent. Raises ValueError for times or spendings that do not rise.
    """
    _check_times(times)
    if len(spent) != len(times) or any(later < sooner for sooner, later in pairwise((0.0, *spent))):
        message = f"one rising probability for each of {len(times)} looks: {spent}"
        raise ValueError(message)
    walk, found, before = _Walk.begun(), [], (0.0, 0.0)
    for time, total in zip(times, spent, strict=True):
        step, allowed = time - before[0], total - before[1]
        found.append(_bound(walk, time, step, allowed))
        walk = walk.after(step, min(found[-1], _EVERYWHERE) * sqrt(time))
        before = (time, total)
    return tuple(found)


def stopped_by(times: Sequence[float], limits: Sequence[float], drift: float) -> tuple[float, ...]:
    """Return the probability of having stopped by each look, on either side.

    `drift` is the expected number of standard errors at time 1. Raises ValueError for times that do not
    rise, or where there is not one limit for each.
    """
    _check_times(times)
    walk, before, total, found = _Walk.begun(), 0.0, 0.0, []
    for time, limit in zip(times, limits, strict=True):
        step, reach = time - before, limit * sqrt(time)
        total += walk.beyond(reach, step, drift) + walk.beyond(reach, step, drift, side=-1)
        found.append(min(total, 1.0))
        wide = (_EVERYWHERE + abs(drift) * sqrt(time)) * sqrt(time)
        walk, before = walk.after(step, min(reach, wide), drift), time
    return tuple(found)


@cache
def plan_bounds(looks: int, level: float = 0.95) -> tuple[float, ...]:
    """Return the bounds, in standard errors, of so many looks at even times, spending as O'Brien and Fleming.

    Raises ValueError where there is no look, and unless 0 < level < 1.
    """
    if looks < 1:
        message = f"a plan has at least one look: {looks}"
        raise ValueError(message)
    times = [(look + 1) / looks for look in range(looks)]
    return bounds(times, obrien_fleming(times, level))


def plan_interval(first: tuple[int, int], second: tuple[int, int], bound: float) -> Interval:
    """Return the range of a difference at one look of a plan, `bound` being that look's.

    `first` and `second` are (successes, trials). Zero outside the range is the verdict of the plan: one
    formula for both. Raises ValueError where either side has no trial or too many successes.
    """
    # Jennison & Turnbull 1989, JRSSB 51:305: a repeated interval is the one of one look, its quantile
    # replaced by the bound of that look
    return newcombe_at(*first, *second, bound)


@dataclass(frozen=True, slots=True)
class _Walk:
    """A Brownian path that has not stopped so far: nodes of its place, and the probability at each."""

    place: "NDArray[float64]"
    mass: "NDArray[float64]"

    @classmethod
    def begun(cls) -> "_Walk":
        from numpy import array

        return cls(array([0.0]), array([1.0]))

    def beyond(self, reach: float, step: float, drift: float = 0.0, side: int = 1) -> float:
        """Return the probability of lying beyond `reach`, on that side, after a step of time."""
        from scipy.special import ndtr

        return float(self.mass @ ndtr((side * (self.place + drift * step) - reach) / sqrt(step)))

    def after(self, step: float, reach: float, drift: float = 0.0) -> "_Walk":
        """Return what has not stopped after a step of time, between -reach and reach."""
        from numpy import exp, subtract

        # Armitage, McPherson & Rowe 1969, JRSSA 132:235: the density after a look is the one before it,
        # cut at the bounds and spread by a normal step; by Gauss and Legendre's quadrature
        blocks = 1 + ceil(pi * reach / (_SPACING * sqrt(step)) / _BLOCK)
        nodes, weights = unit_nodes(_BLOCK * blocks)
        place = (2 * nodes - 1) * reach
        away = subtract.outer(place, self.place + drift * step) / sqrt(step)
        density = exp(-(away**2) / 2) @ self.mass / sqrt(2 * pi * step)
        return _Walk(place, weights * 2 * reach * density)


def _bound(walk: _Walk, time: float, step: float, allowed: float) -> float:
    if allowed < _FINEST:
        # Bonferroni: what is allowed at this look alone, as though no path had stopped before
        return -NormalDist().inv_cdf(allowed / 2) if allowed > 0 else inf

    def spends(bound: float) -> bool:
        return 2 * walk.beyond(bound * sqrt(time), step) >= allowed

    return edge(spends, 0.0, 2 * _EVERYWHERE)


def _check_times(times: Sequence[float]) -> None:
    if not times or times[-1] > 1 or any(later <= sooner for sooner, later in pairwise((0.0, *times))):
        message = f"looks are at rising shares of the plan, above 0 and up to 1: {times}"
        raise ValueError(message)
