"""The page of settings: how the desk speaks and looks, whose data, where things are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, TypeVar
from urllib.parse import quote
from zoneinfo import available_timezones

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.agenda import BUDGET
from visavis.marks import Setting
from visavis.settings import LANGUAGES
from visavis.web.pages.incoming import answers
from visavis.web.visit import THEMES, Visit, keep
from visavis.words import say as worded

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its code, its name, whether it is chosen."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to invitations received: its code, what it does, and the words in this language."""

    code: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """How the desk speaks and looks; whose data, where there are several; where things are."""

    TEMPLATE: ClassVar[str] = "settings.html"
    languages: tuple[Option, ...]
    themes: tuple[Option, ...]
    keyboard: bool
    owners: tuple[Option, ...]
    budget: int
    quota: str
    copies: str
    answers: tuple[Answer, ...]
    ledger: str
    backups: str
    zone: str
    zones: tuple[str, ...]


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
        budget=_said(visit, "budget", BUDGET) if chosen else BUDGET,
        quota=str(_said(visit, "quota", "")) if chosen else "",
        copies=str(_said(visit, "copies", "")) if chosen else "",
        answers=tuple(_answers(visit)) if chosen else (),
        ledger=visit.desk.place,
        backups=str(visit.house.places.backups),
        zone=visit.zone,
        zones=_zones(),
    )
    return visit.page(page, say("settings.title"), "settings")


@cache
def _zones() -> tuple[str, ...]:
    # a folder of six hundred files is walked for that
    return tuple(sorted(available_timezones()))


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
    _keep_marks(visit, form)
    if form.get("owner"):
        keep(response, "owner", quote(str(form["owner"])))
    return response


def backup(visit: Visit, _form: FormData) -> Response:
    """Copy the ledger into the folder of copies."""
    visit.desk.backup(visit.house.places.backups, visit.now)
    return visit.go("/settings", "backed_up")


def _keep_marks(visit: Visit, form: FormData) -> None:
    """Note what is the owner's, and not this browser's."""
    marks = visit.desk.marks
    for name, note in (("budget", marks.budget), ("quota", marks.quota), ("copies", marks.copies)):
        typed = str(form.get(name, ""))
        # what stands there unasked is not said by whoever keeps something else
        if typed.isdecimal() and int(typed[:4]) != _said(visit, name, BUDGET if name == "budget" else None):
            note(int(typed[:4]), visit.now)
        elif name in form and not typed:
            _unsay(visit, name)
    zone = str(form.get("zone", "")).strip()
    if zone and zone != visit.zone:
        marks.zone(zone, visit.now)
    for name, before in answers(visit, visit.lang).items() if "answers" in form else ():
        typed = str(form.get(name, "")).replace("\r\n", "\n").strip()
        if typed and typed != before:
            marks.wording(name, visit.lang, typed, visit.now)


def _unsay(visit: Visit, name: str) -> None:
    """Take back a setting, where it stands."""
    for row in visit.desk.marks.standing(Setting):
        if row.marked.mark.name == name:
            visit.desk.marks.revoke(row.marked.number, visit.now)


def _answers(visit: Visit) -> Iterator[Answer]:
    for code, text in answers(visit, visit.lang).items():
        yield Answer(code, worded(f"choice.{code}", visit.lang), text)


def _said(visit: Visit, name: str, otherwise: T) -> int | T:
    """Return a setting as it stands, or something else where the owner never said."""
    said = [row.marked.mark for row in visit.desk.marks.standing(Setting)]
    return next((mark.value for mark in reversed(said) if mark.name == name), otherwise)


def _back(form: FormData) -> str:
    """Return the page to go back to: one of ours."""
    back = str(form.get("back", "/settings"))
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/settings"
