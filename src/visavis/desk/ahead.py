"""Puts together the days that people named, ahead and just passed, and those that the owner noted."""

from collections.abc import Iterable

from visavis.desk import noted
from visavis.ledger.owners import Owner
from visavis.relations import attention
from visavis.relations.attention import Spoken
from visavis.relations.coming import HEARD_OF_DAYS, Coming, coming, passed
from visavis.relations.left_alone import left_alone
from visavis.relations.listing import Reading
from visavis.relations.naming import names_of

_FEW = 3


def days_ahead(
    connection: Reading, owner: Owner, traced: Iterable[Coming], day: int, missed: frozenset[str]
) -> tuple[Coming, ...]:
    """Return the days from `day` on that traces name, and the owner did in what they noted to have written.

    What was noted did not go to those `missed` (keys). Nobody who is left alone is among them.
    """
    found = _named(connection, owner, (*traced, *coming(_noted(connection, owner, day, missed), day)))
    return tuple(sorted(found, key=lambda one: (one.on, one.person_key)))


def days_passed(
    connection: Reading, owner: Owner, traced: Iterable[Coming], day: int, missed: frozenset[str]
) -> tuple[Coming, ...]:
    """Return the days just before `day` for which an hour was fixed, likewise, and of which nothing is noted.

    The latest first, a few at most.
    """
    found = _named(connection, owner, (*traced, *passed(_noted(connection, owner, day, missed), day)))
    noted_on = noted.last_on(connection, owner, [one.person_key for one in found])
    left = [one for one in found if noted_on.get(one.person_key, 0) < one.on]
    return tuple(sorted(left, key=lambda one: (-one.on, one.person_key))[:_FEW])


def _named(connection: Reading, owner: Owner, days: Iterable[Coming]) -> Iterable[Coming]:
    """Return one day of each person, the last of those given, but of those who are left alone."""
    alone = left_alone(connection, owner)
    return {one.person_key: one for one in days if one.person_key not in alone}.values()


def _noted(connection: Reading, owner: Owner, day: int, missed: frozenset[str]) -> list[Spoken]:
    """Return what the owner noted to have written of late, and archives have not shown since."""
    lately = {
        key: one
        for key, one in noted.addressed(connection, owner).items()
        if key not in missed and one.mark.text and day - one.on <= HEARD_OF_DAYS
    }
    names = names_of(connection, owner, lately.keys())
    spoken = attention.own_words_on(connection, owner, lately.keys())
    return [
        Spoken(key, names.get(key, ""), one.on, one.mark.text, by_owner=True)
        for key, one in lately.items()
        if spoken.get(key, 0) <= one.on
    ]
