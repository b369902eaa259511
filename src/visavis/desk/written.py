"""Writes what the desk gives as other programs read it: one rule, told by the names of fields."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from math import isfinite
from pathlib import PurePath
from typing import Any

from visavis.traces import DAY_SECONDS, utc

FORMAT = 1
"""Goes up once a field is removed, renamed, or changes its type or its meaning."""

_OURS = ("id", "person_id")
_INSTANTS = frozenset({"at", "since", "last", "newest_export", "exports", "windows"})
_DAYS = frozenset({"on", "today", "shown_until"})


def instant(at: int | None) -> str:
    """Return `2026-03-04T17:05:00Z`, or nothing for what is unknown."""
    return "" if at is None else utc(at).strftime("%Y-%m-%dT%H:%M:%SZ")


def day(on: int | None) -> str:
    """Return `2026-03-04`, or nothing for what is unknown."""
    return "" if on is None else utc(on * DAY_SECONDS).strftime("%Y-%m-%d")


def is_instant(name: str) -> bool:
    """Tell whether whole numbers under a name are epoch seconds."""
    return name.endswith("_at") or name in _INSTANTS


def is_day(name: str) -> bool:
    """Tell whether whole numbers under a name are days since 1970."""
    return name.endswith("_on") or name in _DAYS


def is_ours(name: str) -> bool:
    """Tell whether whole numbers under a name are our own, which no other program is told."""
    return name in _OURS


def told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the desk gives
    """Return a row of named fields as JSON tells it.

    Instants and days are written out, what is unknown is null, so is an end that is nowhere, and our own
    numbers are left out.
    """
    return {
        name: _told(value, name) for name, value in _named(row) if not is_ours(name) or type(value) is str
    }


def _named(row: Any) -> Iterable[tuple[str, Any]]:  # noqa: ANN401 - a dataclass, a named tuple, a mapping
    if is_dataclass(row):
        return ((one.name, getattr(row, one.name)) for one in fields(row))
    found: Mapping[str, Any] = row._asdict() if isinstance(row, tuple) else row  # type: ignore[attr-defined]
    return found.items()


def _told(value: Any, name: str) -> Any:  # noqa: ANN401 - whatever a field holds
    kind = type(value)
    if kind is int:
        return instant(value) if is_instant(name) else day(value) if is_day(name) else value
    if kind is float:
        return value if isfinite(value) else None
    if value is None or kind in (str, bool):
        return value
    return _told_whole(value, name)


def _told_whole(value: Any, name: str) -> Any:  # noqa: ANN401 - what is made of others
    if isinstance(value, Mapping) or is_dataclass(value) or hasattr(value, "_asdict"):
        return told(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PurePath):
        return str(value)
    found = sorted(value) if isinstance(value, frozenset) else value
    return [_told(one, name) for one in found]
