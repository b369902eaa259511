"""Asks for rows by their numbers, however many these are."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, true
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def among(column: ColumnElement[Any], numbers: Collection[int] | None) -> ColumnElement[bool]:
    """Return what holds where a column is one of some numbers; everywhere, where None are given.

    They go as one value: a statement takes fewer than there may be people, and a list of them that is
    written out is read anew each time.
    """
    if numbers is None:
        return true()
    return column.bool_op("IN")(_Each(json.dumps(sorted(numbers))))


class _Each(FunctionElement[Any]):
    """The numbers of a list in JSON, a row each."""

    inherit_cache = True


@compiles(_Each, "sqlite")
def _on_sqlite(element: _Each, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401 - what SQLAlchemy tells
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **how)}))"  # noqa: S608 - the value is bound


@compiles(_Each, "postgresql")
def _on_postgresql(element: _Each, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401 - the same
    given = f"CAST({compiler.process(element.clauses, **how)} AS JSON)"
    return f"(SELECT CAST(value AS BIGINT) FROM json_array_elements_text({given}))"  # noqa: S608 - as above
