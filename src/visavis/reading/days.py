"""Finds the day that folded words name, in French and English, from the day on which they were said."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_MONTH_NAMES = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"), ("mai", "may"),
    ("juin", "june"), ("juillet", "july"), ("aout", "august"), ("septembre", "september"),
    ("octobre", "october"), ("novembre", "november"), ("decembre", "december"),
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}

# may, mars and march are other words too
_IN_A_MONTH = re.compile(
    r"\b(?:en|debut|mi|fin|courant|de|d|avant|apres|depuis|pour|in|early|mid|late|of|on|from|by|before"
    r"|after|until|till)"
    rf"(?: \d{{1,2}}(?:er|st|nd|rd|th)?)? ({'|'.join(_MONTHS)})\b(?: (20\d\d)\b)?"
)
_AT_ITS_END = re.compile(r"\b(?:fin|end of|late(?: in)?) \w+(?: 20\d\d)?$")
_IN_ITS_MIDDLE = re.compile(r"\b(?:mi|mid|mid to late|middle of|courant) \w+(?: 20\d\d)?$")
_MIDDLE = 15
_A_QUARTER = re.compile(r"\b(?:q|t)([1-4])\b(?: (20\d\d)\b)?")
_NEW_YEAR = re.compile(r"\b(?:(?:the )?new year|la nouvelle annee|l annee prochaine|next year)\b")
_AFTER_SUMMER = re.compile(r"\b(?:la rentree|apres l ete|after (?:the )?summer)\b")
_JANUARY, _AUGUST, _SEPTEMBER = 1, 8, 9
_THIS_SUMMER = re.compile(r"\b(?:cet ete|this summer|over the summer|pendant l ete)\b")
# a season begins on the same day of its month, or nearly
_SEASONS = {
    3: re.compile(r"\b(?:au printemps|ce printemps|(?:in|this|next|until|till) (?:the )?spring)\b"),
    9: re.compile(r"\b(?:a l automne|cet automne|(?:in|this|next|until|till) (?:the )?(?:autumn|fall))\b"),
}
_SEASON_DAY = 21

_AS_WRITTEN = (*_MONTHS, "f\u00e9vrier", "ao\u00fbt", "d\u00e9cembre")
_EPOCH = date(1970, 1, 1).toordinal()
_WEEK_DAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
_DAYS = {name: number for number, names in enumerate(_WEEK_DAYS) for name in names}
_FRIDAY = 4
# there is a 31st within so many days, whatever the month
_LONGEST_WAIT = 63
# a day that is left out is none, nor is one of the past
_A_WEEK_DAY = re.compile(
    r"(?<!\bsauf )(?<!\bsauf le )(?<!\bexcept )(?<!\bpas )(?<!\bpas le )(?<!\bnot )(?<!\bnot on )"
    r"(?<!\blast )"
    rf"\b({'|'.join(_DAYS)})\b(?! (?:dernier|passe))"
)
_A_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?({'|'.join(_MONTHS)})\b(?: (20\d\d)\b)?"
    rf"|\b({'|'.join(names[1] for names in _MONTH_NAMES)}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?: (20\d\d)\b)?"
)
_A_DAY = re.compile(
    r"\b(?:by|before|until|on) the (\d{1,2})(?:st|nd|rd|th)\b|\b(?:avant|d ici|pour|des) le (\d{1,2})\b(?! h)"
)
_COUNTS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "quelques": 3, "a few": 3, "few": 3,
    "a couple of": 2, "couple of": 2, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4,
    "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "quinze": 15, "five": 5, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
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
_MAY_NAME_A_DAY = (*_AS_WRITTEN, *_DAYS, "demain", "tomorrow")
_BY_NUMBER = re.compile(r"\b(?:the|le) \d")


class Time(NamedTuple):
    """A time that is named: a month (1 to 12), and a year and a day of it, where they are, or its end."""

    month: int
    year: int | None = None
    day: int | None = None
    at_its_end: bool = False

    def after(self, said_on: int) -> int | None:
        """Return the first day (since 1970) of it, from the day on which it was named, or None: no 31 June.

        Where no year is named it is the next one; never a day before it was said.
        """
        said = date.fromordinal(said_on + _EPOCH)
        year = self.year or said.year + (self.month < said.month)
        last = monthrange(year, self.month)[1]
        if self.day is not None and not 1 <= self.day <= last:
            return None
        named = date(year, self.month, self.day or (last if self.at_its_end else 1))
        return max(named.toordinal() - _EPOCH, said_on)


def named_time(words: str, start: int = 0) -> Time | None:
    """Return the date, month, quarter or season that folded words name from a place on."""
    dated = _A_DATE.search(words, start)
    if dated:
        year = dated[3] or dated[6]
        return Time(_MONTHS[dated[2] or dated[4]], int(year) if year else None, int(dated[1] or dated[5]))
    month = _IN_A_MONTH.search(words, start)
    if month:
        at_its_end = bool(_AT_ITS_END.search(words, start, month.end()))
        middle = _MIDDLE if _IN_ITS_MIDDLE.search(words, start, month.end()) else None
        return Time(_MONTHS[month[1]], int(month[2]) if month[2] else None, middle, at_its_end=at_its_end)
    quarter = _A_QUARTER.search(words, start)
    if quarter:
        return Time(3 * int(quarter[1]) - 2, int(quarter[2]) if quarter[2] else None)
    return _season(words, start)


def _season(words: str, start: int) -> Time | None:
    if _NEW_YEAR.search(words, start):
        return Time(_JANUARY)
    if _AFTER_SUMMER.search(words, start):
        return Time(_SEPTEMBER)
    if _THIS_SUMMER.search(words, start):
        return Time(_AUGUST, at_its_end=True)
    begins = (month for month, said in _SEASONS.items() if said.search(words, start))
    return next((Time(month, day=_SEASON_DAY) for month in begins), None)


def named_day(words: str, said_on: int) -> int | None:
    """Return the day that folded words name, said on a day; both are days since 1970, None where none is.

    A month stands for its first day, a week for its Friday, a day of the week for the next of its name.
    """
    if _TODAY.search(words):
        return said_on
    if _TOMORROW.search(words):
        return said_on + 1
    named = named_time(words)
    if named is not None and named.day is not None:
        return named.after(said_on)
    of_a_month = _A_DAY.search(words)
    if of_a_month:
        return _next_of_its_number(int(of_a_month[1] or of_a_month[2]), said_on)
    of_a_week = _of_a_week(words, said_on)
    return of_a_week if of_a_week is not None or named is None else named.after(said_on)


def dated(words: str, said_on: int) -> int | None:
    """Return the very day that folded words name, said on a day: neither a week, a month nor a distance."""
    if _TOMORROW.search(words):
        return said_on + 1
    named = named_time(words)
    if named is not None and named.day is not None and _A_DATE.search(words):
        return named.after(said_on)
    of_a_month = _A_DAY.search(words)
    if of_a_month:
        return _next_of_its_number(int(of_a_month[1] or of_a_month[2]), said_on)
    return _of_a_week(words, said_on) if _A_WEEK_DAY.search(words) else None


def names_a_day(text: str) -> bool:
    """Tell whether a text may name a day, at a glance."""
    low = text.lower()
    return any(part in low for part in _MAY_NAME_A_DAY) or bool(_BY_NUMBER.search(low))


def _next_of_its_number(number: int, said_on: int) -> int | None:
    """Return the next day of a month that has a number, after the day on which it was named."""
    coming = (said_on + ahead for ahead in range(1, _LONGEST_WAIT))
    return next((day for day in coming if date.fromordinal(day + _EPOCH).day == number), None)


def names_a_month(text: str) -> bool:
    """Tell whether a month may be named in a text, at a glance."""
    low = text.lower()
    return any(name in low for name in _AS_WRITTEN)


def names_a_span(words: str) -> bool:
    """Tell whether folded words name a time by its distance: "in two weeks", "dans quinze jours"."""
    return bool(_A_SPAN.search(words) or _NEXT_WEEK.search(words))


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
    return None
