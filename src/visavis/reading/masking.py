"""Finds in texts what a merge field put there, before anything is counted."""

import re
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.cards import Card, Cards
from visavis.reading.cutting import CLOSED, FIRST, UPPER, Cut
from visavis.reading.lexicon import (
    COMMON,
    GREETING,
    LEGAL,
    LINKED,
    MONTH,
    NAME,
    NETWORKING,
    UNFILLED,
    Lexicon,
)
from visavis.reading.weights import FREQUENT_BITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.reading.arrays import Array

__all__ = ["Card", "Masked", "masked"]

# directeur, directrice; vendeur, vendeuse; infirmier, infirmiere; technicien, technicienne
_GENDERED = re.compile(r"(?:t?eur|t?rice|t?euse|eure|er|ere|if|ive|(?<=n)ne|e|in|innen|a|o)$")
_EARLY = 3
_LONGEST_VOCATIVE = 3
_LONG_WORD = 4


class Masked(NamedTuple):
    """By word whether it is masked: in all, and were the title, the company, or both not on the card."""

    whole: "Array"
    untitled: "Array"
    at_large: "Array"
    named: "Array"


class _Seen:
    """Words with what is asked of them here, and the neighbours of each within its text."""

    def __init__(self, words: Cut, cards: Cards, lexicon: Lexicon, of_text: "Array") -> None:
        from numpy import flatnonzero, ones

        self.words, self.cards, self.lexicon = words, cards, lexicon
        self.card = of_text
        self.flags = lexicon.flags[words.word]
        head = ones(len(words.text) + 1, bool)
        head[1:-1] = words.text[1:] != words.text[:-1]
        # the place after the last counts as the head of a text
        self.head = head
        self.heads = flatnonzero(head)[:-1]

    def has(self, places: "Array", flag: int) -> "Array":
        found: Array = (self.flags[places] & flag) != 0
        return found

    def marked(self, places: "Array", mark: int) -> "Array":
        found: Array = (self.words.marks[places] & mark) != 0
        return found

    def of_card(self, field: "Array", places: "Array") -> "Array":
        """Return the rows of a field for whoever received the text of each place."""
        return field[self.card[self.words.text[places]]]

    def named_by(self, field: "Array", among: "Array | None" = None) -> "Array":
        """Return the places of words that are in a field of their own card."""
        from numpy import flatnonzero, zeros

        word = self.words.word
        ever = zeros(len(self.lexicon) + 1, bool)
        ever[field] = True
        ever[-1] = False
        places = flatnonzero(ever[word] if among is None else ever[word] & among)
        found: Array = places[(self.of_card(field, places) == word[places][:, None]).any(axis=1)]
        return found


def masked(words: Cut, cards: Cards, lexicon: Lexicon, of_text: "Array") -> Masked:
    """Tell for each word whether a merge field filled it, or was to; `of_text` is the card of each text."""
    seen = _Seen(words, cards, lexicon, of_text)
    named: Array = words.word == UNFILLED
    for places in _vocatives(seen):
        named[places] = True
    found = Masked(named.copy(), named.copy(), named.copy(), named)
    for places in _companies(seen):
        found.whole[places] = found.untitled[places] = True
    for places in _titles(seen):
        found.whole[places] = found.at_large[places] = True
    _add_names(seen, found)
    return found


def _add_names(seen: _Seen, masks: Masked) -> None:
    from numpy import concatenate, flatnonzero, zeros

    cards, words = seen.cards, seen.words
    last = seen.named_by(cards.last)
    is_last = zeros(len(words.text) + 1, bool)
    is_last[last] = True
    first = seen.named_by(cards.first)
    first = first[_stands_for_somebody(seen, first, is_last)]
    last = last[seen.marked(last, UPPER)]
    legal = flatnonzero((seen.flags & LEGAL) != 0)
    legal = legal[seen.of_card(cards.company[:, :1], legal)[:, 0] >= 0]
    followers = concatenate([last, legal])
    alone = concatenate([~seen.has(last, COMMON), zeros(len(legal), bool)])
    for found in masks:
        found[first] = True
        found[followers[alone]] = True
        _follow(seen, found, followers)


def _follow(seen: _Seen, found: "Array", followers: "Array") -> None:
    """Find last names and legal forms after what was found."""
    count = -1
    while count != (count := int(found[followers].sum())):
        after = (followers > 0) & ~seen.head[followers] & found[followers - 1]
        found[followers[after]] = True


def _stands_for_somebody(seen: _Seen, places: "Array", is_last: "Array") -> "Array":
    """Tell whether words that are the first name stand for the person, and not for the word."""
    from numpy import searchsorted, where

    head = seen.head[places]
    before = places - 1
    called = ~head & seen.has(before, GREETING)
    with_last = ~seen.head[places + 1] & is_last[places + 1]
    closed = seen.marked(places, CLOSED)
    rank = places - seen.heads[searchsorted(seen.heads, places, side="right") - 1]
    capital = seen.marked(places, UPPER)
    apart = capital & closed & ~head & seen.marked(before, CLOSED)
    # a rose has its capital at the head of a sentence alone, April everywhere
    apart |= capital & ~seen.marked(places, FIRST) & ~seen.has(places, MONTH)
    plain = capital & (closed | ~seen.marked(places, FIRST)) & ~seen.has(places, COMMON)
    # whoever writes no capitals writes none there either, and a rare word is no other word by chance
    rare = (
        closed
        & ~seen.has(places, COMMON | NETWORKING)
        & (seen.lexicon.bits[seen.words.word[places]] > FREQUENT_BITS)
    )
    found: Array = (
        called | with_last | ((rank < _EARLY) & closed) | where(seen.has(places, NAME), apart, plain | rare)
    )
    return found


def _vocatives(seen: _Seen) -> "Iterator[Array]":
    """Yield the places of whoever is called at the head of a text, by whatever name."""
    words, heads = seen.words, seen.heads
    if not len(heads):
        return
    # beyond a text's own words the head of another is seen, and stops the search
    second = _within(heads + 1, len(words.text))
    greeted = seen.has(heads, GREETING)
    twice = greeted & ~seen.head[heads + 1] & seen.has(second, GREETING)
    begin = heads + greeted + twice
    going = ~seen.head[begin] | (begin == heads)
    for step in range(_LONGEST_VOCATIVE):
        place = begin + step
        going &= ~seen.head[_within(place, len(words.text) + 1)] | (place == heads)
        at = _within(place, len(words.text))
        known = ~greeted & seen.has(at, COMMON | NETWORKING)
        going &= seen.marked(at, UPPER) & (words.word[at] != LINKED) & (words.word[at] != UNFILLED) & ~known
        ended = going & seen.marked(at, CLOSED)
        named = ended & (greeted | (place == heads))
        for back in range(step + 1):
            yield place[named] - back
        going &= ~ended


def _within(places: "Array", count: int) -> "Array":
    from numpy import minimum

    return minimum(places, count - 1)


def _companies(seen: _Seen) -> "Iterator[Array]":
    """Yield the places of the company, whole or cut short after its first words."""
    field = seen.cards.company
    start = seen.named_by(field[:, :1])
    length = _run(seen, start, field, None)
    full = (seen.of_card(field, start) >= 0).sum(axis=1)
    distinct = seen.marked(start, UPPER) & ~seen.has(start, COMMON)
    long = _lengths(seen, start) > _LONG_WORD
    holds = ((length == full) & (full > 1)) | (distinct & ((length == full) | long))
    yield from _spans(start[holds], length[holds])


def _titles(seen: _Seen) -> "Iterator[Array]":
    """Yield the places of the title, whole, however its words agree."""
    from numpy import flatnonzero, zeros

    field, stems = seen.cards.title, seen.lexicon.stems
    begins = zeros(seen.lexicon.stem_count, bool)
    begins[stems[field[field[:, 0] >= 0, 0]]] = True
    start = flatnonzero(begins[stems[seen.words.word]])
    mine = stems[seen.of_card(field[:, :1], start)[:, 0]] == stems[seen.words.word[start]]
    known = seen.of_card(field[:, :1], start)[:, 0] >= 0
    start = start[mine & known]
    length = _run(seen, start, field, stems)
    full = (seen.of_card(field, start) >= 0).sum(axis=1)
    # of a title of one word its stem is little: a comptable is no word to compter with
    held = (length == full) & ((full > 1) | _agree(seen, start, field))
    yield from _spans(start[held], length[held])


def _agree(seen: _Seen, places: "Array", field: "Array") -> "Array":
    """Tell whether words are the first of a field but for their gender and number."""
    from numpy import array, int64, unique

    spellings = seen.lexicon.spellings
    one, other = seen.words.word[places].astype(int64), seen.of_card(field[:, :1], places)[:, 0]
    pairs, which = unique(one * len(spellings) + other, return_inverse=True)
    told = [_is_form(*(spellings[word] for word in divmod(pair, len(spellings)))) for pair in pairs.tolist()]
    return array(told, bool)[which]


def _is_form(one: str, other: str) -> bool:
    """Tell whether two folded words are one but for an ending of gender or number."""
    one, other = (_GENDERED.sub("", word.rstrip("sx")) for word in (one, other))
    return one == other


def _run(seen: _Seen, start: "Array", field: "Array", stems: "Array | None") -> "Array":
    """Return how many words of a field, or their stems, stand one after the other from each start."""
    from numpy import ones

    length = ones(len(start), int)
    rows = seen.of_card(field, start)
    going = ones(len(start), bool)
    count = len(seen.words.text)

    def of(words: "Array") -> "Array":
        return words if stems is None else stems[words]

    for step in range(1, rows.shape[1]):
        place = _within(start + step, count)
        going &= (rows[:, step] >= 0) & ~seen.head[_within(start + step, count + 1)]
        going &= of(seen.words.word[place]) == of(rows[:, step])
        length += going
    return length


def _spans(start: "Array", length: "Array") -> "Iterator[Array]":
    for step in range(int(length.max(initial=0))):
        yield start[length > step] + step


def _lengths(seen: _Seen, places: "Array") -> "Array":
    words = seen.words
    return words.end[places] - words.start[places]
