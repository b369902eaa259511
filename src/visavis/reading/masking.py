"""Finds in a text what a merge field put there, before anything is counted."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from visavis.reading.tokens import FIELD, LINK, WORD, Token, fold, tokenise
from visavis.reading.vocabulary import languages_of, networking_in

MASK, NUMBER, ADDRESS = "*", "0", "@"
_EARLY = 3
_STEM = 4
_LONGEST_VOCATIVE = 3
_BREAK = re.compile(r"[,;:!?.…\n()\u2013\u2014]")
_PARTS = re.compile(r"[^\W_]+")
_LEGAL = frozenset(
    (  # noqa: SIM905 - a list of words
        "sa sas sarl sasu inc ltd llc gmbh ag bv srl spa plc"
    ).split()
)
_GREETINGS = frozenset(
    (  # noqa: SIM905 - a list of words
        "bonjour bonsoir salut cher chere merci hi hello hey dear thanks morning afternoon "
        "evening congrats hallo liebe lieber hola estimado estimada ciao buongiorno gentile caro "
        "cara ola oi beste dag madame monsieur mr mrs"
    ).split()
)
# names that are words, months or flowers: alone in a sentence they are read as the word
_WORDS_THAT_ARE_NAMES = frozenset(
    (  # noqa: SIM905 - a list of words
        "rose pierre april viola will mark grace may june august hope faith joy hunter olive "
        "violette marguerite prudence aime clement summer dawn ivy iris ruby pearl jade chance "
        "angel constance victoire rock bill jack rich art frank drew grant chase dean guy ray sky "
        "daisy blanche claire reine"
    ).split()
)


class Card(NamedTuple):
    """What is known of a person when they are written to; a part that is not known is empty."""

    name: str = ""
    company: str = ""
    title: str = ""


class Piece(NamedTuple):
    """A sentence as it is compared: words folded, merge fields, numbers and links each as one sign.

    `tokens` gives for each symbol its [first, last) among the tokens of the text; `capitals` has bit i
    set where symbol i begins with a capital inside the sentence.
    """

    symbols: tuple[str, ...]
    tokens: tuple[tuple[int, int], ...]
    capitals: int


def cut(text: str, card: Card) -> tuple[list[Token], list[Piece]]:
    """Return the tokens of a text and its sentences with the card's merge fields masked."""
    tokens = tokenise(text)
    masked = _masked(text, tokens, card)
    pieces = []
    start = 0
    for end in range(1, len(tokens) + 1):
        if end == len(tokens) or tokens[end].sentence != tokens[start].sentence:
            pieces.append(_piece(tokens, masked, start, end))
            start = end
    return tokens, pieces


def _piece(tokens: Sequence[Token], masked: set[int], start: int, end: int) -> Piece:
    symbols: list[str] = []
    places: list[tuple[int, int]] = []
    capitals = 0
    for index in range(start, end):
        symbol = MASK if index in masked else _symbol(tokens[index])
        if symbol == MASK and symbols and symbols[-1] == MASK:
            places[-1] = (places[-1][0], index + 1)
            continue
        capitals |= (tokens[index].capital and not tokens[index].first) << len(symbols)
        symbols.append(symbol)
        places.append((index, index + 1))
    return Piece(tuple(symbols), tuple(places), capitals)


def _symbol(token: Token) -> str:
    if token.kind == LINK:
        return ADDRESS
    return NUMBER if token.folded[:1].isdigit() else token.folded


def _masked(text: str, tokens: Sequence[Token], card: Card) -> set[int]:
    """Return the places of the tokens that a merge field filled, or was to fill."""
    found = {index for index, token in enumerate(tokens) if token.kind == FIELD}
    company = tuple(part for part in parts(card.company) if part not in _LEGAL)
    found.update(_runs(tokens, company, exact=True))
    found.update(_runs(tokens, parts(card.title), exact=False))
    found.update(_vocative(text, tokens))
    first, last = _names(card.name)
    for index, token in enumerate(tokens):
        after = index - 1 in found
        if (
            (token.folded in first and _is_named(text, tokens, index, last))
            or (token.folded in last and token.capital and (after or not languages_of(token.folded)))
            or (token.folded in _LEGAL and after and card.company)
        ):
            found.add(index)
    return found


@lru_cache(maxsize=4_096)
def parts(value: str) -> tuple[str, ...]:
    """Return the folded words of a field of a card."""
    return tuple(fold(part)[0] for part in _PARTS.findall(value))


@lru_cache(maxsize=4_096)
def _names(name: str) -> tuple[frozenset[str], frozenset[str]]:
    first, _, last = name.strip().partition(" ")
    return frozenset(parts(first)), frozenset(part for part in parts(last) if len(part) > 1)


def breaks_after(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a sign of punctuation, or the end, follows a token."""
    following = tokens[index + 1].start if index + 1 < len(tokens) else len(text)
    return index + 1 == len(tokens) or bool(_BREAK.search(text, tokens[index].end, following))


def greets(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token is a word that calls somebody by their name."""
    return 0 <= index < len(tokens) and tokens[index].folded in _GREETINGS


def _is_named(text: str, tokens: Sequence[Token], index: int, last: frozenset[str]) -> bool:
    """Tell whether a token that is the first name stands for the person, and not for the word."""
    token = tokens[index]
    if greets(tokens, index - 1) or (index + 1 < len(tokens) and tokens[index + 1].folded in last):
        return True
    closed = breaks_after(text, tokens, index)
    if index < _EARLY and closed:
        return True
    if token.folded in _WORDS_THAT_ARE_NAMES:
        return token.capital and closed and index > 0 and breaks_after(text, tokens, index - 1)
    return token.capital and (closed or not token.first) and not languages_of(token.folded)


def _vocative(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the places of whoever is called at the head of a text, by whatever name."""
    start = 1 if greets(tokens, 0) else 0
    start += start and greets(tokens, start)
    for end in range(start, min(start + _LONGEST_VOCATIVE, len(tokens))):
        token = tokens[end]
        if token.kind != WORD or not token.capital or (not start and _is_known(token.folded)):
            return
        if breaks_after(text, tokens, end):
            if start or end == 0:
                yield from range(start, end + 1)
            return


def _is_known(word: str) -> bool:
    return bool(languages_of(word) or networking_in(word))


def _runs(tokens: Sequence[Token], field: Sequence[str], *, exact: bool) -> Iterator[int]:
    """Yield the places of a company (exact) or of a title, whole or cut short after its first words."""
    for start, token in enumerate(tokens):
        if not field or not _matches(token.folded, field[0], exact=exact):
            continue
        length = 1
        while (
            length < len(field)
            and start + length < len(tokens)
            and _matches(tokens[start + length].folded, field[length], exact=exact)
        ):
            length += 1
        if length == len(field) > 1 or _stands_alone(token, exact=exact, whole=length == len(field)):
            yield from range(start, start + length)


def _stands_alone(token: Token, *, exact: bool, whole: bool) -> bool:
    if not exact:
        return whole
    return token.capital and not languages_of(token.folded) and (whole or len(token.folded) > _STEM)


def _matches(word: str, part: str, *, exact: bool) -> bool:
    return word == part if exact or len(part) < _STEM else word[:_STEM] == part[:_STEM]
