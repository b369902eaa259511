"""Several questions asked of the same data, without more false answers than one."""

from collections.abc import Callable, Sequence
from math import exp, inf, isnan, log, log1p


def holm(p: Sequence[float]) -> tuple[float, ...]:
    """Return Holm's adjusted p-values, in the order given, each 1 at the most.

    To act on those of .05 or less is to be wrong about any at all in one case of twenty at most. Raises
    ValueError unless every p lies between 0 and 1.
    """
    # Holm 1979, Scand J Statist 6:65: the k-th smallest times m - k + 1, never below the one before it
    found, reached = {}, 0.0
    for rank, which in enumerate(_rising(p)):
        reached = max(reached, min((len(p) - rank) * p[which], 1.0))
        found[which] = reached
    return tuple(found[which] for which in range(len(p)))


def benjamini_hochberg(p: Sequence[float]) -> tuple[float, ...]:
    """Return Benjamini and Hochberg's adjusted p-values, in the order given, each 1 at the most.

    Of those of .05 or less, one in twenty at most is expected to be false, if the questions do not pull
    against each other. Raises ValueError unless every p lies between 0 and 1.
    """
    # Benjamini & Hochberg 1995, JRSSB 57:289: the k-th smallest times m / k, never above the one after it
    found, reached = {}, 1.0
    for rank, which in reversed(list(enumerate(_rising(p), start=1))):
        reached = min(reached, len(p) / rank * p[which])
        found[which] = reached
    return tuple(found[which] for which in range(len(p)))


def e_benjamini_hochberg(evidence: Sequence[float], level: float = 0.95) -> tuple[int, ...]:
    """Return which questions are answered, by their place from 0, however they depend on each other.

    `evidence` holds natural logarithms, as `pairs.sign_evidence` gives them. Of the answers, a share of
    1 - level at most is expected to be false. Raises ValueError for what is no number, and unless
    0 < level < 1.
    """
    strongest = sorted(range(len(evidence)), key=_checked(evidence).__getitem__, reverse=True)
    # Wang & Ramdas 2022, JRSSB 84:822: the largest k whose k-th strongest evidence reaches m / (k alpha)
    enough = [log(len(evidence) / rank) + _verdict(level) for rank in range(1, len(evidence) + 1)]
    reached = [
        rank
        for rank, (which, least) in enumerate(zip(strongest, enough, strict=True), start=1)
        if evidence[which] >= least
    ]
    return tuple(sorted(strongest[: max(reached, default=0)]))


def closed_evidence(evidence: Sequence[float]) -> tuple[float, ...]:
    """Return, for each question, what its evidence is worth when all are asked together.

    Natural logarithms in and out, in the order given. Those that reach log(20) are answers of which any
    is false in one case of twenty at most, however they depend on each other and whenever one looks.
    Raises ValueError for what is no number.
    """
    weakest = sorted(range(len(evidence)), key=_checked(evidence).__getitem__)
    return tuple(_least_mean(which, weakest, evidence.__getitem__) for which in range(len(evidence)))


def _least_mean(which: int, weakest: Sequence[int], evidence: Callable[[int], float]) -> float:
    total = least = evidence(which)
    # Vovk & Wang 2021, Annals of Statistics 49:1736, algorithm 1: the least average over all the sets
    # that hold it, which are itself and the weakest of the others (Marcus, Peritz & Gabriel 1976)
    for others, weak in enumerate((other for other in weakest if other != which), start=1):
        total = _log_sum(total, evidence(weak))
        least = min(least, total - log(others + 1))
    return least


def _log_sum(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return high if low == -inf or high == inf else high + log1p(exp(low - high))


def _rising(p: Sequence[float]) -> list[int]:
    if not all(0 <= value <= 1 for value in p):
        message = f"p-values lie between 0 and 1: {p}"
        raise ValueError(message)
    return sorted(range(len(p)), key=p.__getitem__)


def _checked(evidence: Sequence[float]) -> Sequence[float]:
    if any(map(isnan, evidence)):
        message = f"evidence is a number: {evidence}"
        raise ValueError(message)
    return evidence


def _verdict(level: float) -> float:
    if not 0 < level < 1:
        message = f"a confidence level lies between 0 and 1: {level}"
        raise ValueError(message)
    return -log1p(-level)
