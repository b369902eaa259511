"""Tells on which rung of the ladder a person stands."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from visavis.ledger.keys import text_key
from visavis.relations.turns import BEGINNING_TURN, EXCHANGE_TURNS, Said

RUNGS = ("stranger", "authorised", "signalled", "addressed", "recognised", "exchanging")
"""From the lowest up. Above them come `met` and `engaged`, which the owner records."""

_NO_TEXT = text_key("")


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


def signs(
    said: Sequence[Said], note_kinds: Iterable[str | None], *, connected: bool, endorsed: bool
) -> Signs:
    """Return the signs of a relation from its messages and the kinds of the notes the owner sent."""
    own = [message for message in said if message.by_owner]
    # until texts are read, whatever has words counts as contextual: here, and nowhere else
    with_words = any(message.text_key != _NO_TEXT for message in own) or "note" in note_kinds
    return Signs(connected, endorsed, len(own) < len(said), with_words, bool(own))


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
