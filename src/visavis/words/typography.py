"""Numbers, dates, marks and spaces as each language writes them."""

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple, Self

from visavis.study.finding import Interval
from visavis.traces import utc

NARROW = "\N{NARROW NO-BREAK SPACE}"
# from here on a percent is one, to a tenth too
_NEARLY = 0.95
_LEFT_BY_SUMS = 1e-9
MINUS = "\N{MINUS SIGN}"
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_LOCALES = {"fr": "fr", "en": "en_GB"}
_FIRST_OF_MONTH = "1 "
# letters written from the right, and signs that turn the direction of what follows
_TURNS = re.compile("[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
_TURNING = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
# an h is left: nobody can tell of every name whether it is mute
_VOWEL = re.compile("[aeiouàâäéèêëîïôöûüœæ]|y[^aeiouy]", re.IGNORECASE)
_ISOLATE, _END = "\u2068", "\u2069"
# words of which each part that turns is held apart already, as in a sentence that fills another
_APART = re.compile(
    f"(?:(?!{_TURNS.pattern}).|{_ISOLATE}[^\u200e\u200f\u202a-\u202e\u2066-\u2069]*{_END})*", re.DOTALL
)


# a space of a keyboard that French does not let a line break at
_LOOSE = re.compile(r"(?<=\S) (?=[;:!?»](?:\s|$))|(?<=«) (?=\S)|(?<=\d) (?=(?:h|€|%)(?!\w))")


class Said(NamedTuple):
    """A sentence in both languages, with its fields in braces and the spaces and quotes of a keyboard."""

    fr: str
    en: str


class Figure(str):
    """Words that tell a number: its value and `unit`, its range and the `n` it rests on where it has them."""

    __slots__ = ("interval", "n", "unit", "value")
    value: float
    interval: Interval | None
    n: int | None
    unit: str

    def __new__(
        cls,
        words: str,
        value: float = 0,
        interval: Interval | None = None,
        n: int | None = None,
        unit: str = "",
    ) -> Self:
        """Take words and what they tell: `Figure("63%", 0.63, unit="share")`."""
        made = super().__new__(cls, words)
        made.value, made.interval, made.n, made.unit = value, interval, n, unit
        return made


def bound(words: str) -> str:
    """Return quoted words with the spaces of French kept from breaking a line: before `?`, in `14 h`.

    Whoever wrote them on a keyboard typed plain ones; nothing else of theirs is touched.
    """
    return _LOOSE.sub(NARROW, words)


def isolated(words: str) -> str:
    """Return words that fill a sentence so that none of their signs turns the rest of it round."""
    words = bound(words) if _LOOSE.search(words) else words
    if not _TURNS.search(words) or _APART.fullmatch(words):
        return words
    return f"{_ISOLATE}{words.translate(_TURNING)}{_END}"


def elided(template: str, lang: str, name: object) -> str:
    """Return a template whose `{name}` follows `de` as French has it: `d'Aurélie`, `de Zoé`."""
    if lang != "fr" or not isinstance(name, str) or not _VOWEL.match(name):
        return template
    return template.replace(" de {name}", f" d{_APOSTROPHE}{{name}}")


@lru_cache(maxsize=2_048)
def typeset(template: str, lang: str) -> str:
    """Return a template with the spaces and quotes of its language; what fills it later stays as it is."""
    text = template.replace("'", _APOSTROPHE)
    if lang == "fr":
        text = re.sub(r" (?=[;:!?%»])", NARROW, text)
        return text.replace("« ", f"«{NARROW}")
    return re.sub(r'"([^"]*)"', "\N{LEFT DOUBLE QUOTATION MARK}\\1\N{RIGHT DOUBLE QUOTATION MARK}", text)


class Count:
    """A whole number in a sentence: `{n}`, with its noun `{n:note|notes}`, or a word alone `{n:=a|ont}`."""

    def __init__(self, n: int, lang: str) -> None:
        self.n = n
        self.lang = lang

    def __format__(self, spec: str) -> str:
        if not spec:
            return number(self.n, self.lang)
        one, many = spec.removeprefix("=").split("|")
        word = one if is_single(self.n, self.lang) else many
        return word if spec.startswith("=") else f"{number(self.n, self.lang)} {word}"


def is_single(n: float, lang: str) -> bool:
    """Tell whether a noun after a number is in the singular."""
    return abs(n) < 2 if lang == "fr" else n == 1  # noqa: PLR2004 - French counts nil as one


def number(value: float, lang: str, digits: int = 0) -> str:
    """Write a number with its thousands apart."""
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    # what is nil as it is written has no sign
    shown = 0 if round(value, digits) == 0 else value
    written = format_decimal(shown, format=pattern, locale=_LOCALES[lang])
    return Figure(written.replace("-", MINUS), value)


def bare_percent(share: float, lang: str) -> str:
    """Write a share between 0 and 1 in percent, without the sign: whole, but where nearly nil or all."""
    value = 100 * share
    return number(value, lang, 1 if _is_nearly(value) or _is_nearly(100 - value) else 0)


def _is_nearly(value: float) -> bool:
    """Tell whether what is not nil would be written as nil, or as one for want of a digit."""
    return _LEFT_BY_SUMS < value < _NEARLY


def percent(share: float, lang: str) -> str:
    """Write a share between 0 and 1 in percent."""
    return Figure(bare_percent(share, lang) + percent_sign(lang), share, unit="share")


def percent_sign(lang: str) -> str:
    """Return the sign of percent, with the space before it."""
    return f"{NARROW}%" if lang == "fr" else "%"


def points(gap: float, lang: str) -> str:
    """Write a difference of shares in points, with its sign: whole, but for what is nearly nil."""
    value = 100 * gap
    written = number(abs(value), lang, 1 if _is_nearly(abs(value)) else 0)
    sign = "" if value == 0 else MINUS if value < 0 else "+"
    return Figure(sign + written, value, unit="points")


def shorten(text: str, most: int) -> str:
    """Return a text of at most so many letters, the last an ellipsis where some are left out."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"


def day(instant: int, lang: str) -> str:
    """Write the day of an instant (epoch seconds, UTC): `4 mars 2026`."""
    from babel.dates import format_date

    written = format_date(utc(instant).date(), "long", locale=_LOCALES[lang])
    if lang == "fr" and written.startswith(_FIRST_OF_MONTH):
        return "1er " + written.removeprefix(_FIRST_OF_MONTH)
    return written


def day_of_week(instant: int, lang: str) -> str:
    """Write the day of an instant (epoch seconds, UTC) that is near: `mercredi 4 mars`."""
    from babel.dates import format_date

    on = utc(instant).date()
    written = format_date(on, "EEEE d MMMM", locale=_LOCALES[lang])
    return written.replace(" 1 ", " 1er ", 1) if lang == "fr" else written


def month(written: str, lang: str) -> str:
    """Write a month given as `2026-03`: `mars 2026`."""
    from babel.dates import format_date

    first = datetime.strptime(written, "%Y-%m").replace(tzinfo=UTC).date()
    return format_date(first, "LLLL yyyy", locale=_LOCALES[lang])


def short_month(instant: int, lang: str) -> str:
    """Write the month of an instant (epoch seconds, UTC) in little room: `janv. 2026`."""
    return _dated(instant, "LLL yyyy", lang)


def year(instant: int, lang: str) -> str:
    """Write the year of an instant (epoch seconds, UTC)."""
    return _dated(instant, "yyyy", lang)


def _dated(instant: int, form: str, lang: str) -> str:
    from babel.dates import format_date

    return format_date(utc(instant).date(), form, locale=_LOCALES[lang])


def weekday(number_: int, lang: str) -> str:
    """Write a weekday, 0 for Monday: `lundi`."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", "stand-alone", _LOCALES[lang])[number_])


def hours(first: int, last: int, lang: str) -> str:
    """Write the hours of a day from `first` to `last`, on a clock of 24: `9 h à 12 h`, `9:00 to 12:00`."""
    return f"{first}{NARROW}h à {last}{NARROW}h" if lang == "fr" else f"{first}:00 to {last}:00"
