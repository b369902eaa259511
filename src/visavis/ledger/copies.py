"""Copies a ledger aside and back: SQLite's own online copy, checked before and after."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from visavis.errors import CannotKeep
from visavis.ledger.store import Ledger, hold_file

# a ledger, and what SQLite may leave beside it
_PARTS = ("", "-wal", "-shm", "-journal")


def copy_file(ledger: Ledger, to: Path) -> Path:
    """Copy a SQLite ledger while others may use it; returns the copy, whole and checked.

    Raises CannotKeep for a ledger on a server, or where the copy fails its check.
    """
    if ledger.file is None:
        raise CannotKeep("server_backup", place=ledger.place)
    partial = to.with_name(to.name + ".partial")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with closing(sqlite3.connect(ledger.file)) as source, closing(sqlite3.connect(partial)) as target:
            source.backup(target)
            # one file, without the log beside it
            target.execute("PRAGMA journal_mode=DELETE")
        check_file(partial)
        partial.replace(to)
    except (OSError, sqlite3.Error) as wrong:
        raise CannotKeep("copy", place=str(to), detail=str(wrong)) from wrong
    return to


def check_file(file: Path) -> None:
    """Raise CannotKeep unless the file is a whole ledger."""
    if not file.is_file():
        raise CannotKeep("no_copy", place=str(file))
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            connection.execute("SELECT version_num FROM visavis_version").fetchone()
    except sqlite3.Error as wrong:
        raise CannotKeep("damaged", place=str(file), detail=str(wrong)) from wrong
    if verdict != "ok":
        raise CannotKeep("damaged", place=str(file), detail=str(verdict))


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the ledger that was there is kept, and whether somebody had it open meanwhile."""

    kept: Path | None
    in_sight: bool = False


def restore_file(copy: Path, ledger_file: Path, prepare: Callable[[Path], None] | None = None) -> Restored:
    """Put a copy in the ledger's place, as `prepare` leaves it; the copy itself stays as it is.

    What is there may be damaged: it is then moved aside as it is. Raises CannotKeep
    where the copy is not a whole ledger, or somebody imports.
    """
    try:
        check_file(copy)
    except CannotKeep as wrong:
        if wrong.code != "damaged":
            raise
        raise CannotKeep("bad_copy", place=str(copy), detail=wrong.fields["detail"]) from wrong
    # by the file, and not by its name: a Mac and Windows take Ledger.db for ledger.db
    if ledger_file.exists() and ledger_file.samefile(copy):
        raise CannotKeep("same_place", place=str(copy))
    try:
        ledger_file.parent.mkdir(parents=True, exist_ok=True)
        with (
            hold_file(ledger_file),
            TemporaryDirectory(dir=ledger_file.parent, prefix=".restoring-") as folder,
        ):
            # the copy is read to its end before anything that is there is touched
            _pour(copy, staged := Path(folder) / ledger_file.name)
            if prepare is not None:
                prepare(staged)
            in_sight = ledger_file.exists() and _is_open(ledger_file)
            kept = _keep_aside(ledger_file) if ledger_file.exists() else None
            # through SQLite, so that a reader with the file open goes on with a whole one
            _pour(staged, ledger_file)
    except (OSError, sqlite3.Error) as wrong:
        raise CannotKeep("copy", place=str(ledger_file), detail=str(wrong)) from wrong
    check_file(ledger_file)
    return Restored(kept, in_sight)


def _pour(source_file: Path, target_file: Path) -> None:
    with closing(sqlite3.connect(source_file)) as source, closing(sqlite3.connect(target_file)) as target:
        source.backup(target)


def _is_open(ledger_file: Path) -> bool:
    """Tell whether another program has a ledger open, a desk most often: one alone may hold it whole."""
    with closing(sqlite3.connect(ledger_file, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.DatabaseError as wrong:
            return wrong.sqlite_errorcode == sqlite3.SQLITE_BUSY
    return False


def _keep_aside(ledger_file: Path) -> Path:
    kept = _free(ledger_file.with_name(ledger_file.name + ".before-restore"))
    try:
        with closing(sqlite3.connect(ledger_file)) as source, closing(sqlite3.connect(kept)) as target:
            source.backup(target)
            # one file, without the log beside it
            target.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError:
        for ending in _PARTS:
            part = ledger_file.with_name(ledger_file.name + ending)
            if part.exists():
                part.replace(kept.with_name(kept.name + ending))
    return kept


def _free(wished: Path) -> Path:
    """Return a name that is free: what bears the wished one may be the very copy that is restored."""
    for number in count(1):
        name = wished.name if number == 1 else f"{wished.name}-{number}"
        if not any(wished.with_name(name + ending).exists() for ending in _PARTS):
            break
    return wished.with_name(name)
