"""Writes a large archive for the benches: the same for the same numbers, on every machine."""

import base64
import csv
import random
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

VERSION = 1
_EXPORTED = datetime(2026, 7, 1, 6, tzinfo=UTC)
_LATER = datetime(2026, 8, 1, 6, tzinfo=UTC)
_NEW = 100
_SITE = "https://www.linkedin.com/in"
_OWNER = ("Noé Bérard", f"{_SITE}/noe-berard")
_SYLLABLES = (
    "a", "an", "ar", "ba", "be", "bon", "ca", "ce", "cha", "com", "con", "de", "den", "di", "dou", "é", "en",
    "er", "es", "ex", "fa", "fi", "fo", "gra", "i", "in", "ir", "ja", "la", "le", "li", "lu", "ma", "me",
    "mi", "mon", "na", "né", "no", "o", "on", "ou", "pa", "par", "pe", "po", "pré", "qua", "que", "ra",
    "re", "ri", "ro", "sa", "se", "si", "sou", "ta", "te", "ti", "tion", "tra", "u", "un", "va", "ve", "vi",
)  # fmt: skip
_CONVERSATION_SIZES = (1, 1, 1, 2, 2, 3, 4, 6, 9, 14, 25, 60, 120)
_VOCABULARY, _POOL = 30_000, 500_000
_MESSAGES = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
    "DATE", "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
)  # fmt: skip


class Size(NamedTuple):
    """How many rows each table has."""

    connections: int
    invitations: int
    messages: int


LARGE, SMALL = Size(30_000, 100_000, 1_000_000), Size(10_000, 5_000, 25_000)


def archive(folder: Path, size: Size) -> Path:
    """Return an archive of this size, written once and kept in the folder."""
    path = folder / f"v{VERSION}-{'-'.join(map(str, size))}" / "Complete_LinkedInDataExport_07-01-2026.zip"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as out:
            chance = random.Random(20260701)
            for name, lines in (
                ("Connections.csv", _connections(size)),
                ("Invitations.csv", _invitations(size, chance)),
                ("messages.csv", _messages(size, chance)),
            ):
                _write(out, name, lines)
        partial.replace(path)
    return path


def later(folder: Path, size: Size, *, whole: bool) -> Path:
    """Return an archive of a month later with 100 new messages: of nothing else, or of all there was too.

    Half of them are words in known conversations, half are of new ones.
    """
    before = archive(folder, size)
    name = f"{'Complete' if whole else 'Basic'}_LinkedInDataExport_08-01-2026.zip"
    path = before.with_name(name)
    if not path.is_file():
        partial = path.with_suffix(".partial")
        with zipfile.ZipFile(before) as old, zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as out:
            head, *rows = old.read("messages.csv").decode().splitlines(keepends=True)
            new = [head, *_new_messages(size, rows)]
            _write(out, "messages.csv", iter([*new, *rows] if whole else new), _LATER)
            for table in ("Connections.csv", "Invitations.csv") if whole else ():
                _write(out, table, iter(old.read(table).decode().splitlines(keepends=True)), _LATER)
        partial.replace(path)
    return path


def _new_messages(size: Size, rows: list[str]) -> Iterator[str]:
    threads: dict[str, list[str]] = {}
    for row in rows:
        if row.startswith('"2-') and len(threads) < _NEW // 2:
            # the text may go on in the next line: what is wanted stands before it
            threads.setdefault(row.split(",")[0], next(csv.reader([row]))[:6])
    for number in range(len(threads), _NEW):
        name, url = _person(number * 2 * size.connections // _NEW)
        sides = (*_OWNER, name, url) if number % 2 else (name, url, *_OWNER)
        threads[f"2-new-{number}"] = [f"2-new-{number}", "", *sides]
    for number, head in enumerate(threads.values()):
        at = f"{_LATER - timedelta(hours=number + 1):%Y-%m-%d %H:%M:%S UTC}"
        yield _quoted((*head, at, "", f"Something else, number {number}", "INBOX", "", "No", "No"))


def _write(out: zipfile.ZipFile, name: str, lines: Iterator[str], at: datetime = _EXPORTED) -> None:
    info = zipfile.ZipInfo(name, at.timetuple()[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    with out.open(info, "w", force_zip64=True) as file:
        for line in lines:
            file.write(line.encode())


def _person(number: int) -> tuple[str, str]:
    first, last = (_SYLLABLES[(number // step) % len(_SYLLABLES)].title() for step in (1, len(_SYLLABLES)))
    return f"{first}nna {last}mont", f"{_SITE}/{first}nna-{number:x}".lower()


def _connections(size: Size) -> Iterator[str]:
    yield 'Notes:\n"When exporting your connection data, some addresses are missing."\n\n'
    yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for number in range(size.connections):
        name, url = _person(number)
        day = _EXPORTED - timedelta(days=number * 4000 // size.connections)
        yield f"{name.replace(' ', ',', 1)},{url},,Société {number % 2000},Directrice,{day:%d %b %Y}\n"


def _invitations(size: Size, chance: random.Random) -> Iterator[str]:
    yield "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    for number in range(size.invitations):
        name, url = _person(number)
        sent = _EXPORTED - timedelta(minutes=chance.randrange(60 * 24 * 400))
        when = f"{sent.month}/{sent.day}/{sent:%y}, {sent.hour % 12 or 12}:{sent:%M %p}"
        note = f"Bonjour {name}, au plaisir de se parler." if number % 3 == 0 else ""
        sides = (_OWNER, (name, url))
        outgoing = number % 5 > 0
        (giver, giver_url), (taker, taker_url) = sides if outgoing else sides[::-1]
        way = "OUTGOING" if outgoing else "INCOMING"
        yield f'{giver},{taker},"{when}","{note}",{way},{giver_url},{taker_url}\n'


def _messages(size: Size, chance: random.Random) -> Iterator[str]:
    yield _quoted(_MESSAGES)
    pool = _words(chance)
    left = size.messages
    while left:
        length = min(left, chance.choice(_CONVERSATION_SIZES))
        left -= length
        other = _person(chance.randrange(size.connections * 2))
        thread = "2-" + base64.b64encode(chance.randbytes(7)).decode()
        at = _EXPORTED - timedelta(seconds=chance.randrange(86_400 * 3000))
        for _ in range(length):
            at -= timedelta(seconds=chance.randrange(60, 400_000))
            (giver, giver_url), (taker, taker_url) = (
                (_OWNER, other) if chance.random() < 0.5 else (other, _OWNER)
            )
            text = _text(pool, chance)
            cells = (thread, "", giver, giver_url, taker, taker_url, f"{at:%Y-%m-%d %H:%M:%S UTC}", "", text)
            yield _quoted((*cells, "INBOX", "", "No", "No"))


def _quoted(cells: tuple[str, ...]) -> str:
    return '"' + '","'.join(cells) + '"\n'


def _words(chance: random.Random) -> list[str]:
    """Return a long run of words: the frequent ones are short, the second half as frequent as the first."""
    known = ["".join(chance.choices(_SYLLABLES, k=1 + len(str(rank)) // 2)) for rank in range(_VOCABULARY)]
    weights = list(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))
    return chance.choices(known, cum_weights=weights, k=_POOL)


def _text(pool: list[str], chance: random.Random) -> str:
    """Return some two hundred bytes in a few lines."""
    at, count = chance.randrange(_POOL - 100), chance.randrange(18, 52)
    words = pool[at : at + count]
    for stop in range(9, count, 13):
        words[stop] += ".\n"
    return " ".join(words)
