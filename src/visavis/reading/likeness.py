"""Finds notes that differ by a word, by the gender of some or by their numbers, among a few of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from visavis.reading.tokens import WORD, tokenise

# shorter notes are what anybody says
_FEWEST_WORDS = 8
_LONG_WORD = 4


def nearly_alike(notes: Sequence[tuple[str, str]]) -> list[int]:
    """Return for each note, given with the key of its sender, how many others sent nearly the same.

    Two notes with what is left of them once one word is out in common are a word apart: the deletion
    neighbourhood of Mor and Fraenkel (1982), JACM 29:1, at distance one, with words for letters.
    """
    senders: dict[int, set[str]] = defaultdict(set)
    remnants = [tuple(_remnants(_plain(text))) for text, _ in notes]
    for (_, sender), left in zip(notes, remnants, strict=True):
        for one in left:
            senders[one].add(sender)
    # many notes may be one text: whose words it has is gathered once
    alike = {left: frozenset().union(*(senders[one] for one in left)) for left in set(remnants)}
    return [
        len(alike[left]) - (sender in alike[left]) for (_, sender), left in zip(notes, remnants, strict=True)
    ]


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
