"""Tells whom the owner left alone for good: nothing proposes them, and their silence is no silence to end."""

from sqlalchemy import Connection

from visavis.ledger import marking
from visavis.ledger.owners import Owner
from visavis.marks import LeftAlone


def left_alone(connection: Connection, owner: Owner) -> frozenset[str]:
    """Return the keys of those left alone for good; of people who are one, the key they go by."""
    known = marking.roots(connection, owner)
    keys = (one.mark.person_key for one in marking.standing(connection, owner, LeftAlone))
    return frozenset(known.get(key, key) for key in keys)
