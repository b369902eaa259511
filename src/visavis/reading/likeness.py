"""Finds notes that differ by a word, by the gender of some or by their numbers, among a few of them."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import repeat

from visavis.reading.tokens import WORD, tokenise

# shorter notes are what anybody says
_FEWEST_WORDS = 8
_LONG_WORD = 4
_LONGEST_WORD = 40


def nearly_alike(notes: Sequence[tuple[str, str]]) -> list[int]:
    """Return for each note, given with the key of its sender, how many others sent nearly the same.

    Two notes with what is left of them once one word is out in common are a word apart: the deletion
    neighbourhood of Mor and Fraenkel (1982), JACM 29:1, at distance one, with words for letters.
    """
    words = [_plain(text) for text, _ in notes]
    senders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one, (_, sender) in zip(words, notes, strict=True):
        senders[one].add(sender)
    texts = list(senders)
    alike = [set(senders[one]) if len(one) >= _FEWEST_WORDS else set[str]() for one in texts]
    for group in _in_common(texts):
        together = frozenset().union(*(senders[texts[number]] for number in group))
        for number in group:
            alike[number] |= together
    found = dict(zip(texts, alike, strict=True))
    return [len(found[one]) - (sender in found[one]) for one, (_, sender) in zip(words, notes, strict=True)]


def is_nearly(one: str, other: str) -> bool:
    """Tell whether two texts are the same but for a word; of short ones, which anybody writes, none is."""
    return abs(len(one) - len(other)) <= _LONGEST_WORD and not left_of(one).isdisjoint(left_of(other))


def left_of(text: str) -> frozenset[int]:
    """Return what two texts have in common where they are the same but for a word; nothing of a short one."""
    return frozenset(_remnants(_plain(text)))


def _in_common(texts: Sequence[tuple[str, ...]]) -> Iterator[list[int]]:
    """Yield the numbers of texts that have something left of them in common."""
    import numpy as np

    left, of = array("q"), array("q")
    for number, words in enumerate(texts):
        before = len(left)
        left.extend(_remnants(words))
        of.extend(repeat(number, len(left) - before))
    if not left:
        return
    codes, numbers = np.frombuffer(left, np.int64), np.frombuffer(of, np.int64)
    order = np.argsort(codes, kind="stable")
    begins = np.flatnonzero(np.diff(codes[order], prepend=codes[order][:1] - 1))
    for first, end in zip(begins, [*begins[1:], len(order)], strict=True):
        if end - first > 1:
            group = sorted(set(numbers[order[first:end]].tolist()))
            if len(group) > 1:
                yield group


def _plain(text: str) -> tuple[str, ...]:
    """Return the words of a text without what changes with the gender of a writer; every number is one."""
    return tuple(
        "0" if token.folded.isdecimal() else _genderless(token.folded)
        for token in tokenise(text)
        if token.kind == WORD
    )


def _genderless(word: str) -> str:
    return word.removesuffix("e") if len(word) > _LONG_WORD else word


def _remnants(words: tuple[str, ...]) -> Iterator[int]:
    """Yield what tells the words of a note, and what is left of them, from others: little to keep."""
    if len(words) >= _FEWEST_WORDS:
        yield hash(words)
        for place in range(len(words)):
            yield hash(words[:place] + words[place + 1 :])
