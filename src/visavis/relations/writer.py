"""Writes the rows of one derived table, a batch at a time."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table

from visavis.ledger.store import Ledger, pour_rows

_BATCH = 20_000

Head = tuple[int, int]
"""The owner and the generation that derived rows belong to."""


@dataclass(slots=True)
class Writer:
    """Gathers rows of one derived table, each without its head, and writes them in batches."""

    ledger: Ledger
    table: Table
    head: Head
    rows: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, *values: object) -> None:
        """Gather one row."""
        self.rows.append((*self.head, *values))
        if len(self.rows) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is gathered."""
        columns = [column.name for column in self.table.columns]
        with self.ledger.writing() as connection:
            pour_rows(connection, self.table.name, columns, self.rows)
        self.rows.clear()
