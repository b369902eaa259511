"""Types the places where the owner's sentences differ from person to person, by all that filled them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from visavis.reading.corpus import SHARED, Corpus, Symbols
from visavis.reading.frames import LONGEST_FILLER, Choices, Frame, edged, open_frames
from visavis.reading.masking import MASK, NUMBER
from visavis.reading.vocabulary import languages_of, networking_in

_LONGEST_MERGED = 4
_MOST = 0.6
_HALF = 0.5
_CARD_SHARE = 0.25

# what stands before a company, a trade or a place in a template
_BEFORE_MERGED = frozenset(
    (  # noqa: SIM905 - a list of words
        "chez at bei bij presso autour around fellow secteur industry region near based tant "
        "societe entreprise company metier poste role ville en in as"
    ).split()
)
_TITLE = re.compile(
    r"direct|manag|responsab|consult|engineer|ingenieur|chef|head|lead|officer|ceo|cto|cmo|cfo|vp|president|founder"
    r"|fondat|developp|developer|design|commercial|assistant|coordinat|analyst|architect|recruit|recrut|gerant"
    r"|charge|conseil|advis|specialist|expert|partner|associ|avocat|lawyer|comptab|account|redact|editor|editrice"
    r"|teacher|professeur|enseign|nurse|buyer|achet|planner|owner|produc|technic|scientist|researcher|chercheu"
)
# what no card holds: a gathering, a thing said or written
_EVENT = re.compile(
    r"forum|salon|meetup|summit|confer|atelier|workshop|rencontre|colloque|assembl|day|fair|foire"
)
_SAID = frozenset(("post", "billet", "article", "talk", "about", "sujet", "propos", "commentaire", "comment"))
_SPOKE = frozenset(
    (  # noqa: SIM905 - a list of words
        "parle told dit said suggested recommande conseille mentioned says"
    ).split()
)


class SlotKind(Enum):
    """What a slot is for: a merge field, a small edit of fixed words, or words chosen for one person."""

    MERGE = "merge"
    EDIT = "edit"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place between fixed words: its kind, its usual filler, and how many people each filler went to."""

    kind: SlotKind
    usual: Symbols
    people: Mapping[Symbols, int]


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a slot in one piece: [start, end) among its symbols."""

    start: int
    end: int
    slot: Slot


class Slots:
    """The typed slots of a corpus as it stands; made anew once the corpus has grown."""

    def __init__(self, corpus: Corpus) -> None:
        self.choices = Choices(corpus)
        frames = open_frames(corpus, self.choices)
        self._rights = _by_left(frames)
        filled: dict[Frame, dict[Symbols, set[str]]] = {frame: {} for frame in frames}
        capital: dict[Symbols, bool] = {}
        for piece, people in corpus.pieces.items():
            for frame, start, end in self._places(piece):
                filled[frame].setdefault(piece[start:end], set()).update(people)
                if all(corpus.capitals[piece] >> place & 1 for place in {start, end - 1} if start < end):
                    capital[piece[start:end]] = True
        self._slots = {
            frame: slot
            for frame, fillers in filled.items()
            if (slot := _typed(frame, fillers, capital)) is not None
        }
        self._fillers: dict[Symbols, list[Filler]] = {}
        self._usual_people: dict[Symbols, set[str]] = {}
        for piece, people in corpus.pieces.items():
            self._usual_people.setdefault(self.usual(piece), set()).update(people)

    def fillers(self, symbols: Symbols) -> list[Filler]:
        """Return what fills a slot in a piece, in order; of two that overlap, the first and shorter."""
        found = self._fillers.get(symbols)
        if found is None:
            found = self._fillers[symbols] = list(self._find_fillers(symbols))
        return found

    def _find_fillers(self, symbols: Symbols) -> Iterator[Filler]:
        done = 0
        for frame, start, end in self._places(symbols):
            slot = self._slots.get(frame)
            if slot is not None and start >= done:
                yield Filler(start, end, slot)
                done = end

    def usual(self, symbols: Symbols) -> Symbols:
        """Return a piece with its merge slots masked and its small edits undone."""
        out: list[str] = []
        done = 0
        for filler in self.fillers(symbols):
            if filler.slot.kind is not SlotKind.OPEN:
                out += symbols[done : filler.start]
                out += (MASK,) if filler.slot.kind is SlotKind.MERGE else filler.slot.usual
                done = filler.end
        return (*out, *symbols[done:])

    def people(self, symbols: Symbols) -> frozenset[str] | set[str]:
        """Return who was sent a piece, whatever filled its merge fields and however slightly edited."""
        return self._usual_people.get(self.usual(symbols), frozenset())

    def _places(self, symbols: Symbols) -> Iterator[tuple[Frame, int, int]]:
        """Yield every frame of known slots in a piece, with the [start, end) of what fills it."""
        line = edged(symbols)
        for start in range(len(symbols) + 1):
            rights = self._rights.get((line[start], line[start + 1]))
            if rights is None:
                continue
            for end in range(start, min(start + LONGEST_FILLER, len(symbols)) + 1):
                right = (line[end + 2], line[end + 3])
                if right in rights:
                    yield (line[start], line[start + 1], *right), start, end
                    break


def _by_left(frames: Iterable[Frame]) -> Mapping[tuple[str, str], set[tuple[str, str]]]:
    rights: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for before, left, right, after in frames:
        rights.setdefault((before, left), set()).add((right, after))
    return rights


def _typed(frame: Frame, fillers: Mapping[Symbols, set[str]], capital: Mapping[Symbols, bool]) -> Slot | None:
    """Return the slot of a frame, or None where too few people were sent it to tell."""
    everybody = set().union(*fillers.values())
    if len(everybody) < SHARED:
        return None
    people = {filler: len(who) for filler, who in fillers.items()}
    usual = min(fillers, key=lambda filler: (-people[filler], filler))
    from_card = sum(count for filler, count in people.items() if MASK in filler)
    if from_card >= max(1, _CARD_SHARE * len(everybody)):
        return Slot(SlotKind.MERGE, (MASK,), people)
    if people[usual] >= max(SHARED, _MOST * len(everybody)):
        return Slot(SlotKind.EDIT, usual, people)
    kind = SlotKind.MERGE if _looks_merged(frame, fillers, capital) else SlotKind.OPEN
    return Slot(kind, usual, people)


def _looks_merged(frame: Frame, fillers: Iterable[Symbols], capital: Mapping[Symbols, bool]) -> bool:
    """Tell whether fillers are such as a list of contacts holds: names, titles, places, industries."""
    kept = [filler for filler in fillers if filler]
    before, left, right, after = frame
    if not kept or _SAID & {before, left} or _SPOKE & {right, after}:
        return False
    gatherings = sum(any(_EVENT.match(word) for word in filler) for filler in kept)
    short = sum(len(filler) <= _LONGEST_MERGED for filler in kept)
    if gatherings >= _HALF * len(kept) or short < _MOST * len(kept):
        return False
    titled = sum(any(_TITLE.match(word) for word in filler) for filler in kept)
    named = sum(capital.get(filler, False) for filler in kept)
    known = sum(all(_is_plain(word) for word in filler) for filler in kept)
    cued = bool(_BEFORE_MERGED & {before, left})
    return max(titled, named, known * cued) >= _HALF * len(kept)


def _is_plain(word: str) -> bool:
    return word == NUMBER or bool(languages_of(word) or networking_in(word))
