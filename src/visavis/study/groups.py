"""Groups of unequal size drawn towards what they have in common, from sums alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import copysign, erfc, fsum, log1p, sqrt
from typing import NamedTuple

from visavis.study.finding import NotEnough

# with fewer, the spread inside a group is itself a guess: its own range spans a factor of three
_DEGREES = 5


class Sums(NamedTuple):
    """The values of one group: how many, their sum, the sum of their squares."""

    n: int = 0
    total: float = 0.0
    squares: float = 0.0

    def joined(self, other: "Sums") -> "Sums":
        """Return the sums of both groups as one."""
        return Sums(self.n + other.n, self.total + other.total, self.squares + other.squares)

    @property
    def inside(self) -> float:
        """The sum of the squares of what lies between the values and their mean."""
        return max(self.squares - self.total**2 / self.n, 0.0)


class Batch(NamedTuple):
    """All groups of `n` values: how many, and over them the sums of totals, of squares, of totals squared."""

    n: int
    groups: int
    totals: float
    squares: float
    totals_squared: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """The mean of one group, drawn towards the others, and the variance of that mean.

    `own` is the weight (0 to 1) that the group's own mean has in it.
    """

    mean: float
    variance: float
    own: float


@dataclass(frozen=True, slots=True)
class Common:
    """What groups have in common, in the unit of their values.

    `mean` is that of the groups and `error` its standard error; `within` and `between` are variances, inside
    a group and among the means of groups.
    """

    groups: int
    mean: float
    error: float
    within: float
    between: float

    def draw(self, group: Sums) -> Drawn:
        """Return the mean of a group, drawn towards the others the more, the fewer its values.

        From six values on it goes by the spread of its own: the steadier it is, the less it is drawn. None
        goes farther than the error of its own mean, and a group that stands alone keeps that. Raises
        ValueError for a group without values.
        """
        if group.n < 1:
            message = "a group without values has no mean of its own"
            raise ValueError(message)
        # Raudenbush & Bryk 1985, J Educ Stat 10:75: each group is weighed by the variance of its own
        # mean, once it has values enough to tell it
        noise = (group.inside / (group.n - 1) if _tells_spread(group) else self.within) / group.n
        # Efron & Morris 1975, JASA 70:311; Lindley & Smith 1972, JRSS B 34:1: a group keeps the share
        # between / (between + within / n) of its own distance from the mean of all
        alone = self.groups < 2 or self.between + noise == 0  # noqa: PLR2004 - nobody to be drawn to
        own = 1.0 if alone else self.between / (self.between + noise)
        # Efron & Morris 1972, JASA 67:130: none is drawn farther than one standard error of its own mean, or
        # one that stands out for sure would be taken for the others where these are alike
        distance = abs(group.total / group.n - self.mean)
        own = max(own, 1 - sqrt(noise) / distance) if distance else own
        mean = own * group.total / group.n + (1 - own) * self.mean
        return Drawn(mean, own * noise + (1 - own) ** 2 * self.error**2, own)

    def beyond(self, group: Sums, value: float) -> float:
        """Return how likely (0 to 1) the next value of a group is to exceed a value; normal values."""
        drawn, own = self.draw(group), _tells_spread(group)
        # Gelman et al. 2013, Bayesian Data Analysis, section 2.6: the variance of a group, where that of all
        # is known beforehand as well as from one value (Kass & Wasserman 1995, JASA 90:928)
        within = (self.within + group.inside) / max(group.n, 1)
        # few values tell that a group is spread wider than the others, and never that it is less
        within = within if own else max(self.within, within if group.n > 1 else 0.0)
        spread = sqrt(within + drawn.variance)
        if spread == 0:
            return float(drawn.mean > value)
        away = (value - drawn.mean) / spread
        # the upper tail of the next value: normal, or of Student's t where the spread is the group's own
        return erfc((_as_normal(away, group.n) if own else away) / sqrt(2)) / 2


def _tells_spread(group: Sums) -> bool:
    return group.n > _DEGREES


def _as_normal(away: float, degrees: int) -> float:
    # Wallace 1959, Ann Math Stat 30:1121: the normal deviate with the tail of Student's t
    factor = (8 * degrees + 1) / (8 * degrees + 3)
    return copysign(factor * sqrt(degrees * log1p(away**2 / degrees)), away)


def in_common(batches: Iterable[Batch]) -> Common | NotEnough:
    """Finding by analysis of variance what groups have in common; groups without values count for nothing.

    NotEnough (`repeats`) where too few values come on top of the first of each group. Raises ValueError for
    negative counts.
    """
    known = [batch for batch in batches if batch.n and batch.groups]
    if any(batch.n < 0 or batch.groups < 0 for batch in known):
        message = "counts are not negative"
        raise ValueError(message)
    groups = sum(batch.groups for batch in known)
    values = sum(batch.n * batch.groups for batch in known)
    if values - groups < _DEGREES:
        return NotEnough("repeats", values - groups, _DEGREES)
    inside = fsum(batch.squares - batch.totals_squared / batch.n for batch in known)
    within = max(inside, 0.0) / (values - groups)
    between = _between(known, groups, values, within) if groups > 1 else 0.0
    weights = [1 / (between + within / batch.n) if between + within else 1.0 for batch in known]
    whole = fsum(weight * batch.groups for weight, batch in zip(weights, known, strict=True))
    mean = fsum(weight * batch.totals / batch.n for weight, batch in zip(weights, known, strict=True)) / whole
    return Common(groups, mean, sqrt(1 / whole) if between + within else 0.0, within, between)


def _between(known: list[Batch], groups: int, values: int, within: float) -> float:
    # Searle, Casella & McCulloch 1992, Variance Components, section 3.6: the expected mean square among
    # groups is within + n0 * between, n0 = (N - sum n^2 / N) / (k - 1); below nil it is nil
    total = fsum(batch.totals for batch in known)
    among = fsum(batch.totals_squared / batch.n for batch in known) - total**2 / values
    unequal = sum(batch.n**2 * batch.groups for batch in known) / values
    usual = (values - unequal) / (groups - 1)
    return max((among / (groups - 1) - within) / usual, 0.0)
