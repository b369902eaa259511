"""One effect with its standard error, as a study or a segment reports it."""

from dataclasses import dataclass
from math import inf, log, sqrt

from visavis.study.finding import NotEnough
from visavis.study.proportion import check_counts


@dataclass(frozen=True, slots=True)
class Effect:
    """A value, in any unit in which effects may be averaged, and its standard error in the same unit.

    Raises ValueError unless the value is finite, and the error finite and positive.
    """

    value: float
    error: float

    def __post_init__(self) -> None:
        if not (-inf < self.value < inf and 0 < self.error < inf):
            message = f"an effect is a number with a positive error: {self.value}, {self.error}"
            raise ValueError(message)


def gap_effect(s1: int, n1: int, s2: int, n2: int) -> Effect:
    """Return the difference s1/n1 - s2/n2 as an effect.

    The error allows for one success and one failure more on each side, so that it is never nil. Raises
    ValueError where either side has no trial, or where its successes are not among its trials.
    """
    check_counts(s1, n1)
    check_counts(s2, n2)
    p1, p2 = (s1 + 1) / (n1 + 2), (s2 + 1) / (n2 + 2)
    # Agresti & Caffo 2000, American Statistician 54:280, for the error alone
    return Effect(s1 / n1 - s2 / n2, sqrt(p1 * (1 - p1) / (n1 + 2) + p2 * (1 - p2) / (n2 + 2)))


def woolf_effect(s1: int, n1: int, s2: int, n2: int) -> Effect | NotEnough:
    """Return the logarithm of the odds of the first side over those of the second, as counted.

    NotEnough (`successes`) where on a side nobody succeeded, or everybody. Raises ValueError where either
    side has no trial, or where its successes are not among its trials.
    """
    check_counts(s1, n1)
    check_counts(s2, n2)
    cells = [s1, n1 - s1, s2, n2 - s2]
    if min(cells) == 0:
        return NotEnough("successes", 0, 1)
    # Woolf 1955, Annals of Human Genetics 19:251: ln(ad / bc), with the variance 1/a + 1/b + 1/c + 1/d
    return Effect(log(cells[0] * cells[3] / (cells[1] * cells[2])), sqrt(sum(1 / cell for cell in cells)))


def odds_effect(s1: int, n1: int, s2: int, n2: int) -> Effect:
    """Return the logarithm of the odds of the first side over those of the second, as an effect.

    Half a success and half a failure are added to each side, so that it is always finite. Raises
    ValueError where either side has no trial, or where its successes are not among its trials.
    """
    check_counts(s1, n1)
    check_counts(s2, n2)
    cells = [count + 0.5 for count in (s1, n1 - s1, s2, n2 - s2)]
    # Gart 1966, JRSSB 28:164, after Haldane 1956: ln(ad / bc), with the variance 1/a + 1/b + 1/c + 1/d
    return Effect(log(cells[0] * cells[3] / (cells[1] * cells[2])), sqrt(sum(1 / cell for cell in cells)))
