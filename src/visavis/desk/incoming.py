"""Shows the invitations received that wait, and what can be read in their notes."""

from dataclasses import dataclass

from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.reading.incoming import Mail, Mark, Received, Shown
from visavis.relations.received import Waiting, owner_card, received_texts, waiting

__all__ = ["Incoming", "Mark", "Received", "Shown", "Waiting", "incoming"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An invitation that waits, and what shows in its note: signs, and never a verdict on the person."""

    waiting: Waiting
    shown: tuple[Shown, ...]


def incoming(ledger: Ledger, owner: Owner) -> list[Incoming]:
    """Return the invitations received that wait, the oldest first, each note read among all that came in."""
    with ledger.reading() as connection:
        found = waiting(connection, owner)
        if not found:
            return []
        mail = Mail(received_texts(connection, owner), owner_card(connection, owner))
    texts = [Received(one.note, one.sender) for one in found]
    return [Incoming(*pair) for pair in zip(found, mail.shown(texts), strict=True)]
