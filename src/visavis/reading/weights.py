"""Weighs, in bits, how much a word tells of the one person who was sent it."""

from functools import lru_cache
from math import log10

from visavis.reading.masking import ADDRESS, MASK, NUMBER
from visavis.reading.vocabulary import languages_of, networking_in

_NUMBER = 3.0
_SHORT = 0.5
_NETWORKING = 0.4
_UNCOMMON = 4.0
_PER_LETTER = 0.25
_MOST_FOR_LENGTH = 2.0
_CAPITAL = 3.0
_SHORT_LETTERS = 2
_USUAL_LETTERS = 4
# a word the owner uses with many is of the owner's trade: half as telling, then a quarter
_OFTEN = ((9, 0.25), (3, 0.5))


_LEAST_NEEDED = 7.0
_MOST_NEEDED = 13.0
_PER_TENFOLD = 1.5


@lru_cache(maxsize=65_536)
def word_bits(symbol: str, *, capital: bool) -> float:
    """Return the bits of a folded word among all that people write each other in seven languages.

    After -log2 of its frequency in three steps: the common words of a language, those of networking,
    and all others, longer ones being rarer; a capital inside a sentence is a proper name.
    """
    if symbol in {MASK, ADDRESS}:
        return 0.0
    if symbol == NUMBER:
        return _NUMBER
    if languages_of(symbol):
        return 0.0
    if networking_in(symbol):
        return _NETWORKING
    if len(symbol) <= _SHORT_LETTERS:
        return _SHORT
    length = min(_MOST_FOR_LENGTH, _PER_LETTER * max(0, len(symbol) - _USUAL_LETTERS))
    return _UNCOMMON + length + _CAPITAL * capital


def habit(others_told: int) -> float:
    """Return the factor for a word that so many other people were told."""
    return next((factor for least, factor in _OFTEN if others_told >= least), 1.0)


def needed_bits(people: int) -> float:
    """Return the bits from which a text is contextual: fewer where many people show the owner's habits."""
    return max(_LEAST_NEEDED, _MOST_NEEDED - _PER_TENFOLD * log10(max(1, people)))
