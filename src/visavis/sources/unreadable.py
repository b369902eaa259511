"""Rows that cannot be read, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that cannot be read: its file, the line it ends on (the first is 1) and the reason."""

    file: str
    row: int
    reason: str
