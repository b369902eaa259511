"""The bookmark that carries what one noticed elsewhere to the desk, and the page without data it opens."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.responses import Response

from visavis.web.visit import Visit

LONGEST_PASSAGE = 2_000
# what it carries stands in the fragment, which no request holds; the page that is left cannot reach the one
# that opens; there is no space or `%` that a browser would write otherwise where it keeps the bookmark
_CODE = (
    "javascript:void(open('{root}/seen#'+new(URLSearchParams)({{"
    "link:location.href,gesture:String(getSelection()).slice(0,{longest})"
    "}}),'_blank','noopener,noreferrer'))"
)


@dataclass(frozen=True, slots=True)
class BookmarkPage:
    """What the bookmark does, and its code: to be dragged, or copied; `limit` is in characters."""

    TEMPLATE: ClassVar[str] = "bookmark.html"
    code: str
    limit: int


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page without data, whose script leads on; `limit` is how many characters it takes along."""

    TEMPLATE: ClassVar[str] = "seen.html"
    limit: int


def show(visit: Visit) -> Response:
    """Show the bookmark of this desk, at the address by which this browser calls it."""
    return visit.page(BookmarkPage(_code(visit), LONGEST_PASSAGE), visit.speech.say("bookmark.title"), "help")


def _code(visit: Visit) -> str:
    """Return the code of the bookmark: a host that the guard let through is one of ours."""
    url = visit.request.url
    return _CODE.format(root=f"{url.scheme}://{url.netloc}", longest=LONGEST_PASSAGE)


def land(visit: Visit) -> Response:
    """Show the landing page.

    A page elsewhere that leads here sends none of our cookies along, and nothing behind the door would open.
    What our own page asks for next, comes with them.
    """
    return visit.page(SeenPage(LONGEST_PASSAGE), visit.speech.say("seen.title"))
