"""Says how quickly a relation goes, and how unusual its silence is."""

from math import floor

from visavis.relations.listing import Standing
from visavis.relations.rhythm import HABIT_TURNS
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.typography import day

_MINUTE, _HOUR = 60, 3_600
# a length is written in the first unit of which it makes this many
_AT_LEAST = 2
_WEEKS_FROM_DAYS = 21
_YEAR_WEEKS = 52
_MONTHS_FROM_DAYS = 90
_YEARS_FROM_DAYS = 731


def lasting(days: float, lang: str) -> str:
    """Write a length of time in the unit that suits it: `40 minutes`, `3 hours`, `5 days`, `7 weeks`."""
    seconds = days * DAY_SECONDS
    if seconds < _AT_LEAST * _HOUR:
        return say("lasting.minutes", lang, n=max(round(seconds / _MINUTE), 1))
    if days < _AT_LEAST:
        return say("lasting.hours", lang, n=round(seconds / _HOUR))
    if days < _WEEKS_FROM_DAYS:
        return say("lasting.days", lang, n=round(days))
    if days < _MONTHS_FROM_DAYS:
        return say("lasting.weeks", lang, n=round(days / 7))
    if days < _YEARS_FROM_DAYS:
        return say("lasting.months", lang, n=round(days * 12 / 365.25))
    halves = floor(2 * days / 365.25)
    return say("lasting.years_and_half" if halves % 2 else "lasting.years", lang, n=halves // 2)


def so_many_weeks(weeks: int, lang: str) -> str:
    """Write a number of weeks, over a year in months or years: `40 weeks`, `15 months`, `nearly 4 years`."""
    if weeks <= _YEAR_WEEKS:
        return say("lasting.weeks", lang, n=weeks)
    years = weeks * 7 / 365.25
    if years < _AT_LEAST:
        return say("lasting.months", lang, n=round(12 * years))
    halves = round(2 * years)
    said = say("lasting.years_and_half" if halves % 2 else "lasting.years", lang, n=halves // 2)
    return say("lasting.nearly" if 2 * years < halves else "lasting.over", lang, length=said)


def say_pace(standing: Standing, lang: str) -> tuple[str, ...]:
    """Return what can be said of a relation's rhythm, answers and silence: no sentence, or up to three."""
    said = []
    # one gap or two are hardly a habit: what is known then is mostly that of the owner's other relations
    few = standing.turns < HABIT_TURNS
    if standing.rhythm_days is not None:
        days = lasting(standing.rhythm_days, lang)
        said.append(say("pace.rhythm_few" if few else "pace.rhythm", lang, days=days))
    said += [] if few else _answers(standing, lang)
    if standing.silence_days is not None and standing.last_at is not None:
        last = lasting(standing.silence_days, lang)
        heard = day(standing.last_at + round(standing.silence_days * DAY_SECONDS), lang)
        said.append(say(f"pace.silence_{standing.silence or 'unjudged'}", lang, days=last, day=heard))
    return tuple(said)


def _answers(standing: Standing, lang: str) -> list[str]:
    owner, person = _habitual(standing)
    if owner is not None and person is not None:
        days = {"owner": lasting(owner, lang), "person": lasting(person, lang)}
        return [say("pace.answers", lang, **days)]
    if owner is not None:
        return [say("pace.owner_answers", lang, days=lasting(owner, lang))]
    return [] if person is None else [say("pace.person_answers", lang, days=lasting(person, lang))]


def _habitual(standing: Standing) -> tuple[float | None, float | None]:
    """Return in how many days each answers, where three answers or more show it: the owner, the person."""
    # turns alternate: whoever spoke first has answered every second of those after the first
    answered = (standing.turns // 2, (standing.turns - 1) // 2)
    owners, persons = answered[::-1] if standing.first_by == "owner" else answered
    return (
        standing.owner_answer_days if owners >= HABIT_TURNS - 1 else None,
        standing.person_answer_days if persons >= HABIT_TURNS - 1 else None,
    )
