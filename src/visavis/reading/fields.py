"""Finds merge fields that stayed empty, or were filled with what nobody says."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
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
    r"^\s*(?:bonjour|salut|chère?|cher|hi|hello|dear|hallo|hola|ciao|beste|olá)[ \u00a0]{1,3},"
    r"|\b(?:chez|at)\s*(?=[,.!?](?:\s|$))",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(r",? \b(?:Inc\.?|Ltd\.?|LLC|SARL|SASU?|GmbH|S\.A\.S?\.?|PLC|B\.V\.|S\.r\.l\.)(?!\w)")
_BOTH_GENDERS = re.compile(r"\b\w+\((?:e|ne|se|trice)\)|\bPartante?\(e\)")
_LOUD_LETTERS = 3


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
    found += _names(text, tokens, card)
    return sorted(found, key=lambda one: (one.start, one.end, one.fault.value))


def _names(text: str, tokens: Sequence[Token], card: Card) -> Iterator[Faulty]:
    """Yield the fault of the name that follows a greeting, where the true one is known."""
    if len(tokens) < 2 or tokens[0].folded not in GREETINGS or tokens[0].sentence != tokens[1].sentence:  # noqa: PLR2004 - a pair
        return
    name = tokens[1]
    written = text[name.start : name.end]
    if name.folded in {token.folded for token in tokenise(card.name)}:
        if written.isupper() and len(written) >= _LOUD_LETTERS:
            yield Faulty(Fault.LOUD_NAME, name.start, name.end)
        elif written.islower():
            yield Faulty(Fault.SMALL_NAME, name.start, name.end)
    elif card.name and name.capital and text[name.end : name.end + 1] == "," and name.folded not in GREETINGS:
        yield Faulty(Fault.OTHER_NAME, name.start, name.end)
