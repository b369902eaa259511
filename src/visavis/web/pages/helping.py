"""The page of help: what each page is for, the keys, and the words."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.roster import RUNGS
from visavis.web.visit import Visit
from visavis.words import say as worded


@dataclass(frozen=True, slots=True)
class Topic:
    """A title, an anchor, paragraphs, and pages that go with them: address and name."""

    anchor: str
    title: str
    texts: tuple[str, ...]
    ways: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """Everything one may want to know, on one page."""

    TEMPLATE: ClassVar[str] = "help.html"
    topics: tuple[Topic, ...]
    rungs: tuple[tuple[str, str], ...]


TOPICS = {
    "idea": 3,
    "archive": 4,
    "today": 2,
    "incoming": 2,
    "people": 2,
    "person": 2,
    "writing": 4,
    "noticing": 3,
    "answers": 4,
    "experiments": 6,
    "imports": 2,
    "settings": 1,
    "privacy": 3,
}
"""Each topic, and how many paragraphs it has."""
_WAYS = {
    "answers": (("/pictures", "help.to_pictures"),),
    "writing": (("/examples", "help.to_examples"),),
    "noticing": (("/bookmark", "help.to_bookmark"),),
}


def show(visit: Visit) -> Response:
    """Show the help."""
    say = visit.speech.say
    topics = tuple(
        Topic(
            name,
            say(f"help.{name}"),
            tuple(say(f"help.{name}.{n}") for n in range(1, count + 1)),
            tuple((href, say(key)) for href, key in _WAYS.get(name, ())),
        )
        for name, count in TOPICS.items()
    )
    rungs = tuple(
        (worded(f"rung.{rung}", visit.lang), worded(f"rung_rule.{rung}", visit.lang)) for rung in RUNGS
    )
    return visit.page(HelpPage(topics, rungs), say("help.title"), "help")
