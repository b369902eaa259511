"""Weighs the last words of somebody who wrote: whether they ask, say, sell, close or put off."""

import re
from typing import NamedTuple

from visavis.desk.undertaken import KEEP_DAYS, undertaken
from visavis.reading.asking import asked_by, asks_plainly
from visavis.reading.days import Time, named_day
from visavis.reading.deaths import tells_of_a_death
from visavis.reading.putting_off import comes_back, is_away, is_on_long_leave
from visavis.reading.refusals import offers_a_booking, opts_out, refuses, says_no, takes_leave
from visavis.reading.tokens import folded_words
from visavis.relations.attention import Ground

RETURN_DAYS = 14
"""Who said that they come back, and named no month, is given so many days to do so."""

LEAVE_DAYS = 120
"""Who is on a leave of months, and named no day, is given so many."""

AFTER_RETURN_DAYS = 7
"""Who was away is given so many days once they are back."""

PUT_OFF_DAYS = 90
"""For so many days from its first on a month that somebody named is a reason to come back to them."""

_LAST_SIGNS = 400
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


class Last(NamedTuple):
    """What a last turn does, in which words, and the day it counts from (days since 1970).

    `code` is that of a reason; empty where it closes the matter, or the time named is long past, `quiet`
    where they are to come back and it is not time yet, `died` where they never will. `by` is the day by which
    they ask, if they name one.
    """

    code: str
    on: int = 0
    words: str = ""
    by: int | None = None


class _Back(NamedTuple):
    """How somebody comes back: the reason there is once they have not, and its day.

    It is quiet before the day `until`, and before messages are `heard` of until another.
    """

    code: str
    on: int
    until: int
    heard: int


def weigh(ground: Ground, day: int, heard: int) -> Last:
    """Return what the last turn of somebody who waits does, on a day, as far as messages are heard of.

    A sign alone, such as a thumb, does nothing, and neither do words that say no, nor a farewell or thanks. A
    question stands a message earlier as often as not: the words are then all that follow it.
    """
    if has_died(ground):
        return Last("died")
    turn = _without_leave(ground.turn or ("",))
    if _closes(turn[-1]):
        return Last("")
    back = _back(turn, ground.on)
    return _said(turn, ground) if back is None else _to_come(turn, back, day, heard)


def answered(ground: Ground, day: int, heard: int) -> Last:
    """Return what the words of somebody who said that they come back do, whom the owner answered since.

    Nothing, where they said no such thing, or where the owner has come back to it themselves meanwhile.
    """
    turn = _without_leave(ground.turn or ("",))
    back = _back(turn, ground.on)
    if back is None or ground.own_on >= max(back.until, back.heard):
        return Last("")
    return _to_come(turn, back, day, heard)


def has_died(ground: Ground) -> bool:
    """Tell whether the last turn from somebody's account says that they have died."""
    return any(tells_of_a_death(text, ground.name) for text in ground.turn)


def pledged(ground: Ground, day: int, answer: tuple[str, ...] = ()) -> Last:
    """Return what the owner undertook in their last words to somebody, once the day for it has come."""
    found = undertaken(ground.own, ground.own_on, answer, ground.on)
    return Last("") if found is None or day < found.due else Last("pledged", found.due, found.words)


def _back(turn: tuple[str, ...], on: int) -> _Back | None:
    """Return how somebody comes back who said so on a day, or who is away and answers by itself."""
    text = "\n".join(turn)
    if is_away(text) and "?" not in _plain(text):
        long = LEAVE_DAYS if is_on_long_leave(text) else RETURN_DAYS
        until = named_day(folded_words(text), on) or on + long
        return _Back("away", on, until, until + AFTER_RETURN_DAYS)
    back = comes_back(text)
    since = back.after(on) if isinstance(back, Time) else None
    if since is not None:
        return _Back("put_off", since, since, min(since, on + RETURN_DAYS))
    if back:
        return _Back("awaited", on, on, on + RETURN_DAYS)
    to_us = _pledged_to_us(turn, on)
    return None if to_us is None or _asks(text) else to_us


def _pledged_to_us(turn: tuple[str, ...], on: int) -> _Back | None:
    """Return when what somebody undertook towards the owner is late."""
    found = undertaken(turn, on)
    if found is None:
        return None
    late = on + RETURN_DAYS if found.by is None else found.by + KEEP_DAYS
    return _Back("awaited", on, on, late)


def _to_come(turn: tuple[str, ...], back: _Back, day: int, heard: int) -> Last:
    if day < back.until or heard < back.heard:
        return Last("quiet")
    if back.code == "put_off" and day - back.on > PUT_OFF_DAYS:
        return Last("")
    return Last(back.code, back.on, turn[-1])


def _said(turn: tuple[str, ...], ground: Ground) -> Last:
    # who sends a link to book a time before one ever spoke asks nothing that waits for an answer
    if ground.turns <= 1 and any(map(offers_a_booking, turn)):
        return Last("booking", ground.on, turn[-1])
    for place in reversed(range(len(turn))):
        if _asks(turn[place]):
            words = "\n".join(turn[place:])
            return Last("asked", ground.on, words, asked_by(words, ground.on))
    # what came without a word is told with the last words before it
    words = next(filter(str.strip, reversed(turn)), "")
    return Last("wrote", ground.on, words, asked_by(words, ground.on))


def _asks(text: str) -> bool:
    return "?" in _plain(text) or asks_plainly(_plain(text))


def _without_leave(turn: tuple[str, ...]) -> tuple[str, ...]:
    """Return a turn without what takes nothing of its words back: a thumb after them, a farewell, thanks."""
    while turn[1:] and not refuses(turn[-1]) and _closes(turn[-1]):
        turn = turn[:-1]
    return turn


def _closes(text: str) -> bool:
    if opts_out(text):
        return True
    if not text.strip() or "?" in _plain(text):
        return False
    return refuses(text) or says_no(text) or takes_leave(text) or not any(map(str.isalpha, text))


def _plain(text: str) -> str:
    """Return the end of a text without its addresses, where a question mark asks nothing."""
    return _ADDRESS.sub("", text)[-_LAST_SIGNS:]
