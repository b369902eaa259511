"""Two groups that nobody drew by lot: their difference among alike people, and what could hide behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log, sqrt

from visavis.study.finding import Doubt, Finding, Interval, NotEnough
from visavis.study.proportion import check_counts, critical_value


@dataclass(frozen=True, slots=True)
class Stratum:
    """Alike people: successes and trials of the first group and of the second.

    Raises ValueError where successes are not among the trials, or where there is nobody at all.
    """

    s1: int
    n1: int
    s2: int
    n2: int

    def __post_init__(self) -> None:
        check_counts(self.s1 + self.s2, self.n1 + self.n2)
        if not (0 <= self.s1 <= self.n1 and 0 <= self.s2 <= self.n2):
            message = f"successes are among the trials: {self.s1} of {self.n1}, {self.s2} of {self.n2}"
            raise ValueError(message)

    @property
    def n(self) -> int:
        """Count the people of both groups."""
        return self.n1 + self.n2

    @property
    def gap(self) -> float:
        """The first rate less the second."""
        return self.s1 / self.n1 - self.s2 / self.n2


@dataclass(frozen=True, slots=True)
class Standardised:
    """The rates that both groups would have among the same people, and their gap with its error.

    `left_out` counts the people of strata in which one group had nobody to compare with.
    """

    first: float
    second: float
    gap: Finding
    error: float
    left_out: int


def standardise(strata: Sequence[Stratum], level: float = 0.95) -> Standardised | NotEnough:
    """Compare two groups as though each had the people of both, stratum by stratum.

    It removes what the strata tell, and nothing else. NotEnough (`shared_strata`) where no stratum has
    people of both groups. Raises ValueError unless 0 < level < 1.
    """
    z = critical_value(level)
    shared = [stratum for stratum in strata if stratum.n1 and stratum.n2]
    if not shared:
        return NotEnough("shared_strata", 0, 1)
    n = sum(stratum.n for stratum in shared)
    # Hernan & Robins, Causal Inference: What If, chapter 13: sum over strata of P(stratum) times its rate
    first = fsum(stratum.n * stratum.s1 / stratum.n1 for stratum in shared) / n
    second = fsum(stratum.n * stratum.s2 / stratum.n2 for stratum in shared) / n
    gap = first - second
    # Robins, Rotnitzky & Zhao 1994, JASA 89:846: with one rate for each stratum and group, the mean square
    # of the influence function is that of the gaps around theirs and of the people around their rates
    scatter = fsum(stratum.n * (stratum.gap - gap) ** 2 + _noise(stratum) for stratum in shared)
    error = sqrt(scatter) / n
    interval = Interval(max(gap - z * error, -1.0), min(gap + z * error, 1.0))
    left_out = sum(stratum.n for stratum in strata) - n
    doubts = (Doubt("left_out", {"n": left_out}),) if left_out else ()
    return Standardised(first, second, Finding(gap, interval, n, "standardised", doubts), error, left_out)


def risk_ratio(s1: int, n1: int, s2: int, n2: int, level: float = 0.95) -> Finding | NotEnough:
    """Return how many times the second rate the first one is, with its interval.

    NotEnough (`successes`) where a side has none. Raises ValueError where either side has no trial, or
    where its successes are not among its trials.
    """
    check_counts(s1, n1)
    check_counts(s2, n2)
    z = critical_value(level)
    if not min(s1, s2):
        return NotEnough("successes", 0, 1)
    ratio = s1 * n2 / (s2 * n1)
    # Katz, Baptista, Azen & Pike 1978, Biometrics 34:469: method C, on the logarithm
    half = z * sqrt(1 / s1 - 1 / n1 + 1 / s2 - 1 / n2)
    interval = Interval(exp(log(ratio) - half), exp(log(ratio) + half))
    return Finding(ratio, interval, n1 + n2, "risk_ratio")


def hidden_cause(ratio: float, interval: Interval) -> tuple[float, float]:
    """Return how strong a hidden cause would have to be to explain a risk ratio, and its interval's near end.

    So many times likelier it would have to make both belonging to the group and success. 1 means that no
    hidden cause is needed. Raises ValueError unless the ratio is positive and within its interval.
    """
    if not 0 <= interval.low <= ratio <= interval.high or ratio == 0:
        message = f"a positive ratio within its interval: {ratio}, {interval}"
        raise ValueError(message)
    if ratio < 1:
        near = min(interval.high, 1.0)
        return _strength(1 / ratio), _strength(1 / near)
    return _strength(ratio), _strength(max(interval.low, 1.0))


def _strength(ratio: float) -> float:
    # VanderWeele & Ding 2017, Annals of Internal Medicine 167:268: RR + sqrt(RR (RR - 1))
    return ratio + sqrt(ratio * (ratio - 1))


def _noise(stratum: Stratum) -> float:
    return fsum(
        stratum.n**2 * _variance(s, n) / n for s, n in ((stratum.s1, stratum.n1), (stratum.s2, stratum.n2))
    )


def _variance(successes: int, trials: int) -> float:
    # where nobody succeeded, or everybody, the variance would be nil and say nothing: one success and one
    # failure more, as Agresti & Caffo 2000, American Statistician 54:280
    extra = int(successes in {0, trials})
    p = (successes + extra) / (trials + 2 * extra)
    return p * (1 - p)
