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
    from numpy import uint64, zeros

    machine = automaton()
    wanted = lanes_of(sum(machine.last.get(sign, 0) for sign in signs))
    found = []
    for lane, (first, last) in enumerate(zip(lanes_of(machine.first), wanted, strict=True)):
        of_symbol = marks[lane]
        places = _ending(sheaf.symbols, of_symbol, last) if last else zeros(0, int)
        state = zeros(len(places), uint64)
        for back in range(machine.longest[lane] - 1, -1, -1):
            state = ((state << uint64(1)) | uint64(first)) & of_symbol[sheaf.symbols[places - back]]
        ended = state & uint64(last)
        found.append(Ended(lane, places[ended != 0], ended[ended != 0]))
    return found


def _ending(symbols: "Array", of_symbol: "Array", last: int) -> "Array":
    """Return the places where a phrase may end: asked of the words, or of fewer places."""
    from numpy import flatnonzero, uint64

    if len(symbols) < len(of_symbol):
        return flatnonzero(of_symbol[symbols] & uint64(last))
    return flatnonzero(((of_symbol & uint64(last)) != 0)[symbols])


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
