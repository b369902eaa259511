"""Finds thanks, wishes and sympathy, which ask nothing of their reader."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from visavis.reading.tokens import Token, tokenise


class Courtesy(NamedTuple):
    """Where courteous words are, [start, end) in code points, and whether an event is congratulated."""

    start: int
    end: int
    congratulates: bool = False


_CONGRATULATIONS = frozenset(
    (  # noqa: SIM905 - a list of words
        "felicitations bravo chapeau congratulations congrats kudos gluckwunsch enhorabuena felicidades "
        "congratulazioni complimenti gefeliciteerd parabens"
    ).split()
)
_WORDS = _CONGRATULATIONS | frozenset(
    (  # noqa: SIM905 - a list of words
        "merci remercie thanks condoleances condolences danke gracias grazie obrigado obrigada bedankt dank"
    ).split()
)
_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "thank you",
        "bon courage",
        "bon retour",
        "bon retablissement",
        "bon anniversaire",
        "joyeux anniversaire",
        "bonne annee",
        "excellente annee",
        "belle annee",
        "bonne chance",
        "bonne retraite",
        "bonne route",
        "meilleurs voeux",
        "de tout coeur",
        "pensees vous accompagnent",
        "happy birthday",
        "happy new year",
        "happy anniversary",
        "good luck",
        "best of luck",
        "welcome back",
        "get well",
        "best wishes",
        "enjoy the leave",
        "sorry for your loss",
        "sorry to hear",
        "thinking of you",
        "alles gute",
        "viel gluck",
        "feliz cumpleanos",
        "buon compleanno",
    )
)
_LONGEST = max(map(len, _PHRASES))
_THANKS = frozenset(("merci", "thank", "thanks"))
_FEW = 3
_THEIRS = (["votre"], ["ton"], ["vos"], ["tes"], ["m"])


def courtesies(text: str) -> list[Courtesy]:
    """Return the courteous words of a text, in order of place."""
    return list(_found(tokenise(text)))


def _found(tokens: Sequence[Token]) -> Iterator[Courtesy]:
    words = [token.folded for token in tokens]
    for first in range(len(words)):
        end = first + _length(words[first:])
        thanked = words[end : end + _FEW]
        if end > first and not (words[first] in _THANKS and _is_ahead(thanked)):
            yield Courtesy(tokens[first].start, tokens[end - 1].end, words[first] in _CONGRATULATIONS)


def _length(words: Sequence[str]) -> int:
    """Return how many words, from the first on, are courteous."""
    for length in range(min(_LONGEST, len(words)), 1, -1):
        if tuple(words[:length]) in _PHRASES:
            return length
    return int(words[0] in _WORDS)


def _is_ahead(following: Sequence[str]) -> bool:
    """Tell whether thanks are for what is asked, as "merci d'avance", "merci de me dire"."""
    if "avance" in following or "advance" in following:
        return True
    return list(following[:1]) == ["de"] and list(following[1:2]) not in _THEIRS
