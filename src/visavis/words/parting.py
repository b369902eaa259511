"""Says whose turn it is, and how somebody who spoke last left it."""

from typing import Any

from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.typography import day

_WHOSE = frozenset({"owner", "person", "nobody", "noted", "begun"})


def say_turn(turn: Any, lang: str) -> str:  # noqa: ANN401 - a shape of the desk, which words do not know
    """Say whose turn it is, or why it is nobody's; nothing of the dead, whose death is told instead."""
    if turn.code == "died":
        return ""
    on, until = _day(turn.on, lang), _day(turn.until_on, lang)
    if turn.code in _WHOSE:
        return say(f"turn.{turn.code}", lang, day=on)
    key = f"parting.{turn.code}{'_until' if until else ''}"
    return say(key, lang, day=on, until=until, n=turn.times or 0)


def _day(on: int | None, lang: str) -> str:
    return "" if on is None else day(on * DAY_SECONDS, lang)
