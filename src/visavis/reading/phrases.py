"""Finds the phrases of the packaged list in sentences, all of them at once, by an automaton of bits."""

from functools import cache
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.signs import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from visavis.reading.arrays import Array
    from visavis.reading.sentences import Sheaf

_LANE_BITS = 64
LANES = 12
_EDGES = ("^", "$")
_NOWHERE = bytes(LANES * _LANE_BITS // 8)
_SHORTEST_PART, _LONGEST_ENDING = 2, 10
_ANY, _NOT, _OPTIONAL, _STAR = "_", "!", "?", "*"


class _Phrase(NamedTuple):
    """A sign, and the alternatives of each of the words that make it."""

    sign: Sign
    words: tuple[str, ...]


class _Automaton(NamedTuple):
    """Shift-and (Baeza-Yates and Gonnet 1992, CACM 35:74): one bit for each place of each phrase."""

    exact: dict[str, int]
    beginnings: dict[str, int]
    endings: dict[str, int]
    others: tuple[tuple[frozenset[str], int], ...]
    any_word: int
    first: int
    last: dict[Sign, int]
    lengths: dict[int, tuple[Sign, int]]
    longest: int


def _phrases() -> "Iterator[_Phrase]":
    text = (resources.files("visavis.reading") / "data" / "phrases.txt").read_text("utf-8")
    sign = None
    for line in text.splitlines():
        if line.startswith("["):
            sign = Sign(line.strip("[]"))
        elif line.strip() and not line.startswith("#") and sign:
            for words in _without_options(line.split()):
                yield _Phrase(sign, words)


def _without_options(words: "Sequence[str]") -> "Iterator[tuple[str, ...]]":
    choices = [((word.rstrip(_OPTIONAL),), ()) if word.endswith(_OPTIONAL) else ((word,),) for word in words]
    for chosen in product(*choices):
        yield tuple(word for part in chosen for word in part)


@cache
def _automaton() -> _Automaton:
    exact: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    endings: dict[str, int] = {}
    others: list[tuple[frozenset[str], int]] = []
    any_word = first = used = longest = 0
    last: dict[Sign, int] = {}
    lengths: dict[int, tuple[Sign, int]] = {}
    for phrase in dict.fromkeys(_phrases()):
        if used % _LANE_BITS + len(phrase.words) > _LANE_BITS:
            used += _LANE_BITS - used % _LANE_BITS
        first |= 1 << used
        for word in phrase.words:
            bit = 1 << used
            used += 1
            if word == _ANY:
                any_word |= bit
            elif word.startswith(_NOT):
                others.append((frozenset(word[1:].split("|")), bit))
            for part in () if word == _ANY or word.startswith(_NOT) else word.split("|"):
                table, key = (
                    (endings, part[1:])
                    if part.startswith(_STAR)
                    else (beginnings, part[:-1])
                    if part.endswith(_STAR)
                    else (exact, part)
                )
                table[key] = table.get(key, 0) | bit
        last[phrase.sign] = last.get(phrase.sign, 0) | bit
        lengths[used - 1] = (phrase.sign, len(phrase.words))
        longest = max(longest, len(phrase.words))
    if used > LANES * _LANE_BITS:
        raise AssertionError(used)
    return _Automaton(exact, beginnings, endings, tuple(others), any_word, first, last, lengths, longest)


def marks_of(word: str) -> bytes:
    """Return the places of phrases that a folded word may take, a bit each."""
    if word in _EDGES:
        return _NOWHERE
    machine = _automaton()
    bits = machine.exact.get(word, 0) | machine.any_word
    for length in range(_SHORTEST_PART, len(word) + 1):
        if word[:length] in machine.beginnings:
            bits |= machine.beginnings[word[:length]]
    for length in range(_SHORTEST_PART, _LONGEST_ENDING + 1):
        if word[-length:] in machine.endings:
            bits |= machine.endings[word[-length:]]
    for words, bit in machine.others:
        if word not in words:
            bits |= bit
    return bits.to_bytes(LANES * _LANE_BITS // 8, "little")


def _lanes(bits: int) -> list[int]:
    return [bits >> shift & ((1 << _LANE_BITS) - 1) for shift in range(0, LANES * _LANE_BITS, _LANE_BITS)]


class Ended(NamedTuple):
    """Where phrases of one lane end in a sheaf: its places, and the bits of the phrases that end there."""

    lane: int
    places: "Array"
    bits: "Array"


def find_phrases(sheaf: "Sheaf", marks: "Array", signs: "Sequence[Sign]") -> list[Ended]:
    """Find the phrases of signs in sentences; `marks` gives the lanes of every symbol."""
    from numpy import flatnonzero, uint64, zeros

    machine = _automaton()
    wanted = _lanes(sum(machine.last.get(sign, 0) for sign in signs))
    found = []
    for lane, (first, last) in enumerate(zip(_lanes(machine.first), wanted, strict=True)):
        of_symbol = marks[:, lane].copy()
        places = flatnonzero(((of_symbol & uint64(last)) != 0)[sheaf.symbols]) if last else zeros(0, int)
        state = zeros(len(places), uint64)
        for back in range(machine.longest - 1, -1, -1):
            state = ((state << uint64(1)) | uint64(first)) & of_symbol[sheaf.symbols[places - back]]
        ended = state & uint64(last)
        found.append(Ended(lane, places[ended != 0], ended[ended != 0]))
    return found


def ends_of(found: "Sequence[Ended]", sign: Sign) -> "Array":
    """Return the places where a phrase of a sign ends."""
    from numpy import concatenate, uint64

    wanted = _lanes(_automaton().last.get(sign, 0))
    return concatenate([ended.places[(ended.bits & uint64(wanted[ended.lane])) != 0] for ended in found])


def each_of(found: "Sequence[Ended]", start: int, end: int) -> "Iterator[tuple[int, Sign, int]]":
    """Yield for every phrase that ends in [start, end): the place of its last word, its sign, its length."""
    from numpy import searchsorted

    lengths = _automaton().lengths
    for ended in found:
        first, last = searchsorted(ended.places, [start, end])
        for number in range(int(first), int(last)):
            bits = int(ended.bits[number]) << (_LANE_BITS * ended.lane)
            while bits:
                yield int(ended.places[number]), *lengths[(bits & -bits).bit_length() - 1]
                bits &= bits - 1
