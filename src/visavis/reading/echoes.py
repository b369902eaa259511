"""Finds in a text the words of somebody else that it takes up."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from visavis.reading.courtesies import Tone, courtesies
from visavis.reading.tokens import Token, tokenise
from visavis.reading.vocabulary import GREETINGS, is_common, is_frequent, networking_in

# words in a row; more of them where none is other than everybody's
_IN_A_ROW, _OF_EVERYBODY = 3, 8
_RARE, _LETTERS, _NEAR = 2, 5, 12
# farther apart, what stands between two of them is not theirs
_ONE_PASSAGE = 4
_DAYS = frozenset(
    (  # noqa: SIM905 - a list of words
        "lundi mardi mercredi jeudi vendredi samedi dimanche "
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
        "monday tuesday wednesday thursday friday saturday sunday "
        "january february april june july august september october november december"
    ).split()
)

_POLITE = GREETINGS | frozenset(
    (  # noqa: SIM905 - a list of words
        "sorry desole desolee thanks please parfait super genial possible volontiers plaisir entendu perfect "
        "great lovely wonderful understood noted impeccable bienvenue souhaite souhaitons journee soiree "
        "semaine bonne belle message merci espere esperons allez hope hoping today evening weekend agenda "
        "calendar calendly heureux heureuse ravie content contente vœux cdlt bise hate zoom mins zero cale "
        "fier relu mien tien sien gere hire wise"
    ).split()
)
# so many words of everybody's are taken up from the very words that are answered
_ANSWERED_IN_A_ROW, _LONG_WORDS = 4, 2
# "creche" takes up "creches", "decale" "decaler"
_ENDING = 3
_SHORTEST_NAME = 3
# "curé" is rare enough, short as it is, where no mailing says it
_SHORT = 4
# whom and what one has at home: common words, but "your daughter" is the one who was told of
_OF_ONES_LIFE = frozenset(
    (  # noqa: SIM905 - a list of words
        "fille filles fils femme mari epouse epoux enfant enfants petits mere pere maman papa parents frere "
        "freres sœur sœurs soeur soeurs oncle tante cousin cousine maison jardin chien chienne chat chatte "
        "daughter daughters son sons wife husband kids child children mother father mum mom dad brother "
        "sister uncle aunt house garden dog cat baby"
    ).split()
)
_POSSESSIVES = frozenset("mon ma mes ton ta tes votre vos my your".split())  # noqa: SIM905 - a list of words
# "salary" and "survey" are of a talk, though of networking too; these are of none
_OF_MAILINGS = tuple(
    (  # noqa: SIM905 - a list of beginnings
        "profil parcours experienc reseau network opportun echang contact carri career background entrepris "
        "company compan societe connect invit messag linkedin collab secteur industr professi interess "
        "interest recru solution client servic equip team"
    ).split()
)


# thousands set apart, a telephone number in pairs: one number each
_NUMBER = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:[ \u00a0\u202f.,'\u2019]\d{3})+(?!\d)"
    r"|\+?\d{1,3}(?:[ \u00a0\u202f.-]\d{1,3}){3,})(?!\w)"
)


_AS_YOU_SAID = re.compile(
    r"\b(?:as|like|what) you (?:said|told|wrote|put|asked|suggested|promised|mentioned)\b"
    r"|\b(?:comme|ce que) (?:vous|tu) (?:me |m['\u2019]|le |l['\u2019])*(?:disiez|disais|avez|aviez"
    r"|as|avais|écriv\w+"
    r"|demand\w+|propos\w+|suggér\w+|annonc\w+)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.?!\n]")


class Echo(NamedTuple):
    """What is taken up at [start, end) of the untouched text, in code points."""

    start: int
    end: int


def echoes(text: str, theirs: str) -> list[Echo]:
    """Return what a text takes up of what somebody said: their words in a row, or rare ones near together."""
    rows, rare = _said(theirs)
    tokens = _tokens(text)
    words = [token.folded for token in tokens]
    near = (
        (first, last)
        for first, last in _near_together(words, rare)
        if tokens[first].sentence == tokens[last].sentence
    )
    places = [*_in_a_row(words, rows), *(part for one in near for part in _parted(*one))]
    return [Echo(tokens[first].start, tokens[last].end) for first, last in _apart(places)]


def answers(text: str, last: str, name: str) -> list[Echo]:
    """Return what a text takes up of the words that it answers: a rare one, a name or a number is enough.

    So are four words in a row; a day is not, for it is everybody's. Whoever is answered is called by their
    `name`, which takes up nothing.
    """
    called = {token.folded for token in _tokens(name)}
    wanted = _wanted(last, called)
    tokens = _tokens(text)
    words = [token.folded for token in tokens]
    taken = {word for word in set(words) if _is_wanted(word, wanted)}
    places = [(place, place) for place, word in enumerate(words) if word in taken]
    known = {word for _, word in _of_ones_life([token.folded for token in _tokens(last)])}
    if not any(one.tone is Tone.SYMPATHY for one in courtesies(text)):
        # "your father" among condolences is theirs, and no word of an answer
        places += [(place, place) for place, word in _of_ones_life(words) if word in known]
    places += _answered_in_a_row(words, _rows(last, _ANSWERED_IN_A_ROW))
    if places:
        days = _days_of(last)
        places += [(place, place) for place, word in enumerate(words) if word in days]
    return [Echo(tokens[first].start, tokens[end].end) for first, end in _apart(places)]


def recalled(text: str, last: str) -> list[Echo]:
    """Return the words of somebody's that a text says are theirs: "spring is here, as you said"."""
    said = {token.folded for token in _tokens(last)}
    found = []
    for token in _tokens(text):
        telling = (
            len(token.folded) >= _LETTERS and not is_common(token.folded) and token.folded not in _POLITE
        )
        if telling and token.folded in said and _AS_YOU_SAID.search(_sentence_of(text, token.start)):
            found.append(Echo(token.start, token.end))
    return found


def _sentence_of(text: str, place: int) -> str:
    low = max(text.rfind(mark, 0, place) for mark in ".?!\n") + 1
    end = _ENDED.search(text, place)
    return text[low : end.start() if end else len(text)]


def _tokens(text: str) -> list[Token]:
    """Return the tokens of a text, a number that is written in groups as one."""
    tokens = tokenise(text)
    for number in _NUMBER.finditer(text):
        inside = [one for one in tokens if number.start() <= one.start < number.end()]
        if len(inside) > 1:
            place = tokens.index(inside[0])
            whole = inside[0]._replace(
                end=inside[-1].end, folded="".join(one.folded for one in inside), closed=inside[-1].closed
            )
            tokens[place : place + len(inside)] = [whole]
    return tokens


def _wanted(last: str, called: set[str]) -> frozenset[str]:
    """Return the words of what is answered of which one alone tells that it is."""
    tokens = [token for token in _tokens(last) if token.folded not in called | _POLITE | _DAYS]
    names = {token.folded for token in tokens if _is_name(token)}
    rare = {token.folded for token in tokens if _is_theirs(token.folded)}
    numbers = {token.folded for token in tokens if any(map(str.isdigit, token.folded))}
    return frozenset(names | rare | numbers)


def _is_name(token: Token) -> bool:
    """Tell whether a word is written as a name is, where no sentence begins."""
    long = len(token.folded) >= _SHORTEST_NAME
    return token.capital and not token.first and long and not is_common(token.folded)


def _of_ones_life(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield with its place whom and what somebody has, as one says "my daughter" or "your garden"."""
    for place, word in enumerate(words[1:], 1):
        if word in _OF_ONES_LIFE and words[place - 1] in _POSSESSIVES:
            yield place, word


def _is_wanted(word: str, wanted: frozenset[str]) -> bool:
    if word in wanted:
        return True
    return len(word) >= _LETTERS and _is_theirs(word) and any(_is_kin(word, one) for one in wanted)


def _is_kin(word: str, other: str) -> bool:
    """Tell whether two long words differ by an ending."""
    short, long = sorted((word, other), key=len)
    return len(short) > _LETTERS and long.startswith(short) and len(long) - len(short) <= _ENDING


def _answered_in_a_row(words: Sequence[str], rows: frozenset[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the [first, last] of words in a row of what is answered, not all of them small or polite."""
    for first in range(len(words) - _ANSWERED_IN_A_ROW + 1):
        some = tuple(words[first : first + _ANSWERED_IN_A_ROW])
        long = [word for word in some if len(word) >= _LETTERS and word not in _POLITE]
        if some in rows and len(long) >= _LONG_WORDS:
            yield first, first + _ANSWERED_IN_A_ROW - 1


def _days_of(last: str) -> set[str]:
    return {token.folded for token in _tokens(last)} & _DAYS


def _rows(theirs: str, length: int) -> frozenset[tuple[str, ...]]:
    said = [token.folded for token in _tokens(theirs)]
    return frozenset(tuple(said[at : at + length]) for at in range(len(said) - length + 1))


@lru_cache(maxsize=2)
def _said(theirs: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """Return the rows of words and the rare words of what somebody said: a draft is read at each pause."""
    rare = frozenset(token.folded for token in _tokens(theirs) if _is_rare(token.folded))
    return _rows(theirs, _IN_A_ROW), rare


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


def _parted(first: int, last: int) -> list[tuple[int, int]]:
    """Return two words as one passage, or each alone where they are far apart."""
    return [(first, first), (last, last)] if last - first > _ONE_PASSAGE else [(first, last)]


def _is_rare(word: str) -> bool:
    return len(word) >= _LETTERS and is_own(word)


def _is_theirs(word: str) -> bool:
    """Tell whether a word may be of one talk: no everyday one, nor of those that every mailing is made of."""
    everyday = is_common(word) or is_frequent(word) or word in _POLITE
    short = len(word) >= _SHORT and word.isalpha() and word not in _OF_ONES_LIFE and not networking_in(word)
    long = len(word) >= _LETTERS or short
    return long and not everyday and not word.startswith(_OF_MAILINGS)


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places in order, those that overlap or follow each other as one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(places):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found
