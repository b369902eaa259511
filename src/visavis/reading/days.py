"""Finds the day that folded words name, in French and English, from the day on which they were said."""

import re
from datetime import date

_MONTH_NAMES = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"), ("mai", "may"),
    ("juin", "june"), ("juillet", "july"), ("aout", "august"), ("septembre", "september"),
    ("octobre", "october"), ("novembre", "november"), ("decembre", "december"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
"""The number of a month (1 to 12) by its folded name, in French and English."""

# may, mars and march are other words too
IN_A_MONTH = re.compile(
    r"\b(?:en|debut|mi|fin|courant|de|d|avant|apres|in|early|mid|late|of|before|after|until)"
    rf"(?: \d{{1,2}}(?:er|st|nd|rd|th)?)? ({'|'.join(MONTHS)})\b(?: (20\d\d)\b)?"
)
"""A month named as a time, among folded words: its name, and the year where there is one."""

_AS_WRITTEN = (*MONTHS, "f\u00e9vrier", "ao\u00fbt", "d\u00e9cembre")
_EPOCH = date(1970, 1, 1).toordinal()
_WEEK_DAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
_DAYS = {name: number for number, names in enumerate(_WEEK_DAYS) for name in names}
_FRIDAY = 4
_A_WEEK_DAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_A_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?({'|'.join(MONTHS)})\b"
    rf"|\b({'|'.join(names[1] for names in _MONTH_NAMES)}) (\d{{1,2}})(?:st|nd|rd|th)?\b"
)
_COUNTS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "quelques": 3, "a few": 3, "few": 3,
    "a couple of": 2, "couple of": 2, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4,
}  # fmt: skip
_UNITS = {
    "jour": 1, "day": 1, "semaine": 7, "week": 7, "mois": 30, "month": 30, "heure": 0, "hour": 0, "h": 0,
}  # fmt: skip
_A_SPAN = re.compile(
    rf"\b(?:dans|d ici|sous|in|within)(?: the next| les)? (\d{{1,2}}|{'|'.join(_COUNTS)})"
    rf" ({'|'.join(_UNITS)})s?\b"
)
_TODAY = re.compile(
    r"\b(?:ce soir|aujourd hui|cet apres midi|ce matin|tout a l heure|dans la (?:journee|soiree)|today"
    r"|tonight"
    r"|this (?:afternoon|evening|morning)|eod|end of (?:the )?day)\b"
)
_TOMORROW = re.compile(r"\b(?:demain|tomorrow)\b")
_THIS_WEEK = re.compile(r"\b(?:cette semaine|fin de (?:la )?semaine|this week|end of (?:the )?week|eow)\b")
_NEXT_WEEK = re.compile(r"\b(?:semaine prochaine|next week)\b")


def named_day(words: str, said_on: int) -> int | None:
    """Return the day that folded words name, said on a day; both are days since 1970, None where none is.

    A month stands for its first day, a week for its Friday, a day of the week for the next of its name.
    """
    if _TODAY.search(words):
        return said_on
    if _TOMORROW.search(words):
        return said_on + 1
    dated = _A_DATE.search(words)
    if dated:
        return _dated(MONTHS[dated[2] or dated[3]], int(dated[1] or dated[4]), said_on)
    return _of_a_week(words, said_on)


def names_a_month(text: str) -> bool:
    """Tell whether a month may be named in a text, at a glance."""
    low = text.lower()
    return any(name in low for name in _AS_WRITTEN)


def first_of(month: int, year: int | None, said_on: int) -> int:
    """Return the first day of a month named on a day, the next one where no year is named, never earlier."""
    said = date.fromordinal(said_on + _EPOCH)
    named = date(year or said.year + (month < said.month), month, 1)
    return max(named.toordinal() - _EPOCH, said_on)


def _dated(month: int, day: int, said_on: int) -> int | None:
    said = date.fromordinal(said_on + _EPOCH)
    try:
        named = date(said.year + (month < said.month), month, day)
    except ValueError:
        return None
    return max(named.toordinal() - _EPOCH, said_on)


def _of_a_week(words: str, said_on: int) -> int | None:
    weekday = date.fromordinal(said_on + _EPOCH).weekday()
    named = _A_WEEK_DAY.search(words)
    if named:
        return said_on + (_DAYS[named[1]] - weekday - 1) % 7 + 1
    span = _A_SPAN.search(words)
    if span:
        return said_on + (int(span[1]) if span[1].isdigit() else _COUNTS[span[1]]) * _UNITS[span[2]]
    if _THIS_WEEK.search(words):
        return said_on + (_FRIDAY - weekday) % 7
    if _NEXT_WEEK.search(words):
        return said_on + _FRIDAY - weekday + 7
    month = IN_A_MONTH.search(words)
    if month is None:
        return None
    return first_of(MONTHS[month[1]], int(month[2]) if month[2] else None, said_on)
