"""Tells on which rung of the ladder a person stands."""

from collections.abc import Collection
from typing import NamedTuple

from visavis.marks import RUNGS
from visavis.reading.reading import Kind
from visavis.relations.turns import BEGINNING_TURN, EXCHANGE_TURNS, Talk

MEETINGS = frozenset({"call", "meeting"})


class Signs(NamedTuple):
    """What is known of a relation besides its turns.

    `connected` in some import; `endorsed` either way; `wrote` tells that the person
    did; `contextual` and `cosmetic` tell which kinds of text the owner sent.
    """

    connected: bool
    endorsed: bool
    wrote: bool
    contextual: bool
    cosmetic: bool


ANSWERED = Signs(connected=False, endorsed=False, wrote=True, contextual=False, cosmetic=False)
"""Enough of signs where both have spoken: turns tell the rung."""


def signs(summed: Talk, sent: Collection[Kind], *, connected: bool, endorsed: bool, wordless: bool) -> Signs:
    """Return the signs of a relation from its messages and the kinds of the texts the owner sent.

    `wordless` tells that the owner sent a message without words, where nobody answered.
    """
    # an attachment without a word is a cosmetic text
    cosmetic = Kind.COSMETIC in sent or wordless
    wrote = summed.turns > 1 or summed.last_by_owner == 0
    return Signs(connected, endorsed, wrote, Kind.CONTEXTUAL in sent, cosmetic)


def rung(turns: int, known: Signs) -> str:
    """Return the highest rung whose rule holds."""
    if turns >= EXCHANGE_TURNS:
        return "exchanging"
    if turns >= BEGINNING_TURN:
        return "recognised"
    if known.wrote or known.contextual:
        return "addressed"
    if known.endorsed or known.cosmetic:
        return "signalled"
    return "authorised" if known.connected else "stranger"


class Noted(NamedTuple):
    """What the owner noted of a relation: outcomes, by code, and a recommendation they attached."""

    outcomes: frozenset[str] = frozenset()
    recommended: bool = False


def lifted(traced: str, noted: Noted) -> str:
    """Return the rung that traces and marks give together: marks only ever lift."""
    if "contract" in noted.outcomes:
        return "engaged"
    if noted.outcomes & MEETINGS:
        return "met"
    if noted.recommended:
        return max(traced, "recognised", key=RUNGS.index)
    return traced


def fulfils(wanted: str, rung: str, outcomes: Collection[str]) -> bool:
    """Tell whether an outcome was reached with somebody: read from the rung, or noted by the owner."""
    if wanted == "reply":
        return RUNGS.index(rung) >= RUNGS.index("recognised")
    if wanted == "exchange":
        return RUNGS.index(rung) >= RUNGS.index("exchanging")
    return wanted in outcomes
