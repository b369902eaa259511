"""Keeps what is known of the people written to, word by word, as it is compared with texts."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.cutting import cut
from visavis.reading.lexicon import LEGAL, Lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array


class Card(NamedTuple):
    """What is known of a person when they are written to; a part that is not known is empty."""

    name: str = ""
    company: str = ""
    title: str = ""


class Cards(NamedTuple):
    """Of each card the numbers of the words of its fields, a row a card, -1 beyond the last."""

    first: "Array"
    last: "Array"
    company: "Array"
    title: "Array"


def lay_out(cards: "Sequence[Card]", lexicon: Lexicon) -> Cards:
    """Return the words of cards: a name's before its first space, those after it, company and title."""
    names = [card.name.strip().partition(" ") for card in cards]
    last = _rows([name[2] for name in names], lexicon)
    # an initial is no last name
    last[lexicon.lengths[last] <= 1] = -1
    company = _rows([card.company for card in cards], lexicon)
    company[(lexicon.flags[company] & LEGAL) != 0] = -1
    return Cards(
        _rows([name[0] for name in names], lexicon),
        last,
        _to_the_left(company),
        _rows([card.title for card in cards], lexicon),
    )


def _rows(fields: "Sequence[str]", lexicon: Lexicon) -> "Array":
    from numpy import arange, bincount, cumsum, full, int32

    words = cut(fields, lexicon)
    counts = bincount(words.text, minlength=len(fields))
    rows = full((len(fields), max(1, int(counts.max(initial=0)))), -1, int32)
    rows[words.text, arange(len(words.text)) - (cumsum(counts) - counts)[words.text]] = words.word
    return rows


def _to_the_left(rows: "Array") -> "Array":
    from numpy import argsort, take_along_axis

    moved: Array = take_along_axis(rows, argsort(rows < 0, axis=1, kind="stable"), axis=1)
    return moved
