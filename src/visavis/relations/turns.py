"""Counts turns, and tells when a reply and an exchange came."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from visavis.traces import DAY_SECONDS

EXCHANGE_TURNS = 3
BEGINNING_TURN = 2


class Said(NamedTuple):
    """One message of a relation; they compare in the order in which they were said.

    `by_owner` is 0 or 1.
    """

    at: int
    from_last: int
    from_last_of_instant: int
    text_key: int
    by_owner: int
    message_id: int
    conversation_id: int


@dataclass(frozen=True, slots=True)
class Talk:
    """What the messages with one person amount to; instants in epoch seconds."""

    messages: int = 0
    turns: int = 0
    began_at: int | None = None
    first_at: int | None = None
    last_at: int | None = None
    last_by_owner: bool | None = None


def turn_starts(said: Iterable[Said]) -> Iterator[Said]:
    """Yield the first message of every turn."""
    speaker = None
    for message in said:
        if message.by_owner != speaker:
            speaker = message.by_owner
            yield message


def talk(said: list[Said]) -> Talk:
    """Sum up the messages with one person, given in order."""
    if not said:
        return Talk()
    starts = list(turn_starts(said))
    began = starts[BEGINNING_TURN - 1].at if len(starts) >= BEGINNING_TURN else None
    return Talk(len(said), len(starts), began, said[0].at, said[-1].at, bool(said[-1].by_owner))


def after_acceptance(said: list[Said], accepted_on: int, accepted_at: int | None) -> list[Said]:
    """Return what was said after acceptance: after its instant where known, else from its UTC day on."""
    if accepted_at is not None:
        return [message for message in said if message.at > accepted_at]
    return [message for message in said if message.at >= accepted_on * DAY_SECONDS]


def reply_and_exchange(after: list[Said], *, outgoing: bool) -> tuple[int | None, int | None]:
    """Return when the invitee first wrote after acceptance, and when the third turn began."""
    replied = next((message.at for message in after if message.by_owner != outgoing), None)
    starts = list(turn_starts(after))
    return replied, starts[EXCHANGE_TURNS - 1].at if len(starts) >= EXCHANGE_TURNS else None
