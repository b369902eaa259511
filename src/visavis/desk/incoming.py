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
from visavis.reading.likeness import is_nearly
from visavis.relations.decided import Decided, decisions
from visavis.relations.received import Waiting, waiting

__all__ = ["Decided", "Incoming", "Mailbox", "Mark", "Named", "Received", "Shown", "Waiting"]


# comparing so many notes word by word takes some tenths of a second, once after an import
_MOST_COMPARED = 5_000
_GREATER_PART = 2
_ALIKE = frozenset((Mark.SAME_WORDS, Mark.DEFAULT))


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


def together(found: Sequence[Incoming]) -> list[tuple[Incoming, Incoming | None]]:
    """Return invitations in their order, but copies of one note behind the first of them, which is given too.

    Two are copies where a word or the numbers differ, or where the sentence that several people sent is the
    greater part of both. Every two are compared: it is meant for those of a page.
    """
    families: list[list[Incoming]] = []
    for one in found:
        near = next((family for family in families if _is_copy(one, family[0])), None)
        if near is None:
            families.append([one])
        else:
            near.append(one)
    return [(one, None if one is family[0] else family[0]) for family in families for one in family]


def _is_copy(one: Incoming, other: Incoming) -> bool:
    if not one.waiting.note.strip() or not other.waiting.note.strip():
        return False
    if is_nearly(one.waiting.note, other.waiting.note):
        return True
    said, too = _shared(one), _shared(other)
    return bool(said and too) and is_nearly(said, too)


def _shared(one: Incoming) -> str:
    """Return the sentences of a note that several people sent, where they are the greater part of it."""
    note = one.waiting.note
    parts = [note[sign.start : sign.end] for sign in one.shown if sign.mark is Mark.SAME_WORDS]
    shared = " ".join(parts)
    return shared if len(shared) > len(note.strip()) / _GREATER_PART else ""


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

        Of those that nothing is decided of, a slice alone is read. What reads them is kept with the ledger.
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
            mail, known, near = self._mail, self._circle or Circle(), self._near
        read = list(found)
        texts = [Received(found[place].waiting.note, found[place].waiting.sender) for place in places]
        for place, shown, language in zip(places, mail.shown(texts), mail.languages(texts), strict=True):
            note, sender = found[place].waiting.note, found[place].waiting.person_key
            read[place] = replace(
                found[place],
                # what several people sent is told already
                shown=shown
                if any(sign.mark in _ALIKE for sign in shown)
                else (*near.get((note, sender), ()), *shown),
                language=language,
                named=known.named_in(note, sender),
                asks=question(note, shown),
            )
        return read
