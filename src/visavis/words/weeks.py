"""Lays out charts of weeks: what stands under their bars, and what is said where weeks are gathered."""

from collections.abc import Sequence
from itertools import pairwise

from visavis.study.gathering import MOST_POINTS, Spans, gather_weeks, months
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.figures import signs
from visavis.words.pages import Points, Weeks
from visavis.words.typography import day, short_month, year

_MOST_TICKS = 8
_YEAR_MONTHS = 12
_STRIDES_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000)


def weeks(said: str, y: str, monday_on: int, counts: Sequence[int], lang: str) -> Weeks:
    """Return the chart of one count a week; what is `said` of it goes on where its bars are longer spans."""
    spans = gather_weeks(monday_on, counts)
    if spans.unit == "week":
        return Weeks(said, say("pictures.week_axis", lang), y, monday_on, tuple(counts), ticks(spans, lang))
    gathered = say(f"pictures.gathered_{spans.unit}", lang)
    return Weeks(f"{said} {gathered}", gathered, y, monday_on, tuple(counts), ticks(spans, lang))


def ticks(spans: Spans, lang: str) -> tuple[tuple[int, str], ...]:
    """Return at which bars, from 0, a new month or year begins that is worth writing, and its name."""
    if not spans.begins:
        return ()
    for stride in _STRIDES_MONTHS:
        found = [
            place
            for place, (before, begins) in enumerate(pairwise(spans.begins), 1)
            if months(before) // stride != months(begins) // stride
        ]
        if len(found) <= _MOST_TICKS:
            break
    if not found:
        return ((0, day(spans.begins[0] * DAY_SECONDS, lang)),)
    named = year if stride % _YEAR_MONTHS == 0 else short_month
    return tuple((place, named(spans.begins[place] * DAY_SECONDS, lang)) for place in found)


def points(said: str, axes: tuple[str, str], pairs: Sequence[tuple[float, float]], lang: str) -> Points:
    """Return the chart of one point a week; `said` goes on where there are too many for one each."""
    if len(pairs) > MOST_POINTS:
        said = f"{said} {say('pictures.gathered_points', lang)}"
    return Points(said, *axes, *signs(lang), tuple(pairs))
