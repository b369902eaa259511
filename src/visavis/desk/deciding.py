"""Decides of invitations received: of one, or of several whose notes are one."""

from collections.abc import Iterable, Iterator

from visavis.errors import CannotAsk
from visavis.ledger import marking
from visavis.ledger.marking import When
from visavis.ledger.owners import Owner
from visavis.marks import Decision, Marked
from visavis.relations.listing import Reading
from visavis.relations.received import came_from


def decide(
    connection: Reading, owner: Owner, one: tuple[str, int | None], choice: str, when: When
) -> Marked[Decision]:
    """Decide of an invitation that somebody (a key) sent, the latest or that of an instant (epoch s).

    Raises CannotAsk where none is known.
    """
    key, sent_at = one
    those = [row.sent_at for row in came_from(connection, owner, [key]) if sent_at in (None, row.sent_at)]
    if not those:
        raise CannotAsk("none_received", key=key)
    return marking.record(connection, owner, Decision(key, those[-1], choice), when)


def decide_alike(
    connection: Reading, owner: Owner, those: Iterable[tuple[str, int]], choice: str, when: When
) -> Iterator[Marked[Decision]]:
    """Decide alike of invitations of which nothing was decided, and yield what was noted."""
    standing = (one.mark for one in marking.standing(connection, owner, Decision))
    decided = {(mark.person_key, mark.sent_at) for mark in standing}
    for one in dict.fromkeys(those):
        if one not in decided:
            yield decide(connection, owner, one, choice, when)


def reconsider(connection: Reading, owner: Owner, numbers: range, now: int) -> None:
    """Take back the decisions of these numbers that stand still."""
    for one in marking.standing(connection, owner, Decision):
        if one.number in numbers:
            marking.revoke(connection, owner, one.number, now)
