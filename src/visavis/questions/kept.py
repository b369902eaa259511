"""Keeps the histograms that take long to count: once for each generation, and not for each question."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select

from visavis.ledger import schema
from visavis.questions.filters import EVERYTHING
from visavis.questions.histograms import Scope

_kept = schema.histograms


def read(scope: Scope, name: str) -> list[list[Any]] | None:
    """Return the rows kept of a histogram of the whole ledger; None where they have to be counted."""
    if scope.asked_of != EVERYTHING:
        return None
    written = scope.connection.scalar(select(_kept.c.rows).where(*_here(scope), _kept.c.name == name))
    rows: list[list[Any]] | None = None if written is None else json.loads(written)
    return rows


def keep(scope: Scope, name: str, rows: Iterable[Sequence[Any]]) -> None:
    """Keep the rows of a histogram of the whole ledger, as they were counted."""
    scope.connection.execute(delete(_kept).where(*_here(scope), _kept.c.name == name))
    values = {
        "owner_id": scope.owner_id,
        "generation": scope.generation,
        "zone": scope.zone,
        "name": name,
        "rows": json.dumps([list(row) for row in rows]),
    }
    scope.connection.execute(insert(_kept).values(values))


def _here(scope: Scope) -> tuple[Any, ...]:
    return (
        _kept.c.owner_id == scope.owner_id,
        _kept.c.generation == scope.generation,
        _kept.c.zone == scope.zone,
    )
