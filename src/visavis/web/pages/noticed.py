"""What was noticed on a page elsewhere is brought to where its author is written to, or one chooses whom."""

import re
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import SplitResult, urlencode, urlsplit, urlunsplit

from starlette.responses import Response

from visavis.desk import Standing
from visavis.desk.roster import Sought
from visavis.marks.forms import SENTENCE_LIMIT
from visavis.traces import profile_key
from visavis.web.pages import people
from visavis.web.pages.bookmark import LONGEST_PASSAGE
from visavis.web.visit import Visit

AT_ONCE = 12
_WEB = ("http", "https")
# LinkedIn writes the author's slug at the head of the address of a post
_POST = re.compile(r"^https?://(?:[\w-]+\.)*linkedin\.com/posts/([^/?#_]+)_", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody it may be from, and where they are written to."""

    write: str
    name: str
    work: str


@dataclass(frozen=True, slots=True)
class WhomPart:
    """Those it may be from."""

    TEMPLATE: ClassVar[str] = "noticed_people.html"
    people: tuple[Whom, ...]


@dataclass(frozen=True, slots=True)
class NoticedPage:
    """What was noticed, and whose it may be; `remark` says what became of its address."""

    TEMPLATE: ClassVar[str] = "noticed.html"
    link: str
    gesture: tuple[str, ...]
    typed: str
    passage: str
    remark: str
    found: WhomPart


def show(visit: Visit) -> Response:
    """Lead to whoever the address belongs to; of any other, ask whose it is.

    Nothing is changed or kept here. Any page in the world may lead somebody here, through the landing page,
    and all it can do is to propose words for two fields, which the owner sees before they keep any.
    """
    link, passage = brought(visit)
    sent, words = visit.asked.get("link", ""), visit.asked.get("q", "")[:LONGEST_PASSAGE]
    key = profile_key(link)
    known = visit.desk.person_at(key) if key and not words else None
    if known is not None:
        return visit.go(f"{_write(known)}?{urlencode({'link': link, 'gesture': passage})}")
    found = WhomPart(tuple(_whom(one) for one in _likely(visit, link, words)))
    if visit.by_htmx:
        return visit.part(found)
    say = visit.speech.say
    remark = ""
    if sent.strip() and not link:
        remark = say("noticed.refused", limit=SENTENCE_LIMIT)
    elif key:
        remark = say("noticed.unknown")
    page = NoticedPage(link, tuple(passage.splitlines()), words, passage, remark, found)
    return visit.page(page, say("noticed.title"), "people")


def brought(visit: Visit) -> tuple[str, str]:
    """Return the address and the passage that a bookmark brought, no longer than they may be."""
    return web_address(visit.asked.get("link", "")), visit.asked.get("gesture", "").strip()[:LONGEST_PASSAGE]


def web_address(typed: str) -> str:
    """Return an address of the web, less its tail where it is too long to be kept; of any other, nothing."""
    try:
        parts = urlsplit(typed.strip())
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in _WEB or not host:
        return ""
    # a password that stands in an address is nobody's gesture
    parts = parts._replace(netloc=parts.netloc.rpartition("@")[2])
    return next((whole for whole in _shorter(parts) if len(whole) <= SENTENCE_LIMIT), "")


def _shorter(parts: SplitResult) -> tuple[str, ...]:
    bare = parts._replace(fragment="")
    return tuple(urlunsplit(one) for one in (parts, bare, bare._replace(query="")))


def _likely(visit: Visit, link: str, words: str) -> list[Standing]:
    """Return those of the words typed; without words whose post it is, then the last spoken with."""
    desk = visit.desk
    people_found = list(desk.look_up(Sought(words), None, AT_ONCE).people)
    posted = None if words else _POST.match(link)
    author = profile_key(f"https://www.linkedin.com/in/{posted[1]}") if posted else None
    known = desk.person_at(author) if author else None
    if known is None:
        return people_found
    return [known, *(one for one in people_found if one.person_key != known.person_key)][:AT_ONCE]


def _whom(person: Standing) -> Whom:
    return Whom(_write(person), person.name or person.person_key, people.work(person))


def _write(person: Standing) -> str:
    return people.address(person.person_key) + "/address"
