"""Finds the hours that texts fix for a day, and where a draft names another than was last spoken of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from visavis.reading.days import dated, names_a_day
from visavis.reading.figures import day_words
from visavis.reading.spelling import Slip
from visavis.reading.tokens import folded_words

OTHER_HOUR = "other_hour"

_HALF_A_DAY = 12 * 60
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\w)[^.!?\n]+)*[.!?]*")
_HOUR = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])[ \u00a0\u202f]?(?:heures?|h)(?:[ \u00a0\u202f]?(?P<minute>[0-5]\d))?\b"
    r"|\b(?P<hour_>[01]?\d|2[0-3]):(?P<minute_>[0-5]\d)(?:[ \u00a0]?[ap]\.?m\b)?"
    r"|\b(?P<of_12>1[0-2]|0?\d)[ \u00a0]?[ap]\.?m\b"
    r"|\b(?P<noon>midi|noon|midday)\b",
    re.IGNORECASE,
)
# an hour from which on, until which or about which is none that was fixed; that of another zone is another
_LOOSE = re.compile(
    r"\b(?:apres|avant|des|partir|entre|vers|jusqu|environ|until|till|after|before|from|between|around|about"
    r"|by|cet|gmt|utc|bst|edt|pst|pdt|heure de \w+|your time|my time|duree|(?:pendant|for) \d+)\b"
)
_MOVES = re.compile(
    r"\b(?:plutot|instead|rather|decal\w+|report\w+|repouss\w+|avanc\w+|chang\w+|mov(?:e|ed|ing)|push\w*"
    r"|reschedul\w+|earlier|later|finalement|plus t(?:o|a)(?:t|rd)|desolee?|sorry|not)\b"
)


class Hour(NamedTuple):
    """An hour fixed for a day (since 1970), in minutes of half a day, and the [start, end) of its words."""

    on: int
    minutes: int
    start: int
    end: int


def hours(text: str, said_on: int) -> Iterator[Hour]:
    """Yield the hours that a text, said on a day, fixes: one in each sentence that states a day, or asks."""
    if not names_a_day(text):
        return
    for sentence in _SENTENCE.finditer(text):
        named = [*_HOUR.finditer(sentence[0])]
        if len(named) != 1 or not names_a_day(sentence[0]):
            continue
        words = day_words(sentence[0], said_on)
        on = None if _LOOSE.search(words) else dated(words, said_on)
        if on is not None:
            start = sentence.start() + named[0].start()
            yield Hour(on, _minutes(named[0]), start, start + len(named[0][0]))


def last_spoken_of(said: Iterable[tuple[int, str]]) -> Mapping[int, int]:
    """Return by day the minutes of the hour last spoken of, of texts with their days, the newest first."""
    found: dict[int, int] = {}
    for on, text in said:
        for one in hours(text, on):
            found.setdefault(one.on, one.minutes)
    return found


def other_hours(text: str, today: int, spoken_of: Mapping[int, int]) -> list[Slip]:
    """Return where a draft, read on a day, fixes another hour of a day than was last spoken of.

    Who asks, or speaks of a change, means another.
    """
    if not spoken_of or "?" in text or _MOVES.search(folded_words(text)):
        return []
    return [
        Slip(OTHER_HOUR, one.start, one.end)
        for one in hours(text, today)
        if spoken_of.get(one.on, one.minutes) != one.minutes
    ]


def _minutes(named: re.Match[str]) -> int:
    if named["noon"]:
        return 0
    hour = named["hour"] or named["hour_"] or named["of_12"]
    return (int(hour) * 60 + int(named["minute"] or named["minute_"] or 0)) % _HALF_A_DAY
