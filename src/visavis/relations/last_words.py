"""Weighs the last words of somebody who wrote: whether they ask, say, sell, close or put off."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from visavis.reading.absences import away_until, is_away, is_on_long_leave
from visavis.reading.asking import asked_by, asks_plainly
from visavis.reading.complaints import complains
from visavis.reading.deaths import tells_of_a_death
from visavis.reading.losses import tells_of_a_loss
from visavis.reading.pitches import approaches
from visavis.reading.pledges import gives
from visavis.reading.putting_off import Back, comes_back, settles_on, takes_back
from visavis.reading.refusals import nods, offers_a_booking, opts_out, refuses, says_no, takes_leave
from visavis.relations.attention import Ground, Words
from visavis.relations.undertaken import KEEP_DAYS, undertaken

RETURN_DAYS = 14
"""Who said that they come back, and named no month, is given so many days to do so."""

LEAVE_DAYS = 120
"""Who is on a leave of months, and named no day, is given so many."""

AFTER_RETURN_DAYS = 7
"""Who was away is given so many days once they are back."""

PUT_OFF_DAYS = 90
"""For so many days from its first on a month that somebody named is a reason to come back to them."""

DEPENDS_DAYS = 30
"""What was undertaken for when something else has happened is told after so many."""

_LAST_SIGNS = 400
# so few words, so soon after what asked nothing, end a talk
_FEW_WORDS = 8
_SOON_DAYS = 2
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


class Last(NamedTuple):
    """What a last turn does, in which words, and the day it counts from (days since 1970).

    `code` is that of a reason; empty where it closes the matter, or the time named is long past, `quiet`
    where they are to come back and it is not time yet, `died` where they never will. `by` is the day by which
    they ask, or which they name for what they put off or will do; of what was pledged the day by which it is
    due, where no message is known from that day on. What was pledged for no day, and what is asked by who
    only approaches the owner, `weighs` less.
    """

    code: str
    on: int = 0
    words: str = ""
    by: int | None = None
    weighs: bool = True


class _Back(NamedTuple):
    """How somebody comes back: the reason there is once they have not, its day, and in which words.

    It is quiet before the day `until`, and before messages are `heard` of until another. `by` is the day that
    they name, `named` that day or the first of a month that they name instead.
    """

    code: str
    on: int
    until: int
    heard: int
    words: str
    by: int | None = None
    named: int | None = None


Manner = Literal["opted_out", "refused", "bereaved", "away", "comes_back", "ended"]
_PLAINLY: tuple[tuple[Manner, Callable[[Words], bool]], ...] = (
    ("opted_out", lambda one: opts_out(one.text)),
    ("bereaved", lambda one: tells_of_a_loss(one.text, one.on)),
    ("refused", lambda one: refuses(one.text)),
)


class Left(NamedTuple):
    """How somebody left it who spoke last, and the day (since 1970) that they name, if any."""

    code: Manner
    until: int | None = None


def manner(ground: Ground) -> Left | None:
    """Return how somebody who spoke last left it; None where they ask or tell something, or have died."""
    whole = _turn(ground)
    if has_died(ground):
        return None
    for code, says in _PLAINLY:
        if any(map(says, whole)) and (code != "refused" or _closes(whole[-1].text)):
            return Left(code)
    turn = _without_leave(whole)
    wronged = bool(_complaint(turn))
    if not wronged and (_closes(turn[-1].text) or _ends(turn, ground)):
        return Left("ended")
    back = None if wronged else _back(turn, ground.name)
    if back is None:
        return None
    if back.code == "away":
        return Left("away", back.named)
    return Left("comes_back", back.until if back.code == "put_off" else back.by)


def weigh(ground: Ground, day: int, heard: int) -> Last:
    """Return what the last turn of somebody who waits does, on a day, as far as messages are heard of.

    A sign alone, such as a thumb, does nothing, and neither do words that say no, a farewell or thanks, nor
    a few words that ask nothing where nothing was asked. A question stands a message earlier as often as
    not: the words are then all that follow it.
    """
    if has_died(ground):
        return Last("died")
    turn = _without_leave(_turn(ground))
    for one in reversed(turn):
        if tells_of_a_loss(one.text, one.on):
            return Last("bereaved", ground.on, one.text)
    wrong = _complaint(turn)
    if wrong:
        return Last("complained", ground.on, wrong, _asked_by(turn))
    if _closes(turn[-1].text) or _ends(turn, ground):
        return Last("")
    back = _back(turn, ground.name)
    return _said(turn, ground) if back is None else _to_come(back, day, heard)


def answered(ground: Ground, day: int, heard: int) -> Last:
    """Return what the words of somebody who said that they come back do, whom the owner answered since.

    Nothing, where they said no such thing, or where the owner has come back to it themselves meanwhile.
    """
    turn = _without_leave(_turn(ground))
    back = None if _closes(turn[-1].text) else _back(turn, ground.name)
    if back is None or ground.own_on >= max(back.until, back.heard):
        return Last("")
    return _to_come(back, day, heard)


def has_died(ground: Ground) -> bool:
    """Tell whether the last turn from somebody's account says that they have died."""
    return any(tells_of_a_death(text, ground.name) for text in ground.turn)


def is_to_come(text: str, said_on: int, heard: int) -> bool:
    """Tell whether words say that their writer is away, or comes back, later than messages are heard of."""
    back = _back((Words(text, said_on),))
    return back is not None and (heard < back.until or (back.code == "away" and heard < back.heard))


def pledged(ground: Ground, days: tuple[int, int], answer: tuple[str, ...] = ()) -> Last:
    """Return what the owner undertook in their last words to somebody, once the day for it has come.

    `days` are that of the agenda, and that until which messages are known.
    """
    found = undertaken(ground.own, ground.own_on, answer, ground.on)
    day, heard = days
    due = None if found is None else found.on + DEPENDS_DAYS if found.depends else found.due
    if found is None or due is None or day < due:
        return Last("")
    dated = found.by is not None
    return Last("pledged", due, found.words, due if dated and heard <= due else None, weighs=dated)


def _turn(ground: Ground) -> tuple[Words, ...]:
    return ground.said or (Words("", ground.on),)


def _ends(turn: tuple[Words, ...], ground: Ground) -> bool:
    """Tell whether words that ask nothing end a talk in which the owner had asked nothing either."""
    texts = [one.text for one in turn]
    if not ground.own or any(map(_asks, (*ground.own, *texts))) or not all(map(str.strip, texts)):
        return False
    if all(map(nods, texts)):
        return True
    few = sum(len(text.split()) for text in texts) <= _FEW_WORDS
    soon = ground.on - ground.own_on <= _SOON_DAYS
    return few and soon and not any(map(str.isdigit, "".join(texts))) and _back(turn) is None


def _back(turn: tuple[Words, ...], name: str = "") -> _Back | None:
    """Return how somebody of this name comes back who said so, or who is away and answers by itself.

    Each text is read at its own day. The latest that names a time holds, unless what came after it has
    settled it or takes it back.
    """
    whole = "\n".join(one.text for one in turn)
    asks, asked = _asks(whole), "?" in _plain(whole)
    said = [comes_back(one.text, one.on) for one in turn]
    only_away = any("?" in one.text and told is None for one, told in zip(turn, said, strict=True))
    found: _Back | None = None
    for place in reversed(range(len(turn))):
        one = turn[place]
        back = _away(one, name) if not asked and is_away(one.text, name) else None
        if back is None and not only_away:
            told = said[place]
            back = (None if asks else _to_us(one)) if told is None else _said_back(one, told)
        if back is None or any(_settles(later, one.on, back) for later in turn[place + 1 :]):
            continue
        if back.named is not None:
            return back
        found = found or back
    return found


def _settles(later: Words, on: int, back: _Back) -> bool:
    """Tell whether what came after a text of a day was what it announced, or takes it back."""
    if takes_back(later.text) or (back.code == "awaited" and gives(later.text)):
        return True
    due = on + KEEP_DAYS if back.named is None else back.named
    return later.on >= due and later.on > on and not _closes(later.text)


def _away(one: Words, name: str) -> _Back:
    named = away_until(one.text, one.on)
    until = named or one.on + (LEAVE_DAYS if is_on_long_leave(one.text, name) else RETURN_DAYS)
    return _Back("away", one.on, until, until + AFTER_RETURN_DAYS, one.text, named=named)


def _said_back(one: Words, back: Back) -> _Back:
    if back.on is None:
        return _awaited(one.on, one.text)
    if back.of_a_month or back.ours:
        by = None if back.of_a_month else back.on
        heard = min(back.on, one.on + RETURN_DAYS)
        return _Back("put_off", back.on, back.on, heard, one.text, by, back.on)
    return _late(one.on, back.on, one.text)


def _to_us(one: Words) -> _Back | None:
    """Return when what somebody undertook towards the owner, or will know by a day, is late."""
    settled = settles_on(one.text, one.on)
    if settled is not None:
        return _late(one.on, settled, one.text)
    found = undertaken((one.text,), one.on)
    if found is None:
        return None
    return _awaited(one.on, found.words) if found.by is None else _late(one.on, found.by, found.words)


def _awaited(on: int, words: str) -> _Back:
    """Return that something is to come, for no day that was named."""
    return _Back("awaited", on, on, on + RETURN_DAYS, words)


def _late(on: int, by: int, words: str) -> _Back:
    """Return that something was to come by a day, and is late some days after it."""
    return _Back("awaited", on, on, by + KEEP_DAYS, words, by, by)


def _to_come(back: _Back, day: int, heard: int) -> Last:
    if day < back.until or heard < back.heard:
        return Last("quiet")
    if back.code == "put_off" and day - back.on > PUT_OFF_DAYS:
        return Last("")
    return Last(back.code, back.on, back.words, back.by)


def _complaint(turn: tuple[Words, ...]) -> str:
    """Return the last words in which somebody complains, who neither left nor asked to be left in peace."""
    if any(opts_out(one.text) or refuses(one.text) for one in turn):
        return ""
    return next((one.text for one in reversed(turn) if complains(one.text)), "")


def _said(turn: tuple[Words, ...], ground: Ground) -> Last:
    texts = [one.text for one in turn]
    # who sends a link to book a time before one ever spoke asks nothing that waits for an answer
    if ground.turns <= 1 and any(map(offers_a_booking, texts)):
        return Last("booking", ground.on, texts[-1])
    for place in reversed(range(len(turn))):
        if _asks(texts[place]):
            words = "\n".join(texts[place:])
            unasked = ground.turns <= 1 and approaches(words)
            return Last("asked", ground.on, words, _asked_by(turn[place:]), weighs=not unasked)
    # what came without a word is told with the last words before it
    last = next((one for one in reversed(turn) if one.text.strip()), turn[-1])
    return Last("wrote", ground.on, last.text, _asked_by((last,)))


def _asked_by(said: tuple[Words, ...]) -> int | None:
    days = (asked_by(one.text, one.on) for one in said)
    return min((day for day in days if day is not None), default=None)


def _asks(text: str) -> bool:
    return "?" in _plain(text) or asks_plainly(_plain(text))


def _without_leave(turn: tuple[Words, ...]) -> tuple[Words, ...]:
    """Return a turn without what takes nothing of its words back: a thumb after them, a farewell, thanks."""
    while turn[1:] and not refuses(turn[-1].text) and _closes(turn[-1].text):
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
