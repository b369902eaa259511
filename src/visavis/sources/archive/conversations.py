"""Reads the table of messages, a million rows of it as calmly as ten."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from visavis.sources.archive.recognition import Table
from visavis.sources.archive.rows import fit
from visavis.traces import Aside, Message, Unreadable, profile_key, utc_instant

Recipients = tuple[tuple[tuple[str | None, str], ...], bool]

_EPOCH = date(1970, 1, 1).toordinal()
_BETWEEN_NAMES = re.compile(r",(?! )")
_OLD_TIME = "%m/%d/%y, %I:%M %p"
_LENGTHS = (len("2026-03-04 17:05:00"), len("2026-03-04 17:05:00 UTC"))
_ADVERT_TITLE = "Sponsored Conversation"
_ADVERT_MARK = "spinmail"
_TRUE = frozenset({"yes", "true"})
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
        self._days: dict[str, int] = {}
        self._keys: dict[str, str | None] = {}
        self._recipients: dict[tuple[str, str], Recipients] = {}
        self._old = "conversationid" not in self._columns
        cell = self._cell
        self._conversation, self._title = cell("conversationid"), cell("conversationtitle")
        self._sender, self._sender_url = cell("from"), cell("senderprofileurl")
        self._to, self._to_urls = cell("to"), cell("recipientprofileurls")
        self._subject, self._direction = cell("subject"), cell("direction")
        self._date, self._content = self._columns["date"], self._columns["content"]
        self._drafts = [
            self._columns[name] for name in ("ismessagedraft", "isconversationdraft") if name in self._columns
        ]

    def _cell(self, name: str) -> Callable[[list[str]], str]:
        index = self._columns.get(name)
        if index is None:
            return lambda _: ""
        return lambda cells: cells[index]

    def read(self, number: int, cells: list[str]) -> Message | Unreadable | Aside:
        text, title = cells[self._content], self._title(cells)
        if title == _ADVERT_TITLE or _ADVERT_MARK in text:
            return Aside(number, "advert")
        conversation = self._conversation(cells)
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
        key = self._key(self._sender_url(cells))
        if key is not None:
            by_owner = key in self._owner_keys
        elif self._old:
            found = _DIRECTIONS.get(self._direction(cells).strip().upper())
            if found is None:
                return Unreadable(number, "direction")
            by_owner = found
        else:
            by_owner = False
        recipients, many = self._addressed(self._to(cells), self._to_urls(cells))
        return Message(
            number,
            conversation,
            title,
            by_owner,
            key,
            self._sender(cells),
            recipients,
            many,
            at,
            self._subject(cells),
            text,
            draft,
        )

    def _instant(self, text: str) -> int:
        if len(text) not in _LENGTHS or text[10] != " " or text[13] != ":" or text[16] != ":":
            if self._old:
                return utc_instant(text, _OLD_TIME)
            raise ValueError(text)
        day = self._days.get(text[:10])
        if day is None:
            day = (date.fromisoformat(text[:10]).toordinal() - _EPOCH) * 86_400
            self._days[text[:10]] = day
        hour, minute, second = int(text[11:13]), int(text[14:16]), int(text[17:19])
        if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 - a clock's own limits
            raise ValueError(text)
        return day + hour * 3600 + minute * 60 + second

    def _key(self, url: str) -> str | None:
        try:
            return self._keys[url]
        except KeyError:
            key = self._keys[url] = profile_key(url)
            return key

    def _addressed(self, names: str, urls: str) -> Recipients:
        try:
            return self._recipients[names, urls]
        except KeyError:
            found = self._recipients[names, urls] = self._split(names, urls)
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
            shown = [""] * len(found)
        keyed = [(self._key(url), name) for url, name in zip(found, shown, strict=True)]
        return tuple(keyed), many
