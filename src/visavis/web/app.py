"""Puts the pages together: which address shows what, and who may change something."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from visavis.errors import VisavisError
from visavis.web.api.door import ROOT, Api
from visavis.web.api.refusing import lang_of, refuse
from visavis.web.guard import Guard, Rules, TooLarge, is_under, too_large
from visavis.web.house import House
from visavis.web.pages import (
    answers,
    bookmark,
    door,
    examples,
    experiments,
    forgetting,
    helping,
    imports,
    incoming,
    marking,
    merging,
    mirror,
    noticed,
    objectives,
    others,
    pending,
    people,
    person,
    pictures,
    planning,
    preferences,
    programs,
    recommending,
    today,
    trial,
    trouble,
    writing,
)
from visavis.web.templating import digest, static_bytes
from visavis.web.visit import Visit

Showing = Callable[[Visit], Response]
Changing = Callable[[Visit, FormData], Response]
Endpoint = Callable[[Request], Awaitable[Response]]

_FOR_EVER = "private, max-age=31536000, immutable"
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_OPEN = ("/enter", "/static/", "/knock", "/seen")
_UPLOADS = frozenset({"/imports", f"{ROOT}/imports"})
_MOST_FILES = 20


def build(house: House, hosts: frozenset[str]) -> ASGIApp:
    """Return the application of a house, which answers to these hosts (`127.0.0.1:8421`) and no others."""
    routes = [Route(path, _shown(house, show), methods=["GET"]) for path, show in _shows().items()]
    routes.append(Route("/knock", _changed(house, door.knock, known=False), methods=["POST"]))
    routes += [Route(path, _changed(house, change), methods=["POST"]) for path, change in _changes().items()]
    handlers: dict[Any, Any] = {
        404: _missing(house),
        405: _back_from_a_form(house),
        500: _fault(house),
        TooLarge: too_large,
    }
    pages = Starlette(routes=routes, exception_handlers=handlers)
    rules = Rules(
        hosts=hosts,
        is_inside=lambda request: Visit(house, request).is_inside,
        locked=lambda request: door.locked(Visit(house, request)),
        open_paths=_OPEN,
        uploads=_UPLOADS,
        programs=ROOT,
        refused=lambda request, why: refuse(why, lang_of(request, house)),
    )
    return Guard(_Both(pages, Api(house, _for_programs)), rules)


@dataclass(frozen=True, slots=True)
class _Both:
    """The pages and what answers programs, side by side: whatever stands below the root is for programs."""

    pages: ASGIApp
    programs: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = self.programs if is_under(scope.get("path", ""), ROOT) else self.pages
        await asked(scope, receive, send)


def _shows() -> dict[str, Showing]:
    """Return what each address shows."""
    return {
        "/": home,
        "/today": today.show,
        "/today/others": others.show,
        "/incoming": incoming.show,
        "/people": people.show,
        "/pending": pending.show,
        "/recommendations": recommending.show,
        "/people/{key}": person.show,
        "/people/{key}/forget": forgetting.ask,
        "/people/{key}/merge": merging.show,
        "/people/{key}/split/{number:int}": merging.ask_split,
        "/people/{key}/address": writing.show,
        "/answers": answers.show_all,
        "/answers/{question}": answers.show,
        "/answers/{question}/{file}": answers.save,
        "/objectives": objectives.show_all,
        "/objectives/{number:int}": objectives.show,
        "/texts": mirror.show_all,
        "/texts/{family}": mirror.show,
        "/experiments": experiments.show_all,
        "/experiments/new": planning.begin,
        "/experiments/{number:int}": trial.show,
        "/experiments/{number:int}/change": planning.change,
        "/experiments/{number:int}/end": experiments.ask_end,
        "/experiments/{number:int}/{file}": trial.save,
        "/imports": imports.show_all,
        "/imports/{number:int}": imports.show,
        "/imports/{number:int}/undo": imports.ask_undo,
        "/under-way/{number:int}": imports.look_in,
        "/settings": preferences.show,
        "/programs": programs.show,
        "/help": helping.show,
        "/pictures": pictures.show,
        "/examples": examples.show_all,
        "/examples/{situation}": examples.show,
        "/bookmark": bookmark.show,
        "/seen": bookmark.land,
        "/noticed": noticed.show,
        "/enter": door.enter,
        "/static/{name}": static,
    }


def _changes() -> dict[str, Changing]:
    """Return what each address changes, once a form is sent to it."""
    return {
        "/recommendations": recommending.attach,
        "/people/{key}/forget": forgetting.forget,
        "/people/{key}/address": writing.read,
        "/people/{key}/address/keep": writing.keep_address,
        "/objectives": objectives.make,
        "/objectives/{number:int}": objectives.change,
        "/people/{key}/concern": objectives.concern,
        "/people/{key}/merge": merging.merge,
        "/people/{key}/apart": merging.apart,
        "/people/{key}/split/{number:int}": merging.split,
        "/people/{key}/decide": incoming.decide,
        "/people/{key}/outcome": marking.noted(marking.outcome),
        "/people/{key}/note": marking.noted(marking.note),
        "/people/{key}/promise": marking.noted(marking.promise),
        "/people/{key}/snooze": marking.noted(marking.snooze),
        "/people/{key}/wrote": marking.noted(marking.wrote),
        "/people/{key}/leave-alone": marking.noted(marking.leave_alone),
        "/people/{key}/misread": marking.noted(marking.misread),
        "/incoming/alike": incoming.decide_alike,
        "/groups": marking.join_group,
        "/groups/leave": marking.leave_group,
        "/marks/{number:int}/revoke": marking.revoke,
        "/marks/{number:int}/undo": marking.undo,
        "/promises/{number:int}/kept": marking.keep_promise,
        "/marks/{first:int}-{last:int}/undo": marking.take_back,
        "/experiments": planning.keep,
        "/experiments/new": planning.weigh,
        "/experiments/{number:int}/seal": experiments.seal,
        "/experiments/{number:int}/draw": experiments.draw,
        "/experiments/{number:int}/spent": experiments.spent,
        "/experiments/{number:int}/end": experiments.end,
        "/imports": imports.take,
        "/imports/{number:int}/undo": imports.undo,
        "/life": imports.live_elsewhere,
        "/life/end": imports.come_home,
        "/settings": preferences.change,
        "/programs": programs.let_in,
        "/programs/keep-out": programs.keep_out,
        "/settings/backup": preferences.backup,
    }


def home(visit: Visit) -> Response:
    """Lead to the first page there is something on."""
    return visit.go("/today" if visit.desk.owners() else "/imports")


def static(visit: Visit) -> Response:
    """Give a file of ours."""
    name = visit.request.path_params["name"]
    kind = _TYPES.get(name.rpartition(".")[2])
    if kind is None or name not in _STATIC:
        return trouble.show_missing(visit)
    content = static_bytes(name)
    kept = _FOR_EVER if visit.asked.get("v") == digest(content) else "no-cache"
    return Response(content, media_type=kind, headers={"cache-control": kept})


_STATIC = frozenset({"desk.css", "desk.js", "htmx.min.js", "icon.svg", "seen.js"})


def _shown(house: House, show: Showing) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(_told, Visit(house, request), show)

    return endpoint


def _changed(house: House, change: Changing, *, known: bool = True) -> Endpoint:
    """Return what a form is sent to; only one who is `known` already has its token."""

    async def endpoint(request: Request) -> Response:
        visit = Visit(house, request)
        async with request.form(max_files=_MOST_FILES) as form:
            token = form.get("form_token")
            own = isinstance(token, str) and house.keys.is_form_token(visit.session, token)
            if known and not own:
                return PlainTextResponse("This form is not the desk's.", 403)
            return await run_in_threadpool(_told, visit, lambda visit: change(visit, form))

    return endpoint


def _told(visit: Visit, show: Showing) -> Response:
    """Show a page, or what the desk says instead; an empty ledger leads to where archives come in."""
    try:
        return show(visit)
    except VisavisError as error:
        if error.code == "empty_ledger":
            return visit.go("/imports")
        return trouble.show(visit, error)


def _for_programs(house: House) -> ASGIApp:
    from visavis.web.api import app

    return app.build(house)


def _missing(house: House) -> Callable[[Request, Exception], Response]:
    return lambda request, _error: trouble.show_missing(Visit(house, request))


def _back_from_a_form(house: House) -> Callable[[Request, Exception], Response]:
    """Lead back whoever opens the address that a form was sent to, as a reloaded page may.

    What a form of somebody's was sent to stands below their page; of any other there is no page.
    """

    def lead(request: Request, _error: Exception) -> Response:
        visit = Visit(house, request)
        page, _, _ = request.scope["path"].rpartition("/")
        if request.method == "GET" and page.startswith("/people/"):
            return visit.go(quote(page))
        return trouble.show_missing(visit)

    return lead


def _fault(house: House) -> Callable[[Request, Exception], Response]:
    return lambda request, _error: trouble.show_fault(Visit(house, request))
