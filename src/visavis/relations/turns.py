"""Counts turns, and tells when a reply and an exchange came."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log
from typing import NamedTuple

from visavis.traces import DAY_SECONDS

EXCHANGE_TURNS = 3
BEGINNING_TURN = 2

# old eras write minutes, and a minute is as good as at once
SHORTEST_GAP = 60
_SHORTEST_LOG = log(SHORTEST_GAP)


def spoken(at: int, by_owner: int) -> int:
    """Return a message as it is counted: its instant doubled, and one more where the owner wrote it.

    A million of them pass: one number a message takes half the time of several.
    """
    return 2 * at + by_owner


class Heard(NamedTuple):
    """What was said with a person, in the order of speech, as `spoken` gives each message.

    `numbers` are those of the messages, where both spoke at one instant and their order matters, else
    empty. `wordless` tells that the owner wrote one without words; asked only where nobody may have answered.
    """

    person_id: int
    said: list[int]
    numbers: tuple[int, ...] = ()
    wordless: bool = False

    def without(self, aside: Collection[tuple[int, int]]) -> list[int]:
        """Return what was said but for some messages, each given as `spoken`, with its number."""
        if not aside:
            return self.said
        said, numbers = list(self.said), list(self.numbers)
        for one, number in aside:
            if numbers:
                place = numbers.index(number)
                del said[place], numbers[place]
            else:
                said.remove(one)
        return said


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


def turn_starts(said: Iterable[int]) -> Iterator[int]:
    """Yield the instant of the first message of every turn."""
    speaker = None
    for message in said:
        if message & 1 != speaker:
            speaker = message & 1
            yield message >> 1


def talk(said: Sequence[int]) -> Talk:
    """Sum up the messages with one person, each as `spoken`, given in order."""
    if not said:
        return Talk()
    # a million messages pass here: one loop, and little of it for what goes on with a turn
    speaker, turns, started, began = -1, 0, 0, None
    n, logs, squares = [0, 0], [0.0, 0.0], [0.0, 0.0]
    for message in said:
        if message & 1 != speaker:
            speaker, at = message & 1, message >> 1
            turns += 1
            if turns > 1:
                took = at - started
                gap = log(took) if took > SHORTEST_GAP else _SHORTEST_LOG
                n[speaker] += 1
                logs[speaker] += gap
                squares[speaker] += gap * gap
                if turns == BEGINNING_TURN:
                    began = at
            started = at
    person, owner = (Gaps(*sums) for sums in zip(n, logs, squares, strict=True))
    first, last = said[0], said[-1]
    return Talk(len(said), turns, began, first >> 1, last >> 1, first & 1, last & 1, owner, person)


def after_acceptance(said: Sequence[int], accepted_on: int, accepted_at: int | None) -> Sequence[int]:
    """Return what was said after acceptance: after its instant where known, else from its UTC day on."""
    from_at = accepted_on * DAY_SECONDS if accepted_at is None else accepted_at + 1
    return said[bisect_left(said, from_at, key=_instant) :]


def reply_and_exchange(after: Sequence[int], *, outgoing: bool) -> tuple[int | None, int | None]:
    """Return when the invitee first wrote after acceptance, and when the third turn began."""
    replied = next((message >> 1 for message in after if message & 1 != outgoing), None)
    return replied, next(islice(turn_starts(after), EXCHANGE_TURNS - 1, None), None)


def _instant(message: int) -> int:
    return message >> 1
