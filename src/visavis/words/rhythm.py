"""Says how quickly a relation goes, and how unusual its silence is."""

from collections.abc import Sequence
from math import floor

from visavis.relations.listing import Standing
from visavis.relations.rhythm import HABIT_TURNS
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.typography import day

_AT_LEAST = 2
# with fewer than six gaps a rhythm is told as one that may be another
_OWN_TURNS = 7
_MOSTLY = 0.5
_YEAR_WEEKS = 52
_YEAR_DAYS = 365.25
# from how many days on a length is written in a unit, and how many days that unit has
_UNITS = (
    (0, "minutes", 1 / 1_440),
    (2 / 24, "hours", 1 / 24),
    (2, "days", 1),
    (21, "weeks", 7),
    (90, "months", _YEAR_DAYS / 12),
    (731, "years", _YEAR_DAYS),
)


def lasting(days: float, lang: str) -> str:
    """Write a length of time in the unit that suits it: `40 minutes`, `3 hours`, `5 days`, `7 weeks`."""
    return _lasting(days, _unit(days), lang)


def told_apart(lengths: Sequence[float], lang: str) -> tuple[str, ...]:
    """Write lengths of time in days beside each other, more finely those that differ and would read alike."""
    said = [lasting(days, lang) for days in lengths]
    alike = {
        one
        for one in said
        if len({days for days, each in zip(lengths, said, strict=True) if each == one}) > 1
    }
    return tuple(
        _lasting(days, max(_unit(days) - 1, 0), lang) if one in alike else one
        for days, one in zip(lengths, said, strict=True)
    )


def _unit(days: float) -> int:
    """Return in which of the units a length of time is written."""
    return sum(days >= least for least, _, _ in _UNITS[1:])


def _lasting(days: float, unit: int, lang: str) -> str:
    if unit == len(_UNITS) - 1:
        halves = floor(2 * days / _YEAR_DAYS)
        return say("lasting.years_and_half" if halves % 2 else "lasting.years", lang, n=halves // 2)
    _, name, length = _UNITS[unit]
    return say(f"lasting.{name}", lang, n=max(round(days / length), 0 if unit else 1))


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
        drawn = standing.rhythm_own is not None and standing.rhythm_own < _MOSTLY
        few_own = "_few" if standing.turns < _OWN_TURNS else ""
        said.append(say(f"pace.rhythm{'_drawn' if drawn else few_own}", lang, days=days))
    said += [] if few else _answers(standing, lang)
    if standing.silence_days is not None and standing.last_at is not None:
        last = lasting(standing.silence_days, lang)
        heard = day(standing.last_at + round(standing.silence_days * DAY_SECONDS), lang)
        said.append(_silence(standing, last, heard, lang))
    return tuple(said)


def _silence(standing: Standing, last: str, heard: str, lang: str) -> str:
    """Say how long a silence is, and how unusual: in a relation that it outlasts no such gap was possible."""
    began, ended = standing.first_at, standing.last_at
    lived = 0.0 if began is None or ended is None else (ended - began) / DAY_SECONDS
    if not standing.silence and standing.turns >= HABIT_TURNS and (standing.silence_days or 0) > lived:
        return say("pace.silence_outlasts", lang, days=last, day=heard, lived=lasting(lived, lang))
    return say(f"pace.silence_{standing.silence or 'unjudged'}", lang, days=last, day=heard)


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
