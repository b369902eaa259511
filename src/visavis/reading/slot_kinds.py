"""Tells what a slot is for, by all that ever filled it."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import FACTORS, spread, sum_of
from visavis.reading.cues import BEFORE_MERGED, BEFORE_PLACE, SAID, SPOKE, is_event, is_title
from visavis.reading.fillers import SHARED, Fillers, SlotKind, calls, filler_keys, people_told
from visavis.reading.hands import at_once
from visavis.reading.interner import Interner
from visavis.reading.lexicon import COMMON, MASK, NETWORKING, NUMBER, Lexicon, mix
from visavis.reading.sentences import Sheaf, run_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from visavis.reading.arrays import Array

_LONGEST_MERGED = 4
_MOST = 0.6
_HALF = 0.5
_CARD_SHARE = 0.25
_SEVERAL = 2
# "* Ltd", "Groupe * France": a card may tell less than what stands there
_MOST_BESIDE = 2


class Rim(NamedTuple):
    """By slot how many words all its fillings begin with, or end in, and their key."""

    length: "Array"
    key: "Array"


class Typed(NamedTuple):
    """By slot its kind, and its usual filler: its key, that of its words alone, how many, and the masks.

    `head` and `tail` are what stands in all fillings before and after what a card told.
    """

    kinds: "Array"
    key: "Array"
    words: "Array"
    length: "Array"
    masks: "Array"
    head: Rim
    tail: Rim


def type_slots(sheaf: Sheaf, lexicon: Lexicon, everywhere: Fillers, sent: "Array", alone: "Array") -> Typed:
    """Type slots by everything that fills them in a sheaf, and by whom it was sent to.

    Of those of which cards `alone` tell, only what looks like a list of contacts is one.
    """
    from numpy import bincount, maximum, where

    count = len(alone)
    seen = _Fillings(sheaf, lexicon, everywhere, count)
    everybody, people, looks_merged, is_of_card = at_once(
        lambda: people_told(sheaf, everywhere, sent, everywhere.slot, count),
        lambda: people_told(sheaf, everywhere, sent, seen.way, len(seen.first)),
        seen.look_merged,
        seen.of_card,
    )
    usual = _leading(seen.slot, people, seen.keys)
    top = bincount(seen.slot[usual], people[usual], count)
    told = people * is_of_card
    from_card = bincount(seen.slot, told, count)
    of_card = from_card >= maximum(1, _CARD_SHARE * everybody)
    edit = top >= maximum(SHARED, _MOST * everybody)
    looks_merged |= seen.may_merge & _recur(seen, people, everybody)
    of_card &= looks_merged | ~alone
    kinds = where(of_card | (looks_merged & ~edit), SlotKind.MERGE, where(edit, SlotKind.EDIT, SlotKind.OPEN))
    kinds = where(alone & ~of_card, SlotKind.NONE, kinds)
    head, tail = seen.rims(_leading(seen.slot, told, seen.keys), from_card > 0)
    return Typed(kinds.astype("int8"), *seen.usual(usual), head, tail)


def _recur(seen: "_Fillings", people: "Array", everybody: "Array") -> "Array":
    """Tell by slot whether half of the people were sent one of several fillings that others were sent.

    What is said to three people is no word for one: an industry, a season, a kind of firm. Small words are
    of no list.
    """
    from numpy import bincount

    again = (people >= SHARED) & (seen.length > 0) & seen.is_bare()
    several = bincount(seen.slot, again, len(everybody)) >= _SEVERAL
    found: Array = several & (bincount(seen.slot, people * again, len(everybody)) >= _HALF * everybody)
    return found


def _leading(slot: "Array", people: "Array", keys: "Array") -> "Array":
    """Return by slot which of its fillings most people were sent; of several, the first by its key."""
    from numpy import flatnonzero, full, iinfo, maximum, minimum, uint64, zeros

    count = int(slot.max(initial=-1)) + 1
    most, least = zeros(count, people.dtype), full(count, iinfo(uint64).max, uint64)
    maximum.at(most, slot, people)
    among = flatnonzero(people == most[slot])
    minimum.at(least, slot[among], keys[among])
    leading: Array = among[keys[among] == least[slot[among]]]
    return leading


class _Fillings:
    """The distinct fillings of slots: where each first stands, and which of them each filler is.

    `way` goes by filler; `first`, `slot`, `keys`, `start` and `length` by filling.
    """

    def __init__(self, sheaf: Sheaf, lexicon: Lexicon, everywhere: Fillers, count: int) -> None:
        from numpy import uint64

        self._sheaf, self._lexicon, self._everywhere, self._count = sheaf, lexicon, everywhere, count
        keys = filler_keys(lexicon, sheaf, everywhere.start, everywhere.end)
        ways = mix(keys + everywhere.slot.astype(uint64) * uint64(FACTORS[0]))
        numbers = Interner()
        self.way, self.first = numbers.number(ways)
        self.slot, self.keys = everywhere.slot[self.first], keys[self.first]
        self.start = everywhere.start[self.first]
        self.length = everywhere.end[self.first] - self.start

    def usual(self, chosen: "Array") -> tuple["Array", "Array", "Array", "Array"]:
        """Return by slot, of the filling chosen for each, what `Typed` keeps."""
        from numpy import zeros

        slot, start, length = self.slot[chosen], self.start[chosen], self.length[chosen]
        owner, rank = spread(length)
        masks = sum_of(self._sheaf.symbols[start[owner] + rank] == MASK, length)
        words = run_keys(self._lexicon.keys, start, length, self._sheaf.symbols)
        found = []
        for values in (self.keys[chosen], words, length, masks):
            by_slot = zeros(self._count, values.dtype)
            by_slot[slot] = values
            found.append(by_slot)
        return found[0], found[1], found[2], found[3]

    def of_card(self) -> "Array":
        """Tell of each filling whether a card told it, and little stands beside it.

        What greets or calls its reader, and goes on, is no filling of a card.
        """
        masks = sum_of(self._words == MASK, self.length)
        going_on = calls(self._lexicon, self._sheaf, self.start, self.start + self.length)
        found: Array = (masks > 0) & (self.length - masks <= _MOST_BESIDE) & ~going_on
        return found

    def rims(self, chosen: "Array", some: "Array") -> tuple[Rim, Rim]:
        """Return what all fillings of some slots begin with and end in, around the mask of those chosen."""
        from numpy import flatnonzero, minimum, zeros

        owner, rank = spread(self.length[chosen])
        places = self.start[chosen][owner] + rank
        masked = flatnonzero(self._sheaf.symbols[places] == MASK)
        before, after = self.length[chosen].copy(), self.length[chosen].copy()
        minimum.at(before, owner[masked], rank[masked])
        minimum.at(after, owner[masked], (self.length[chosen][owner] - rank - 1)[masked])
        size = zeros((2, self._count), int)
        size[:, self.slot[chosen]] = before, after
        size[:, ~some] = 0
        end = self.start + self.length
        return self._rim(size[0], self.start, self.start + size[0][self.slot], chosen), self._rim(
            size[1], end - size[1][self.slot], end, chosen
        )

    def _rim(self, size: "Array", start: "Array", end: "Array", chosen: "Array") -> Rim:
        """Return a rim of so many words a slot, none where any filling has others, or nothing beside it."""
        from numpy import bincount, flatnonzero, uint64, zeros

        key = zeros(self._count, uint64)
        some = flatnonzero(size[self.slot] > 0)
        longer = self.length[some] > size[self.slot[some]]
        some, short = some[longer], some[~longer]
        keys = zeros(len(self.slot), uint64)
        keys[some] = filler_keys(self._lexicon, self._sheaf, start[some], end[some])
        key[self.slot[chosen]] = keys[chosen]
        other = bincount(self.slot, keys != key[self.slot], self._count) > 0
        other[self.slot[short]] = True
        size[other] = 0
        return Rim(size, key)

    def any(self, holds: "Callable[[Array], Array]") -> "Array":
        """Tell of each filling whether any of its words is such."""
        return sum_of(holds(self._words), self.length) > 0

    def look_merged(self) -> "Array":
        """Tell by slot whether its fillings are such as a list of contacts holds: names, titles, places."""
        from numpy import maximum

        kept = self.length > 0
        titled = self._share(self.any(lambda words: self._spelled(words, is_title)))
        named = self._share(self._named() & kept)
        known = self._share(~self.any(self._not_plain) & kept)
        cued = self._is_after(BEFORE_MERGED)
        looks = maximum(maximum(titled, named), maximum(self._share(self._placed), known * cued))
        found: Array = self.may_merge & (looks >= _HALF * self._share(kept))
        return found

    @cached_property
    def may_merge(self) -> "Array":
        """Tell by slot whether its fillings may be a merge field's: short, neither said nor spoken at."""
        kept = self.length > 0
        some = self._share(kept)
        # a workshop that bears a name is a firm
        named = self.any(lambda words: words == MASK)
        gatherings = self._share(self.any(lambda words: self._spelled(words, is_event)) & ~named)
        short = self._share(
            kept & ((self.length <= _LONGEST_MERGED) | (self._placed & self._has_few_words()))
        )
        fit = (some > 0) & (gatherings < _HALF * some) & (short >= _MOST * some)
        may: Array = fit & ~self._is_after(SAID) & ~self._is_before(SPOKE)
        return may

    def _share(self, such: "Array") -> "Array":
        """Count by slot the fillings that are such."""
        from numpy import bincount

        counted: Array = bincount(self.slot, such, self._count)
        return counted

    @cached_property
    def _words(self) -> "Array":
        """The symbols of all fillings, end to end."""
        owner, rank = spread(self.length)
        words: Array = self._sheaf.symbols[self.start[owner] + rank]
        return words

    def _is_after(self, words: frozenset[str]) -> "Array":
        """Tell of each slot whether one of some words ever stands one or two before what fills it."""
        return self._has_beside(words, (self.start - 2, self.start - 1))

    def _is_before(self, words: frozenset[str]) -> "Array":
        """Tell of each slot whether one of some words ever stands one to three after what fills it.

        French has `m'a` between.
        """
        from numpy import minimum

        end = self.start + self.length
        # three after the last words of all there is nothing
        third = minimum(end + 2, len(self._sheaf.symbols) - 1)
        return self._has_beside(words, (end, end + 1, third))

    def _has_beside(self, words: frozenset[str], sides: "tuple[Array, ...]") -> "Array":
        from numpy import logical_or

        beside = [self._among(self._sheaf.symbols[side], words) for side in sides]
        found: Array = self._share(logical_or.reduce(beside)) > 0
        return found

    def _named(self) -> "Array":
        """Tell of each filling whether somebody was sent it with capitals at both its ends."""
        start, end = self._everywhere.start, self._everywhere.end
        return self._ever(self._sheaf.capitals[start] & self._sheaf.capitals[end - 1] & (end > start))

    def _ever(self, such: "Array") -> "Array":
        """Tell of each filling whether it is such for somebody; `such` goes by filler."""
        from numpy import bincount

        ever: Array = bincount(self.way, such, len(self.first)) > 0
        return ever

    def is_bare(self) -> "Array":
        """Tell of each filling whether none of its words is one that any text is full of."""
        return ~self.any(lambda words: (self._lexicon.flags[words] & COMMON) != 0)

    def _has_few_words(self) -> "Array":
        """Tell of each filling whether few of its words are more than the links between them."""
        few: Array = sum_of((self._lexicon.flags[self._words] & COMMON) == 0, self.length) <= _LONGEST_MERGED
        return few

    @cached_property
    def _placed(self) -> "Array":
        """Tell of each filling whether it ends in a place: a name, after what leads to one."""
        owner, rank = spread(self.length)
        leads = self._among(self._words, BEFORE_PLACE)
        led = sum_of(leads & (rank > 0) & (rank < self.length[owner] - 1), self.length) > 0
        start, end = self._everywhere.start, self._everywhere.end
        found: Array = led & self._ever(self._sheaf.capitals[end - 1] & (end > start))
        return found

    def _not_plain(self, symbols: "Array") -> "Array":
        plain = (self._lexicon.flags[symbols] & (COMMON | NETWORKING)) != 0
        found: Array = ~plain & (symbols != NUMBER)
        return found

    def _among(self, symbols: "Array", words: frozenset[str]) -> "Array":
        return self._spelled(symbols, words.__contains__)

    def _spelled(self, symbols: "Array", holds: "Callable[[str], bool]") -> "Array":
        """Tell of each symbol whether its spelling is such; each spelling is looked at once."""
        from numpy import flatnonzero, zeros

        such = zeros(len(self._lexicon), bool)
        such[symbols] = True
        for symbol in flatnonzero(such).tolist():
            such[symbol] = holds(self._lexicon.spellings[symbol])
        return such[symbols]
