"""The page of the invitations received that wait: each note read, and never a verdict on whoever sent it."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.incoming import Incoming
from visavis.web.pages import people
from visavis.web.pages.person import profile_address
from visavis.web.speech import Speech
from visavis.web.visit import Visit
from visavis.words import innocent_reasons, say_shown

AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Received:
    """An invitation that waits: from whom, since when, its note, what shows in it, and what one may ask."""

    home: str
    profile: str
    name: str
    work: str
    since: str
    lines: tuple[str, ...]
    signs: tuple[str, ...]
    field: str
    ask: str


@dataclass(frozen=True, slots=True)
class IncomingPage:
    """Those that wait, the oldest first, and five innocent reasons why there may be no note."""

    TEMPLATE: ClassVar[str] = "incoming.html"
    count: str
    received: tuple[Received, ...]
    more: str
    reasons: tuple[str, ...]


def show(visit: Visit) -> Response:
    """Show the invitations received that wait."""
    speech = visit.speech
    found = _waiting(visit)
    begin = int(visit.asked["from"]) if visit.asked.get("from", "").isdecimal() else 0
    shown = found[begin : begin + AT_ONCE]
    page = IncomingPage(
        count=speech.say("incoming.count", n=len(found)) if found else speech.say("incoming.none"),
        received=tuple(_received(one, number, speech) for number, one in enumerate(shown, begin + 1)),
        more=f"/incoming?from={begin + AT_ONCE}" if begin + AT_ONCE < len(found) else "",
        reasons=innocent_reasons(visit.lang),
    )
    return visit.page(page, speech.say("incoming.title"), "incoming")


def _waiting(visit: Visit) -> list[Incoming]:
    """Return those that wait, each read among all that came in: once, until something changes."""
    desk, kept = visit.desk, visit.house.answers
    about, state = (desk.place, visit.owner, "incoming"), (desk.owner.id, desk.state())
    with visit.house.reading:
        if about not in kept or kept[about][0] != state:
            kept[about] = state, desk.incoming()
    found: list[Incoming] = kept[about][1]
    return found


def _received(one: Incoming, number: int, speech: Speech) -> Received:
    who = one.waiting
    name = who.name or who.person_key
    return Received(
        home=people.address(who.person_key) if who.person_key else "",
        profile=profile_address(who.person_key) if who.person_key else "",
        name=name,
        work=" · ".join(filter(None, (who.title, who.company))),
        since=speech.day(who.sent_at),
        lines=tuple(line for line in who.note.splitlines() if line.strip()),
        signs=say_shown(who.note, one.shown, speech.lang),
        field=f"ask-{number}",
        ask=speech.say("incoming.ask", name=name.partition(" ")[0]),
    )
