"""Shows of a text the passages that nobody else had, and those that others had too."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from visavis.reading.echoes import is_own
from visavis.reading.judging import Origin
from visavis.reading.passages import closed, unelided
from visavis.reading.reading import Span
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


def uncalled(words: Sequence["SeenWord"]) -> Sequence["SeenWord"]:
    """Return the words of a sentence after those that call its reader; all where it does nothing else."""
    called = [rank for rank, word in enumerate(words[:_CALLED]) if word.origin is Origin.MERGE]
    return (words[called[-1] + 1 :] if called else words) or words


def own_passages(sight: "Sight") -> tuple[Span, ...]:
    """Return what nobody else had, of the few sentences that weigh most for their reader, in order."""
    weighing = [sentence for sentence in sight.sentences if sentence.counted > 0]
    heaviest = sorted(weighing, key=lambda sentence: -sentence.counted)[:_MOST_QUOTED]
    found = [(one, _weightiest(uncalled(one.words))) for one in heaviest]
    most = max((_bits(own) for _, own in found), default=0.0)
    spans = [
        _quoted(sight.one.text, sentence, own)
        for sentence, own in found
        if _bits(own) > 0
        and _bits(own) >= _OF_HEAVIEST * most
        and len(own) >= (_FEWEST_HEAVY if _bits(own) >= _HEAVY else _FEWEST_WORDS)
    ]
    return tuple(sorted(spans, key=lambda span: span.start))


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
    first = words[0] if len(before) <= _FEW else own[0]
    end = closed(text, own[-1].end) if own[-1] == words[-1] else own[-1].end
    people = min(word.people for word in own)
    return Span(unelided(text, first.start), end, Origin.SPECIFIC.name.lower(), _bits(own), people)


def shared_passages(sight: "Sight") -> tuple[Span, ...]:
    """Return the runs of words that others had too, but for what everybody is told."""
    words = [word for sentence in sight.sentences for word in sentence.words]
    content = {token.start for token in tokenise(sight.one.text) if is_own(token.folded)}
    spans = []
    for shared, run in groupby(words, key=lambda word: word.origin is Origin.SHARED):
        some = list(run)
        told = len(some) >= _FEWEST_WORDS and any(word.start in content for word in some)
        if shared and (told or len(some) >= _MANY_WORDS):
            people = min(word.people for word in some)
            start = unelided(sight.one.text, some[0].start)
            spans.append(Span(start, some[-1].end, Origin.SHARED.name.lower(), _bits(some), people))
    return tuple(spans)
