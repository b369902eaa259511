"""The questions, their answers, and the pictures of these."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import Depends, Query
from starlette.responses import Response

from visavis.desk import shapes, telling
from visavis.desk.asking import EVERYTHING, OF_NOBODY, STATED, Filter, FilterForm
from visavis.web.api.calling import Asked, Number, room, said
from visavis.web.api.refusing import Refusal

router = room()
Kind = Annotated[Literal["svg", "png"], Query(description="The kind of picture.")]
Day = Annotated[str, Query(description="A day, as on the command line: `2026-03-04`, `-90`.")]
Code = Annotated[str, Query()]
_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
PICTURE: dict[str, Any] = {
    "response_class": Response,
    "responses": {
        200: {
            "description": "The picture.",
            "content": {kind: {"schema": {"type": "string"}} for kind in _TYPES.values()},
        }
    },
}


@router.get("/questions", response_model=shapes.QUESTIONS)
def questions() -> Response:
    """Tell what can be asked, and what each question states beforehand."""
    return said(telling.questions(STATED.values()))


@dataclass(frozen=True, slots=True)
class _Of:
    """What part of the ledger is asked of, as typed."""

    form: FilterForm

    def read(self, call: Asked) -> Filter:
        """Return it, read."""
        return EVERYTHING if self.form == FilterForm() else call.desk.filter(self.form, call.now)


def _asked_of(
    since: Day = "", until: Day = "", direction: Code = "", note: Code = "", group: Code = ""
) -> _Of:
    return _Of(FilterForm(since, until, direction, note, group))


Part = Annotated[_Of, Depends(_asked_of)]


@router.get("/questions/{question}", response_model=shapes.ANSWER)
def ask(call: Asked, question: str, part: Part) -> Response:
    """Answer a question by its name, of everything or of the part of the ledger that it takes."""
    return said(_answer(call, question, part.read(call)))


def _answer(call: Asked, question: str, asked_of: Filter) -> dict[str, Any]:
    """Return an answer; that to everything is kept until an import or a mark changes something."""
    desk, kept = call.desk, call.house.answers
    if question not in STATED or asked_of != EVERYTHING or (question in OF_NOBODY and not desk.owners()):
        return telling.answer(desk.ask(question, asked_of))
    about, state = (desk.place, desk.owner.id, "api", question), desk.state()
    before = kept.get(about)
    if before is None or before[0] != state:
        before = kept[about] = (state, telling.answer(desk.ask(question)))
    found: dict[str, Any] = before[1]
    return found


@router.get("/questions/{question}/charts/{number}", **PICTURE)
def chart(call: Asked, question: str, number: Number, part: Part, kind: Kind = "svg") -> Response:
    """Draw a chart of an answer, by its place from 1, with words in the language asked for."""
    asked_of = part.read(call)
    return picture(lambda out: call.desk.chart(question, out, call.lang, asked_of), number, kind)


def picture(draw: Callable[[Path], list[Path]], number: int, kind: str) -> Response:
    """Return one of the pictures that are drawn into a file and those beside it."""
    with tempfile.TemporaryDirectory(prefix="visavis-") as folder:
        files = draw(Path(folder) / f"chart.{kind}")
        if number > len(files):
            raise Refusal("no_such_address")
        return Response(files[number - 1].read_bytes(), media_type=_TYPES[kind])
