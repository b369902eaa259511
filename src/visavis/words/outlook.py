"""Says what a plan of an experiment could tell, the chance of it first."""

from collections.abc import Iterator
from math import ceil

from visavis.marks.experiments import Plan
from visavis.questions.feasibility import Feasible, weeks_for
from visavis.study.verdict import FEWEST_PAIRS
from visavis.words.catalogue import say
from visavis.words.figures import about, times
from visavis.words.rhythm import so_many_weeks
from visavis.words.typography import bare_percent, is_single, number, percent

_WHOLE = 100
_MANY = 10
# what is seen so often can be called an answer
_MOSTLY = 0.8
_HERE = frozenset({"message", "describe"})


def say_feasible(plan: Plan, told: Feasible, lang: str) -> str:
    """Say in one sentence whether a plan can answer."""
    gap, chance = bare_percent(told.gap, lang), times(told.chance or 0)
    if told.hopeless == "out_of_reach":
        return say("experiment.gist_out_of_reach", lang, gap=gap)
    if told.hopeless == "blind":
        return say("experiment.gist_blind", lang, gap=gap, chance=chance)
    if not told.hopeless:
        return f"{_seeing(told, lang)} {_lasting(told, lang)}"
    pace = say("experiment.pace_notes" if told.limited_by_notes else "experiment.pace", lang)
    key, each = "gist_too_long", about(told.four_in_five or 0)
    if plan.maximum is not None:
        key, each = "gist_too_long_at_most", plan.maximum
    return say(f"experiment.{key}", lang, each=each, length=so_many_weeks(told.weeks or 0, lang), pace=pace)


def _seeing(told: Feasible, lang: str) -> str:
    """Say how often a plan sees the gap: without an end it goes on until that is four times in five."""
    gap = bare_percent(told.gap, lang)
    if told.chance is None:
        return say("experiment.gist_open", lang, gap=gap)
    chance = times(told.chance)
    key = "gist_sees" if told.chance >= _MOSTLY else "gist_misses"
    return say(f"experiment.{key}", lang, gap=gap, chance=chance, missed=_WHOLE - chance)


def _lasting(told: Feasible, lang: str) -> str:
    if told.weeks is None:
        return say("experiment.gist_unknown_rhythm", lang)
    return say("experiment.gist_weeks", lang, weeks=told.weeks)


def weighed(plan: Plan, told: Feasible, lang: str, *, on_page: bool = False) -> tuple[str, ...]:
    """Say what the owner's volume can show; `on_page` no option of a command is named."""
    aim = plan.aims[0]
    base = say(
        f"experiment.base_{'own' if told.base_is_own else 'usual'}",
        lang,
        base=percent(told.base, lang),
        outcome=say(f"outcome.{aim.outcome}", lang),
        days=aim.within_days,
    )
    rhythm = _rhythm(told, lang, on_page=on_page)
    return (base, rhythm, *_power(plan, told, lang), _first_verdict(aim.within_days, told, lang))


def _first_verdict(within_days: int, told: Feasible, lang: str) -> str:
    """Say from how many complete draws on a verdict is given at all, and when that is."""
    if told.blocks_a_week is None:
        return say("experiment.first_verdict", lang, fewest=FEWEST_PAIRS)
    weeks = weeks_for(FEWEST_PAIRS / told.blocks_a_week, within_days)
    return say("experiment.first_verdict_weeks", lang, fewest=FEWEST_PAIRS, weeks=weeks)


def _rhythm(told: Feasible, lang: str, *, on_page: bool) -> str:
    if told.blocks_a_week is None:
        return say(f"experiment.rhythm_unknown{'_here' if on_page else ''}", lang)
    key = "rhythm_notes" if told.limited_by_notes else "rhythm"
    digits = 0 if told.blocks_a_week >= _MANY else 1
    blocks = round(told.blocks_a_week, digits)
    draws = say("experiment.draw" if is_single(blocks, lang) else "experiment.draws", lang)
    return say(f"experiment.{key}", lang, blocks=number(blocks, lang, digits), draws=draws)


def _power(plan: Plan, told: Feasible, lang: str) -> Iterator[str]:
    gap = bare_percent(told.gap, lang)
    if told.half is not None and told.four_in_five is not None:
        yield say("experiment.open", lang, gap=gap, half=about(told.half), four=about(told.four_in_five))
    if plan.maximum is not None and told.chance is not None:
        chance = times(told.chance)
        yield say("experiment.planned", lang, maximum=plan.maximum, gap=gap, chance=chance)
    if told.visible is not None:
        yield say("experiment.visible", lang, visible=_seen(told.visible, lang))
    if told.visible_in_half_a_year is not None:
        visible = _seen(told.visible_in_half_a_year, lang)
        yield say("experiment.half_a_year", lang, visible=visible)


def _seen(gap: float, lang: str) -> str:
    """Write the smallest gap that is seen, in points: a smaller number would promise too much."""
    return number(ceil(_WHOLE * gap), lang)


def way_out(code: str, told: Feasible, lang: str) -> str:
    """Say what could be done instead of a plan without hope, as a page says it."""
    if code == "widen":
        return wider(told, lang)
    return say(f"experiment_instead.{code}{'_here' if code in _HERE else ''}", lang)


def wider(told: Feasible, lang: str) -> str:
    """Say what to compare instead, and how large a gap half a year shows."""
    visible = say("experiment_instead.widen_unknown", lang)
    if told.visible_in_half_a_year is not None:
        points = _seen(told.visible_in_half_a_year, lang)
        visible = say("experiment_instead.widen_visible", lang, points=points)
    return say("experiment_instead.widen", lang, visible=visible)
