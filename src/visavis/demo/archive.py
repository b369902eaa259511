"""Writes a life as LinkedIn hands it over: files of an era, in a ZIP or a folder."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TypedDict, Unpack

from visavis.demo import public_rows, relation_rows, stamps
from visavis.demo.containers import CONTAINERS
from visavis.demo.dialects import BYTE_ORDER_MARK, DIALECTS, ENCODINGS
from visavis.demo.eras import Era, Table, era_of, folded
from visavis.demo.lens import Lens
from visavis.demo.life import Life
from visavis.demo.relation_rows import ASIDE, Row
from visavis.demo.sundry import sundry
from visavis.demo.unreadable import SPOILABLE, spoiled
from visavis.errors import BadSetting

ROWS = public_rows.ROWS | {
    "invitations": relation_rows.invitations,
    "connections": relation_rows.connections,
    "messages": relation_rows.messages,
}
COMPLETE_ONLY = frozenset({"comments", "shares", "reactions", "member_follows", "notes"})
SELECTIVE = frozenset({"connections", "messages", "profile"})
# by kind of export: how its file is called, and which tables it holds
KINDS: Mapping[str, tuple[str, frozenset[str]]] = {
    "complete": ("Complete", frozenset(ROWS)),
    "basic": ("Basic", frozenset(ROWS) - COMPLETE_ONLY),
    "selective": ("Basic", SELECTIVE),
}
PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are '
    "missing. You will only see email addresses for connections who have allowed their connections to see "
    "or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. "
    'You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)


class Options(TypedDict, total=False):
    """How to write an archive: by default of the day's era, complete, in a ZIP, without unreadable rows."""

    era: Era
    kind: str
    container: str
    unreadable: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Written:
    """An archive as written: rows a file, unreadable rows a file, and rows that count apart."""

    path: Path
    exported_at: int
    era: Era
    kind: str
    rows: Mapping[str, int]
    unreadable: Mapping[str, int]
    drafts: int
    adverts: int
    date_only: int
    duplicates: int


def write_archive(life: Life, exported_at: int, path: Path, **options: Unpack[Options]) -> Written:
    """Write what an export made at an instant (even epoch s, UTC) shows, into the folder `path`.

    `kind` is one of KINDS, `container` one of CONTAINERS, `unreadable` says how many rows to spoil in
    a table of SPOILABLE. No file is overwritten: a later one of the same name gets a number, as
    browsers do.
    """
    if exported_at % 2:
        raise BadSetting("odd_export_instant", value=exported_at)
    era = options.get("era") or era_of(stamps.day(exported_at))
    kind = options.get("kind", "complete")
    _refuse_unknown(era, options)
    prefix, tables = KINDS[kind]
    name = f"{prefix}_LinkedInDataExport_{stamps.file_day(exported_at)}"
    lens = Lens(life, exported_at)
    spoil = options.get("unreadable", {})
    counts: dict[str, Counter[str]] = {}
    files: list[tuple[str, Iterator[bytes]]] = [
        (file, iter((content,))) for file, content in sundry(lens, era, complete=kind == "complete")
    ]
    for table in sorted(tables & set(era.tables)):
        file = _file_name(life, era, table)
        counts[file] = Counter()
        files.append((file, _content(lens, era, (table, spoil.get(table, 0)), counts[file])))
    target = CONTAINERS[options.get("container", "zip")](path, name, exported_at, files)
    return _written((target, exported_at, era, kind), counts)


def _refuse_unknown(era: Era, options: Options) -> None:
    kind = options.get("kind", "complete")
    known: list[tuple[str, str, Collection[str]]] = [
        ("kind", kind, KINDS),
        ("container", options.get("container", "zip"), CONTAINERS),
    ]
    tables = KINDS.get(kind, ("", frozenset()))[1] & set(era.tables) & SPOILABLE
    known += [("unreadable", table, tables) for table in options.get("unreadable", {})]
    for option, value, choices in known:
        if value not in choices:
            raise BadSetting("unknown_choice", option=option, value=value)


def _written(head: tuple[Path, int, Era, str], counts: Mapping[str, Counter[str]]) -> Written:
    total = sum(counts.values(), Counter[str]())
    return Written(
        *head,
        rows={file: count["rows"] for file, count in counts.items()},
        unreadable={file: count["unreadable"] for file, count in counts.items() if count["unreadable"]},
        drafts=total["draft"],
        adverts=total["advert"],
        date_only=total["date_only"],
        duplicates=total["duplicate"],
    )


def _file_name(life: Life, era: Era, table: str) -> str:
    file = era.tables[table].file
    numbered = era.numbered and table in COMPLETE_ONLY - {"notes"}
    return file.replace(".csv", f"_{life.member_id}.csv") if numbered else file


def _content(lens: Lens, era: Era, what: tuple[str, int], count: Counter[str]) -> Iterator[bytes]:
    """Yield the bytes of a table, counting its rows on the way."""
    name, to_spoil = what
    table = era.tables[name]
    encoding = ENCODINGS.get(table.dialect, "utf-8")
    if name == "connections" and era.preamble:
        yield PREAMBLE.encode()
    if encoding != "utf-8":
        yield BYTE_ORDER_MARK.encode(encoding)
    cells = _cells(table, ROWS[name](lens, era), count)
    for line in DIALECTS[table.dialect](_with_spoiled(table, cells, to_spoil, count)):
        yield line.encode(encoding)


def _cells(table: Table, rows: Iterable[Row], count: Counter[str]) -> Iterator[Sequence[str]]:
    """Yield the header and the cells of each row; a row that equals the one before is a duplicate."""
    yield table.header
    columns = [folded(column) for column in table.header]
    blank = dict.fromkeys(columns, "")
    get = itemgetter(*columns)
    seen: set[Sequence[str]] = set()
    thread = None
    for row in rows:
        cells = get(blank | dict(row))
        if row.get("conversationid") != thread:
            thread = row.get("conversationid")
            seen.clear()
        count["rows"] += 1
        count[row.get(ASIDE, "")] += 1
        if thread and ASIDE not in row:
            count["duplicate"] += cells in seen
            seen.add(cells)
        yield cells


def _with_spoiled(
    table: Table, cells: Iterable[Sequence[str]], to_spoil: int, count: Counter[str]
) -> Iterator[Sequence[str]]:
    yield from cells
    for spoilt in spoiled(table, to_spoil):
        count["rows"] += 1
        count["unreadable"] += 1
        yield spoilt
