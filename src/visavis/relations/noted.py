"""Finds to whom notes went lately, and who could be sent nothing else."""

from collections.abc import Iterable

from sqlalchemy import Connection, and_, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner
from visavis.marks import NOTE_KINDS

NO_NOTE = NOTE_KINDS[0]
_SOME = 500


def noted_since(connection: Connection, owner: Owner, since: int) -> set[str]:
    """Return the keys of those whom the owner invited with a note since an instant (epoch seconds)."""
    fates, people = schema.outcomes, schema.standings
    known = and_(
        people.c.owner_id == owner.id,
        people.c.generation == owner.generation,
        people.c.person_id == fates.c.person_id,
    )
    query = (
        select(people.c.person_key)
        .select_from(fates)
        .join(people, known)
        .where(fates.c.owner_id == owner.id, fates.c.generation == owner.generation)
        .where(fates.c.outgoing == 1, fates.c.sent_at >= since, fates.c.note_kind != NO_NOTE)
    )
    return set(connection.scalars(query))


def strangers(connection: Connection, owner: Owner, keys: Iterable[str]) -> set[str]:
    """Return which of these people are no connection, as far as any import tells."""
    people, wanted = schema.standings, sorted(set(keys))
    connected = set[str]()
    for at in range(0, len(wanted), _SOME):
        connected |= set(
            connection.scalars(
                select(people.c.person_key).where(
                    people.c.owner_id == owner.id,
                    people.c.generation == owner.generation,
                    people.c.connected_on.is_not(None),
                    people.c.person_key.in_(wanted[at : at + _SOME]),
                )
            )
        )
    return set(wanted) - connected
