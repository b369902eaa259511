"""Makes one automaton of bits of all the phrases of the packaged list."""

from functools import cache
from importlib import resources
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.signs import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LANE_BITS = 64
LANES = 41
_EDGES = ("^", "$")
_NOWHERE = bytes(LANES * LANE_BITS // 8)
_SHORTEST_PART = 2
_ANY, _NOT, _OPTIONAL, _STAR = "_", "!", "?", "*"


class _Phrase(NamedTuple):
    """A sign, and the alternatives of each of the words that make it."""

    sign: Sign
    words: tuple[str, ...]


class _Automaton(NamedTuple):
    """Shift-and (Baeza-Yates and Gonnet 1992, CACM 35:74): one bit for each place of each phrase.

    `any_word` are the places that every word takes but for those it is `barred` from.
    """

    exact: dict[str, int]
    beginnings: dict[str, int]
    endings: dict[str, int]
    any_word: int
    barred: dict[str, int]
    first: int
    last: dict[Sign, int]
    lengths: dict[int, tuple[Sign, int]]
    longest: tuple[int, ...]


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
def automaton() -> _Automaton:
    """Return the automaton of the packaged list."""
    exact: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    endings: dict[str, int] = {}
    barred: dict[str, int] = {}
    any_word = first = used = 0
    longest = [0] * (LANES + 1)
    last: dict[Sign, int] = {}
    lengths: dict[int, tuple[Sign, int]] = {}
    # a lane takes as many steps as its longest phrase has words
    for phrase in sorted(dict.fromkeys(_phrases()), key=lambda phrase: len(phrase.words)):
        if used % LANE_BITS + len(phrase.words) > LANE_BITS:
            used += LANE_BITS - used % LANE_BITS
        first |= 1 << used
        for word in phrase.words:
            bit = 1 << used
            used += 1
            if word == _ANY or word.startswith(_NOT):
                any_word |= bit
                for other in word[1:].split("|") if word != _ANY else ():
                    barred[other] = barred.get(other, 0) | bit
                continue
            for part in word.split("|"):
                table, key = (
                    (endings, part[1:])
                    if part.startswith(_STAR)
                    else (beginnings, part[:-1])
                    if part.endswith(_STAR)
                    else (exact, part)
                )
                table[key] = table.get(key, 0) | bit
        last[phrase.sign] = last.get(phrase.sign, 0) | bit
        # a word that must not stand before is no part of what is shown
        lengths[used - 1] = (phrase.sign, len(phrase.words) - phrase.words[0].startswith(_NOT))
        longest[(used - 1) // LANE_BITS] = len(phrase.words)
    if used > LANES * LANE_BITS:
        raise AssertionError(used)
    return _Automaton(exact, beginnings, endings, any_word, barred, first, last, lengths, tuple(longest))


def marks_of(word: str) -> bytes:
    """Return the places of phrases that a folded word may take, a bit each."""
    if word in _EDGES:
        return _NOWHERE
    machine = automaton()
    beginning, ending = _part_lengths()
    bits = machine.exact.get(word, 0) | machine.any_word & ~machine.barred.get(word, 0)
    for length in beginning:
        if length > len(word):
            break
        bits |= machine.beginnings.get(word[:length], 0)
    for length in ending:
        if length > len(word):
            break
        bits |= machine.endings.get(word[-length:], 0)
    return bits.to_bytes(LANES * LANE_BITS // 8, "little")


@cache
def _part_lengths() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return how long the beginnings and the endings of words in phrases are, the shortest first."""
    machine = automaton()
    beginning, ending = (sorted({len(part) for part in one}) for one in (machine.beginnings, machine.endings))
    return tuple(length for length in beginning if length >= _SHORTEST_PART), tuple(ending)


def lanes_of(bits: int) -> list[int]:
    """Return the bits of all phrases, 64 a lane."""
    return [bits >> shift & ((1 << LANE_BITS) - 1) for shift in range(0, LANES * LANE_BITS, LANE_BITS)]
