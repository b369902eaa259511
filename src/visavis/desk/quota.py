"""Counts the noted invitations that LinkedIn leaves the owner in a month."""

from dataclasses import dataclass

from visavis.desk.experiments import followed_in
from visavis.desk.marked import setting
from visavis.ledger import marking, trials
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Address
from visavis.marks.experiments import INVITATION, NO_NOTE
from visavis.marks.forms import today
from visavis.relations.listing import Reading
from visavis.relations.noted import noted_since, strangers
from visavis.relations.outcomes import PENDING
from visavis.relations.received import came_from
from visavis.traces import utc


@dataclass(frozen=True, slots=True)
class NotesLeft:
    """Of the `quota` of a month, how many notes are `left` at most: `sent` are those known of this month."""

    quota: int
    sent: int

    @property
    def left(self) -> int:
        """How many are left, none where more were sent."""
        return max(self.quota - self.sent, 0)


def notes_left(ledger: Ledger, owner: Owner, now: int) -> NotesLeft | None:
    """Return how many noted invitations are left in the UTC month of `now`; None with no quota set.

    Known are those that archives show, what the owner wrote since to people who are no connection, and the
    notes drawn by lot that they noted to have sent.
    """
    with ledger.reading() as connection:
        quota = setting(connection, owner, "quota")
        if quota is None:
            return None
        since = int(utc(now).replace(day=1, hour=0, minute=0, second=0).timestamp())
        shown = noted_since(connection, owner, since)
        noted = _written(connection, owner, since) | _sent_as_drawn(connection, owner, since, now)
        return NotesLeft(quota, len(shown | noted))


def _sent_as_drawn(connection: Reading, owner: Owner, since: int, now: int) -> set[str]:
    """Return to whom a note drawn by lot was noted as sent since, where no archive shows yet what was."""
    known, found = marking.roots(connection, owner), set[str]()
    for experiment in trials.everything(connection, owner):
        places = trials.spent_since(connection, owner, experiment.number, since)
        if experiment.plan.subject != INVITATION or not places:
            continue
        for one in followed_in(connection, owner, experiment, now):
            key, arm = one.draw.person_key, experiment.plan.arms[one.draw.arm]
            if key and one.draw.place in places and one.sent is None and arm.kind != NO_NOTE:
                found.add(known.get(key, key))
    return found


def _written(connection: Reading, owner: Owner, since: int) -> set[str]:
    """Return the keys of those who were written to since, and can have been sent no more than a note."""
    known = marking.roots(connection, owner)
    keys = {
        known.get(one.mark.person_key, one.mark.person_key)
        for one in marking.standing(connection, owner, Address)
        if one.on >= today(since)
    }
    # whoever has invited the owner is answered, and sent no note
    invited = {one.person_key for one in came_from(connection, owner, keys) if one.state == PENDING}
    return strangers(connection, owner, keys) - invited
