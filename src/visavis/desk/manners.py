"""Tells whose turn it is, and how somebody left it: with a no, an absence, or words that ask nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from visavis.desk.addressed import confirmed
from visavis.desk.marked import MarkRow
from visavis.desk.people import Event, PersonStory
from visavis.marks import Address
from visavis.reading.absences import is_away
from visavis.relations.attention import Ground
from visavis.relations.last_words import Manner, manner
from visavis.relations.listing import Standing
from visavis.traces import DAY_SECONDS

_LASTING = frozenset({"opted_out", "refused"})

SEVERAL = 3
"""On so many days one has written in vain before it is said."""


@dataclass(frozen=True, slots=True)
class Parting:
    """How the last turn of a person ends, since when, and the day that they name (since 1970), if any."""

    code: Manner
    at: int
    until: int | None


def parting(story: PersonStory) -> Parting | None:
    """Return how a person who spoke last left it; None where they ask or tell something, or did not.

    A no holds whatever the owner wrote since: nothing is their turn to say.
    """
    told = [event for event in story.events if event.kind == "message"]
    said = told[: len(told) - len(_last_turn(told, "owner"))]
    theirs = _last_turn(said, "person")
    if not theirs:
        return None
    own = _last_turn(said[: -len(theirs)], "owner")
    last = own[-1].at if own else 0
    ground = Ground(
        0,
        theirs[-1].at // DAY_SECONDS,
        turn=tuple(event.text for event in theirs),
        turn_on=tuple(event.at // DAY_SECONDS for event in theirs),
        turns=story.standing.turns,
        own=tuple(event.text for event in own if last - event.at < DAY_SECONDS),
        own_on=last // DAY_SECONDS,
        name=story.standing.name,
    )
    found = manner(ground)
    if found is None or (len(said) < len(told) and found.code not in _LASTING):
        return None
    return Parting(found.code, theirs[-1].at, found.until)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """On how many days the owner wrote to a person since they last spoke, if ever, and the first instant."""

    times: int
    since: int


def unanswered(story: PersonStory) -> Unanswered | None:
    """Return how often the owner wrote in vain, where they did on several days."""
    own = _last_turn([event for event in story.events if event.kind == "message"], "owner")
    days = {event.at // DAY_SECONDS for event in own}
    return Unanswered(len(days), own[0].at) if len(days) >= SEVERAL else None


Code = Literal["owner", "person", "nobody", "unanswered", "noted", "begun", "died"] | Manner


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is with a person, as it is told everywhere, or why it is nobody's.

    `code` is `owner`, `person` or `nobody`; how they left it (`opted_out`, `refused`, `bereaved`, `away`,
    `comes_back`, `ended`); `died`; `unanswered` where the owner wrote in vain on so many days (`times`);
    `noted` where the owner noted to have written to somebody who waits, `begun` where no word is known but
    that. `on` is the day since when it is so, `until_on` the one that they name.
    """

    code: Code
    on: int | None = None
    until_on: int | None = None
    times: int | None = None


def turn(story: PersonStory) -> Turn:
    """Return whose turn it is with a person, as far as traces tell and the owner noted."""
    death, left, vain = story.death, parting(story), unanswered(story)
    if death is not None:
        return Turn("died", death.at // DAY_SECONDS)
    written = noted_on(story.events, story.marks, story.standing.last_at)
    if left is not None and (written is None or left.code in _LASTING):
        return Turn(left.code, left.at // DAY_SECONDS, left.until)
    if story.standing.waiting == "person":
        if vain is None:
            return Turn("person")
        return Turn("unanswered", vain.since // DAY_SECONDS, times=vain.times)
    if written is None:
        return Turn("owner" if story.standing.waiting == "owner" else "nobody")
    return Turn("noted" if story.standing.waiting == "owner" else "begun", written)


def paced(story: PersonStory) -> Standing:
    """Return where a relation stands, without its pace where all that came back were words of an absence.

    What answers by itself, in a minute, tells nothing of how quickly two people take turns.
    """
    name, standing = story.standing.name, story.standing
    theirs = [event for event in story.events if event.kind == "message" and event.by == "person"]
    if not theirs or not all(is_away(event.text, name) for event in theirs):
        return standing
    known = replace(standing, rhythm_days=None, rhythm_own=None)
    return replace(known, owner_answer_days=None, person_answer_days=None)


def noted_on(events: Sequence[Event], marks: Sequence[MarkRow], last_at: int | None) -> int | None:
    """Return the last day on which the owner noted to have written what no archive shows; None for no such.

    What was noted before the last message that is known tells nothing any more.
    """
    seen = confirmed(events, marks)
    days = [
        row.marked.on
        for row in marks
        if isinstance(row.marked.mark, Address) and row.marked.number not in seen
    ]
    last = max(days, default=None)
    return last if last is not None and is_since(last, last_at) else None


def is_since(on: int, last_at: int | None) -> bool:
    """Tell whether a day is not over before the last message (epoch s)."""
    return last_at is None or (on + 1) * DAY_SECONDS > last_at


def _last_turn(said: list[Event], by: str) -> list[Event]:
    """Return the messages at the end that are all by one of the two."""
    found = 0
    while found < len(said) and said[-1 - found].by == by:
        found += 1
    return said[len(said) - found :]
