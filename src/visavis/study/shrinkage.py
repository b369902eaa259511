"""What several studies, or segments, say together when little is known of how far apart they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from visavis.study.edge import edge
from visavis.study.effect import Effect
from visavis.study.finding import Interval
from visavis.study.proportion import critical_value
from visavis.study.quadrature import unit_nodes

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

_NODES = 400
# beyond so many scales, a half-normal holds less than 1e-22
_SCALES = 10
# and a normal less than 1e-30 beyond so many standard deviations
_DEVIATIONS = 12


@dataclass(frozen=True, slots=True)
class Belief:
    """A mean, its standard deviation, and the equal-tailed interval that holds it."""

    mean: float
    deviation: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Shrunk:
    """The mean effect, the effect in a new place, each effect drawn towards the mean, and their distance.

    `between` is the expected standard deviation of the true effects, in their unit.
    """

    mean: Belief
    prediction: Belief
    each: tuple[Belief, ...]
    between: float


def shrink(
    effects: Sequence[Effect], *, scale: float = 0.5, mean_scale: float = 1.0, level: float = 0.95
) -> Shrunk:
    """Pool effects that differ by an unknown distance, and draw each towards their mean.

    The distance is expected to be half-normal with `scale`, and the mean normal around 0 with
    `mean_scale`, both in the unit of the effects (the defaults suit logarithms of odds). Without effects
    it says what was expected. Raises ValueError for scales that are not positive, and unless 0 < level < 1.
    """
    critical_value(level)
    if scale <= 0 or mean_scale <= 0:
        message = f"scales are positive: {scale}, {mean_scale}"
        raise ValueError(message)
    found = _Posterior.of(effects, scale, mean_scale)
    return Shrunk(
        mean=found.belief(found.mean, found.variance, level),
        prediction=found.belief(found.mean, found.variance + found.between**2, level),
        each=tuple(found.drawn(effect, level) for effect in effects),
        between=float(found.weight @ found.between),
    )


@dataclass(frozen=True, slots=True)
class _Posterior:
    """The weight of each distance on a grid, and there the mean effect and its variance."""

    between: "NDArray[float64]"
    weight: "NDArray[float64]"
    mean: "NDArray[float64]"
    variance: "NDArray[float64]"

    @classmethod
    def of(cls, effects: Sequence[Effect], scale: float, mean_scale: float) -> "_Posterior":
        from numpy import exp, full_like, log, zeros_like

        nodes, weights = unit_nodes(_NODES)
        between = nodes * _SCALES * scale
        precision, pull, fit = full_like(between, mean_scale**-2), zeros_like(between), zeros_like(between)
        for effect in effects:
            variance = effect.error**2 + between**2
            precision += 1 / variance
            pull += effect.value / variance
            fit -= (log(variance) + effect.value**2 / variance) / 2
        # Roever 2020, Journal of Statistical Software 93(6): the marginal likelihood of the
        # distance, the mean having been integrated out, times the half-normal
        fit += (pull**2 / precision - log(precision)) / 2 - (between / scale) ** 2 / 2
        weight = weights * exp(fit - fit.max())
        return cls(between, weight / weight.sum(), pull / precision, 1 / precision)

    def drawn(self, effect: Effect, level: float) -> Belief:
        # Gelman, Hill & Yajima 2012, JREE 5:189: an effect keeps the share tau^2 / (tau^2 + its variance)
        # of its own distance from the mean
        own = self.between**2 / (self.between**2 + effect.error**2)
        mean = own * effect.value + (1 - own) * self.mean
        return self.belief(mean, own * effect.error**2 + (1 - own) ** 2 * self.variance, level)

    def belief(self, mean: "NDArray[float64]", variance: "NDArray[float64]", level: float) -> Belief:
        """Sum up the normal distributions that the distances of the grid give."""
        from numpy import sqrt
        from scipy.special import ndtr

        centre = float(self.weight @ mean)
        spread = float(sqrt(self.weight @ (variance + (mean - centre) ** 2)))
        deviation = sqrt(variance)
        tail = (1 - level) / 2
        low = edge(
            lambda at: float(self.weight @ ndtr((at - mean) / deviation)) > tail,
            float((mean + _DEVIATIONS * deviation).max()),
            float((mean - _DEVIATIONS * deviation).min()),
        )
        high = edge(
            lambda at: float(self.weight @ ndtr((mean - at) / deviation)) > tail,
            float((mean - _DEVIATIONS * deviation).min()),
            float((mean + _DEVIATIONS * deviation).max()),
        )
        return Belief(centre, spread, Interval(low, high))
