"""The recommendations, which name nobody's address: whose each is, for the owner to say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.marked import Offered
from visavis.errors import CannotAsk
from visavis.web.pages import people
from visavis.web.visit import Visit, keep


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody who bears the name: their key."""

    key: str


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommendation: what it is, its day and words, whose it is, or whose it may be.

    `trace` tells it; `revoke` takes back whose it is said to be, and is empty where nothing is said.
    """

    trace: str
    what: str
    day: str
    lines: tuple[str, ...]
    home: str
    name: str
    offers: tuple[Offer, ...]
    revoke: str


@dataclass(frozen=True, slots=True)
class RecommendationsPage:
    """Every recommendation, the newest first."""

    TEMPLATE: ClassVar[str] = "recommendations.html"
    count: str
    recommended: tuple[Recommended, ...]


def show(visit: Visit) -> Response:
    """Show the recommendations."""
    offered, say = visit.desk.marks.recommendations(), visit.speech.say
    names = visit.desk.marks.named(one.person_key for one in offered if one.person_key)
    page = RecommendationsPage(
        count=say("recommended.count", n=len(offered)) if offered else say("recommended.none"),
        recommended=tuple(_recommended(one, names, visit) for one in offered),
    )
    return visit.page(page, say("recommended.title"), "people")


def of_person(visit: Visit, key: str, name: str) -> Iterator[Recommended]:
    """Yield what is attached to a person, and what may be theirs by the name."""
    for one in visit.desk.marks.recommendations():
        if one.person_key == key or (one.number is None and key in one.namesakes):
            yield _recommended(one, {key: name}, visit)


def attach(visit: Visit, form: FormData) -> Response:
    """Say whose a recommendation is."""
    trace, person, back = (str(form.get(name, "")) for name in ("trace", "person", "back"))
    traces = [one.recommendation.trace for one in visit.desk.marks.recommendations()]
    if trace not in traces:
        raise CannotAsk("no_such_recommendation", number=0)
    row = visit.desk.marks.attach(traces.index(trace) + 1, person, visit.now)
    response = visit.go(back if back.startswith("/people/") else "/recommendations", "noted")
    keep(response, "undo", str(row.marked.number), seconds=60)
    return response


def _recommended(one: Offered, names: Mapping[str, str], visit: Visit) -> Recommended:
    told = one.recommendation
    attached = one.number is not None
    return Recommended(
        trace=told.trace,
        what=visit.speech.say(f"recommended.{told.kind.rpartition('_')[2]}", name=told.name),
        day=visit.speech.utc_day(told.at),
        lines=tuple(line for line in told.text.splitlines() if line.strip()),
        home=people.address(one.person_key) if attached else "",
        name=names.get(one.person_key) or one.person_key or told.name,
        offers=() if attached else tuple(Offer(key) for key in one.namesakes),
        revoke=f"/marks/{one.number}/revoke" if attached else "",
    )
