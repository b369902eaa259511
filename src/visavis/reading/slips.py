"""Finds words that are one slip of the keyboard away from what several people were sent in their place."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import FACTORS, changes, pieces, spread
from visavis.reading.hands import each
from visavis.reading.interner import sealed
from visavis.reading.lexicon import Lexicon, mix
from visavis.reading.reach import Reach
from visavis.reading.sentences import Sheaf, powers

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

_SHORTEST = 4
# what a language or a trade is full of is no slip, however near it is to another word
_LEAST_BITS = 4.0
_MOST_NEAR = 16
_BACK = pow(FACTORS[3], -1, 1 << 64)


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
        from numpy import argsort, unique

        self._lexicon, self._reach = lexicon, reach
        known = unique(symbols)
        known = known[lexicon.lengths[known] >= _SHORTEST]
        remnants, owner = self._remnants(known)
        order = argsort(remnants)
        self._keys, self._words = remnants[order], known[owner[order]]

    def sealed(self, reach: Reach) -> "Slips":
        """Return what knows the same, beside what else is sealed."""
        return sealed(self, _reach=reach)

    def mended(self, sheaf: Sheaf, places: "Array") -> Mended:
        """Undo the slips among the words at some places, where what stands around them allows it."""
        from numpy import flatnonzero, full, int32, zeros

        lexicon, symbols = self._lexicon, sheaf.symbols.copy()
        slipped = zeros(len(symbols), bool)
        looked = zeros(len(lexicon), bool)
        looked[symbols[places]] = True
        rare = (lexicon.bits[: len(lexicon)] >= _LEAST_BITS) & (lexicon.lengths[: len(lexicon)] >= _SHORTEST)
        odd = flatnonzero(looked & rare)
        table = self._near(odd)
        # most words are near no other: what is left to look at is little
        row = full(len(lexicon), -1, int32)
        near_any = flatnonzero((table >= 0).any(axis=1))
        row[odd[near_any]] = near_any
        places = places[row[symbols[places]] >= 0]
        which = row[symbols[places]]

        def mend(here: slice) -> None:
            mine, of = places[here], which[here]
            for near in table.T:
                some = flatnonzero((near[of] >= 0) & ~slipped[mine])
                instead = near[of[some]]
                fits = self._reach.is_shared_around(sheaf, mine[some], instead)
                symbols[mine[some[fits]]] = instead[fits]
                slipped[mine[some[fits]]] = True

        for _ in each(mend, pieces(len(places))):
            pass
        return Mended(sheaf._replace(symbols=symbols), slipped)

    def _near(self, symbols: "Array") -> "Array":
        """Return the words near each of some, a row each, -1 beyond the last.

        Their order does not depend on their numbers, which follow from the order of texts.
        """
        from numpy import bincount, full, int32, lexsort, searchsorted

        remnants, owner = self._remnants(symbols)
        first = searchsorted(self._keys, remnants)
        which, rank = spread(searchsorted(self._keys, remnants, side="right") - first)
        word, of = self._words[first[which] + rank], owner[which]
        other = word != symbols[of]
        word, of = word[other], of[other]
        order = lexsort((self._lexicon.keys[word], of))
        word, of = word[order], of[order]
        fresh = changes(word) | changes(of)
        word, of = word[fresh], of[fresh]
        counts = bincount(of, minlength=len(symbols))
        rank = spread(counts)[1]
        table = full((len(symbols), min(_MOST_NEAR, int(counts.max(initial=0)))), -1, int32)
        few = rank < _MOST_NEAR
        table[of[few], rank[few]] = word[few]
        return table

    def _remnants(self, symbols: "Array") -> tuple["Array", "Array"]:
        """Return the keys of words and of what is left of them without each letter, and whose each is."""
        from numpy import append, arange, concatenate, cumsum, frombuffer, uint32, uint64

        words = [self._lexicon.spellings[symbol] for symbol in symbols.tolist()]
        letters = frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), uint32).astype(uint64)
        length = self._lexicon.lengths[symbols]
        owner, rank = spread(length)
        sums = append(uint64(0), cumsum(letters * powers(int(length.max(initial=0)) + 1)[rank]))
        start = cumsum(length) - length
        total = sums[start + length] - sums[start]
        place = arange(len(owner))
        before = sums[place] - sums[start][owner]
        # what follows the letter left out moves one place towards the beginning
        after = (sums[(start + length)[owner]] - sums[place + 1]) * uint64(_BACK)
        return mix(concatenate([total, before + after])), concatenate([arange(len(length)), owner])
