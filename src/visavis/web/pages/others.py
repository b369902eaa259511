"""The page of those who come another day: to be read, and nobody is proposed by that."""

from dataclasses import asdict, dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.agenda import Candidate
from visavis.web.pages import people
from visavis.web.visit import Visit, of_one_moment
from visavis.words import say as worded
from visavis.words.agenda import join_work, say_reason

AT_ONCE = 50
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who comes another day: where their page is, what they do, and the first reason."""

    home: str
    name: str
    work: str
    reason: str


@dataclass(frozen=True, slots=True)
class OthersPage:
    """Who comes another day, in the order of the agenda; `more` leads to the next ones."""

    TEMPLATE: ClassVar[str] = "others.html"
    opening: str
    people: tuple[Other, ...]
    more: str


@of_one_moment
def show(visit: Visit) -> Response:
    """Show who comes another day."""
    asked = visit.asked.get("from", "")
    begin = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= _DIGITS else 0
    found, today = visit.desk.others(visit.now), visit.desk.agenda(visit.now).today
    code = "others_all" if found else "others_none"
    page = OthersPage(
        opening=worded(f"agenda.{code}", visit.lang, n=len(found)),
        people=tuple(_other(one, today, visit.lang) for one in found[begin : begin + AT_ONCE]),
        more=f"/today/others?from={begin + AT_ONCE}" if begin + AT_ONCE < len(found) else "",
    )
    return visit.page(page, worded("agenda.others_title", visit.lang), "today")


def _other(one: Candidate, today: int, lang: str) -> Other:
    return Other(
        people.address(one.person_key),
        one.name or one.person_key,
        join_work(one.title, one.company),
        say_reason(asdict(one.reasons[0]), today, lang),
    )
