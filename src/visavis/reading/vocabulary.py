"""Knows the common words of seven languages, and the words any note of a networker is made of."""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from visavis.reading.tokens import fold

LANGUAGES = ("fr", "en", "de", "es", "it", "nl", "pt")
_SHORTEST_STEM = 4
_LONGEST_ENDING = 7


@cache
def _lists(language: str) -> Mapping[str, frozenset[str]]:
    """Return the sections of a language's own file, its words folded."""
    data = resources.files("visavis.reading") / "data" / f"{language}.txt"
    sections: dict[str, set[str]] = {}
    section = ""
    for line in data.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            sections.setdefault(section, set()).update(fold(word)[0] for word in line.split())
    return {name: frozenset(words) for name, words in sections.items()}


@cache
def _speakers() -> Mapping[str, tuple[str, ...]]:
    """Return by common word the languages that use it."""
    speakers: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in _lists(language)["common"]:
            speakers[word] = (*speakers.get(word, ()), language)
    return speakers


@lru_cache(maxsize=65_536)
def languages_of(word: str) -> tuple[str, ...]:
    """Return the languages in which a folded word is common."""
    return _speakers().get(word, ())


@lru_cache(maxsize=65_536)
def networking_in(word: str) -> tuple[str, ...]:
    """Return the languages in which a folded word begins as words of networking do."""
    return tuple(language for language in LANGUAGES if _has_stem(word, _lists(language)["networking"]))


def _has_stem(word: str, stems: frozenset[str]) -> bool:
    if word in stems:
        return True
    shortest = max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING)
    return any(word[:length] in stems for length in range(shortest, len(word)))
