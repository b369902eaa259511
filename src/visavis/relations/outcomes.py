"""Follows each invitation to its acceptance, its reply and its exchange."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from visavis.relations.turns import after_acceptance, reply_and_exchange
from visavis.traces import DAY_SECONDS, flatten, in_window

ACCEPTED, PENDING, GONE, UNKNOWN = "accepted", "pending", "gone", "unknown"


@dataclass(frozen=True, slots=True)
class Sent:
    """An invitation as the ledger holds it; `last_seen` is the newest export that shows it."""

    id: int
    person_id: int | None
    outgoing: bool
    sent_at: int
    note: str
    last_seen: int
    name: str = ""

    @property
    def sent_on(self) -> int:
        """The UTC day of sending."""
        return self.sent_at // DAY_SECONDS


@dataclass(frozen=True, slots=True)
class Opening:
    """The first message of a one-to-one conversation, which may be a note come back."""

    message_id: int
    at: int
    by_owner: bool
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one invitation; `note_message` is the message that was its note."""

    invitation: Sent
    state: str
    in_window: bool
    accepted_on: int | None
    accepted_at: int | None
    replied_at: int | None
    exchanged_at: int | None
    followed_days: int | None


def returned_notes(sent: Sequence[Sent], openings: Iterable[Opening]) -> dict[int, Opening]:
    """Return by invitation the message in which its note came back: the acceptance itself."""
    found: dict[int, Opening] = {}
    for opening in sorted(openings, key=lambda opening: (opening.at, opening.message_id)):
        text = flatten(opening.text)
        same = [
            invitation
            for invitation in sent
            if invitation.outgoing is opening.by_owner
            and invitation.sent_at <= opening.at
            and text
            and flatten(invitation.note) == text
        ]
        if same:
            latest = max(same, key=_by_time)
            found.setdefault(latest.id, opening)
    return found


def _by_time(invitation: Sent) -> tuple[int, bool]:
    # of one person, two may be of one minute only where each invited the other
    return invitation.sent_at, invitation.outgoing


def accepted_days(sent: Sequence[Sent], connected: Iterable[int]) -> dict[int, int]:
    """Return by invitation the day of the connection that belongs to it: the latest not sent after it."""
    found: dict[int, int] = {}
    ordered = sorted(sent, key=_by_time)
    days = [invitation.sent_on for invitation in ordered]
    for day in sorted(connected):
        before = bisect_right(days, day)
        if before:
            found.setdefault(ordered[before - 1].id, day)
    return found


@dataclass(frozen=True, slots=True)
class Followed:
    """What is known of one person besides their invitations; what was `said` as `turns.spoken` gives it."""

    connected: Sequence[int]
    notes: Mapping[int, Opening]
    said: Sequence[int]


def outcomes(sent: Sequence[Sent], known: Followed, exports: Sequence[int]) -> list[Outcome]:
    """Return what became of the invitations of one person.

    `exports` are the instants, in order, of the exports that hold an invitations table.
    """
    days = accepted_days(sent, known.connected)
    return [_outcome(invitation, days.get(invitation.id), known, exports) for invitation in sent]


def unknown_outcome(invitation: Sent, exports: Sequence[int]) -> Outcome:
    """Return the outcome of an invitation without address, which nothing can be joined to."""
    covered = is_covered(invitation.sent_at, exports)
    return Outcome(invitation, UNKNOWN, covered, None, None, None, None, None)


def _outcome(invitation: Sent, connected_on: int | None, known: Followed, exports: Sequence[int]) -> Outcome:
    note = known.notes.get(invitation.id)
    accepted_at = note.at if note else None
    accepted_on = connected_on
    if accepted_on is None and accepted_at is not None:
        accepted_on = accepted_at // DAY_SECONDS
    replied = exchanged = None
    if accepted_on is not None:
        after = after_acceptance(known.said, accepted_on, accepted_at)
        replied, exchanged = reply_and_exchange(after, outgoing=invitation.outgoing)
    state, followed = state_of(invitation.sent_on, accepted_on, invitation.last_seen, exports)
    covered = is_covered(invitation.sent_at, exports)
    return Outcome(invitation, state, covered, accepted_on, accepted_at, replied, exchanged, followed)


def is_covered(sent_at: int, exports: Sequence[int]) -> bool:
    """Tell whether an invitation was sent inside the window of some export, all given in order."""
    # of windows of one length, the first that ends no sooner begins first
    later = bisect_left(exports, sent_at)
    return later < len(exports) and in_window(sent_at, exports[later])


def state_of(
    sent_on: int, accepted_on: int | None, last_seen: int, exports: Sequence[int]
) -> tuple[str, int]:
    """Return the state of an invitation, and for how many days it was followed.

    Until acceptance, loss or the last export that shows it.
    """
    if accepted_on is not None:
        return ACCEPTED, max(accepted_on - sent_on, 0)
    later = bisect_right(exports, last_seen)
    if later == len(exports):
        return PENDING, max(last_seen // DAY_SECONDS - sent_on, 0)
    # lost at an unknown moment between two exports: their middle stands for it
    middle = (last_seen + exports[later]) // 2
    return GONE, max(middle // DAY_SECONDS - sent_on, 0)
