"""The pages of experiments: all of them in short, and one from its plan to its end."""

import secrets
from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from visavis.desk import Candidate
from visavis.desk.experiments import Drawn
from visavis.desk.laying import laid, parts
from visavis.desk.lists import listed, pasted
from visavis.desk.reporting import Drawing, Part
from visavis.desk.underway import Step, Underway, Waiting
from visavis.errors import CannotMark
from visavis.marks.experiments import (
    ENDED,
    EVERYBODY,
    INVITATION,
    LONGEST_NOTE,
    PLANNED,
    SEALED,
    Experiment,
    Plan,
)
from visavis.web.pages import people
from visavis.web.pages.person import profile_address
from visavis.web.pages.planning import Choice, ToldPart, told_part
from visavis.web.pages.trouble import told_error
from visavis.web.speech import Speech
from visavis.web.statuses import status
from visavis.web.visit import Visit
from visavis.words import Block
from visavis.words import say as worded
from visavis.words.experiment import arm_name, fixed, history, refusal, say_step
from visavis.words.trial import trial_page

AT_ONCE = 30
_SEED_BITS = 62
_LONGEST_PASTE = 400_000
DAY = 86_400
Blocks = tuple[tuple[str, Block | Drawing], ...]


@dataclass(frozen=True, slots=True)
class ExperimentLine:
    """An experiment in one line: its state, and what comes next in it."""

    href: str
    title: str
    state: str
    step: str


@dataclass(frozen=True, slots=True)
class ExperimentsPage:
    """Every experiment, the newest first."""

    TEMPLATE: ClassVar[str] = "experiments.html"
    lines: tuple[ExperimentLine, ...]


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody to be written to as drawn: the kind, the text where it is fixed, and what it lacks."""

    field: str
    key: str
    name: str
    home: str
    profile: str
    arm: str
    kind: str
    text: str
    warnings: tuple[str, ...]
    until: str


@dataclass(frozen=True, slots=True)
class Draw:
    """The form that draws lots: the groups of the plan, what was typed, what came of it, places left."""

    groups: tuple[Choice, ...]
    typed: str
    told: str
    refused: tuple[str, ...]
    left: str
    full: bool
    comes_next: bool


@dataclass(frozen=True, slots=True)
class ExperimentPage:
    """One experiment. What is None or empty belongs to another state than the one it is in."""

    TEMPLATE: ClassVar[str] = "experiment.html"
    home: str
    state: str
    gist: str
    step: str
    trouble: str
    told: ToldPart | None
    plan: Blocks
    draw: Draw | None
    invitees: tuple[Invitee, ...]
    more: str
    written: tuple[str, ...]
    late: str
    results: tuple[Part, ...]
    parts: tuple[Part, ...]
    folded: tuple[Part, ...]
    history: Part


@dataclass(frozen=True, slots=True)
class EndPage:
    """The question before an experiment is ended; `sealed` tells whether it ever began."""

    TEMPLATE: ClassVar[str] = "experiment_end.html"
    home: str
    sealed: bool
    settled: bool


def show_all(visit: Visit) -> Response:
    """Show every experiment and what comes next in it."""
    lines = tuple(_line(one, visit) for one in reversed(visit.desk.experiments.all()))
    return visit.page(ExperimentsPage(lines), visit.speech.say("experiments.title"), "experiments")


def _line(one: Experiment, visit: Visit) -> ExperimentLine:
    speech = visit.speech
    state = worded(f"experiment_state.{one.state}", speech.lang)
    since = speech.day(one.events[-1].at)
    return ExperimentLine(
        address(one.number),
        one.plan.title,
        speech.say("experiments.state", state=state[:1].upper() + state[1:], day=since),
        _next(one, visit),
    )


def _next(one: Experiment, visit: Visit) -> str:
    if one.state == ENDED:
        return ""
    if one.state == PLANNED:
        return worded("experiment_step.seal", visit.lang)
    return said_step(underway(visit, one.number).step, one.plan, visit.speech)


def running(visit: Visit) -> list[Underway]:
    """Return the experiments that run, in the order of their numbers."""
    return [underway(visit, one.number) for one in visit.desk.experiments.all() if one.state == SEALED]


def underway(visit: Visit, number: int) -> Underway:
    """Return where an experiment stands: as it was found today, unless something was done since."""
    desk, kept = visit.desk, visit.house.answers
    about = (desk.place, visit.owner, "experiment", number)
    seen = (desk.owner.id, desk.experiments.state(), visit.now // DAY)
    before = kept.get(about)
    if before is None or before[0] != seen:
        before = kept[about] = (seen, desk.experiments.underway(number, visit.now))
    found: Underway = before[1]
    return found


def said_step(step: Step, plan: Plan, speech: Speech) -> str:
    """Say what comes next in an experiment."""
    return say_step(plan.subject, step.code, step.n, step.on, speech.lang)


def address(number: int) -> str:
    """Return the address of an experiment."""
    return f"/experiments/{number}"


def show(visit: Visit) -> Response:
    """Show one experiment."""
    return _shown(visit)


def seal(visit: Visit, form: FormData) -> Response:
    """Fix a plan for good."""
    number = _number(visit)
    try:
        visit.desk.experiments.seal(
            number, secrets.randbits(_SEED_BITS), visit.now, anyway=form.get("anyway") == "yes"
        )
    except CannotMark as refused:
        return _shown(visit, refused)
    return visit.go(address(number), "sealed")


def draw(visit: Visit, form: FormData) -> Response:
    """Draw lots for people pasted or listed; where somebody was refused, the page says why."""
    number, typed, group = (
        _number(visit),
        str(form.get("people", ""))[:_LONGEST_PASTE],
        str(form.get("group", "")),
    )
    try:
        drawn = visit.desk.experiments.assign(number, _candidates(form, typed, group), visit.now)
    except CannotMark as refused:
        return _shown(visit, refused, typed)
    if drawn.refused:
        return _shown(visit, drawn=drawn)
    return visit.go(address(number) + "#next", "drawn")


def _candidates(form: FormData, typed: str, group: str) -> list[Candidate]:
    found = pasted(typed, group)
    file = form.get("list")
    if isinstance(file, UploadFile) and file.filename:
        found += listed(file.file.read(), file.filename, group)
    if not found:
        raise CannotMark("nobody_given")
    return found


def spent(visit: Visit, form: FormData) -> Response:
    """Note the minutes that went to somebody who was drawn: they were written to."""
    number, minutes = _number(visit), str(form.get("minutes", ""))
    try:
        count = (
            int(minutes) if minutes.isascii() and minutes.isdecimal() and len(minutes) < len("1000") else 0
        )
        visit.desk.experiments.spent(number, str(form.get("person", "")), count, visit.now)
    except CannotMark as refused:
        return _shown(visit, refused)
    return visit.go(address(number) + "#next", "noted")


def ask_end(visit: Visit) -> Response:
    """Ask whether an experiment is to be ended, and say that this is recorded."""
    found = underway(visit, _number(visit))
    if found.experiment.state == ENDED:
        raise CannotMark("ended", number=found.experiment.number)
    settled = found.report.questions[0].judged.settled
    page = EndPage(address(found.experiment.number), found.experiment.state == SEALED, settled)
    return visit.page(page, visit.speech.say("end.title", title=found.experiment.plan.title), "experiments")


def end(visit: Visit, form: FormData) -> Response:
    """End an experiment for good."""
    number = _number(visit)
    visit.desk.experiments.end(number, str(form.get("why", "")), visit.now)
    return visit.go(address(number), "ended")


def _number(visit: Visit) -> int:
    number: int = visit.request.path_params["number"]
    return number


def _shown(
    visit: Visit, refused: CannotMark | None = None, typed: str = "", drawn: Drawn | None = None
) -> Response:
    found = underway(visit, _number(visit))
    one, lang = found.experiment, visit.lang
    told = trial_page(found.report, lang)
    laid_out = parts(told) if one.sealed_at is not None else ()
    weighed = told_part(visit.desk.experiments.weigh(one.plan), lang) if one.state == PLANNED else None
    begin = _from(visit)
    page = ExperimentPage(
        home=address(one.number),
        state=one.state,
        gist=weighed.gist if weighed else told.gist,
        step=said_step(found.step, one.plan, visit.speech),
        trouble="" if refused is None else told_error(refused, lang),
        told=weighed,
        plan=laid(fixed(one.plan, lang)),
        draw=_draw(visit, found, typed, drawn) if one.state == SEALED else None,
        invitees=_invitees(found, begin, visit) if one.state == SEALED else (),
        more=f"{address(one.number)}?from={begin + AT_ONCE}#next"
        if begin + AT_ONCE < len(found.to_write)
        else "",
        written=tuple(_written(each, one.plan, visit.speech) for each in found.written),
        late=visit.speech.say("trial.late", n=found.late) if found.late else "",
        results=tuple(part for part in laid_out if part.kind == "result"),
        parts=tuple(part for part in laid_out if not part.kind),
        folded=tuple(part for part in laid_out if part.kind not in {"", "result"}),
        history=_history(found, lang),
    )
    title = worded("experiment.plan_title", lang, number=str(one.number), title=one.plan.title)
    return visit.page(page, title, "experiments", 200 if refused is None else status(refused))


def _from(visit: Visit) -> int:
    typed = visit.asked.get("from", "0")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < len("100000") else 0


def _draw(visit: Visit, found: Underway, typed: str, drawn: Drawn | None) -> Draw:
    plan, lang = found.experiment.plan, visit.lang
    groups = () if plan.strata == (EVERYBODY,) else plan.strata
    told, refused = "", tuple[str, ...]()
    if drawn is not None:
        told = worded("experiment.assign_gist", lang, n=sum(not one.known for one in drawn.assigned))
        refused = tuple(
            worded(
                "experiment.refused_item", lang, who=who.typed, reason=refusal(who.reason, who.number, lang)
            )
            for who in drawn.refused
        )
    left = None if plan.maximum is None else plan.maximum * len(plan.arms) - _places(found)
    return Draw(
        groups=tuple(Choice(one, one, chosen=False) for one in groups),
        typed=typed,
        told=told,
        refused=refused,
        left="" if left is None else worded("experiment.left", lang, n=left),
        full=left is not None and left <= 0,
        comes_next=found.step.code in {"draw", "draw_more"},
    )


def _places(found: Underway) -> int:
    return sum(arm.drawn for arm in found.report.arms)


def _invitees(found: Underway, begin: int, visit: Visit) -> tuple[Invitee, ...]:
    shown = found.to_write[begin : begin + AT_ONCE]
    return tuple(
        _invitee(one, found.experiment.plan, f"text-{n}", visit.speech) for n, one in enumerate(shown, begin)
    )


def _invitee(one: Waiting, plan: Plan, field: str, speech: Speech) -> Invitee:
    drawn = one.assigned
    return Invitee(
        field=field,
        key=drawn.person_key,
        name=drawn.name or drawn.person_key,
        home=people.address(drawn.person_key) if one.met else "",
        profile=profile_address(drawn.person_key),
        arm=_arm(one, plan, speech),
        kind=drawn.kind,
        text=drawn.text,
        warnings=tuple(_warnings(one, plan, speech)),
        until=speech.say("trial.until", day=speech.utc_day(one.until_on * DAY)),
    )


def _arm(one: Waiting, plan: Plan, speech: Speech) -> str:
    named = arm_name(plan, one.assigned.arm, one.assigned.kind, speech.lang)
    return named[:1].upper() + named[1:]


def _warnings(one: Waiting, plan: Plan, speech: Speech) -> list[str]:
    found, length = [], len(one.assigned.text)
    if one.assigned.missing:
        fields = ", ".join(one.assigned.missing)
        found.append(worded("experiment.missing", speech.lang, fields=fields))
    if plan.subject == INVITATION and length > LONGEST_NOTE:
        found.append(worded("experiment.text_long", speech.lang, length=length, limit=LONGEST_NOTE))
    return found


def _written(one: Waiting, plan: Plan, speech: Speech) -> str:
    who = one.assigned.name or one.assigned.person_key
    arm = arm_name(plan, one.assigned.arm, one.assigned.kind, speech.lang)
    return speech.say("trial.written_one", who=who, arm=arm, minutes=one.minutes or 0)


def _history(found: Underway, lang: str) -> Part:
    section = history(found.report, lang)
    return Part(section.title, laid(section.blocks))
