"""The experiments in short, and what is done with one: sealed, drawn for, followed, ended."""

import secrets
from dataclasses import dataclass
from typing import ClassVar

from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from visavis.desk import Candidate
from visavis.desk.experiments import LONGEST_MINUTES
from visavis.desk.lists import listed, pasted
from visavis.errors import CannotMark
from visavis.marks.experiments import ENDED, PLANNED, SEALED, Experiment
from visavis.web.pages.trial import number_of, shown
from visavis.web.running import address, said_step, underway
from visavis.web.visit import Visit
from visavis.words import say as worded

_SEED_BITS = 62
_LONGEST_PASTE = 400_000


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


def seal(visit: Visit, form: FormData) -> Response:
    """Fix a plan for good."""
    number = number_of(visit)
    try:
        visit.desk.experiments.seal(
            number, secrets.randbits(_SEED_BITS), visit.now, anyway=form.get("anyway") == "yes"
        )
    except CannotMark as refused:
        return shown(visit, refused)
    return visit.go(address(number), "sealed")


def draw(visit: Visit, form: FormData) -> Response:
    """Draw lots for people pasted or listed; where somebody was refused, the page says why."""
    number, typed, group = (
        number_of(visit),
        str(form.get("people", ""))[:_LONGEST_PASTE],
        str(form.get("group", "")),
    )
    try:
        drawn = visit.desk.experiments.assign(number, _candidates(form, typed, group), visit.now)
    except CannotMark as refused:
        return shown(visit, refused, typed)
    if drawn.refused:
        return shown(visit, typed="" if drawn.assigned else typed, drawn=drawn)
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
    number = number_of(visit)
    try:
        minutes = _minutes(str(form.get("minutes", "")))
        visit.desk.experiments.spent(number, str(form.get("person", "")), minutes, visit.now)
    except CannotMark as refused:
        return shown(visit, refused)
    return visit.go(address(number) + "#next", "noted")


def _minutes(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and len(typed) < len("1000")):
        raise CannotMark("minutes", value=typed or "…", low=0, high=LONGEST_MINUTES)
    return int(typed)


def ask_end(visit: Visit) -> Response:
    """Ask whether an experiment is to be ended, and say that this is recorded."""
    found = underway(visit, number_of(visit))
    if found.experiment.state == ENDED:
        raise CannotMark("ended", number=found.experiment.number)
    settled = found.report.questions[0].judged.settled
    page = EndPage(address(found.experiment.number), found.experiment.state == SEALED, settled)
    return visit.page(page, visit.speech.say("end.title", title=found.experiment.plan.title), "experiments")


def end(visit: Visit, form: FormData) -> Response:
    """End an experiment for good."""
    number = number_of(visit)
    visit.desk.experiments.end(number, str(form.get("why", "")), visit.now)
    return visit.go(address(number), "ended")
