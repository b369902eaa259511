"""Lists recommendations, which name nobody's address, for the owner to say whose they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner

RECEIVED, GIVEN = "recommendation_received", "recommendation_given"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation: `trace` is its key in hexadecimal, `kind` says whose it is, `at` in epoch seconds."""

    trace: str
    kind: str
    name: str
    at: int
    text: str


def recommendations(connection: Connection, owner: Owner) -> Iterator[Recommendation]:
    """Yield the recommendations received and given, the newest first."""
    deeds, presence, imports = schema.deeds, schema.presence, schema.imports
    published = (
        select(presence.c.trace_id)
        .join(imports, imports.c.id == presence.c.import_id)
        .where(presence.c.kind == schema.DEED, imports.c.published == 1)
    )
    query = (
        select(deeds.c.trace_key, deeds.c.kind, deeds.c.name, deeds.c.at, deeds.c.text)
        .where(deeds.c.owner_id == owner.id, deeds.c.kind.in_((RECEIVED, GIVEN)), deeds.c.id.in_(published))
        .order_by(deeds.c.at.desc(), deeds.c.id)
    )
    for row in connection.execute(query):
        yield Recommendation(bytes(row.trace_key).hex(), row.kind, row.name, row.at, row.text)
