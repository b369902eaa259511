"""Finds the day that folded words name, in French and English, from the day on which they were said."""

import re
from calendar import monthrange
from datetime import date
from itertools import chain
from typing import NamedTuple

MONTH_NAMES = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"), ("mai", "may"),
    ("juin", "june"), ("juillet", "july"), ("aout", "august"), ("septembre", "september"),
    ("octobre", "october"), ("novembre", "november"), ("decembre", "december"),
)  # fmt: skip
"""The months from January on, folded, in French and English."""

_MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names}

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
_AFTER_SUMMER = re.compile(
    r"\b(?:la rentree|apres (?:l ete|les vacances d ete|les grandes vacances)|after (?:the )?summer)\b"
)
_AFTER_CHRISTMAS = re.compile(
    r"\bapres (?:les fetes|(?:les vacances de )?noel|le (?:jour|nouvel) (?:de l )?an)\b"
    r"|\bafter (?:the (?:christmas |festive )?(?:break|holidays)|christmas|xmas|new year)\b"
)
# the French one of the end of October; the day after All Saints' is its last, or nearly
_AFTER_ALL_SAINTS = re.compile(r"\bapres (?:les vacances de )?(?:la )?toussaint\b")
_JANUARY, _AUGUST, _SEPTEMBER, _NOVEMBER, _DECEMBER = 1, 8, 9, 11, 12
_THIS_SUMMER = re.compile(r"\b(?:cet ete|this summer|over the summer|pendant l ete)\b")
# a season begins on the same day of its month, or nearly
_SEASONS = {
    3: re.compile(r"\b(?:au printemps|ce printemps|(?:in|this|next|until|till) (?:the )?spring)\b"),
    9: re.compile(r"\b(?:a l automne|cet automne|(?:in|this|next|until|till) (?:the )?(?:autumn|fall))\b"),
    12: re.compile(r"\b(?:en hiver|cet hiver|(?:in|this|next|until|till) (?:the )?winter)\b"),
}
_SEASON_DAY = 21

_AS_WRITTEN = (*_MONTHS, "f\u00e9vrier", "ao\u00fbt", "d\u00e9cembre")
_EPOCH = date(1970, 1, 1).toordinal()
WEEK_DAYS = (
    ("lundi", "monday"), ("mardi", "tuesday"), ("mercredi", "wednesday"), ("jeudi", "thursday"),
    ("vendredi", "friday"), ("samedi", "saturday"), ("dimanche", "sunday"),
)  # fmt: skip
"""The days of the week from Monday on, folded, in French and English."""

_DAYS = {name: number for number, names in enumerate(WEEK_DAYS) for name in names}
_FRENCH_DAYS = {names[0] for names in WEEK_DAYS}
_SHORT_DAYS = {
    "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
}  # fmt: skip
_SHORT_MONTHS = {
    "jan": 1, "janv": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "avr": 4, "jun": 6, "jul": 7, "juil": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ANY_MONTH = _MONTHS | _SHORT_MONTHS
_FRIDAY = 4
# there is a 31st within so many days, whatever the month
_LONGEST_WAIT = 63
# a day that is left out is none, nor is one of the past
_A_WEEK_DAY = re.compile(
    r"(?<!\bsauf )(?<!\bsauf le )(?<!\bexcept )(?<!\bpas )(?<!\bpas le )(?<!\bnot )(?<!\bnot on )"
    r"(?<!\blast )"
    rf"\b({'|'.join(_DAYS)})\b(?! (?:dernier|passe))"
)
_TH = r"(?:er|st|nd|rd|th)"
_A_DATE = re.compile(
    rf"\b(\d{{1,2}}){_TH}? (?:of )?({'|'.join(_ANY_MONTH)})\b(?: (20\d\d)\b)?"
    rf"|\b({'|'.join(names[1] for names in MONTH_NAMES)}|{'|'.join(_SHORT_MONTHS.keys() - {'mar'})})"
    rf" (\d{{1,2}}){_TH}?\b"
    r"(?: (20\d\d)\b)?"
)
# an hour is no day
_NO_HOUR = r"(?! (?:h(?:[0-5]\d)?|heures?|am|pm|a m|p m|o clock|uur|[0-5]\d(?! ?(?:h|heures?|am|pm)\b))\b)"
_A_DAY = re.compile(
    rf"\b(?:by|before|until|till|on|after|from) the (\d{{1,2}})(?:st|nd|rd|th)\b"
    rf"|\b(?:(?:avant|d ici|pour|des|apres) le|(?:a partir|a compter) du|jusqu au|du \d{{1,2}}(?:er)? au) "
    rf"(\d{{1,2}})(?:er)?\b{_NO_HOUR}(?! (?:pour cent|personnes|ans|euros?|rue)\b)"
)
_FROM_A_DAY = re.compile(
    rf"\b(?:apres|a partir d[eu]|passe|pas avant|plutot (?:apres )?) (?:le )?(?:\d|{'|'.join(_FRENCH_DAYS)})"
    rf"|\b(?:after|from|not before|not until) (?:the \d|{'|'.join(names[1] for names in WEEK_DAYS)})"
)
_A_LIMIT = re.compile(
    r"\b(?:(?<!pas )(?:avant|d ici)|(?<!not )(?:before|by))"
    r"(?: (?:a|le|la|l|du|de|the|fin|mi|debut|end|of|early|mid|late)){0,4} "
    rf"(?:\d(?!\d? (?:jours|semaines|mois|days|weeks|months))|{'|'.join((*_DAYS, *_MONTHS))}|mois|month|annee"
    r"|year|trimestre|quarter|semaine|week|q[1-4]|noel|christmas|demain|tomorrow)"
)
_A_NUMBERED_DAY = re.compile(
    rf"\b({'|'.join((*_DAYS, *_SHORT_DAYS))}) "
    rf"(le |the )?(\d{{1,2}})({_TH})?\b{_NO_HOUR}(?= (\d)|)"
)
_SOON_DAYS = 21
_LAST_WEEKS = 14
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
_NEXT_MONTH = re.compile(r"\b(?:mois prochain|next month)\b")
_AN_END = re.compile(
    r"\b(?:fin (?:(?:de|du) (?:l |ce )?|d )?|end of (?:(?:the|this) )?|eo)"
    r"(mois|month|m|trimestre|quarter|q|annee|year|y)\b(?! (?:dernier|passe|scolaire|fiscale))( prochaine?)?"
    r"|\bend of next (month|quarter|year)\b"
)
_MONTHS_OF = {"m": 1, "t": 3, "q": 3, "a": 12, "y": 12}
_MONTHS_IN_A_YEAR = 12
_MAY_NAME_A_DAY = (*_AS_WRITTEN, *_DAYS, "demain", "tomorrow")
_A_DIGIT = re.compile(r"\d")
_BY_NUMBER = re.compile(
    r"\b(?:the|le|au|du|(?:tue|wed|thu|fri)[rs]*) \d"
    r"|\d(?:th|st|nd|rd|er)? (?:jan|feb|f[e\u00e9]v|mar|apr|avr|ju|aug|sept?|oct|nov|d[e\u00e9]c)\b"
    r"|\b(?:jan|feb|mar|apr|ju[nl]|aug|sept?|oct|nov|dec) \d"
    r"|\d/\d|\d([.-])\d\d?\1\d"
)


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
        return Time(_ANY_MONTH[dated[2] or dated[4]], int(year) if year else None, int(dated[1] or dated[5]))
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
    if _AFTER_CHRISTMAS.search(words, start):
        return Time(_JANUARY)
    if _AFTER_ALL_SAINTS.search(words, start):
        return Time(_NOVEMBER, day=2)
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
    numbered, rest = _by_its_number(words, said_on)
    found = _of_a_week(rest, said_on) if numbered is None else numbered
    if found is None and named is not None:
        return named.after(said_on)
    return _of_months(words, said_on) if found is None else found


def dated(words: str, said_on: int) -> int | None:
    """Return the very day that folded words name, said on a day: neither a week, a month nor a distance."""
    if _TOMORROW.search(words):
        return said_on + 1
    named = named_time(words)
    if named is not None and named.day is not None and _A_DATE.search(words):
        return named.after(said_on)
    numbered, rest = _by_its_number(words, said_on)
    return _of_a_week(rest, said_on) if numbered is None and _A_WEEK_DAY.search(rest) else numbered


def names_a_day(text: str) -> bool:
    """Tell whether a text may name a day, at a glance."""
    low = text.lower()
    if any(part in low for part in _MAY_NAME_A_DAY):
        return True
    return _A_DIGIT.search(low) is not None and _BY_NUMBER.search(low) is not None


def _by_its_number(words: str, said_on: int) -> tuple[int | None, str]:
    """Return the day that is named by its number in a month, and the words without those that are past."""
    past: list[re.Match[str]] = []
    for found in _A_NUMBERED_DAY.finditer(words):
        name = found[1]
        # "Tuesday 5" may be an hour, and so may "mardi 10" before "12 h", unless the calendar has it
        sure = bool(found[2] or found[4]) or (name in _FRENCH_DAYS and not found[5])
        weekday = (_DAYS | _SHORT_DAYS)[name]
        day = _numbered(int(found[3]), weekday, said_on, sure=sure)
        if day is not None and day >= said_on:
            return day, words
        past += [] if day is None else [found]
    of_a_month = _A_DAY.search(words)
    if of_a_month:
        return _next_of_its_number(int(of_a_month[1] or of_a_month[2]), said_on), words
    for found in reversed(past):
        words = words[: found.start()] + words[found.end() :]
    return None, words


def _numbered(number: int, weekday: int, said_on: int, *, sure: bool) -> int | None:
    """Return the nearest day ahead of this number that is this weekday, or was of late; or of this number."""
    wait = _LONGEST_WAIT if sure else _SOON_DAYS
    for day in chain(range(said_on, said_on + wait), range(said_on - 1, said_on - _LAST_WEEKS, -1)):
        named = date.fromordinal(day + _EPOCH)
        if named.day == number and named.weekday() == weekday:
            return day
    return _next_of_its_number(number, said_on) if sure else None


def _next_of_its_number(number: int, said_on: int) -> int | None:
    """Return the next day of a month that has a number, after the day on which it was named."""
    coming = (said_on + ahead for ahead in range(1, _LONGEST_WAIT))
    return next((day for day in coming if date.fromordinal(day + _EPOCH).day == number), None)


def _of_months(words: str, said_on: int) -> int | None:
    """Return the last day of the month, quarter or year whose end words name, or the next month's first."""
    said = date.fromordinal(said_on + _EPOCH)
    end = _AN_END.search(words)
    if end is None and not _NEXT_MONTH.search(words):
        return None
    months = 1 if end is None else _MONTHS_OF[(end[1] or end[3])[0]]
    last = (said.month - 1) // months * months + months
    if end is None:
        last, day = last + 1, 1
    else:
        last, day = last + (months if end[2] or end[3] else 0), 0
    year, month = said.year + (last - 1) // _MONTHS_IN_A_YEAR, (last - 1) % _MONTHS_IN_A_YEAR + 1
    return date(year, month, day or monthrange(year, month)[1]).toordinal() - _EPOCH


def names_a_month(text: str) -> bool:
    """Tell whether a month may be named in a text, at a glance."""
    low = text.lower()
    return any(name in low for name in _AS_WRITTEN)


def names_a_span(words: str) -> bool:
    """Tell whether folded words name a time by its distance: "in two weeks", "dans quinze jours"."""
    return bool(_A_SPAN.search(words) or _NEXT_WEEK.search(words))


def names_next_month(words: str) -> bool:
    """Tell whether folded words name the month that comes, and not its end."""
    return bool(_NEXT_MONTH.search(words)) and not _AN_END.search(words)


def names_an_end(words: str) -> bool:
    """Tell whether folded words name the end of a month, quarter or year by that alone."""
    return bool(_AN_END.search(words))


def names_a_limit(words: str) -> bool:
    """Tell whether folded words name a time before which something is to be: "avant le 20", "by Friday"."""
    return bool(_A_LIMIT.search(words))


def names_a_beginning(words: str) -> bool:
    """Tell whether folded words name a day from which on something may be: "après le 15", "from the 3rd"."""
    return bool(_FROM_A_DAY.search(words))


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
