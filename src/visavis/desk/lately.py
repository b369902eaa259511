"""Names a few of those of whom an import tells something that was not so before."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.relations import attention, listing
from visavis.relations.listing import Reading, Standing
from visavis.relations.roster import Sought, page_of_people

_FEW = 5


@dataclass(frozen=True, slots=True)
class Moved:
    """That somebody's company is another, and the day of the export that shows it (since 1970)."""

    before: str
    after: str
    on: int


def gone(connection: Reading, owner: Owner, before: int, after: int) -> tuple[str, ...]:
    """Return the names of a few whose invitation is gone in a generation, and was not in the one before."""
    known = {key for key, _ in _gone(connection, replace(owner, generation=before))}
    lately = (name for key, name in _gone(connection, replace(owner, generation=after)) if key not in known)
    return tuple(islice(filter(None, lately), _FEW))


def _gone(connection: Reading, owner: Owner) -> Iterator[tuple[tuple[str, int], str]]:
    for row in listing.invitations(connection, owner):
        if row.direction == "outgoing" and row.state == "gone":
            yield (row.person_key or row.person_name, row.sent_at), row.person_name


def moved(connection: Reading, owner: Owner) -> tuple[str, ...]:
    """Return the names of a few whose company is another in the newest export, the most spoken with first."""
    found = [ground.person_id for ground in attention.moved(connection, owner, 0)][:_FEW]
    sought = Sought(numbers=frozenset(found))
    names = {one.person_id: one.name for one in page_of_people(connection, owner, sought, None, _FEW)}
    return tuple(filter(None, (names.get(number, "") for number in found)))


def wrote(connection: Reading, owner: Owner, since: int) -> tuple[int, tuple[str, ...]]:
    """Return how many people have written since an instant (epoch s), and the names of the latest few."""
    names = attention.who_wrote(connection, owner, since)
    return len(names), tuple(islice(filter(None, names), _FEW))


def move_of(ledger: Ledger, owner: Owner, person: Standing) -> Moved | None:
    """Return the change of company that the agenda may propose somebody for; None where there is none."""
    with ledger.reading() as connection:
        found = attention.moved(connection, owner, 0) if person.turns else []
    return next(
        (Moved(one.before, one.after, one.on) for one in found if one.person_id == person.person_id), None
    )
