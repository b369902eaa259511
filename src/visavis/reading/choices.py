"""Knows after which two words the owner's sentences part, and how often each way is taken."""

from typing import TYPE_CHECKING

from visavis.reading.arrays import FACTORS
from visavis.reading.hands import each
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

    keys = lexicon.keys[sheaf.symbols]
    return mix(keys * uint64(FACTORS[5]) + append(keys[1:], keys[:1]) * uint64(FACTORS[6]))


class Choices:
    """What follows and what precedes those pairs of symbols that are asked about.

    `weights` are the people who were sent each sentence of the sheaf; `keys` those of its pairs by place,
    `asked` those asked about.
    """

    def __init__(
        self, sheaf: Sheaf, lexicon: Lexicon, keys: "Array", weights: "Array", asked: "Iterable[Array]"
    ) -> None:
        from numpy import add, bincount, concatenate, flatnonzero, zeros

        self._lexicon = lexicon
        pairs, all_ways, back = Interner(), Interner(), Interner()
        for some in asked:
            pairs.add_new(some)
        count = len(pairs)
        self._pairs: Numbers = pairs
        self._ways: Numbers = all_ways
        self._taken, self._totals = zeros(0), zeros(count)
        after, before = zeros(count, int), zeros(count, int)

        def walked(part: Part) -> tuple["Array", ...]:
            """Return pairs with the ways from them and who took each, and pairs with the ways to them."""
            symbols, of_pair = part.sheaf.symbols, self._pairs.find(keys[part.places])
            owner, places = part.sheaf.inner()
            known = flatnonzero(of_pair[places - 1] >= 0)
            left, following = of_pair[places[known] - 1], symbols[places[known] + 1]
            weight = weights[part.rows][owner[known]]
            known = flatnonzero(of_pair[places + 1] >= 0)
            right, preceding = of_pair[places[known] + 1], symbols[places[known]]
            return left, self._way_keys(left, following), weight, right, self._way_keys(right, preceding)

        for left, ways, weight, right, ways_back in each(walked, sheaf.parts()):
            new = all_ways.add_new(ways)
            after += bincount(left[new], minlength=count)
            self._totals += bincount(left, weight, count)
            self._taken = concatenate([self._taken, zeros(len(new))])
            add.at(self._taken, self._ways.find(ways), weight)
            before += bincount(right[back.add_new(ways_back)], minlength=count)
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
