"""Reads a draft as the one who receives it would, among all that its owner has written."""

from dataclasses import dataclass

from visavis import relations
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.marks import RUNGS
from visavis.reading.corpus import Addressed
from visavis.reading.deaths import tells_of_a_death
from visavis.reading.masking import Card
from visavis.reading.reader import Reader
from visavis.reading.reading import LONG_NOTE, SHORT_NOTE, Kind, Reading
from visavis.reading.refusals import refuses
from visavis.reading.sensations import Advice, Felt, Known
from visavis.relations import listing, received
from visavis.relations.listing import Standing

__all__ = [
    "LONG_NOTE",
    "SHORT_NOTE",
    "Advice",
    "DraftReading",
    "Drafts",
    "Felt",
    "Kind",
    "Reading",
]
_OF_LATE = 20
_ANSWERED = RUNGS[RUNGS.index("recognised") :]

# a recipient whom no trace shows: nobody that texts were sent to
_NOBODY = "?"


@dataclass(frozen=True, slots=True)
class DraftReading:
    """A draft, what is read in it, and what its reader may feel: seen, considered, willing.

    `to` is the person it is for, None where that was not said; `invited` tells that they have invited the
    owner and wait, `refusal` holds their last words where these say no, `death` those from their account that
    seem to say that they have died. Offsets are of the untouched text.
    """

    text: str
    to: Standing | None
    reading: Reading
    felt: tuple[Felt, Felt, Felt]
    invited: bool = False
    refusal: str = ""
    death: str = ""

    @property
    def is_note(self) -> bool:
        """Whether it may be the note of an invitation: who is connected, or has sent one, is sent none."""
        return self.to is None or (self.to.connected_on is None and not self.invited)


class Drafts:
    """Keeps a reader of the owner's texts for as long as they stay the same."""

    def __init__(self) -> None:
        self._reader: Reader | None = None
        self._of: tuple[int, int] | None = None
        self._theirs: tuple[object, tuple[list[str], bool]] | None = None

    def read(
        self, ledger: Ledger, owner: Owner, text: str, to: Standing | None, noticed: str = ""
    ) -> DraftReading:
        """Read a draft to a person, or to somebody not known yet, of whom something may have been noticed."""
        one = Addressed(text, _NOBODY) if to is None else Addressed(text, str(to.person_id), _card(to))
        reader = self.reader(ledger, owner)
        acquainted = to is not None and (to.rung in _ANSWERED or to.last_by == "person")
        said, invited = self._said(ledger, owner, to)
        last, before = [*said, "", ""][:2]
        # whoever invites with a note waits for an answer too
        turn = to is not None and (to.last_by == "person" or (invited and bool(said)))
        known = Known("\n".join((noticed, *said)), last, turn=turn, acquainted=acquainted, before=before)
        refusal = last if refuses(last) else ""
        name = "" if to is None else to.name
        death = next((words for words in said if tells_of_a_death(words, name)), "")
        return DraftReading(text, to, *reader.read_and_feel(one, known), invited, refusal, death)

    def reader(self, ledger: Ledger, owner: Owner) -> Reader:
        """Return a reader that knows every text of the owner's present edition."""
        of = owner.id, owner.edition
        if self._reader is None or self._of != of:
            self._reader, self._of = relations.fitted(ledger, owner), of
        return self._reader

    def _said(self, ledger: Ledger, owner: Owner, to: Standing | None) -> tuple[list[str], bool]:
        """Return what a person said, looked up once while a draft to them is written."""
        of = owner.id, owner.edition, to
        if self._theirs is None or self._theirs[0] != of:
            self._theirs = of, _said(ledger, owner, to)
        return self._theirs[1]


def _said(ledger: Ledger, owner: Owner, to: Standing | None) -> tuple[list[str], bool]:
    """Return what a person said of late, the newest first, and whether an invitation of theirs waits."""
    if to is None:
        return [], False
    with ledger.reading() as connection:
        said = listing.their_words(connection, owner, to.person_id, _OF_LATE) if to.messages else []
        notes, waits = received.sent_by(connection, owner, to.person_id)
    return [*said, *notes], waits


def _card(person: Standing) -> Card:
    return Card(person.name, person.company, person.title)
