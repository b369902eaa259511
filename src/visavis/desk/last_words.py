"""Weighs the last words of somebody who wrote: whether they ask, say, sell, close or put off."""

import re
from typing import NamedTuple

from visavis.desk.undertaken import undertaken
from visavis.reading.days import first_of
from visavis.reading.refusals import comes_back, offers_a_booking, refuses, takes_leave
from visavis.relations.attention import Ground

RETURN_DAYS = 14
"""Who said that they come back, and named no month, is given so many days to do so."""

PUT_OFF_DAYS = 90
"""For so many days from its first on a month that somebody named is a reason to come back to them."""

_LAST_SIGNS = 400
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


class Last(NamedTuple):
    """What a last turn does, in which words, and the day it counts from (days since 1970).

    `code` is that of a reason; empty where it closes the matter, or the time named is long past, `quiet`
    where they are to come back and it is not time yet.
    """

    code: str
    on: int = 0
    words: str = ""


def weigh(ground: Ground, day: int, heard: int) -> Last:
    """Return what the last turn of somebody who waits does, on a day, as far as messages are heard of.

    A sign alone, such as a thumb, does nothing, and neither do words that say no, nor a farewell or thanks. A
    question stands a message earlier as often as not: the words are then all that follow it.
    """
    turn = _without_leave(ground.turn or ("",))
    if _closes(turn[-1]):
        return Last("")
    back = _back(turn, ground.on)
    return _said(turn, ground) if back is None else _to_come(turn, ground, back, (day, heard))


def answered(ground: Ground, day: int, heard: int) -> Last:
    """Return what the words of somebody who said that they come back do, whom the owner answered since.

    Nothing, where they said no such thing, or where the owner has come back to it themselves meanwhile.
    """
    turn = _without_leave(ground.turn or ("",))
    back = _back(turn, ground.on)
    if back is None or ground.own_on >= max(back, ground.on + RETURN_DAYS):
        return Last("")
    return _to_come(turn, ground, back, (day, heard))


def pledged(ground: Ground, day: int, answer: tuple[str, ...] = ()) -> Last:
    """Return what the owner undertook in their last words to somebody, once the day for it has come."""
    found = undertaken(ground.own, ground.own_on, answer)
    return Last("") if found is None or day < found.due else Last("pledged", found.due, found.words)


def _back(turn: tuple[str, ...], on: int) -> int | None:
    """Return the day from which somebody comes back who said so on a day; that day where none is named."""
    back = comes_back("\n".join(turn))
    if back is None:
        return None
    return on if back.month is None else first_of(back.month, back.year, on)


def _to_come(turn: tuple[str, ...], ground: Ground, since: int, days: tuple[int, int]) -> Last:
    day, heard = days
    if day < since or heard - ground.on < RETURN_DAYS:
        return Last("quiet")
    if since == ground.on:
        return Last("awaited", since, turn[-1])
    return Last("put_off", since, turn[-1]) if day - since <= PUT_OFF_DAYS else Last("")


def _said(turn: tuple[str, ...], ground: Ground) -> Last:
    # who sends a link to book a time before one ever spoke asks nothing that waits for an answer
    if ground.turns <= 1 and any(map(offers_a_booking, turn)):
        return Last("booking", ground.on, turn[-1])
    for place in reversed(range(len(turn))):
        if "?" in _plain(turn[place]):
            return Last("asked", ground.on, "\n".join(turn[place:]))
    return Last("wrote", ground.on, turn[-1])


def _without_leave(turn: tuple[str, ...]) -> tuple[str, ...]:
    """Return a turn without what takes nothing of its words back: a thumb after them, a farewell, thanks."""
    while turn[1:] and not refuses(turn[-1]) and _closes(turn[-1]):
        turn = turn[:-1]
    return turn


def _closes(text: str) -> bool:
    if not text.strip() or "?" in _plain(text):
        return False
    return refuses(text) or takes_leave(text) or not any(map(str.isalpha, text))


def _plain(text: str) -> str:
    """Return the end of a text without its addresses, where a question mark asks nothing."""
    return _ADDRESS.sub("", text)[-_LAST_SIGNS:]
