"""The pages of answers: the sentence first, the chart, the table, and one click away how far to trust it."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from time import monotonic
from typing import Any, ClassVar, TypeVar

from starlette.responses import Response

from visavis.desk import Answer
from visavis.desk.asking import EVERYTHING, STATED, TAKEN, Filter, FilterForm
from visavis.desk.charting import ENDINGS, one_file
from visavis.desk.laying import laid
from visavis.desk.reporting import Chapter, Drawing, chapter
from visavis.desk.written import day as written_day
from visavis.errors import CannotAsk
from visavis.marks import NOTE_KINDS
from visavis.web.pages.people import Choice, choices
from visavis.web.speech import Speech
from visavis.web.visit import Visit
from visavis.words import Block, Led, say_answer
from visavis.words import say as worded
from visavis.words.families import behind
from visavis.words.pages import Listing, Table

T = TypeVar("T")
DIRECTIONS = ("outgoing", "incoming")
_FILTERS = ("since", "until", "direction", "note", "group")
_FILE = re.compile(r"([0-9]{1,3})\.(svg|png|csv)")
_TYPES = {"svg": "image/svg+xml", "png": "image/png", "csv": "text/csv; charset=utf-8"}
# every answer in both languages, and as many again of parts of the ledger
_KEPT = 64
# figures of a table
_AT_A_GLANCE = 24
_OF_NOTES = "invitations"
_COUNTS_WAITING = frozenset({"invitations", "acceptance"})


@dataclass(frozen=True, slots=True)
class Brief:
    """An answer in one sentence, empty where it takes longer, and the address of the whole."""

    href: str
    title: str
    gist: str


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """Every answer in short."""

    TEMPLATE: ClassVar[str] = "answers.html"
    briefs: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Gist:
    """One answer in one sentence, for the page of all that did not wait for it."""

    TEMPLATE: ClassVar[str] = "gist.html"
    gist: str


@dataclass(frozen=True, slots=True)
class Save:
    """A file that a chart or a table can be taken along as: its address, and what it is (`SVG`)."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of an answer with its kind, and the files it can be taken along as.

    On a phone it is opened by what its `fold` says, if anything.
    """

    kind: str
    block: Block | Drawing
    saves: tuple[Save, ...]
    fold: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A titled part of an answer."""

    title: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """A filter with few values: its name in the address, its label, its choices."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Narrow:
    """The form that asks of a part of the ledger, with the filters that the question takes.

    `narrowed` tells that a part is asked of now, and `period` that days can be given.
    """

    action: str
    narrowed: bool
    period: bool
    since: str
    until: str
    picks: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """One answer: `parts` tell it, `trust` says who was counted and why to doubt it; it may lead `on`.

    `pending` leads to the invitations that wait, where it counts them.
    """

    TEMPLATE: ClassVar[str] = "answer.html"
    gist: str
    on: Led | None
    narrow: Narrow | None
    parts: tuple[Piece, ...]
    trust: tuple[Piece, ...]
    pending: str


def show_all(visit: Visit) -> Response:
    """Show every answer in short, those that take longer after the others; no chart is drawn for that."""
    briefs = tuple(_briefs(visit, monotonic() + visit.house.patience_seconds))
    return visit.page(AnswersPage(briefs), visit.speech.say("answers.title"), "answers")


def _briefs(visit: Visit, until: float) -> Iterator[Brief]:
    """Ask until an instant (`monotonic`), and then only what is known already."""
    for name in STATED:
        quick = monotonic() < until or is_kept(visit, (name, EVERYTHING))
        gist = say_answer(asked(visit, name, EVERYTHING), visit.lang).gist if quick else ""
        yield Brief(f"/answers/{name}", worded(f"{name}.title", visit.lang), gist)


def show(visit: Visit) -> Response:
    """Show the answer whose name stands in the address; raises CannotAsk where there is none."""
    question, asked_of = visit.request.path_params["question"], _asked_of(visit)
    if visit.by_htmx:
        return visit.part(Gist(say_answer(asked(visit, question, asked_of), visit.lang).gist))
    told = _answered(visit, question, asked_of)
    pieces = list(zip(told.parts, _pieces(told, visit), strict=True))
    beside = _behind(visit) if question == _OF_NOTES and not asked_of.parts else ()
    page = AnswerPage(
        told.gist,
        told.on,
        _narrow(visit, question, asked_of),
        (*(piece for part, piece in pieces if not part.kind), *beside),
        tuple(piece for part, piece in pieces if part.kind),
        _waiting(visit, question),
    )
    return visit.page(page, told.title, "answers")


def _waiting(visit: Visit, question: str) -> str:
    """Say that the invitations which wait can be looked at, where an answer counts them."""
    waits = question in _COUNTS_WAITING and visit.desk.owners()
    return visit.speech.say("answers.pending") if waits else ""


def _behind(visit: Visit) -> Iterator[Piece]:
    """Yield which texts are behind the kinds of notes; the page of families has them all as files."""
    found = behind(kept(visit, "texts", visit.desk.families).told, visit.lang)
    if found is not None:
        yield Piece(found.title, tuple(Shown(kind, block, ()) for kind, block in laid(found.blocks)))


def save(visit: Visit) -> Response:
    """Give a chart or a table of an answer as a file."""
    question = visit.request.path_params["question"]

    def make(number: int, ending: str) -> bytes:
        return one_file(asked(visit, question, _asked_of(visit)), number, ending, visit.lang)

    return saved(visit, question, make)


def saved(visit: Visit, called: str, make: Callable[[int, str], bytes]) -> Response:
    """Give the file whose name ends the address, made from its number and ending; raises CannotAsk."""
    name = visit.request.path_params["file"]
    found = _FILE.fullmatch(name)
    if found is None:
        raise CannotAsk("no_such_file", name=name)
    content = make(int(found[1]), found[2])
    attached = {"content-disposition": f'attachment; filename="visavis-{called}-{name}"'}
    return Response(content, media_type=_TYPES[found[2]], headers=attached)


def _asked_of(visit: Visit) -> Filter:
    form = FilterForm(**{name: visit.asked.get(name, "") for name in _FILTERS})
    return EVERYTHING if form == FilterForm() else visit.desk.filter(form, visit.now)


def _pieces(told: Chapter, visit: Visit) -> Iterator[Piece]:
    numbers = count()
    for part in told.parts:
        shown = [_shown(visit, next(numbers), *block) for block in part.blocks]
        # the method and the doubts are one fold already
        yield Piece(part.title, tuple(shown)) if part.kind else piece(part.title, shown, visit.speech)


def piece(title: str, shown: Sequence[Shown], speech: Speech) -> Piece:
    """Return a part of an answer, folded what says more of the same: see `_fold`."""
    drawn = next((place for place, one in enumerate(shown) if one.kind == "drawing"), len(shown))
    folding = (
        replace(one, fold=_fold(one.block, speech, below=place > drawn)) for place, one in enumerate(shown)
    )
    return Piece(title, tuple(folding))


def _fold(block: Block | Drawing, speech: Speech, *, below: bool) -> str:
    """Say what is folded: what is more of the same, figures that a chart above shows, or so many of them."""
    if isinstance(block, Listing):
        return block.more
    if not isinstance(block, Table):
        return ""
    many = not block.words and len(block.shown) * (len(block.head) - 1) > _AT_A_GLANCE
    return speech.say("answers.figures") if below or many else ""


def _shown(visit: Visit, number: int, kind: str, block: Block | Drawing) -> Shown:
    # the rest of the address goes along, so that the file is of the same part of the ledger
    asked = f"?{visit.request.url.query}" if visit.request.url.query else ""
    path = visit.request.url.path
    saves = (Save(f"{path}/{number}.{ending}{asked}", ending.upper()) for ending in ENDINGS.get(kind, ()))
    return Shown(kind, block, tuple(saves))


def _narrow(visit: Visit, question: str, asked_of: Filter) -> Narrow | None:
    taken, speech = TAKEN.get(question, ()), visit.speech
    if not taken or not visit.desk.owners():
        return None
    # beside their labels, and no wider than a choice is
    directions = {code: speech.say(f"narrow.{code}") for code in DIRECTIONS}
    notes = {code: speech.say(f"narrow.note_{code}") for code in NOTE_KINDS}
    groups = {str(one.number): one.name for one in visit.desk.marks.groups()}
    group = "" if asked_of.group is None else str(asked_of.group)
    picks = (
        Pick(
            "direction",
            speech.say("narrow.direction"),
            choices(directions, asked_of.direction, speech, "narrow.any"),
        ),
        Pick("note", speech.say("narrow.note"), choices(notes, asked_of.note, speech, "narrow.any")),
        Pick("group", speech.say("narrow.group"), choices(groups, group, speech) if groups else ()),
    )
    return Narrow(
        f"/answers/{question}",
        bool(asked_of.parts),
        "period" in taken,
        written_day(asked_of.since_on),
        written_day(asked_of.until_on),
        tuple(pick for pick in picks if pick.name in taken and pick.choices),
    )


def _answered(visit: Visit, question: str, asked_of: Filter) -> Chapter:
    """Return an answer as it is said and drawn in this language."""
    answer = asked(visit, question, asked_of)
    return kept(visit, (question, asked_of, visit.lang), lambda: chapter(answer, visit.lang))


def asked(visit: Visit, question: str, asked_of: Filter) -> Answer[Any]:
    """Return the answer to a question."""
    return kept(visit, (question, asked_of), lambda: visit.desk.ask(question, asked_of))


def kept(visit: Visit, what: Hashable, make: Callable[[], T]) -> T:
    """Return what was made before, as long as no import, mark or experiment has changed anything."""
    answers, (about, state) = visit.house.answers, _now(visit, what)
    before = answers.get(about)
    if before is None or before[0] != state:
        while len(answers) >= _KEPT:
            answers.pop(next(iter(answers)), None)
        before = answers[about] = (state, make())
    found: T = before[1]
    return found


def is_kept(visit: Visit, what: Hashable) -> bool:
    """Tell whether something was made before, and nothing has changed since."""
    about, state = _now(visit, what)
    before = visit.house.answers.get(about)
    return before is not None and before[0] == state


def _now(visit: Visit, what: Hashable) -> tuple[Hashable, Hashable]:
    """Return the name under which something is kept, and the state of the ledger it was made from."""
    desk = visit.desk
    return (desk.place, visit.owner, what), (desk.owner.id, desk.experiments.state())
