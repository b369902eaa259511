"""Finds the fixed words between which the owner's sentences differ from person to person."""

from collections.abc import Iterator, Mapping, Sequence, Sized
from math import log2

from visavis.reading.corpus import SHARED, Corpus, Symbols

LONGEST_FILLER = 6
_START, _END = "^", "$"
_BRANCHES = 3
Pair = tuple[str, str]
Frame = tuple[str, str, str, str]


def edged(symbols: Symbols) -> Symbols:
    """Return a piece between two marks of its beginning and two of its end."""
    return (_START, _START, *symbols, _END, _END)


class Choices:
    """What follows and what precedes each pair of symbols in the pieces of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._following: dict[Pair, dict[str, int]] = {}
        preceding: dict[Pair, set[str]] = {}
        for piece, people in corpus.pieces.items():
            line = edged(piece)
            for place in range(2, len(line) - 2):
                here, following = line[place], line[place + 1]
                counts = self._following.setdefault((line[place - 1], here), {})
                counts[following] = counts.get(following, 0) + len(people)
                preceding.setdefault((following, line[place + 2]), set()).add(here)
        self.wide_after = _wide(self._following)
        self.wide_before = _wide(preceding)

    def bits(self, before: str, left: str, symbol: str) -> float:
        """Return -log2 of the share of people to whom a symbol follows a pair, 0 where few others do."""
        if (before, left) not in self.wide_after:
            return 0.0
        counts = self._following[before, left]
        return log2((sum(counts.values()) + 1) / counts.get(symbol, 1))


def _wide(neighbours: Mapping[Pair, Sized]) -> frozenset[Pair]:
    return frozenset(pair for pair, words in neighbours.items() if len(words) >= _BRANCHES)


def open_frames(corpus: Corpus, choices: Choices) -> set[Frame]:
    """Return the two fixed symbols before and the two after each place that differs.

    Such a place shows in one of two ways: a short run that fewer than three people were sent, or, in a
    sentence new only as a whole, a run that begins where three words or more may follow and ends where
    three or more may precede.
    """
    recombined: list[Symbols] = []
    frames: set[Frame] = set()
    for piece, people in corpus.pieces.items():
        if len(people) >= SHARED:
            continue
        rare = [reach < SHARED for reach in corpus.covered(piece)]
        if not any(rare):
            recombined.append(piece)
        elif not all(rare):
            frames.update(_around_rare(edged(piece), rare))
    if recombined:
        after, before = choices.wide_after, choices.wide_before
        for piece in recombined:
            frames.update(_around_branching(edged(piece), after, before))
    return frames


def _around_rare(piece: Symbols, rare: Sequence[bool]) -> Iterator[Frame]:
    start = None
    for place, flag in enumerate((*rare, False)):
        if flag and start is None:
            start = place
        elif not flag and start is not None:
            if place - start <= LONGEST_FILLER:
                yield piece[start], piece[start + 1], piece[place + 2], piece[place + 3]
            start = None


def _around_branching(piece: Symbols, after: frozenset[Pair], before: frozenset[Pair]) -> Iterator[Frame]:
    closed = 2
    for start in range(3, len(piece) - 2):
        left = (piece[start - 2], piece[start - 1])
        if start < closed or left not in after:
            continue
        for end in range(start + 1, min(start + LONGEST_FILLER, len(piece) - 2) + 1):
            right = (piece[end], piece[end + 1])
            if right in before:
                yield (*left, *right)
                closed = end
                break
