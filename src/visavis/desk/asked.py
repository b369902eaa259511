"""Finds what somebody asked in the note of an invitation, and what the owner has not answered since."""

from dataclasses import dataclass

from visavis.desk.naming import question
from visavis.desk.people import PersonStory
from visavis.ledger.owners import Owner
from visavis.marks import Address, Decision, Outcome
from visavis.reading.likeness import nearly_alike
from visavis.relations.listing import Reading
from visavis.relations.received import Taken, newest_notes, taken
from visavis.traces import DAY_SECONDS

OPEN_DAYS = 90
"""For so many days what was asked in a note is told of."""

# what is said to three is said to anybody
_SEVERAL = 2
_MOST_COMPARED = 1_000


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose invitation the owner accepted, on which day (since 1970), and what its note asked."""

    one: Taken
    words: str


def asked_in_notes(connection: Reading, owner: Owner, since: int) -> list[Asked]:
    """Return what notes asked that were accepted since a day, nobody having spoken since; the newest first.

    Not what several people asked in nearly the same words.
    """
    found = [Asked(one, question(one.note, ())) for one in taken(connection, owner, since)]
    found = [one for one in found if one.words]
    if not found:
        return []
    those = [(one.one.note, str(one.one.person_id)) for one in found]
    also = [(note, str(person)) for note, person in newest_notes(connection, owner, _MOST_COMPARED)]
    others = nearly_alike([*those, *also])
    return [one for one, many in zip(found, others, strict=False) if many < _SEVERAL]


def left_asked(story: PersonStory) -> tuple[int, str] | None:
    """Return what the last note of a person asked, and when (epoch s), if nothing tells of an answer.

    It was accepted, and since then the two have neither written nor talked, as far as is known or noted.
    """
    last = next((one for one in reversed(story.events) if one.kind == "invited" and one.by == "person"), None)
    if last is None or last.state != "accepted":
        return None
    if any(one.kind == "message" and one.at > last.at for one in story.events):
        return None
    on = last.at // DAY_SECONDS
    marks = (row.marked for row in story.marks)
    if any(isinstance(one.mark, Address | Outcome) and one.on >= on for one in marks):
        return None
    words = question(last.text, ())
    return (last.at, words) if words else None


def awaits_decision(story: PersonStory) -> bool:
    """Tell whether an invitation of a person waits of which nothing is decided."""
    decided = {row.marked.mark.sent_at for row in story.marks if isinstance(row.marked.mark, Decision)}
    return any(
        one.kind == "invited" and one.by == "person" and one.state == "pending" and one.at not in decided
        for one in story.events
    )
