"""The page that explains each kind of picture to somebody who has never seen a range."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.explaining import Shown, explain
from visavis.web.visit import Visit
from visavis.words import say as worded


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of picture: an example drawn for a wide and a narrow page, what one sees, what it tells.

    `parts` pairs what one sees with what it is; `hides` is what not to conclude; `ways` are pages on which
    it is drawn, address and name.
    """

    anchor: str
    title: str
    asks: str
    example: str
    wide: str
    narrow: str
    parts: tuple[tuple[str, str], ...]
    tells: str
    hides: str
    ways: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PicturesPage:
    """Every kind of picture that the desk draws."""

    TEMPLATE: ClassVar[str] = "pictures.html"
    opening: str
    kinds: tuple[Kind, ...]


ANSWERS = {
    "rates": ("invitations", "answering", "presence"),
    "incidence": ("acceptance", "answering"),
    "forest": ("evidence",),
    "counts": ("ladder", "families", "network"),
    "weeks": ("presence",),
    "points": ("presence",),
}
"""The questions whose answers draw each kind of picture."""
_ELSEWHERE = {
    "gaps": (("/experiments", "experiments.title"),),
    "sparkline": (("/people", "people.title"),),
}


def show(visit: Visit) -> Response:
    """Show every kind of picture, explained."""
    page = PicturesPage(
        worded("pictures.opening", visit.lang), tuple(_kind(one, visit) for one in explain(visit.lang))
    )
    return visit.page(page, worded("pictures.title", visit.lang), "help")


def _kind(one: Shown, visit: Visit) -> Kind:
    says = one.says
    answers = (
        (f"/answers/{name}", worded(f"{name}.title", visit.lang)) for name in ANSWERS.get(says.kind, ())
    )
    others = ((href, visit.speech.say(key)) for href, key in _ELSEWHERE.get(says.kind, ()))
    return Kind(
        anchor=says.kind,
        title=says.title,
        asks=says.asks,
        example=says.example,
        wide=one.drawing.wide,
        narrow="" if one.drawing.narrow == one.drawing.wide else one.drawing.narrow,
        parts=says.parts,
        tells=says.tells,
        hides=says.hides,
        ways=(*answers, *others),
    )
