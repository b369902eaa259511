"""Tells what the owner decided of the invitations received, and what became of them."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection

from visavis.ledger import marking
from visavis.ledger.owners import Owner
from visavis.marks import CHOICES, Decision, Marked
from visavis.relations.outcomes import ACCEPTED, GONE, PENDING
from visavis.relations.received import Came, came_from, waiting_from


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of the invitations of which the owner decided alike, those with or without a note.

    Of `n`, so many were `accepted`, so many of these had an exchange (`exchanged`), so many wait still
    (`waiting`), and so many are `gone`.
    """

    choice: str
    noted: bool
    n: int
    accepted: int
    exchanged: int
    waiting: int
    gone: int


def became(connection: Connection, owner: Owner) -> tuple[Decided, ...]:
    """Return what became of the invitations decided of, by what was decided and by note."""
    decided = decisions(connection, owner)
    came = came_from(connection, owner, {key for key, _ in decided})
    found = defaultdict[tuple[str, bool], list[Came]](list)
    for one in came:
        decision = decided.get((one.person_key, one.sent_at))
        if decision is not None:
            found[decision.mark.choice, one.noted].append(one)
    return tuple(
        Decided(
            choice,
            noted,
            len(those),
            sum(one.state == ACCEPTED for one in those),
            sum(one.exchanged for one in those),
            sum(one.state == PENDING for one in those),
            sum(one.state == GONE for one in those),
        )
        for choice in CHOICES
        for noted in (True, False)
        if (those := found.get((choice, noted), []))
    )


def count_undecided(connection: Connection, owner: Owner) -> int:
    """Return of how many invitations that wait, from people whose key is known, nothing was decided."""
    decided = decisions(connection, owner)
    return sum((row.person_key, row.sent_at) not in decided for row in waiting_from(connection, owner))


def decisions(connection: Connection, owner: Owner) -> dict[tuple[str, int], Marked[Decision]]:
    """Return what stands decided of invitations received, by key of the sender and instant of sending."""
    known = marking.roots(connection, owner)
    return {
        (known.get(one.mark.person_key, one.mark.person_key), one.mark.sent_at): one
        for one in marking.standing(connection, owner, Decision)
    }
