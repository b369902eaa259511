"""Tells how somebody left it: with a no, an absence, a loss, or words that ask nothing."""

from dataclasses import dataclass

from visavis.desk.people import Event, PersonStory
from visavis.relations.attention import Ground
from visavis.relations.last_words import Manner, manner
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


def _last_turn(said: list[Event], by: str) -> list[Event]:
    """Return the messages at the end that are all by one of the two."""
    found = 0
    while found < len(said) and said[-1 - found].by == by:
        found += 1
    return said[len(said) - found :]
