"""Shows of a text the passages that nobody else had, and those that others had too."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from visavis.reading.echoes import is_own
from visavis.reading.judging import Origin
from visavis.reading.passages import after_greeting, closed, opened, unelided, unparted
from visavis.reading.reading import Span
from visavis.reading.theirs import after_asides
from visavis.reading.tokens import tokenise

if TYPE_CHECKING:
    from visavis.reading.sight import SeenSentence, SeenWord, Sight

_MOST_QUOTED, _CALLED = 3, 4
# fewer words are scraps, unless two of them weigh; beside the heaviest passage a light one is none
_FEWEST_WORDS, _FEWEST_HEAVY, _HEAVY = 4, 2, 8.0
_OF_HEAVIEST = 0.2
# so many words are nobody's habit, however common each
_MANY_WORDS = 8
# a word or two that others had too do not part a passage from the beginning of its sentence
_FEW = 2
_NAMES = 3


_PREPOSITION = re.compile(r"(?:pour|de|du|d['\u2019]|for|on|of)\b", re.IGNORECASE)


def uncalled(words: Sequence["SeenWord"]) -> Sequence["SeenWord"]:
    """Return the words of a sentence after those that call its reader; all where it does nothing else."""
    called = [rank for rank, word in enumerate(words[:_CALLED]) if word.origin is Origin.MERGE]
    return (words[called[-1] + 1 :] if called else words) or words


def own_passages(sight: "Sight") -> tuple[Span, ...]:
    """Return what nobody else had, of the few sentences that weigh most for their reader, in order."""
    weighing = [sentence for sentence in sight.sentences if sentence.counted > 0]
    heaviest = sorted(weighing, key=lambda sentence: -sentence.counted)[:_MOST_QUOTED]
    found = [(one, _weightiest(uncalled(one.words))) for one in heaviest]
    # who is named alone may be named to others
    found = [one for one in found if not _is_a_name(sight.one.text, one[1])] or found
    most = max((_bits(own) for _, own in found), default=0.0)
    spans = [
        quoted
        for sentence, own in found
        if _bits(own) > 0
        and _bits(own) >= _OF_HEAVIEST * most
        and len(own) >= (_FEWEST_HEAVY if _bits(own) >= _HEAVY else _FEWEST_WORDS)
        and (quoted := _quoted(sight.one.text, sentence, own)).start < quoted.end
    ]
    return tuple(sorted(spans, key=lambda span: span.start))


def _is_a_name(text: str, words: Sequence["SeenWord"]) -> bool:
    """Tell whether a few words, but for a greeting, are all written as a name is."""
    start = after_greeting(text, words[0].start) if words else 0
    named = [text[one.start : one.start + 1] for one in words if one.start >= start]
    return 0 < len(named) <= _NAMES and all(map(str.isupper, named))


def _bits(words: Sequence["SeenWord"]) -> float:
    return sum(word.bits for word in words)


def _weightiest(words: Sequence["SeenWord"]) -> list["SeenWord"]:
    """Return what is one person's in the run of words, unbroken by what others had, that weighs most."""
    runs = groupby(words, key=lambda word: word.origin is Origin.SHARED)
    own = [[word for word in run if word.origin is Origin.SPECIFIC] for shared, run in runs if not shared]
    return max(own, key=_bits, default=[])


def _quoted(text: str, sentence: "SeenSentence", own: Sequence["SeenWord"]) -> Span:
    """Return a passage with the little that stands before it in its sentence, and its closing mark."""
    words = uncalled(sentence.words)
    before = [word for word in words if word.start < own[0].start]
    end = closed(text, own[-1].end) if own[-1] == words[-1] else unparted(text, own[-1].end)
    start = told_from(text, sentence) if len(before) <= _FEW else own[0].start
    greeted = after_greeting(text, start)
    start = greeted if greeted < own[-1].end else start
    start = after_asides(text, unelided(text, start), end)
    people = min(word.people for word in own)
    return Span(opened(text, start, end), end, Origin.SPECIFIC.name.lower(), _bits(own), people)


def told_from(text: str, sentence: "SeenSentence") -> int:
    """Return where what a sentence tells begins, after those it calls: "Bravo Zoë for" is a beginning."""
    start = uncalled(sentence.words)[0].start
    return sentence.words[0].start if _PREPOSITION.match(text, start) else start


def shared_passages(sight: "Sight") -> tuple[Span, ...]:
    """Return the runs of words that others had too, but for what everybody is told."""
    content = {token.start for token in tokenise(sight.one.text) if is_own(token.folded)}
    return tuple(span for sentence in sight.sentences for span in _shared(sight, sentence, content))


def _shared(sight: "Sight", sentence: "SeenSentence", content: set[int]) -> Iterator[Span]:
    """Yield the runs of a sentence that others had too, each with the people who had all of it."""
    for shared, run in groupby(enumerate(sentence.words), key=lambda one: one[1].origin is Origin.SHARED):
        ranks, some = zip(*run, strict=True)
        told = len(some) >= _FEWEST_WORDS and any(word.start in content for word in some)
        if shared and (told or len(some) >= _MANY_WORDS):
            people = sight.told_together(sentence, ranks[0], ranks[-1] + 1)
            start = unelided(sight.one.text, some[0].start)
            yield Span(
                start, unparted(sight.one.text, some[-1].end), Origin.SHARED.name.lower(), _bits(some), people
            )
