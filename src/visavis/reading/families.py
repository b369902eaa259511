"""Groups the owner's texts that are one text with small edits."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from visavis.reading.arrays import spread
from visavis.reading.fillers import Fillers, SlotKind
from visavis.reading.lexicon import MASK
from visavis.reading.verdicts import identity

if TYPE_CHECKING:
    from visavis.reading.arrays import Array
    from visavis.reading.corpus import Addressed
    from visavis.reading.knowledge import Knowledge
    from visavis.reading.lens import Looked
    from visavis.reading.sentences import Sheaf

_THEIRS = "\u2026"
# a question without its mark is none
_SPACE = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]?"
_CLOSING = re.compile(rf"(?:(?<=\d){_SPACE}[%€£$])?(?:{_SPACE}[?!]+)?")


@dataclass(frozen=True, slots=True)
class Family:
    """Texts around one sentence that three people or more were sent.

    `identity` stays the same as long as the sentence does. `example` is the sentence as most people, or
    one of them, were sent it, with an ellipsis where their name stood, or whatever else is theirs. `people`
    counts those who were sent it; `fillers` and `edits` count them by what stood in its merge slots, where no
    card told it, and by what was changed in its fixed words, both folded.
    """

    identity: str
    example: str
    people: int
    fillers: Mapping[str, int]
    edits: Mapping[str, int]


@dataclass(slots=True)
class _Found:
    """What was seen of a family so far."""

    people: int
    example: tuple[int, str, bool, str]
    fillers: Counter[str] = field(default_factory=Counter)
    edits: Counter[str] = field(default_factory=Counter)


def families(known: "Knowledge", texts: "Iterable[Addressed]") -> list[Family]:
    """Return the families of texts, those sent to most people first."""
    found: dict[int, _Found] = {}
    belonging: set[int] = set()
    for key, people, sent, (wording, closing) in _sentences(known, texts, belonging):
        # of those sent as they stand to as many, one that ends with its mark
        example = -sent, wording, not closing, closing
        seen = found.setdefault(key, _Found(people, example))
        seen.example = min(seen.example, example)
    found = {key: seen for key, seen in found.items() if key in belonging}
    _add_fillers(known, found)
    _add_slips(known, found)
    made = [
        Family(
            identity(key),
            seen.example[1] + seen.example[3],
            seen.people,
            dict(seen.fillers),
            dict(seen.edits),
        )
        for key, seen in found.items()
    ]
    return sorted(made, key=lambda family: (-family.people, family.identity))


def _sentences(
    known: "Knowledge", texts: "Iterable[Addressed]", belonging: set[int]
) -> Iterator[tuple[int, int, int, tuple[str, str]]]:
    """Yield the sentences that several people were sent: key, people, people sent these very words, wording.

    A wording is words, and the mark of a question or a cry that closes them.

    The keys of the texts' families are put among those belonging.
    """
    for looked in known.lens.see(texts):
        batch, pieces = looked.batch, looked.batch.pieces
        rows = looked.verdicts.family
        belonging.update(looked.usual_key[rows[rows >= 0]].tolist())
        opening = pieces.sheaf.length.cumsum() - pieces.sheaf.length
        start, end = batch.words.start[pieces.first], batch.words.end[pieces.last]
        theirs = _are_theirs(known, looked)
        sent = known.sent_as_it_stands(pieces.key)
        columns = (looked.usual_key, looked.uses, sent, pieces.text, opening, opening + pieces.sheaf.length)
        for key, people, as_is, text, first, last in zip(*(one.tolist() for one in columns), strict=True):
            whole, some = batch.texts[text].text, slice(first, last)
            closed = _CLOSING.match(whole, int(end[last - 1]))
            wording = _wording(whole, start[some].tolist(), end[some].tolist(), theirs[some].tolist())
            yield key, people, as_is, (wording, closed[0] if closed else "")


def _are_theirs(known: "Knowledge", looked: "Looked") -> "Array":
    """Tell of each word of all sentences whether it is a merge field, known from a card or from its slot."""
    from numpy import zeros

    sheaf = looked.batch.pieces.sheaf
    fillers = looked.fillers
    merged = known.lens.slots.kinds[fillers.slot] == SlotKind.MERGE
    owner, rank = spread((fillers.end - fillers.start)[merged])
    found = zeros(len(sheaf.symbols), bool)
    found[fillers.start[merged][owner] + rank] = True
    found |= sheaf.symbols == MASK
    return found[sheaf.inner()[1]]


def _wording(text: str, starts: list[int], ends: list[int], theirs: list[bool]) -> str:
    """Return a sentence of a text, its words at [start, end), with one sign for each run of theirs."""
    said, at = "", starts[0]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if theirs[number]:
            goes_on = number and theirs[number - 1]
            said, at = said if goes_on else said + text[at:start] + _THEIRS, end
    return said + text[at : ends[-1]]


def _add_fillers(known: "Knowledge", found: Mapping[int, _Found]) -> None:
    """Count what filled the slots of families, in all the sentences of the corpus."""
    sheaf, fillers, slots = known.sheaf, known.lens.slots.fillers, known.lens.slots
    sentence = sheaf.start.searchsorted(fillers.start, side="right") - 1
    mine = _among(slots.usual.key[sentence], found)
    fillers, sentence = Fillers(*(column[mine] for column in fillers)), sentence[mine]
    columns = (
        slots.usual.key[sentence],
        known.sent[sentence],
        slots.kinds[fillers.slot],
        slots.edited(sheaf, fillers),
        _are_of_a_name(sheaf, sentence, fillers),
        fillers.start,
        fillers.end,
    )
    for key, people, kind, edited, named, start, end in zip(*(one.tolist() for one in columns), strict=True):
        symbols = sheaf.symbols[start:end].tolist()
        words = " ".join(known.lexicon.spellings[symbol] for symbol in symbols)
        if kind == SlotKind.MERGE and MASK not in symbols:
            found[key].fillers[words] += people
        elif kind == SlotKind.EDIT and edited and not named:
            found[key].edits[words] += people


def _are_of_a_name(sheaf: "Sheaf", sentence: "Array", fillers: Fillers) -> "Array":
    """Tell which fillers are the rest of a name of which the card told a part: "Cartonnages" of a Delmotte.

    They stand within a sentence beside what is masked, and every word of them has a capital.
    """
    from numpy import append, cumsum

    capitals = append(0, cumsum(sheaf.capitals))
    every = capitals[fillers.end] - capitals[fillers.start] == fillers.end - fillers.start
    beside = (sheaf.symbols[fillers.start - 1] == MASK) | (sheaf.symbols[fillers.end] == MASK)
    within = (fillers.start > sheaf.start[sentence]) & (fillers.end > fillers.start)
    found: Array = within & every & beside
    return found


def _among(keys: "Array", found: Mapping[int, _Found]) -> "Array":
    """Tell which keys are of families."""
    from numpy import fromiter, isin

    of_families: Array = isin(keys, fromiter(found, "uint64", len(found)))
    return of_families


def _add_slips(known: "Knowledge", found: Mapping[int, _Found]) -> None:
    """Count the slips of the keyboard in the sentences of families."""
    from numpy import flatnonzero

    places = flatnonzero(known.slipped)
    sentence = known.sheaf.start.searchsorted(places, side="right") - 1
    columns = (known.lens.slots.usual.key[sentence], known.sent[sentence], known.as_sent.symbols[places])
    for key, people, symbol in zip(*(one.tolist() for one in columns), strict=True):
        if key in found:
            found[key].edits[known.lexicon.spellings[symbol]] += people
