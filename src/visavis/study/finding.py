"""What a study answers: an estimate with its interval, or what is missing for one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A range from `low` to `high`, in the unit of what it surrounds; both ends belong to it."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, its interval, the `n` it rests on and the code of the method that gave it."""

    value: float
    interval: Interval
    n: int
    method: str


@dataclass(frozen=True, slots=True)
class NotEnough:
    """No answer can be had: the code of the reason, what there is (`have`) and what it takes (`need`).

    `have` and `need` share the unit that the reason names: people, invitations, days.
    """

    reason: str
    have: int
    need: int
