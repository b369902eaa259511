"""Groups the owner's texts that are one text with small edits."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from visavis.reading.corpus import SHARED, Addressed, Corpus, Symbols
from visavis.reading.masking import MASK, Piece, cut
from visavis.reading.slots import SlotKind, Slots

_FEWEST_WORDS = 4
_IDENTITY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Family:
    """Texts around one sentence that three people or more were sent.

    `identity` stays the same as long as the sentence does. `example` is the sentence as one person was
    sent it. `people` counts those who were sent it; `fillers` and `edits` count them by what stood in its
    merge slots, where no card told it, and by what was changed in its fixed words, both folded.
    """

    identity: str
    example: str
    people: int
    fillers: Mapping[str, int]
    edits: Mapping[str, int]


def family_of(slots: Slots, pieces: Iterable[Piece]) -> Symbols | None:
    """Return the longest sentence of a text that three people or more were sent, merge fields masked."""
    best: tuple[int, Symbols] | None = None
    for piece in pieces:
        usual = slots.usual(piece.symbols)
        words = sum(symbol != MASK for symbol in usual)
        if words >= _FEWEST_WORDS and len(slots.people(piece.symbols)) >= SHARED:
            best = max(best, (words, usual)) if best else (words, usual)
    return best[1] if best else None


def identity(sentence: Symbols) -> str:
    """Return the identity of the family around a sentence."""
    return sha256(" ".join(sentence).encode()).hexdigest()[:_IDENTITY_LENGTH]


def families(corpus: Corpus, slots: Slots, texts: Iterable[Addressed]) -> list[Family]:
    """Return the families of texts, those sent to most people first."""
    sentences = {family_of(slots, cut(one.text, one.card)[1]) for one in texts} - {None}
    variants: dict[Symbols, list[Symbols]] = {}
    for piece in corpus.pieces:
        usual = slots.usual(piece)
        if usual in sentences:
            variants.setdefault(usual, []).append(piece)
    found = [_family(corpus, slots, usual, pieces) for usual, pieces in variants.items()]
    return sorted(found, key=lambda family: (-family.people, family.identity))


def _family(corpus: Corpus, slots: Slots, usual: Symbols, pieces: Iterable[Symbols]) -> Family:
    fillers: Counter[str] = Counter()
    edits: Counter[str] = Counter()
    for piece in pieces:
        for filler in slots.fillers(piece):
            words = piece[filler.start : filler.end]
            if filler.slot.kind is SlotKind.MERGE and MASK not in words:
                fillers[" ".join(words)] += len(corpus.pieces[piece])
            elif filler.slot.kind is SlotKind.EDIT and words != filler.slot.usual:
                edits[" ".join(words)] += len(corpus.pieces[piece])
    example = min((-len(corpus.pieces[piece]), corpus.wordings[piece]) for piece in pieces)[1]
    return Family(identity(usual), example, len(slots.people(usual)), dict(fillers), dict(edits))
