"""Puts invitations received in an order, and copies of one note together."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from visavis.desk.incoming import ALIKE, Incoming, Mark
from visavis.reading.days import names_a_day
from visavis.reading.likeness import is_nearly, left_of
from visavis.relations.received import STRANGER

ORDERS = ("oldest", "newest", "asking")
KEPT = ("all", "noted", "known")

_GREATER_PART = 2
# two others who send the same: what is said to three is said to anybody
_SEVERAL = 2
_WORD = re.compile(r"(?:https?://|www\.)\S*\w|[\w'\u2019@-]+(?:\.\w+)*")

Copied = tuple[Incoming, Incoming | None]
"""An invitation, and the first of those whose note it copies, None where it is that one or copies none."""


def arranged(found: Sequence[Incoming], order: str) -> list[Incoming]:
    """Return invitations that stand the oldest first in another order.

    `asking` has those first whose notes ask something or name a day, the newest before the others.
    """
    newest = list(reversed(found))
    if order == "asking":
        return sorted(newest, key=lambda one: not is_pressing(one))
    return newest if order == "newest" else list(found)


def kept(found: Sequence[Incoming], which: str) -> list[Incoming]:
    """Return those `noted`, with a note, or `known` by more than their invitation, else all."""
    if which == "noted":
        return [one for one in found if has_note(one)]
    if which == "known":
        return [one for one in found if one.waiting.rung != STRANGER]
    return list(found)


def has_note(one: Incoming) -> bool:
    """Tell whether an invitation came with a note; LinkedIn's own sentence is none."""
    return bool(one.waiting.note.strip()) and all(sign.mark is not Mark.DEFAULT for sign in one.shown)


def is_pressing(one: Incoming) -> bool:
    """Tell whether a note asks something or names a day, in words that several people did not send."""
    if any(sign.mark is Mark.NEAR_WORDS and sign.people >= _SEVERAL for sign in one.shown):
        return False
    alike = any(sign.mark in ALIKE for sign in one.shown)
    return bool(one.asks) or (not alike and names_a_day(one.waiting.note))


def together(found: Sequence[Incoming]) -> list[Copied]:
    """Return invitations in their order, but copies of one note behind the first of them, which is given too.

    Two are copies where a word or the numbers differ, or where the sentence that several people sent is the
    greater part of both.
    """
    families: list[list[Incoming]] = []
    of_words: dict[tuple[str, int], list[int]] = defaultdict(list)
    for one in found:
        words = set(_told_by(one))
        likely = sorted({number for word in words for number in of_words.get(word, ())})
        near = next((number for number in likely if _is_copy(one, families[number][0])), None)
        if near is not None:
            families[near].append(one)
            continue
        for word in words:
            of_words[word].append(len(families))
        families.append([one])
    return [(one, None if one is family[0] else family[0]) for family in families for one in family]


def _told_by(one: Incoming) -> Iterator[tuple[str, int]]:
    """Yield what a copy of a note has in common with it: of the note, and of what several people sent."""
    for part, text in (("note", one.waiting.note), ("shared", _shared(one))):
        for word in left_of(text) if text.strip() else ():
            yield part, word


def _is_copy(one: Incoming, other: Incoming) -> bool:
    if not one.waiting.note.strip() or not other.waiting.note.strip():
        return False
    if is_nearly(one.waiting.note, other.waiting.note):
        return True
    said, too = _shared(one), _shared(other)
    return bool(said and too) and is_nearly(said, too)


def _shared(one: Incoming) -> str:
    """Return the sentences of a note that several people sent, where they are the greater part of it."""
    note = one.waiting.note
    parts = [note[sign.start : sign.end] for sign in one.shown if sign.mark is Mark.SAME_WORDS]
    shared = " ".join(parts)
    return shared if len(shared) > len(note.strip()) / _GREATER_PART else ""


def differing(one: str, other: str) -> tuple[tuple[int, int], ...] | None:
    """Return where words of a text stand, as [start, end), that another has otherwise or not at all.

    None where the two say the same words; empty where the first only lacks some.
    """
    words, too = (list(_WORD.finditer(text)) for text in (one, other))
    plain, as_well = ([found[0].casefold() for found in some] for some in (words, too))
    if plain == as_well:
        return None
    changes = SequenceMatcher(None, as_well, plain, autojunk=False).get_opcodes()
    return tuple(
        (words[first].start(), words[end - 1].end())
        for code, _, _, first, end in changes
        if code != "equal" and end > first
    )
