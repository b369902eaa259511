"""Finds traces of eras without addresses that later exports show again with them."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from visavis.ledger import schema
from visavis.relations.outcomes import Sent
from visavis.relations.threads import ONE_TO_ONE

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Twins:
    """Invitations known by name alone that have a twin with an address, and are hidden behind it."""

    hidden: frozenset[int]


def invitation_twins(sent: list[Sent], names: Mapping[int, Collection[str]]) -> Twins:
    """Match on direction, name and instant, only where one keyed invitation answers to it.

    `names` are all that each person was shown under: whoever changes theirs keeps the twin. The list
    is changed in place: a keyed twin was seen whenever its hidden one was.
    """
    keyed: dict[tuple[bool, str, int], list[int]] = {}
    for index, invitation in enumerate(sent):
        if invitation.person_id is not None:
            for name in names.get(invitation.person_id) or (invitation.name,):
                keyed.setdefault((invitation.outgoing, name, invitation.sent_at), []).append(index)
    hidden = set()
    for invitation in list(sent):
        same = invitation.outgoing, invitation.name, invitation.sent_at
        found = keyed.get(same, ()) if invitation.person_id is None else ()
        if len(found) == 1:
            hidden.add(invitation.id)
            twin = sent[found[0]]
            sent[found[0]] = replace(twin, last_seen=max(twin.last_seen, invitation.last_seen))
    return Twins(frozenset(hidden))


def message_twins(connection: Connection, head: tuple[int, int], named: frozenset[int]) -> Iterator[int]:
    """Yield the messages of named conversations that a numbered one holds too, exactly once."""
    threads = schema.threads
    here = (threads.c.owner_id == head[0], threads.c.generation == head[1], threads.c.kind == ONE_TO_ONE)
    by_name: dict[str, tuple[list[int], list[int]]] = {}
    for row in connection.execute(select(threads.c.conversation_id, threads.c.name).where(*here)):
        if row.name:
            by_name.setdefault(row.name, ([], []))[row.conversation_id in named].append(row.conversation_id)
    for numbered, unnumbered in by_name.values():
        if numbered and unnumbered:
            yield from _twins_of(_messages(connection, unnumbered), _messages(connection, numbered))


def _messages(connection: Connection, conversations: list[int]) -> Sequence[Any]:
    messages = schema.messages
    columns = messages.c.id, messages.c.at, messages.c.by_owner, messages.c.text_key
    return connection.execute(select(*columns).where(messages.c.conversation_id.in_(conversations))).all()


def _twins_of(unnumbered: Sequence[Any], numbered: Sequence[Any]) -> Iterator[int]:
    # the oldest exports print minutes, so what stands on a whole minute is compared by the minute
    to_second = Counter((row.at, row.by_owner, row.text_key) for row in numbered)
    to_minute = Counter((row.at // _MINUTE, row.by_owner, row.text_key) for row in numbered)
    for row in unnumbered:
        exact = to_second[row.at, row.by_owner, row.text_key]
        near = to_minute[row.at // _MINUTE, row.by_owner, row.text_key] if row.at % _MINUTE == 0 else 0
        if exact == 1 or (exact == 0 and near == 1):
            yield row.id
