"""Reads the table of messages, a million rows of it as calmly as ten."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from operator import itemgetter
from typing import Any

from visavis.sources.archive.recognition import Table
from visavis.sources.archive.rows import fit
from visavis.traces import (
    DAY_SECONDS,
    HIDDEN_NAME,
    Aside,
    Message,
    Unreadable,
    profile_key,
    text_key,
    utc_instant,
)

Recipients = tuple[tuple[tuple[str | None, str], ...], bool]
Bare = tuple[Any, ...] | Unreadable | Aside

_BETWEEN_NAMES = re.compile(r",(?! )")
_TIME, _OLD_TIME = "%Y-%m-%d %H:%M:%S", "%m/%d/%y, %I:%M %p"
_WITHOUT_ZONE, _WITH_ZONE = len("2026-03-04 17:05:00"), len("2026-03-04 17:05:00 UTC")
_ADVERT_TITLE = "Sponsored Conversation"
_ADVERT_MARK = "spinmail"
_parse, _new = datetime.fromisoformat, tuple.__new__
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - UTC, like every time in the table
_TRUE = frozenset({"yes", "true"})
_DRAFTS = ("ismessagedraft", "isconversationdraft")
_CELLS = (
    "conversationid", "conversationtitle", "from", "senderprofileurl", "to", "recipientprofileurls", "date",
    "subject", "content",
)  # fmt: skip
_DIRECTIONS = {"OUTGOING": True, "INCOMING": False}


def read_messages(table: Table, owner_keys: frozenset[str]) -> Iterator[Message | Unreadable | Aside]:
    """Yield a value for every record; a message is the owner's where its sender is one of the keys."""
    return map(named, read_bare(table, owner_keys))


def named(row: Bare) -> Message | Unreadable | Aside:
    """Return a message of its bare values, and every other row as it is."""
    return _new(Message, row) if type(row) is tuple else row  # type: ignore[return-value]


# one loop without calls for what nearly every row is, since an archive may hold a million
def read_bare(table: Table, owner_keys: frozenset[str]) -> Iterator[Bare]:  # noqa: C901, PLR0912
    """Yield what `read_messages` does, each message as the bare tuple of its values: it travels light."""
    place = _Places(table.header)
    width, pick, drafts, old = len(table.header), place.pick, place.drafts, place.old
    keys, addressed = _Keys(), _Addressed()
    for record in table.records():
        number, cells = record
        if isinstance(cells, str):
            yield Unreadable(number, cells)
            continue
        if len(cells) != width and fit(cells, width) is None:
            yield Unreadable(number, "ragged") if any(cells) else Aside(number, "empty")
            continue
        # what a column that this era lacks is read from
        cells.append("")
        conversation, title, sender, url, to, to_urls, date, subject, text = pick(cells)
        if title == _ADVERT_TITLE or _ADVERT_MARK in text:
            yield Aside(number, "advert")
            continue
        draft = not conversation and not old
        for index in drafts:
            if cells[index] != "No":
                draft = draft or cells[index].strip().casefold() in _TRUE
        try:
            if len(date) == _WITH_ZONE and date.endswith(" UTC"):
                since = _parse(date[:_WITHOUT_ZONE]) - _EPOCH
                at = since.days * DAY_SECONDS + since.seconds
            else:
                at = _instant(date, old=old)
        except ValueError:
            if not any(cells):
                yield Aside(number, "empty")
                continue
            if not draft:
                yield Unreadable(number, "date")
                continue
            at = 0
        key = keys[url]
        by_owner = key in owner_keys
        if old:
            found = _DIRECTIONS.get(cells[place.direction].strip().upper())
            if found is None:
                yield Unreadable(number, "direction")
                continue
            by_owner = found
        recipients, many = addressed[to, to_urls]
        key_of_text = text_key(text)
        yield (
            number, conversation, title, by_owner, key, sender, recipients, many, at, subject, text,
            key_of_text, draft,
        )  # fmt: skip


class _Places:
    """Where the cells of one file are."""

    def __init__(self, header: tuple[str, ...]) -> None:
        columns = {name: index for index, name in enumerate(header)}
        self.old = "conversationid" not in columns
        self.pick: Callable[[list[str]], tuple[str, ...]] = itemgetter(
            *(columns.get(name, -1) for name in _CELLS)
        )
        self.direction = columns.get("direction", -1)
        self.drafts = [columns[name] for name in _DRAFTS if name in columns]


def _instant(text: str, *, old: bool) -> int:
    if len(text) == _WITHOUT_ZONE:
        return utc_instant(text, _TIME)
    if old:
        return utc_instant(text, _OLD_TIME)
    raise ValueError(text)


class _Keys(dict[str, str | None]):
    """The profile key of every address met."""

    def __missing__(self, url: str) -> str | None:
        key = self[url] = profile_key(url)
        return key


class _Addressed(dict[tuple[str, str], Recipients]):
    """Who the names and addresses of every list of recipients are, and whether they are several."""

    def __missing__(self, written: tuple[str, str]) -> Recipients:
        found = self[written] = _split(*written)
        return found


def _split(names: str, urls: str) -> Recipients:
    shown = [name.strip() for name in _BETWEEN_NAMES.split(names) if name.strip()]
    found = [url for url in urls.split(",") if url.strip()]
    many = len(shown) > 1 or len(found) > 1
    if not found:
        return tuple((None, name) for name in shown), many
    if len(found) == 1:
        named = [name for name in shown if name != HIDDEN_NAME]
        shown = named if len(named) == 1 else [names.strip() if named == shown else ""]
    elif len(shown) != len(found):
        # who hides their name may still be named, and has no address
        named = [name for name in shown if name != HIDDEN_NAME]
        shown = named if len(named) == len(found) else [""] * len(found)
    return tuple((profile_key(url), name) for url, name in zip(found, shown, strict=True)), many
