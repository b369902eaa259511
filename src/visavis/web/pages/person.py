"""The page of one person: who, where the relation stands and why, and everything that happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar
from urllib.parse import quote

from starlette.responses import Response

from visavis.desk import Standing
from visavis.desk.people import Event, PersonStory
from visavis.desk.roster import RUNGS
from visavis.traces import DAY_SECONDS
from visavis.web.pages import people
from visavis.web.speech import Speech
from visavis.web.visit import Visit
from visavis.words import say as worded

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
class Entry:
    """Something that happened: when, what, by whom (`owner`, `person` or empty), and the words."""

    stamp: str
    day: str
    clock: str
    what: str
    by: str
    lines: tuple[str, ...]
    wordless: bool


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in a month."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person."""

    TEMPLATE: ClassVar[str] = "person.html"
    key: str
    name: str
    work: str
    older_names: str
    profile: str
    why: tuple[str, ...]
    ladder: tuple[Step, ...]
    facts: tuple[Fact, ...]
    newest_first: bool
    other_order: str
    months: tuple[Month, ...]
    more: str
    forget: str


def show(visit: Visit) -> Response:
    """Show the person whose key stands in the address."""
    story = visit.desk.person(visit.request.path_params["key"])
    return visit.page(_filled(story, visit), story.standing.name or story.standing.person_key, "people")


def _filled(story: PersonStory, visit: Visit) -> PersonPage:
    standing, speech = story.standing, visit.speech
    newest_first = visit.asked.get("order") != "oldest"
    begin = _number(visit.asked.get("from", "0"))
    events = story.events[::-1] if newest_first else story.events
    home = people.address(standing.person_key)
    order = "" if newest_first else "order=oldest&"
    return PersonPage(
        key=standing.person_key,
        name=standing.name or standing.person_key,
        work=people.work(standing),
        older_names=", ".join(story.older_names),
        profile="https://www.linkedin.com/in/" + quote(standing.person_key, safe="") + "/",
        why=tuple(_why(story, speech)),
        ladder=tuple(_ladder(standing.rung, speech.lang)),
        facts=tuple(_facts(story, speech)),
        newest_first=newest_first,
        other_order=home + ("?order=oldest" if newest_first else ""),
        months=tuple(_months(events[begin : begin + AT_ONCE], standing, speech)),
        more=f"{home}?{order}from={begin + AT_ONCE}" if begin + AT_ONCE < len(events) else "",
        forget=f"{home}/forget",
    )


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else 0


def _ladder(rung: str, lang: str) -> Iterator[Step]:
    rungs = [*RUNGS]
    stands = rungs.index(rung)
    for number, name in enumerate(rungs):
        place = "here" if number == stands else "below" if number < stands else "above"
        yield Step(worded(f"rung.{name}", lang), place)


def _facts(story: PersonStory, speech: Speech) -> Iterator[Fact]:
    standing, say = story.standing, speech.say
    yield Fact(say("person.turn"), people.turn(standing.waiting, speech))
    if standing.last_at is not None:
        yield Fact(say("person.last"), speech.day(standing.last_at))
    if standing.began_at is not None:
        yield Fact(say("person.began"), speech.day(standing.began_at))
    if standing.connected_on is not None:
        yield Fact(say("person.connected"), speech.utc_day(standing.connected_on * DAY_SECONDS))
    said = [event for event in story.events if event.kind == "message"]
    if said:
        own = sum(event.by == "owner" for event in said)
        yield Fact(say("person.words"), say("person.words_of", own=own, theirs=len(said) - own))


def _why(story: PersonStory, speech: Speech) -> Iterator[str]:
    """Say which traces put the person on their rung."""
    standing, say = story.standing, speech.say
    if standing.began_at is not None:
        yield say("why.turns", n=standing.turns, day=speech.day(standing.began_at))
    elif standing.rung == "addressed":
        yield say("why.they_wrote" if _spoke(story, "person") else "why.you_wrote")
    elif standing.rung == "signalled":
        yield say("why.signalled")
    elif standing.connected_on is not None:
        yield say("why.authorised", day=speech.utc_day(standing.connected_on * DAY_SECONDS))
    else:
        yield say("why.stranger")
    if standing.began_at is None and standing.rung != "stranger":
        yield say("why.not_begun")


def _spoke(story: PersonStory, who: str) -> bool:
    return any(event.kind == "message" and event.by == who for event in story.events)


def _months(events: Sequence[Event], standing: Standing, speech: Speech) -> Iterator[Month]:
    for title, group in groupby(events, key=lambda event: speech.month(event.at)):
        yield Month(title, tuple(_entry(event, standing, speech) for event in group))


def _entry(event: Event, standing: Standing, speech: Speech) -> Entry:
    who = standing.name or standing.person_key
    lines = tuple(line for line in event.text.splitlines() if any(map(_is_seen, line)))
    return Entry(
        stamp=speech.stamp(event.at),
        day=speech.utc_day(event.at) if event.whole_day else speech.day(event.at),
        clock="" if event.whole_day else speech.clock(event.at),
        what=_what(event, who, speech),
        by=event.by,
        lines=lines,
        wordless=event.kind == "message" and not lines,
    )


def _is_seen(character: str) -> bool:
    return character.isprintable() and not character.isspace()


def _what(event: Event, who: str, speech: Speech) -> str:
    say = speech.say
    if event.kind == "message":
        return say("event.you") if event.by == "owner" else who
    if event.kind in _TOLD:
        told = _TOLD[event.kind]
        return say(f"event.{told}.{event.by}", name=who) if event.by else say(f"event.{told}")
    return event.kind


_TOLD = {
    "invited": "invited",
    "accepted": "accepted",
    "connected": "connected",
    "endorsement_received": "endorsed",
    "endorsement_given": "endorsed",
    "private_note": "private_note",
}
