"""Finds words that are one slip of the keyboard away from what several people were sent in their place."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.lexicon import Lexicon
from visavis.reading.reach import Reach
from visavis.reading.sentences import Sheaf

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

_SHORTEST = 4
# what a language or a trade is full of is no slip, however near it is to another word
_LEAST_BITS = 4.0


class Mended(NamedTuple):
    """A sheaf with its slips undone, and by place which of its words were one."""

    sheaf: Sheaf
    slipped: "Array"


class Slips:
    """The words that several people were sent as they stand, by all that one letter left out makes of them.

    Two words with such a remnant in common are a letter apart, or two neighbours are swapped: the deletion
    neighbourhood of Mor and Fraenkel (1982), JACM 29:1, at distance one.
    """

    def __init__(self, lexicon: Lexicon, reach: Reach, symbols: "Array") -> None:
        from numpy import unique

        self._lexicon, self._reach = lexicon, reach
        self._by_remnant: dict[str, list[int]] = {}
        self._near: dict[int, tuple[int, ...]] = {}
        known = unique(symbols)
        for symbol in known[lexicon.lengths[known] >= _SHORTEST].tolist():
            for remnant in _remnants(lexicon.spellings[symbol]):
                self._by_remnant.setdefault(remnant, []).append(symbol)

    def mended(self, sheaf: Sheaf, places: "Array") -> Mended:
        """Undo the slips among the words at some places, where what stands around them allows it."""
        from numpy import flatnonzero, unique, zeros

        lexicon, symbols = self._lexicon, sheaf.symbols.copy()
        slipped = zeros(len(symbols), bool)
        rare = (lexicon.bits[symbols[places]] >= _LEAST_BITS) & (
            lexicon.lengths[symbols[places]] >= _SHORTEST
        )
        odd = places[rare]
        distinct, which = unique(symbols[odd], return_inverse=True)
        for near in self._table(distinct).T:
            some = flatnonzero((near[which] >= 0) & ~slipped[odd])
            instead = near[which[some]]
            fits = self._reach.is_shared_around(sheaf, odd[some], instead)
            symbols[odd[some[fits]]] = instead[fits]
            slipped[odd[some[fits]]] = True
        return Mended(sheaf._replace(symbols=symbols), slipped)

    def _table(self, symbols: "Array") -> "Array":
        """Return the words near each of some, a row each, -1 beyond the last."""
        from numpy import full, int32

        near = [self._near_to(symbol) for symbol in symbols.tolist()]
        table = full((len(near), max(map(len, near), default=0)), -1, int32)
        for row, words in enumerate(near):
            table[row, : len(words)] = words
        return table

    def _near_to(self, symbol: int) -> tuple[int, ...]:
        """Return the words a slip away from another, in an order that does not depend on their numbers."""
        found = self._near.get(symbol)
        if found is None:
            near = set(self._holding(_remnants(self._lexicon.spellings[symbol]))) - {symbol}
            found = tuple(sorted(near, key=self._lexicon.spellings.__getitem__))
            self._near[symbol] = found
        return found

    def _holding(self, remnants: Iterable[str]) -> Iterator[int]:
        for remnant in remnants:
            yield from self._by_remnant.get(remnant, ())


def _remnants(word: str) -> set[str]:
    """Return a word, and what is left of it without each of its letters."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
