"""Finds by patterns what a text asks, offers and quotes, and whom it speaks of."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Sign(Enum):
    """What a passage does, whoever it was sent to."""

    CALL = "call"
    PITCH = "pitch"
    PRICE = "price"
    LINK = "link"
    QUESTION = "question"
    QUOTATION = "quotation"
    FORMULA = "formula"
    REMINDER = "reminder"
    CONTEXT = "context"
    MEMORY = "memory"
    WAY_OUT = "way_out"
    ANYBODY = "anybody"


class Found(NamedTuple):
    """A sign at [start, end) of the untouched text, in code points."""

    sign: Sign
    start: int
    end: int


# thousands may stand apart, by any mark or space, and a sum may be a range
_SUM = (
    r"\d{1,3}(?:[ \u00a0\u2009\u202f.,'\u2019]\d{3}){1,4}(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,15}(?:[.,]\d{1,9}){0,2}"
)
# a letter or a word may tell thousands, millions or more
_TIMES = r"(?:\s?(?:[kKmM]|bn|Mds?|millions?|milliards?|billions?))?"
_RANGE = rf"(?:{_SUM}){_TIMES}(?:\s?(?:-|\u2013|à|to)\s?(?:{_SUM}){_TIMES})?(?![^\W\d_]|[.,]?\d)"
_CURRENCY = r"(?:[€$£]|(?:d['\u2019])?(?:euros?|EUR|eur|dollars?|USD|GBP|CHF)(?!\w))"
_EACH = (
    r"(?:\s?/\s?(?:mois|an|année|semaine|jour|heure|h|mo|month|year|yr|week|day|hour|user|seat|personne|pers\.?)"
    r"(?!\w))"
)
# thousands told by a letter are of money where they are a salary's range, or so many a month
_THOUSANDS = (
    rf"(?<![\w.,/-])\d{{2,3}}\s?[kK]?\s?[-\u2013]\s?\d{{2,3}}\s?[kK](?=\s?(?:$|[.,;!?)\n]"
    rf"|(?:brut|net|gross|per|par|a|base|remote|basic)\b))|(?<![\w.,/-])\d+\s?[kK]{_EACH}"
)
_MONEY = re.compile(
    rf"(?:[€$£]|\b(?:EUR|USD|GBP|CHF))\s?{_RANGE}(?:\s?[€$£])?{_EACH}?"
    rf"|(?<![\w.,]){_RANGE}\s?{_CURRENCY}{_EACH}?"
    r"|\d{1,3}\s?%\s?(?:off|de réduction|de remise|de rabais)"
    # what is less by so much on something of the writer's is its price, where it is no loss of a reader's
    r"|(?<![\w.,])[-\u2212\u2013]\s?\d{1,3}\s?%(?=\s(?:sur|on)\s(?:notre|tout|toute|our)\b)"
    rf"|{_THOUSANDS}"
)
_QUOTATION = re.compile(
    r"«\s?([^«»\n]{5,160}?)\s?»|“([^“”\n]{5,160})”|„([^„“\n]{5,160})“|(?<!\w)\"([^\"\n]{5,160})\"(?!\w)"
)

_CALENDARS = re.compile(
    r"calendly\.|cal\.com|meetings\.hubspot|bookings?\.|outlook\.\w+\.\w+/book|doodle\.com|savvycal|zcal\.|tidycal"
    r"|youcanbook|appointlet|chilipiper|calendar\.app\.google|koalendar|rendez-?vous|/agenda|lemcal",
    re.IGNORECASE,
)


def literal_signs(text: str) -> list[Found]:
    """Return the sums of money and the quotations of a text, which are more than words."""
    found = [Found(Sign.PRICE, *money.span()) for money in _MONEY.finditer(text)]
    return found + [Found(Sign.QUOTATION, *match.span()) for match in _quotations(text)]


def quotes_words(text: str) -> bool:
    """Tell whether a text quotes several words."""
    if "\u00ab" not in text and "\u201c" not in text and '"' not in text:
        return False
    return any(_quotations(text))


def _quotations(text: str) -> Iterator[re.Match[str]]:
    """Yield what stands in quotation marks and is several words."""
    for match in _QUOTATION.finditer(text):
        if match.lastindex and " " in match[match.lastindex].strip():
            yield match


def question_mark(text: str, start: int, end: int) -> int | None:
    """Return where a question mark between two words ends, or None."""
    place = text.find("?", start, end)
    return None if place < 0 else place + 1


def books_a_time(text: str, start: int, end: int) -> bool:
    """Tell whether a link at [start, end) leads to a page where one books a time."""
    return bool(_CALENDARS.search(text, start, end))
