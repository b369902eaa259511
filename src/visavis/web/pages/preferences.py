"""The page of settings: how the desk speaks and looks, whose data, where things are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import ClassVar, TypeVar
from urllib.parse import quote
from zoneinfo import available_timezones

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.agenda import BUDGET
from visavis.errors import CannotMark, VisavisError
from visavis.marks import Setting, Wording, forms
from visavis.settings import LANGUAGES
from visavis.web.pages.incoming import answers
from visavis.web.visit import THEMES, Visit, keep
from visavis.words import say as worded
from visavis.words import say_error

T = TypeVar("T")

_DIGITS, _SHOWN = 9, 40
_NUMBERS: Mapping[str, tuple[int, int, Callable[[int], int]]] = {
    "budget": (1, forms.MOST_A_DAY, forms.budget),
    "quota": (0, forms.MOST_NOTES, forms.quota),
    "copies": (0, forms.MOST_COPIES, forms.copies),
}
_UNSAID: Mapping[str, int | str] = {"budget": BUDGET, "quota": "", "copies": ""}


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its code, its name, whether it is chosen."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the owner may say: its field, what it is, its bounds, as it stands or was typed.

    `wrong` says why it is none, and `first` that it is the first thing to put right.
    """

    code: str
    name: str
    says: str
    least: int
    most: int
    value: str
    wrong: str
    first: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Words that the owner may say: a time zone, or an answer to invitations received, and what it does."""

    code: str
    name: str
    text: str
    wrong: str
    first: bool


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """How the desk speaks and looks; whose data, where there are several; where things are.

    `refused` says that something is to be put right, and that nothing was kept before.
    """

    TEMPLATE: ClassVar[str] = "settings.html"
    refused: str
    languages: tuple[Option, ...]
    themes: tuple[Option, ...]
    keyboard: bool
    owners: tuple[Option, ...]
    numbers: tuple[Number, ...]
    answers: tuple[Words, ...]
    ledger: str
    backups: str
    zone: Words
    zones: tuple[str, ...]


def show(visit: Visit) -> Response:
    """Show the settings."""
    return _page(visit, {}, {})


def _page(visit: Visit, typed: Mapping[str, str], wrong: Mapping[str, VisavisError]) -> Response:
    """Show the settings as they stand, or as they were typed, with why something cannot be kept."""
    say = visit.speech.say
    lang = typed.get("lang", visit.lang)
    theme = typed.get("theme", visit.request.cookies.get("theme", "system"))
    keyboard = "keyboard" in typed if typed else visit.request.cookies.get("keyboard") != "off"
    owners = visit.desk.owners()
    chosen = visit.desk.owner if len(owners) == 1 or visit.owner else None
    page = SettingsPage(
        refused=say("settings.refused", n=len(wrong)) if wrong else "",
        languages=tuple(Option(one, say(f"settings.lang.{one}"), one == lang) for one in LANGUAGES),
        themes=tuple(Option(one, say(f"settings.theme.{one}"), one == theme) for one in THEMES),
        keyboard=keyboard,
        owners=tuple(
            Option(min(one.keys, default=""), one.name or min(one.keys, default=""), one == chosen)
            for one in owners
        ),
        numbers=tuple(_numbers(visit, typed, wrong)) if chosen else (),
        answers=tuple(_answers(visit, typed, wrong)) if chosen else (),
        ledger=visit.desk.place,
        backups=str(visit.house.places.backups),
        zone=_words(visit, ("zone", say("settings.zone")), typed.get("zone", visit.zone), wrong),
        zones=_zones(),
    )
    return visit.page(page, say("settings.title"), "settings", 400 if wrong else 200)


def _numbers(visit: Visit, typed: Mapping[str, str], wrong: Mapping[str, VisavisError]) -> Iterator[Number]:
    for name, (least, most, _) in _NUMBERS.items():
        stands = _said(visit, name, _UNSAID[name])
        yield Number(
            code=name,
            name=visit.speech.say(f"settings.{name}"),
            says=visit.speech.say(f"settings.{name}_says"),
            least=least,
            most=most,
            value=typed.get(name, str(stands)),
            wrong=_why(visit, name, wrong),
            first=name == next(iter(wrong), ""),
        )


def _answers(visit: Visit, typed: Mapping[str, str], wrong: Mapping[str, VisavisError]) -> Iterator[Words]:
    for code, text in answers(visit, visit.lang).items():
        yield _words(visit, (code, worded(f"choice.{code}", visit.lang)), typed.get(code, text), wrong)


def _words(visit: Visit, called: tuple[str, str], text: str, wrong: Mapping[str, VisavisError]) -> Words:
    code, name = called
    return Words(code, name, text, _why(visit, code, wrong), code == next(iter(wrong), ""))


def _why(visit: Visit, name: str, wrong: Mapping[str, VisavisError]) -> str:
    return say_error(wrong[name], visit.lang, on_page=True) if name in wrong else ""


@cache
def _zones() -> tuple[str, ...]:
    # a folder of six hundred files is walked for that
    return tuple(sorted(available_timezones()))


def change(visit: Visit, form: FormData) -> Response:
    """Keep what was chosen; where something cannot be kept, nothing is, and the form says why."""
    typed = {name: str(value) for name, value in form.items()}
    wrong = _wrong(visit, typed)
    if wrong:
        return _page(visit, typed, wrong)
    response = visit.go(_back(form), "settled")
    lang, theme = typed.get("lang", ""), typed.get("theme", "")
    if lang in LANGUAGES:
        keep(response, "lang", lang)
    if theme in THEMES:
        keep(response, "theme", theme)
    if "keyboard_asked" in form:
        keep(response, "keyboard", "on" if "keyboard" in form else "off")
    _keep_marks(visit, typed)
    if typed.get("owner"):
        keep(response, "owner", quote(typed["owner"]))
    return response


def backup(visit: Visit, _form: FormData) -> Response:
    """Copy the ledger into the folder of copies."""
    visit.desk.backup(visit.house.places.backups, visit.now)
    return visit.go("/settings", "backed_up")


def _wrong(visit: Visit, typed: Mapping[str, str]) -> dict[str, VisavisError]:
    """Return why what was typed cannot be kept, by field, in the order of the form."""
    found: dict[str, VisavisError] = {}
    for name, take in _takes(visit, typed):
        try:
            take()
        except CannotMark as error:
            found[name] = error
    return found


def _takes(visit: Visit, typed: Mapping[str, str]) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each field that says something new, and what takes it, or raises CannotMark."""
    for name in _NUMBERS:
        if typed.get(name, ""):
            yield name, partial(_number, name, typed[name])
    zone = typed.get("zone", visit.zone).strip()
    if zone != visit.zone:
        yield "zone", partial(forms.zone, zone)
    for name, before in answers(visit, visit.lang).items() if "answers" in typed else ():
        said = _lined(typed.get(name, ""))
        if said not in {"", before}:
            yield name, partial(forms.wording, name, visit.lang, said)


def _number(name: str, typed: str) -> int:
    plain = typed.strip()
    if not (plain.isascii() and plain.isdecimal() and len(plain) < _DIGITS):
        raise CannotMark("no_number", typed=plain[:_SHOWN])
    return _NUMBERS[name][2](int(plain))


def _keep_marks(visit: Visit, typed: Mapping[str, str]) -> None:
    """Note what is the owner's, and not this browser's."""
    marks = visit.desk.marks
    notes = {"budget": marks.budget, "quota": marks.quota, "copies": marks.copies}
    for name, note in notes.items():
        # what stands there unasked is not said by whoever keeps something else
        if typed.get(name, "") and _number(name, typed[name]) != _said(visit, name, _UNSAID[name]):
            note(_number(name, typed[name]), visit.now)
        elif name in typed and not typed[name]:
            _unsay(visit, name)
    zone = typed.get("zone", visit.zone).strip()
    if zone != visit.zone:
        marks.zone(zone, visit.now)
    for name, before in answers(visit, visit.lang).items() if "answers" in typed else ():
        said = _lined(typed.get(name, ""))
        if said and said != before:
            marks.wording(name, visit.lang, said, visit.now)
        elif not said:
            _unword(visit, name)


def _lined(typed: str) -> str:
    return typed.replace("\r\n", "\n").strip()


def _unword(visit: Visit, name: str) -> None:
    """Take back the owner's own words of an answer in this language: ours stand there again."""
    for row in visit.desk.marks.standing(Wording):
        if row.marked.mark.about == f"{name}.{visit.lang}":
            visit.desk.marks.revoke(row.marked.number, visit.now)


def _unsay(visit: Visit, name: str) -> None:
    """Take back a setting, where it stands."""
    for row in visit.desk.marks.standing(Setting):
        if row.marked.mark.name == name:
            visit.desk.marks.revoke(row.marked.number, visit.now)


def _said(visit: Visit, name: str, otherwise: T) -> int | T:
    """Return a setting as it stands, or something else where the owner never said."""
    said = [row.marked.mark for row in visit.desk.marks.standing(Setting)]
    return next((mark.value for mark in reversed(said) if mark.name == name), otherwise)


def _back(form: FormData) -> str:
    """Return the page to go back to: one of ours."""
    back = str(form.get("back", "/settings"))
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/settings"
