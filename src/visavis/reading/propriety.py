"""Leaves out of what fills slots what is no merge field, and no edit of the usual sentence."""

from typing import TYPE_CHECKING

from visavis.reading.fillers import Fillers, SlotKind, calls, filler_keys
from visavis.reading.lexicon import GREETING, MASK, Lexicon
from visavis.reading.sentences import Sheaf
from visavis.reading.slot_kinds import Typed

if TYPE_CHECKING:
    from visavis.reading.arrays import Array


def is_other(lexicon: Lexicon, sheaf: Sheaf, fillers: Fillers, typed: Typed) -> "Array":
    """Tell of fillers whether they are other than the usual filler of their slot."""
    keys = filler_keys(lexicon, sheaf, fillers.start, fillers.end)
    other: Array = keys != typed.key[fillers.slot]
    return other


def proper(lexicon: Lexicon, sheaf: Sheaf, fillers: Fillers, typed: Typed) -> Fillers:
    """Return fillers without what makes another sentence of the usual one, each as short as its field.

    Whoever is called in a merge field is called alone: what goes on is on no card.
    """
    from numpy import flatnonzero

    fillers = _trimmed(lexicon, sheaf, fillers, typed)
    wrong = _rewrites(lexicon, sheaf, fillers, typed)
    merged = flatnonzero((typed.kinds[fillers.slot] == SlotKind.MERGE) & (fillers.end - fillers.start > 1))
    wrong[merged] = calls(lexicon, sheaf, fillers.start[merged], fillers.end[merged])
    return Fillers(*(column[~wrong] for column in fillers)) if wrong.any() else fillers


def _trimmed(lexicon: Lexicon, sheaf: Sheaf, fillers: Fillers, typed: Typed) -> Fillers:
    """Leave to the sentence what all that ever filled a merge slot begins with, or ends in."""
    from numpy import flatnonzero

    start, end, slot = fillers.start.copy(), fillers.end.copy(), fillers.slot
    merged = typed.kinds[slot] == SlotKind.MERGE
    for rim, edge, by in ((typed.head, start, 1), (typed.tail, end, -1)):
        some = flatnonzero(merged & (rim.length[slot] > 0) & (end - start > rim.length[slot]))
        here, other = edge[some], edge[some] + by * rim.length[slot[some]]
        low, high = (here, other) if by > 0 else (other, here)
        same = filler_keys(lexicon, sheaf, low, high) == rim.key[slot[some]]
        edge[some[same]] = other[same]
    return Fillers(start, end, slot)


def _rewrites(lexicon: Lexicon, sheaf: Sheaf, fillers: Fillers, typed: Typed) -> "Array":
    """Tell which edits are in sentences where less stays than is edited; a greeting is nothing that stays."""
    from numpy import append, bincount, cumsum, maximum, zeros

    kind = typed.kinds[fillers.slot]
    edits = kind == SlotKind.EDIT
    edits[edits] = is_other(lexicon, sheaf, Fillers(*(column[edits] for column in fillers)), typed)
    if not edits.any():
        return zeros(len(edits), bool)
    count = len(sheaf.length)
    fixed = ((lexicon.flags[sheaf.symbols] & GREETING) == 0) & (sheaf.symbols > MASK)
    before = append(0, cumsum(fixed))
    sentence = sheaf.start.searchsorted(fillers.start, side="right") - 1
    varies = edits | (kind != SlotKind.EDIT)
    varied = bincount(sentence, (before[fillers.end] - before[fillers.start]) * varies, count)
    stays = before[sheaf.start + sheaf.length] - before[sheaf.start] - varied
    size = maximum(fillers.end - fillers.start, typed.length[fillers.slot]) * edits
    found: Array = edits & (bincount(sentence, size, count) > stays)[sentence]
    return found
