"""Holds an open ledger: who reads sees one state, who writes is alone, who fails says why."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, text
from sqlalchemy.exc import DBAPIError

from visavis.errors import CannotKeep

_VALUES = 900  # any SQLite takes 999 in one statement
_PG_FULL = "53100"  # disk_full
# what nobody looks for by its value, and takes longest to look over
_WORDED = ("text", "subject", "note", "name", "company", "title")
# of a hundred, which a server takes by itself: it reads three hundred rows for each
_STATISTICS = 30
_LOCK_NUMBER = 0x5649_5341  # "VISA", the advisory lock of imports on PostgreSQL


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger; `file` is None on PostgreSQL, `held` the one connection of a sight or a change.

    What is written during a sight goes another way, and is not seen in it.
    """

    engine: Engine
    file: Path | None
    held: Connection | None = None
    changes: bool = False

    @property
    def is_sqlite(self) -> bool:
        """Tell whether the ledger is a file."""
        return self.file is not None

    @property
    def place(self) -> str:
        """Where the ledger is, without any password."""
        return str(self.file) if self.file else self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger to the end; damage becomes CannotKeep."""
        if self.held is not None:
            yield self.held
            return
        options: dict[str, Any] = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with own_errors(self.place), self.engine.execution_options(**options).connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in one transaction, kept whole or not at all."""
        if self.held is not None and self.changes:
            yield self.held
            return
        with own_errors(self.place), self.engine.execution_options(writes=True).begin() as connection:
            yield connection

    @contextmanager
    def one_sight(self) -> Iterator["Ledger"]:
        """Give the ledger as it is now: all that is read from it is of one moment."""
        with self.reading() as connection:
            yield replace(self, held=connection)

    @contextmanager
    def one_change(self) -> Iterator["Ledger"]:
        """Give the ledger for a change of many steps, kept whole or not at all."""
        with self.writing() as connection:
            yield replace(self, held=connection, changes=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the right to import, which the system takes back when this process dies."""
        with own_errors(self.place), hold_file(self.file) if self.file else self._hold_server():
            yield

    @contextmanager
    def _hold_server(self) -> Iterator[None]:
        with self.engine.connect() as connection:
            name = {"name": _LOCK_NUMBER}
            if not connection.scalar(text("SELECT pg_try_advisory_lock(:name)"), name):
                raise CannotKeep("in_use", place=self.place)
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:name)"), name)
                connection.rollback()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


@contextmanager
def own_errors(place: str) -> Iterator[None]:
    """Turn what the database raises into CannotKeep."""
    try:
        yield
    except DBAPIError as damage:
        wrong = damage.orig
        if (
            getattr(wrong, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
            or getattr(wrong, "sqlstate", "") == _PG_FULL
        ):
            raise CannotKeep("full", place=place) from damage
        if getattr(wrong, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
            raise CannotKeep("in_use", place=place) from damage
        raise CannotKeep("damaged", place=place, detail=str(wrong).splitlines()[0]) from damage


def insert_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> int:
    """Insert tuples by the driver's own hand, leaving rows already there; return how many were new."""
    names = ", ".join(columns)
    head = f"INSERT INTO {table} ({names}) VALUES "  # noqa: S608 - our own names
    one, tail = f"({', '.join([mark(connection)] * len(columns))})", " ON CONFLICT DO NOTHING"
    if connection.dialect.name != "sqlite":
        return run_many(connection, head + one + tail, rows) if rows else 0
    # SQLite takes a statement of many rows in two thirds of the time of as many statements
    at_once = _VALUES // len(columns)
    whole = len(rows) - len(rows) % at_once
    flat = [tuple(chain.from_iterable(rows[at : at + at_once])) for at in range(0, whole, at_once)]
    new = run_many(connection, head + ", ".join([one] * at_once) + tail, flat)
    return new + run_many(connection, head + one + tail, rows[whole:])


def pour_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert tuples of which none is there yet, by the quickest way an engine has."""
    if connection.dialect.name == "sqlite":
        insert_rows(connection, table, columns, rows)
        return
    sql = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
    cursor: Any = connection.connection.cursor()
    try:
        with cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(row)
    except connection.dialect.loaded_dbapi.Error as wrong:
        raise DBAPIError(sql, None, wrong) from wrong
    finally:
        cursor.close()


def survey(connection: Connection, *tables: Table) -> None:
    """Let a server look over tables that were filled at once: it plans by what it knows of them.

    By itself it does so a minute later, and goes through every row until then. SQLite plans without.
    """
    if connection.dialect.name != "sqlite":
        connection.execute(text(f"SET LOCAL default_statistics_target = {_STATISTICS}"))
        for table in tables:
            columns = [column.name for column in table.columns if column.name not in _WORDED]
            connection.execute(text(f"ANALYZE {table.name} ({', '.join(columns)})"))


def mark(connection: Connection) -> str:
    """Return what stands for a value in the driver's own SQL."""
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"


def run_many(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> int:
    """Run one statement over many tuples; return how many rows it touched."""
    if not rows:
        return 0
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(sql, rows)
        return max(cursor.rowcount, 0)
    except connection.dialect.loaded_dbapi.Error as wrong:
        raise DBAPIError(sql, None, wrong) from wrong
    finally:
        cursor.close()


@contextmanager
def hold_file(ledger_file: Path) -> Iterator[None]:
    """Hold the right to import into a file; raises CannotKeep where somebody has it.

    A lock database beside the ledger is held: the system lets go of it when a process dies.
    """
    place = f"{ledger_file}.lock"
    try:
        lock = sqlite3.connect(place, timeout=0, isolation_level=None)
    except sqlite3.Error as wrong:
        raise CannotKeep("damaged", place=place, detail=str(wrong)) from wrong
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as wrong:
            if wrong.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise CannotKeep("in_use", place=str(ledger_file)) from wrong
            raise CannotKeep("damaged", place=place, detail=str(wrong)) from wrong
        yield
    finally:
        lock.close()
