"""Widens a passage of a text to what can be read aloud by itself."""

import re

from visavis.reading.tokens import tokenise
from visavis.reading.vocabulary import GREETINGS

_CLAUSE = re.compile(r"[,;:(\u2013\u2014]\s|\s-\s|\n")
_CLAUSE_END = re.compile(r"[ \u00a0\u202f]?(?:[.,;:!?()\u2026]+(?=\s|$)|[\u2013\u2014(]|\s-\s|\n)")
_GREETING = re.compile(r"\w+(?:[ \u00a0][^\s,;:!?.]+){0,3}[ \u00a0]?(?:[,!:\n]|[-\u2013\u2014](?=\s))\s*")
_CLOSING = re.compile(
    r"(?:(?<=\d)[ \u00a0\u202f]?[%€£$])?(?:[ \u00a0\u202f]?[\u00bb\u201d])?(?:[ \u00a0\u202f]?[?!\u2026]+)?"
)
_OPENING = re.compile(r"[\u00ab\u201c\u201e\"][ \u00a0\u202f]?$")
_SHUT = re.compile(r"[\u00bb\u201d\"]")
_ELIDED = re.compile(r"(?<!\w)(?:[A-Za-z]|qu|Qu|jusqu|lorsqu|puisqu)['\u2019]$")
# "avez-vous" and "a-t-il" are one word
_HYPHENED = re.compile(r"(?<![\w'\u2019-])[^\W\d_]+-(?:[^\W\d_]+-)*$")
_HYPHENED_ON = re.compile(r"(?:-[^\W\d_]+)+")
# where a passage stops short, as "did you get a" does
_BARE = re.compile(r"(?<!\w)(?:[^\W\d_]{1,3}|vous|nous|votre|notre|leur|pour|avec|your|with|that|this|from)$")
_FOLLOWING = re.compile(r"[ \u00a0'\u2019-](?:[^\W_]+['\u2019])?[^\W_]+")
# a telephone number, and what ends a short way off
_MORE_DIGITS = re.compile(r"(?:[ \u00a0\u202f.-]?\d+)+(?!\w)")
_LAST_WORDS = re.compile(r"(?:[ \u00a0][^\W_]+){1,2}(?=[ \u00a0\u202f]?(?:[.,;:!?)\u2026]|$|\n))")
_MOST_MORE = 3
_WORD = re.compile(r"[^\W_]+")
# a word or two take no mark with them
_CLOSED_FROM = 3
_ANY_BREAK = re.compile(r"[,;:)(\u2013\u2014.?!\n]|\s-\s|$")
_LONGEST_CLAUSE = 100


def clause_start(text: str, low: int, start: int) -> int:
    """Return where the clause begins that a passage at `start` is of, not before `low`."""
    breaks = [found.end() for found in _CLAUSE.finditer(text, low, start)]
    return breaks[-1] if breaks else low


def clause_end(text: str, end: int) -> int:
    """Return where the clause of a passage up to `end` ends, its question or exclamation mark within."""
    found = _CLAUSE_END.search(text, end)
    return closed(text, found.start() if found else len(text.rstrip()))


def after_greeting(text: str, start: int) -> int:
    """Return where what follows the greetings that a passage begins with stands; itself where none does."""
    while (found := _GREETING.match(text, start)) and tokenise(found[0])[0].folded in GREETINGS:
        if found.end() >= len(text):
            break
        start = found.end()
    return start


def unelided(text: str, start: int) -> int:
    """Return where a passage begins with all of its first word: "j'ai lu" or "avez-vous", not "vous"."""
    found = _ELIDED.search(text, max(0, start - 8), start) or _HYPHENED.search(text, 0, start)
    return found.start() if found else start


def unparted(text: str, end: int) -> int:
    """Return where a passage ends with all of its last word: with "avez-vous", not with "avez"."""
    found = _HYPHENED_ON.match(text, end)
    return found.end() if found else end


def closed(text: str, end: int) -> int:
    """Return where a passage ends with its question or exclamation mark, and what closes a quotation."""
    found = _CLOSING.match(text, end)
    return found.end() if found else end


def opened(text: str, start: int, end: int) -> int:
    """Return where a passage begins with the mark of a quotation that it holds the other mark of."""
    before = _OPENING.search(text, max(0, start - 2), start)
    shut = _SHUT.search(text, start, end)
    return before.start() if before and shut else start


def completed(text: str, start: int, end: int) -> int:
    """Return where a passage ends once it does not stop at a small word, some words later at most."""
    for _ in range(_MOST_MORE):
        following = _FOLLOWING.match(text, end) if _BARE.search(text, start, end) else None
        if following is None:
            break
        end = following.end()
    more = _MORE_DIGITS.match(text, end) if text[end - 1 : end].isdigit() else None
    end = more.end() if more else end
    if len(_WORD.findall(text, start, end)) < _CLOSED_FROM:
        return end
    last = _LAST_WORDS.match(text, end)
    return closed(text, last.end() if last else end)


def whole_clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a passage of several words with the clause it was cut from, where that is no long one."""
    written = text[start:end]
    if len(_WORD.findall(written)) < _CLOSED_FROM or any(map(str.isdigit, written)):
        return unelided(text, start), end
    begin = max(clause_start(text, 0, start), _sentence_start(text, start))
    found = _ANY_BREAK.search(text, end)
    last = found.start() if found else end
    if last - begin > _LONGEST_CLAUSE:
        return unelided(text, start), end
    return begin, closed(text, last)


def _sentence_start(text: str, start: int) -> int:
    ends = [found.end() for found in re.finditer(r"[.?!\u2026]+\s+|\n", text[:start])]
    return ends[-1] if ends else 0
