"""What a study answers: an estimate with its interval and its doubts, or what is missing for one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A range from `low` to `high`, in the unit of what it surrounds; both ends belong to it."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to read what was found with care: a code, and the numbers of its sentence."""

    code: str
    fields: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """An estimate: its value, its interval, the `n` it rests on, the code of its method, and its doubts."""

    value: float
    interval: Interval
    n: int
    method: str
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class NotEnough:
    """No answer can be had: the code of the reason, what there is (`have`) and what it takes (`need`).

    `have` and `need` share the unit that the reason names: people, invitations, days.
    """

    reason: str
    have: int
    need: int


def doubts_of(found: Iterable[Finding | NotEnough]) -> Iterator[Doubt]:
    """Yield the doubts of findings, each code once, with the numbers of the first that has it."""
    told: set[str] = set()
    for one in found:
        for doubt in () if isinstance(one, NotEnough) else one.doubts:
            if doubt.code not in told:
                told.add(doubt.code)
                yield doubt
