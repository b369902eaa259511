"""Whose ledger it is: one owner without a word, others by name and only on request."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from visavis.errors import CannotAsk, CannotKeep
from visavis.ledger.schema import owner_keys, owners
from visavis.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Owner:
    """A member whose data the ledger keeps, with every profile key they have had."""

    id: int
    name: str
    keys: frozenset[str]
    generation: int


@dataclass(frozen=True, slots=True)
class Claim:
    """Who an archive says its owner is, and what the person at the desk said of it."""

    key: str | None
    name: str
    owner: str | None = None
    another: bool = False
    renamed: bool = False


def list_owners(connection: Connection) -> list[Owner]:
    """Return every owner, the oldest first."""
    found = connection.execute(select(owners).order_by(owners.c.id)).all()
    keys = connection.execute(select(owner_keys.c.owner_id, owner_keys.c.person_key)).all()
    return [
        Owner(row.id, row.name, frozenset(key for owner, key in keys if owner == row.id), row.generation)
        for row in found
    ]


def chosen_owner(ledger: Ledger, named: str | None) -> Owner:
    """Return the owner named, by key or name, or the only one; raises CannotAsk otherwise."""
    with ledger.reading() as connection:
        found = list_owners(connection)
    if not found:
        raise CannotAsk("empty_ledger", place=ledger.place)
    if named is None:
        if len(found) > 1:
            raise CannotAsk("which_owner", owners=", ".join(owner.name or min(owner.keys) for owner in found))
        return found[0]
    wanted = named.strip().casefold()
    for owner in found:
        if wanted == owner.name.casefold() or wanted in owner.keys:
            return owner
    raise CannotAsk("no_such_owner", owner=named, owners=", ".join(owner.name for owner in found))


def owner_of(ledger: Ledger, claim: Claim) -> Owner:
    """Return the owner an archive belongs to, made or given a new key where that was asked.

    Raises CannotKeep for the archive of somebody the ledger does not hold.
    """
    with ledger.writing() as connection:
        found = list_owners(connection)
        same = [owner for owner in found if _is_same(owner, claim)]
        if same:
            return _with_key(connection, same[0], claim)
        if not found or claim.another:
            return _new_owner(connection, claim)
        if claim.renamed:
            chosen = [owner for owner in found if claim.owner in (None, owner.name, *owner.keys)]
            if len(chosen) == 1:
                return _with_key(connection, chosen[0], claim)
    raise CannotKeep("another_owner", archive=claim.name or claim.key or "?", owner=found[0].name)


def _is_same(owner: Owner, claim: Claim) -> bool:
    if claim.key is not None and owner.keys:
        return claim.key in owner.keys
    return not claim.name or not owner.name or claim.name.casefold() == owner.name.casefold()


def _new_owner(connection: Connection, claim: Claim) -> Owner:
    number = (connection.scalar(select(func.max(owners.c.id))) or 0) + 1
    connection.execute(insert(owners).values(id=number, name=claim.name, generation=0))
    return _with_key(connection, Owner(number, claim.name, frozenset(), 0), claim)


def _with_key(connection: Connection, owner: Owner, claim: Claim) -> Owner:
    name = owner.name or claim.name
    if name != owner.name:
        connection.execute(owners.update().where(owners.c.id == owner.id).values(name=name))
    if claim.key is None or claim.key in owner.keys:
        return Owner(owner.id, name, owner.keys, owner.generation)
    connection.execute(insert(owner_keys).values(owner_id=owner.id, person_key=claim.key))
    return Owner(owner.id, name, owner.keys | {claim.key}, owner.generation)
