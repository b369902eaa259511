"""Counts how far each of the owner's objectives is."""

from visavis.ledger import marking
from visavis.ledger.histograms import Lasting
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import RECORDED, Objective
from visavis.relations.concerned import fulfilled_with


def reached(ledger: Ledger, owner: Owner) -> dict[int, int | None]:
    """Return by objective with how many people it is fulfilled; None where that was never noted."""
    with ledger.reading() as connection:
        noted = marking.outcomes_noted(connection, owner)
        unknown = set(RECORDED).difference(*noted.values())
        lasting = Lasting(connection, (owner.id, owner.generation))
        return {
            one.number: None
            if one.mark.outcome in unknown
            else fulfilled_with(
                lasting, owner, one, {key for key, had in noted.items() if one.mark.outcome in had}
            )
            for one in marking.standing(connection, owner, Objective)
        }
