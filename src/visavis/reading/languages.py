"""Tells the language of a text by its common words, or that it cannot be told."""

from collections.abc import Iterable, Sequence

from visavis.reading.vocabulary import LANGUAGES, languages_of, networking_in

_LEAST_EVIDENCE = 0.9
_LEAST_LEAD = 1.15
_NETWORKING_WEIGHT = 0.5


def language_of(words: Sequence[str]) -> str | None:
    """Return fr, en, de, es, it, nl or pt for folded words, or None where they do not decide.

    A word common to several languages is shared out among them; one shared by all says nothing.
    """
    score = dict.fromkeys(LANGUAGES, 0.0)
    for word in words:
        _credit(score, languages_of(word), 1.0)
        _credit(score, networking_in(word), _NETWORKING_WEIGHT)
    best, second = sorted(score, key=score.__getitem__, reverse=True)[:2]
    if score[best] < _LEAST_EVIDENCE or score[best] < _LEAST_LEAD * score[second]:
        return None
    return best


def _credit(score: dict[str, float], speakers: Iterable[str], weight: float) -> None:
    shared = tuple(speakers)
    for language in shared:
        score[language] += weight / len(shared)
