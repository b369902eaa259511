"""Opens a ledger: a SQLite file by default, PostgreSQL by address."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from visavis.errors import BadSetting, CannotKeep
from visavis.ledger.store import Ledger, own_errors
from visavis.ledger.upgrade import bring_up_to_date

_BUSY_MS = 10_000


def open_ledger(address: str | Path) -> Ledger:
    """Open the ledger of a file or a `postgresql://` address, made and brought up to date if need be.

    Raises BadSetting for an address nobody knows, CannotKeep for a ledger that is
    damaged, out of reach, or newer than the program.
    """
    ledger = Ledger(*_engine(address))
    try:
        with own_errors(ledger.place):
            bring_up_to_date(ledger)
    except CannotKeep:
        ledger.close()
        raise
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
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError) as wrong:
        raise BadSetting("ledger", value=scheme) from wrong


def _sqlite(file: Path) -> tuple[Engine, Path]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise BadSetting("ledger_place", value=str(file)) from wrong
    engine = create_engine(
        URL.create("sqlite", database=str(file)), connect_args={"timeout": _BUSY_MS / 1000}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine, file


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # transactions are begun below, so that a reader sees one state and a writer waits its turn at once
    connection.isolation_level = None
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables or "visavis_version" in tables:
        # written into the file, which must be ours
        connection.execute("PRAGMA journal_mode=WAL")
    # only some builds of SQLite overwrite what is deleted unasked, and whoever is forgotten may stand in
    # rows that were deleted long before
    for pragma in ("synchronous=NORMAL", "cache_size=-32000", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
