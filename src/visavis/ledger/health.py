"""Looks a ledger over: is it whole, what does it hold, what was left unfinished."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select, text

from visavis.ledger import marking, schema
from visavis.ledger.copies import check_file
from visavis.ledger.owners import list_owners
from visavis.ledger.store import Ledger
from visavis.ledger.texts import unindexed
from visavis.ledger.upgrade import revision


@dataclass(frozen=True, slots=True)
class Health:
    """What a look over a ledger found; `size_bytes` is None on a server.

    `newest_export` is in epoch seconds, None before the first import.
    """

    place: str
    engine: str
    revision: str
    size_bytes: int | None
    owners: tuple[str, ...]
    imports: int
    messages: int
    unfinished_imports: int
    unindexed_messages: int
    newest_export: int | None
    marks: int


def look_over(ledger: Ledger) -> Health:
    """Check the ledger; raises CannotKeep where it is damaged."""
    if ledger.file is not None:
        check_file(ledger.file)
    imports, messages = schema.imports, schema.messages
    with ledger.reading() as connection:
        by_state = select(imports.c.published, func.count().label("n")).group_by(imports.c.published)
        counted = {row.published: row.n for row in connection.execute(by_state)}
        kept = connection.scalar(select(func.count().label("n")).select_from(messages)) or 0
        left = unindexed(connection)
        version = "SELECT sqlite_version()" if ledger.is_sqlite else "SHOW server_version"
        engine = ("SQLite " if ledger.is_sqlite else "PostgreSQL ") + str(connection.scalar(text(version)))
        published = select(func.max(imports.c.exported_at)).where(imports.c.published == 1)
        newest = connection.scalar(published)
        owners = tuple(owner.name for owner in list_owners(connection))
        marks = marking.count(connection)
    size = ledger.file.stat().st_size if ledger.file is not None else None
    return Health(
        ledger.place, engine, revision(ledger) or "", size, owners, counted.get(1, 0), kept,
        counted.get(0, 0), left, newest, marks,
    )  # fmt: skip


_LOGS = ("wal", "journal")


def copies_holding(ledger: Ledger, folder: Path, person_key: str) -> list[Path]:
    """Return the copies that know a person; one that cannot be read may, and counts."""
    found = sorted(folder.glob("*.db")) if folder.is_dir() else []
    if ledger.file is not None:
        found += sorted(ledger.file.parent.glob(ledger.file.name + ".before-*"))
    return [copy for copy in found if not _is_beside(copy) and _knows(copy, person_key)]


def _is_beside(file: Path) -> bool:
    """Tell whether a file is read and deleted with the copy it lies beside: its log, or what shares it."""
    whole, _, ending = file.name.rpartition("-")
    # a log whose copy is gone may hold a person, and is told
    return ending == "shm" or (ending in _LOGS and file.with_name(whole).exists())


# copies of before the first mark have no table of them
_TRACED = {
    "people": "SELECT 1 FROM people WHERE person_key = :key",
    "marks": "SELECT 1 FROM marks WHERE person_key = :key OR other_key = :key",
}


def _knows(copy: Path, person_key: str) -> bool:
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            return any(
                connection.execute(query, {"key": person_key}).fetchone() is not None
                for table, query in _TRACED.items()
                if table in tables
            )
    except sqlite3.Error:
        return True
