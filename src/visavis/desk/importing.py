"""Brings an archive into the ledger, whole or not at all."""

import gc
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from visavis import relations
from visavis.desk import come_of, lately
from visavis.desk.asking import make_ready, set_apart
from visavis.ledger import history
from visavis.ledger.importing import (
    Arrival,
    FileCount,
    Importer,
    begin,
    complete,
    drop_import,
    drop_strangers,
    publish,
    sweep,
)
from visavis.ledger.mends import mend
from visavis.ledger.owners import Claim, Owner, called, owner_of
from visavis.ledger.store import Ledger
from visavis.ledger.texts import index_messages
from visavis.relations.changes import Changes, Life, changes, life
from visavis.relations.rhythm import heard_until
from visavis.relations.touched import Touched, brought, taken_back
from visavis.sources.archive import Archive, Table, open_archives, reading

Progress = Callable[[str, int, int], None]
"""Told the file being read, how many bytes of the archive are behind, and how many there are."""

_UNREADABLE_SHOWN = 1_000
_TELL_EVERY = 5_000
_BASE_TABLES = ("connections", "invitations", "messages")


@dataclass(frozen=True, slots=True)
class UnreadableRow:
    """A row that could not be read: file, line, and the reason's code."""

    file: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of the rows of one file; `aside` counts by reason what is read and no trace."""

    file: str
    kind: str
    read: int
    new: int
    known: int
    repeated: int
    unreadable: int
    aside: dict[str, int]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one archive brought; `already` tells that it had been imported as it is before.

    `sent` and `received` tell apart what became of the owner's invitations and of those to the owner, `wrote`
    is how many people wrote later than all that was heard before (None where nothing was), and `news` who a
    few of all these are. `older` tells that a newer archive was there already, and `life`
    what a first one comes to.
    """

    import_id: int
    name: str
    owner: str
    exported_at: int
    files: tuple[FileReport, ...]
    unreadable: tuple[UnreadableRow, ...]
    unread: tuple[str, ...]
    assistants: tuple[str, ...]
    missing: tuple[str, ...]
    already: bool
    changes: Changes | None
    sent: lately.Fates | None = None
    received: lately.Fates | None = None
    wrote: int | None = None
    news: lately.News = field(default_factory=lately.News)
    older: bool = False
    life: Life | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person at the desk said of whose archives these are; the zone (IANA) if owners said none."""

    owner: str | None = None
    another: bool = False
    renamed: bool = False
    zone: str = "UTC"


def import_archives(
    ledger: Ledger, paths: Sequence[Path], wish: Wish, now: int, progress: Progress | None = None
) -> Iterator[ImportReport]:
    """Import archives one after the other, and yield the report of each once it is published.

    Raises CannotRead or CannotKeep before the ledger is touched, or after what was
    begun of the archive has been taken out again.
    """
    archives = open_archives(paths)
    for archive in archives:
        with ledger.alone(), _seldom_collecting():
            report = _import(ledger, archive, wish, now, progress or _silent)
        yield report


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Have the collector of cycles pass seldom: rows by the million hold none, and it looks at each."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _silent(_file: str, _behind: int, _ahead: int) -> None:
    return


def _import(ledger: Ledger, archive: Archive, wish: Wish, now: int, progress: Progress) -> ImportReport:
    sweep(ledger)
    said = wish.owner, wish.another, wish.renamed
    owner = owner_of(
        ledger, Claim(archive.owner_key, archive.owner_name, *said, archive.name, archive.may_be)
    )
    before = history.same_import(ledger, owner.id, archive.fingerprint)
    if before is not None:
        index_messages(ledger)
        return _already(before, archive, owner)
    covers = tuple(dict.fromkeys(table.kind for table in archive.tables))
    arrival = Arrival(archive.name, archive.fingerprint, archive.exported_at, now, covers, archive.owner_key)
    with ledger.reading() as connection:
        heard = heard_until(connection, owner.id)
    known = history.list_imports(ledger, owner.id)
    importer = begin(ledger, owner, arrival)
    try:
        counts = list(_take(importer, archive, progress))
        exported_at = complete(importer, archive.exported_at)
        made = relations.derive(ledger, owner.id, _touched(ledger, importer))
    except BaseException:
        sweep(ledger)
        raise
    found = None
    with ledger.reading() as connection:
        happened = changes(connection, owner.id, made.before, made.written)
        whole_life = life(connection, owner.id, made.written) if happened is None else None
        if happened is not None:
            seen = replace(owner, generation=made.written)
            found = lately.between(connection, seen, made.before, heard)
        owner = called(connection, owner, archive.owner_name, exported_at)
    report = _report(importer, archive, exported_at, counts)
    # the report is kept without names, so that forgetting somebody forgets them there too
    older = any(exported_at < one.exported_at for one in known)
    report = _with(replace(report, changes=happened, older=older, life=whole_life), found)
    kept = replace(report, news=lately.News())
    with ledger.one_change() as whole:
        apart = set_apart(whole, made, wish.zone)
        written = json.dumps(asdict(kept), ensure_ascii=False)
        publish(whole, owner, importer.import_id, made.generation, written)
        with whole.writing() as connection:
            relations.put(connection, made)
    relations.tidy(ledger, made)
    mend(ledger)
    index_messages(ledger)
    make_ready(ledger, owner.id, wish.zone, apart)
    relations.read_ahead(ledger, owner.id)
    return _with_cards(ledger, replace(owner, generation=made.generation), report)


def _with(report: ImportReport, found: lately.Lately | None) -> ImportReport:
    if found is None:
        return report
    return replace(report, sent=found.sent, received=found.received, wrote=found.wrote, news=found.news)


def _with_cards(ledger: Ledger, owner: Owner, report: ImportReport) -> ImportReport:
    """Name those who moved, are connected no more or changed address, and tell what came of what was noted.

    Only where the import is the newest: of others nothing is news.
    """
    newest = history.list_imports(ledger, owner.id)[0]
    if report.changes is None or newest.id != report.import_id:
        return report
    with ledger.reading() as connection:
        moved = lately.moved(connection, owner) if report.changes.moved else ()
        unshown = lately.unshown(connection, owner)
        again = lately.two_addresses(connection, owner)
    noted = come_of.noted(ledger, owner, newest)
    found = replace(report.news, moved=moved, unshown=unshown, readdressed=again, noted=noted)
    return replace(report, news=found)


def _touched(ledger: Ledger, importer: Importer) -> Touched:
    with ledger.reading() as connection:
        head = importer.owner.id, importer.owner.generation
        return brought(connection, head, importer.import_id, importer.before)


def _take(importer: Importer, archive: Archive, progress: Progress) -> Iterator[FileCount]:
    ahead = sum(table.member.size for table in archive.tables)
    behind = 0
    with reading(archive.tables, importer.owner.keys) as rows_of:
        for table in archive.tables:
            progress(table.file, behind, ahead)
            watched = _watched(rows_of(table), table, progress, (behind, ahead))
            yield importer.add(table.file, table.kind, watched)
            behind += table.member.size
    progress("", ahead, ahead)


def _watched(rows: Iterable[Any], table: Table, progress: Progress, where: tuple[int, int]) -> Iterable[Any]:
    """Yield the rows of a table, telling now and then how far the reading is."""
    behind, ahead = where
    for number, row in enumerate(rows, 1):
        if number % _TELL_EVERY == 0:
            progress(table.file, behind + min(table.member.meter.read, table.member.size), ahead)
        yield row


def _report(importer: Importer, archive: Archive, exported_at: int, counts: list[FileCount]) -> ImportReport:
    files = tuple(
        FileReport(
            count.file,
            count.kind,
            count.read,
            count.new,
            count.known,
            count.repeated,
            len(count.unreadable),
            dict(sorted(count.aside.items())),
        )
        for count in counts
    )
    unreadable = [
        UnreadableRow(count.file, bad.row, bad.reason) for count in counts for bad in count.unreadable
    ]
    return ImportReport(
        importer.import_id,
        archive.name,
        importer.owner.name,
        exported_at,
        files,
        tuple(unreadable[:_UNREADABLE_SHOWN]),
        archive.unread,
        archive.assistants,
        tuple(kind for kind in _BASE_TABLES if not archive.covers(kind)),
        already=False,
        changes=None,
    )


def _already(before: history.Past, archive: Archive, owner: Owner) -> ImportReport:
    told = json.loads(before.report)
    files = tuple(
        FileReport(**{**file, "new": 0, "known": file["new"] + file["known"]}) for file in told["files"]
    )
    return ImportReport(
        before.id,
        archive.name,
        owner.name,
        before.exported_at,
        files,
        tuple(UnreadableRow(**row) for row in told["unreadable"]),
        archive.unread,
        archive.assistants,
        tuple(told["missing"]),
        already=True,
        changes=None,
    )


def undo_import(ledger: Ledger, owner: Owner, import_id: int, zone: str = "UTC") -> history.Past:
    """Take an import out again; what other imports hold too stays. Raises CannotAsk for one unknown."""
    with ledger.alone():
        sweep(ledger)
        past = history.one_import(ledger, owner.id, import_id)
        with ledger.one_change() as whole:
            with whole.reading() as connection:
                touched = taken_back(connection, import_id)
            drop_import(whole, import_id)
            # the last one too: marks and tombstones may keep the owner, and nobody is left to show
            relations.settle(whole, relations.derive(whole, owner.id, touched))
            drop_strangers(whole)
        make_ready(ledger, owner.id, zone)
    return past
