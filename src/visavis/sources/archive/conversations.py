"""Reads the table of messages, a million rows of it as calmly as ten."""

import re
from collections.abc import Iterator
from datetime import datetime

from visavis.sources.archive.recognition import Table
from visavis.sources.archive.rows import fit
from visavis.traces import HIDDEN_NAME, Aside, Message, Unreadable, profile_key, utc_instant

Recipients = tuple[tuple[tuple[str | None, str], ...], bool]

_BETWEEN_NAMES = re.compile(r",(?! )")
_OLD_TIME = "%m/%d/%y, %I:%M %p"
_WITHOUT_ZONE, _WITH_ZONE = len("2026-03-04 17:05:00"), len("2026-03-04 17:05:00 UTC")
_ADVERT_TITLE = "Sponsored Conversation"
_ADVERT_MARK = "spinmail"
_TRUE = frozenset({"yes", "true"})
_DRAFTS = ("ismessagedraft", "isconversationdraft")
_CELLS = (
    "conversationid", "conversationtitle", "from", "senderprofileurl", "to", "recipientprofileurls", "date",
    "subject", "content", "direction", *_DRAFTS,
)  # fmt: skip
_DIRECTIONS = {"OUTGOING": True, "INCOMING": False}


def read_messages(table: Table, owner_keys: frozenset[str]) -> Iterator[Message | Unreadable | Aside]:
    """Yield a value for every record; a message is the owner's where its sender is one of the keys."""
    row = _Row(table.header, owner_keys)
    width = len(table.header)
    read = row.read
    for record in table.records():
        if isinstance(record, Unreadable):
            yield record
            continue
        number, cells = record
        if len(cells) != width and fit(cells, width) is None:
            yield Unreadable(number, "ragged") if any(cells) else Aside(number, "empty")
        else:
            yield read(number, cells)


class _Row:
    """Knows where the cells of one file are, and remembers addresses and days already read."""

    def __init__(self, header: tuple[str, ...], owner_keys: frozenset[str]) -> None:
        self._columns = {name: index for index, name in enumerate(header)}
        self._owner_keys = owner_keys
        self._keys: dict[str, str | None] = {}
        self._recipients: dict[tuple[str, str], Recipients] = {}
        self._old = "conversationid" not in self._columns
        # a column this era lacks is read from the empty cell put after the last one
        place = {name: self._columns.get(name, -1) for name in _CELLS}
        self._conversation, self._title = place["conversationid"], place["conversationtitle"]
        self._sender, self._sender_url = place["from"], place["senderprofileurl"]
        self._to, self._to_urls = place["to"], place["recipientprofileurls"]
        self._subject, self._direction = place["subject"], place["direction"]
        self._date, self._content = place["date"], place["content"]
        self._drafts = [place[name] for name in _DRAFTS if place[name] >= 0]

    def read(self, number: int, cells: list[str]) -> Message | Unreadable | Aside:
        cells.append("")
        text, title, conversation = cells[self._content], cells[self._title], cells[self._conversation]
        if title == _ADVERT_TITLE or _ADVERT_MARK in text:
            return Aside(number, "advert")
        draft = not self._old and not conversation
        for index in self._drafts:
            draft = draft or cells[index].strip().casefold() in _TRUE
        try:
            at = self._instant(cells[self._date])
        except ValueError:
            if not any(cells):
                return Aside(number, "empty")
            if not draft:
                return Unreadable(number, "date")
            at = 0
        url = cells[self._sender_url]
        key = self._keys[url] if url in self._keys else self._key(url)
        by_owner = key in self._owner_keys
        if self._old:
            found = _DIRECTIONS.get(cells[self._direction].strip().upper())
            if found is None:
                return Unreadable(number, "direction")
            by_owner = found
        addressed = cells[self._to], cells[self._to_urls]
        recipients, many = self._recipients.get(addressed) or self._addressed(addressed)
        sender, subject = cells[self._sender], cells[self._subject]
        return Message(
            number, conversation, title, by_owner, key, sender, recipients, many, at, subject, text, draft
        )

    def _instant(self, text: str) -> int:
        length = len(text)
        if (length == _WITH_ZONE and text.endswith(" UTC")) or length == _WITHOUT_ZONE:
            return int(datetime.fromisoformat(text[:_WITHOUT_ZONE] + "+00:00").timestamp())
        if self._old:
            return utc_instant(text, _OLD_TIME)
        raise ValueError(text)

    def _key(self, url: str) -> str | None:
        key = self._keys[url] = profile_key(url)
        return key

    def _addressed(self, addressed: tuple[str, str]) -> Recipients:
        found = self._recipients[addressed] = self._split(*addressed)
        return found

    def _split(self, names: str, urls: str) -> Recipients:
        shown = [name.strip() for name in _BETWEEN_NAMES.split(names) if name.strip()]
        found = [url for url in urls.split(",") if url.strip()]
        many = len(shown) > 1 or len(found) > 1
        if not found:
            return tuple((None, name) for name in shown), many
        if len(found) == 1:
            shown = [names.strip()]
        elif len(shown) != len(found):
            # who hides their name may still be named, and has no address
            named = [name for name in shown if name != HIDDEN_NAME]
            shown = named if len(named) == len(found) else [""] * len(found)
        keyed = [(self._key(url), name) for url, name in zip(found, shown, strict=True)]
        return tuple(keyed), many
