"""Cuts a text into words and sentences, with offsets into the untouched text."""

import html
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_INSIDE = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]"
_LETTER_ENTITY = r"&(?:[A-Za-z]{1,2}(?:acute|grave|circ|uml|cedil|tilde|ring|slash|lig)|#[2-5]\d\d);"
_TOKEN = re.compile(
    rf"(?P<link>(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]}}\u00bb\u201d\u2026]|[\w.+-]+@[\w-]+\.\w[\w.]*)"
    r"|(?P<field>\{\{?[ \w.|-]{1,40}\}?\}|%[A-Za-z_]{3,30}%|\[(?:[A-Za-zÀ-ÿ][\w ÀÀ-ÿ-]{1,30})\]"
    r"|<(?:first|last|full|company|job)[ _]?(?:name|title)?>)"
    r"|(?P<tag><!--.*?-->|</?[A-Za-z][^<>]*>)"
    rf"|(?P<word>(?:[^\W_]|{_LETTER_ENTITY})(?:{_INSIDE}|{_LETTER_ENTITY})*)"
    r"|(?P<entity>&\#?\w{1,8};)"
    r"|(?P<stop>[.!?…]+(?=\s|$|[\"»”')]|<)|[\r\n\u2028]+)",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(r"</?(?:p|br|li|ul|ol|div|h\d)\b", re.IGNORECASE)
_REPLY_HEAD = re.compile(
    r"^[ \t]*(?:(?:le|on|am|el|il|op|em)\b[^\n]{4,120}(?:a écrit|wrote|schrieb[^\n]*|escribió|ha scritto"
    r"|schreef[^\n]*|escreveu)\s*:|-{2,}\s*(?:original message|message d'origine)[^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)

_BREAK = re.compile(r"[,;:!?.…\n()\u2013\u2014]")

# the dot inside "deck.pdf" ends none
_SENTENCES = re.compile(r"[^.!?\u2026\n]+(?:\.(?=\w)[^.!?\u2026\n]*)*[.!?\u2026]*")

WORD, LINK, FIELD = "word", "link", "field"


class Token(NamedTuple):
    """A word, a link or an unfilled merge field, at [start, end) of the untouched text, in code points.

    `folded` is the word without case, accents, style or invisible characters; `sentence` counts from 0;
    `first` tells that the word opens its sentence, `closed` that punctuation or the end follows.
    """

    start: int
    end: int
    folded: str
    kind: str
    capital: bool
    sentence: int
    first: bool
    closed: bool = True


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text in order; markup and mail quoted below a reply hold none."""
    return list(_tokens(text))


@lru_cache(maxsize=16)
def _tokens(text: str) -> tuple[Token, ...]:
    # a draft is cut for each of the many things that are asked of it
    hidden = quoted_mail(text)
    tokens: list[Token] = []
    sentence, opening = 0, True
    for found in _TOKEN.finditer(text):
        kind, start, end = str(found.lastgroup), found.start(), found.end()
        if hidden and any(low <= start < high for low, high in hidden):
            continue
        if kind == "stop" or (kind == "tag" and _BLOCK_TAG.match(found[0])):
            sentence, opening = sentence + (not opening), True
        elif kind in {WORD, LINK, FIELD}:
            folded, capital = fold(found[0]) if kind == WORD else ("", False)
            tokens.append(Token(start, end, folded, kind, capital, sentence, opening))
            opening = False
    return tuple(token._replace(closed=_is_closed(text, tokens, place)) for place, token in enumerate(tokens))


def _is_closed(text: str, tokens: list[Token], place: int) -> bool:
    last = place + 1 == len(tokens)
    return last or bool(_BREAK.search(text, tokens[place].end, tokens[place + 1].start))


@lru_cache(maxsize=65_536)
def fold(word: str) -> tuple[str, bool]:
    """Return a word without case, accents and style, and whether it begins with a capital."""
    if word.isascii() and word.isalnum():
        return word.lower(), word[0].isupper()
    plain = unicodedata.normalize("NFKD", html.unescape(word) if "&" in word else word)
    kept = "".join(letter for letter in plain if letter.isalnum())
    return kept.casefold(), kept[:1].isupper()


def written_sentences(text: str) -> list[str]:
    """Return the sentences of a text as they are written, each with the marks that end it."""
    return _SENTENCES.findall(text)


def folded_words(text: str) -> str:
    """Return the words of a text without case, accents and marks, between single spaces."""
    return " ".join(token.folded for token in tokenise(text))


def quoted_mail(text: str) -> list[tuple[int, int]]:
    """Return the [start, end) of lines quoted with `>` and of all that follows "... wrote:"."""
    if "\n" not in text and not text.startswith(">"):
        return []
    parts = [found.span() for found in _QUOTED_LINE.finditer(text)]
    head = _REPLY_HEAD.search(text)
    return [*parts, (head.start(), len(text))] if head and head.start() > 0 else parts
