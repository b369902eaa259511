"""The page where one person is written to: see, consider, propose, and the draft read as they would."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, groupby, takewhile
from threading import Lock
from typing import ClassVar

from starlette.datastructures import FormData
from starlette.responses import Response

from visavis.desk import Desk, Standing
from visavis.desk.drafts import DraftReading
from visavis.desk.people import Event
from visavis.errors import CannotAsk, CannotMark
from visavis.marks.forms import AddressForm
from visavis.web.pages import people
from visavis.web.pages.bookmark import LONGEST_PASSAGE
from visavis.web.pages.noticed import brought
from visavis.web.pages.whom import whom_of
from visavis.web.running import address, drawn_for, said_arm
from visavis.web.speech import Speech
from visavis.web.statuses import status
from visavis.web.visit import Visit, keep, profile_address
from visavis.words import Before, say_draft, say_error, warned
from visavis.words.drafts import DraftSaid
from visavis.words.examples import SITUATIONS
from visavis.words.typography import bound

LONGEST_DRAFT = 8_000
_INSTANT_DIGITS = 13
_ORIGINS = frozenset({"specific", "shared", "merge", "edit"})
_SPOKEN = frozenset({"message", "invited"})

# a page that is left open is not written on
LONGEST_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the draft, and where its words come from; `plain` is what stands between words."""

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class DraftPart:
    """A draft as its reader would take it: its language, what is said of it, and the words that cause it.

    `lang` is empty where the words do not tell. `start` says that it starts from nothing noticed, where it
    has to.
    """

    TEMPLATE: ClassVar[str] = "draft.html"
    lang: str
    said: DraftSaid
    pieces: tuple[Piece, ...]
    start: str = ""


@dataclass(frozen=True, slots=True)
class DraftAgain:
    """That part once more, and what it comes to right below the words: on a phone no more is in sight."""

    TEMPLATE: ClassVar[str] = "draft_again.html"
    draft: DraftPart


@dataclass(frozen=True, slots=True)
class Lot:
    """What was drawn for the person in an experiment, and has not been seen sent: the kind, and where."""

    href: str
    title: str
    arm: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields, and the instant (epoch s) at which the page was first opened."""

    link: str
    gesture: str
    text: str
    since: int


@dataclass(frozen=True, slots=True)
class LastWords:
    """What the person said on one day since the owner spoke last."""

    day: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WritingPage:
    """See, consider, propose; where words of theirs wait (`waits`), what is written starts from these.

    No archive shows a `newcomer` yet.
    """

    TEMPLATE: ClassVar[str] = "writing.html"
    name: str
    home: str
    address: str
    profile: str
    lots: tuple[Lot, ...]
    last_words: tuple[LastWords, ...]
    may_quote: bool
    waits: bool
    typed: Typed
    refused: str
    draft: DraftPart
    examples: tuple[tuple[str, str], ...]
    newcomer: bool


def show(visit: Visit) -> Response:
    """Show the page with nothing written yet, or with what a bookmark passed on."""
    _begin_reading(visit)
    return _page(visit, Typed(*brought(visit), "", visit.now))


def read(visit: Visit, form: FormData) -> Response:
    """Read a draft: the part beside it where a script asks, else the page with it.

    Where that is asked for, their last words are what it starts from.
    """
    typed = _typed(visit, form)
    typed = replace(
        typed,
        link=typed.link[:LONGEST_DRAFT],
        gesture=typed.gesture[:LONGEST_DRAFT],
        text=typed.text[:LONGEST_DRAFT],
    )
    if visit.by_htmx:
        return visit.part(DraftAgain(_draft_again(visit, typed)))
    return _page(visit, typed, quoting="quote" in form)


def _typed(visit: Visit, form: FormData) -> Typed:
    link, gesture, text, since = (str(form.get(name, "")) for name in ("link", "gesture", "text", "since"))
    begun = int(since) if since.isdecimal() and len(since) < _INSTANT_DIGITS else visit.now
    return Typed(link, gesture, text, begun)


def keep_address(visit: Visit, form: FormData) -> Response:
    """Note what was written; one that holds for this person starts from something noticed, or answers."""
    typed = _typed(visit, form)
    minutes = min(-(-max(visit.now - typed.since, 0) // 60), LONGEST_MINUTES)
    whom, address_form = whom_of(visit), AddressForm(typed.text, typed.link, typed.gesture, minutes)
    try:
        with visit.house.reading:
            row = (
                visit.desk.address_new(profile_address(whom.key), address_form, visit.now)
                if whom.told is None
                else visit.desk.address(whom.key, address_form, visit.now)
            )
    except CannotMark as refused:
        return _page(visit, typed, refused)
    response = visit.go("/today" if whom.told is None else f"{whom.home}#decided", "noted")
    keep(response, "undo", str(row.marked.number), seconds=60)
    return response


def _begin_reading(visit: Visit) -> None:
    """Begin to read what the owner wrote to others, so that the first word typed need not wait for it."""
    desk, house = visit.desk, visit.house
    owner = desk.owner
    about = desk.place, owner.id, owner.edition
    if about not in house.readers:
        house.readers.add(about)
        house.works.begin("texts", lambda _work: _read_nothing(desk, house.reading))


def _read_nothing(desk: Desk, reading: Lock) -> None:
    with reading:
        desk.read_draft("")


def _page(
    visit: Visit, typed: Typed, refused: CannotMark | None = None, *, quoting: bool = False
) -> Response:
    whom, speech = whom_of(visit), visit.speech
    told = whom.told
    theirs = () if told is None else last_turn(told.events)
    if quoting:
        typed = replace(typed, gesture=_with(typed.gesture.strip(), _quoted(theirs[-1:])))
    lives = told is not None and told.death is None
    waits = bool(theirs) and lives and told is not None and _waits(visit, told.standing)
    page = WritingPage(
        name=whom.name,
        home=whom.home,
        address=f"{people.address(whom.key)}/address",
        profile=profile_address(whom.key),
        lots=tuple(_lots(visit, whom.key)),
        last_words=tuple(by_day(theirs, speech)),
        may_quote=lives and not waits,
        waits=waits,
        typed=typed,
        refused="" if refused is None else say_error(refused, visit.lang),
        draft=_draft(visit, None if whom.told is None else whom.key, typed),
        examples=example_ways(speech),
        newcomer=told is None,
    )
    title = speech.say("write.title", name=whom.name)
    return visit.page(page, title, "people", 200 if refused is None else status(refused))


def _waits(visit: Visit, standing: Standing) -> bool:
    """Tell whether words of theirs wait for an answer, or they asked to be come back to by now."""
    asked = visit.desk.asked_back
    return standing.last_by != "owner" or asked(standing.person_key, visit.now) is not None


def last_turn(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return what the person said last, until the owner spoke: often more than one message."""
    said = [event for event in events if event.kind in _SPOKEN and event.text.strip()]
    theirs = takewhile(_is_theirs, dropwhile(lambda event: not _is_theirs(event), reversed(said)))
    return tuple(theirs)[::-1]


def by_day(theirs: Iterable[Event], speech: Speech) -> Iterator[LastWords]:
    """Yield what was said day by day: what nobody answered may lie weeks before what was said last."""
    for day, said in groupby(theirs, lambda event: speech.day(event.at)):
        yield LastWords(day, tuple(bound(line) for event in said for line in event.text.splitlines()))


def _is_theirs(event: Event) -> bool:
    return event.by == "person"


def _quoted(theirs: Iterable[Event]) -> str:
    """Return words of theirs as something noticed, cut at a word where they are too long to be kept."""
    said = " ".join(" ".join(event.text.split()) for event in theirs)
    return said if len(said) <= LONGEST_PASSAGE else said[:LONGEST_PASSAGE].rpartition(" ")[0] + "…"


def _with(typed: str, quoted: str) -> str:
    return typed if quoted in typed else "\n".join(filter(None, (typed, quoted)))


def _lots(visit: Visit, key: str) -> Iterator[Lot]:
    for one, waiting in drawn_for(visit, key):
        plan = one.experiment.plan
        yield Lot(address(one.experiment.number), plan.title, said_arm(waiting, plan, visit.lang))


def example_ways(speech: Speech) -> tuple[tuple[str, str], ...]:
    """Return the address and the name of every situation that there are examples of."""
    return tuple((f"/examples/{one}", speech.say(f"examples.{one}")) for one in SITUATIONS)


def _draft_again(visit: Visit, typed: Typed) -> DraftPart:
    """Read a draft once more: at every pause of whoever writes nobody's story need be looked up."""
    try:
        return _draft(visit, visit.request.path_params["key"], typed)
    except CannotAsk:
        whom = whom_of(visit)
        return _draft(visit, None if whom.told is None else whom.key, typed)


def _draft(visit: Visit, key: str | None, typed: Typed) -> DraftPart:
    # a reader learns the words it meets: one draft at a time
    with visit.house.reading:
        read = visit.desk.read_draft(typed.text, key, typed.gesture, visit.now)
    starts = bool(typed.gesture.strip() or typed.link.strip()) or read.answers_at is not None
    part = draft_part(read, visit.lang)
    if starts or read.reading.kind.value != "contextual":
        return part
    if key is not None and visit.desk.asked_back(key, visit.now) is not None:
        return part
    return replace(part, start=visit.speech.say("write.start"))


def draft_part(read: DraftReading, lang: str) -> DraftPart:
    """Return what is said of a draft that was read, and its pieces."""
    said = say_draft(read.text, read.reading, read.felt, lang, is_note=read.is_note)
    said = warned(said, Before(read.refusal, read.death, read.already, read.loss, read.complaint), lang)
    pieces = tuple(_pieces(read)) if read.text.strip() else ()
    return DraftPart(read.reading.language or "", said, pieces)


def _pieces(read: DraftReading) -> Iterator[Piece]:
    """Cut the draft where the origin of its words changes."""
    text, at = read.text, 0
    for span in read.reading.spans:
        if span.kind not in _ORIGINS or span.start < at:
            continue
        if span.start > at:
            yield Piece(text[at : span.start], "plain")
        yield Piece(text[span.start : span.end], span.kind)
        at = span.end
    if at < len(text):
        yield Piece(text[at:], "plain")
