"""Names people of whom only the keys are known."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner

_SOME = 500


def names_of(connection: Connection, owner: Owner, keys: Iterable[str]) -> dict[str, str]:
    """Return the names shown of some people, by key; nothing of those whom no import shows."""
    table, found, wanted = schema.standings, dict[str, str](), sorted(set(keys))
    here = (table.c.owner_id == owner.id) & (table.c.generation == owner.generation)
    for at in range(0, len(wanted), _SOME):
        some = table.c.person_key.in_(wanted[at : at + _SOME])
        query = select(table.c.person_key, table.c.name).where(here, some)
        found |= {row.person_key: row.name for row in connection.execute(query)}
    return found
