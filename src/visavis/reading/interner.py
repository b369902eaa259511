"""Numbers long keys, millions at once."""

from copy import copy
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from visavis.reading.arrays import FACTORS, pieces

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

_FEWEST_PLACES = 12
_WORD_BITS = 64


class Interner:
    """Gives each 64-bit key a number, from 0 in order of arrival: open addressing, many keys at once."""

    def __init__(self) -> None:
        self._size = 0
        self._make(_FEWEST_PLACES)

    def __len__(self) -> int:
        return self._size

    def sealed(self) -> "Index":
        """Return what finds the same numbers, and learns none: a fourth of the room."""
        from numpy import flatnonzero

        kept = flatnonzero(self._keys)
        kept = kept[self._keys[kept].argsort()]
        return Index(self._keys[kept], self._numbers[kept])

    def find(self, keys: "Array") -> "Array":
        """Return the number of each key, -1 where it has none."""
        from numpy import flatnonzero, where

        place = self._home(keys)
        there = self._keys[place]
        hit = there == keys
        found: Array = where(hit, self._numbers[place], -1)
        pending = flatnonzero(~hit & (there != 0))
        place = place[pending]
        while len(pending):
            place = (place + 1) & self._last
            there = self._keys[place]
            hit = there == keys[pending]
            found[pending[hit]] = self._numbers[place[hit]]
            going = flatnonzero(~hit & (there != 0))
            pending, place = pending[going], place[going]
        return found

    def add_new(self, keys: "Array") -> "Array":
        """Number the keys that have no number yet; return one place in `keys` of each."""
        return self.number(keys)[1]

    def number(self, keys: "Array") -> tuple["Array", "Array"]:
        """Return the number of each key, given where it had none; and one place in `keys` of each new one."""
        from numpy import concatenate, empty, flatnonzero, int32, zeros

        found, places = empty(len(keys), int32), [zeros(0, int)]
        for here in pieces(len(keys)):
            portion = keys[here]
            numbers = self.find(portion)
            unknown = flatnonzero(numbers < 0)
            self._make_room(len(unknown))
            home, new = self._insert(portion[unknown])
            numbers[unknown] = self._numbers[home]
            found[here] = numbers
            places.append(unknown[new] + here.start)
        return found, concatenate(places)

    def _make_room(self, more: int) -> None:
        needed = 2 * (self._size + more)
        if needed > len(self._keys):
            old = self._keys != 0
            keys, numbers = self._keys[old], self._numbers[old]
            self._make(needed.bit_length())
            self._place(keys, numbers)

    def _make(self, bits: int) -> None:
        from numpy import full, int32, uint64, zeros

        self._keys = zeros(1 << bits, uint64)
        self._numbers = full(1 << bits, -1, int32)
        self._last = (1 << bits) - 1
        self._shift = uint64(_WORD_BITS - bits)

    def _home(self, keys: "Array") -> "Array":
        from numpy import int64, uint64

        return ((keys * uint64(FACTORS[0])) >> self._shift).astype(int64)

    def _insert(self, keys: "Array") -> tuple["Array", "Array"]:
        """Number new keys, in the order of one of the places of each; return where each is, and those."""
        from numpy import arange, flatnonzero, int32

        home = self._place(keys, arange(len(keys), dtype=int32))
        chosen = flatnonzero(self._numbers[home] == arange(len(keys)))
        self._numbers[home[chosen]] = arange(self._size, self._size + len(chosen), dtype=int32)
        self._size += len(chosen)
        return home, chosen

    def _place(self, keys: "Array", numbers: "Array") -> "Array":
        """Put numbers beside keys, of a key given several times one of them; return where each key is."""
        from numpy import arange, empty_like

        place = self._home(keys)
        home = empty_like(place)
        pending = arange(len(keys))
        while len(pending):
            wanted = keys[pending]
            free = self._keys[place] == 0
            # of several keys that want one place, the last has it
            self._keys[place[free]] = wanted[free]
            there = self._keys[place] == wanted
            self._numbers[place[there]] = numbers[pending[there]]
            home[pending[there]] = place[there]
            pending, place = pending[~there], (place[~there] + 1) & self._last
        return home


class Index:
    """Knows the numbers of keys that stand in their order."""

    def __init__(self, keys: "Array", numbers: "Array") -> None:
        self._keys, self._numbers = keys, numbers

    def __len__(self) -> int:
        return len(self._keys)

    def sealed(self) -> "Index":
        """Return itself."""
        return self

    def find(self, keys: "Array") -> "Array":
        """Return the number of each key, -1 where it has none."""
        from numpy import full, int32, minimum, where

        if not len(self._keys):
            return full(len(keys), -1, int32)
        place = minimum(self._keys.searchsorted(keys), len(self._keys) - 1)
        return where(self._keys[place] == keys, self._numbers[place], -1)


Numbers: TypeAlias = Interner | Index
T = TypeVar("T")


def sealed(thing: T, *names: str, **others: object) -> T:
    """Return a copy of a thing whose numbers, named by attribute, are sealed; others as they are given."""
    other = copy(thing)
    vars(other).update({name: getattr(thing, name).sealed() for name in names} | others)
    return other
