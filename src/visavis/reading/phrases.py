"""Finds the phrases of the phrase book in sentences, all of them at once."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.phrasebook import LANE_BITS, automaton, lanes_of
from visavis.reading.signs import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from visavis.reading.arrays import Array
    from visavis.reading.sentences import Sheaf


class Ended(NamedTuple):
    """Where phrases of one lane end in a sheaf: its places, and the bits of the phrases that end there."""

    lane: int
    places: "Array"
    bits: "Array"


def find_phrases(sheaf: "Sheaf", marks: "Array", signs: "Sequence[Sign]") -> list[Ended]:
    """Find the phrases of signs in sentences; `marks` gives by lane the places that symbols may take."""
    from numpy import flatnonzero, uint64, zeros

    machine = automaton()
    wanted = lanes_of(sum(machine.last.get(sign, 0) for sign in signs))
    first = lanes_of(machine.first)
    lanes = _ending(sheaf.symbols, marks, first, wanted)
    some = flatnonzero(lanes)
    lanes = lanes[some]
    found = []
    for lane, last in enumerate(wanted):
        of_symbol = marks[lane]
        places = some[(lanes & uint64(1 << lane)) != 0]
        state = zeros(len(places), uint64)
        for back in range(machine.longest[lane] - 1, -1, -1):
            state = ((state << uint64(1)) | uint64(first[lane])) & of_symbol[sheaf.symbols[places - back]]
        ended = state & uint64(last)
        found.append(Ended(lane, places[ended != 0], ended[ended != 0]))
    return found


def _ending(symbols: "Array", marks: "Array", first: "Sequence[int]", wanted: "Sequence[int]") -> "Array":
    """Return by place a bit for each lane of which a phrase may end there: asked of two words in a row."""
    from numpy import flatnonzero, uint64, zeros

    count = marks.shape[1]
    there = zeros(count, bool)
    there[symbols] = True
    known = flatnonzero(there)
    alone, ending, before = (zeros(count, uint64) for _ in range(3))
    for lane, (starts, last) in enumerate(zip(first, wanted, strict=True)):
        of_symbol = marks[lane, known]
        longer = last & ~starts
        for table, bits in ((alone, last & starts), (ending, longer), (before, longer >> 1)):
            table[known] |= ((of_symbol & uint64(bits)) != 0) * uint64(1 << lane)
    found: Array = alone[symbols]
    found[1:] |= ending[symbols[1:]] & before[symbols[:-1]]
    return found


def ends_of(found: "Sequence[Ended]", sign: Sign) -> "Array":
    """Return the places where a phrase of a sign ends."""
    from numpy import concatenate, uint64, zeros

    wanted = lanes_of(automaton().last.get(sign, 0))
    some = [ended for ended in found if wanted[ended.lane] and len(ended.places)]
    ends = [ended.places[(ended.bits & uint64(wanted[ended.lane])) != 0] for ended in some]
    return concatenate(ends) if ends else zeros(0, int)


def each_of(found: "Sequence[Ended]", start: int, end: int) -> "Iterator[tuple[int, Sign, int]]":
    """Yield for every phrase that ends in [start, end): the place of its last word, its sign, its length."""
    from numpy import searchsorted

    lengths = automaton().lengths
    for ended in found:
        first, last = searchsorted(ended.places, [start, end])
        for number in range(int(first), int(last)):
            bits = int(ended.bits[number]) << (LANE_BITS * ended.lane)
            while bits:
                yield int(ended.places[number]), *lengths[(bits & -bits).bit_length() - 1]
                bits &= bits - 1
