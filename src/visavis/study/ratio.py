"""One quantity for each unit of another: outcomes an hour, minutes for one more outcome."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from math import inf, sqrt

from visavis.study.effect import Effect
from visavis.study.finding import Interval, NotEnough
from visavis.study.proportion import critical_value

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Sums:
    """What a ratio of totals is known by: `n` observations of (y, x), their sums, squares and products.

    Sums add up, in any order.
    """

    n: int = 0
    y: float = 0.0
    x: float = 0.0
    yy: float = 0.0
    xx: float = 0.0
    xy: float = 0.0

    @classmethod
    def of(cls, observations: Iterable[tuple[float, float]]) -> "Sums":
        """Return the sums of observations, each (y, x)."""
        total = cls()
        for y, x in observations:
            total += cls(1, y, x, y * y, x * x, x * y)
        return total

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio, None where what it divides by is nil, and the ranges that hold it.

    One range with two ends; or, where the divisor may be nil, two that reach to infinity on either side,
    or one that is everything.
    """

    value: float | None
    ranges: tuple[Interval, ...]

    @property
    def bounded(self) -> bool:
        """Tell whether the range has two ends."""
        return len(self.ranges) == 1 and self.ranges[0].high < inf


def ratio_of_totals(sums: Sums, level: float = 0.95) -> Ratio | NotEnough:
    """Return the sum of y over the sum of x, with Fieller's ranges.

    NotEnough (`observations`) below two. Raises ValueError unless 0 < level < 1.
    """
    from scipy.special import stdtrit

    critical_value(level)
    if sums.n < _FEWEST:
        return NotEnough("observations", sums.n, _FEWEST)
    t = float(stdtrit(sums.n - 1, (1 + level) / 2))
    return _fieller((sums.y / sums.n, sums.x / sums.n), _variances(sums), t)


def ratio_of_effects(top: Effect, bottom: Effect, level: float = 0.95) -> Ratio:
    """Return one effect over another, measured apart from it, with Fieller's ranges.

    Minutes more over outcomes more is what one more outcome costs. Raises ValueError unless 0 < level < 1.
    """
    variances = (top.error**2, 0.0, bottom.error**2)
    return _fieller((top.value, bottom.value), variances, critical_value(level))


def delta_interval(sums: Sums, level: float = 0.95) -> Interval | NotEnough:
    """Return the interval of the sum of y over the sum of x by the delta method, for a hundred and more.

    NotEnough (`observations`) below two, or (`divisor`) where the sum of x is nil. Raises ValueError unless
    0 < level < 1.
    """
    z = critical_value(level)
    if sums.n < _FEWEST:
        return NotEnough("observations", sums.n, _FEWEST)
    if sums.x == 0:
        return NotEnough("divisor", 0, 1)
    of_y, shared, of_x = _variances(sums)
    ratio = sums.y / sums.x
    # Deng, Knoblich & Lu 2018, KDD: (s_yy - 2 r s_xy + r^2 s_xx) / (n x^2)
    half = z * sqrt(max(of_y - 2 * ratio * shared + ratio**2 * of_x, 0.0)) / abs(sums.x / sums.n)
    return Interval(ratio - half, ratio + half)


def _variances(sums: Sums) -> tuple[float, float, float]:
    """Return the variance of the mean of y, its covariance with the mean of x, and the variance of that."""
    scale = sums.n * (sums.n - 1)
    return (
        max(sums.yy - sums.y * sums.y / sums.n, 0.0) / scale,
        (sums.xy - sums.x * sums.y / sums.n) / scale,
        max(sums.xx - sums.x * sums.x / sums.n, 0.0) / scale,
    )


def _fieller(means: tuple[float, float], variances: tuple[float, float, float], quantile: float) -> Ratio:
    (y, x), (of_y, shared, of_x), square = means, variances, quantile**2
    # Fieller 1954, JRSSB 16:175: the ratios r with (y - r x)^2 <= t^2 (v_yy - 2 r v_xy + r^2 v_xx), which is
    # a r^2 - 2 b r + c <= 0
    a, b, c = x * x - square * of_x, x * y - square * shared, y * y - square * of_y
    value = y / x if x else None
    apart = b * b - a * c
    if a > 0:
        root = sqrt(max(apart, 0.0))
        return Ratio(value, (Interval((b - root) / a, (b + root) / a),))
    if a == 0 or apart <= 0:
        return Ratio(value, (_half_line(b, c) if a == 0 and b else Interval(-inf, inf),))
    root = sqrt(apart)
    return Ratio(value, (Interval(-inf, (b + root) / a), Interval((b - root) / a, inf)))


def _half_line(b: float, c: float) -> Interval:
    return Interval(c / (2 * b), inf) if b > 0 else Interval(-inf, c / (2 * b))
