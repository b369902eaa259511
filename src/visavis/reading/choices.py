"""Knows after which two words the owner's sentences part, and how often each way is taken."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import FACTORS, Interner, pairs, things_of
from visavis.reading.lexicon import Lexicon, mix
from visavis.reading.sentences import Sheaf

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

_BRANCHES = 3


def pair_keys(sheaf: Sheaf, lexicon: Lexicon) -> "Array":
    """Return by place of a sheaf the key of the symbol there and the one after it."""
    from numpy import append, uint64

    keys = lexicon.keys[sheaf.symbols]
    return mix(keys * uint64(FACTORS[5]) + append(keys[1:], keys[:1]) * uint64(FACTORS[6]))


class Choices:
    """What follows and what precedes those pairs of symbols that are asked about.

    `weights` are the people who were sent each sentence of the sheaf; `asked` the keys of the pairs.
    """

    def __init__(self, sheaf: Sheaf, lexicon: Lexicon, weights: "Array", asked: "Array") -> None:
        from numpy import bincount

        self._lexicon = lexicon
        self._pairs = Interner()
        self._pairs.add_new(asked)
        self._ways = Interner()
        owner, places = sheaf.inner()
        keys = pair_keys(sheaf, lexicon)
        before = self._pairs.find(keys[places - 1])
        known = before >= 0
        before, following = before[known], sheaf.symbols[places[known] + 1]
        weight = weights[owner[known]]
        self._wide_after = self._wide(before, following)
        self._totals = bincount(before, weight, len(self._pairs))
        ways = self._way_keys(before, following)
        self._ways.add_new(ways)
        self._taken = bincount(self._ways.find(ways), weight, len(self._ways))
        after = self._pairs.find(keys[places + 1])
        self._wide_before = self._wide(after[after >= 0], sheaf.symbols[places[after >= 0]])

    def _wide(self, pair: "Array", neighbours: "Array") -> "Array":
        from numpy import append, bincount

        distinct = bincount(things_of(pairs(pair, neighbours)), minlength=len(self._pairs))
        # a pair never asked about, -1, is not wide
        return append(distinct >= _BRANCHES, False)

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
