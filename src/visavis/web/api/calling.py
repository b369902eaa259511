"""One typed object for what a program asks, and the one way in which it is answered."""

import json
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.responses import Response

from visavis.desk import Desk
from visavis.desk.written import FORMAT
from visavis.web.api.door import HOLDER
from visavis.web.api.refusing import Refusal, lang_of
from visavis.web.house import House

LARGEST = 2**31 - 1
"""The largest whole number that both databases take."""

Owner = Annotated[
    str | None, Query(description="Whose data, by name or key, where the ledger holds several.")
]
Lang = Annotated[Literal["fr", "en"] | None, Query(description="The language of sentences and pictures.")]
Number = Annotated[int, Path(ge=1, le=LARGEST)]
Limit = Annotated[int, Query(ge=1, le=1_000, description="How many at most.")]


@dataclass(frozen=True, slots=True)
class Call:
    """What a program asks of which desk, in which language."""

    house: House
    desk: Desk
    lang: str

    @property
    def now(self) -> int:
        """The present instant in epoch seconds."""
        return self.house.clock()


async def _called(request: Request, owner: Owner = None, lang: Lang = None) -> Call:
    house: House = request.app.state.house
    desk = house.desk(demo=False, owner=None)
    return Call(house, desk.of(owner) if owner else desk, lang or lang_of(request, house))


Asked = Annotated[Call, Depends(_called)]


def room(prefix: str = "") -> APIRouter:
    """Return the place of some verbs, each of which may be asked of an owner and in a language."""
    return APIRouter(prefix=prefix, route_class=Route, dependencies=[Depends(_called)])


def said(told: dict[str, Any], status: int = 200) -> Response:
    """Return what the desk told as `--json` prints it."""
    body = json.dumps({"format": FORMAT, **told}, ensure_ascii=False, allow_nan=False)
    return Response(body.encode(), status, media_type="application/json")


def changing(shape: Any, status: int = 200) -> dict[str, Any]:  # noqa: ANN401 - a shape of the desk
    """Return what a route declares that changes the ledger: the token has to allow it."""
    return {
        "response_model": shape,
        "status_code": status,
        "openapi_extra": {"security": [{"token": ["write"]}]},
    }


class Route(APIRoute):
    """A route that looks at the token before it reads what is sent."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what handles a request."""
        handle, changes = super().get_route_handler(), bool((self.openapi_extra or {}).get("security"))
        known = set(_filters(self.dependant))

        async def handled(request: Request) -> Response:
            if changes and not request.scope[HOLDER].may_write:
                raise Refusal("read_only")
            # a filter that is misspelt would otherwise be one that narrows nothing
            if unknown := sorted(set(request.query_params) - known):
                raise Refusal("malformed", {f"query.{name}": "unknown" for name in unknown})
            return await handle(_Clean(request.scope, request.receive))

        return handled


def _filters(dependant: Dependant) -> Iterator[str]:
    """Yield the names that may stand after the question mark."""
    yield from (one.alias for one in dependant.query_params)
    for inner in dependant.dependencies:
        yield from _filters(inner)


class _Clean(Request):
    """A request whose JSON holds only what every database takes."""

    async def json(self) -> Any:  # noqa: ANN401 - JSON
        """Return what was sent, its NUL characters dropped and its broken ones replaced."""
        return _cleaned(await super().json())


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if isinstance(value, dict):
        return {_cleaned(name): _cleaned(one) for name, one in value.items()}
    return value
