"""Makes anew what an older program derived, once, when a newer one opens its ledger."""

from collections.abc import Callable

from sqlalchemy import select

from visavis.ledger.importing import sweep
from visavis.ledger.schema import DERIVATION, owners
from visavis.ledger.store import Ledger
from visavis.relations.rebuild import rebuild, settle


def refresh(ledger: Ledger, begins: Callable[[], None] = lambda: None) -> list[int]:
    """Derive again for every owner whose generation an older program made; returns the numbers of these.

    `begins` is called before the work, where there is any: it takes as long as an import.

    Raises CannotKeep where an import is under way: nothing may then be read, for what is derived may
    lack what the program asks for.
    """
    if not _stale(ledger):
        return []
    begins()
    with ledger.alone():
        sweep(ledger)
        stale = _stale(ledger)
        for owner_id in stale:
            with ledger.one_change() as whole:
                settle(whole, rebuild(whole, owner_id))
    return stale


def _stale(ledger: Ledger) -> list[int]:
    with ledger.reading() as connection:
        return list(connection.scalars(select(owners.c.id).where(owners.c.derivation != DERIVATION)))
