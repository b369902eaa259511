"""The pages of objectives: what the owner works towards, whom it concerns, and how that is put right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.written import day
from visavis.errors import CannotAsk, CannotMark
from visavis.marks import HORIZONS, OUTCOMES, RUNGS, Marked, Objective
from visavis.marks.forms import ObjectiveForm
from visavis.web.pages.people import Choice
from visavis.web.pages.trouble import told_error
from visavis.web.statuses import status
from visavis.web.visit import Visit, keep, of_one_moment
from visavis.words import aim
from visavis.words import say as worded

_LARGEST = 2**31


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective in one line: its page, its sentence, and what it asks."""

    href: str
    sentence: str
    told: str


@dataclass(frozen=True, slots=True)
class AimForm:
    """An objective as it is typed; companies and titles are parts of cards, apart by commas.

    `trouble` says why it could not be kept, and `done` names the button.
    """

    action: str
    trouble: str
    sentence: str
    horizons: tuple[Choice, ...]
    outcomes: tuple[Choice, ...]
    count: str
    until: str
    companies: str
    titles: str
    rungs: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    done: str


@dataclass(frozen=True, slots=True)
class ObjectivesPage:
    """Every objective, and the form of another."""

    TEMPLATE: ClassVar[str] = "objectives.html"
    aims: tuple[Aim, ...]
    form: AimForm


@dataclass(frozen=True, slots=True)
class ObjectivePage:
    """One objective: the people it concerns are found at `people`; it can be put right, or taken back."""

    TEMPLATE: ClassVar[str] = "objective.html"
    told: str
    people: str
    answer: str
    form: AimForm
    revoke: str


@of_one_moment
def show_all(visit: Visit) -> Response:
    """Show the objectives."""
    return _all(visit, _empty_form(visit), 200)


@of_one_moment
def show(visit: Visit) -> Response:
    """Show one objective; raises CannotAsk where there is none of this number."""
    found = _standing(visit)
    return _one(visit, found, _form(visit, found.mark, f"/objectives/{found.number}"), 200)


def make(visit: Visit, form: FormData) -> Response:
    """Set an objective."""
    typed = _typed(form)
    try:
        number = visit.desk.marks.objective(typed, visit.now).marked.number
    except CannotMark as refused:
        return _all(visit, _again(visit, typed, "/objectives", refused), status(refused))
    return _noted(visit, f"/objectives/{number}", number)


def change(visit: Visit, form: FormData) -> Response:
    """Put an objective right."""
    found, typed = _standing(visit), _typed(form)
    try:
        visit.desk.marks.change_objective(found.number, typed, visit.now)
    except CannotMark as refused:
        again = _again(visit, typed, f"/objectives/{found.number}", refused)
        return _one(visit, found, again, status(refused))
    return _noted(visit, f"/objectives/{found.number}", found.number)


def concern(visit: Visit, form: FormData) -> Response:
    """Say that an objective concerns somebody."""
    key = visit.request.path_params["key"]
    number = str(form.get("objective", ""))
    if not number.isdecimal() or int(number) > _LARGEST:
        raise CannotAsk("no_such_mark", number=number)
    (row,) = visit.desk.marks.concern(int(number), [key], visit.now)
    return _noted(visit, str(form.get("back", "/objectives")), row.marked.number)


def standing(visit: Visit) -> list[Marked[Objective]]:
    """Return the objectives that stand, those of the nearest horizon first."""
    found = [row.marked for row in visit.desk.marks.standing(Objective)]
    return sorted(found, key=lambda one: (HORIZONS.index(one.mark.horizon), one.number))


def _standing(visit: Visit) -> Marked[Objective]:
    number = visit.request.path_params["number"]
    for one in standing(visit):
        if one.number == number:
            return one
    raise CannotAsk("no_such_mark", number=number)


def _all(visit: Visit, form: AimForm, code: int) -> Response:
    reached = visit.desk.reached()
    aims = tuple(
        Aim(f"/objectives/{one.number}", one.mark.sentence, _told(one, reached, visit))
        for one in standing(visit)
    )
    return visit.page(ObjectivesPage(aims, form), visit.speech.say("objectives.title"), "people", code)


def _one(visit: Visit, found: Marked[Objective], form: AimForm, code: int) -> Response:
    page = ObjectivePage(
        _told(found, visit.desk.reached(), visit),
        f"/people?objective={found.number}",
        "/answers/objectives",
        form,
        f"/marks/{found.number}/revoke",
    )
    return visit.page(page, found.mark.sentence, "people", code)


def _told(one: Marked[Objective], reached: Mapping[int, int | None], visit: Visit) -> str:
    """Say what an objective asks, and how far it is."""
    lang, objective, n = visit.lang, one.mark, reached.get(one.number)
    named = {str(group.number): group.name for group in visit.desk.marks.groups()}
    parts = [
        worded(f"horizon.{objective.horizon}", lang),
        aim(objective, lang),
        *objective.companies,
        *objective.titles,
        *(worded(f"rung.{rung}", lang) for rung in objective.rungs),
        *(named.get(str(group), str(group)) for group in objective.groups),
        worded("objectives.so_far_unknown", lang) if n is None else worded("objectives.so_far", lang, n=n),
    ]
    return "\N{NO-BREAK SPACE}· ".join(parts)


def _typed(form: FormData) -> ObjectiveForm:
    def one(name: str) -> str:
        return str(form.get(name, ""))

    def several(name: str) -> tuple[str, ...]:
        return tuple(str(value) for value in form.getlist(name))

    groups = tuple(int(code) for code in several("group") if code.isdecimal() and int(code) < _LARGEST)
    companies, titles = (tuple(_apart(one(name))) for name in ("companies", "titles"))
    return ObjectiveForm(
        one("sentence"),
        one("horizon"),
        one("outcome"),
        companies,
        titles,
        several("rung"),
        groups,
        _number(one("count")),
        one("until"),
    )


def _number(typed: str) -> int | None:
    written = typed.strip()
    if not written:
        return None
    if not (written.isascii() and written.isdecimal()) or int(written) > _LARGEST:
        raise CannotMark("no_number", typed=typed)
    return int(written)


def _apart(typed: str) -> Iterator[str]:
    return (part.strip() for part in typed.split(",") if part.strip())


def _empty_form(visit: Visit) -> AimForm:
    return _form(visit, ObjectiveForm("", "mid", "exchange"), "/objectives")


def _again(visit: Visit, typed: ObjectiveForm, action: str, refused: CannotMark) -> AimForm:
    return _form(visit, typed, action, told_error(refused, visit.lang))


def _form(visit: Visit, typed: Objective | ObjectiveForm, action: str, trouble: str = "") -> AimForm:
    lang = visit.lang
    groups = {str(one.number): one.name for one in visit.desk.marks.groups()}
    say = visit.speech.say
    done = say("objectives.make") if action == "/objectives" else say("objectives.change")
    return AimForm(
        action,
        trouble,
        typed.sentence,
        _ticks({code: worded(f"horizon.{code}", lang) for code in HORIZONS}, typed.horizon),
        _ticks({code: worded(f"outcome.{code}", lang) for code in OUTCOMES}, typed.outcome),
        "" if typed.count is None else str(typed.count),
        typed.until if isinstance(typed, ObjectiveForm) else day(typed.until_on),
        ", ".join(typed.companies),
        ", ".join(typed.titles),
        _ticks({code: worded(f"rung.{code}", lang) for code in RUNGS}, *typed.rungs),
        _ticks(groups, *map(str, typed.groups)),
        done,
    )


def _ticks(names: Mapping[str, str], *chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(code, name, code in chosen) for code, name in names.items())


def _noted(visit: Visit, address: str, number: int) -> Response:
    back = address if address.startswith(("/objectives", "/people")) else "/objectives"
    response = visit.go(back, "noted")
    keep(response, "undo", str(number), seconds=60)
    return response
