"""Compares what a ledger concludes with what is true of the life its archives were written from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from visavis import demo
from visavis.desk import Desk
from visavis.ledger import schema
from visavis.relations import listing
from visavis.traces import flatten

Invitation = tuple[str, str, str, int]  # direction, the other's key or else name, sent at (epoch s)


@dataclass(frozen=True, slots=True)
class Facts:
    """Of each invitation what became of it, and of each person where the conversation stands."""

    invitations: Mapping[Invitation, tuple[Any, ...]]
    people: Mapping[str, tuple[Any, ...]]


def true_facts(
    life: demo.Life, exports: Sequence[demo.Export], kind_of: Callable[[str, str], str] | None = None
) -> Facts:
    """Return what a faithful reader of these exports concludes, who judges texts as they are told to."""
    truth = demo.truth(life, exports, kind_of)
    invitations = {
        (one.direction, one.person_key or "", "" if one.person_key else one.person_name, one.sent_at): (
            *_times(one),
            one.state,
            one.in_window,
            one.has_note,
        )
        for one in truth.invitations
    }
    people = {
        one.person_key: (one.person_name, one.rung, one.turns, one.last_at, one.last_by, one.waiting)
        for one in truth.people
    }
    assert (len(invitations), len(people)) == (len(truth.invitations), len(truth.people))
    return Facts(invitations, people)


def _times(one: demo.TrueInvitation | listing.InvitationRow) -> tuple[int | None, ...]:
    return one.accepted_on, one.accepted_at, one.replied_at, one.exchanged_at


def facts_of(desk: Desk) -> Facts:
    """Return what a ledger of one owner concludes."""
    owner = desk.owner
    with desk.ledger.reading() as connection:
        sent = list(listing.invitations(connection, owner))
        known = list(listing.standings(connection, owner, "key"))
    invitations = {
        (one.direction, one.person_key, "" if one.person_key else one.person_name, one.sent_at): (
            # a note received has no kind, and is a note
            (*_times(one), one.state, one.in_window, one.note_kind != "none")
        )
        for one in sent
    }
    people = {
        one.person_key: (one.name, one.rung, one.turns, one.last_at, one.last_by, one.waiting)
        for one in known
    }
    assert (len(invitations), len(people)) == (len(sent), len(known))
    return Facts(invitations, people)


def kinds_read(desk: Desk) -> Callable[[str, str], str]:
    """Return what gives the kind that the ledger reads in a text to a person."""
    read, people = schema.readings, schema.standings
    joined = read.join(people, (people.c.person_id == read.c.person_id) & _current(desk, people))
    found: dict[tuple[str, str], str] = {}
    with desk.ledger.reading() as connection:
        for kind, table, text in (
            (schema.INVITATION, schema.invitations, schema.invitations.c.note),
            (schema.MESSAGE, schema.messages, schema.messages.c.text),
        ):
            query = (
                select(people.c.person_key, text.label("text"), read.c.kind)
                .select_from(joined.join(table, table.c.id == read.c.trace_id))
                .where(read.c.trace_kind == kind, _current(desk, read))
            )
            found |= {(row.person_key, flatten(row.text)): row.kind for row in connection.execute(query)}
    return lambda key, text: found[key, text]


def _current(desk: Desk, table: Table) -> ColumnElement[bool]:
    return (table.c.owner_id == desk.owner.id) & (table.c.generation == desk.owner.generation)


def differences(found: Facts, true: Facts) -> list[tuple[Any, Any, Any]]:
    """Return (what, found, true) wherever the two do not agree."""
    pairs: list[tuple[Mapping[Any, Any], Mapping[Any, Any]]] = [
        (found.invitations, true.invitations),
        (found.people, true.people),
    ]
    return [
        (what, one.get(what), other.get(what))
        for one, other in pairs
        for what in sorted({*one, *other}, key=str)
        if one.get(what) != other.get(what)
    ]
