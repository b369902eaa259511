"""Finds what the owner undertook in writing to somebody, and has neither done nor noted since."""

from typing import Any

from visavis.desk.noted import TALKED
from visavis.desk.people import Event, PersonStory
from visavis.marks import Address, Marked, Outcome, Promise
from visavis.relations.undertaken import Undertaken, undertaken
from visavis.traces import DAY_SECONDS

OWED_DAYS = 120
"""For so many days what was undertaken in writing is told of."""


def still_owed(story: PersonStory, today: int) -> Undertaken | None:
    """Return what the owner undertook when they last wrote to somebody, and has not noted as settled since.

    What they noted to have written counts as written. A promise that they noted takes its place, and that
    the two talked, on a later day, settles it; so it does for the agenda.
    """
    said = [event for event in story.events if event.kind == "message"]
    own, answer = _last_words(said)
    noted = max(
        (row.marked for row in story.marks if isinstance(row.marked.mark, Address)),
        key=lambda one: one.made_at,
        default=None,
    )
    if noted is not None and isinstance(noted.mark, Address) and (not own or own[-1].at < noted.made_at):
        later = [event for event in said if event.by == "person" and event.at > noted.made_at]
        found = undertaken((noted.mark.text,), noted.on, *_answered(later))
    elif own:
        texts = tuple(event.text for event in own if own[-1].at - event.at < DAY_SECONDS)
        found = undertaken(texts, own[-1].at // DAY_SECONDS, *_answered(answer))
    else:
        return None
    if found is None or today - found.on > OWED_DAYS:
        return None
    return None if any(_settles(row.marked, found) for row in story.marks) else found


def _settles(noted: Marked[Any], found: Undertaken) -> bool:
    """Tell whether a mark takes the place of what was undertaken, or tells that the two have talked since."""
    if isinstance(noted.mark, Promise):
        return noted.made_at // DAY_SECONDS >= found.on
    return isinstance(noted.mark, Outcome) and noted.mark.outcome in TALKED and noted.on > found.on


def _answered(answer: list[Event]) -> tuple[tuple[str, ...], int]:
    """Return the words of an answer, and the day of the last of them."""
    on = answer[-1].at // DAY_SECONDS if answer else 0
    return tuple(event.text for event in answer), on


def _last_words(said: list[Event]) -> tuple[list[Event], list[Event]]:
    """Return the last turn of the owner, and what the person has said since."""
    answer: list[Event] = []
    own: list[Event] = []
    for event in reversed(said):
        if event.by == "owner":
            own.append(event)
        elif own:
            break
        else:
            answer.append(event)
    return own[::-1], answer[::-1]
