"""Remembers every import, finds it again, and takes it out."""

from dataclasses import dataclass

from sqlalchemy import select

from visavis.errors import CannotAsk
from visavis.ledger.schema import imports
from visavis.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Past:
    """An import that is in the ledger; instants in epoch seconds, `covers` are kinds of tables."""

    id: int
    name: str
    fingerprint: str
    exported_at: int
    imported_at: int
    covers: tuple[str, ...]
    report: str


def list_imports(ledger: Ledger, owner_id: int) -> list[Past]:
    """Return the published imports of an owner, the newest export first."""
    here = (imports.c.owner_id == owner_id) & (imports.c.published == 1)
    query = select(imports).where(here).order_by(imports.c.exported_at.desc(), imports.c.id.desc())
    with ledger.reading() as connection:
        return [
            Past(
                row.id,
                row.name,
                row.fingerprint,
                row.exported_at,
                row.imported_at,
                tuple(row.covers.split()),
                row.report,
            )
            for row in connection.execute(query)
        ]


def same_import(ledger: Ledger, owner_id: int, fingerprint: str) -> Past | None:
    """Return the import of exactly this archive, if there is one."""
    return next((past for past in list_imports(ledger, owner_id) if past.fingerprint == fingerprint), None)


def one_import(ledger: Ledger, owner_id: int, import_id: int) -> Past:
    """Return an import by its number; raises CannotAsk where there is none."""
    for past in list_imports(ledger, owner_id):
        if past.id == import_id:
            return past
    raise CannotAsk("no_such_import", number=import_id)
