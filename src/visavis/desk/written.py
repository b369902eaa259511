"""Writes instants, days and rows as other programs read them."""

from datetime import UTC, datetime
from typing import Any

from visavis.traces import DAY_SECONDS


def instant(at: int | None) -> str:
    """Return `2026-03-04T17:05:00Z`, or nothing for what is unknown."""
    return "" if at is None else datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def day(on: int | None) -> str:
    """Return `2026-03-04`, or nothing for what is unknown."""
    return "" if on is None else datetime.fromtimestamp(on * DAY_SECONDS, UTC).strftime("%Y-%m-%d")


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with its instants and days written out, null where unknown, without our own numbers."""
    written: dict[str, Any] = {}
    for name, value in row.items():
        if name in ("id", "person_id"):
            continue
        if name == "at" or name.endswith("_at"):
            written[name] = instant(value) or None
        elif name.endswith("_on") or name == "on":
            written[name] = day(value) or None
        else:
            written[name] = value
    return written
