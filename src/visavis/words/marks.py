"""Says a mark in a few words."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from visavis.marks import (
    Address,
    Apart,
    Concern,
    Correction,
    Decision,
    Group,
    LeftAlone,
    Mark,
    Member,
    Merge,
    Note,
    Noticing,
    Objective,
    Outcome,
    Promise,
    Setting,
    Snooze,
    Wording,
    Zone,
)
from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.typography import day, number


def borne(key: str, marks: Iterable[Mark]) -> frozenset[str]:
    """Return the keys of the person who goes by one, given their marks: theirs, and those merged into it."""
    return frozenset({key, *(mark.person_key for mark in marks if isinstance(mark, Merge))})


def say_mark(mark: Mark, lang: str, of: Collection[str] = ()) -> str:
    """Return what a mark says, without whom it is about.

    A mark of two people names the second, or, beside one of whom all the keys are given (`of`), the other.
    """
    match mark:
        case Outcome():
            said = say("mark.outcome", lang, outcome=say(f"outcome.{mark.outcome}", lang))
            return _with(_with(said, _amount(mark, lang), lang), mark.words, lang)
        case Snooze() | LeftAlone():
            return _with(say(f"mark.{mark.kind}", lang, **_fields(mark, lang)), mark.words, lang)
        case Promise(kept_on=int(kept)):
            return say("mark.promise_kept", lang, **_fields(mark, lang), kept=_day(kept, lang))
        case Address(text=""):
            return say("mark.address_wordless", lang)
        case Correction(text="message"):
            return say("mark.correction_message", lang, **_fields(mark, lang))
        case _:
            return say(f"mark.{mark.kind}", lang, **_fields(mark, lang) | _other(mark, of))


def _other(mark: Mark, of: Collection[str]) -> dict[str, Any]:
    """Return the other of two people of whom a mark is, seen from one of them."""
    match mark:
        case Merge() if of:
            return {"key": mark.person_key}
        case Apart() if mark.from_key in of:
            return {"key": mark.person_key}
        case _:
            return {}


def _fields(mark: Mark, lang: str) -> dict[str, Any]:
    fill = _FIELDS.get(type(mark))
    return {} if fill is None else fill(mark, lang)


_FIELDS: dict[type[Mark], Callable[[Any, str], dict[str, Any]]] = {
    Note: lambda mark, _: {"words": mark.text},
    Noticing: lambda mark, _: {"words": " ".join(filter(None, (mark.gesture, mark.link)))},
    Address: lambda mark, lang: {
        "words": mark.text,
        "kind": say(f"note_kind.{mark.note_kind}", lang),
        "minutes": mark.minutes,
    },
    Snooze: lambda mark, lang: {"day": _day(mark.until_on, lang)},
    Promise: lambda mark, lang: {"day": _day(mark.until_on, lang), "words": mark.words},
    Correction: lambda mark, lang: {
        "day": day(mark.sent_at, lang),
        "kind": say(f"note_kind.{mark.note_kind}", lang),
    },
    Merge: lambda mark, _: {"key": mark.into},
    Apart: lambda mark, _: {"key": mark.from_key},
    Group: lambda mark, _: {"name": mark.name},
    Member: lambda mark, _: {"number": mark.group},
    Decision: lambda mark, lang: {
        "day": day(mark.sent_at, lang),
        "choice": say(f"choice.{mark.choice}", lang),
    },
    Wording: lambda mark, lang: {"choice": say(f"choice.{mark.name}", lang), "words": mark.text},
    Setting: lambda mark, _: {"name": mark.name, "value": mark.value},
    Zone: lambda mark, _: {"zone": mark.zone},
    Concern: lambda mark, _: {"number": mark.objective},
    Objective: lambda mark, lang: {
        "sentence": mark.sentence,
        "horizon": say(f"horizon.{mark.horizon}", lang),
        "aim": aim(mark, lang),
    },
}


def aim(objective: Objective, lang: str) -> str:
    """Say what fulfils an objective, and where the owner said so, with how many people and by which day."""
    outcome = say(f"outcome.{objective.outcome}", lang)
    told: dict[str, str | int] = {}
    if objective.count is not None:
        told["n"] = objective.count
    if objective.until_on is not None:
        told["day"] = _day(objective.until_on, lang)
    key = {(): "", ("n",): "_count", ("day",): "_by", ("n", "day"): "_count_by"}[tuple(told)]
    return say(f"objectives.aim{key}", lang, outcome=outcome, **told)


def _day(on: int, lang: str) -> str:
    return day(on * DAY_SECONDS, lang)


def _amount(mark: Outcome, lang: str) -> str:
    if mark.cents is None:
        return ""
    whole = mark.cents % 100 == 0
    return say(
        "mark.amount", lang, amount=number(mark.cents / 100, lang, 0 if whole else 2), currency=mark.currency
    )


def _with(said: str, words: str, lang: str) -> str:
    return say("mark.with_words", lang, said=said, words=words) if words else said
