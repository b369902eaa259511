"""Stands at the door of the server: lets in whom the desk is for, and gives every answer its policy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORM_BYTES = 1_000_000
UPLOAD_BYTES = 4 * 1024**3
"""An archive with years of messages has some hundred megabytes."""

_CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    # our own pages may learn where a form came from, nobody else does
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_KEEP_NOTHING = "no-store"


_REFUSED = {
    "host": (421, "This address is not the desk's."),
    "form": (403, "This form is not the desk's."),
    "foreign": (403, "This page is not the desk's."),
    "too_large": (413, "This is too much at once."),
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the guard goes by: the hosts the server answers to, and who is inside already.

    Below `programs` no session lets in and no form comes: there each request has to bring a token, and what
    is refused is told by `refused` in the programs' own way.
    """

    hosts: frozenset[str]
    is_inside: Callable[[Request], bool]
    locked: Callable[[Request], Response]
    open_paths: tuple[str, ...]
    uploads: frozenset[str]
    programs: str
    refused: Callable[[Request, str], Response]


class TooLarge(Exception):
    """More was sent than the path may take, whatever was announced."""


class Guard:
    """An ASGI application around another that refuses what is not for it.

    A wrong `Host` is a page elsewhere that had its name point here (DNS rebinding); a foreign
    `Origin` is a form elsewhere that is sent here (CSRF).
    """

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self.app = app
        self.rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse to."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", _KEEP_NOTHING)
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, sent)
            return
        await self.app(scope, self._bounded(scope["path"], receive), sent)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, request, path = Headers(scope=scope), Request(scope), scope["path"]
        programs = is_under(path, self.rules.programs)
        why = self._why_not(headers, scope, programs=programs)
        if why is not None:
            return self.rules.refused(request, why) if programs else PlainTextResponse(*_REFUSED[why][::-1])
        is_open = programs or path.startswith(self.rules.open_paths)
        if not is_open and not self.rules.is_inside(request):
            return self.rules.locked(request)
        if _announced(headers) > self._most(path):
            return self.rules.refused(request, "too_large") if programs else too_large()
        return None

    def _why_not(self, headers: Headers, scope: Scope, *, programs: bool) -> str | None:
        if headers.get("host", "").lower() not in self.rules.hosts:
            return "host"
        own = _is_own(headers, scope["scheme"])
        # a browser names the page that asks, and a program is none
        if programs and "origin" in headers and not own:
            return "foreign"
        if not programs and scope["method"] in _CHANGING and not own:
            return "form"
        if headers.get("sec-fetch-site") in ("cross-site", "same-site") and not _is_navigation(headers):
            return "foreign"
        return None

    def _most(self, path: str) -> int:
        return UPLOAD_BYTES if path in self.rules.uploads else FORM_BYTES

    def _bounded(self, path: str, receive: Receive) -> Receive:
        most, got = self._most(path), 0

        async def received() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > most:
                raise TooLarge
            return message

        return received


def is_under(path: str, root: str) -> bool:
    """Tell whether a path is a root, or below it."""
    return f"{path}/".startswith(f"{root}/")


def too_large(*_: object) -> Response:
    """Return what is said to somebody who sends too much to a page."""
    return PlainTextResponse(*_REFUSED["too_large"][::-1])


def _is_own(headers: Headers, scheme: str) -> bool:
    return headers.get("origin", "").lower() == f"{scheme}://{headers.get('host', '').lower()}"


def _is_navigation(headers: Mapping[str, str]) -> bool:
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


def _announced(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isdecimal() else 0
