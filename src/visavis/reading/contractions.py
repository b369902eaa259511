"""Spells out English contractions, so that "I'm" and "I am" are the same words of a family."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.lexicon import Lexicon
from visavis.reading.sentences import Sheaf

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

_SPELT_OUT = {
    "m": ("am", ("i",)),
    "re": ("are", ("you", "we", "they")),
    "ve": ("have", ("i", "you", "we", "they")),
    "ll": ("will", ("i", "you", "we", "they", "it", "that")),
    # of nobody else: a name that owns something ends alike
    "s": ("is", ("that", "it", "what", "here", "there", "he", "she")),
}


class Contracted(NamedTuple):
    """The number of what a contraction leaves of a word, of the whole word, and of those it follows."""

    short: int
    whole: int
    after: tuple[int, ...]


def contracted(lexicon: Lexicon) -> tuple[Contracted, ...]:
    """Return the contractions by the numbers of their words."""
    return tuple(
        Contracted(lexicon.number(short), lexicon.number(whole), tuple(map(lexicon.number, after)))
        for short, (whole, after) in _SPELT_OUT.items()
    )


def spelt_out(sheaf: Sheaf, known: tuple[Contracted, ...]) -> Sheaf:
    """Return sentences with their contractions spelt out; every word keeps its place."""
    from numpy import flatnonzero, isin

    symbols: Array = sheaf.symbols
    for one in known:
        places = flatnonzero(sheaf.symbols == one.short)
        places = places[isin(sheaf.symbols[places - 1], one.after)]
        if len(places):
            symbols = symbols.copy() if symbols is sheaf.symbols else symbols
            symbols[places] = one.whole
    return sheaf._replace(symbols=symbols)
