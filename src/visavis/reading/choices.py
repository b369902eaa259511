"""Knows after which two words the owner's sentences part, and how often each way is taken."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import FACTORS, joined, may_repeat, pieces
from visavis.reading.hands import at_once, each
from visavis.reading.interner import Interner, Numbers, sealed
from visavis.reading.lexicon import Lexicon, mix
from visavis.reading.sentences import Part, Sheaf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visavis.reading.arrays import Array

_BRANCHES = 3


def pair_keys(sheaf: Sheaf, lexicon: Lexicon) -> "Array":
    """Return by place of a sheaf the key of the symbol there and the one after it."""
    from numpy import append, uint64

    symbols = append(sheaf.symbols, sheaf.symbols[:1])

    def keys_of(some: slice) -> "Array":
        keys = lexicon.keys[symbols[some.start : some.stop + 1]]
        return mix(keys[:-1] * uint64(FACTORS[5]) + keys[1:] * uint64(FACTORS[6]))

    return joined(each(keys_of, pieces(len(sheaf.symbols))), "uint64")


class Choices:
    """What follows and what precedes those pairs of symbols that are asked about.

    `weights` are the people who were sent each sentence of the sheaf; `keys` those of its pairs by place,
    `asked` the places of those asked about. A pair that stands nowhere thrice is as if it was not.
    """

    def __init__(
        self, sheaf: Sheaf, lexicon: Lexicon, keys: "Array", weights: "Array", asked: "Iterable[Array]"
    ) -> None:
        from numpy import bincount, concatenate, zeros

        self._lexicon = lexicon
        pairs, all_ways, back = Interner(), Interner(), Interner()
        # where a pair stands less often, ways cannot part
        often = may_repeat(keys, _BRANCHES)
        for some in asked:
            pairs.add_new(keys[some[often[some]]])
        count = len(pairs)
        self._pairs: Numbers = pairs
        self._ways: Numbers = all_ways
        of_pair = joined(each(lambda part: self._pairs.find(keys[part.places]), sheaf.parts()))

        def forth() -> "tuple[Array, ...]":
            """Return by pair how many ways lead from it and who took them, and who took each way."""
            after: Array = zeros(count, int)
            totals, taken = zeros(count), zeros(0)
            for part in sheaf.parts():
                owner, places, pair = _beside(part, of_pair, -1)
                ways, new = all_ways.number(self._way_keys(pair, part.sheaf.symbols[places + 1]))
                weight = weights[part.rows][owner]
                after += bincount(pair[new], minlength=count)
                totals += bincount(pair, weight, count)
                taken = concatenate([taken, zeros(len(all_ways) - len(taken))])
                taken += bincount(ways, weight, len(all_ways))
            return after, totals, taken

        def to() -> "tuple[Array, ...]":
            """Return by pair how many ways lead to it."""
            before = zeros(count, int)
            for part in sheaf.parts():
                _, places, pair = _beside(part, of_pair, 1)
                new = back.add_new(self._way_keys(pair, part.sheaf.symbols[places]))
                before += bincount(pair[new], minlength=count)
            return (before,)

        (after, self._totals, self._taken), (before, *_) = at_once(forth, to)
        # a pair never asked about, -1, is not wide
        self._wide_after = concatenate([after >= _BRANCHES, [False]])
        self._wide_before = concatenate([before >= _BRANCHES, [False]])

    def sealed(self) -> "Choices":
        """Return what knows the same, in less room."""
        return sealed(self, "_pairs", "_ways")

    def _way_keys(self, pair: "Array", following: "Array") -> "Array":
        from numpy import uint64

        return mix(
            pair.astype(uint64) * uint64(FACTORS[0]) + self._lexicon.keys[following] * uint64(FACTORS[1])
        )

    def is_wide_after(self, keys: "Array") -> "Array":
        """Tell whether three words or more follow pairs."""
        wide: Array = self._wide_after[self._pairs.find(keys)]
        return wide

    def is_wide_before(self, keys: "Array") -> "Array":
        """Tell whether three words or more precede pairs."""
        wide: Array = self._wide_before[self._pairs.find(keys)]
        return wide

    def bits(self, before: "Array", symbols: "Array") -> "Array":
        """Return -log2 of the share of people to whom a symbol follows a pair, 0 where few others do."""
        from numpy import log2, maximum, where

        pair = self._pairs.find(before)
        way = self._ways.find(self._way_keys(pair, symbols))
        taken = where(way >= 0, maximum(1, self._taken[way]), 1) if len(self._taken) else 1
        totals = self._totals[pair] if len(self._totals) else 0
        return where(self._wide_after[pair], log2((totals + 1) / taken), 0.0)


def _beside(part: Part, of_pair: "Array", step: int) -> tuple["Array", "Array", "Array"]:
    """Return the words of a part that have a numbered pair beside them: sentence, place, and the pair."""
    from numpy import flatnonzero

    owner, places = part.sheaf.inner()
    pair = of_pair[part.places][places + step]
    known = flatnonzero(pair >= 0)
    return owner[known], places[known], pair[known]
