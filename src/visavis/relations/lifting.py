"""Applies the owner's marks to what traces alone tell, without computing anything else anew."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, select, update

from visavis.ledger import marking, schema
from visavis.ledger.owners import Owner, list_owners
from visavis.marks import Attachment, OfPerson, Outcome
from visavis.relations.correcting import correct
from visavis.relations.ladder import Noted, lifted
from visavis.relations.recommendations import recommendations

_SOME = 500


def lift(connection: Connection, owner_id: int, keys: Iterable[str] | None = None) -> None:
    """Bring the kinds and rungs of these people, or of all whom marks touch, up to what stands.

    To be called in the transaction that changes a mark, with whom it is about, and in
    the one that makes a generation the owner's.
    """
    owner = next(one for one in list_owners(connection) if one.id == owner_id)
    known = marking.roots(connection, owner)
    family = None if keys is None else marking.family(connection, owner, keys)
    correct(connection, owner, family)
    noted = _noted(connection, owner, family, known)
    table = schema.standings
    here = (table.c.owner_id == owner.id) & (table.c.generation == owner.generation)
    wanted = sorted(noted.keys() | _lifted_before(connection, owner) if family is None else family)
    for at in range(0, len(wanted), _SOME):
        some = table.c.person_key.in_(wanted[at : at + _SOME])
        columns = (table.c.person_id, table.c.person_key, table.c.rung, table.c.traced_rung)
        for row in connection.execute(select(*columns).where(here, some)).all():
            rung = lifted(row.traced_rung, noted.get(row.person_key, Noted()))
            if rung != row.rung:
                one = table.c.person_id == row.person_id
                connection.execute(update(table).where(here, one).values(rung=rung))


def _lifted_before(connection: Connection, owner: Owner) -> set[str]:
    """Return whom marks lifted, who may fall: what lifted them may be gone with an import."""
    table = schema.standings
    here = (table.c.owner_id == owner.id) & (table.c.generation == owner.generation)
    return set(
        connection.scalars(select(table.c.person_key).where(here, table.c.rung != table.c.traced_rung))
    )


def _noted(
    connection: Connection, owner: Owner, keys: Iterable[str] | None, known: dict[str, str]
) -> dict[str, Noted]:
    """Return what was noted of people, under the key that stands for all of theirs."""
    outcomes: dict[str, set[str]] = defaultdict(set)
    for outcome in marking.standing(connection, owner, Outcome, keys):
        outcomes[_root(outcome.mark, known)].add(outcome.mark.outcome)
    attached = marking.standing(connection, owner, Attachment, keys)
    # an attachment stays when the import that showed the recommendation is undone, and lifts nobody then
    shown = {one.trace for one in recommendations(connection, owner)} if attached else set()
    recommended = {_root(one.mark, known) for one in attached if one.mark.recommendation in shown}
    return {
        key: Noted(frozenset(outcomes.get(key, ())), key in recommended)
        for key in outcomes.keys() | recommended
    }


def _root(mark: OfPerson, known: dict[str, str]) -> str:
    return known.get(mark.person_key, mark.person_key)
