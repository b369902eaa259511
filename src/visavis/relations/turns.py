"""Counts turns, and tells when a reply and an exchange came."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from visavis.traces import DAY_SECONDS

EXCHANGE_TURNS = 3
BEGINNING_TURN = 2

# old eras write minutes, and a minute is as good as at once
SHORTEST_GAP = 60


class Said(NamedTuple):
    """One message of a relation, given by `gathered.said` in the order of speech; `by_owner` is 0 or 1."""

    at: int
    by_owner: int
    text_key: int
    message_id: int
    person_id: int


class Gaps(NamedTuple):
    """The gaps between turns that one of the two ended: how many, their logarithms summed, and squared."""

    n: int = 0
    logs: float = 0.0
    squares: float = 0.0


_NONE = Gaps()


@dataclass(frozen=True, slots=True)
class Talk:
    """What the messages with one person amount to; instants in epoch seconds.

    A gap runs from the start of a turn to that of the next, in seconds, no shorter than a minute; its
    natural logarithm is summed, and the square of that.
    """

    messages: int = 0
    turns: int = 0
    began_at: int | None = None
    first_at: int | None = None
    last_at: int | None = None
    first_by_owner: int | None = None
    last_by_owner: int | None = None
    owner_answers: Gaps = _NONE
    person_answers: Gaps = _NONE


def turn_starts(said: Iterable[Said]) -> Iterator[Said]:
    """Yield the first message of every turn."""
    speaker = None
    for message in said:
        if message.by_owner != speaker:
            speaker = message.by_owner
            yield message


def talk(said: Sequence[tuple[int, int, int, int, int]]) -> Talk:
    """Sum up the messages with one person, each the fields of `Said`, given in order."""
    if not said:
        return Talk()
    # a million messages pass here: plain tuples, and one loop
    speaker, turns, started, began = -1, 0, 0, None
    n, logs, squares = [0, 0], [0.0, 0.0], [0.0, 0.0]
    for at, by_owner, _, _, _ in said:
        if by_owner != speaker:
            turns += 1
            if turns > 1:
                gap = log(max(at - started, SHORTEST_GAP))
                n[by_owner] += 1
                logs[by_owner] += gap
                squares[by_owner] += gap * gap
                if turns == BEGINNING_TURN:
                    began = at
            speaker, started = by_owner, at
    person, owner = (Gaps(*sums) for sums in zip(n, logs, squares, strict=True))
    first, last = said[0], said[-1]
    return Talk(len(said), turns, began, first[0], last[0], first[1], last[1], owner, person)


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
