"""Puts the kinds that the owner corrected in the place of those that were read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select, update

from visavis.ledger import histograms, marking, schema
from visavis.ledger.owners import Owner
from visavis.marks import Correction
from visavis.reading.reading import Kind
from visavis.relations.ladder import Signs, rung

BY_KIND = "kinds/"
"""With which the names of histograms begin that count by the kinds of notes."""

_READ, _SENT, _STANDS = schema.readings, schema.outcomes, schema.standings
Text = tuple[int, int]
"""The kind of a trace, and the instant at which it was sent (epoch seconds)."""


def correct(connection: Connection, owner: Owner, family: Iterable[str] | None) -> None:
    """Let what the owner said of their texts to these people, or to anybody, win over what was read.

    What was read stays in `readings`. To be called in the transaction that changes a mark, or that makes
    a generation the owner's.
    """
    said: dict[str, dict[Text, str]] = defaultdict(dict)
    known = marking.roots(connection, owner)
    for one in marking.standing(connection, owner, Correction, family):
        kind = schema.INVITATION if one.mark.text == "note" else schema.MESSAGE
        key = known.get(one.mark.person_key, one.mark.person_key)
        said[key][kind, one.mark.sent_at] = one.mark.note_kind
    # of whom a correction may just have been taken back, what was read stands again
    for key in sorted(said if family is None else {known.get(key, key) for key in family}):
        for person in _standing(connection, owner, key):
            _correct(connection, owner, person, said.get(key, {}))


def _standing(connection: Connection, owner: Owner, key: str) -> list[Row[Any]]:
    here = (_STANDS.c.owner_id == owner.id) & (_STANDS.c.generation == owner.generation)
    return list(connection.execute(select(_STANDS).where(here, _STANDS.c.person_key == key)).all())


def _correct(connection: Connection, owner: Owner, person: Row[Any], said: Mapping[Text, str]) -> None:
    here = (_READ.c.owner_id == owner.id) & (_READ.c.generation == owner.generation)
    texts = connection.execute(select(_READ).where(here, _READ.c.person_id == person.person_id)).all()
    kinds = {(row.trace_kind, row.trace_id): said.get((row.trace_kind, row.at), row.kind) for row in texts}
    fates = (_SENT.c.owner_id == owner.id) & (_SENT.c.generation == owner.generation)
    changed = 0
    for (trace_kind, trace_id), kind in kinds.items():
        if trace_kind == schema.INVITATION:
            one = fates & (_SENT.c.invitation_id == trace_id) & (_SENT.c.note_kind != kind)
            changed += connection.execute(update(_SENT).where(one).values(note_kind=kind)).rowcount
    if changed:
        histograms.drop(connection, (owner.id, owner.generation), BY_KIND)
    _stand(connection, owner, person, kinds)


def _stand(
    connection: Connection, owner: Owner, person: Row[Any], kinds: Mapping[tuple[int, int], str]
) -> None:
    """Put a person on the rung that these kinds of texts give them."""
    written = sum(trace_kind == schema.MESSAGE for trace_kind, _ in kinds)
    alone = person.turns == 1 and bool(person.last_by_owner)
    signs = Signs(
        person.connected_on is not None,
        _is_endorsed(connection, owner, person.person_id),
        person.turns == 1 and not person.last_by_owner,
        Kind.CONTEXTUAL.value in kinds.values(),
        # a message without a reading has no words
        Kind.COSMETIC.value in kinds.values() or (alone and person.messages > written),
    )
    traced = rung(person.turns, signs)
    if traced != person.traced_rung:
        here = (_STANDS.c.owner_id == owner.id) & (_STANDS.c.generation == owner.generation)
        one = here & (_STANDS.c.person_id == person.person_id)
        connection.execute(update(_STANDS).where(one).values(traced_rung=traced, rung=traced))


def _is_endorsed(connection: Connection, owner: Owner, person_id: int) -> bool:
    deeds = schema.deeds
    here = (deeds.c.owner_id == owner.id) & deeds.c.kind.like("endorsement%")
    return (
        connection.execute(select(deeds.c.id).where(here, deeds.c.person_id == person_id)).first() is not None
    )
