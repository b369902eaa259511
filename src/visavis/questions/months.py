"""Months of UTC, by their name: `2026-08`."""

from visavis.traces import DAY_SECONDS, utc


def month(day: int) -> str:
    """Return the month of a day since 1970."""
    return f"{utc(day * DAY_SECONDS):%Y-%m}"


def last_months(day: int, n: int) -> list[str]:
    """Return so many months in order, the last of them that of a day since 1970."""
    year, number = map(int, month(day).split("-"))
    last = year * 12 + number - 1
    return [f"{one // 12}-{one % 12 + 1:02}" for one in range(last - n + 1, last + 1)]
