"""Tells how many people were sent three words in a row, or a word, among the sentences of a sender."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import (
    FACTORS,
    distinct,
    firsts,
    has_pair,
    holds,
    merged,
    paired,
    people_of,
    portions,
    spread,
    things_of,
)
from visavis.reading.hands import each
from visavis.reading.interner import Interner, Numbers, sealed
from visavis.reading.lexicon import END, Lexicon, mix
from visavis.reading.sentences import Part, Sheaf

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

SHARED = 3
# beyond so many people a piece of text is everybody's: no need to know whose
MOST = 12
_CONTEXT_BITS = 22
_HUNDREDS = 400


class Reach:
    """The people of every shingle (three symbols in a row) and of every telling word.

    `sent` are the distinct pairs of a sentence of the sheaf and a person.
    """

    def __init__(self, sheaf: Sheaf, lexicon: Lexicon, sent: "Array", people: int) -> None:
        from numpy import append, bincount, diff, uint64

        self.lexicon = lexicon
        self._low = uint64((1 << people.bit_length()) - 1)
        sentence, person = _a_dozen_each(sent)

        def told(some: slice) -> tuple["Array", "Array"]:
            owner, rank = spread(sheaf.length[sentence[some]])
            places, whom = sheaf.start[sentence[some]][owner] + rank, person[some][owner]
            # the low bits of a key make room for the person: what is left tells some 10^13 shingles apart
            shingles = (self._shingles(sheaf, places) & ~self._low) | whom.astype(uint64)
            symbols = sheaf.symbols[places]
            telling = lexicon.bits[symbols] > 0
            return distinct(shingles), distinct(paired(symbols[telling], whom[telling]))

        found = list(each(told, portions(sheaf.length[sentence])))
        self._kept, self._words = each(merged, ([one[column] for one in found] for column in range(2)))
        found.clear()
        heads = self._kept & ~self._low
        begin = firsts(heads)
        counts = diff(append(begin, len(heads)))
        shared = Interner()
        shared.add_new(heads[begin[counts >= SHARED]])
        self._shared: Numbers = shared
        self._told = bincount(things_of(self._words), minlength=len(lexicon))

    def sealed(self) -> "Reach":
        """Return what knows the same, in less room."""
        return sealed(self, "_shared")

    def _shingles(self, sheaf: Sheaf, places: "Array") -> "Array":
        return self._three(*(sheaf.symbols[places + step] for step in (-1, 0, 1)))

    def _three(self, before: "Array", middle: "Array", after: "Array") -> "Array":
        from numpy import uint64

        keys = self.lexicon.keys
        return mix(
            keys[before] * uint64(FACTORS[0])
            + keys[middle] * uint64(FACTORS[2])
            + keys[after] * uint64(FACTORS[4])
        )

    def is_shared_around(self, sheaf: Sheaf, places: "Array", instead: "Array") -> "Array":
        """Tell whether other words in some places would be among what three people or more were sent."""
        by = {step: sheaf.symbols[places + step] for step in (-2, -1, 1, 2)}
        threes = (
            self._three(by[-2], by[-1], instead),
            self._three(by[-1], instead, by[1]),
            self._three(instead, by[1], by[2]),
        )
        left, middle, right = (self._shared.find(three & ~self._low) >= 0 for three in threes)
        shared: Array = left | middle | right
        return shared

    def threes_in(self, sheaf: Sheaf) -> "Array":
        """Tell of each place of counted sentences whether its word is the middle of a shared shingle."""
        from numpy import zeros

        threes = zeros(len(sheaf.symbols), bool)

        def look(part: Part) -> None:
            places = part.sheaf.inner()[1]
            threes[part.places][places] = self._are_shared(part.sheaf, places)

        for _ in each(look, sheaf.parts()):
            pass
        return threes

    def threes_after(self, sheaf: Sheaf, threes: "Array", changed: "Array") -> "Array":
        """Return what `threes_in` tells of sentences once their words in some places have changed."""
        from numpy import concatenate, unique

        places = unique(concatenate([changed - 1, changed, changed + 1]))
        places = places[sheaf.symbols[places] > END]
        threes = threes.copy()
        threes[places] = self._are_shared(sheaf, places)
        return threes

    def _are_shared(self, sheaf: Sheaf, places: "Array") -> "Array":
        found: Array = self._shared.find(self._shingles(sheaf, places) & ~self._low) >= 0
        return found

    def counted(self, sheaf: Sheaf, places: "Array", person: "Array") -> "Array":
        """Return for each word how many people, a dozen at most, were sent it among the same neighbours.

        The person beside each word, -1 for one never written to, is among them.
        """
        from numpy import minimum, searchsorted, uint64

        keys = self._shingles(sheaf, places) & ~self._low
        count = searchsorted(self._kept, keys | self._low, side="right") - searchsorted(self._kept, keys)
        mine = holds(self._kept, keys | person.astype(uint64)) & (person >= 0)
        return _near(sheaf, places, minimum(count + ~mine, MOST))

    def together(self, sheaf: Sheaf, places: "Array", person: int) -> int:
        """Return how many people were sent all the words at some places in a row, the `person` among them.

        Where a sentence as it stands was sent to more than a dozen, a dozen of them are known: these at
        least, and some hundreds at most.
        """
        from numpy import searchsorted, uint64

        keys = self._shingles(sheaf, places[1:-1]) & ~self._low
        if not len(keys):
            return 1
        low = searchsorted(self._kept, keys)
        high = searchsorted(self._kept, keys | self._low, side="right")
        fewest = int((high - low).argmin())
        told = self._kept[low[fewest] : min(high[fewest], low[fewest] + _HUNDREDS)] & self._low
        for key in keys.tolist():
            told = told[holds(self._kept, told | uint64(key))]
        return len(told) + int(person < 0 or not (told == uint64(max(person, 0))).any())

    def others_told(self, symbols: "Array", person: "Array | None" = None) -> "Array":
        """Return how many people besides its own were sent each word; its own is one of them if not given."""
        from numpy import where

        beyond = symbols >= len(self._told)
        told = where(beyond, 0, self._told[where(beyond, 0, symbols)])
        others: Array = told - (1 if person is None else has_pair(self._words, symbols, person))
        return others


def near_threes(sheaf: Sheaf, threes: "Array") -> "Array":
    """Tell of each place whether its word is in a shared shingle; `threes` tells the middle of each."""
    found = threes.copy()
    found[1:] |= threes[:-1]
    found[:-1] |= threes[1:]
    found &= sheaf.is_word()
    return found


def among_threes(sheaf: Sheaf, threes: "Array", places: "Array") -> "Array":
    """Return of some places those where another word might be in a shared shingle: all such, and few others.

    It would be the third of one whose first two stand before it, the first, or the middle.
    """
    from numpy import flatnonzero, zeros

    middles, symbols = flatnonzero(threes), sheaf.symbols
    fits = zeros(len(places), bool)
    for known, asked in (((-1, 0), (-2, -1)), ((-1, 1), (-1, 1)), ((0, 1), (1, 2))):
        such = zeros(1 << _CONTEXT_BITS, bool)
        such[_context(*(symbols[middles + step] for step in known))] = True
        fits |= such[_context(*(symbols[places + step] for step in asked))]
    return places[fits]


def _context(one: "Array", other: "Array") -> "Array":
    """Return a number of a few bits for two symbols."""
    from numpy import int64, uint64

    mixed = one.astype(uint64) * uint64(FACTORS[0]) + other.astype(uint64) * uint64(FACTORS[2])
    return (mixed >> uint64(64 - _CONTEXT_BITS)).view(int64)


def _a_dozen_each(sent: "Array") -> tuple["Array", "Array"]:
    """Return sentences and people of pairs, a dozen people a sentence at most."""
    from numpy import arange, cumsum, zeros

    sentence = things_of(sent)
    first = zeros(len(sent), int)
    begin = firsts(sentence)
    first[begin[1:]] = begin[1:] - begin[:-1]
    few = arange(len(sent)) - cumsum(first) < MOST
    return sentence[few], people_of(sent[few])


def _near(sheaf: Sheaf, places: "Array", values: "Array") -> "Array":
    """Return the greatest of the values of each word and its neighbours in the sentence."""
    from numpy import maximum, zeros

    # one place before the first and one beyond the last are edges
    laid = zeros(len(sheaf.symbols) + 1, values.dtype)
    laid[places] = values
    greatest: Array = maximum(maximum(laid[places - 1], laid[places + 1]), laid[places])
    return greatest
