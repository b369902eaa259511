"""Derives from all traces of an owner what is touched, or everything anew, and puts it in its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, func, select, update

from visavis.ledger import histograms, schema
from visavis.ledger.store import Ledger, survey
from visavis.relations import former, gathered, kept
from visavis.relations.circle import named_conversations, shown_threads, thread_row
from visavis.relations.folding import fold
from visavis.relations.lifting import lift
from visavis.relations.merged import merged
from visavis.relations.patching import Patch, write_patch
from visavis.relations.people import Seen, write_people
from visavis.relations.readings import forget_aside, write_readings
from visavis.relations.returned import find_returned
from visavis.relations.touched import Touched
from visavis.relations.twins import invitation_twins, message_twins
from visavis.relations.writer import Head, Writer

# what a server plans by
_TRACED = (schema.messages, schema.views, schema.invitations, schema.connections, schema.presence)
_DERIVED = (schema.standings, schema.outcomes, schema.readings, schema.set_aside)
_WORTH = 500
_PART = 8


@dataclass(frozen=True, slots=True)
class Made:
    """What was derived under the number `written`, beside the generation `before` that is read.

    A whole generation, or a patch of the one before.
    """

    owner_id: int
    before: int
    written: int
    patch: Patch | None = None

    @property
    def generation(self) -> int:
        """The generation that is to be read."""
        return self.written if self.patch is None else self.before


def derive(ledger: Ledger, owner_id: int, touched: Touched) -> Made:
    """Derive what is touched anew, or everything where that is no more work; nobody reads it yet.

    Call while holding the ledger alone: every row there is takes part.
    """
    with ledger.writing() as connection:
        current, is_fresh = _current(connection, owner_id)
        drop_other_generations(connection, owner_id, current)
        people = _count(connection, (owner_id, current)) if is_fresh else 0
    if not people or len(touched.people) > max(_WORTH, people // _PART):
        # an import has brought much
        _survey(ledger, _TRACED)
        return Made(owner_id, current, _make(ledger, (owner_id, current + 1)))
    return Made(owner_id, current, current + 1, write_patch(ledger, (owner_id, current), touched))


def rebuild(ledger: Ledger, owner_id: int) -> Made:
    """Derive everything anew, as the next generation, which nobody reads yet.

    Call while holding the ledger alone: every row there is takes part.
    """
    with ledger.writing() as connection:
        current, _ = _current(connection, owner_id)
        drop_other_generations(connection, owner_id, current)
    return Made(owner_id, current, _make(ledger, (owner_id, current + 1)))


def _current(connection: Connection, owner_id: int) -> tuple[int, bool]:
    """Return the generation that is read, and whether this program would derive it alike."""
    owners = schema.owners
    query = select(owners.c.generation, owners.c.derivation).where(owners.c.id == owner_id)
    row = connection.execute(query).first()
    return (0, False) if row is None else (row.generation, row.derivation == schema.DERIVATION)


def _count(connection: Connection, head: Head) -> int:
    table = schema.standings
    everybody = select(func.count().label("n")).select_from(table).where(gathered.under(table, head))
    return connection.scalar(everybody) or 0


def _make(ledger: Ledger, head: Head) -> int:
    with ledger.reading() as connection:
        into = merged(connection, head[0])
    seen = _look(ledger, head, _write_threads(ledger, head, into), into)
    read = write_readings(ledger, head, seen.people, seen.sent, seen.twins | seen.returned.moved)
    write_people(ledger, head, seen, read)
    forget_aside(ledger, head)
    _survey(ledger, _DERIVED)
    return head[1]


def put(connection: Connection, made: Made) -> None:
    """Put what was derived in its place, marks included; to be called in the transaction that names it.

    The owner's row is to be changed before: marks then wait, or have come.
    """
    before = former.noted(connection, (made.owner_id, made.before))
    if made.patch is not None:
        fold(connection, (made.owner_id, made.before), made.patch)
        histograms.succeed(connection, (made.owner_id, made.before), made.written, lasting=kept.NAME)
    lift(connection, made.owner_id)
    # whoever looks for people finds those of the generation they see
    some = None if made.patch is None else made.patch.people
    former.index(connection, (made.owner_id, made.generation), some, before)


def settle(ledger: Ledger, made: Made) -> None:
    """Show what was derived, where no import is published with it, and drop what it takes the place of."""
    with ledger.writing() as connection:
        owners = schema.owners
        values = {"generation": made.generation, "derivation": schema.DERIVATION}
        here = update(owners).where(owners.c.id == made.owner_id)
        connection.execute(here.values(**values, edition=owners.c.edition + 1))
        put(connection, made)
    tidy(ledger, made)


def tidy(ledger: Ledger, made: Made) -> None:
    """Drop what was derived before what is now shown."""
    with ledger.writing() as connection:
        drop_other_generations(connection, made.owner_id, made.generation)
    kept.sweep(ledger)


def drop_other_generations(connection: Connection, owner_id: int, generation: int) -> None:
    """Delete derived rows of every other generation of an owner."""
    for table in schema.BY_GENERATION:
        # one side after the other, so that an index tells that there are none
        for other in (table.c.generation < generation, table.c.generation > generation):
            connection.execute(delete(table).where(table.c.owner_id == owner_id, other))


def _write_threads(ledger: Ledger, head: Head, into: gathered.Into) -> frozenset[int]:
    """Write every conversation; returns those that a name stands for."""
    writer = Writer(ledger, schema.threads, head)
    with ledger.reading() as connection:
        named = named_conversations(connection, head[0])
        for thread in shown_threads(connection, head[0], named):
            writer.add(*thread_row(thread, into))
    writer.flush()
    _survey(ledger, [schema.threads])
    return named


def _survey(ledger: Ledger, tables: Iterable[Table]) -> None:
    with ledger.writing() as connection:
        survey(connection, *tables)


def _look(ledger: Ledger, head: Head, named: frozenset[int], into: gathered.Into) -> Seen:
    with ledger.reading() as connection:
        sent = gathered.invitations(connection, head[0], into)
        nameless = any(invitation.person_id is None for invitation in sent)
        twins = invitation_twins(sent, gathered.names(connection, head[0], into) if nameless else {})
        left = [invitation for invitation in sent if invitation.id not in twins.hidden]
        return Seen(
            {person.id: person for person in gathered.cards(connection, head[0], into)},
            left,
            frozenset(message_twins(connection, head, named) if named else ()),
            gathered.exports(connection, head[0]),
            into,
            find_returned(connection, head, left, into),
        )
