"""The page that asks whether somebody is to be forgotten, and says what would be erased."""

from dataclasses import asdict, dataclass
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.keeping import Forgetting
from visavis.web.pages import people
from visavis.web.visit import Visit


@dataclass(frozen=True, slots=True)
class ForgetPage:
    """Who would be forgotten, what is held of them, which copies hold them still."""

    TEMPLATE: ClassVar[str] = "forget.html"
    name: str
    key: str
    held: tuple[str, ...]
    copies: tuple[str, ...]
    action: str
    back: str
    done: bool


def ask(visit: Visit) -> Response:
    """Say what forgetting would erase, and erase nothing."""
    told = visit.desk.forget(visit.request.path_params["key"], visit.house.places.backups)
    return _page(visit, told, "forget.title")


def forget(visit: Visit, _form: FormData) -> Response:
    """Forget somebody for good."""
    told = visit.desk.forget(visit.request.path_params["key"], visit.house.places.backups, visit.now)
    return _page(visit, told, "forget.done_title")


def _page(visit: Visit, told: Forgetting, title: str) -> Response:
    say, person = visit.speech.say, told.person
    held = tuple(say(f"held.{what}", n=n) for what, n in asdict(told.held).items() if n)
    home = people.address(person.person_key)
    page = ForgetPage(
        name=person.name or person.person_key,
        key=person.person_key,
        held=held,
        copies=tuple(map(str, told.backups)),
        action=f"{home}/forget",
        back="/people" if told.done else home,
        done=told.done,
    )
    return visit.page(page, say(title), "people")
