"""Shows the part of a message or a note in which the words looked for stand."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from visavis.desk import MessageRow
from visavis.desk.roster import NoteRow
from visavis.web.pages.story import in_a_group
from visavis.web.speech import Speech

_BEFORE = 60
_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and whether it was looked for."""

    text: str
    sought: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A message or a note that was found: whose, when, and the words around what was looked for."""

    href: str
    who: str
    day: str
    pieces: tuple[Piece, ...]


def excerpt(message: MessageRow, typed: str, speech: Speech) -> Found:
    """Return a message cut around the first word looked for."""
    other = message.name or message.person_key or speech.say("found.unknown")
    who = speech.say("found.you", name=other) if message.by_owner else other
    if message.group is not None:
        who = in_a_group(speech.say("event.you") if message.by_owner else other, message.group, speech)
    return _cut(message, message.text, (who, typed), speech)


def noted(note: NoteRow, typed: str, speech: Speech) -> Found:
    """Return a note likewise: of an invitation, or the owner's own."""
    other = note.name or note.person_key or speech.say("found.unknown")
    who = speech.say(f"found.note_{note.by or 'own'}", name=other)
    return _cut(note, note.text, (who, typed), speech)


def _cut(found: MessageRow | NoteRow, said: str, told: tuple[str, str], speech: Speech) -> Found:
    who, typed = told
    text = " ".join(said.split())
    begins = _beginnings(text, typed)
    first = next(begins, (0, 0))[0]
    cut = max(first - _BEFORE, 0)
    cut = text.rfind(" ", 0, cut) + 1 if cut else 0
    shown = text[cut : cut + _LENGTH]
    return Found(
        href="/people/" + quote(found.person_key, safe="") if found.person_key else "",
        who=who,
        day=speech.day(found.at) if isinstance(found, MessageRow) or found.by else speech.utc_day(found.at),
        pieces=tuple(_pieces(shown, typed, before=cut > 0, after=cut + _LENGTH < len(text))),
    )


def _pieces(text: str, typed: str, *, before: bool, after: bool) -> Iterator[Piece]:
    at = 0
    yield Piece("… " if before else "", sought=False)
    for begin, end in _beginnings(text, typed):
        yield Piece(text[at:begin], sought=False)
        yield Piece(text[begin:end], sought=True)
        at = end
    yield Piece(text[at:] + (" …" if after else ""), sought=False)


def _beginnings(text: str, typed: str) -> Iterator[tuple[int, int]]:
    """Yield where words begin as one of those typed does, accents and capitals aside."""
    bare = "".join(_bare(character) for character in text)
    wanted = ["".join(map(_bare, word)) for word in typed.split()]
    at, inside = 0, False
    while at < len(bare):
        found = next((word for word in wanted if word and bare.startswith(word, at)), "")
        if found and not inside:
            yield at, at + len(found)
            at += len(found)
            inside = True
            continue
        inside = bare[at].isalnum()
        at += 1


def _bare(character: str) -> str:
    """Return a character without accents, in lower case; one stays one."""
    plain = unicodedata.normalize("NFKD", character)[0].lower()
    return plain if len(plain) == 1 else character
