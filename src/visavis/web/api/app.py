"""Puts the API together: its routes, what it says where something goes wrong, and its description."""

import json
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.responses import Response

from visavis.errors import VisavisError
from visavis.web.api import asking, experimenting, keeping, marking, reading
from visavis.web.api.door import ROOT
from visavis.web.api.refusing import Refusal, Trouble, lang_of, refuse, refuse_error, statuses
from visavis.web.guard import TooLarge
from visavis.web.house import House

# FastAPI would hand requests to whatever OpenTelemetry is installed, or named by a variable: none is told
_TELLING_NOBODY = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
_SAYS = (
    "The desk for programs: what `visavis --json` prints, over HTTP. Every request carries a token, made by "
    "`visavis token new`. Within one format no field is removed, renamed, or changes its meaning; fields "
    "and codes may be added."
)
EXAMPLES = Path(__file__).parent / "examples.json"
"""What an invented life is told, by the shape; `python -m tests.api_examples` writes them."""

_BY_STATUS = {404: "no_such_address", 405: "no_such_method", 413: "too_large"}


def build(house: House) -> FastAPI:
    """Return the API of a house, without its door."""
    troubles: dict[int | str, dict[str, Any]] = {
        status: {"model": Trouble, "description": "What went wrong, in a sentence."}
        for status in sorted(statuses())
    }
    api = FastAPI(
        title="Vis-à-vis", version="1", description=_SAYS, responses=troubles, redirect_slashes=False,
        openapi_url=None, docs_url=None, redoc_url=None, telemetry=_TELLING_NOBODY,  # type: ignore[arg-type]
        generate_unique_id_function=lambda route: route.name,
    )  # fmt: skip
    api.state.house = house
    for room in (reading, asking, marking, experimenting, keeping):
        api.include_router(room.router)
    api.add_route("/openapi.json", _described, include_in_schema=False)
    api.add_exception_handler(VisavisError, _troubled)
    api.add_exception_handler(Refusal, _refused)
    api.add_exception_handler(RequestValidationError, _malformed)
    api.add_exception_handler(HTTPException, _unanswered)
    api.add_exception_handler(Exception, _at_fault)
    return api


def description(api: FastAPI) -> dict[str, Any]:
    """Return what the API is, as OpenAPI has it."""
    if api.openapi_schema is None:
        found = get_openapi(
            title=api.title, version=api.version, description=api.description, routes=api.routes
        )
        found["servers"] = [{"url": ROOT}]
        found["security"] = [{"token": []}]
        found["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        for name, example in json.loads(EXAMPLES.read_text("utf-8")).items():
            found["components"]["schemas"].get(name, {})["examples"] = [example]
        api.openapi_schema = found
    return api.openapi_schema


def _described(request: Request) -> Response:
    body = json.dumps(description(request.app), ensure_ascii=False)
    return Response(body, media_type="application/json")


def _lang(request: Request) -> str:
    return lang_of(request, request.app.state.house)


def _troubled(request: Request, error: Exception) -> Response:
    if not isinstance(error, VisavisError):
        return _at_fault(request, error)
    return refuse_error(error, _lang(request))


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, Refusal):
        return _at_fault(request, error)
    return refuse(error.code, _lang(request), error.fields)


def _malformed(request: Request, error: Exception) -> Response:
    wrong = error.errors() if isinstance(error, RequestValidationError) else []
    places = {".".join(str(step) for step in one["loc"]): str(one["type"]) for one in wrong}
    return refuse("malformed", _lang(request), places)


def _unanswered(request: Request, error: Exception) -> Response:
    """Say what FastAPI itself refuses: an address, a method, a body that cannot be read."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    if isinstance(error.__cause__, TooLarge):
        status = 413
    code = _BY_STATUS.get(status, "malformed")
    response = refuse(code, _lang(request), {"body": "unreadable"} if code == "malformed" else None)
    for name, value in (getattr(error, "headers", None) or {}).items():
        response.headers[name] = value
    return response


def _at_fault(request: Request, _error: Exception) -> Response:
    return refuse("fault", _lang(request))
