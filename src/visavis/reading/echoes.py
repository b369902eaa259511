"""Finds in a text the words of somebody else that it takes up."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from visavis.reading.tokens import tokenise
from visavis.reading.vocabulary import is_common, networking_in

# words in a row; more of them where none is other than everybody's
_IN_A_ROW, _OF_EVERYBODY = 3, 8
_RARE, _LETTERS, _NEAR = 2, 5, 12
_DAYS = frozenset(
    (  # noqa: SIM905 - a list of words
        "lundi mardi mercredi jeudi vendredi samedi dimanche "
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
        "monday tuesday wednesday thursday friday saturday sunday "
        "january february april june july august september october november december"
    ).split()
)

_POLITE = frozenset(
    ("sorry", "desole", "desolee", "merci", "thanks", "hello", "bonjour", "bonsoir", "please")
)
# "salary" and "survey" are of a talk, though of networking too; these are of none
_OF_MAILINGS = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "profil parcours experienc reseau network opportun echang contact carri career background entrepris "
        "company compan societe connect invit messag linkedin collab secteur industr professi interess "
        "interest recru solution client servic equip team"
    ).split()
)


class Echo(NamedTuple):
    """What is taken up at [start, end) of the untouched text, in code points."""

    start: int
    end: int


def echoes(text: str, theirs: str) -> list[Echo]:
    """Return what a text takes up of what somebody said: their words in a row, or rare ones near together."""
    rows, rare = _said(theirs)
    tokens = tokenise(text)
    words = [token.folded for token in tokens]
    near = (
        (first, last)
        for first, last in _near_together(words, rare)
        if tokens[first].sentence == tokens[last].sentence
    )
    places = [*_in_a_row(words, rows), *near]
    return [Echo(tokens[first].start, tokens[last].end) for first, last in _apart(places)]


def answers(text: str, last: str, name: str) -> list[Echo]:
    """Return what a text takes up of the words that it answers: a rare one, a number or a day is enough.

    Whoever is answered is called by their `name`, which takes up nothing.
    """
    called = {token.folded for token in tokenise(name)}
    said = {token.folded for token in tokenise(last)} - called - _POLITE
    wanted = {word for word in said if _is_theirs(word) or word in _DAYS or any(map(str.isdigit, word))}
    return [Echo(token.start, token.end) for token in tokenise(text) if token.folded in wanted]


@lru_cache(maxsize=2)
def _said(theirs: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """Return the rows of words and the rare words of what somebody said: a draft is read at each pause."""
    said = [token.folded for token in tokenise(theirs)]
    rows = {tuple(said[at : at + _IN_A_ROW]) for at in range(len(said) - _IN_A_ROW + 1)}
    return frozenset(rows), frozenset(word for word in said if _is_rare(word))


def _in_a_row(words: Sequence[str], rows: frozenset[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the [first, last] of runs of words that somebody else said in a row too."""
    first = 0
    while first + _IN_A_ROW <= len(words):
        last = first
        while tuple(words[last : last + _IN_A_ROW]) in rows:
            last += 1
        if last > first:
            run = words[first : last + _IN_A_ROW - 1]
            if any(map(is_own, run)) or (len(run) >= _OF_EVERYBODY and not all(map(is_common, run))):
                yield first, last + _IN_A_ROW - 2
        first = last + 1


def _near_together(words: Sequence[str], rare: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the [first, last] of two rare words of somebody else's that are not far apart."""
    found = [place for place, word in enumerate(words) if word in rare]
    for first, last in zip(found, found[_RARE - 1 :], strict=False):
        if words[first] != words[last] and last - first <= _NEAR:
            yield first, last


def is_own(word: str) -> bool:
    """Tell whether a folded word is neither everybody's nor of networking."""
    return not is_common(word) and not networking_in(word)


def _is_rare(word: str) -> bool:
    return len(word) >= _LETTERS and is_own(word)


def _is_theirs(word: str) -> bool:
    """Tell whether a word may be of one talk: no common one, nor of those that every mailing is made of."""
    return len(word) >= _LETTERS and not is_common(word) and not word.startswith(_OF_MAILINGS)


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(places):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found
