"""Exact chances of a rule looked at as the counts come in, by dynamic programming."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Walked(NamedTuple):
    """How often a rule stopped, how often in favour of the second side, after how many, and saying what."""

    stopped: float
    upwards: float
    mean_n: float
    mean_gap: float


def arms(first: float, second: float) -> dict[tuple[int, int], float]:
    """One person for each side: the counts that grow are the successes of either."""
    return {
        (one, other): (first if one else 1 - first) * (second if other else 1 - second)
        for one in (0, 1)
        for other in (0, 1)
    }


def pairs(first: float, second: float) -> dict[tuple[int, int], float]:
    """One pair: the counts that grow are the pairs in which one side alone succeeded."""
    one, other = first * (1 - second), second * (1 - first)
    return {(1, 0): one, (0, 1): other, (0, 0): 1 - one - other}


def walk(
    steps: Mapping[tuple[int, int], float],
    looks: Iterable[int],
    verdicts: "Callable[[int], NDArray[Any]]",
) -> Walked:
    """Follow two counts; `verdicts(n)` holds, at a look after n, -1, 0 or 1 for every pair of counts."""
    import numpy as np

    looks = list(looks)
    size = looks[-1] + 1
    going, before = np.zeros((size, size)), 0
    going[0, 0] = 1
    stopped = upwards = mean_n = gap = 0.0
    apart = np.subtract.outer(-np.arange(size), -np.arange(size))
    for n in looks:
        for _ in range(n - before):
            new = np.zeros_like(going)
            for (one, other), chance in steps.items():
                new[one:, other:] += chance * going[: size - one, : size - other]
            going = new
        says = verdicts(n)
        here = going[: n + 1, : n + 1]
        stopped += here[says != 0].sum()
        upwards += here[says > 0].sum()
        mean_n += n * here[says != 0].sum()
        gap += (here * apart[: n + 1, : n + 1])[says != 0].sum() / n
        here[says != 0] = 0
        before = n
    return Walked(stopped, upwards, mean_n + looks[-1] * going.sum(), gap / stopped)
