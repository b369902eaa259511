"""Evidence from pairs drawn by lot: it may be read after every pair, and stopped at any time."""

from dataclasses import dataclass
from functools import cache
from math import inf, lgamma, log, sqrt
from typing import TYPE_CHECKING

from visavis.study.edge import edge
from visavis.study.finding import Interval
from visavis.study.quadrature import unit_nodes

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

# the shape of the mixture: Beta(3, 3) expects neither a tiny difference nor an enormous one
_SHAPE = 3
_LEAST_NODES = 400


@dataclass(frozen=True, slots=True)
class Pairs:
    """How many pairs ended with the first side alone succeeding, the second alone, or both alike.

    Pairs add up, in any order. Raises ValueError for a negative count.
    """

    first: int = 0
    alike: int = 0
    second: int = 0

    def __post_init__(self) -> None:
        if min(self.first, self.alike, self.second) < 0:
            message = f"pairs are never negative: {self.first}, {self.alike}, {self.second}"
            raise ValueError(message)

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(self.first + other.first, self.alike + other.alike, self.second + other.second)

    @property
    def n(self) -> int:
        """Count all pairs."""
        return self.first + self.alike + self.second

    @property
    def discordant(self) -> int:
        """Count the pairs in which one side alone succeeded."""
        return self.first + self.second


def sign_evidence(pairs: Pairs) -> float:
    """Return the natural logarithm of the evidence that the two sides differ.

    The evidence is a capital that starts at 1 and bets, pair after pair, on which side succeeds alone.
    Where the sides never differ, for anybody, it ever reaches 1 / a with a probability of a at most,
    whenever one looks and stops (Ville 1939): log(20) is a verdict at 5 %.
    """
    first, second = pairs.first, pairs.second
    # Robbins 1970, Annals of Mathematical Statistics 41:1397, for fair coins: B(3 + n+, 3 + n-) / B(3, 3)
    # * 2^(n+ + n-)
    return _log_beta(_SHAPE + first, _SHAPE + second) - _log_beta(_SHAPE, _SHAPE) + (first + second) * log(2)


def gap_evidence(pairs: Pairs, gap: float) -> float:
    """Return the natural logarithm of the evidence that the first rate less the second is not `gap`.

    Infinite where a pair seen is impossible under that gap. At a gap of 0 it is `sign_evidence`. Raises
    ValueError unless -1 <= gap <= 1.
    """
    from scipy.special import logsumexp, xlogy

    if not -1 <= gap <= 1:
        message = f"a gap between two rates lies between -1 and 1: {gap}"
        raise ValueError(message)
    if abs(gap) == 1:
        # the limit of what follows: one side always succeeds alone, or the gap is impossible
        certain = pairs.n == (pairs.first if gap > 0 else pairs.second)
        return _log_beta(_SHAPE + pairs.n, _SHAPE) - _log_beta(_SHAPE, _SHAPE) if certain else inf
    u, mixture = _mixture(max(_LEAST_NODES, 2 * int(sqrt(pairs.n))))
    # Waudby-Smith & Ramdas 2024, JRSSB 86:1, betting on x in {1, 0, -1}: a stake between -1 / (1 - gap)
    # and 1 / (1 + gap), scaled to u between 0 and 1, multiplies the capital by 1 + stake * (x - gap)
    won, lost = 2 * u / (1 + gap), 2 * (1 - u) / (1 - gap)
    capital = xlogy(pairs.first, won) + xlogy(pairs.second, lost) + xlogy(pairs.alike, (won + lost) / 2)
    return float(logsumexp(capital + mixture))


@cache
def _mixture(count: int) -> "tuple[NDArray[float64], NDArray[float64]]":
    """Return so many stakes, scaled to lie between 0 and 1, and the logarithms of their weights."""
    from scipy.special import xlog1py, xlogy

    u, weight = unit_nodes(count)
    told = xlogy(1, weight) + xlogy(_SHAPE - 1, u) + xlog1py(_SHAPE - 1, -u) - _log_beta(_SHAPE, _SHAPE)
    return u, told


def pairs_interval(pairs: Pairs, level: float = 0.95) -> Interval:
    """Return the range of the first rate less the second, both ends between -1 and 1.

    It holds every gap against which the evidence has not reached 1 / (1 - level), so that it holds 0 as
    long as `sign_evidence` gives no verdict, and it covers the true gap at all looks together with that
    probability. Without pairs it is everything. Raises ValueError unless 0 < level < 1.
    """
    if not 0 < level < 1:
        message = f"a confidence level lies between 0 and 1: {level}"
        raise ValueError(message)
    enough = -log(1 - level)
    middle = (pairs.first - pairs.second) / max(pairs.n, 1)

    def holds(gap: float) -> bool:
        return gap_evidence(pairs, gap) < enough

    return Interval(edge(holds, middle, -1.0), edge(holds, middle, 1.0))


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
