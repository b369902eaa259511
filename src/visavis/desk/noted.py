"""Tells what marks say to the agenda: what is due, what was written and when the two last talked."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from visavis.desk.agenda import Reason
from visavis.ledger import marking
from visavis.ledger.owners import Owner
from visavis.marks import Address, Marked, Note, Outcome, Promise, Snooze
from visavis.relations.attention import Whom
from visavis.relations.ladder import MEETINGS
from visavis.relations.listing import Reading
from visavis.traces import DAY_SECONDS

TALKED = MEETINGS | {"contract"}
"""The outcomes in which two people have talked."""


def due(connection: Reading, owner: Owner, day: int) -> dict[str, list[Reason]]:
    """Return by key the promises, but for those kept, and the snoozes whose day has come."""
    known, found = marking.roots(connection, owner), defaultdict(list)
    for promise in marking.standing(connection, owner, Promise):
        if promise.mark.until_on <= day and promise.mark.kept_on is None:
            key = promise.mark.person_key
            reason = Reason("promised", promise.mark.until_on, promise.mark.words, number=promise.number)
            found[known.get(key, key)].append(reason)
    for snooze in marking.standing(connection, owner, Snooze):
        if snooze.mark.until_on <= day:
            key = snooze.mark.person_key
            reason = Reason("snoozed", snooze.mark.until_on, snooze.mark.words, number=snooze.number)
            found[known.get(key, key)].append(reason)
    return found


def still_due(marked: Iterable[Reason], *own: int | None) -> list[Reason]:
    """Return what is due of what was marked: where the owner has written since its day, it is no more.

    `own` are the days of their last words, known and noted; what they undertook in them is weighed elsewhere.
    """
    spoken_on = max((on for on in own if on is not None), default=None)
    return [one for one in marked if one.code == "pledged" or spoken_on is None or spoken_on < one.on]


def promised_on(connection: Reading, owner: Owner) -> dict[str, int]:
    """Return by key the last day on which a promise was noted, kept since or not."""
    known, found = marking.roots(connection, owner), dict[str, int]()
    for one in marking.standing(connection, owner, Promise):
        key = known.get(one.mark.person_key, one.mark.person_key)
        found[key] = max(one.made_at // DAY_SECONDS, found.get(key, 0))
    return found


def last_on(connection: Reading, owner: Owner, keys: Collection[str]) -> dict[str, int]:
    """Return by key the day of the last outcome or note of each of some people."""
    known, found = marking.roots(connection, owner), dict[str, int]()
    family = marking.family(connection, owner, keys)
    for kind in (Outcome, Note):
        for one in marking.standing(connection, owner, kind, family):
            key = known.get(one.mark.person_key, one.mark.person_key)
            found[key] = max(one.on, found.get(key, 0))
    return found


def addressed(connection: Reading, owner: Owner) -> dict[str, Marked[Address]]:
    """Return by key what the owner last noted to have written to each person."""
    known = marking.roots(connection, owner)
    noted = marking.standing(connection, owner, Address)
    return {
        known.get(one.mark.person_key, one.mark.person_key): one
        for one in sorted(noted, key=lambda one: one.made_at)
    }


def spoken_on(one: Whom, noted: Marked[Address] | None) -> int | None:
    """Return the day of the owner's last words to somebody, known or noted, where they were the last ones."""
    if noted is not None and (one.last_at is None or one.last_at < noted.made_at):
        return noted.on
    return one.last_at // DAY_SECONDS if one.last_at is not None and one.last_by_owner else None


def talked_on(connection: Reading, owner: Owner) -> dict[str, int]:
    """Return by key the last day on which an outcome was noted that takes more than words in writing."""
    known, found = marking.roots(connection, owner), dict[str, int]()
    for one in marking.standing(connection, owner, Outcome):
        if one.mark.outcome in TALKED:
            key = known.get(one.mark.person_key, one.mark.person_key)
            found[key] = max(one.on, found.get(key, one.on))
    return found
