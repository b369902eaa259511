"""Shows the invitations received that wait, what can be read in their notes, and what was decided of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

from visavis import relations
from visavis.desk.naming import Circle, Named, circle, question
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import Decision, Marked
from visavis.reading.incoming import Mail, Mark, Received, Shown, near_words
from visavis.relations.decided import Decided, decisions
from visavis.relations.received import Waiting, waiting

__all__ = ["Decided", "Incoming", "Mailbox", "Mark", "Named", "Received", "Shown", "Waiting"]


# comparing so many notes word by word takes some tenths of a second, once after an import
_MOST_COMPARED = 5_000
ALIKE = frozenset((Mark.SAME_WORDS, Mark.DEFAULT))


def _near(found: Sequence["Incoming"]) -> dict[tuple[str, str], tuple[Shown, ...]]:
    """Return by note and sender what tells that others have nearly its words, of the newest."""
    newest = found[-_MOST_COMPARED:]
    notes = [Received(one.waiting.note, one.waiting.sender) for one in newest]
    shown = zip(newest, near_words(notes), strict=True)
    return {(one.waiting.note, one.waiting.person_key): signs for one, signs in shown if signs}


@dataclass(frozen=True, slots=True)
class Incoming:
    """An invitation that waits, what shows in its note, and what the owner decided of it, if anything.

    What shows are signs, and never a verdict on the person; none in a note that was not asked to be read.
    `language` is that of its note, None where it cannot be told. `named` are the owner's relations whose
    names it holds, and `asks` is a question of it.
    """

    waiting: Waiting
    shown: tuple[Shown, ...] = ()
    language: str | None = None
    decision: Marked[Decision] | None = None
    named: tuple[Named, ...] = ()
    asks: str = ""


class Mailbox:
    """Keeps the invitations that wait, and what reads their notes, for as long as nothing new came in."""

    def __init__(self) -> None:
        self._waiting: list[Waiting] = []
        self._of: tuple[int, int] | None = None
        self._found: list[Incoming] = []
        self._near: dict[tuple[str, str], tuple[Shown, ...]] = {}
        self._decided: dict[tuple[str, int], Marked[Decision]] | None = None
        self._mail: Mail | None = None
        self._mail_of: tuple[int, int] | None = None
        self._read: dict[Waiting, Incoming] = {}
        self._circle: Circle | None = None
        self._lock = Lock()

    def open(self, ledger: Ledger, owner: Owner) -> list[Incoming]:
        """Return the invitations that wait, the oldest first, with what was decided of them."""
        with self._lock, ledger.reading() as connection:
            if self._of != (owner.id, owner.edition):
                self._waiting, self._of = waiting(connection, owner), (owner.id, owner.edition)
                self._decided = None
            decided = decisions(connection, owner)
            if self._decided != decided:
                self._decided = decided
                self._found = [
                    Incoming(one, decision=decided.get((one.person_key, one.sent_at)))
                    for one in self._waiting
                ]
            return self._found

    def read(
        self, ledger: Ledger, owner: Owner, found: Sequence[Incoming], undecided: slice
    ) -> list[Incoming]:
        """Return invitations with what shows in their notes, read among all that came in.

        Of those that nothing is decided of, a slice alone is read. What was read is kept with the ledger.
        """
        open_ = [place for place, one in enumerate(found) if one.decision is None][undecided]
        places = [*open_, *(place for place, one in enumerate(found) if one.decision is not None)]
        if not places:
            return list(found)
        with self._lock:
            of = owner.id, owner.edition
            if self._mail is None or self._mail_of != of:
                self._mail, self._mail_of = relations.mail(ledger, owner), of
                self._circle = circle(ledger, owner)
                self._near = _near(found)
                self._read = {}
            mail, known, near, kept = self._mail, self._circle or Circle(), self._near, self._read
        fresh = [found[place].waiting for place in places if found[place].waiting not in kept]
        texts = [Received(one.note, one.sender) for one in fresh]
        for one, shown, language in zip(fresh, mail.shown(texts), mail.languages(texts), strict=True):
            kept[one] = Incoming(
                one,
                # what several people sent is told already
                shown=shown
                if any(sign.mark in ALIKE for sign in shown)
                else (*near.get((one.note, one.person_key), ()), *shown),
                language=language,
                named=known.named_in(one.note, one.person_key),
                asks=question(one.note, shown),
            )
        read = list(found)
        for place in places:
            read[place] = replace(kept[found[place].waiting], decision=found[place].decision)
        return read
