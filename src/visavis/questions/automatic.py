"""Counts the replies that no hand wrote, as far as their words tell."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import select

from visavis.ledger import schema
from visavis.questions.histograms import Scope
from visavis.reading.absences import is_away
from visavis.relations.gathered import stream

_SENT, _SAID, _THREADS = schema.outcomes, schema.messages, schema.threads


class Automatic(NamedTuple):
    """So many replies that read as automatic."""

    n: int


def automatic_replies(scope: Scope) -> int:
    """Return how many first replies to the owner's counted invitations read as automatic, or as of one away.

    They are replies all the same: the person may have written them, and for somebody.
    """
    return scope.rows("automatic", Automatic, lambda: [(sum(map(is_away, _replies(scope))),)])[0].n


def _replies(scope: Scope) -> Iterator[str]:
    """Yield the first words of everybody who replied, once where two eras hold the same message."""
    query = (
        select(_SENT.c.invitation_id, _SAID.c.text)
        .distinct()
        .join(_THREADS, _THREADS.c.conversation_id == _SAID.c.conversation_id)
        .join(_SENT, (_SENT.c.person_id == _THREADS.c.person_id) & (_SENT.c.replied_at == _SAID.c.at))
        .where(scope.counted(), _SENT.c.outgoing == 1, _SAID.c.by_owner == 0)
        .where(_THREADS.c.owner_id == scope.owner_id, _THREADS.c.generation == scope.generation)
    )
    yield from (row.text for row in stream(scope.connection, query))
