"""What several studies say together, and how far the next one may lie from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import NamedTuple

from visavis.study.edge import edge
from visavis.study.effect import Effect
from visavis.study.finding import Interval, NotEnough
from visavis.study.proportion import critical_value

_FEWEST = 2
_FEWEST_TO_PREDICT = 3


@dataclass(frozen=True, slots=True)
class Pooled:
    """The mean effect of `n` studies with its error and interval, in their unit, and how they differ.

    `between` is the standard deviation of the true effects, `disagreement` (0 to 1) its share of what is
    seen to vary, `prediction` the range of the effect in a new place.
    """

    mean: float
    error: float
    interval: Interval
    prediction: Interval | NotEnough
    between: float
    disagreement: float
    heterogeneity: float
    n: int


def pool(effects: Sequence[Effect], *, level: float = 0.95, floored: bool = True) -> Pooled | NotEnough:
    """Pool studies whose true effects differ, by REML with Hartung and Knapp's error.

    `floored` keeps that error from falling below the usual one where the studies agree by chance.
    `heterogeneity` is Cochran's Q. NotEnough (`studies`) below two; the prediction needs three. Raises
    ValueError unless 0 < level < 1.
    """
    from scipy.special import stdtrit

    critical_value(level)
    k = len(effects)
    if k < _FEWEST:
        return NotEnough("studies", k, _FEWEST)
    between = _reml(effects)
    found, common = _weigh(effects, between), _weigh(effects, 0.0)
    # Hartung & Knapp 2001, Statistics in Medicine 20:3875; Roever, Knapp & Friede 2015, BMC Medical Research
    # Methodology 15:99, for the floor q >= 1
    q = found.spread / (k - 1)
    error = sqrt(max(q, 1.0) if floored else q) / sqrt(found.total)
    t = float(stdtrit(k - 1, (1 + level) / 2))
    # Higgins & Thompson 2002, Statistics in Medicine 21:1539: the variance of a typical study
    typical = (k - 1) * common.total / (common.total**2 - common.squares)
    return Pooled(
        mean=found.mean,
        error=error,
        interval=Interval(found.mean - t * error, found.mean + t * error),
        prediction=_prediction(found.mean, t * sqrt(between + error**2), k),
        between=sqrt(between),
        disagreement=between / (between + typical),
        heterogeneity=common.spread,
        n=k,
    )


class _Weighed(NamedTuple):
    """A weighted mean, the sums of weights and of their squares, and the weighted squares around it."""

    mean: float
    total: float
    squares: float
    spread: float


def _weigh(effects: Sequence[Effect], between: float) -> _Weighed:
    weights = [1 / (effect.error**2 + between) for effect in effects]
    total = fsum(weights)
    mean = fsum(w * effect.value for w, effect in zip(weights, effects, strict=True)) / total
    spread = fsum(w * (effect.value - mean) ** 2 for w, effect in zip(weights, effects, strict=True))
    return _Weighed(mean, total, fsum(w * w for w in weights), spread)


def _reml(effects: Sequence[Effect]) -> float:
    """Return the variance of the true effects, 0 where the studies differ no more than by chance."""

    def rising(between: float) -> bool:
        found = _weigh(effects, between)
        steep = [((effect.value - found.mean) / (effect.error**2 + between)) ** 2 for effect in effects]
        # Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261: the restricted
        # likelihood still rises while sum w^2 (y - mu)^2 > sum w - sum w^2 / sum w
        return fsum(steep) > found.total - found.squares / found.total

    if not rising(0.0):
        return 0.0
    values = [effect.value for effect in effects]
    # the values vary by a quarter of a squared range at most, and the likelihood falls from well below this
    return edge(rising, 0.0, len(effects) * (max(values) - min(values)) ** 2)


def _prediction(mean: float, half: float, k: int) -> Interval | NotEnough:
    if k < _FEWEST_TO_PREDICT:
        return NotEnough("studies", k, _FEWEST_TO_PREDICT)
    # IntHout, Ioannidis, Rovers & Goeman 2016, BMJ Open 6:e010247: t with k - 1 degrees of freedom
    return Interval(mean - half, mean + half)
