"""Finds what somebody undertook in writing, and has neither done nor, of the owner, noted since."""

from dataclasses import dataclass

from visavis.desk.people import Event, PersonStory
from visavis.marks import Address, Promise
from visavis.reading.asking import asks_plainly
from visavis.reading.pledges import gives, pledge, tells_of_receipt
from visavis.traces import DAY_SECONDS

KEEP_DAYS = 3
"""What was undertaken, and named no day, is due after so many."""

OWED_DAYS = 120
"""For so many days what was undertaken in writing is told of."""


@dataclass(frozen=True, slots=True)
class Undertaken:
    """Somebody's own words, the day on which they wrote them, and that which they name (since 1970)."""

    words: str
    on: int
    by: int | None

    @property
    def due(self) -> int:
        """The day by which it is due."""
        return self.on + KEEP_DAYS if self.by is None else self.by


def undertaken(
    own: tuple[str, ...], on: int, answer: tuple[str, ...] = (), answered_on: int = 0
) -> Undertaken | None:
    """Return what somebody's texts of a day undertake, the latest of several.

    None where a later of them brought it, or where the `answer` to them tells that it came: it says so, or
    was given once it was due, and asks for nothing.
    """
    for place in reversed(range(len(own))):
        found = pledge(own[place], on)
        if found is not None:
            brought = any(map(gives, own[place + 1 :])) or any(map(tells_of_receipt, answer))
            made = Undertaken(found.words, on, found.by)
            calm = answered_on > made.due and not any("?" in text or asks_plainly(text) for text in answer)
            return None if brought or (answer and calm) else made
    return None


def still_owed(story: PersonStory, today: int) -> Undertaken | None:
    """Return what the owner undertook when they last wrote to somebody, unless they noted a promise since.

    What they noted to have written counts as written.
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
    promised = (row.marked for row in story.marks if isinstance(row.marked.mark, Promise))
    return None if any(one.made_at // DAY_SECONDS >= found.on for one in promised) else found


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
