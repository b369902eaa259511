"""Lets programs in by their token, and only then loads what answers them."""

import threading
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from visavis.desk.tokens import Token
from visavis.errors import VisavisError
from visavis.web.api.refusing import lang_of, refuse, refuse_error
from visavis.web.house import House

ROOT = "/api/v1"
HOLDER = "visavis.holder"
_SCHEME = "bearer "


class Api:
    """An ASGI application that is made when the first program with a token asks.

    FastAPI takes longer to load than a page to answer, and most desks are never asked by a program.
    """

    def __init__(self, house: House, make: Callable[[House], ASGIApp]) -> None:
        self.house = house
        self.make = make
        self._made: ASGIApp | None = None
        self._lock = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer whoever has a token."""
        request = Request(scope)
        lang = lang_of(request, self.house)
        try:
            holder = await run_in_threadpool(self._holder, request)
        except VisavisError as error:
            await refuse_error(error, lang)(scope, receive, send)
            return
        if holder is None:
            await refuse("no_token", lang)(scope, receive, send)
            return
        made = self._made
        if made is None:
            made = await run_in_threadpool(self._made_once)
        await made({**_without_nul(scope), "root_path": ROOT, HOLDER: holder}, receive, send)

    def _holder(self, request: Request) -> Token | None:
        typed = request.headers.get("authorization", "")
        if typed[: len(_SCHEME)].lower() != _SCHEME:
            return None
        return self.house.desk(demo=False, owner=None).tokens.holder(typed[len(_SCHEME) :].strip())

    def _made_once(self) -> ASGIApp:
        with self._lock:
            if self._made is None:
                self._made = self.make(self.house)
            return self._made


def _without_nul(scope: Scope) -> Scope:
    # no database takes a NUL, and no name holds one
    query = scope["query_string"].replace(b"%00", b"")
    return {**scope, "path": scope["path"].replace("\0", ""), "query_string": query}
