"""Finds how words that were folded are written."""

from collections import Counter
from collections.abc import Iterable, Iterator

from visavis.reading.lexicon import counted_as
from visavis.reading.tokens import WORD, tokenise

# a mark that closes belongs to words that hold the one that opens
_CLOSING = {'"': '"', ")": "(", "”": "“"}


def as_written(folded: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """Return folded words as most of some texts have them; words that no text has are left out.

    A number stands for any.
    Of several wordings that are as frequent, the first in the order of texts is taken.
    """
    wanted: dict[str, list[tuple[str, ...]]] = {}
    for one in folded:
        words = tuple(one.split())
        if words:
            wanted.setdefault(words[0], []).append(words)
    found: dict[tuple[str, ...], Counter[str]] = {}
    for text in texts if wanted else ():
        for words, written in _found(wanted, text):
            found.setdefault(words, Counter())[" ".join(written.split())] += 1
    return {" ".join(words): min(seen, key=lambda one: (-seen[one], one)) for words, seen in found.items()}


def _found(wanted: dict[str, list[tuple[str, ...]]], text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what is wanted and found in a text, with the very letters that stand there."""
    tokens = [token for token in tokenise(text) if token.kind == WORD]
    spelled = [counted_as(token.folded) for token in tokens]
    for place, word in enumerate(spelled):
        for words in wanted.get(word, ()):
            last = place + len(words)
            if tuple(spelled[place:last]) == words:
                yield words, _closed(text, tokens[place].start, tokens[last - 1].end)


def _closed(text: str, start: int, end: int) -> str:
    """Return a part of a text with the mark that follows it, where it holds the one that opens."""
    after, part = text[end : end + 1], text[start:end]
    opening = _CLOSING.get(after)
    held = 0 if opening is None else part.count(opening)
    closes = held % 2 if after == opening else held > part.count(after)
    return part + after if held and closes else part
