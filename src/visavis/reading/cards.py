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


_FIELDS = 4


class Cards(NamedTuple):
    """Of each card the numbers of the words of its fields, a row a card, -1 beyond the last."""

    first: "Array"
    last: "Array"
    company: "Array"
    title: "Array"


def lay_out(cards: "Sequence[Card]", lexicon: Lexicon) -> Cards:
    """Return the words of cards: a name's before its first space, those after it, company and title."""
    names = [card.name.strip().partition(" ") for card in cards]
    fields = [name[0] for name in names] + [name[2] for name in names]
    fields += [card.company for card in cards]
    fields += [card.title for card in cards]
    first, last, company, title = _rows(fields, len(cards), lexicon)
    # an initial is no last name
    last[lexicon.lengths[last] <= 1] = -1
    company[(lexicon.flags[company] & LEGAL) != 0] = -1
    return Cards(first, last, _to_the_left(company), title)


def _rows(fields: "Sequence[str]", cards: int, lexicon: Lexicon) -> "list[Array]":
    """Return the words of four fields of cards, given one field after the other, a row a card."""
    from numpy import arange, bincount, cumsum, full, int32

    words = cut(fields, lexicon)
    counts = bincount(words.text, minlength=len(fields))
    rank = arange(len(words.text)) - (cumsum(counts) - counts)[words.text]
    tables = []
    for number in range(_FIELDS):
        some = slice(number * cards, (number + 1) * cards)
        rows = full((cards, max(1, int(counts[some].max(initial=0)))), -1, int32)
        mine = slice(int(counts[: some.start].sum()), int(counts[: some.stop].sum()))
        rows[words.text[mine] - some.start, rank[mine]] = words.word[mine]
        tables.append(rows)
    return tables


def _to_the_left(rows: "Array") -> "Array":
    from numpy import argsort, take_along_axis

    moved: Array = take_along_axis(rows, argsort(rows < 0, axis=1, kind="stable"), axis=1)
    return moved
