"""Weighs, in bits, how much a word tells of the one person who was sent it."""

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

CAPITAL_BITS = 3.0
_NUMBER = 3.0
_SHORT = 0.5
FREQUENT_BITS = 3.0
_UNCOMMON = 4.0
_PER_LETTER = 0.25
_MOST_FOR_LENGTH = 2.0
_SHORT_LETTERS = 2
_USUAL_LETTERS = 4
_LEAST_NEEDED = 7.0
_MOST_NEEDED = 13.0
_PER_TENFOLD = 1.5
_STEEPNESS_BITS = 4.0
_GRAIN = 1024.0


class Familiar(Enum):
    """How well known a word is to whoever receives notes from people they do not know."""

    COMMON = "common"
    NETWORKING = "networking"
    OF_LIFE = "of_life"
    FREQUENT = "frequent"
    RARE = "rare"


_FIXED = {Familiar.COMMON: 0.0, Familiar.NETWORKING: 0.4, Familiar.OF_LIFE: 6.0}


def word_bits(symbol: str, familiar: Familiar) -> float:
    """Return the bits of a folded word among all that people write each other in seven languages.

    After -log2 of its frequency in steps: the common words of a language, those of networking, other
    frequent ones, and all others, longer ones being rarer. Words of people's own life are rare in such
    notes, however frequent elsewhere. A capital inside a sentence, a proper name's, adds to the last.
    """
    if familiar in _FIXED:
        return _FIXED[familiar]
    length = len(symbol)
    if length <= _SHORT_LETTERS:
        return _NUMBER if symbol == "0" else _SHORT * symbol.isalnum()
    if symbol == "0min":
        return 0.0
    if familiar is Familiar.FREQUENT:
        return FREQUENT_BITS
    return _UNCOMMON + min(_MOST_FOR_LENGTH, _PER_LETTER * max(0, length - _USUAL_LETTERS))


def needed_bits(people: "Array") -> "Array":
    """Return the bits from which a text is contextual: fewer where many people show the owner's habits."""
    from numpy import log10, maximum

    return maximum(_LEAST_NEEDED, _MOST_NEEDED - _PER_TENFOLD * log10(maximum(1, people)))


def exact(bits: "Array") -> "Array":
    """Return bits in whole 1024ths, whose sums do not depend on their order."""
    from numpy import rint

    grains: Array = rint(bits * _GRAIN) / _GRAIN
    return grains


def sigmoid(bits: "Array") -> "Array":
    """Return the confidence that so many bits give."""
    from numpy import exp

    return 1 / (1 + exp(-bits / _STEEPNESS_BITS))
