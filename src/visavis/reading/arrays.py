"""Counts distinct people and lays ranges out, for millions of entries at once."""

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

Array: TypeAlias = "NDArray[Any]"

# odd numbers without pattern, after splitmix64 and wyhash
FACTORS = (
    0x9E3779B97F4A7C15,
    0xBF58476D1CE4E5B9,
    0x94D049BB133111EB,
    0xD6E8FEB86659FD93,
    0xA0761D6478BD642F,
    0xE7037ED1A0B428DB,
    0x8EBC6AF09C88C6E3,
)
PORTION = 1 << 19
_PERSON_BITS = 32
_KEY_BITS = 64


def spread(counts: "Array") -> tuple["Array", "Array"]:
    """Lay ranges of so many entries end to end: for each entry its range, and its place in the range."""
    from numpy import arange, cumsum, repeat

    owner = repeat(arange(len(counts)), counts)
    ends = cumsum(counts)
    return owner, arange(len(owner)) - (ends - counts)[owner]


def portions(counts: "Array") -> "Iterator[slice]":
    """Cut ranges of so many entries into runs of ranges, of some hundred thousand entries each.

    What is made for each entry, and needed no more, then stays small, and near the processor.
    """
    from numpy import cumsum, searchsorted

    ends, first = cumsum(counts), 0
    while first < len(counts):
        behind = ends[first - 1] if first else 0
        last = max(first + 1, int(searchsorted(ends, behind + PORTION, side="right")))
        yield slice(first, last)
        first = last


def pieces(count: int) -> "Iterator[slice]":
    """Cut so many entries into pieces of some hundred thousand."""
    for first in range(0, count, PORTION):
        yield slice(first, min(count, first + PORTION))


def paired(things: "Array", people: "Array") -> "Array":
    """Return pairs of a thing's number and a person's, each in one 64-bit number."""
    from numpy import uint64

    joined: Array = things.astype(uint64)
    joined <<= uint64(_PERSON_BITS)
    joined |= people.astype(uint64)
    return joined


def pairs(things: "Array", people: "Array") -> "Array":
    """Return the distinct pairs of a thing's number and a person's, sorted."""
    return distinct(paired(things, people))


def distinct(values: "Array") -> "Array":
    """Return values sorted, each once; those given are put in order."""
    values.sort()
    return values[changes(values)]


def merged(parts: "Iterable[Array]") -> "Array":
    """Return what is in parts of sorted numbers, without sign, sorted, each once."""
    values = joined(parts, "uint64")
    # the stable sort takes runs that are in order as they are
    values.sort(kind="stable")
    return values[changes(values)]


def may_repeat(keys: "Array", times: int) -> "Array":
    """Tell which keys may be there so many times or more: of those that are, all, and of the others few.

    `keys` are such that any of their bits tell them apart; they are counted by their first bits alone.
    """
    from numpy import bincount, int64, uint64

    bits = len(keys).bit_length()
    bucket = (keys >> uint64(_KEY_BITS - bits)).view(int64)
    often = bincount(bucket, minlength=1 << bits) >= times
    found: Array = often[bucket]
    return found


def joined(parts: "Iterable[Array]", of: str = "int64") -> "Array":
    """Return arrays end to end; where there is none, an empty one of a type."""
    from numpy import concatenate, zeros

    some = list(parts)
    return concatenate(some) if some else zeros(0, of)


def things_of(joined: "Array") -> "Array":
    """Return the things of sorted pairs."""
    from numpy import int64, uint64

    return (joined >> uint64(_PERSON_BITS)).astype(int64)


def people_of(joined: "Array") -> "Array":
    """Return the people of pairs."""
    from numpy import int64, uint64

    return (joined & uint64((1 << _PERSON_BITS) - 1)).astype(int64)


def has_pair(ordered: "Array", things: "Array", people: "Array") -> "Array":
    """Tell for each thing whether it is paired with the person beside it; -1 is nothing, and nobody."""
    return holds(ordered, paired(things, people)) & (things >= 0) & (people >= 0)


def holds(ordered: "Array", wanted: "Array") -> "Array":
    """Tell which values are among sorted ones."""
    from numpy import minimum, searchsorted, zeros

    if not len(ordered):
        return zeros(len(wanted), bool)
    found: Array = ordered[minimum(searchsorted(ordered, wanted), len(ordered) - 1)] == wanted
    return found


def apart(start: "Array", end: "Array") -> "Array":
    """Return, of ranges in order of start, those kept when each that overlaps one kept before is dropped."""
    from numpy import arange, cumsum, flatnonzero, maximum, zeros

    kept = zeros(len(start), bool)
    active = arange(len(start))
    while len(active):
        furthest = maximum.accumulate(end[active])
        # what begins after all before it have ended is kept for sure; of the rest, what its end lets begin
        sure = zeros(len(active), bool)
        sure[:1] = True
        sure[1:] = start[active[1:]] >= furthest[:-1]
        kept[active[sure]] = True
        ahead = active[flatnonzero(sure)][cumsum(sure) - 1]
        active = active[~sure & (start[active] >= end[ahead])]
    return flatnonzero(kept)


def changes(values: "Array") -> "Array":
    """Tell of each value whether it is other than the one before."""
    from numpy import ones

    first = ones(len(values), bool)
    first[1:] = values[1:] != values[:-1]
    return first


def firsts(values: "Array") -> "Array":
    """Return the places in sorted values where each value first appears."""
    from numpy import flatnonzero

    return flatnonzero(changes(values))


def sum_of(values: "Array", length: "Array") -> "Array":
    """Return the sum of each run of values, where runs stand end to end; of an empty run, 0."""
    from numpy import add, cumsum, zeros

    sums = zeros(len(length), int if values.dtype == bool else values.dtype)
    some = length > 0
    if some.any():
        sums[some] = add.reduceat(values, (cumsum(length) - length)[some], dtype=sums.dtype)
    return sums
