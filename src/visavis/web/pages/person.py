"""The page of one person: who, where the relation stands and why, and everything that happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk import Standing
from visavis.desk.marked import MarkRow
from visavis.desk.people import PersonStory
from visavis.errors import CannotMark
from visavis.marks import RECORDED, RUNGS, Correction, LeftAlone, Outcome, Snooze
from visavis.traces import DAY_SECONDS
from visavis.web.pages import people, story
from visavis.web.pages.story import Month
from visavis.web.pages.trouble import told_error
from visavis.web.speech import Speech
from visavis.web.statuses import status
from visavis.web.visit import Visit
from visavis.words import say as worded
from visavis.words.marks import say_mark

AT_ONCE = 150


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder: `below`, `here` or `above` where the person stands."""

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known in few words."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group the person is in, and the address of everybody in it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A mark that says how things are meant to go on, and the address that takes it back."""

    said: str
    revoke: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An outcome that may be recorded."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and could not be noted, to be put right rather than typed again."""

    note: str
    promise: str
    until: str
    on: str
    words: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the owner decided about the person, and what may be decided."""

    address: str
    trouble: str
    typed: Typed
    groups: tuple[GroupLine, ...]
    other_groups: tuple[str, ...]
    plans: tuple[Plan, ...]
    outcomes: tuple[Choice, ...]
    snoozes: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person."""

    TEMPLATE: ClassVar[str] = "person.html"
    key: str
    name: str
    work: str
    older_names: str
    profile: str
    write: str
    why: tuple[str, ...]
    ladder: tuple[Step, ...]
    facts: tuple[Fact, ...]
    decided: Decisions
    newest_first: bool
    other_order: str
    months: tuple[Month, ...]
    more: str
    forget: str


def show(visit: Visit) -> Response:
    """Show the person whose key stands in the address."""
    return _shown(visit, "", Typed("", "", "", "", ""), 200)


def show_again(visit: Visit, refused: CannotMark, form: FormData) -> Response:
    """Show the person again with what could not be noted, and why."""
    typed = {name: str(form.get(name, "")) for name in ("note", "promise", "until", "on", "words")}
    return _shown(visit, told_error(refused, visit.lang), Typed(**typed), status(refused))


def _shown(visit: Visit, trouble: str, typed: Typed, code: int) -> Response:
    key = visit.request.path_params["key"]
    story = visit.desk.person(key)
    marks = visit.desk.marks.about(story.standing.person_key)
    decided = _decisions(visit, story.standing, marks, (trouble, typed))
    page = _filled(visit, story, marks, decided)
    return visit.page(page, story.standing.name or story.standing.person_key, "people", code)


def _filled(visit: Visit, told: PersonStory, marks: list[MarkRow], decided: Decisions) -> PersonPage:
    standing, speech = told.standing, visit.speech
    newest_first = visit.asked.get("order") != "oldest"
    begin = _number(visit.asked.get("from", "0"))
    happenings = story.in_order(told.events, marks)
    events = happenings[::-1] if newest_first else happenings
    home = people.address(standing.person_key)
    order = "" if newest_first else "order=oldest&"
    return PersonPage(
        key=standing.person_key,
        name=standing.name or standing.person_key,
        work=people.work(standing),
        older_names=", ".join(told.older_names),
        profile=profile_address(standing.person_key),
        write=f"{home}/address",
        why=tuple(_why(told, marks, speech)),
        ladder=tuple(_ladder(standing.rung, speech.lang)),
        facts=tuple(_facts(told, speech)),
        decided=decided,
        newest_first=newest_first,
        other_order=home + ("?order=oldest" if newest_first else ""),
        months=tuple(story.months(events[begin : begin + AT_ONCE], standing, speech)),
        more=f"{home}?{order}from={begin + AT_ONCE}" if begin + AT_ONCE < len(events) else "",
        forget=f"{home}/forget",
    )


def _decisions(visit: Visit, standing: Standing, marks: list[MarkRow], again: tuple[str, Typed]) -> Decisions:
    trouble, typed = again
    groups = visit.desk.marks.groups()
    inside = [group for group in groups if standing.person_key in group.members]
    plans = [row for row in marks if isinstance(row.marked.mark, _PLANS)]
    return Decisions(
        address=people.address(standing.person_key),
        trouble=trouble,
        typed=typed,
        groups=tuple(GroupLine(one.name, f"/people?group={one.number}") for one in inside),
        other_groups=tuple(group.name for group in groups if group not in inside),
        plans=tuple(
            Plan(say_mark(row.marked.mark, visit.lang), f"/marks/{row.marked.number}/revoke") for row in plans
        ),
        outcomes=tuple(Choice(code, worded(f"outcome.{code}", visit.lang)) for code in RECORDED),
        snoozes=tuple(Choice(f"+{days}", visit.speech.say("decide.days", n=days)) for days in _SNOOZES),
    )


def profile_address(person_key: str) -> str:
    """Return where somebody's profile is, for the owner to open or not."""
    return "https://www.linkedin.com/in/" + quote(person_key, safe="") + "/"


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else 0


def _ladder(rung: str, lang: str) -> Iterator[Step]:
    rungs = [*RUNGS]
    stands = rungs.index(rung)
    for number, name in enumerate(rungs):
        place = "here" if number == stands else "below" if number < stands else "above"
        yield Step(worded(f"rung.{name}", lang), place)


def _facts(told: PersonStory, speech: Speech) -> Iterator[Fact]:
    standing, say = told.standing, speech.say
    yield Fact(say("person.turn"), people.turn(standing.waiting, speech))
    if standing.last_at is not None:
        yield Fact(say("person.last"), speech.day(standing.last_at))
    if standing.began_at is not None:
        yield Fact(say("person.began"), speech.day(standing.began_at))
    if standing.connected_on is not None:
        yield Fact(say("person.connected"), speech.utc_day(standing.connected_on * DAY_SECONDS))
    said = [event for event in told.events if event.kind == "message"]
    if said:
        own = sum(event.by == "owner" for event in said)
        yield Fact(say("person.words"), say("person.words_of", own=own, theirs=len(said) - own))


def _why(told: PersonStory, marks: list[MarkRow], speech: Speech) -> Iterator[str]:
    """Say which traces and marks put the person on their rung."""
    standing, say = told.standing, speech.say
    yield from (_recorded(row, speech) for row in marks if _lifts(row, standing.rung))
    if standing.began_at is not None:
        yield say("why.turns", n=standing.turns, day=speech.day(standing.began_at))
    elif standing.rung == "addressed":
        yield say("why.they_wrote" if _spoke(told, "person") else "why.you_wrote")
    elif standing.rung in _LIFTING:
        return
    elif standing.rung == "signalled":
        yield say("why.signalled")
    elif standing.connected_on is not None:
        yield say("why.authorised", day=speech.utc_day(standing.connected_on * DAY_SECONDS))
    else:
        yield say("why.stranger")
    if standing.began_at is None and standing.rung != "stranger":
        yield say("why.not_begun")


_LIFTING = {"met": ("call", "meeting"), "engaged": ("contract",)}
_PLANS = (Snooze, LeftAlone, Correction)
_SNOOZES = (7, 30, 90)


def _lifts(row: MarkRow, rung: str) -> bool:
    mark = row.marked.mark
    return isinstance(mark, Outcome) and mark.outcome in _LIFTING.get(rung, ())


def _recorded(row: MarkRow, speech: Speech) -> str:
    what = worded(f"outcome.{row.marked.mark.outcome}", speech.lang)
    return speech.say("why.recorded", what=what, day=speech.utc_day(row.marked.on * DAY_SECONDS))


def _spoke(told: PersonStory, who: str) -> bool:
    return any(event.kind == "message" and event.by == who for event in told.events)
