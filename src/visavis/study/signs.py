"""The exact sign test of a plan with several looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class SignLook:
    """What one look asks for: `need` of the `discordant` pairs won by one side, None where none would do.

    `spent` is the probability, where the sides never differ, of having stopped by this look.
    """

    discordant: int
    need: int | None
    spent: float


def sign_looks(discordant: Sequence[int], allowed: Sequence[float]) -> tuple[SignLook, ...]:
    """Return what each look of a sign test asks for, so as never to spend more than is allowed by it.

    `discordant` counts the pairs won by one side alone by each look; `allowed` is the probability of a
    false verdict by each, as `looks.obrien_fleming` gives it. Exact whoever is in the pairs. What one look
    cannot spend is left for the next. Raises ValueError for counts or probabilities that fall.
    """
    for row in (discordant, allowed):
        if len(row) != len(allowed) or any(later < sooner for sooner, later in pairwise((0, *row))):
            message = (
                f"pairs and probabilities, one of each for every look, never fall: {discordant}, {allowed}"
            )
            raise ValueError(message)
    found, spent, before = [], 0.0, 0
    going = _certain()
    for pairs, limit in zip(discordant, allowed, strict=True):
        going = _toss(going, pairs - before)
        need = _need(going, limit - spent)
        if need is not None:
            spent += 2 * float(going[need:].sum())
            going[need:] = going[: pairs - need + 1] = 0
        found.append(SignLook(pairs, need, spent))
        before = pairs
    return tuple(found)


def _certain() -> "NDArray[float64]":
    from numpy import ones

    return ones(1)


def _toss(going: "NDArray[float64]", times: int) -> "NDArray[float64]":
    from numpy import append, insert

    for _ in range(times):
        # a fair coin: one side is as likely to win the next discordant pair as the other
        going = (append(going, 0) + insert(going, 0, 0)) / 2
    return going


def _need(going: "NDArray[float64]", allowance: float) -> int | None:
    """Return the smallest majority whose probability, both sides together, is within the allowance."""
    from numpy import cumsum

    pairs = len(going) - 1
    # Jennison & Turnbull 2000, Group Sequential Methods, chapter 12: the error-spending recursion,
    # enumerated for a binomial walk
    tails = 2 * cumsum(going[::-1])
    within = [won for won in range(pairs, pairs // 2, -1) if tails[pairs - won] <= allowance]
    return min(within, default=None)
