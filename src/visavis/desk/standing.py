"""Tells where one relation stands, and which traces and marks put it there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from visavis.desk.manners import Turn, paced, turn
from visavis.desk.marked import MarkRow
from visavis.desk.people import Event, PersonStory
from visavis.marks import Attachment, Outcome
from visavis.reading.defaults import is_default_sentence
from visavis.relations.ladder import MEETINGS
from visavis.relations.listing import Standing
from visavis.relations.turns import BEGINNING_TURN, EXCHANGE_TURNS
from visavis.traces import DAY_SECONDS

_ENDORSEMENTS = ("endorsement_received", "endorsement_given")


@dataclass(frozen=True, slots=True)
class Ground:
    """A trace or a mark that a rung rests on: its kind, its instant (epoch s), who did it, its words.

    `whole_day` tells that only the day is known. `code` is a kind of event, or an outcome.
    """

    code: str
    at: int
    by: str
    text: str = ""
    whole_day: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relation stands, what puts it there, what the owner noted, and whether a note came in.

    A note that came in lifts nobody: it is words all the same. `death` is the message that seems to say that
    they have died, `turn` whose turn it is, as it is told everywhere.
    """

    standing: Standing
    grounds: tuple[Ground, ...]
    marks: tuple[MarkRow, ...]
    turn: Turn
    received_note: bool = False
    death: Event | None = None


def relation(story: PersonStory) -> Relation:
    """Return where the relation of a story stands."""
    rung = story.standing.rung
    found: list[Ground] = []
    if rung in {"met", "engaged"}:
        wanted = {"contract"} if rung == "engaged" else MEETINGS
        found = [*_outcomes(story.marks, wanted)]
    elif rung in {"recognised", "exchanging"}:
        turns = EXCHANGE_TURNS if rung == "exchanging" else BEGINNING_TURN
        found = [*_turns(story.events)][:turns]
        if len(found) < turns:
            found = [*_attached(story.marks)]
    elif rung == "addressed":
        found = [*_addresses(story.events)][:1]
    elif rung == "signalled":
        endorsed = [event for event in story.events if event.kind in _ENDORSEMENTS]
        found = [_ground(event) for event in endorsed or _words(story.events)][:1]
    elif rung == "authorised":
        found = [_ground(event) for event in story.events if event.kind in {"connected", "accepted"}][:1]
    noted = any(map(_is_note_received, story.events))
    return Relation(paced(story), tuple(found), story.marks, turn(story), noted, story.death)


def _is_note_received(event: Event) -> bool:
    came = event.kind == "invited" and event.by == "person"
    return came and bool(event.text.strip()) and not is_default_sentence(event.text)


def _ground(event: Event) -> Ground:
    return Ground(event.kind, event.at, event.by, event.text, event.whole_day)


def _turns(events: Sequence[Event]) -> Iterator[Ground]:
    """Yield the first message of each turn."""
    speaker = ""
    for event in events:
        if event.kind == "message" and event.by != speaker:
            speaker = event.by
            yield _ground(event)


def _addresses(events: Sequence[Event]) -> Iterator[Ground]:
    """Yield what the person wrote, then what the owner wrote to them alone."""
    yield from (_ground(event) for event in events if event.kind == "message" and event.by == "person")
    for event in _words(events):
        if event.kind == "message" or event.note_kind == "contextual":
            yield _ground(event)


def _words(events: Sequence[Event]) -> list[Event]:
    return [
        event
        for event in events
        if event.by == "owner"
        and (event.kind == "message" or (event.kind == "invited" and event.text.strip()))
    ]


def _outcomes(marks: Sequence[MarkRow], wanted: frozenset[str] | set[str]) -> Iterator[Ground]:
    for row in marks:
        mark: Any = row.marked.mark
        if isinstance(mark, Outcome) and mark.outcome in wanted:
            yield Ground(mark.outcome, row.marked.on * DAY_SECONDS, "owner", mark.words, whole_day=True)


def _attached(marks: Sequence[MarkRow]) -> Iterator[Ground]:
    for row in marks:
        if isinstance(row.marked.mark, Attachment):
            yield Ground("attachment", row.marked.on * DAY_SECONDS, "owner", whole_day=True)
