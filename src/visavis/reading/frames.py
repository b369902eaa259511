"""Finds the fixed words between which the owner's sentences differ from person to person."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import FACTORS, apart, joined, sum_of
from visavis.reading.choices import Choices
from visavis.reading.hands import each
from visavis.reading.lexicon import GREETING, MASK, Lexicon, mix
from visavis.reading.sentences import Part, Sheaf

if TYPE_CHECKING:
    from collections.abc import Callable

    from visavis.reading.arrays import Array

LONGEST_FILLER = 7


def frame_keys(pair_keys: "Array", start: "Array", end: "Array") -> "Array":
    """Return the key of the two symbols before `start` and the two from `end` on."""
    from numpy import uint64

    return mix(pair_keys[start - 2] * uint64(FACTORS[3]) + pair_keys[end] * uint64(FACTORS[4]))


def around_rare(sheaf: Sheaf, rare: "Array", masks: "Array", among: "Array") -> tuple["Array", "Array"]:
    """Return [start, end) of the short runs of rare words, in sentences that are not rare as a whole.

    What cards told is of the run it stands beside: "Atelier *". `rare` and `masks` go by place of the sheaf,
    `among` by sentence.
    """

    def runs(part: Part) -> tuple["Array", "Array"]:
        return _runs_of_rare(part.sheaf, rare[part.places], masks[part.places], among[part.rows])

    return _of_parts(sheaf, runs)


def _runs_of_rare(sheaf: Sheaf, rare: "Array", masks: "Array", among: "Array") -> tuple["Array", "Array"]:
    from numpy import append, cumsum, zeros

    owner, places = sheaf.inner()
    some = zeros(len(rare), bool)
    kept = among & (sum_of(rare[places], sheaf.length) < sheaf.length)
    some[places] = rare[places] & kept[owner]
    start, end = runs_of(some | masks)
    counted = append(0, cumsum(some))
    fit = (end - start <= LONGEST_FILLER) & (counted[end] > counted[start])
    return start[fit], end[fit]


def runs_of(some: "Array") -> tuple["Array", "Array"]:
    """Return [start, end) of the runs of what is true; there is nothing at either end."""
    from numpy import flatnonzero

    edges = flatnonzero(some[1:] != some[:-1]) + 1
    return edges[0::2], edges[1::2]


def masks_in(sheaf: Sheaf, lexicon: Lexicon) -> "Array":
    """Tell of each place whether a card told it, but for the call with which a sentence begins."""
    from numpy import zeros

    found = zeros(len(sheaf.symbols), bool)

    def look(part: Part) -> None:
        found[part.places] = _masks_in(part.sheaf, lexicon)

    for _ in each(look, sheaf.parts()):
        pass
    return found


def _masks_in(sheaf: Sheaf, lexicon: Lexicon) -> "Array":
    from numpy import cumsum, repeat, zeros

    places = sheaf.inner()[1]
    symbols = sheaf.symbols[places]
    said = (lexicon.flags[symbols] & GREETING) == 0
    # of each sentence, what is said before a place besides greetings
    before = cumsum(said) - said
    first = cumsum(sheaf.length) - sheaf.length
    before -= repeat(before[first[sheaf.length > 0]], sheaf.length[sheaf.length > 0])
    masked = zeros(len(sheaf.symbols), bool)
    masked[places] = (symbols == MASK) & (before > 0)
    return masked


def around_branching(
    sheaf: Sheaf, pair_keys: "Array", choices: Choices, recombined: "Array"
) -> tuple["Array", "Array"]:
    """Return [start, end) of what stands, in sentences new only as a whole, where ways part and meet again.

    A run begins where three words or more may follow, and ends where three or more may precede.
    """

    def runs(part: Part) -> tuple["Array", "Array"]:
        return _branching_runs(part.sheaf, pair_keys[part.places], choices, recombined[part.rows])

    return _of_parts(sheaf, runs)


def _branching_runs(
    sheaf: Sheaf, pair_keys: "Array", choices: Choices, recombined: "Array"
) -> tuple["Array", "Array"]:
    from numpy import flatnonzero, full

    owner, places = sheaf.inner()
    mine = recombined[owner]
    owner, places = owner[mine], places[mine]
    stop = (sheaf.start + sheaf.length)[owner]
    opens = (places > sheaf.start[owner]) & choices.is_wide_after(pair_keys[places - 2])
    start, stop = places[opens], stop[opens]
    end = full(len(start), -1)
    for length in range(1, LONGEST_FILLER + 1):
        going = flatnonzero((end < 0) & (start + length <= stop))
        met = choices.is_wide_before(pair_keys[start[going] + length])
        end[going[met]] = start[going[met]] + length
    start, end = start[end >= 0], end[end >= 0]
    kept = apart(start, end)
    return start[kept], end[kept]


def _of_parts(sheaf: Sheaf, runs: "Callable[[Part], tuple[Array, Array]]") -> tuple["Array", "Array"]:
    """Return the runs of all parts of a sheaf, by their places in it."""

    def placed(part: Part) -> tuple["Array", "Array"]:
        start, end = runs(part)
        return start + part.places.start, end + part.places.start

    found = list(each(placed, sheaf.parts()))
    return joined(start for start, _ in found), joined(end for _, end in found)
