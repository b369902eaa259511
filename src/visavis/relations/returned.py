"""Finds the messages that are notes come back, whichever address the conversation was shown under."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from visavis.relations import gathered
from visavis.relations.borne import borne
from visavis.relations.gathered import Borne, Into
from visavis.relations.outcomes import Opening, Sent, returned_notes
from visavis.relations.turns import spoken
from visavis.relations.writer import Head


@dataclass(frozen=True, slots=True)
class Returned:
    """Notes come back, by whom they were sent to or by, and by their invitation.

    `aside` are their messages by the person with whom the conversation is now, as `Heard.without` asks;
    `moved` those of conversations that some export shows under another address, `borne`. `opened` are the
    people of whom the first message of a conversation is.
    """

    notes: Mapping[int, Mapping[int, Opening]]
    aside: Mapping[int, Sequence[tuple[int, int]]]
    moved: frozenset[int]
    borne: Borne
    opened: frozenset[int]


def find_returned(connection: Connection, head: Head, sent: Sequence[Sent], into: Into) -> Returned:
    """Return the notes come back of some invitations, in the conversations under a head."""
    moved = borne(connection, head, into)
    openings = list(gathered.openings(connection, head, into, moved))
    notes = _notes(sent, openings)
    # an invitation may be known under two addresses, and its note came back once
    once = {one.message_id: one for found in notes.values() for one in found.values()}
    with_whom = {message: person for _, person, message, *_ in openings}
    aside: dict[int, list[tuple[int, int]]] = {}
    for number, one in once.items():
        aside.setdefault(with_whom[number], []).append((spoken(one.at, one.by_owner), number))
    return Returned(
        notes,
        aside,
        frozenset(message for person, now, message, *_ in openings if person != now and message in once),
        moved,
        frozenset(person for _, person, _, _, by_owner, _ in openings if not by_owner),
    )


def _notes(sent: Sequence[Sent], openings: list[tuple[Any, ...]]) -> dict[int, dict[int, Opening]]:
    invited: dict[int, list[Sent]] = {}
    for one in sent:
        if one.person_id is not None:
            invited.setdefault(one.person_id, []).append(one)
    opened: dict[int, list[Opening]] = {}
    for person, _, *opening in openings:
        opened.setdefault(person, []).append(Opening(*opening))
    found = {number: returned_notes(invited.get(number, ()), some) for number, some in opened.items()}
    return {number: some for number, some in found.items() if some}
