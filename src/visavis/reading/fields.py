"""Finds merge fields that stayed empty, or were filled with what nobody says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from importlib import resources
from typing import NamedTuple

from visavis.reading.cards import Card
from visavis.reading.tokens import FIELD, Token, tokenise
from visavis.reading.vocabulary import GREETINGS


class Fault(Enum):
    """What is wrong with a merge field."""

    UNFILLED = "unfilled"
    EMPTY = "empty"
    LOUD_NAME = "loud_name"
    SMALL_NAME = "small_name"
    OTHER_NAME = "other_name"
    LEGAL_FORM = "legal_form"
    BOTH_GENDERS = "both_genders"


class Faulty(NamedTuple):
    """A fault at [start, end) of the untouched text, in code points."""

    fault: Fault
    start: int
    end: int


_EMPTY = re.compile(
    r"(?:^|(?<=[,.!]\s))\s*(?:bonjour|salut|chère?|cher|hi|hello|dear|hallo|hola|ciao|beste|olá)"
    r"[ \u00a0]{1,3},|\b(?:chez|at)\s*(?=[,.!?](?:\s|$))"
    r"|\b(?:dans le (?:secteur|domaine)|in the (?:sector|industry|field))(?: d[eu]| of)?"
    r"[ \u00a0]{1,3}(?=[,.](?:\s|$))",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(r",? \b(?:Inc\.?|Ltd\.?|LLC|SARL|SASU?|GmbH|S\.A\.S?\.?|PLC|B\.V\.|S\.r\.l\.)(?!\w)")
_BOTH_GENDERS = re.compile(r"\b\w+\((?:e|ne|se|trice)\)|\bPartante?\(e\)")
_LOUD_LETTERS = 3
_SHORTEST = 3
# how one calls somebody by no name of theirs
_ADDRESSES = frozenset(
    (  # noqa: SIM905 - a list of words
        "maitre docteur dr pr professeur prof monsieur madame mademoiselle mme mr mrs ms mx sir madam doctor "
        "professor collegue collegues confrere consoeur consœur voisin voisine ami amie team everyone "
        "all there friend"
    ).split()
)
_FIELD_WORDS = frozenset(("prenom", "firstname", "first", "name", "nom", "vorname", "nombre", "nome"))
_NOWHERE = frozenset(("undefined", "null", "NULL", "NaN", "FIRSTNAME", "FIRST_NAME", "PRENOM", "PRÉNOM"))


def faults(text: str, card: Card) -> list[Faulty]:
    """Return the faults of a text's merge fields, in order of place."""
    tokens = tokenise(text)
    found = [Faulty(Fault.UNFILLED, token.start, token.end) for token in tokens if token.kind == FIELD]
    for fault, pattern in (
        (Fault.EMPTY, _EMPTY),
        (Fault.LEGAL_FORM, _LEGAL_FORM),
        (Fault.BOTH_GENDERS, _BOTH_GENDERS),
    ):
        found += [Faulty(fault, *match.span()) for match in pattern.finditer(text)]
    found += _left_open(text, tokens)
    found += _names(text, tokens, card)
    return sorted(found, key=lambda one: (one.start, one.end, one.fault.value))


def _left_open(text: str, tokens: Sequence[Token]) -> Iterator[Faulty]:
    """Yield the words of a merge field that were never filled: after a greeting, or what no text holds."""
    for place, token in enumerate(tokens):
        greeted = place > 0 and tokens[place - 1].folded in GREETINGS and token.capital
        if (greeted and token.folded in _FIELD_WORDS) or text[token.start : token.end] in _NOWHERE:
            yield Faulty(Fault.UNFILLED, token.start, token.end)


def _names(text: str, tokens: Sequence[Token], card: Card) -> Iterator[Faulty]:
    """Yield the fault of the name that follows a greeting, where the true one is known."""
    if len(tokens) < 2 or tokens[0].folded not in GREETINGS or tokens[0].sentence != tokens[1].sentence:  # noqa: PLR2004 - a pair
        return
    name = tokens[1]
    written = text[name.start : name.end]
    if name.folded in {token.folded for token in tokenise(card.name)}:
        if written.isupper() and len(written) >= _LOUD_LETTERS:
            yield Faulty(Fault.LOUD_NAME, name.start, name.end)
        elif written.islower() and not _begins_small(text):
            yield Faulty(Fault.SMALL_NAME, name.start, name.end)
    elif (
        card.name and name.capital and text[name.end : name.end + 1] == "," and _is_another(name.folded, card)
    ):
        yield Faulty(Fault.OTHER_NAME, name.start, name.end)


def _begins_small(text: str) -> bool:
    """Tell whether a text begins without a capital, as those do who type none."""
    return text.lstrip()[:1].islower()


def _is_another(written: str, card: Card) -> bool:
    """Tell whether a name is neither a form of address, nor short for the one on the card."""
    if written in GREETINGS or written in _ADDRESSES or written in _FIELD_WORDS:
        return False
    names = [token.folded for token in tokenise(card.name)]
    return not any(_is_short_for(written, name) for name in names)


def _is_short_for(short: str, name: str) -> bool:
    return name in short_names().get(short, ()) or (
        len(short) >= _SHORTEST and name.startswith(short[:_SHORTEST])
    )


@cache
def short_names() -> Mapping[str, Sequence[str]]:
    """Return the names that short ones stand for, where these do not begin alike."""
    text = (resources.files("visavis.reading") / "data" / "short_names.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {short: names for short, *names in rows}
