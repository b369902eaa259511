"""Shows the invitations received that wait, what can be read in their notes, and what was decided of them."""

from dataclasses import dataclass, replace
from threading import Lock

from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Decision, Marked
from visavis.reading.incoming import Mail, Mark, Received, Shown
from visavis.relations.decided import Decided, decisions
from visavis.relations.listing import Reading
from visavis.relations.received import Waiting, owner_card, received_texts, waiting

__all__ = ["Decided", "Incoming", "Mailbox", "Mark", "Received", "Shown", "Waiting"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An invitation that waits, what shows in its note, and what the owner decided of it, if anything.

    What shows are signs, and never a verdict on the person.
    """

    waiting: Waiting
    shown: tuple[Shown, ...]
    decision: Marked[Decision] | None = None


class Mailbox:
    """Keeps what was read of the invitations that wait, for as long as nothing new came in."""

    def __init__(self) -> None:
        self._read: tuple[Incoming, ...] = ()
        self._of: tuple[int, int] | None = None
        self._lock = Lock()

    def open(self, ledger: Ledger, owner: Owner) -> list[Incoming]:
        """Return the invitations that wait, the oldest first, each note read among all that came in."""
        with self._lock, ledger.reading() as connection:
            if self._of != (owner.id, owner.edition):
                self._read, self._of = _read(connection, owner), (owner.id, owner.edition)
            decided = decisions(connection, owner)
            return [
                _with(one, decided.get((one.waiting.person_key, one.waiting.sent_at))) for one in self._read
            ]


def _with(one: Incoming, decision: Marked[Decision] | None) -> Incoming:
    return one if decision is None else replace(one, decision=decision)


def _read(connection: Reading, owner: Owner) -> tuple[Incoming, ...]:
    found = waiting(connection, owner)
    if not found:
        return ()
    mail = Mail(received_texts(connection, owner), owner_card(connection, owner))
    texts = [Received(one.note, one.sender) for one in found]
    return tuple(Incoming(*pair) for pair in zip(found, mail.shown(texts), strict=True))
