"""The page of one experiment: the verdict first, then what to send, then how it is followed."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import count
from typing import ClassVar

from starlette.responses import Response

from visavis.desk.charting import ENDINGS, one_of
from visavis.desk.experiments import Drawn
from visavis.desk.exporting import write_draws
from visavis.desk.laying import laid, parts
from visavis.desk.reporting import Drawing, Part
from visavis.desk.underway import Underway, Waiting
from visavis.errors import CannotMark
from visavis.marks.experiments import EVERYBODY, INVITATION, LONGEST_NOTE, PLANNED, SEALED, Plan
from visavis.traces import DAY_SECONDS
from visavis.web.pages import people
from visavis.web.pages.answers import Piece, Save, Shown, piece, saved
from visavis.web.pages.planning import Choice, ToldPart, told_part
from visavis.web.pages.trouble import told_error
from visavis.web.running import address, said_arm, said_step, underway
from visavis.web.speech import Speech
from visavis.web.statuses import status
from visavis.web.visit import Visit, profile_address
from visavis.words import Block
from visavis.words import say as worded
from visavis.words.experiment import fixed, history, refusal, say_drawn, say_left, say_missing, say_room
from visavis.words.trial import trial_page

AT_ONCE = 30
# as many as one writes to before looking up
OPEN = 5
DRAWS_FILE = "draws.csv"
Blocks = tuple[tuple[str, Block | Drawing], ...]


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody to be written to as drawn: the kind, the text where it is fixed, and what it lacks."""

    field: str
    key: str
    name: str
    works: str
    home: str
    write: str
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
    room: str


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
    others: tuple[Invitee, ...]
    others_say: str
    more: str
    written: tuple[str, ...]
    late: str
    results: tuple[Piece, ...]
    parts: tuple[Piece, ...]
    folded: tuple[Piece, ...]
    history: Part
    drawn_file: str


def show(visit: Visit) -> Response:
    """Show one experiment."""
    return shown(visit)


def number_of(visit: Visit) -> int:
    """Return the number of the experiment whose address was asked."""
    number: int = visit.request.path_params["number"]
    return number


def save(visit: Visit) -> Response:
    """Give the chart of a verdict, a table, or everybody drawn, as a file."""
    number = number_of(visit)
    if visit.request.path_params["file"] == DRAWS_FILE:
        return _drawn_file(visit, number)

    def make(block: int, ending: str) -> bytes:
        told = trial_page(underway(visit, number).report, visit.lang)
        blocks = [one for section in told.sections for one in section.blocks]
        return one_of(blocks, None, block, ending, visit.lang)

    return saved(visit, f"experiment-{number}", make)


def _drawn_file(visit: Visit, number: int) -> Response:
    stream = StringIO()
    write_draws(visit.desk.experiments.draws(number, visit.now), stream)
    attached = {"content-disposition": f'attachment; filename="visavis-experiment-{number}-{DRAWS_FILE}"'}
    return Response(stream.getvalue(), media_type="text/csv", headers=attached)


def _pieces(told: Sequence[Part], home: str, speech: Speech) -> list[tuple[str, Piece]]:
    """Return the parts of a page by kind, each chart and table with the files it can be taken along as."""
    numbers = count()
    return [
        (
            part.kind,
            piece(part.title, [_with_files(next(numbers), *one, home) for one in part.blocks], speech),
        )
        for part in told
    ]


def _with_files(number: int, kind: str, block: Block | Drawing, home: str) -> Shown:
    files = (Save(f"{home}/{number}.{ending}", ending.upper()) for ending in ENDINGS.get(kind, ()))
    return Shown(kind, block, tuple(files))


def shown(
    visit: Visit, refused: CannotMark | None = None, typed: str = "", drawn: Drawn | None = None
) -> Response:
    """Show an experiment as it stands, with what was refused, or what a draw gave."""
    found = underway(visit, number_of(visit))
    one, lang = found.experiment, visit.lang
    told = trial_page(found.report, lang)
    pieces = _pieces(parts(told) if one.sealed_at is not None else (), address(one.number), visit.speech)
    weighed = told_part(visit.desk.experiments.weigh(one.plan), lang) if one.state == PLANNED else None
    begin = _from(visit)
    invitees = _invitees(found, begin, visit) if one.state == SEALED else ()
    folded = len(found.to_write) - begin - OPEN
    page = ExperimentPage(
        home=address(one.number),
        state=one.state,
        gist=weighed.gist if weighed else told.gist,
        step=said_step(found.step, one.plan, visit.speech),
        trouble="" if refused is None else told_error(refused, lang),
        told=weighed,
        plan=laid(fixed(one.plan, lang)),
        draw=_draw(visit, found, typed, drawn) if one.state == SEALED else None,
        invitees=invitees[:OPEN],
        others=invitees[OPEN:],
        others_say=visit.speech.say("trial.others", n=folded) if invitees[OPEN:] else "",
        more=f"{address(one.number)}?from={begin + AT_ONCE}#next"
        if begin + AT_ONCE < len(found.to_write)
        else "",
        written=tuple(_written(each, one.plan, visit.speech) for each in found.written),
        late=visit.speech.say("trial.late", n=found.late) if found.late else "",
        results=tuple(piece for kind, piece in pieces if kind == "result"),
        parts=tuple(piece for kind, piece in pieces if not kind),
        folded=tuple(piece for kind, piece in pieces if kind not in {"", "result"}),
        history=_history(found, lang),
        drawn_file=f"{address(one.number)}/{DRAWS_FILE}" if _places(found) else "",
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
        told = say_drawn(sum(not one.known for one in drawn.assigned), lang)
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
        left="" if left is None else say_left(left, lang),
        full=left is not None and left <= 0,
        comes_next=found.step.code in {"draw", "draw_more"},
        room=say_room(found.room.more, found.room.beyond, left, lang),
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
        works=" · ".join(filter(None, (drawn.title, drawn.company))),
        home=people.address(drawn.person_key) if one.met else "",
        write=f"{people.address(drawn.person_key)}/address",
        profile=profile_address(drawn.person_key),
        arm=_arm(one, plan, speech),
        kind=drawn.kind,
        text=drawn.text,
        warnings=tuple(_warnings(one, plan, speech)),
        until=speech.say("trial.until", day=speech.utc_day(one.until_on * DAY_SECONDS)),
    )


def _arm(one: Waiting, plan: Plan, speech: Speech) -> str:
    named = said_arm(one, plan, speech.lang)
    return named[:1].upper() + named[1:]


def _warnings(one: Waiting, plan: Plan, speech: Speech) -> list[str]:
    found, length = [], len(one.assigned.text)
    if one.assigned.missing:
        found.append(say_missing(one.assigned.missing, speech.lang))
    if plan.subject == INVITATION and length > LONGEST_NOTE:
        found.append(worded("experiment.text_long", speech.lang, length=length, limit=LONGEST_NOTE))
    return found


def _written(one: Waiting, plan: Plan, speech: Speech) -> str:
    who = one.assigned.name or one.assigned.person_key
    arm = said_arm(one, plan, speech.lang)
    return speech.say("trial.written_one", who=who, arm=arm, minutes=one.minutes or 0)


def _history(found: Underway, lang: str) -> Part:
    section = history(found.report, lang)
    return Part(section.title, laid(section.blocks))
