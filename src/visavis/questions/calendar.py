"""The hours and weekdays of a time zone, in whole numbers that every engine reads alike."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, case, literal

from visavis.traces import DAY_SECONDS, on_clocks

HOUR_SECONDS = 3_600
WEEK_DAYS = 7
# the first of January 1970 was a Thursday, the fourth day of a week that begins on Monday
_FIRST_WEEKDAY = 3


def local(instant: ColumnElement[int], zone: str, first: int, last: int) -> ColumnElement[int]:
    """Return an expression for the seconds since 1970 that a clock of the zone shows at an instant.

    Exact for instants from `first` to `last` (epoch seconds), whatever the zone did to its clocks between.
    """
    offsets = list(_offsets(zone, first, last))
    later = [(instant >= since, literal(offset)) for since, offset in reversed(offsets[1:])]
    return instant + (case(*later, else_=offsets[0][1]) if later else literal(offsets[0][1]))


def hour(seconds: ColumnElement[int]) -> ColumnElement[int]:
    """Return the hour of the day (0 to 23) of local seconds."""
    return seconds // HOUR_SECONDS % 24


def weekday(seconds: ColumnElement[int]) -> ColumnElement[int]:
    """Return the weekday (0 for Monday) of local seconds."""
    return (seconds // DAY_SECONDS + _FIRST_WEEKDAY) % WEEK_DAYS


def local_week(instant: int, zone: str) -> int:
    """Return the number of the week (Monday to Sunday, the first holds 1 January 1970) of an instant."""
    return (on_clocks(instant, zone) // DAY_SECONDS + _FIRST_WEEKDAY) // WEEK_DAYS


def week(seconds: ColumnElement[int]) -> ColumnElement[int]:
    """Return the number of the week of local seconds, as `local_week` counts them."""
    return (seconds // DAY_SECONDS + _FIRST_WEEKDAY) // WEEK_DAYS


def monday(week_number: int) -> int:
    """Return the day (since 1970) on which a week begins."""
    return week_number * WEEK_DAYS - _FIRST_WEEKDAY


def _offset(zone: str, instant: int) -> int:
    return on_clocks(instant, zone) - instant


def _offsets(zone: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield (since, seconds ahead of UTC) for each change of the clocks, and for the start."""
    ahead = _offset(zone, first)
    yield first, ahead
    for day in range(first // DAY_SECONDS, last // DAY_SECONDS + 1):
        after = (day + 1) * DAY_SECONDS
        if _offset(zone, after) != ahead:
            ahead = _offset(zone, after)
            yield _change(zone, after - DAY_SECONDS, after), ahead


def _change(zone: str, before: int, after: int) -> int:
    """Return the first instant with the later offset, between two that differ."""
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(zone, middle) == _offset(zone, after):
            after = middle
        else:
            before = middle
    return after
