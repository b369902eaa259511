"""The door: the first address lets a browser in, without it nobody is."""

from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.web.keys import SESSION_SECONDS
from visavis.web.visit import Visit, keep, session_cookie


@dataclass(frozen=True, slots=True)
class DoorPage:
    """A page without data: where to go on, or why the door stays shut."""

    TEMPLATE: ClassVar[str] = "door.html"
    onward: str
    sentence: str
    asks: bool


def enter(visit: Visit) -> Response:
    """Let a browser in that holds the key of the first address.

    The page that answers leads on by itself: what a foreign page or a file sends here comes
    without our cookies, what our own page sends comes with them.
    """
    say = visit.speech.say
    if not visit.house.keys.opens(visit.asked.get("key", "")):
        return visit.page(
            DoorPage("", say("door.wrong"), visit.house.password is not None), say("door.title"), status=403
        )
    response = _let_in(visit)
    # the key stands in this address: nobody else may learn it from where the browser comes
    response.headers["referrer-policy"] = "no-referrer"
    return response


def locked(visit: Visit) -> Response:
    """Say that the desk is here, and for somebody else."""
    say = visit.speech.say
    asks = visit.house.password is not None
    sentence = say("door.password" if asks else "door.locked")
    if visit.request.url.path == "/noticed":
        # what a bookmark brought stands in this address
        sentence += " " + say("door.noticed")
    return visit.page(DoorPage("", sentence, asks), say("door.title"), status=401)


def knock(visit: Visit, form: FormData) -> Response:
    """Let in whoever knows the password, where there is one."""
    password, say, typed = visit.house.password, visit.speech.say, form.get("password", "")
    if password is not None and isinstance(typed, str) and password.opens(typed, visit.now):
        return _let_in(visit)
    patient = password is None or password.is_patient(visit.now)
    sentence = say("door.not_it" if patient else "door.too_often")
    page = DoorPage("", sentence, password is not None)
    return visit.page(page, say("door.title"), status=403 if patient else 429)


def _let_in(visit: Visit) -> Response:
    say = visit.speech.say
    response = visit.page(DoorPage("/", say("door.open"), asks=False), say("door.title"))
    keep(response, session_cookie(visit.request), visit.house.keys.new_session(visit.now), SESSION_SECONDS)
    return response
