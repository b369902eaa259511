"""Whose ledger it is: one owner without a word, others by name and only on request."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, insert, select

from visavis.errors import CannotAsk, CannotKeep
from visavis.ledger.schema import DERIVATION, imports, owner_keys, owners
from visavis.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Owner:
    """A member whose data the ledger keeps, with every profile key they have had.

    What is derived stands under a `generation`; the `edition` is another whenever any of it is.
    """

    id: int
    name: str
    keys: frozenset[str]
    generation: int
    edition: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """Who an archive says its owner is, and what the person at the desk said of it.

    `archive` is what it is called; `may_be` are keys with names, where it may be that of one of several.
    """

    key: str | None
    name: str
    owner: str | None = None
    another: bool = False
    renamed: bool = False
    archive: str = ""
    may_be: tuple[tuple[str, str], ...] = ()


def list_owners(connection: Connection) -> list[Owner]:
    """Return every owner, the oldest first."""
    found = connection.execute(select(owners).order_by(owners.c.id)).all()
    keys = connection.execute(select(owner_keys.c.owner_id, owner_keys.c.person_key)).all()
    held = {row.id: frozenset(key for owner, key in keys if owner == row.id) for row in found}
    return [Owner(row.id, row.name, held[row.id], row.generation, row.edition) for row in found]


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
    chosen = [owner for owner in found if _is_called(owner, named)]
    if not chosen:
        raise CannotAsk("no_such_owner", owner=named, owners=", ".join(owner.name for owner in found))
    if len(chosen) > 1:
        raise CannotAsk("which_owner", owners=", ".join(min(owner.keys, default="") for owner in chosen))
    return chosen[0]


def _is_called(owner: Owner, named: str | None) -> bool:
    wanted = (named or "").strip().casefold()
    return wanted == owner.name.casefold() or wanted in owner.keys


def owner_of(ledger: Ledger, claim: Claim) -> Owner:
    """Return the owner an archive belongs to, a new one or one with a new key where that was asked.

    The ledger learns of it with `keep_owner`. Raises CannotKeep for the archive of somebody it does
    not hold, CannotAsk where the archive may be of several.
    """
    with ledger.reading() as connection:
        found = list_owners(connection)
        newest = connection.scalar(select(func.max(owners.c.id))) or 0
    if claim.may_be:
        claim = _settled(found, claim)
    same = _same(found, claim)
    if not same and (claim.another or not found):
        return _with_claim(Owner(newest + 1, "", frozenset(), 0), claim)
    if not same and claim.renamed:
        same = [owner for owner in found if claim.owner is None or _is_called(owner, claim.owner)]
    if len(same) > 1:
        raise CannotAsk("which_owner", owners=", ".join(owner.name or min(owner.keys) for owner in same))
    if not same:
        told, theirs = found[0].name or min(found[0].keys, default="?"), claim.name or claim.key or "?"
        raise CannotKeep("another_owner", path=claim.archive, archive=theirs, owner=told)
    return _with_claim(same[0], claim)


def keep_owner(connection: Connection, owner: Owner, generation: int) -> None:
    """Keep an owner's name and keys, and the generation that is now read."""
    values = {"name": owner.name, "generation": generation, "derivation": DERIVATION}
    changed = owners.update().where(owners.c.id == owner.id).values(**values, edition=owners.c.edition + 1)
    if not connection.execute(changed).rowcount:
        connection.execute(insert(owners).values(id=owner.id, **values, edition=1))
    mine = select(owner_keys.c.person_key).where(owner_keys.c.owner_id == owner.id)
    for key in sorted(owner.keys - set(connection.scalars(mine))):
        connection.execute(insert(owner_keys).values(owner_id=owner.id, person_key=key))


def _settled(found: list[Owner], claim: Claim) -> Claim:
    """Return a claim of one key: that of an owner who is known, or the one that was said."""
    known = [key for key, _ in claim.may_be if any(key in owner.keys for owner in found)]
    said = (claim.owner or "").strip().casefold()
    said_of = [key for key, name in claim.may_be if said and said in (key, name.casefold())]
    for keys in (known, said_of):
        if len(keys) == 1:
            return replace(claim, key=keys[0])
    people = ", ".join(f"{name} ({key})" for key, name in claim.may_be)
    raise CannotAsk("whose_archive", path=claim.archive, people=people)


def called(connection: Connection, owner: Owner, name: str, exported_at: int) -> Owner:
    """Return an owner under the name that their newest export gives them, this one or one that is known."""
    theirs = (imports.c.owner_id == owner.id) & (imports.c.published == 1)
    newest = connection.scalar(select(func.max(imports.c.exported_at)).where(theirs))
    return replace(owner, name=name) if name and (newest is None or exported_at >= newest) else owner


def _same(found: list[Owner], claim: Claim) -> list[Owner]:
    """Return whom an archive may belong to; where it does not say, the one the desk was opened for."""
    same = [owner for owner in found if _is_same(owner, claim)]
    if len(same) < 2:  # noqa: PLR2004 - nothing to choose
        return same
    keyed = [owner for owner in same if claim.key in owner.keys]
    return keyed or [owner for owner in same if _is_called(owner, claim.owner)] or same


def _is_same(owner: Owner, claim: Claim) -> bool:
    if claim.key is not None and owner.keys:
        return claim.key in owner.keys
    return not claim.name or not owner.name or claim.name.casefold() == owner.name.casefold()


def _with_claim(owner: Owner, claim: Claim) -> Owner:
    keys = owner.keys if claim.key is None else owner.keys | {claim.key}
    return replace(owner, name=owner.name or claim.name, keys=keys)
