"""Keeps what fills the slots of sentences, and counts who was sent it."""

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import (
    distinct,
    joined,
    merged,
    paired,
    people_of,
    portions,
    spread,
    sum_of,
    things_of,
)
from visavis.reading.hands import each
from visavis.reading.lexicon import COMMON, GREETING, MASK, START, Lexicon, mix
from visavis.reading.sentences import Sheaf, run_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reading.arrays import Array

SHARED = 3


class SlotKind(IntEnum):
    """What a slot is for: unknown, a merge field, a small edit of fixed words, or one person's own words."""

    NONE = 0
    MERGE = 1
    EDIT = 2
    OPEN = 3


class Fillers(NamedTuple):
    """What fills slots in a sheaf: [start, end) by place, in order and apart, each with its slot's number."""

    start: "Array"
    end: "Array"
    slot: "Array"

    def among(self, places: slice) -> "Fillers":
        """Return the fillers of a part of the sheaf, by their places in the part."""
        low, high = self.start.searchsorted([places.start, places.stop])
        return Fillers(
            self.start[low:high] - places.start, self.end[low:high] - places.start, self.slot[low:high]
        )


def together(found: "Sequence[Fillers]") -> Fillers:
    """Return fillers found in parts that follow each other as those of the whole."""
    return Fillers(*(joined(one[column] for one in found) for column in range(3)))


def people_told(sheaf: Sheaf, found: Fillers, sent: "Array", things: "Array", count: int) -> "Array":
    """Return by thing how many people were sent it; `things` are by filler, and so many."""
    from numpy import bincount

    told = _Told(sheaf, found, sent)
    # of what stands in one sentence alone, they are those who were sent it
    alone = bincount(things, minlength=count)[things] == 1
    people: Array = told.people(things, ~alone, count)
    people[things[alone]] = told.counts[alone]
    return people


def told_to_several(sheaf: Sheaf, found: Fillers, sent: "Array", count: int) -> "Array":
    """Tell by slot whether three people or more were sent it."""
    from numpy import bincount, zeros

    told = _Told(sheaf, found, sent)
    several = zeros(count, bool)
    several[found.slot[told.counts >= SHARED]] = True
    maybe = ~several & (bincount(found.slot, told.counts, count) >= SHARED)
    several |= told.people(found.slot, maybe[found.slot], count) >= SHARED
    return several


class _Told:
    """Who was sent the sentence that each filler is in; `counts` are how many, by filler."""

    def __init__(self, sheaf: Sheaf, found: Fillers, sent: "Array") -> None:
        from numpy import bincount, cumsum

        sentence = sheaf.start.searchsorted(found.start, side="right") - 1
        counts = bincount(things_of(sent), minlength=len(sheaf.length))
        self._sent = sent
        self._first = (cumsum(counts) - counts)[sentence]
        self.counts = counts[sentence]

    def people(self, things: "Array", among: "Array", count: int) -> "Array":
        """Return by thing, of so many, how many people were sent any of its fillers that are `among` some."""
        from numpy import bincount, flatnonzero

        which = flatnonzero(among)
        counts = self.counts[which]

        def told(some: slice) -> "Array":
            mine = which[some]
            owner, rank = spread(counts[some])
            people = people_of(self._sent[self._first[mine][owner] + rank])
            return distinct(paired(things[mine][owner], people))

        pairs = merged(each(told, portions(counts)))
        people: Array = bincount(things_of(pairs), minlength=count)
        return people


def filler_keys(lexicon: Lexicon, sheaf: Sheaf, start: "Array", end: "Array") -> "Array":
    """Return the key of the words at each [start, end), whatever stands around them."""
    from numpy import uint64

    length = end - start

    def keys(some: slice) -> "Array":
        return run_keys(lexicon.keys, start[some], length[some], sheaf.symbols)

    return mix(joined(each(keys, portions(length)), "uint64") + length.astype(uint64))


def calls(lexicon: Lexicon, sheaf: Sheaf, start: "Array", end: "Array") -> "Array":
    """Tell of fillers whether they greet or call their reader, and go on with what no card told."""
    from numpy import full, minimum

    length = end - start
    owner, rank = spread(length)
    words = sheaf.symbols[start[owner] + rank]
    first = full(len(length), len(words))
    masked = words == MASK
    minimum.at(first, owner[masked], rank[masked])
    # a greeting is of words that anybody says
    greets = (lexicon.flags[words] & (GREETING | COMMON)) != 0
    other = sum_of((rank < first[owner]) & ~greets, length)
    before, second = sheaf.symbols[start - 1], sheaf.symbols[start - 2]
    greeted = (second == START) & ((lexicon.flags[before] & GREETING) != 0)
    found: Array = ((before == START) | greeted) & (other == 0) & (length > first + 1)
    return found
