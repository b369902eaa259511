"""Shows people, the story of one, and what a search finds."""

import unicodedata
from dataclasses import dataclass
from itertools import islice

from visavis.desk.drawn import DrawnFor, drawn_for
from visavis.desk.marked import MarkRow, rows
from visavis.errors import CannotAsk
from visavis.ledger import marking
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.reading.deaths import tells_of_a_death
from visavis.relations import in_groups, listing, searching
from visavis.relations.gone import gone_at
from visavis.relations.listing import DeedRow, InvitationRow, MessageRow, Standing
from visavis.relations.outcomes import PENDING
from visavis.traces import DAY_SECONDS, profile_key

FOUND = 20
_OF_LATE = 20


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: what kind, when (epoch seconds), who did it, the words if any.

    `whole_day` tells that only the UTC day is known, at its first second. Of the owner's notes,
    `note_kind` is the kind that counts, `read_kind` the one that was read, with a doubt where `unsure`.
    `drawn` tells for what somebody was drawn by lot, `group` what the group is called that something was
    said in.
    """

    kind: str
    at: int
    by: str
    text: str = ""
    whole_day: bool = False
    state: str = ""
    note_kind: str = ""
    read_kind: str = ""
    unsure: bool = False
    drawn: DrawnFor | None = None
    group: str = ""

    @property
    def is_wordless(self) -> bool:
        """Whether it is a message without text: an attachment, a voice message."""
        return self.kind in {"message", "said_in_group"} and not self.text.strip()


@dataclass(frozen=True, slots=True)
class PersonStory:
    """A person, the names they had before, everything that happened, the oldest first, and what was noted.

    `older_companies` are those that older cards name, the newest first, `gone_at` is the instant (epoch s)
    of the first export that shows their connection no more.
    """

    standing: Standing
    older_names: tuple[str, ...]
    events: tuple[Event, ...]
    marks: tuple[MarkRow, ...] = ()
    gone_at: int | None = None
    older_companies: tuple[str, ...] = ()

    @property
    def death(self) -> Event | None:
        """What was written of late from their account, and seems to say that they have died."""
        theirs = (one for one in reversed(self.events) if one.kind == "message" and one.by == "person")
        name = self.standing.name
        return next((one for one in islice(theirs, _OF_LATE) if tells_of_a_death(one.text, name)), None)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search finds: people, the last spoken with first, then messages, the newest first."""

    people: tuple[Standing, ...]
    messages: tuple[MessageRow, ...]


def list_people(
    ledger: Ledger, owner: Owner, order: str, limit: int | None, silence: str | None = None
) -> list[Standing]:
    """Return people, or those of a silence, in the order asked for: `last`, `name` or `key`."""
    with ledger.reading() as connection:
        return list(listing.standings(connection, owner, order, limit, silence))


def count(ledger: Ledger, owner: Owner) -> int:
    """Return how many people have a key."""
    with ledger.reading() as connection:
        return listing.count_people(connection, owner)


def search(ledger: Ledger, owner: Owner, typed: str, limit: int = FOUND) -> Found:
    """Find people and messages that hold all the words typed, accents or not, or whose address it is."""
    key = profile_key(typed)
    if key is not None:
        whom = known(ledger, owner, key)
        return Found(() if whom is None else (whom,), ())
    with ledger.reading() as connection:
        people, messages = searching.search(connection, owner, typed, limit)
    return Found(tuple(people), tuple(messages))


def pending(ledger: Ledger, owner: Owner) -> list[InvitationRow]:
    """Return the invitations of the owner that wait, the oldest first."""
    with ledger.reading() as connection:
        sent = [
            row
            for row in listing.invitations(connection, owner)
            if row.direction == "outgoing" and row.state == PENDING
        ]
    return sent[::-1]


def key_typed(typed: str) -> str:
    """Return the profile key of an address, or what was typed as a key would be written."""
    return profile_key(typed) or unicodedata.normalize("NFC", typed).casefold().strip()


def find(ledger: Ledger, owner: Owner, typed: str) -> Standing:
    """Return the person meant by a key, an address or a name.

    Raises CannotAsk where nobody is, or where several are and one must be chosen.
    """
    wanted = key_typed(typed)
    with ledger.reading() as connection:
        keys = listing.key_of(connection, owner, wanted)
        if len(keys) == 1:
            standing = listing.one_standing(connection, owner, keys[0])
            if standing is not None:
                return standing
    if keys:
        raise CannotAsk("several_people", typed=typed, keys=", ".join(keys))
    raise CannotAsk("no_such_person", typed=typed)


def known(ledger: Ledger, owner: Owner, person_key: str) -> Standing | None:
    """Return the person of a profile key, or whom it was merged with; None where no trace shows them."""
    with ledger.reading() as connection:
        exact = marking.roots(connection, owner).get(person_key, person_key)
        return listing.one_standing(connection, owner, exact)


def story(ledger: Ledger, owner: Owner, typed: str) -> PersonStory:
    """Return everything the ledger knows of one person."""
    standing = find(ledger, owner, typed)
    number = standing.person_id
    with ledger.reading() as connection:
        invitations = list(listing.invitations(connection, owner, number))
        events = [event for row in invitations for event in _invitation(row)]
        events += map(_message, listing.messages(connection, owner, number))
        events += map(_deed, listing.deeds(connection, owner, number))
        events += map(_in_group, in_groups.said_by(connection, owner, number))
        names = listing.older_names(connection, owner, number)
        companies = listing.older_companies(connection, owner, number)
        left = gone_at(connection, owner, number)
        keys = marking.family(connection, owner, [standing.person_key])
        marks = rows(connection, owner, marking.about_people(connection, owner, keys))
        for at, about in drawn_for(connection, owner, {*keys, standing.person_key}):
            events.append(Event("drawn", at, "owner", drawn=about))
    accepted = {event.at // DAY_SECONDS for event in events if event.kind == "accepted"}
    if standing.connected_on is not None and standing.connected_on not in accepted:
        events.append(Event("connected", standing.connected_on * DAY_SECONDS, "", whole_day=True))
    # at the same instant a draw stands before the invitation, that before its acceptance, then what is said
    order = {"drawn": -1, "invited": 0, "accepted": 1, "connected": 1}
    events.sort(key=lambda event: (event.at, order.get(event.kind, 2)))
    older = tuple(name for name in names if name != standing.name)
    before = tuple(company for company in companies if company != standing.company)
    return PersonStory(standing, older, tuple(events), tuple(marks), left, before)


def _invitation(row: InvitationRow) -> list[Event]:
    sender, invitee = ("owner", "person") if row.direction == "outgoing" else ("person", "owner")
    # a note received has no kind, and none was read where there was no note
    kind = row.note_kind if row.read_kind else ""
    events = [
        Event(
            "invited",
            row.sent_at,
            sender,
            row.note,
            state=row.state,
            note_kind=kind,
            read_kind=row.read_kind,
            unsure=row.is_unsure,
        )
    ]
    if row.accepted_at is not None:
        events.append(Event("accepted", row.accepted_at, invitee))
    elif row.accepted_on is not None:
        at = max(row.accepted_on * DAY_SECONDS, row.sent_at)
        events.append(Event("accepted", at, invitee, whole_day=True))
    return events


def _message(row: MessageRow) -> Event:
    return Event("message", row.at, "owner" if row.by_owner else "person", row.text)


def _in_group(row: MessageRow) -> Event:
    return Event("said_in_group", row.at, "person", row.text, group=row.group or "")


def _deed(row: DeedRow) -> Event:
    by = "person" if row.kind.endswith("_received") else "owner"
    return Event(row.kind, row.at, by, row.text)
