"""The page of settings: how the desk speaks and looks, whose data, where things are."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.responses import Response

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
    if form.get("owner"):
        keep(response, "owner", quote(str(form["owner"])))
    return response


def _back(form: FormData) -> str:
    """Return the page to go back to: one of ours."""
    back = str(form.get("back", "/settings"))
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/settings"
