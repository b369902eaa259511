"""Names a few of those of whom an import tells something that was not so before."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import islice

from visavis.ledger.history import Past
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.relations import attention, listing
from visavis.relations.gone import gone
from visavis.relations.listing import InvitationRow, Reading, Standing
from visavis.relations.readdressed import Readdressed, readdressed
from visavis.relations.rhythm import heard_until
from visavis.traces import DAY_SECONDS

# one more name costs less than to say that there is one more
_FEW = 6
_WHO_WROTE = 12


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by profile key and name; the key is empty where none is known."""

    person_key: str
    name: str


@dataclass(frozen=True, slots=True)
class Fates:
    """How many invitations of one direction became what they were not before."""

    accepted: int
    replied: int
    exchanged: int
    gone: int


@dataclass(frozen=True, slots=True)
class Became:
    """What an archive shows of things that the owner had noted: a code, how many, and a few of whom."""

    code: str
    n: int
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class News:
    """A few of those something has happened with: the latest first, those who moved the most spoken with.

    `wrote` are those who wrote since what was heard before, `accepted` those who accepted an invitation
    of the owner's, `taken` those whose invitation the owner accepted; `gone` and `left` are those whose
    invitation, sent or received, is no more, and `moved` those whose company is another. `unshown` are those
    whose connection the archive before showed, and the newest does not. `readdressed` may be one person each,
    under two addresses. `noted` is what became of letters, promises and draws by lot.
    """

    wrote: tuple[Person, ...] = ()
    accepted: tuple[Person, ...] = ()
    taken: tuple[Person, ...] = ()
    gone: tuple[Person, ...] = ()
    left: tuple[Person, ...] = ()
    moved: tuple[Person, ...] = ()
    unshown: Became | None = None
    readdressed: tuple[Readdressed, ...] = ()
    noted: tuple[Became, ...] = ()


@dataclass(frozen=True, slots=True)
class Lately:
    """What became of invitations, sent and received, how many people wrote, and who a few of them are.

    How many wrote is None where nothing was heard before.
    """

    sent: Fates
    received: Fates
    wrote: int | None
    news: News


@dataclass(frozen=True, slots=True)
class Moved:
    """That somebody's company is another, and the day of the export that shows it (since 1970)."""

    before: str
    after: str
    on: int


def between(connection: Reading, owner: Owner, before: int, since: int | None) -> Lately:
    """Tell what the owner's generation says that the one `before` did not.

    Who wrote is asked of the messages after an instant (epoch s), that until which all was heard before;
    where there is none, nothing is news.
    """
    known = {
        _place(row): _became(row)
        for row in listing.invitations(connection, replace(owner, generation=before))
    }
    new: dict[tuple[str, str], list[InvitationRow]] = {}
    for row in listing.invitations(connection, owner):
        for fate in _became(row) - known.get(_place(row), frozenset()):
            new.setdefault((row.direction, fate), []).append(row)
    many, wrote = _wrote(connection, owner, since)
    news = News(
        wrote=wrote,
        accepted=_few(new.get(("outgoing", "accepted"), ())),
        taken=_few(new.get(("incoming", "accepted"), ())),
        gone=_few(new.get(("outgoing", "gone"), ())),
        left=_few(new.get(("incoming", "gone"), ())),
    )
    return Lately(_fates(new, "outgoing"), _fates(new, "incoming"), many, news)


def _place(row: InvitationRow) -> tuple[str, str, int]:
    return row.direction, row.person_key or row.person_name, row.sent_at


def _became(row: InvitationRow) -> frozenset[str]:
    """Return what has become of an invitation."""
    fates = {"accepted": row.state == "accepted", "gone": row.state == "gone"}
    fates |= {"replied": row.replied_at is not None, "exchanged": row.exchanged_at is not None}
    return frozenset(fate for fate, is_so in fates.items() if is_so)


def _fates(new: dict[tuple[str, str], list[InvitationRow]], direction: str) -> Fates:
    return Fates(
        *(len(new.get((direction, fate), ())) for fate in ("accepted", "replied", "exchanged", "gone"))
    )


def _few(rows: Iterable[InvitationRow]) -> tuple[Person, ...]:
    latest = sorted(rows, key=lambda row: -(row.accepted_on or 0))
    return tuple(islice((Person(row.person_key, row.person_name) for row in latest if row.person_name), _FEW))


def _wrote(connection: Reading, owner: Owner, since: int | None) -> tuple[int | None, tuple[Person, ...]]:
    """Return how many people have written after an instant (epoch s), and the latest of them."""
    if since is None:
        return None, ()
    found = attention.who_wrote(connection, owner, since)
    return len(found), _named(connection, owner, found[:_WHO_WROTE])


def _named(connection: Reading, owner: Owner, numbers: Collection[int]) -> tuple[Person, ...]:
    """Return the people of these numbers, in their order."""
    people = {
        one.person_id: Person(one.person_key, one.name or one.person_key)
        for one in attention.whom(connection, owner, numbers, ())
    }
    return tuple(people[number] for number in numbers if number in people)


def news(ledger: Ledger, owner: Owner, imports: list[Past], told: Past) -> News:
    """Return again who wrote, accepted and moved, of the newest archive; of an older one nothing is news.

    A report is kept without names, so that forgetting somebody forgets them there too.
    """
    older = [one for one in imports if one.exported_at < told.exported_at]
    if not older or told.id != imports[0].id:
        return News()
    before = max(one.exported_at for one in older)
    with ledger.reading() as connection:
        heard = heard_until(connection, owner.id, told.exported_at)
        accepted, taken = _accepted(connection, owner, before // DAY_SECONDS)
        return News(
            wrote=_wrote(connection, owner, heard)[1],
            accepted=_few(accepted),
            taken=_few(taken),
            moved=moved(connection, owner),
            unshown=unshown(connection, owner),
            readdressed=two_addresses(connection, owner),
        )


def _accepted(
    connection: Reading, owner: Owner, since: int
) -> tuple[list[InvitationRow], list[InvitationRow]]:
    """Return the invitations accepted since a day, sent and received."""
    found: dict[str, list[InvitationRow]] = {"outgoing": [], "incoming": []}
    for row in listing.invitations(connection, owner):
        if row.accepted_on is not None and row.accepted_on >= since:
            found[row.direction].append(row)
    return found["outgoing"], found["incoming"]


def moved(connection: Reading, owner: Owner) -> tuple[Person, ...]:
    """Return a few whose company is another in the newest export, the most spoken with first."""
    found = [ground.person_id for ground in attention.moved(connection, owner, 0)][:_FEW]
    return _named(connection, owner, found)


def unshown(connection: Reading, owner: Owner) -> Became | None:
    """Return whose connection the newest export shows no more, those most spoken with first; or None."""
    found = gone(connection, owner)
    return Became("unshown", len(found), _named(connection, owner, found[:_FEW])) if found else None


def two_addresses(connection: Reading, owner: Owner) -> tuple[Readdressed, ...]:
    """Return a few who may be one person each, under two addresses, as long as the owner has not judged."""
    return tuple(readdressed(connection, owner.id)[:_FEW])


def move_of(ledger: Ledger, owner: Owner, person: Standing) -> Moved | None:
    """Return the change of company that the agenda may propose somebody for; None where there is none."""
    with ledger.reading() as connection:
        found = attention.moved(connection, owner, 0) if person.turns else []
    return next(
        (Moved(one.before, one.after, one.on) for one in found if one.person_id == person.person_id), None
    )
