"""The pages of examples: notes to learn from, read as a draft is, which no button takes to the draft."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.examples import ExampleRead, read_examples
from visavis.web.pages import trouble
from visavis.web.pages.writing import DraftPart, draft_part, example_ways
from visavis.web.visit import Visit
from visavis.words.examples import SITUATIONS


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation: its name, its page, what was seen of whom, and whether one is there."""

    href: str
    name: str
    gesture: str
    here: bool


@dataclass(frozen=True, slots=True)
class ExamplesPage:
    """All situations."""

    TEMPLATE: ClassVar[str] = "examples.html"
    situations: tuple[Situation, ...]


@dataclass(frozen=True, slots=True)
class ExamplePage:
    """One situation: what was seen, a note that starts from it, one that does not, and why.

    `flaw` names what is wrong with the other note.
    """

    TEMPLATE: ClassVar[str] = "example.html"
    who: str
    gesture: str
    note: DraftPart
    why: str
    flaw: str
    other: DraftPart
    other_why: str
    situations: tuple[Situation, ...]


def show_all(visit: Visit) -> Response:
    """Show every situation."""
    return visit.page(ExamplesPage(_situations(visit, "")), visit.speech.say("examples.title"), "help")


def show(visit: Visit) -> Response:
    """Show one situation."""
    situation = visit.request.path_params["situation"]
    if situation not in SITUATIONS:
        return trouble.show_missing(visit)
    read = read_examples(visit.lang)[SITUATIONS.index(situation)]
    one, say = read.example, visit.speech.say
    page = ExamplePage(
        who=" · ".join(filter(None, (one.name, one.title, one.company))),
        gesture=one.gesture,
        note=draft_part(read.note, visit.lang),
        why=one.why,
        flaw=say(f"examples.{one.flaw}"),
        other=draft_part(read.other, visit.lang),
        other_why=one.other_why,
        situations=_situations(visit, situation),
    )
    return visit.page(page, say(f"examples.{situation}"), "help")


def _situations(visit: Visit, here: str) -> tuple[Situation, ...]:
    reads: tuple[ExampleRead, ...] = read_examples(visit.lang)
    return tuple(
        Situation(href, name, read.example.gesture, read.example.situation == here)
        for (href, name), read in zip(example_ways(visit.speech), reads, strict=True)
    )
