"""Shows people a page at a time, and how many stand where."""

from dataclasses import dataclass, replace

from visavis.ledger import marking
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.ledger.texts import tokens
from visavis.marks import RUNGS, Objective
from visavis.relations.concerned import concerned
from visavis.relations.listing import MessageRow, Reading, Standing
from visavis.relations.notes import NoteRow, Notes
from visavis.relations.rhythm import SILENCES
from visavis.relations.roster import Place, Sought, count_by_rung, few_named, page_of_people
from visavis.relations.searching import found_messages
from visavis.relations.silences import count_silent, of_silence
from visavis.traces import profile_key

TURNS = ("owner", "person", "nobody")

__all__ = [
    "RUNGS",
    "SILENCES",
    "TURNS",
    "NoteRow",
    "Notes",
    "Place",
    "Roster",
    "Sought",
    "look_up",
    "messages_with",
]


@dataclass(frozen=True, slots=True)
class Roster:
    """Some people, the place where the next ones begin (None at the end), and counts by rung.

    `rungs` counts everybody sought whatever the rung; it is empty on a page that goes on.
    """

    people: tuple[Standing, ...]
    after: Place | None
    rungs: dict[str, int]


def look_up(ledger: Ledger, owner: Owner, sought: Sought, after: Place | None, limit: int) -> Roster:
    """Return the people sought, the last spoken with first, from a place on."""
    with ledger.reading() as connection:
        sought = _numbered(connection, owner, sought)
        people = page_of_people(connection, owner, sought, after, limit + 1)
        rungs = count_by_rung(connection, owner, sought) if after is None else {}
    shown = tuple(people[:limit])
    goes_on = len(people) > limit
    return Roster(shown, _place(shown[-1]) if goes_on else None, rungs)


def _numbered(connection: Reading, owner: Owner, sought: Sought) -> Sought:
    """Return what is sought with the numbers of those of a silence, of an objective, or of words of few.

    The address of a profile is that of one person.
    """
    those: list[frozenset[int]] = []
    key = profile_key(sought.words)
    if key is not None:
        exact = frozenset({marking.roots(connection, owner).get(key, key)})
        sought = replace(sought, words="", keys=exact if sought.keys is None else sought.keys & exact)
    named = few_named(connection, sought.words) if sought.words.strip() else None
    if named is not None:
        sought = replace(sought, words="")
        those.append(named)
    if sought.silence:
        those.append(frozenset(of_silence(connection, owner, sought.silence)))
    if sought.objective is not None:
        mark = marking.one(connection, owner, Objective, sought.objective).mark
        those.append(frozenset(one.person_id for one in concerned(connection, owner, sought.objective, mark)))
    return replace(sought, numbers=frozenset.intersection(*those)) if those else sought


def _place(last: Standing) -> Place:
    return Place(-1 if last.last_at is None else last.last_at, last.person_id)


def messages_with(ledger: Ledger, owner: Owner, typed: str, limit: int) -> tuple[MessageRow, ...]:
    """Return the newest messages that hold all the words typed, accents or not."""
    with ledger.reading() as connection:
        return tuple(found_messages(connection, owner, tokens(typed), limit))


def notes_with(ledger: Ledger, owner: Owner, notes: Notes, typed: str, limit: int) -> tuple[NoteRow, ...]:
    """Return the newest notes, of invitations and the owner's own, that hold all the words typed."""
    with ledger.reading() as connection:
        return tuple(notes.found(connection, owner, tokens(typed), limit))


def count_silences(ledger: Ledger, owner: Owner) -> dict[str, int]:
    """Return how many relations are silent in which way; those without habits in none."""
    with ledger.reading() as connection:
        many = count_silent(connection, owner)
    return {word: many.get(word, 0) for word in SILENCES}
