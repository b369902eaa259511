"""Puts together the days ahead that people named, and those that the owner did in what they noted."""

from collections.abc import Iterable

from visavis.desk import noted
from visavis.ledger.owners import Owner
from visavis.relations import attention
from visavis.relations.attention import Spoken
from visavis.relations.coming import HEARD_OF_DAYS, Coming, coming
from visavis.relations.left_alone import left_alone
from visavis.relations.listing import Reading
from visavis.relations.naming import names_of


def days_ahead(
    connection: Reading, owner: Owner, traced: Iterable[Coming], day: int, missed: frozenset[str]
) -> tuple[Coming, ...]:
    """Return the days from `day` on that traces name, and the owner did in what they noted to have written.

    What was noted did not go to those `missed` (keys). Nobody who is left alone is among them.
    """
    alone, written = left_alone(connection, owner), noted.addressed(connection, owner)
    lately = {
        key: one
        for key, one in written.items()
        if key not in missed and one.mark.text and day - one.on <= HEARD_OF_DAYS
    }
    names = names_of(connection, owner, lately.keys())
    said = [
        Spoken(key, names.get(key, ""), one.on, one.mark.text, by_owner=True) for key, one in lately.items()
    ]
    # what was noted is later than what archives show, but for what they have shown since
    spoken = attention.own_words_on(connection, owner, lately.keys())
    own = (one for one in coming(said, day) if spoken.get(one.person_key, 0) <= lately[one.person_key].on)
    found = {one.person_key: one for one in (*traced, *own) if one.person_key not in alone}
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.person_key)))
