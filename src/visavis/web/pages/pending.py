"""The page of the owner's own invitations that wait: how old each is, and nothing to be done about it."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.desk import InvitationRow
from visavis.marks import NOTE_KINDS
from visavis.web.pages import people
from visavis.web.speech import Speech
from visavis.web.visit import Visit

AT_ONCE = 100
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Sent:
    """An invitation that waits: to whom, where they are found, since when, how many days, with which note.

    The days are those of the owner's calendar, to the day until which the newest export knows.
    """

    href: str
    name: str
    day: str
    age: str
    note: str


@dataclass(frozen=True, slots=True)
class PendingPage:
    """The invitations that wait, the oldest first; `more` leads to the next ones."""

    TEMPLATE: ClassVar[str] = "pending.html"
    count: str
    sent: tuple[Sent, ...]
    more: str


def show(visit: Visit) -> Response:
    """Show the invitations of the owner that wait as far as is known."""
    asked = visit.asked.get("from", "")
    begin = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= _DIGITS else 0
    found, say = visit.desk.pending(), visit.speech.say
    newest = max((one.exported_at for one in visit.desk.history() if "invitations" in one.covers), default=0)
    count = say("pending.count", n=len(found), day=visit.speech.day(newest)) if found else say("pending.none")
    page = PendingPage(
        count=count,
        sent=tuple(_sent(row, newest, visit.speech) for row in found[begin : begin + AT_ONCE]),
        more=f"/pending?from={begin + AT_ONCE}" if begin + AT_ONCE < len(found) else "",
    )
    return visit.page(page, say("pending.title"), "people")


def _sent(row: InvitationRow, known_until: int, speech: Speech) -> Sent:
    kind = row.note_kind if row.note_kind in NOTE_KINDS else ""
    days = (speech.local(known_until).date() - speech.local(row.sent_at).date()).days
    return Sent(
        href=people.address(row.person_key) if row.person_key else "",
        name=row.person_name or row.person_key,
        day=speech.day(row.sent_at),
        age=speech.say("pending.days", n=max(days, 0)),
        note=speech.say(f"pending.note_{kind}") if kind else "",
    )
