"""Opens a ledger: a SQLite file by default, PostgreSQL by address."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from visavis.errors import BadSetting, CannotKeep

_BUSY_MS = 10_000
_LOCK_NUMBER = 0x5649_5341  # "VISA", the advisory lock of imports on PostgreSQL


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger; `file` is None on PostgreSQL."""

    engine: Engine
    file: Path | None

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
        options: dict[str, Any] = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with _own_errors(self.place), self.engine.execution_options(**options).connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in one transaction, kept whole or not at all."""
        with _own_errors(self.place), self.engine.execution_options(writes=True).begin() as connection:
            yield connection

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the right to import, which the system takes back when this process dies."""
        with _own_errors(self.place):
            holding = self._hold_file if self.file else self._hold_server
            with holding():
                yield

    @contextmanager
    def _hold_file(self) -> Iterator[None]:
        lock = sqlite3.connect(f"{self.file}.lock", timeout=0, isolation_level=None)
        try:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as busy:
                raise CannotKeep("in_use", place=self.place) from busy
            yield
        finally:
            lock.close()

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
def _own_errors(place: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as damage:
        raise CannotKeep("damaged", place=place, detail=str(damage.orig).splitlines()[0]) from damage


def open_ledger(address: str | Path) -> Ledger:
    """Open the ledger of a file or a `postgresql://` address, made and brought up to date if need be.

    Raises BadSetting for an address nobody knows, CannotKeep for a ledger that is
    damaged, out of reach, or newer than the program.
    """
    from visavis.ledger.upgrade import bring_up_to_date

    ledger = Ledger(*_engine(address))
    with _own_errors(ledger.place):
        bring_up_to_date(ledger)
    return ledger


def _engine(address: str | Path) -> tuple[Engine, Path | None]:
    written = str(address)
    if "://" not in written:
        return _sqlite(Path(written).expanduser())
    scheme, rest = written.split("://", 1)
    if scheme == "sqlite":
        return _sqlite(Path(rest.removeprefix("/")))
    if scheme in ("postgres", "postgresql"):
        written = f"postgresql+psycopg://{rest}"
    try:
        return create_engine(written), None
    except (ArgumentError, NoSuchModuleError, ImportError) as wrong:
        raise BadSetting("ledger", value=scheme) from wrong


def _sqlite(file: Path) -> tuple[Engine, Path]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise BadSetting("ledger_place", value=str(file)) from wrong
    engine = create_engine(f"sqlite:///{file}", connect_args={"timeout": _BUSY_MS / 1000})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine, file


def _prepare(connection: Any, _record: object) -> None:
    # transactions are begun below, so that a reader sees one state and a writer waits its turn at once
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "cache_size=-32000"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def insert_rows(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> int:
    """Insert tuples by the driver's own hand, leaving rows already there; return how many were new."""
    if not rows:
        return 0
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join([mark] * len(columns))}) ON CONFLICT DO NOTHING"  # noqa: S608 - names of our own tables
    return run_many(connection, sql, rows)


def run_many(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> int:
    """Run one statement over many tuples; return how many rows it touched."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(sql, rows)
        return max(cursor.rowcount, 0)
    finally:
        cursor.close()
