"""Finds the name of a recipient written otherwise than on their card, and what is nobody's own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from visavis.reading.cards import Card
from visavis.reading.fields import short_names
from visavis.reading.letters import styled
from visavis.reading.tokens import Token, tokenise
from visavis.reading.vocabulary import GREETINGS

MISSPELT = "misspelt_name"
"""The kind of a passage that writes the name of its reader otherwise than they do."""

STYLED = "styled_letters"
"""The kind of a passage whose letters are signs that look bold or slanted."""

_ANYBODY = re.compile(r"\bM(?:me|r|rs)?\.?\s?/\s?M(?:me|r|rs)?\b\.?", re.IGNORECASE)
_SHORTEST, _LONG = 4, 6
# a pet name is no slip
_PET = ("ie", "y", "ou", "i")
_AFTER_A_NAME = (",", "!", "")


class Slip(NamedTuple):
    """What somebody's eye stops at, of a kind, at [start, end) of the untouched text, in code points."""

    kind: str
    start: int
    end: int


def slips_of_address(text: str, card: Card) -> list[Slip]:
    """Return the slips in how a text addresses its reader, in order of place."""
    found = [Slip("both_genders", *match.span()) for match in _ANYBODY.finditer(text)]
    found += [Slip(STYLED, *place) for place in styled(text)]
    found += [Slip(MISSPELT, one.start, one.end) for one in _misspelt(text, card)]
    return sorted(found, key=lambda one: one.start)


def _misspelt(text: str, card: Card) -> Iterator[Token]:
    """Yield the name a text begins by, alone or after a word, that is the card's but for a letter or two."""
    names = [token.folded for token in tokenise(card.name)]
    if not names:
        return
    for token in tokenise(text)[:2]:
        called = token.capital and text[token.end : token.end + 1] in _AFTER_A_NAME
        known = token.folded in GREETINGS or token.folded in names
        if called and not known and _is_slip(token.folded, names[0]):
            yield token


def _is_slip(written: str, name: str) -> bool:
    """Tell whether a name is another by a letter, or two of a long one, and no pet name made of it."""
    if min(len(written), len(name)) < _SHORTEST or name.startswith(written):
        return False
    if name in short_names().get(written, ()):
        return False
    if written.endswith(_PET) and not name.endswith(_PET):
        return False
    return _distance(written, name) <= (2 if len(name) >= _LONG else 1)


def _distance(one: str, other: str) -> int:
    """Return how many letters to put, take, change or swap make one word the other."""
    # optimal string alignment: Damerau 1964, computed as in Wagner and Fischer 1974
    before, row = list(range(len(other) + 1)), list(range(len(other) + 1))
    for place, letter in enumerate(one):
        older, before, row = before, row, [place + 1]
        for at, wanted in enumerate(other):
            cost = min(before[at + 1] + 1, row[at] + 1, before[at] + (letter != wanted))
            if place and at and letter == other[at - 1] and one[place - 1] == wanted:
                cost = min(cost, older[at - 1] + 1)
            row.append(cost)
    return row[-1]
