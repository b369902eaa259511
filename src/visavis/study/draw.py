"""Evidence from a draw without blocks, and whether the draw itself was fair."""

from collections.abc import Iterable, Sequence
from math import fsum, lgamma, log

# as many successes and as many failures are imagined for each arm beforehand: Beta(3, 3)
_WEIGHT = 3
_FEWEST_ARMS = 2
_ROUNDING = 1e-9


def draw_evidence(people: Iterable[tuple[int, int]], shares: Sequence[float]) -> float:
    """Return the natural logarithm of the evidence that some arms differ, people being drawn one by one.

    A row of `people` is (arm, succeeded), the arm counted from 0 and success 1 or 0, in the order of the
    draw; `shares` are the probabilities of the arms. Where the arm changes nothing for anybody, it is a
    draw with these shares whoever succeeds; the evidence bets on the arms that have succeeded more so far,
    and ever reaches 1 / a with a probability of a at most, whenever one looks. That of separate draws adds
    up. Raises ValueError for an unknown arm, a success that is neither, or shares that are no draw.
    """
    _check_shares(shares)
    successes, trials, evidence = [_WEIGHT] * len(shares), [2 * _WEIGHT] * len(shares), 0.0
    for arm, succeeded in people:
        if arm not in range(len(shares)) or succeeded not in {0, 1}:
            message = f"an arm of {len(shares)}, and 1 for success or 0: {arm}, {succeeded}"
            raise ValueError(message)
        # Turner, Ly & Gruenwald 2024, JSPI 230:106116, turned round so that it asks nothing of the people:
        # P(arm | outcome) / share, with the rates expected from those before
        chances = [(s if succeeded else n - s) / n for s, n in zip(successes, trials, strict=True)]
        whole = fsum(share * chance for share, chance in zip(shares, chances, strict=True))
        evidence += log(chances[arm] / whole)
        successes[arm] += succeeded
        trials[arm] += 1
    return evidence


def share_evidence(counts: Sequence[int], shares: Sequence[float]) -> float:
    """Return the natural logarithm of the evidence that people were not drawn with these shares.

    log(20) is a doubt about the draw at 5 %, whenever one looks. For blocks, whose counts are equal by
    design, count who came first in each. Raises ValueError for negative counts, or shares that are no draw.
    """
    _check_shares(shares)
    if len(shares) != len(counts) or min(counts) < 0:
        message = f"one count, never negative, for each of {len(shares)} arms: {counts}"
        raise ValueError(message)
    prior = [_WEIGHT * len(shares) * share for share in shares]
    # Lindon & Malek 2022, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 35: the
    # Dirichlet-multinomial probability of the counts over the one the shares give
    mixture = _log_dirichlet([a + n for a, n in zip(prior, counts, strict=True)]) - _log_dirichlet(prior)
    return mixture - fsum(n * log(share) for n, share in zip(counts, shares, strict=True))


def _check_shares(shares: Sequence[float]) -> None:
    if len(shares) < _FEWEST_ARMS or min(shares) <= 0 or abs(fsum(shares) - 1) > _ROUNDING:
        message = f"the shares of a draw, for two arms or more, are positive and add up to 1: {shares}"
        raise ValueError(message)


def _log_dirichlet(weights: Sequence[float]) -> float:
    return fsum(map(lgamma, weights)) - lgamma(fsum(weights))
