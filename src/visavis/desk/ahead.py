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


def days_named(
    connection: Reading,
    owner: Owner,
    traced: tuple[Iterable[Coming], Iterable[Coming]],
    day: int,
    missed: frozenset[str],
) -> tuple[tuple[Coming, ...], tuple[Coming, ...]]:
    """Return the days from `day` on, and those just before it, that were named: in traces, and as noted.

    Those before are a few at most for which an hour was fixed and of which nothing is noted, the latest
    first. What was noted to have been written did not go to those `missed` (keys). Nobody who is left alone
    is among them.
    """
    written, alone = _noted(connection, owner, day, missed), left_alone(connection, owner)
    ahead, past = (
        {one.person_key: one for one in (*some, *find(written, day)) if one.person_key not in alone}
        for some, find in zip(traced, (coming, passed), strict=True)
    )
    known = noted.last_on(connection, owner, past.keys())
    open_ = [one for one in past.values() if known.get(one.person_key, 0) < one.on]
    return (
        tuple(sorted(ahead.values(), key=lambda one: (one.on, one.person_key))),
        tuple(sorted(open_, key=lambda one: (-one.on, one.person_key))[:_FEW]),
    )


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
