"""Types the places where the owner's sentences differ from person to person, by all that filled them."""

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import (
    FACTORS,
    Interner,
    apart,
    distinct,
    has_pair,
    joined,
    paired,
    pairs,
    people_of,
    portions,
    spread,
    sum_of,
    things_of,
)
from visavis.reading.choices import pair_keys
from visavis.reading.cues import BEFORE_MERGED, BEFORE_PLACE, SAID, SPOKE, is_event, is_title
from visavis.reading.frames import LONGEST_FILLER, frame_keys
from visavis.reading.lexicon import COMMON, MASK, NETWORKING, NUMBER, START, Lexicon, mix
from visavis.reading.sentences import Sheaf, powers, run_keys, some_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from visavis.reading.arrays import Array

SHARED = 3
_LONGEST_MERGED = 4
_MOST = 0.6
_HALF = 0.5
_CARD_SHARE = 0.25
_TELLING = 6.0


class SlotKind(IntEnum):
    """What a slot is for: unknown, a merge field, a small edit of fixed words, or one person's own words."""

    NONE = 0
    MERGE = 1
    EDIT = 2
    OPEN = 3


class Fillers(NamedTuple):
    """What fills slots in a sheaf: [start, end) by place, in order and apart, each with its slot's number."""

    start: "Array"
    end: "Array"
    slot: "Array"

    def among(self, places: slice) -> "Fillers":
        """Return the fillers of a part of the sheaf, by their places in the part."""
        low, high = self.start.searchsorted([places.start, places.stop])
        return Fillers(
            self.start[low:high] - places.start, self.end[low:high] - places.start, self.slot[low:high]
        )


class Usual(NamedTuple):
    """Sentences once merge slots are masked and small edits undone: their keys, and their fixed words."""

    key: "Array"
    words: "Array"


class Slots:
    """The typed slots of a sheaf of sentences, and to whom each sentence went, whatever filled them.

    `kinds` goes by slot. `keys` are those of pairs by place, `frames` [start, end) of the places that
    differ; `sent` the pairs of a sentence and a person.
    """

    def __init__(
        self,
        sheaf: Sheaf,
        lexicon: Lexicon,
        keys: "Array",
        sent: "Array",
        frames: tuple["Array", "Array"],
    ) -> None:
        from numpy import append, bincount, zeros

        self._sheaf, self._lexicon = sheaf, lexicon
        self._know(keys, *frames)
        everywhere = self._keep_told_to_several(keys, self._places(sheaf, keys), sent)
        count = len(self._frames)
        self.kinds = zeros(count, "int8")
        self._usual_start, self._usual_end = zeros(count, int), zeros(count, int)
        self._usual_key = zeros(count, "uint64")
        self._type(everywhere, sent)
        self.fillers = self._apart(sheaf, everywhere)
        self.usual = self.usual_of(sheaf, self.fillers)
        self._usuals = Interner()
        self._usuals.add_new(self.usual.key)
        self._number = self._usuals.find(self.usual.key)
        self._told = pairs(self._number[things_of(sent)], people_of(sent))
        # nobody was sent a sentence never met, -1
        self._people = append(bincount(things_of(self._told), minlength=len(self._usuals)), 0)

    def _know(self, keys: "Array", start: "Array", end: "Array") -> None:
        """Know the frames around ranges of places, and no other."""
        self._frames, self._lefts, self._rights = Interner(), Interner(), Interner()
        self._frames.add_new(frame_keys(keys, start, end))
        self._lefts.add_new(keys[start - 2])
        self._rights.add_new(keys[end])

    def _keep_told_to_several(self, keys: "Array", found: Fillers, sent: "Array") -> Fillers:
        """Forget the frames that fewer than three people were sent; return every frame that is left."""
        from numpy import argsort, concatenate

        everybody = _people(self._sheaf, found, sent, found.slot, len(self._frames))
        kept = everybody[found.slot] >= SHARED
        start, end = found.start[kept], found.end[kept]
        self._know(keys, start, end)
        slot = self._frames.find(frame_keys(keys, start, end))
        # where a frame was forgotten, a longer one may begin
        longer = self._places(self._sheaf, keys, found.start[~kept])
        both = [concatenate(columns) for columns in zip((start, end, slot), longer, strict=True)]
        order = argsort(both[0], kind="stable")
        return Fillers(*(column[order] for column in both))

    def find(self, sheaf: Sheaf) -> Fillers:
        """Return what fills slots in any sentences; of two that overlap, the one better known."""
        return self._apart(sheaf, self._places(sheaf, pair_keys(sheaf, self._lexicon)))

    def _apart(self, sheaf: Sheaf, found: Fillers) -> Fillers:
        """Keep, of fillers that overlap, the first; but merge fields before an open slot made of them."""
        kept = []
        for part in sheaf.parts():
            one = self._apart_in(part.sheaf, found.among(part.places))
            kept.append(Fillers(one.start + part.places.start, one.end + part.places.start, one.slot))
        return _together(kept)

    def _apart_in(self, sheaf: Sheaf, found: Fillers) -> Fillers:
        from numpy import cumsum, zeros

        kinds = self.kinds[found.slot]
        surely = kinds != SlotKind.OPEN
        kept = apart(found.start[surely], found.end[surely])
        owner, rank = spread((found.end - found.start)[surely][kept])
        taken = zeros(len(sheaf.symbols) + 1, bool)
        taken[found.start[surely][kept][owner] + rank] = True
        tells = zeros(len(sheaf.symbols) + 1)
        tells[1:] = cumsum(self._lexicon.bits[sheaf.symbols] * ~taken[:-1])
        counted = cumsum(taken) - taken
        made = (counted[found.end] > counted[found.start]) & (
            tells[found.end] - tells[found.start] < _TELLING
        )
        some = surely | ~made
        start, end, slot = (column[some] for column in found)
        kept = apart(start, end)
        return Fillers(start[kept], end[kept], slot[kept])

    def people(self) -> "Array":
        """Return by sentence of the sheaf how many people were sent it, edited or not."""
        told: Array = self._people[self._number]
        return told

    def told(self, keys: "Array", person: "Array") -> tuple["Array", "Array"]:
        """Return how many people were sent usual sentences, without and with the person beside each."""
        usual = self._usuals.find(keys)
        told = self._people[usual]
        return told, told + ~has_pair(self._told, usual, person)

    def edited(self, sheaf: Sheaf, fillers: Fillers) -> "Array":
        """Tell of fillers whether they are other than the usual filler of their slot."""
        keys = self._filler_keys(sheaf, fillers.start, fillers.end)
        other: Array = keys != self._usual_key[fillers.slot]
        return other

    def _filler_keys(self, sheaf: Sheaf, start: "Array", end: "Array") -> "Array":
        from numpy import uint64

        length = end - start
        keys = [
            run_keys(self._lexicon.keys, start[some], length[some], sheaf.symbols)
            for some in portions(length)
        ]
        return mix(joined(keys, "uint64") + length.astype(uint64))

    def _places(self, sheaf: Sheaf, keys: "Array", among: "Array | None" = None) -> Fillers:
        """Return every frame in sentences, with the [start, end) of what fills it, the shortest by start.

        `among` are the starts to look at, all if none are given.
        """
        found = []
        for part in sheaf.parts():
            first = part.places.start
            if among is None:
                owner, rank = spread(part.sheaf.length + 1)
                start = part.sheaf.start[owner] + rank
            else:
                low, high = among.searchsorted([first, part.places.stop])
                start = among[low:high] - first
                owner = part.sheaf.start.searchsorted(start, side="right") - 1
            stop = (part.sheaf.start + part.sheaf.length)[owner]
            one = self._framed(keys[part.places], start, stop)
            found.append(Fillers(one.start + first, one.end + first, one.slot))
        return _together(found)

    def _framed(self, keys: "Array", start: "Array", stop: "Array") -> Fillers:
        """Return what fills frames from some starts on, each before the stop beside it."""
        from numpy import flatnonzero, full, int32, zeros

        begins = self._lefts.find(keys[start - 2]) >= 0
        start, stop = start[begins], stop[begins]
        ends = self._rights.find(keys) >= 0
        slot, end = full(len(start), -1, int32), zeros(len(start), int)
        for length in range(LONGEST_FILLER + 1):
            going = flatnonzero((slot < 0) & (start + length <= stop))
            going = going[ends[start[going] + length]]
            slot[going] = self._frames.find(frame_keys(keys, start[going], start[going] + length))
            end[going] = start[going] + length
        found = slot >= 0
        return Fillers(start[found], end[found], slot[found])

    def _type(self, everywhere: Fillers, sent: "Array") -> None:
        from numpy import bincount, maximum, uint64, where

        if not len(everywhere.slot):
            return
        sheaf, count = self._sheaf, len(self._frames)
        words = self._filler_keys(sheaf, everywhere.start, everywhere.end)
        ways = mix(words + everywhere.slot.astype(uint64) * uint64(FACTORS[0]))
        numbers = Interner()
        first = numbers.add_new(ways)
        way = numbers.find(ways)
        frame, words = everywhere.slot[first], words[first]
        everybody = _people(sheaf, everywhere, sent, everywhere.slot, count)
        people = _people(sheaf, everywhere, sent, way, len(first))
        usual = _leading(frame, people, words)
        self._usual_start[frame[usual]] = everywhere.start[first[usual]]
        self._usual_end[frame[usual]] = everywhere.end[first[usual]]
        self._usual_key[frame[usual]] = words[usual]
        top = bincount(frame[usual], people[usual], count)
        holds_mask = self._any(everywhere, first, lambda symbols: symbols == MASK)
        from_card = bincount(frame, people * (holds_mask & ~self._calls(everywhere, first)), count)
        of_card = from_card >= maximum(1, _CARD_SHARE * everybody)
        edit = top >= maximum(SHARED, _MOST * everybody)
        merged = self._look_merged(everywhere, first, way, frame)
        self.kinds = where(
            of_card | (merged & ~edit), SlotKind.MERGE, where(edit, SlotKind.EDIT, SlotKind.OPEN)
        ).astype("int8")

    def _calls(self, everywhere: Fillers, first: "Array") -> "Array":
        """Tell of each distinct filling whether it calls its reader, and goes on with what no card told."""
        symbols, start = self._sheaf.symbols, everywhere.start[first]
        more = everywhere.end[first] - start > 1
        found: Array = (symbols[start - 1] == START) & (symbols[start] == MASK) & more
        return found

    def _any(self, everywhere: Fillers, first: "Array", holds: "Callable[[Array], Array]") -> "Array":
        """Tell of each distinct filling whether any of its words is such."""
        length = everywhere.end[first] - everywhere.start[first]
        owner, rank = spread(length)
        symbols = self._sheaf.symbols[everywhere.start[first][owner] + rank]
        return sum_of(holds(symbols), length) > 0

    def _look_merged(self, everywhere: Fillers, first: "Array", way: "Array", frame: "Array") -> "Array":
        """Tell by frame whether its fillers are such as a list of contacts holds: names, titles, places."""
        from numpy import bincount, maximum

        count = len(self._frames)
        symbols = self._sheaf.symbols
        length = everywhere.end[first] - everywhere.start[first]
        kept = length > 0

        def share(such: "Array") -> "Array":
            return bincount(frame, such & kept, count)

        some = share(kept)
        gatherings = share(self._any(everywhere, first, lambda words: self._spelled(words, is_event)))
        titled = share(self._any(everywhere, first, lambda words: self._spelled(words, is_title)))
        named = share(self._named(everywhere, way, len(first)))
        odd = self._any(everywhere, first, self._not_plain)
        known = share(~odd)
        placed = self._placed(everywhere, way, first)
        short = share((length <= _LONGEST_MERGED) | (placed & self._few_words(everywhere, first)))
        before = [symbols[everywhere.start[first] - back] for back in (2, 1)]
        after = [symbols[everywhere.end[first] + step] for step in (0, 1)]
        cued = sum(bincount(frame, self._among(side, BEFORE_MERGED), count) for side in before) > 0
        said = sum(bincount(frame, self._among(side, SAID), count) for side in before) > 0
        spoke = sum(bincount(frame, self._among(side, SPOKE), count) for side in after) > 0
        looks = maximum(maximum(titled, named), maximum(share(placed), known * cued)) >= _HALF * some
        fit = (gatherings < _HALF * some) & (short >= _MOST * some)
        found: Array = (some > 0) & looks & fit & ~said & ~spoke
        return found

    def _named(self, everywhere: Fillers, way: "Array", count: int) -> "Array":
        """Tell of each distinct filling whether somebody was sent it with capitals at both its ends."""
        from numpy import bincount

        some = everywhere.end > everywhere.start
        capitals = self._sheaf.capitals
        both = capitals[everywhere.start] & capitals[everywhere.end - 1] & some
        return bincount(way, both, count) > 0

    def _few_words(self, everywhere: Fillers, first: "Array") -> "Array":
        """Tell of each distinct filling whether few of its words are more than the links between them."""
        length = everywhere.end[first] - everywhere.start[first]
        owner, rank = spread(length)
        flags = self._lexicon.flags[self._sheaf.symbols[everywhere.start[first][owner] + rank]]
        found: Array = sum_of((flags & COMMON) == 0, length) <= _LONGEST_MERGED
        return found

    def _placed(self, everywhere: Fillers, way: "Array", first: "Array") -> "Array":
        """Tell of each distinct filling whether it ends in a place: a name, after what leads to one."""
        from numpy import bincount

        length = everywhere.end[first] - everywhere.start[first]
        owner, rank = spread(length)
        leads = self._among(self._sheaf.symbols[everywhere.start[first][owner] + rank], BEFORE_PLACE)
        led = sum_of(leads & (rank > 0) & (rank < length[owner] - 1), length) > 0
        some = everywhere.end > everywhere.start
        named = self._sheaf.capitals[everywhere.end - 1] & some
        found: Array = led & (bincount(way, named, len(first)) > 0)
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

    def usual_of(self, sheaf: Sheaf, fillers: Fillers) -> Usual:
        """Return sentences with their merge slots masked and their small edits undone."""
        found = [self._usual(part.sheaf, fillers.among(part.places)) for part in sheaf.parts()]
        return Usual(joined(one.key for one in found), joined(one.words for one in found))

    def _usual(self, sheaf: Sheaf, fillers: Fillers) -> Usual:
        from numpy import uint64, unique

        length = sheaf.length
        plain = run_keys(self._lexicon.keys, sheaf.start, length, sheaf.symbols) + length.astype(uint64)
        masks = sum_of(sheaf.symbols[sheaf.inner()[1]] == MASK, length)
        usual = Usual(mix(plain), length - masks)
        row = sheaf.start.searchsorted(fillers.start, side="right") - 1
        rows, which = unique(row, return_inverse=True)
        if len(rows):
            # most sentences have no slot
            part = some_of(sheaf, rows)
            moved = part.start[which] - sheaf.start[row]
            undone = self._undone(part, Fillers(fillers.start + moved, fillers.end + moved, fillers.slot))
            usual.key[rows], usual.words[rows] = undone
        return usual

    def _undone(self, sheaf: Sheaf, fillers: Fillers) -> Usual:
        from numpy import cumsum, uint64, where, zeros

        mask_key = self._lexicon.keys[MASK]
        kind = self.kinds[fillers.slot]
        put_merge, put_edit = kind == SlotKind.MERGE, kind == SlotKind.EDIT
        put = put_merge | put_edit
        start, end, slot = fillers.start[put], fillers.end[put], fillers.slot[put]
        merge = put_merge[put]
        usual_start, usual_end = self._usual_start[slot], self._usual_end[slot]
        length = where(merge, 1, usual_end - usual_start)
        begin, words = where(merge, 0, usual_start), where(merge, 0, length)
        block = where(merge, mask_key, run_keys(self._lexicon.keys, begin, words, self._sheaf.symbols))
        masks = where(merge, 1, sum_of(*_masks_in(self._sheaf, usual_start, where(merge, 0, length))))
        # what is left out, what is put in, and where each stands in the sentence that results
        inner = zeros(len(sheaf.symbols) + 1, int)
        inner[sheaf.inner()[1]] = 1
        out, rank = spread(end - start)
        inner[start[out] + rank] = 0
        added = zeros(len(sheaf.symbols) + 1, int)
        added[start] = length
        position = cumsum(inner + added) - inner - added
        rows, rank = spread(sheaf.length + 1)
        here = sheaf.start[rows] + rank
        relative = position[here] - position[sheaf.start][rows]
        blocks = zeros(len(sheaf.symbols) + 1, uint64)
        blocks[start] = block
        weights = powers(int(relative.max(initial=0)) + int(length.max(initial=0)) + 1)
        terms = blocks[here] * weights[relative]
        kept = inner[here].astype(bool)
        keys = self._lexicon.keys[sheaf.symbols[here[kept]]]
        terms[kept] += keys * weights[relative[kept] + added[here[kept]]]
        put_masks = zeros(len(sheaf.symbols) + 1, int)
        put_masks[start] = masks
        fixed = inner + added - put_masks
        fixed[:-1] -= inner[:-1] * (sheaf.symbols == MASK)
        total = sum_of((inner + added)[here], sheaf.length + 1)
        key = mix(sum_of(terms, sheaf.length + 1) + total.astype(uint64))
        return Usual(key, sum_of(fixed[here], sheaf.length + 1))


def _together(found: "Sequence[Fillers]") -> Fillers:
    """Return fillers found in parts that follow each other as those of the whole."""
    return Fillers(*(joined(one[column] for one in found) for column in range(3)))


def _people(sheaf: Sheaf, found: Fillers, sent: "Array", things: "Array", count: int) -> "Array":
    """Return by thing how many people were sent it; `things` are by filler, and so many."""
    from numpy import bincount, cumsum

    sentence = sheaf.start.searchsorted(found.start, side="right") - 1
    each = bincount(things_of(sent), minlength=len(sheaf.length))
    first = cumsum(each) - each
    told = []
    for some in portions(each[sentence]):
        owner, rank = spread(each[sentence[some]])
        told.append(
            distinct(paired(things[some][owner], people_of(sent[first[sentence[some]][owner] + rank])))
        )
    people: Array = bincount(things_of(distinct(joined(told, "uint64"))), minlength=count)
    return people


def _leading(frame: "Array", people: "Array", words: "Array") -> "Array":
    """Return by frame which of its fillings most people were sent; of several, the first by its key."""
    from numpy import flatnonzero, full, iinfo, maximum, minimum, uint64, zeros

    count = int(frame.max(initial=-1)) + 1
    most, least = zeros(count, people.dtype), full(count, iinfo(uint64).max, uint64)
    maximum.at(most, frame, people)
    among = flatnonzero(people == most[frame])
    minimum.at(least, frame[among], words[among])
    leading: Array = among[words[among] == least[frame[among]]]
    return leading


def _masks_in(sheaf: Sheaf, start: "Array", length: "Array") -> tuple["Array", "Array"]:
    owner, rank = spread(length)
    return sheaf.symbols[start[owner] + rank] == MASK, length
