"""Knows of each character what it does between words, and which letter it is without case and accents."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

KNOWN, INSIDE, CAPITAL, BREAK, STOP, SPACE, ODD = (1 << bit for bit in range(7))
_EVERY = 0x110000
_IN_WORDS = re.compile(r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_BREAKS = frozenset(",;:!?.…\n()\u2013\u2014\0")
_STOPS = frozenset(".!?…\r\n\u2028\0")
_LINES = frozenset("\r\n\u2028\0")
_AFTER_STOP = frozenset("\"»”')\0")
_ODD = frozenset("<>&{%[@/")


class Glyphs(NamedTuple):
    """By character: what it does, and its folded letter, 0 where it has none."""

    kinds: "Array"
    letters: "Array"


@cache
def _tables() -> Glyphs:
    from numpy import uint8, uint32, zeros

    return Glyphs(zeros(_EVERY, uint8), zeros(_EVERY, uint32))


def glyphs_of(codes: "Array") -> Glyphs:
    """Return what the character at each of `codes` does, and its letter; one never met is looked up once."""
    from numpy import unique

    tables = _tables()
    kinds = tables.kinds[codes]
    unknown = codes[kinds == 0]
    if len(unknown):
        for code in unique(unknown):
            tables.letters[code], tables.kinds[code] = _learn(chr(code))
        kinds = tables.kinds[codes]
    return Glyphs(kinds, tables.letters[codes])


def _learn(sign: str) -> tuple[int, int]:
    kept = [letter for letter in unicodedata.normalize("NFKD", sign) if letter.isalnum()]
    folded = "".join(kept).casefold()
    inside = bool(_IN_WORDS.match(sign))
    # a newline both ends a sentence and lets a full stop before it end one
    kind = (
        KNOWN
        | INSIDE * inside
        | CAPITAL * (inside and "".join(kept)[:1].isupper())
        | BREAK * (sign in _BREAKS)
        | STOP * (sign in _STOPS)
        | SPACE * (sign.isspace() or sign in _AFTER_STOP or sign in _LINES)
        | ODD * (sign in _ODD or (inside and len(folded) > 1))
    )
    return (ord(folded[0]) if inside and folded and sign != "_" else 0), kind
