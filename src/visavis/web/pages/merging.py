"""The pages on which two people become one, or two again: looked at first, and done only then."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.people import PersonStory
from visavis.desk.roster import Sought
from visavis.errors import CannotAsk
from visavis.marks import Merge
from visavis.web.pages import people
from visavis.web.speech import Speech
from visavis.web.visit import Visit
from visavis.words import say as worded

AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class One:
    """Somebody as they are known now: their key, name and work, and what is known of them."""

    key: str
    href: str
    name: str
    work: str
    told: str


@dataclass(frozen=True, slots=True)
class MergePage:
    """Whom somebody may be the same person as: a search, or the two of them side by side.

    `merge` and `apart` are where the decision is sent to; `choices` are the others found.
    """

    TEMPLATE: ClassVar[str] = "merge.html"
    person: One
    other: One | None
    words: str
    action: str
    choices: tuple[One, ...]
    merge: str
    apart: str


@dataclass(frozen=True, slots=True)
class SplitPage:
    """The question before one person is two again."""

    TEMPLATE: ClassVar[str] = "split.html"
    name: str
    keys: tuple[str, ...]
    action: str
    back: str


def show(visit: Visit) -> Response:
    """Show who may be the same person, or the two side by side once one is chosen."""
    speech, key = visit.speech, visit.request.path_params["key"]
    person = visit.desk.person(key)
    into = visit.asked.get("into", "")
    other = visit.desk.person(into) if into else None
    words = visit.asked.get("q") or person.standing.name
    home = people.address(person.standing.person_key)
    page = MergePage(
        person=_one(person, speech),
        other=None if other is None else _one(other, speech),
        words=words,
        action=f"{home}/merge",
        choices=() if other else _alike(visit, person, words),
        merge=f"{home}/merge",
        apart=f"{home}/apart",
    )
    return visit.page(page, speech.say("merge.title", name=_name(person)), "people")


def merge(visit: Visit, form: FormData) -> Response:
    """Make two keys one person: everything derived is computed anew, which may take a while."""
    key, into, desk, now = visit.request.path_params["key"], str(form.get("into", "")), visit.desk, visit.now
    target = desk.person(into).standing.person_key
    work = visit.house.works.begin(
        "merge", lambda _work: desk.marks.merge(key, target, now), people.address(target)
    )
    return visit.go(f"/under-way/{work.number}")


def apart(visit: Visit, form: FormData) -> Response:
    """Remember that two keys are two people."""
    key = visit.request.path_params["key"]
    visit.desk.marks.tell_apart(key, str(form.get("into", "")), visit.now)
    return visit.go(people.address(key), "noted")


def ask_split(visit: Visit) -> Response:
    """Ask whether somebody is to be two people again."""
    person = visit.desk.person(visit.request.path_params["key"])
    mark = _merge(person, visit.request.path_params["number"])
    home = people.address(person.standing.person_key)
    number = visit.request.path_params["number"]
    page = SplitPage(_name(person), (mark.person_key, mark.into), f"{home}/split/{number}", home)
    return visit.page(page, visit.speech.say("split.title", name=_name(person)), "people")


def split(visit: Visit, _form: FormData) -> Response:
    """Make one person two again."""
    desk, number, now = visit.desk, visit.request.path_params["number"], visit.now
    mark = _merge(desk.person(visit.request.path_params["key"]), number)
    work = visit.house.works.begin(
        "split", lambda _work: desk.marks.revoke(number, now), people.address(mark.into)
    )
    return visit.go(f"/under-way/{work.number}")


def _merge(person: PersonStory, number: int) -> Merge:
    for row in person.marks:
        if row.marked.number == number and isinstance(row.marked.mark, Merge):
            return row.marked.mark
    raise CannotAsk("no_such_mark", number=number)


def _alike(visit: Visit, person: PersonStory, words: str) -> tuple[One, ...]:
    found = visit.desk.look_up(Sought(words), None, AT_ONCE).people
    return tuple(
        _one(visit.desk.person(one.person_key), visit.speech)
        for one in found
        if one.person_key != person.standing.person_key
    )


def _one(person: PersonStory, speech: Speech) -> One:
    standing = person.standing
    told = speech.say(
        "merge.told",
        rung=worded(f"rung.{standing.rung}", speech.lang),
        messages=sum(event.kind == "message" for event in person.events),
        invitations=sum(event.kind == "invited" for event in person.events),
    )
    work = people.work(standing)
    return One(standing.person_key, people.address(standing.person_key), _name(person), work, told)


def _name(person: PersonStory) -> str:
    return person.standing.name or person.standing.person_key
