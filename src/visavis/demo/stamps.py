"""Writes instants and days the ways LinkedIn's files do."""

from datetime import UTC, tzinfo

from visavis.traces import DAY_SECONDS, PACIFIC, utc

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def american(at: int, zone: tzinfo) -> str:
    """Return an instant (epoch s) as `M/D/YY, h:mm AM` in a zone."""
    t = utc(at).astimezone(zone)
    half = "AM" if t.hour < 12 else "PM"
    return f"{t.month}/{t.day}/{t.year % 100:02d}, {t.hour % 12 or 12}:{t.minute:02d} {half}"


def pacific(at: int) -> str:
    """Return an instant (epoch s) as `M/D/YY, h:mm AM` in Pacific time."""
    return american(at, PACIFIC)


def american_utc(at: int) -> str:
    """Return an instant (epoch s) as `M/D/YY, h:mm AM` in UTC."""
    return american(at, UTC)


def plain(at: int) -> str:
    """Return an instant (epoch s) as `YYYY-MM-DD HH:MM:SS`, in UTC."""
    return utc(at).isoformat(" ")[:19]


def dashed(at: int) -> str:
    """Return an instant (epoch s) as `YYYY-MM-DD HH:MM:SS UTC`."""
    return plain(at) + " UTC"


def slashed(at: int) -> str:
    """Return an instant (epoch s) as `YYYY/MM/DD HH:MM:SS UTC`."""
    return dashed(at).replace("-", "/")


def wordy(at: int) -> str:
    """Return an instant (epoch s) as `Sat Sep 05 08:12:14 UTC 2026`."""
    t = utc(at)
    return f"{WEEKDAYS[t.weekday()]} {MONTHS[t.month - 1]} {t.day:02d} {t.time().isoformat()} UTC {t.year}"


def short_day(at: int) -> str:
    """Return the UTC day of an instant (epoch s) as `DD Mon YYYY`."""
    t = utc(at)
    return f"{t.day:02d} {MONTHS[t.month - 1]} {t.year}"


def file_day(at: int) -> str:
    """Return the UTC day of an instant (epoch s) as `MM-DD-YYYY`."""
    t = utc(at)
    return f"{t.month:02d}-{t.day:02d}-{t.year}"


def day(at: int) -> int:
    """Return the UTC day (days since 1970) of an instant (epoch s)."""
    return at // DAY_SECONDS
