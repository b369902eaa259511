"""Weighs the last words of somebody who wrote: whether they ask, say, sell, close or put off."""

import re
from datetime import date
from typing import NamedTuple

from visavis.reading.refusals import Back, comes_back, offers_a_booking, refuses, takes_leave
from visavis.relations.attention import Ground

RETURN_DAYS = 14
"""Who said that they come back, and named no month, is given so many days to do so."""

PUT_OFF_DAYS = 90
"""For so many days from its first on a month that somebody named is a reason to come back to them."""

_LAST_SIGNS = 400
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_EPOCH = date(1970, 1, 1).toordinal()


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
    back = comes_back("\n".join(turn))
    if back is not None:
        since = _named_day(back, ground.on)
        if day < since or heard - ground.on < RETURN_DAYS:
            return Last("quiet")
        if since == ground.on:
            return Last("awaited", since, turn[-1])
        return Last("put_off", since, turn[-1]) if day - since <= PUT_OFF_DAYS else Last("")
    return _said(turn, ground)


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


def _named_day(back: Back, said_on: int) -> int:
    """Return the first day of a month that was named on a day, or that day where none to come was."""
    if back.month is None:
        return said_on
    said = date.fromordinal(said_on + _EPOCH)
    year = back.year or said.year + (back.month < said.month)
    return max(date(year, back.month, 1).toordinal() - _EPOCH, said_on)
