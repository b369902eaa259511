"""Gathers what is too much for one picture: weeks into longer spans of time, points into a grid."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

MOST_BARS = 110
MOST_POINTS = 300
_COLUMNS, _ROWS = 24, 12
_WEEK_DAYS = 7
_EPOCH = date(1970, 1, 1).toordinal()


def months(on: int) -> int:
    """Number the month of a day (days since 1970), so that months follow each other."""
    day = date.fromordinal(_EPOCH + on)
    return 12 * day.year + day.month - 1


_UNITS: dict[str, Callable[[int], int]] = {
    "week": lambda on: on // _WEEK_DAYS,
    "month": months,
    "quarter": lambda on: months(on) // 3,
    "year": lambda on: months(on) // 12,
    "decade": lambda on: months(on) // 120,
    "century": lambda on: months(on) // 1_200,
}


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans of time of one `unit`, in order: the first day of the first week in each (days since 1970).

    `means` are means over the weeks that begin in a span.
    """

    unit: str
    begins: tuple[int, ...]
    means: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where `n` points are: they, or the mean of points that lie together."""

    x: float
    y: float
    n: int


def gather_weeks(monday_on: int, counts: Sequence[int], most: int = MOST_BARS) -> Spans:
    """Return weeks as they are, or in the shortest spans of time of which there are at most so many.

    `monday_on` is the first day (days since 1970) of the first week; `counts` follow week by week.
    """
    unit, part = next(
        (
            (unit, part)
            for unit, part in _UNITS.items()
            if len({part(monday_on + _WEEK_DAYS * number) for number in range(len(counts))}) <= most
        ),
        ("century", _UNITS["century"]),
    )
    inside: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, n in enumerate(counts):
        on = monday_on + _WEEK_DAYS * number
        inside[part(on)].append((on, n))
    means = (sum(n for _, n in weeks) / len(weeks) for weeks in inside.values())
    return Spans(unit, tuple(weeks[0][0] for weeks in inside.values()), tuple(means))


def gather_points(points: Sequence[tuple[float, float]], most: int = MOST_POINTS) -> tuple[Mark, ...]:
    """Return each point as it is, or where there are more than `most`, one mark a field of a grid."""
    if len(points) <= most:
        return tuple(Mark(x, y, 1) for x, y in points)
    ends = [(min(values), max(values)) for values in zip(*points, strict=True)]
    inside: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for x, y in points:
        inside[_field(x, ends[0], _COLUMNS), _field(y, ends[1], _ROWS)].append((x, y))
    return tuple(
        Mark(sum(x for x, _ in here) / len(here), sum(y for _, y in here) / len(here), len(here))
        for _, here in sorted(inside.items())
    )


def _field(value: float, ends: tuple[float, float], fields: int) -> int:
    low, high = ends
    return 0 if high == low else min(int((value - low) / (high - low) * fields), fields - 1)
