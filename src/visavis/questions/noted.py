"""Which invitations were followed by an outcome that the owner noted."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, and_, select

from visavis.ledger import marking, schema
from visavis.ledger.owners import list_owners
from visavis.marks import RECORDED, Marked, Outcome
from visavis.questions.answers import ANY, Noted, Slice
from visavis.questions.histograms import Scope, outcomes_noted
from visavis.questions.rates import slice_of
from visavis.traces import DAY_SECONDS

_SOME = 500


@dataclass(frozen=True, slots=True)
class After:
    """The people with whom each outcome was noted, by slice; `left` outcomes belong to no invitation."""

    by_slice: dict[Slice, tuple[Noted, ...]]
    left: int


def noted_after(scope: Scope) -> After | None:
    """Count by slice the people with whom each outcome was noted; None where the owner never noted one.

    An outcome belongs to the latest counted invitation, in either direction, that was sent on or
    before its day; one of before any invitation belongs to none.
    """
    if not outcomes_noted(scope):
        return None
    owner = next(one for one in list_owners(scope.connection) if one.id == scope.owner_id)
    known = marking.roots(scope.connection, owner)
    by_key: dict[str, list[Marked[Outcome]]] = defaultdict(list)
    for one in marking.standing(scope.connection, owner, Outcome):
        by_key[known.get(one.mark.person_key, one.mark.person_key)].append(one)
    found: dict[Slice, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    sent, left = _sent(scope, by_key), 0
    for key, marks in by_key.items():
        rows = sent.get(key, ())
        for one in marks:
            before = [row for row in rows if row.sent_at // DAY_SECONDS <= one.on]
            if before:
                slice_ = slice_of(before[-1])
                for wide in (slice_, Slice(slice_.direction, ANY)):
                    found[wide][one.mark.outcome].add(key)
            else:
                left += 1
    counts = {
        slice_: tuple(Noted(code, len(people[code])) for code in RECORDED if people[code])
        for slice_, people in found.items()
    }
    return After(counts, left)


def _sent(scope: Scope, keys: Iterable[str]) -> dict[str, list[Row[Any]]]:
    """Return by key the counted invitations of some people, the earliest first."""
    fates, people = schema.outcomes, schema.standings
    wanted, found = sorted(keys), dict[str, list[Row[Any]]]()
    here = and_(people.c.owner_id == scope.owner_id, people.c.generation == scope.generation)
    for at in range(0, len(wanted), _SOME):
        query: Select[Any] = (
            select(people.c.person_key, fates.c.outgoing, fates.c.note_kind, fates.c.sent_at)
            .join(people, and_(here, people.c.person_id == fates.c.person_id))
            .where(scope.counted(), people.c.person_key.in_(wanted[at : at + _SOME]))
            .order_by(fates.c.sent_at, fates.c.invitation_id)
        )
        for row in scope.connection.execute(query):
            found.setdefault(row.person_key, []).append(row)
    return found
