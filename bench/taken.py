"""Takes an archive into a ledger without deriving anything, so that each step can be measured alone."""

from pathlib import Path

from visavis.ledger import Ledger
from visavis.ledger.importing import Arrival, Importer, begin, complete, publish
from visavis.ledger.owners import Claim, owner_of
from visavis.sources.archive import open_archives, reading


def import_one(ledger: Ledger, path: Path) -> None:
    """Bring an archive in and publish it, with nothing derived from it yet."""
    importer = bring(ledger, path)
    publish(ledger, importer.owner, importer.import_id, importer.owner.generation, "{}")


def bring(ledger: Ledger, path: Path) -> Importer:
    """Bring an archive in, seen by nobody."""
    (opened,) = open_archives([path])
    owner = owner_of(ledger, Claim(opened.owner_key, opened.owner_name))
    covers = tuple(table.kind for table in opened.tables)
    arrival = Arrival(opened.name, opened.fingerprint, opened.exported_at, 0, covers, opened.owner_key)
    importer = begin(ledger, owner, arrival)
    with reading(opened.tables, owner.keys) as rows_of:
        for table in opened.tables:
            importer.add(table.file, table.kind, rows_of(table))
    complete(importer, opened.exported_at)
    return importer
