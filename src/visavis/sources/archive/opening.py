"""Makes one archive of the files a member gives: its tables, its instant, its owner."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from operator import itemgetter
from pathlib import Path

from visavis.sources.archive.container import Member
from visavis.sources.archive.conversations import read_messages
from visavis.sources.archive.gathering import Piece, gather
from visavis.sources.archive.recognition import Table, is_assistant, tables_of
from visavis.sources.archive.rows import read_rows
from visavis.traces import DAY_SECONDS, Aside, Connection, Message, Profile, Trace, Unreadable, profile_key

_DATE_IN_NAME = re.compile(r"(?<!\d)(\d\d)-(\d\d)-(20\d\d)(?!\d)")
_FARTHEST_DAYS = 2
_UNKNOWN = 1 << 40


@dataclass(frozen=True, slots=True)
class Archive:
    """One export of one member; `exported_at` is None where only the newest trace can tell it.

    `owner_key` is None in eras without addresses, and where it may be one of several: `may_be` tells them,
    each with a name. `unread` names files no reader knows, `assistants` the talk with LinkedIn's own
    assistants.
    """

    name: str
    fingerprint: str
    exported_at: int | None
    owner_key: str | None
    owner_name: str
    may_be: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    unread: tuple[str, ...]
    assistants: tuple[str, ...]

    def covers(self, kind: str) -> bool:
        """Tell whether the archive holds a table of this kind."""
        return any(table.kind == kind for table in self.tables)


def read(table: Table, owner_keys: frozenset[str]) -> Iterator[Trace | Unreadable | Aside]:
    """Yield a value for every record of a table; the keys tell which messages are the owner's."""
    if table.kind == "messages":
        return read_messages(table, owner_keys)
    return _recommendations(table) if table.kind == "recommendations" else read_rows(table)


def _recommendations(table: Table) -> Iterator[Trace | Unreadable | Aside]:
    received = "given" not in table.member.name.casefold()
    for row in read_rows(table):
        yield row if isinstance(row, Unreadable | Aside) else row._replace(received=received)  # type: ignore[call-arg]


def open_archives(paths: Sequence[Path]) -> list[Archive]:
    """Open archives, the parts of one as one; raises CannotRead before anything is kept."""
    found = [_open(pieces) for pieces in gather(paths)]
    # what is told of each import is what happened since the one before
    return sorted(found, key=lambda archive: archive.exported_at or _UNKNOWN)


def _open(pieces: Sequence[Piece]) -> Archive:
    parts = [piece.path for piece in pieces]
    found = [member for piece in pieces for member in piece.members]
    tables = tables_of(found, str(parts[0]))
    known = {id(table.member) for table in tables}
    assistants = [member for member in found if is_assistant(member)]
    unread = [member.path for member in found if id(member) not in known and member not in assistants]
    name, keys = _owner(tables)
    instant = _exported_at(parts, found)
    digests = [str(instant), *sorted(f"{member.path} {member.size} {member.digest}" for member in found)]
    return Archive(
        ", ".join(part.name for part in parts),
        hashlib.blake2b("\n".join(digests).encode(), digest_size=16).hexdigest(),
        instant,
        keys[0][0] if len(keys) == 1 else None,
        name,
        tuple(keys) if len(keys) > 1 else (),
        tables,
        tuple(sorted(unread)),
        tuple(sorted(member.path for member in assistants)),
    )


def _exported_at(parts: list[Path], found: list[Member]) -> int | None:
    stamps = [member.stamp for member in found if member.stamp is not None]
    newest = max(stamps, default=None)
    day = next((day for part in parts if (day := _day_in_name(part.name))), None)
    if day is None:
        return newest
    end = int((day + timedelta(days=1)).timestamp()) - 1
    if newest is None or any(part.is_dir() for part in parts):
        return end
    apart = abs(newest // DAY_SECONDS - end // DAY_SECONDS)
    return end if apart > _FARTHEST_DAYS else newest


def _day_in_name(name: str) -> datetime | None:
    found = _DATE_IN_NAME.search(name)
    if found is None:
        return None
    month, day, year = map(int, found.groups())
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _owner(tables: Sequence[Table]) -> tuple[str, list[tuple[str, str]]]:
    """Return the owner's name, then their key: the constant side of invitations, else who is in most threads.

    Where that may be one of several, all of them, each key with a name.
    """
    keys: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for table in tables:
        if table.kind == "invitations":
            _count_owner(table, keys, names)
    name = _profile_name(tables) or next((name for name, _ in names.most_common(1)), "")
    if keys:
        return name, [(keys.most_common(1)[0][0], name)]
    found = _most_present(tables, name)
    return name or (found[0][1] if len(found) == 1 else ""), found


def _count_owner(table: Table, keys: Counter[str], names: Counter[str]) -> None:
    columns = {name: index for index, name in enumerate(table.header)}
    width, direction = len(table.header), columns["direction"]
    # a column this era lacks is read from the empty cell put after the last one
    own = {
        way: itemgetter(*(columns.get(name, -1) for name in (cell, side + "profileurl", side + "profileurn")))
        for way, cell, side in (("OUTGOING", "from", "inviter"), ("INCOMING", "to", "invitee"))
    }
    shown: Counter[tuple[str, str, str]] = Counter()
    for record in table.records():
        if isinstance(record, Unreadable) or len(record[1]) != width:
            continue
        cells = record[1]
        pick = own.get(cells[direction].strip().upper())
        if pick is not None:
            cells.append("")
            shown[pick(cells)] += 1
    for (name, url, urn), count in shown.items():
        names[name.strip()] += count
        key = profile_key(url) or profile_key(urn)
        if key:
            keys[key] += count


def _profile_name(tables: Sequence[Table]) -> str:
    for table in tables:
        if table.kind == "profile":
            for row in read_rows(table):
                if isinstance(row, Profile) and row.name:
                    return row.name
    return ""


def _most_present(tables: Sequence[Table], name: str) -> list[tuple[str, str]]:
    """Return the keys that most conversations show, be it by name alone, each with a name.

    Of several, the one of this name; whom the owner is connected with is not the owner.
    """
    shown: dict[str, set[str | None]] = {}
    conversations: dict[tuple[str | None, str], set[str]] = {}
    for table in tables:
        for row in read_messages(table, frozenset()) if table.kind == "messages" else ():
            if isinstance(row, Message):
                for key, called in ((row.sender_key, row.sender_name), *row.recipients):
                    shown.setdefault(called, set()).add(key)
                    conversations.setdefault((key, called), set()).add(row.conversation)
    present: dict[str, set[str]] = {}
    for (key, called), those in conversations.items():
        for one in (key,) if key else shown[called]:
            if one is not None:
                present.setdefault(one, set()).update(those)
    # a name that is in more of them, and never has an address, is the owner's
    nameless = (those for (key, called), those in conversations.items() if shown[called] == {key} == {None})
    most, others = max(map(len, present.values()), default=0), max(map(len, nameless), default=0)
    found = {key for key, those in present.items() if len(those) == most > others}
    for fewer in (found & shown.get(name, set()), found - _connected(tables)):
        found = fewer or found
    return sorted((key, min(called for called, keys in shown.items() if key in keys)) for key in found)


def _connected(tables: Sequence[Table]) -> set[str | None]:
    """Return the keys of the connections, where there is such a table."""
    rows = chain.from_iterable(read_rows(table) for table in tables if table.kind == "connections")
    return {row.person_key for row in rows if isinstance(row, Connection)}
