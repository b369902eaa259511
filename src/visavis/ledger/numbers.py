"""Asks for rows by their numbers, however many these are."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY


def among(
    connection: Connection, column: ColumnElement[Any], numbers: Collection[int]
) -> ColumnElement[bool]:
    """Return what holds where a column is one of some numbers.

    They go as one value: a statement takes fewer than there may be people, and would be read anew for each.
    """
    if connection.dialect.name == "sqlite":
        each = func.json_each(json.dumps(sorted(numbers))).table_valued("value")
        return column.in_(select(each.c.value))
    held: ColumnElement[Any] = bindparam(None, sorted(numbers), type_=ARRAY(BigInteger), unique=True)
    return column == any_(held)
