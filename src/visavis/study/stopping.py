"""How many pairs an open-ended experiment takes before it gives a verdict."""

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from visavis.study.finding import NotEnough
from visavis.study.pairs import Pairs, sign_evidence
from visavis.study.planning import needed_each

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

# what a single look could not tell with so many a side is not worth walking through
_MOST_EACH = 50_000
_NEARLY_ALL = 0.99


@dataclass(frozen=True, slots=True)
class Stopping:
    """The pairs by which half of such experiments have their verdict, and by which four in five have it."""

    half: int
    four_in_five: int


def open_ended(first: float, second: float, *, level: float = 0.95) -> Stopping | NotEnough:
    """Tell how many pairs it takes to see a gap between two rates with evidence read after every pair.

    Exact, whichever side the verdict is for. NotEnough (`trials`, a side) for a gap that even a single
    look would not show with fifty thousand a side. Raises ValueError for rates that are equal or not
    between 0 and 1, and unless 0 < level < 1.
    """
    need = needed_each(first, second, level=level)
    if need > _MOST_EACH:
        return NotEnough("trials", _MOST_EACH, need)
    one, other = first * (1 - second), second * (1 - first)
    stops = _stops(one / (one + other), -log(1 - level))
    return Stopping(_pairs_by(0.5, stops, one + other), _pairs_by(0.8, stops, one + other))


def _stops(share: float, enough: float) -> "NDArray[float64]":
    """Return the probability of stopping at each number of discordant pairs, from none on.

    `share` is the probability that the first side is the one that succeeded.
    """
    from numpy import array, convolve, ones

    going, fewest, need, found = ones(1), 0, 1, [0.0]
    step = array([1 - share, share])
    while going.sum() > 1 - _NEARLY_ALL:
        # dynamic programming over the pairs won by the first side, from `fewest` up, among those still going
        going, tosses = convolve(going, step), len(found)
        while need <= tosses and sign_evidence(Pairs(need, 0, tosses - need)) < enough:
            need += 1
        before, low = going.sum(), max(tosses - need + 1, fewest)
        going, fewest = going[low - fewest : max(need - fewest, 0)], low
        found.append(before - going.sum())
    return array(found)


def _pairs_by(share: float, stops: "NDArray[float64]", discordant: float) -> int:
    """Return the pairs by which that share has stopped, if so many of them are discordant."""
    from numpy import arange
    from scipy.special import betainc

    def stopped(pairs: int) -> float:
        took = arange(1, min(pairs, len(stops) - 1) + 1)
        # as many discordant pairs as it took have come by then: the tail of a binomial distribution
        return float(stops[took] @ betainc(took, pairs - took + 1, discordant))

    low, high = 0, 1
    while stopped(high) < share:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if stopped(middle) >= share else (middle, high)
    return high
