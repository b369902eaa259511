"""Gives readers of all that an owner wrote, and of what came in, as the present generation knows it."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from visavis.ledger import schema
from visavis.ledger.owners import Owner, list_owners
from visavis.ledger.store import Ledger
from visavis.reading.corpus import Addressed
from visavis.reading.incoming import Mail, read_mail
from visavis.reading.masking import Card
from visavis.reading.reader import Reader, fit
from visavis.relations.gathered import stream, under
from visavis.relations.kept import MAIL, keep_mail, kept
from visavis.relations.received import a_note_waits, owner_card, received_texts
from visavis.relations.threads import ONE_TO_ONE
from visavis.traces import flatten

_MANY = 5_000
_READ, _PEOPLE = schema.readings, schema.standings


def fitted(ledger: Ledger, owner: Owner) -> Reader:
    """Return a reader that knows every text of the owner's that was read, the one that is kept if any."""
    with ledger.reading() as connection:
        return kept(connection, ledger.file, owner) or fit(_texts(connection, owner))


def mail(ledger: Ledger, owner: Owner) -> Mail:
    """Return what reads notes among all that came in to an owner: what is kept, or is made now, and kept.

    Not to be called while the ledger is seen at one moment, for it may write.
    """
    with ledger.reading() as connection:
        card = owner_card(connection, owner)
        reader = kept(connection, ledger.file, owner, MAIL)
        if reader is not None:
            return Mail(reader, card)
        made = read_mail(received_texts(connection, owner), card)
    keep_mail(ledger, owner, made)
    with ledger.reading() as connection:
        return Mail(kept(connection, ledger.file, owner, MAIL) or made.sealed(), card)


def read_ahead(ledger: Ledger, owner_id: int) -> None:
    """Read what came in to an owner before anybody asks, where notes wait and it would make them wait long.

    To be called after an import: what fewer texts take, whoever first looks at the notes waits for.
    """
    with ledger.reading() as connection:
        owner = next((one for one in list_owners(connection) if one.id == owner_id), None)
        if ledger.file is None or owner is None or not _is_much(connection, owner):
            return
    mail(ledger, owner)


def _is_much(connection: Connection, owner: Owner) -> bool:
    """Tell whether a note waits that is to be read among very many texts."""
    if not a_note_waits(connection, owner):
        return False
    threads = schema.threads
    mine = under(threads, (owner.id, owner.generation)) & (threads.c.kind == ONE_TO_ONE)
    some = select(threads.c.conversation_id).where(mine).limit(_MANY).subquery()
    return connection.scalar(select(func.count()).select_from(some)) == _MANY


def _texts(connection: Connection, owner: Owner) -> Iterator[Addressed]:
    notes, messages, threads = schema.invitations, schema.messages, schema.threads
    thread = and_(
        threads.c.owner_id == owner.id,
        threads.c.generation == owner.generation,
        threads.c.conversation_id == messages.c.conversation_id,
    )
    sources: tuple[Select[tuple[int, str, str, str, str, str]], ...] = (
        _read(owner, schema.INVITATION, notes.c.name, notes.c.note).join(
            notes, notes.c.id == _READ.c.trace_id
        ),
        _read(owner, schema.MESSAGE, threads.c.name, messages.c.text)
        .join(messages, messages.c.id == _READ.c.trace_id)
        .join(threads, thread),
    )
    for source in sources:
        for row in stream(connection, source):
            text = flatten(row.text)
            if row.person_id is None:
                yield Addressed(text, f"name:{row.unknown}", Card(row.unknown))
            else:
                yield Addressed(text, str(row.person_id), Card(row.name, row.company, row.title))


def _read(
    owner: Owner, kind: int, name: ColumnElement[str], text: ColumnElement[str]
) -> Select[tuple[int, str, str, str, str, str]]:
    mine = and_(_READ.c.owner_id == owner.id, _READ.c.generation == owner.generation)
    here = and_(_PEOPLE.c.owner_id == owner.id, _PEOPLE.c.generation == owner.generation)
    return (
        select(
            _READ.c.person_id,
            name.label("unknown"),
            text.label("text"),
            func.coalesce(_PEOPLE.c.name, "").label("name"),
            func.coalesce(_PEOPLE.c.company, "").label("company"),
            func.coalesce(_PEOPLE.c.title, "").label("title"),
        )
        .select_from(_READ)
        .outerjoin(_PEOPLE, and_(here, _PEOPLE.c.person_id == _READ.c.person_id))
        .where(mine, _READ.c.trace_kind == kind)
    )
