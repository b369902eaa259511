"""The page of what went wrong: what, where, and what to do."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote

from starlette.responses import Response

from visavis.errors import VisavisError
from visavis.web.statuses import status
from visavis.web.visit import Visit
from visavis.words import say_error

# where the thing that was not found is listed, and the title of that page
_LISTS = {
    "no_such_experiment": ("/experiments", "experiments.title"),
    "no_experiment": ("/experiments", "experiments.title"),
    "no_such_family": ("/texts", "texts.title"),
    "no_such_import": ("/imports", "imports.title"),
    "no_such_question": ("/answers", "answers.title"),
    "no_such_person": ("/people", "people.title"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A page that may be what was looked for."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class TroublePage:
    """What went wrong, in sentences, and where one may go from here."""

    TEMPLATE: ClassVar[str] = "trouble.html"
    sentence: str
    ways: tuple[Way, ...]


def show(visit: Visit, error: VisavisError) -> Response:
    """Show an error of the desk, with the status of its kind."""
    page = TroublePage(told_error(error, visit.lang), _ways(visit, error))
    return visit.page(page, visit.speech.say("trouble.title"), status=status(error))


def _ways(visit: Visit, error: VisavisError) -> tuple[Way, ...]:
    if error.code in _LISTS:
        href, title = _LISTS[error.code]
        return (Way(href, visit.speech.say(title)),)
    if error.code != "several_people":
        return (_back(visit),)
    keys = str(error.fields["keys"]).split(", ")
    return tuple(Way("/people/" + quote(key, safe=""), key) for key in keys)


def _back(visit: Visit) -> Way:
    """Return the page that was asked too much of, or that of today."""
    url = visit.request.url
    if visit.request.method == "GET" and url.query:
        return Way(url.path, visit.speech.say("trouble.back"))
    return Way("/today", visit.speech.say("today.title"))


def show_missing(visit: Visit) -> Response:
    """Show that there is no such page."""
    page = TroublePage(visit.speech.say("trouble.no_page"), (_back(visit),))
    return visit.page(page, visit.speech.say("trouble.title"), status=404)


def show_fault(visit: Visit) -> Response:
    """Show that the program is at fault."""
    page = TroublePage(visit.speech.say("trouble.fault"), ())
    return visit.page(page, visit.speech.say("trouble.title"), status=500)


def told_error(error: VisavisError, lang: str) -> str:
    """Return the sentence of an error; what was uploaded is called by its name, not by where we kept it."""
    fields = {
        name: Path(str(value)).name if name == "path" else value for name, value in error.fields.items()
    }
    return say_error(type(error)(error.code, **fields), lang, on_page=True)
