"""Types the places where the owner's sentences differ from person to person, by all that filled them."""

from typing import TYPE_CHECKING, NamedTuple

from visavis.reading.arrays import (
    apart,
    changes,
    has_pair,
    joined,
    pairs,
    people_of,
    spread,
    sum_of,
    things_of,
)
from visavis.reading.choices import pair_keys
from visavis.reading.contractions import contracted, spelt_out
from visavis.reading.fillers import Fillers, SlotKind, together, told_to_several
from visavis.reading.frames import LONGEST_FILLER, frame_keys
from visavis.reading.hands import each
from visavis.reading.interner import Interner, Numbers, sealed
from visavis.reading.lexicon import MASK, Lexicon, mix
from visavis.reading.propriety import is_other, proper
from visavis.reading.sentences import Part, Sheaf, powers, run_keys, some_of
from visavis.reading.slot_kinds import type_slots

if TYPE_CHECKING:
    from visavis.reading.arrays import Array

_TELLING = 6.0


class Usual(NamedTuple):
    """Sentences once merge slots are masked and small edits undone: their keys, and their fixed words."""

    key: "Array"
    words: "Array"


class Frames(NamedTuple):
    """The [start, end) of places that differ from sentence to sentence, and of what cards told in them.

    Around the latter, which only people with a card have, the others may have what their card would tell.
    """

    start: "Array"
    end: "Array"
    told_start: "Array"
    told_end: "Array"


class Slots:
    """The typed slots of a sheaf of sentences, and to whom each sentence went, whatever filled them.

    `kinds` goes by slot, and is none for frames around what cards told, where others have something else.
    `keys` are those of pairs by place; `sent` the pairs of a sentence and a person.
    """

    def __init__(
        self,
        sheaf: Sheaf,
        lexicon: Lexicon,
        keys: "Array",
        sent: "Array",
        frames: Frames,
    ) -> None:
        from numpy import append, bincount

        self._lexicon, self._contracted = lexicon, contracted(lexicon)
        self._know(keys, joined((frames.start, frames.told_start)), joined((frames.end, frames.told_end)))
        everywhere = self._keep_told_to_several(sheaf, keys, self._places(sheaf, keys), sent)
        self._typed = type_slots(sheaf, lexicon, everywhere, sent, self._of_cards_alone(keys, frames))
        self.kinds = self._typed.kinds
        self.fillers = self._apart(sheaf, everywhere)
        self.usual = self.usual_of(sheaf, self.fillers)
        usuals = Interner()
        self._number, _ = usuals.number(self.usual.key)
        self._usuals: Numbers = usuals
        self._told = pairs(self._number[things_of(sent)], people_of(sent))
        # nobody was sent a sentence never met, -1
        self._people = append(bincount(things_of(self._told), minlength=len(self._usuals)), 0)

    def _of_cards_alone(self, keys: "Array", frames: Frames) -> "Array":
        """Tell by slot whether it is known from what cards told, and from nothing that differs."""
        from numpy import zeros

        # the last, at -1, is a frame that was forgotten
        found = zeros(len(self._frames) + 1, bool)
        found[self._frames.find(frame_keys(keys, frames.told_start, frames.told_end))] = True
        found[self._frames.find(frame_keys(keys, frames.start, frames.end))] = False
        return found[:-1]

    def sealed(self) -> "Slots":
        """Return what knows the same slots, in less room, and no sentence they were found in."""
        nowhere = slice(0, 0)
        usual = Usual(self.usual.key[nowhere].copy(), self.usual.words[nowhere].copy())
        return sealed(
            self,
            *("_frames", "_lefts", "_rights", "_usuals"),
            fillers=self.fillers.among(nowhere),
            usual=usual,
            _number=self._number[nowhere].copy(),
        )

    def _know(self, keys: "Array", start: "Array", end: "Array") -> None:
        """Know the frames around ranges of places, and no other."""
        frames, lefts, rights = Interner(), Interner(), Interner()
        some = frames.add_new(frame_keys(keys, start, end))
        lefts.add_new(keys[start[some] - 2])
        rights.add_new(keys[end[some]])
        self._frames: Numbers = frames
        self._lefts: Numbers = lefts
        self._rights: Numbers = rights

    def _keep_told_to_several(self, sheaf: Sheaf, keys: "Array", found: Fillers, sent: "Array") -> Fillers:
        """Forget the frames that fewer than three people were sent; return every frame that is left."""
        from numpy import argsort, concatenate

        kept = told_to_several(sheaf, found, sent, len(self._frames))[found.slot]
        start, end = found.start[kept], found.end[kept]
        self._know(keys, start, end)
        slot = self._frames.find(frame_keys(keys, start, end))
        # where a frame was forgotten, a longer one may begin
        longer = self._places(sheaf, keys, found.start[~kept])
        both = [concatenate(columns) for columns in zip((start, end, slot), longer, strict=True)]
        order = argsort(both[0], kind="stable")
        return Fillers(*(column[order] for column in both))

    def find(self, sheaf: Sheaf) -> Fillers:
        """Return what fills slots in any sentences; of two that overlap, the one better known."""
        return self._apart(sheaf, self._places(sheaf, pair_keys(sheaf, self._lexicon)))

    def _apart(self, sheaf: Sheaf, found: Fillers) -> Fillers:
        """Keep, of fillers that overlap, the first; but merge fields before an open slot made of them."""

        def kept(part: Part) -> Fillers:
            one = self._apart_in(part.sheaf, found.among(part.places))
            one = proper(self._lexicon, part.sheaf, one, self._typed)
            return Fillers(one.start + part.places.start, one.end + part.places.start, one.slot)

        return together(list(each(kept, sheaf.parts())))

    def _apart_in(self, sheaf: Sheaf, found: Fillers) -> Fillers:
        from numpy import cumsum, zeros

        kinds = self.kinds[found.slot]
        found, kinds = (
            Fillers(*(column[kinds != SlotKind.NONE] for column in found)),
            kinds[kinds != SlotKind.NONE],
        )
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
        return is_other(self._lexicon, sheaf, fillers, self._typed)

    def _places(self, sheaf: Sheaf, keys: "Array", among: "Array | None" = None) -> Fillers:
        """Return every frame in sentences, with the [start, end) of what fills it, the shortest by start.

        `among` are the starts to look at, all if none are given.
        """

        def framed(part: Part) -> Fillers:
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
            return Fillers(one.start + first, one.end + first, one.slot)

        return together(list(each(framed, sheaf.parts())))

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

    def usual_of(self, sheaf: Sheaf, fillers: Fillers) -> Usual:
        """Return sentences with merge slots masked, small edits undone, and nothing contracted."""
        sheaf = spelt_out(sheaf, self._contracted)
        found = list(each(lambda part: self._usual(part.sheaf, fillers.among(part.places)), sheaf.parts()))
        return Usual(joined(one.key for one in found), joined(one.words for one in found))

    def _usual(self, sheaf: Sheaf, fillers: Fillers) -> Usual:
        from numpy import cumsum, uint64

        length = sheaf.length
        plain = run_keys(self._lexicon.keys, sheaf.start, length, sheaf.symbols) + length.astype(uint64)
        masks = sum_of(sheaf.symbols[sheaf.inner()[1]] == MASK, length)
        usual = Usual(mix(plain), length - masks)
        row = sheaf.start.searchsorted(fillers.start, side="right") - 1
        if len(row):
            # most sentences have no slot
            first = changes(row)
            rows, which = row[first], cumsum(first) - 1
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
        length = where(merge, 1, self._typed.length[slot])
        block = where(merge, mask_key, self._typed.words[slot])
        masks = where(merge, 1, self._typed.masks[slot])
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
