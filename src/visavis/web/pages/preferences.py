"""The page of settings: how the desk speaks and looks, whose data, where things are."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.agenda import BUDGET
from visavis.marks import Setting
from visavis.settings import LANGUAGES
from visavis.web.visit import THEMES, Visit, keep


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its code, its name, whether it is chosen."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """How the desk speaks and looks; whose data, where there are several; where things are."""

    TEMPLATE: ClassVar[str] = "settings.html"
    languages: tuple[Option, ...]
    themes: tuple[Option, ...]
    keyboard: bool
    owners: tuple[Option, ...]
    budget: int
    ledger: str
    backups: str
    zone: str


def show(visit: Visit) -> Response:
    """Show the settings."""
    say = visit.speech.say
    theme = visit.request.cookies.get("theme", "system")
    owners = visit.desk.owners()
    chosen = visit.desk.owner if len(owners) == 1 or visit.owner else None
    page = SettingsPage(
        languages=tuple(Option(one, say(f"settings.lang.{one}"), one == visit.lang) for one in LANGUAGES),
        themes=tuple(Option(one, say(f"settings.theme.{one}"), one == theme) for one in THEMES),
        keyboard=visit.request.cookies.get("keyboard") != "off",
        owners=tuple(
            Option(min(one.keys, default=""), one.name or min(one.keys, default=""), one == chosen)
            for one in owners
        ),
        budget=_budget(visit) if chosen else BUDGET,
        ledger=visit.desk.place,
        backups=str(visit.house.places.backups),
        zone=visit.speech.local(visit.now).tzname() or "UTC",
    )
    return visit.page(page, say("settings.title"), "settings")


def change(visit: Visit, form: FormData) -> Response:
    """Keep what was chosen, in this browser."""
    response = visit.go(_back(form), "settled")
    lang, theme = str(form.get("lang", "")), str(form.get("theme", ""))
    if lang in LANGUAGES:
        keep(response, "lang", lang)
    if theme in THEMES:
        keep(response, "theme", theme)
    if "keyboard_asked" in form:
        keep(response, "keyboard", "on" if "keyboard" in form else "off")
    budget = str(form.get("budget", ""))
    if budget.isdecimal() and int(budget[:4]) != _budget(visit):
        visit.desk.marks.budget(int(budget[:4]), visit.now)
    if form.get("owner"):
        keep(response, "owner", quote(str(form["owner"])))
    return response


def _budget(visit: Visit) -> int:
    """Return how many people a day the owner means to think of."""
    said = [row.marked.mark for row in visit.desk.marks.standing(Setting)]
    kept: int = next((mark.value for mark in reversed(said) if mark.name == "budget"), BUDGET)
    return kept


def _back(form: FormData) -> str:
    """Return the page to go back to: one of ours."""
    back = str(form.get("back", "/settings"))
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/settings"
