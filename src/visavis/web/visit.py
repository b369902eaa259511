"""One typed object for everything that a request asks, as the pages need it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import ClassVar, Protocol
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from visavis.desk import Desk
from visavis.errors import VisavisError
from visavis.settings import LANGUAGES
from visavis.web.house import House
from visavis.web.shell import BESIDE, DAILY, KEYS, Shell, Stroke, Way
from visavis.web.speech import Speech
from visavis.web.templating import render

NOTICES = (
    "undone",
    "settled",
    "noted",
    "decided",
    "decided_alike",
    "answered",
    "rested",
    "grouped",
    "taken_back",
    "backed_up",
    "sealed",
    "drawn",
    "ended",
    "kept_out",
)
THEMES = ("system", "light", "dark")
# a mark, or all that one gesture made
_UNDOABLE = re.compile(r"[0-9]+(-[0-9]+)?")
_YEAR = 365 * 86_400


class Content(Protocol):
    """What a page shows: a frozen dataclass that names its template."""

    TEMPLATE: ClassVar[str]


@dataclass(frozen=True, slots=True)
class Visit:
    """A request, and the house it is made to."""

    house: House
    request: Request

    @property
    def lang(self) -> str:
        """The language: the one chosen here, else the one the server was started in, else the browser's."""
        chosen = self.request.cookies.get("lang")
        if chosen in LANGUAGES:
            return chosen
        return self.house.lang or _accepted(self.request.headers.get("accept-language", ""))

    @property
    def speech(self) -> Speech:
        """The words of this language."""
        return Speech(self.lang, lambda: ZoneInfo(self.zone))

    @property
    def zone(self) -> str:
        """The time zone (IANA) of the owner's days and hours, looked up once."""
        known = self.request.state
        if not hasattr(known, "zone"):
            known.zone = self._zone()
        found: str = known.zone
        return found

    def _zone(self) -> str:
        # whoever is at the door opens no ledger, and one that does not open still has its page of errors
        try:
            return self.desk.zone if self.is_inside else self.house.zone
        except VisavisError:
            return self.house.zone

    @property
    def now(self) -> int:
        """The present instant in epoch seconds."""
        return self.house.clock()

    @property
    def session(self) -> str:
        """The cookie that let this browser in."""
        return self.request.cookies.get(session_cookie(self.request), "")

    @property
    def is_inside(self) -> bool:
        """Tell whether this browser was let in."""
        return self.house.keys.knows(self.session, self.now)

    @property
    def in_demo(self) -> bool:
        """Tell whether the imaginary life is looked at."""
        chosen = self.request.cookies.get("life") == "demo"
        return chosen and not self.house.is_demo and self.house.demo_file.exists()

    @property
    def owner(self) -> str | None:
        """The owner chosen here, where the ledger holds several."""
        chosen = unquote(self.request.cookies.get("owner", ""))
        return chosen or None

    @property
    def desk(self) -> Desk:
        """The desk that is asked, of one moment where the page is."""
        seen: Desk | None = getattr(self.request.state, "seen", None)
        return seen or self.house.desk(demo=self.in_demo, owner=self.owner)

    @property
    def asked(self) -> Mapping[str, str]:
        """What stands after the question mark of the address."""
        return self.request.query_params

    @property
    def by_htmx(self) -> bool:
        """Tell whether a part of the page asks for itself."""
        return self.request.headers.get("hx-request") == "true"

    def page(self, content: Content, title: str, here: str = "", status: int = 200) -> Response:
        """Return a page with its frame; `here` is the place of the navigation it belongs to."""
        shell = self._shell(title, here)
        response = HTMLResponse(render(content.TEMPLATE, self.lang, page=content, shell=shell), status)
        if shell.notice:
            response.delete_cookie("notice", path="/")
            response.delete_cookie("undo", path="/")
            response.delete_cookie("there", path="/")
        return response

    def part(self, content: Content) -> Response:
        """Return a part of a page, without the frame."""
        return HTMLResponse(render(content.TEMPLATE, self.lang, page=content))

    def _notice(self, code: str) -> str:
        """Return a word about what was done; after grouping, how many are in which group."""
        n, _, name = self.request.cookies.get("into", "").partition("-")
        if code == "grouped" and n.isascii() and n.isdecimal():
            return self.speech.say("notice.grouped_into", n=int(n[:9]), name=unquote(name))
        if code == "decided_alike" and n.isascii() and n.isdecimal():
            return self.speech.say("notice.decided_alike", n=int(n[:9]))
        return self.speech.say(f"notice.{code}") if code in NOTICES else ""

    def go(self, address: str, notice: str = "") -> Response:
        """Send the browser to another page, with a word about what was done."""
        response = RedirectResponse(address, 303)
        if notice:
            keep(response, "notice", notice, seconds=60)
        return response

    def _address(self) -> str:
        url = self.request.url
        return f"{url.path}?{url.query}" if url.query else url.path

    def _shell(self, title: str, here: str) -> Shell:
        say = self.speech.say
        theme = self.request.cookies.get("theme", "")
        code, mark, there = (self.request.cookies.get(name, "") for name in ("notice", "undo", "there"))
        return Shell(
            lang=self.lang,
            theme=theme if theme in THEMES else "system",
            title=title,
            form_token=self.house.keys.form_token(self.session) if self.is_inside else "",
            ways=tuple(
                Way(href, say(f"way.{name}"), letter, name == here, daily)
                for places, daily in ((DAILY, True), (BESIDE, False))
                for name, href, letter in places
            ),
            strokes=tuple(Stroke(say(f"key.{key}.press"), say(f"key.{key}")) for key in KEYS),
            keyboard=self.request.cookies.get("keyboard") != "off",
            demo=self.in_demo or self.house.is_demo,
            demo_ends=self.in_demo,
            notice=self._notice(code),
            undo=f"/marks/{mark}/undo" if code in NOTICES and _UNDOABLE.fullmatch(mark) else "",
            there=profile_address(unquote(there)) if code == "decided" and there else "",
            address=self._address(),
        )


def of_one_moment(show: Callable[[Visit], Response]) -> Callable[[Visit], Response]:
    """Show a page as the ledger is at one moment, which is asked over one connection."""

    @wraps(show)
    def shown(visit: Visit) -> Response:
        with visit.desk.at_one_moment() as seen:
            visit.request.state.seen = seen
            try:
                return show(visit)
            finally:
                visit.request.state.seen = None

    return shown


def profile_address(person_key: str) -> str:
    """Return where somebody's profile is, for the owner to open or not."""
    return "https://www.linkedin.com/in/" + quote(person_key, safe="") + "/"


def session_cookie(request: Request) -> str:
    """Return the name of the cookie that lets in: two desks on two ports do not take each other's."""
    return f"visavis-{request.url.port or 80}"


def keep(response: Response, name: str, value: str, seconds: int = _YEAR) -> None:
    """Have the browser keep a cookie, for our own pages alone."""
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", path="/")


def _accepted(wished: str) -> str:
    for one in wished.split(","):
        spoken = one.strip()[:2].casefold()
        if spoken in LANGUAGES:
            return spoken
    return "en"
