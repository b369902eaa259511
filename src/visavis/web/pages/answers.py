"""The pages of answers: the sentence first, the chart, the table, and one click away how far to trust it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from starlette.responses import Response

from visavis.desk import Answer
from visavis.desk.asking import STATED
from visavis.desk.reporting import Chapter, Part, chapter
from visavis.web.visit import Visit
from visavis.words import say_answer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Brief:
    """An answer in one sentence, and the address of the whole."""

    href: str
    title: str
    gist: str


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """Every answer in short."""

    TEMPLATE: ClassVar[str] = "answers.html"
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """One answer: `parts` tell it, `trust` says who was counted and why to doubt it."""

    TEMPLATE: ClassVar[str] = "answer.html"
    gist: str
    parts: tuple[Part, ...]
    trust: tuple[Part, ...]


def show_all(visit: Visit) -> Response:
    """Show every answer in short; no chart is drawn for that."""
    pages = {name: say_answer(asked(visit, name), visit.lang) for name in STATED}
    briefs = tuple(Brief(f"/answers/{name}", one.title, one.gist) for name, one in pages.items())
    return visit.page(AnswersPage(briefs), visit.speech.say("answers.title"), "answers")


def show(visit: Visit) -> Response:
    """Show the answer whose name stands in the address; raises CannotAsk where there is none."""
    told = answered(visit, visit.request.path_params["question"])
    parts = tuple(part for part in told.parts if not part.kind)
    trust = tuple(part for part in told.parts if part.kind)
    return visit.page(AnswerPage(told.gist, parts, trust), told.title, "answers")


def answered(visit: Visit, question: str) -> Chapter:
    """Return an answer as it is said and drawn in this language."""
    return _kept(visit, f"{question} {visit.lang}", lambda: chapter(asked(visit, question), visit.lang))


def asked(visit: Visit, question: str) -> Answer[Any]:
    """Return the answer to a question."""
    return _kept(visit, question, lambda: visit.desk.ask(question))


def _kept(visit: Visit, what: str, make: Callable[[], T]) -> T:
    """Return what was made before, as long as neither an import nor a mark has changed anything."""
    desk, kept = visit.desk, visit.house.answers
    about, state = (desk.place, visit.owner, what), (desk.owner.id, desk.state())
    before = kept.get(about)
    if before is None or before[0] != state:
        before = kept[about] = (state, make())
    found: T = before[1]
    return found
