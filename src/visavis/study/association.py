"""Whether two series of weeks go up and down together, weeks that follow each other being alike."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.proportion import critical_value

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

# with fewer weeks the range covers nearly all that is possible
WEEKS = 20
_DRAWS = 2_000
# on average so many weeks are drawn in a row: what happens within a month is alike
_BLOCK = 4
_SEED = 20_161_026


def rank_correlation(pairs: Sequence[tuple[float, float]], level: float = 0.95) -> Finding | NotEnough:
    """Return Spearman's rank correlation (-1 to 1) of pairs in order of time, with its interval.

    The interval comes from drawing runs of neighbouring weeks anew, always alike for the same pairs.
    NotEnough (`few_weeks`) for fewer than twenty pairs, and (`no_variation`) where one of the two never
    changes. Raises ValueError unless 0 < level < 1.
    """
    critical_value(level)
    if len(pairs) < WEEKS:
        return NotEnough("few_weeks", len(pairs), WEEKS)
    if any(len(set(values)) == 1 for values in zip(*pairs, strict=True)):
        return NotEnough("no_variation", 1, 2)
    from numpy import asarray, quantile

    first, second = asarray(pairs, dtype=float).T
    drawn = _drawn(len(pairs))
    # Politis & Romano 1994, JASA 89:1303: the stationary bootstrap, its percentile interval
    again = _spearman(first[drawn], second[drawn])
    tail = (1 - level) / 2
    low, high = quantile(again[again == again], [tail, 1 - tail])  # noqa: PLR0124 - leaves out what is no number
    value = float(_spearman(first[None, :], second[None, :])[0])
    # a skewed handful of draws must not leave out what was seen
    interval = Interval(min(float(low), value), max(float(high), value))
    return Finding(value, interval, len(pairs), "spearman")


def level_of_each(level: float, ranges: int) -> float:
    """Return the level at which each of some ranges holds all of them together at `level`.

    Raises ValueError unless 0 < level < 1, and for no range at all.
    """
    critical_value(level)
    if ranges < 1:
        message = f"at least one range: {ranges}"
        raise ValueError(message)
    # Dunn 1961, JASA 56:52: the chances of an error add up at most, however the ranges hang together
    return 1 - (1 - level) / ranges


def _spearman(first: "NDArray[float64]", second: "NDArray[float64]") -> "NDArray[float64]":
    """Return for each row the correlation of its ranks, ties having their mean rank; NaN for a constant."""
    from numpy import errstate, sqrt

    # Spearman 1904, American Journal of Psychology 15:72: the product-moment correlation of the ranks
    one, other = map(ranks, (first, second))
    one = one - one.mean(axis=1, keepdims=True)
    other = other - other.mean(axis=1, keepdims=True)
    spread = sqrt((one**2).sum(axis=1) * (other**2).sum(axis=1))
    with errstate(invalid="ignore", divide="ignore"):
        found: NDArray[float64] = (one * other).sum(axis=1) / spread
    return found


def ranks(values: "NDArray[float64]") -> "NDArray[float64]":
    """Return for each row the ranks of its values from 1 on, ties having their mean rank."""
    from numpy import arange, bincount, cumsum, take_along_axis, unique

    # scipy.stats has it, and takes 46 MB for it
    distinct, code = unique(values, return_inverse=True)
    rows, kinds = len(values), len(distinct)
    code = code.reshape(values.shape)
    apart = (code + kinds * arange(rows)[:, None]).ravel()
    counts = bincount(apart, minlength=rows * kinds).reshape(rows, kinds)
    mean: NDArray[float64] = cumsum(counts, axis=1) - (counts - 1) / 2
    return take_along_axis(mean, code, axis=1)


def _drawn(n: int) -> Any:  # noqa: ANN401 - an array of places
    """Return places drawn in runs of geometric length that go round, one row a draw."""
    from numpy import arange, where
    from numpy.random import default_rng

    chance = default_rng(_SEED)
    begins = chance.integers(0, n, size=(_DRAWS, n))
    starts = chance.random((_DRAWS, n)) < 1 / _BLOCK
    starts[:, 0] = True
    places = begins.copy()
    for at in arange(1, n):
        places[:, at] = where(starts[:, at], begins[:, at], (places[:, at - 1] + 1) % n)
    return places
