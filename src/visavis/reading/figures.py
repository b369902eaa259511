"""Reads dates in figures, the day first, as days of a month, and leaves what only looks like one."""

import re
from datetime import date

from visavis.reading.days import MONTH_NAMES, WEEK_DAYS
from visavis.reading.tokens import folded_words

# short or whole, three letters tell a day of the week
_WEEK_DAYS = {name[:3]: number for number, names in enumerate(WEEK_DAYS) for name in names}
_A_WEEK_DAY = (
    r"(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|mon(?:day)?"
    r"|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b"
)
_A_FULL_DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_A_MONTH = (
    r"(?:jan|f[e\u00e9]v|feb|mar[sc]|avr|apr|mai|may|jui|jun|jul|ao[u\u00fb]|aug|sept|oct|nov"
    r"|d[e\u00e9]c)"
)
_SPACE = r"[ \u00a0\u202f]"
# an hour, a share, a rate of a thing or days before the name of their month
_NO_DATE_BEFORE = (
    rf"(?!\d|[/%]|[.,-]\d|[^\W\d_]|{_SPACE}?(?:%|h\b|heures?\b|am\b|pm\b|{_A_MONTH}|of\b|des?\b|du\b"
    r"|d['\u2019]|temps\b|tarif\b|heure\b|tours?\b|journ[e\u00e9]e|jours?\b|time\b|days?\b|hours?\b))"
)
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{_A_WEEK_DAY})\.?,?{_SPACE}?\(?(?:(?:le|the|on){_SPACE})?)?"
    r"(?<![\w/.,\u20ac$\u00a3%-])(?P<day>\d{1,2})"
    r"(?:/(?P<month>\d{1,2})(?:/(?P<year>20\d\d|2\d))?|(?P<mark>[.-])(?P<month_>\d{1,2})(?P=mark)(?P<year_>20\d\d))"
    rf"{_NO_DATE_BEFORE}"
    rf"(?(weekday)|(?:{_SPACE}?,?{_SPACE}?\(?(?P<weekday_>{_A_FULL_DAY})\)?)?)",
    re.IGNORECASE,
)
# what stands before a day, and before no share of anything
_BEFORE_A_DAY = re.compile(
    r"\b(?:le|du|au|d[e\u00e8]s|avant|apr[e\u00e8]s|depuis|pour|on|by|before|after|until|till|from|since|the)"
    rf"{_SPACE}$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(rf"\ble{_SPACE}$", re.IGNORECASE)
_HOUR_AFTER = re.compile(
    rf",?{_SPACE}?(?:(?:at|\u00e0|a|@|vers|around|about|from){_SPACE}?)?"
    rf"(?:\d{{1,2}}{_SPACE}?(?:h|[:.]\d\d|am\b|pm\b|o.clock)|midi\b|noon\b)"
    rf"|,?{_SPACE}?(?:at|\u00e0|@){_SPACE}?\d{{1,2}}(?={_SPACE}?(?:$|[,;:.!?)\n]))"
    rf"|{_SPACE}(?:au{_SPACE})?(?:matin|apr[e\u00e8]s.midi|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_SUITS_AFTER = re.compile(
    rf"{_SPACE}(?:(?:me|nous|vous){_SPACE}(?:va|irait|convient|conviendrait)|(?:works|suits|is fine)\b)",
    re.IGNORECASE,
)
# after a preposition: what a day is followed by, and no share is
_ENDS = re.compile(
    rf"{_SPACE}?(?:$|[,;:.!?)\n\u2013-]|(?:at|\u00e0|in|if|and|et|or|ou|works|is|est|would|suits|please|for"
    r"|pour|we|i|it|je|nous|on|si|but|mais|then|from|me|il|elle|vous|au|inclus|included|included)\b)",
    re.IGNORECASE,
)
_SHARES = frozenset(((1, 2), (1, 3), (2, 3), (1, 4), (3, 4)))
_ROUND_THE_CLOCK = (24, 7)
_EPOCH = date(1970, 1, 1).toordinal()
_LAST_OF_A_MONTH = 31
_CENTURY, _THIS_CENTURY = 100, 2000
_HALF_A_YEAR_DAYS = 180


def day_words(text: str, said_on: int) -> str:
    """Return the folded words of a text, said on a day (since 1970), its dates in figures by their months.

    The day stands first. Of figures that the day of the week beside them contradicts, of a month that there
    is not and of a day that is over nothing is left, so that they name no day. A share, a score, a version
    and "24/7" stay as they are.
    """
    return folded_words(_DATE.sub(lambda found: _spelt(found, said_on), text) if _may_hold(text) else text)


def _may_hold(text: str) -> bool:
    return "/" in text or "20" in text


def _spelt(found: re.Match[str], said_on: int) -> str:
    day, month = int(found["day"]), int(found["month"] or found["month_"])
    written = found["year"] or found["year_"]
    year = int(written) % _CENTURY + _THIS_CENTURY if written else None
    weekday = found["weekday"] or found["weekday_"]
    on = _day_of(year, month, day, said_on)
    agrees = weekday is None or _falls_on(on, weekday)
    if found["weekday"] is None and not _is_a_date(found):
        if weekday is None or (day, month) == _ROUND_THE_CLOCK:
            return found[0]
        if not agrees:
            # the month may stand first, which is not to be guessed
            return " " if _falls_on(_day_of(year, day, month, said_on), weekday) else found[0]
    if max(day, month) > _LAST_OF_A_MONTH:
        return found[0]
    if on is None or on < said_on or not agrees:
        return " "
    named = date.fromordinal(on + _EPOCH)
    return f"{found['weekday'] or ''} {named.day} {MONTH_NAMES[named.month - 1][1]} {named.year} "


def _falls_on(day: int | None, weekday: str) -> bool:
    named = _WEEK_DAYS[weekday.lower()[:3]]
    return day is not None and date.fromordinal(day + _EPOCH).weekday() == named


def _is_a_date(found: re.Match[str]) -> bool:
    """Tell whether figures beside which no day of the week stands are a date, by what is around them."""
    if found["year"] or found["year_"]:
        return True
    figures = int(found["day"]), int(found["month"])
    before, after = found.string[max(0, found.start() - 12) : found.start()], found.string[found.end() :][:24]
    if figures == _ROUND_THE_CLOCK:
        return False
    if _HOUR_AFTER.match(after) or _ARTICLE.search(before):
        return True
    if figures in _SHARES:
        return False
    return bool(_SUITS_AFTER.match(after) or (_BEFORE_A_DAY.search(before) and _ENDS.match(after)))


def _day_of(year: int | None, month: int, day: int, said_on: int) -> int | None:
    """Return the day (since 1970) of a month; without a year, that of the year nearest ahead."""
    if year is not None:
        return _day(year, month, day)
    said = date.fromordinal(said_on + _EPOCH)
    days = [_day(said.year + ahead, month, day) for ahead in (-1, 0, 1)]
    return next((one for one in days if one is not None and one > said_on - _HALF_A_YEAR_DAYS), None)


def _day(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal() - _EPOCH
    except ValueError:
        return None
