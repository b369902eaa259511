"""Says what else the past tells of two kinds of note, and what it would take to know."""

from collections.abc import Iterator
from math import ceil
from typing import Any

from visavis.questions.answers import OVER, RUNS, Answer, ByLot, Comparison, Past
from visavis.questions.feasibility import A_YEAR_WEEKS
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.verdict import Verdict
from visavis.words.catalogue import say
from visavis.words.figures import about, doubt_sentence
from visavis.words.pages import Led, Paragraph
from visavis.words.rhythm import so_many_weeks
from visavis.words.typography import number, points

_ROUNDED_TO_ONE = 1.05
_WHOLE = 100


def told(one: Comparison, lang: str) -> Iterator[str]:
    """Yield what the past adds to a comparison, one sentence or two each."""
    past = one.past
    if past is None or isinstance(one.difference, NotEnough):
        return
    if isinstance(past.so_far, Finding):
        gap = past.so_far
        yield say("past.so_far", lang, gap=points(gap.value, lang), **_ends(gap.interval, lang))
    if not isinstance(past.standardised, NotEnough):
        gap = past.standardised.gap
        yield say("past.standardised", lang, gap=points(gap.value, lang), **_ends(gap.interval, lang))
        yield from (doubt_sentence(doubt, lang) for doubt in gap.doubts)
    yield from _strength(one, past, lang)


def _strength(one: Comparison, past: Past, lang: str) -> Iterator[str]:
    if isinstance(past.strength, NotEnough) or isinstance(one.difference, NotEnough):
        return
    strength, near = past.strength
    # what a hidden cause would have to bring about is the kind that did better
    better = one.first if one.difference.value > 0 else one.second
    told = {"kind": say(f"with.{better.slice.note}", lang), "strength": number(strength, lang, 1)}
    # of few, the range of the gap and that of the ratio of the shares may disagree: the gap was told
    by_chance = one.difference.interval.low <= 0 <= one.difference.interval.high
    if by_chance and strength < _ROUNDED_TO_ONE:
        yield say("past.chance_alone", lang)
    elif by_chance:
        yield say("past.chance_suffices", lang, **told)
    elif near < _ROUNDED_TO_ONE:
        yield say("past.strength_alone", lang, **told)
    else:
        yield say("past.strength", lang, near=number(near, lang, 1), **told)


def to_know(answer: Answer[Any], lang: str) -> Iterator[Paragraph]:
    """Say what experiments say of this, or what one would take where none decided it, or is about to."""
    yield from asked_by_lot(answer.by_lot, lang)
    if is_open(answer.by_lot):
        yield _advised(answer.comparisons, lang)


def is_open(found: tuple[ByLot, ...]) -> bool:
    """Tell whether to run an experiment is left to do: none has decided, and none runs."""
    return all(one.stands == OVER for one in found)


def _advised(comparisons: tuple[Comparison, ...], lang: str) -> Paragraph:
    most, within = _most(comparisons) or (None, 0)
    if most is not None and most.weeks is not None and most.weeks > A_YEAR_WEEKS:
        return _too_long(most, most.weeks, within, lang)
    figures = () if most is None else (str(most.maximum), str(within))
    return Paragraph(_to_know(most, lang), on=Led(say("past.prepare", lang), "plan", *figures))


def asked_by_lot(found: tuple[ByLot, ...], lang: str) -> Iterator[Paragraph]:
    """Say what each experiment says that asks the same, and lead to it."""
    for one in found:
        key = "follow" if one.stands == RUNS else "see"
        on = Led(say(f"past.{key}", lang), "experiment", str(one.number))
        yield Paragraph(_by_lot(one, lang), on=on)


def _by_lot(one: ByLot, lang: str) -> str:
    if one.stands == RUNS:
        return say("past.under_way", lang, number=one.number)
    if one.interval is None:
        return say("past.ended_without", lang, number=one.number)
    ends = _ends(one.interval, lang)
    if one.stands == OVER:
        return say("past.full_without", lang, number=one.number, **ends)
    kinds = {"first": one.arm, "second": one.beside}
    key = "decided_alike"
    if one.verdict == Verdict.DIFFERENT:
        key = "decided_more" if (one.gap or 0) > 0 else "decided_fewer"
    named = {name: say(f"past.lot_{kind}", lang) for name, kind in kinds.items()}
    return say(f"past.{key}", lang, number=one.number, **named, **ends)


def _most(comparisons: tuple[Comparison, ...]) -> tuple[Past, int] | None:
    """Return what the past tells of the comparison that takes most, and within how many days it counts."""
    pasts = [(one.past, one.within) for one in comparisons if one.past is not None]
    known = [(past, within) for past, within in pasts if past.maximum is not None]
    return max(known, key=lambda one: one[0].maximum or 0, default=None)


def _to_know(most: Past | None, lang: str) -> str:
    if most is None:
        return say("past.to_know", lang)
    if most.weeks is None:
        return say("past.to_know_each", lang, each=about(most.maximum or 0))
    return say("past.to_know_weeks", lang, each=about(most.maximum or 0), weeks=most.weeks)


def _too_long(most: Past, weeks: int, within: int, lang: str) -> Paragraph:
    """Say how long an experiment would take that takes too long, and what one of half a year would show."""
    length = so_many_weeks(weeks, lang)
    said = say("past.too_long", lang, each=about(most.maximum or 0), length=length)
    if most.half_a_year is None:
        return Paragraph(said)
    gap = ceil(_WHOLE * most.half_a_year)
    figures = (str(most.each_in_half_a_year), str(within), str(gap))
    shorter = Led(say("past.prepare_half_a_year", lang), "plan", *figures)
    return Paragraph(f"{said} {say('past.half_a_year', lang, points=gap)}", on=shorter)


def _ends(interval: Interval, lang: str) -> dict[str, str]:
    return {"low": points(interval.low, lang), "high": points(interval.high, lang)}
