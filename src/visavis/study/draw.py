"""Evidence from a draw without blocks, and whether the draw itself was fair."""

from collections.abc import Sequence
from math import fsum, lgamma, log

# the weight of the mixture for each arm, as in Beta(3, 3) for two equal ones
_WEIGHT = 3
_FEWEST_ARMS = 2
_ROUNDING = 1e-9


def draw_evidence(successes: Sequence[int], trials: Sequence[int], shares: Sequence[float]) -> float:
    """Return the natural logarithm of the evidence that some arms differ, people being drawn one by one.

    `successes` and `trials` are counted for each arm; `shares` are the probabilities with which a person
    was drawn for each. Where the arm changes nothing for anybody, the arm of those who succeed, and of
    those who do not, is a draw with these shares; the evidence bets that it is not, and ever reaches
    1 / a with a probability of a at most, whenever one looks. It depends on the counts alone, and that of
    separate strata adds up. Raises ValueError for counts that do not fit, or shares that are no draw.
    """
    failures = [n - s for s, n in zip(successes, trials, strict=True)]
    return share_evidence(successes, shares) + share_evidence(failures, shares)


def share_evidence(counts: Sequence[int], shares: Sequence[float]) -> float:
    """Return the natural logarithm of the evidence that people were not drawn with these shares.

    log(20) is a doubt about the draw at 5 %, whenever one looks. For blocks, whose counts are equal by
    design, count who came first in each. Raises ValueError for negative counts, fewer than two arms, or
    shares that are not positive or do not add up to 1.
    """
    if len(shares) != len(counts) or len(shares) < _FEWEST_ARMS or min(counts) < 0:
        message = f"one count, never negative, for each of two arms or more: {counts}, {shares}"
        raise ValueError(message)
    if min(shares) <= 0 or abs(fsum(shares) - 1) > _ROUNDING:
        message = f"the shares of a draw are positive and add up to 1: {shares}"
        raise ValueError(message)
    prior = [_WEIGHT * len(shares) * share for share in shares]
    # Lindon & Malek 2022, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 35, eq. 7: the
    # Dirichlet-multinomial probability of the counts over the one the shares give
    mixture = _log_dirichlet([a + n for a, n in zip(prior, counts, strict=True)]) - _log_dirichlet(prior)
    return mixture - fsum(n * log(share) for n, share in zip(counts, shares, strict=True))


def _log_dirichlet(weights: Sequence[float]) -> float:
    return fsum(map(lgamma, weights)) - lgamma(fsum(weights))
