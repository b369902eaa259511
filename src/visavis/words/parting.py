"""Says how somebody who spoke last left it."""

from typing import Any

from visavis.traces import DAY_SECONDS
from visavis.words.catalogue import say
from visavis.words.typography import day


def say_unanswered(unanswered: Any, lang: str) -> str:  # noqa: ANN401 - as below
    """Say how often the owner wrote in vain."""
    return say("parting.unanswered", lang, n=unanswered.times, day=day(unanswered.since, lang))


def say_parting(parting: Any, lang: str) -> str:  # noqa: ANN401 - a shape of the desk, which words do not know
    """Say how somebody who spoke last left it."""
    until = "" if parting.until is None else day(parting.until * DAY_SECONDS, lang)
    key = f"parting.{parting.code}{'_until' if until else ''}"
    return say(key, lang, day=day(parting.at, lang), until=until)
