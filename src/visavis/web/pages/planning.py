"""The page where an experiment is planned, and told what it can tell while one types."""

from dataclasses import dataclass, replace
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk.experiments import Weighed
from visavis.desk.redirecting import redirected
from visavis.errors import CannotAsk, CannotMark
from visavis.marks import NOTE_KINDS
from visavis.marks.experiments import (
    ACCEPTED,
    AIMS,
    CONTEXTUAL,
    INVITATION,
    LONGEST_NAME,
    NO_NOTE,
    PLANNED,
    SUBJECTS,
    TEXT,
)
from visavis.web.statuses import status
from visavis.web.typed import Typed, typed_by, typed_of
from visavis.web.visit import Visit
from visavis.words import say as worded
from visavis.words import say_error
from visavis.words.outlook import say_feasible, way_out, weighed

KINDS = (NO_NOTE, CONTEXTUAL, TEXT)
LEAST_ARMS = 3
MOST_ROWS = 12
LEAST_AIMS = 3
# what a plan is weighed under until it has a name
_NAMELESS = "…"
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: its code, its name, whether it is chosen."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ArmField:
    """A kind to compare, as typed: which kind, and the name and text of a fixed one."""

    n: int
    legend: str
    kinds: tuple[Choice, ...]
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class AimField:
    """An outcome, as typed, and within how many days it counts."""

    n: int
    label: str
    outcomes: tuple[Choice, ...]
    days: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """What could be done instead of a plan without hope; where `takes`, one click does it."""

    code: str
    said: str
    takes: bool


@dataclass(frozen=True, slots=True)
class ToldPart:
    """What a plan could tell: a sentence, what it rests on, and the ways out of one without hope."""

    TEMPLATE: ClassVar[str] = "plan_told.html"
    gist: str
    lines: tuple[str, ...]
    ways: tuple[WayOut, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan in the making; `change` is the number of the one it takes the place of, or nothing."""

    TEMPLATE: ClassVar[str] = "plan.html"
    change: str
    back: str
    title: str
    subjects: tuple[Choice, ...]
    arms: tuple[ArmField, ...]
    aims: tuple[AimField, ...]
    later: bool
    strata: str
    margin: str
    maximum: str
    a_week: str
    notes: str
    refused: str
    told: ToldPart


def begin(visit: Visit) -> Response:
    """Show the page with the usual plan, the figures of the answer that led here, and the quota of notes."""
    notes, days = visit.desk.notes_left(visit.now), _figure(visit, "days")
    typed = Typed(
        aims=((ACCEPTED, days),) if days else (),
        maximum=_figure(visit, "maximum"),
        margin_points=_figure(visit, "margin"),
        notes_a_month=str(notes.quota) if notes and notes.quota else "",
    )
    return _page(visit, typed)


def _figure(visit: Visit, name: str) -> str:
    asked = visit.asked.get(name, "")
    return asked if asked.isascii() and asked.isdecimal() and len(asked) <= _DIGITS else ""


def change(visit: Visit) -> Response:
    """Show a plan that is kept and not sealed, to be changed; or the way out of it that was asked for."""
    number: int = visit.request.path_params["number"]
    found = next((one for one in visit.desk.experiments.all() if one.number == number), None)
    if found is None:
        raise CannotAsk("no_such_experiment", number=number)
    if found.state != PLANNED:
        raise CannotMark("sealed", number=number)
    return _page(visit, _taken(visit, typed_of(found.plan, str(number)), visit.asked.get("take", "")))


def weigh(visit: Visit, form: FormData) -> Response:
    """Tell what a plan could tell: the part of it where a script asks, else the page."""
    typed = typed_by(form)
    if visit.by_htmx:
        return visit.part(_told(visit, typed))
    if "more" in form:
        typed = replace(typed, rows=len(typed.arms) + 1)
    return _page(visit, _taken(visit, typed, str(form.get("take", ""))))


def keep(visit: Visit, form: FormData) -> Response:
    """Keep a plan; one that is none is shown again, with the reason."""
    typed = typed_by(form)
    number = int(typed.change) if typed.change.isdecimal() and len(typed.change) <= _DIGITS else None
    try:
        kept = visit.desk.experiments.plan(_named(visit, typed).form(), visit.now, number)
    except CannotMark as refused:
        return _page(visit, typed, refused)
    return visit.go(f"/experiments/{kept.experiment.number}", "noted")


def _named(visit: Visit, typed: Typed) -> Typed:
    """Return a plan that has a name: where none was given, of what it compares."""
    if typed.title.strip():
        return typed
    kinds = [
        name.strip() or (visit.speech.say(f"note.{kind}") if kind in NOTE_KINDS else "")
        for kind, name, _ in typed.arms
    ]
    return replace(typed, title=" / ".join(filter(None, kinds))[:LONGEST_NAME])


def told_part(found: Weighed, lang: str) -> ToldPart:
    """Say what a plan could tell."""
    told = found.feasible
    ways = tuple(
        WayOut(code, way_out(code, told, lang), redirected(found.plan, told, code) is not None)
        for code in told.instead
    )
    return ToldPart(say_feasible(found.plan, told, lang), weighed(found.plan, told, lang, on_page=True), ways)


def _weighed(visit: Visit, typed: Typed) -> Weighed:
    form = typed.form()
    return visit.desk.experiments.weigh(replace(form, title=form.title.strip() or _NAMELESS))


def _told(visit: Visit, typed: Typed) -> ToldPart:
    try:
        return told_part(_weighed(visit, typed), visit.lang)
    except CannotMark as refused:
        return ToldPart(_said(visit, refused), (), ())


def _taken(visit: Visit, typed: Typed, code: str) -> Typed:
    """Return the plan as a way out has it, or as it was where there is none of this code."""
    if not code:
        return typed
    try:
        found = _weighed(visit, typed)
    except CannotMark:
        return typed
    turned = redirected(found.plan, found.feasible, code)
    return typed if turned is None else replace(typed_of(turned, typed.change), title=typed.title)


def _said(visit: Visit, refused: CannotMark) -> str:
    """Say what is no plan; the names of numbers are those that stand on the page."""
    fields = dict(refused.fields)
    if refused.code == "number_outside":
        fields["name"] = visit.speech.say(f"plan.of.{fields['name']}")
    return say_error(type(refused)(refused.code, **fields), visit.lang)


def _page(visit: Visit, typed: Typed, refused: CannotMark | None = None) -> Response:
    say = visit.speech.say
    page = PlanPage(
        change=typed.change,
        back=f"/experiments/{typed.change}" if typed.change else "/experiments",
        title=typed.title,
        subjects=tuple(Choice(one, say(f"plan.subject.{one}"), one == typed.subject) for one in SUBJECTS),
        arms=_arms(visit, typed),
        aims=_aims(visit, typed),
        later=any(outcome for outcome, _ in typed.aims[1:]),
        strata=typed.strata,
        margin=typed.margin_points,
        maximum=typed.maximum,
        a_week=typed.a_week,
        notes=typed.notes_a_month,
        refused="" if refused is None else _said(visit, refused),
        told=_told(visit, typed),
    )
    title = say("plan.change_title" if typed.change else "plan.title")
    return visit.page(page, title, "experiments", 200 if refused is None else status(refused))


def _arms(visit: Visit, typed: Typed) -> tuple[ArmField, ...]:
    say = visit.speech.say
    rows = min(max(LEAST_ARMS, typed.rows, len(typed.arms) + 1), MOST_ROWS)
    arms = [*typed.arms, *[("", "", "")] * rows][: max(rows, len(typed.arms))]
    return tuple(
        ArmField(
            n,
            say("plan.arm_first") if n == 1 else say("plan.arm", n=n),
            tuple(Choice(code, say(f"plan.kind.{code or 'nothing'}"), code == kind) for code in ("", *KINDS)),
            name,
            text,
        )
        for n, (kind, name, text) in enumerate(arms, 1)
    )


def _aims(visit: Visit, typed: Typed) -> tuple[AimField, ...]:
    say = visit.speech.say
    usual = "accepted" if typed.subject == INVITATION else "reply"
    given = typed.aims or ((usual, ""),)
    aims = [*given, *[("", "")] * LEAST_AIMS][: max(LEAST_AIMS, len(given))]
    return tuple(
        AimField(
            n,
            say("plan.aim_first") if n == 1 else say("plan.aim_then"),
            tuple(
                Choice(code, worded(f"outcome.{code}", visit.lang) if code else "—", code == outcome)
                for code in (AIMS if n == 1 else ("", *AIMS))
            ),
            days,
        )
        for n, (outcome, days) in enumerate(aims, 1)
    )
