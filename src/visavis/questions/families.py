"""What became of each family of the owner's texts: one text with small edits, sent to several people.

Counted: the invitations sent inside the 180 days that some imported archive covers, with an address, whose
note belongs to the family; a family also counts the people who were sent it in messages.
From: the day of sending. Until: acceptance, reply, exchange. Made impossible: gone (a competing event).
Censored: pending, at the last archive; a reply and an exchange, at the last archive with messages.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, Subquery, and_, case, func, select

from visavis.ledger import histograms, schema
from visavis.questions.answers import ACCEPTED, EXCHANGED, REPLIED, Answer, Coverage, Rate, Stated
from visavis.questions.coverage import Exports, coverage, doubts_of_exports, find_exports
from visavis.questions.histograms import Rows, Scope
from visavis.questions.rates import Spells, share, share_within
from visavis.study.duration import Outcome
from visavis.study.finding import Doubt, Finding, NotEnough, doubts_of

STATED = Stated(
    name="families",
    who="families",
    since="sent",
    until=(ACCEPTED, REPLIED, EXCHANGED),
    competing=("gone",),
    censored=("pending",),
    horizons=(21,),
)
_WITHIN = 21
TOLD = 500
"""How many families an answer tells of, those sent to most people first."""

_FEWEST_PEOPLE = 3
LEFT_OUT = "families_left_out"
_KEPT = "families"

_KINDS = ("cosmetic", "contextual")
_READ, _SENT = schema.readings, schema.outcomes
_FATES = {
    ACCEPTED: _SENT.c.state == ACCEPTED,
    REPLIED: _SENT.c.replied_at.is_not(None),
    EXCHANGED: _SENT.c.exchanged_at.is_not(None),
}


@dataclass(frozen=True, slots=True)
class FamilyFate:
    """A family: its sentence as one person was sent it, who was, and what became of its notes.

    `people` were sent it between `first_at` and `last_at` (epoch seconds), in `notes` and `messages`.
    `fillers` and `edits` count people by what stood in its slots and by what was changed. `counted` of the
    notes enter the rates, and `kinds` tells how many of these were read as each kind.
    """

    family: str
    example: str
    people: int
    first_at: int
    last_at: int
    notes: int
    messages: int
    counted: int
    fillers: Mapping[str, int]
    edits: Mapping[str, int]
    kinds: Mapping[str, int]
    rates: tuple[Rate, ...]

    def rate(self, event: str) -> Finding | NotEnough:
        """Return the rate of an event: acceptance within three weeks, a reply or an exchange so far."""
        return next(rate.found for rate in self.rates if rate.event == event)


class Used(NamedTuple):
    """A family's texts counted, `n` in all and `notes` among them; and how many `families` there are."""

    family: str
    n: int
    notes: int
    people: int
    first_at: int
    last_at: int
    families: int


def ask(scope: Scope) -> Answer[FamilyFate]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    covered = coverage(known) if known.invitations else Coverage((), ())
    used = _most_sent(scope)
    parts = tuple(_fates(scope, known, used[:TOLD]))
    shown = doubts_of_exports(scope, known) if known.invitations else ()
    doubts = (*shown, *_left_out(used), *_doubts(parts))
    return Answer(STATED, covered, parts or NotEnough("no_family", 0, 1), (), doubts)


def fate(scope: Scope, family: str) -> FamilyFate:
    """Return what became of one family, by its whole identity, however few people it went to."""
    used = map(Used._make, scope.connection.execute(_used(scope, [family])))
    (found,) = _fates(scope, find_exports(scope), list(used))
    return found


def keep_most_sent(scope: Scope) -> None:
    """Count the texts of the families sent to most people, and keep that with the generation."""
    histograms.keep(scope.connection, (scope.owner_id, scope.generation), _KEPT, _counted(scope))


def _most_sent(scope: Scope) -> list[Used]:
    """Return the families sent to most people, one more than are told of, if there are."""
    kept = histograms.read(scope.connection, (scope.owner_id, scope.generation), _KEPT)
    return _counted(scope) if kept is None else [Used(*row) for row in kept]


def _counted(scope: Scope) -> list[Used]:
    return list(map(Used._make, scope.connection.execute(_widely(scope).limit(TOLD + 1))))


def _left_out(used: Sequence[Used]) -> Iterator[Doubt]:
    """Say how many families are not told of, and to how many people each of them went at most."""
    if len(used) > TOLD:
        yield Doubt(LEFT_OUT, {"n": used[TOLD].families - TOLD, "people": used[TOLD].people})


def _fates(scope: Scope, known: Exports, used: Sequence[Used]) -> Iterator[FamilyFate]:
    families = [row.family for row in used]
    examples = {row.family: row for row in _examples(scope, families)}
    spells = _spells(scope, families)
    fates = {row.family: row for row in _tally(scope, families)}
    # most families never were in a note that is counted
    unsent = tuple(_rates(known, None, []))
    for row in used:
        about = examples[row.family]
        varied = json.loads(about.varied)
        fate = fates.get(row.family)
        followed = spells.get(row.family)
        rates = tuple(_rates(known, fate, followed or [])) if fate or followed else unsent
        counted = 0 if fate is None else fate.counted
        times = row.first_at, row.last_at, row.notes, row.n - row.notes
        variants = varied["fillers"], varied["edits"]
        yield FamilyFate(
            row.family, about.example, row.people, *times, counted, *variants, _kinds(fate), rates
        )


def _kinds(fate: Row[Any] | None) -> dict[str, int]:
    return {} if fate is None else {kind: getattr(fate, kind) for kind in _KINDS if getattr(fate, kind)}


def _rates(known: Exports, fate: Row[Any] | None, spells: Spells) -> Iterator[Rate]:
    lacking = known.missing()
    if lacking is not None:
        yield from (Rate(event, None, lacking) for event in _FATES)
        return
    yield Rate(ACCEPTED, _WITHIN, share_within(spells, _WITHIN))
    counted = 0 if fate is None else fate.counted
    for event in (REPLIED, EXCHANGED):
        heard = known.heard_until is not None
        happened = 0 if fate is None else getattr(fate, event)
        yield Rate(event, None, share(happened, counted) if heard else NotEnough("no_messages", 0, 1))


def _doubts(parts: tuple[FamilyFate, ...]) -> Iterator[Doubt]:
    if parts:
        yield Doubt("families_read", {})
    if any(not isinstance(part.rate(ACCEPTED), NotEnough) for part in parts):
        yield Doubt("not_randomised", {})
    yield from doubts_of(part.rate(ACCEPTED) for part in parts)


def _here(scope: Scope, families: Sequence[str] | None) -> ColumnElement[bool]:
    mine = and_(_READ.c.owner_id == scope.owner_id, _READ.c.generation == scope.generation)
    return and_(mine, _READ.c.family.is_not(None) if families is None else _READ.c.family.in_(families))


def _examples(scope: Scope, families: Sequence[str]) -> Sequence[Row[Any, Any, Any]]:
    table = schema.families
    mine = and_(table.c.owner_id == scope.owner_id, table.c.generation == scope.generation)
    query = select(table.c.family, table.c.example, table.c.varied).where(mine, table.c.family.in_(families))
    return scope.connection.execute(query).all()


def _used(scope: Scope, families: Sequence[str] | None = None) -> Select[Any]:
    """Count the texts of families, the most sent first, with what `Used` tells of each."""
    people = func.count(_someone().distinct()).label("people")
    return (
        select(
            _READ.c.family,
            func.count().label("n"),
            func.sum(case((_READ.c.trace_kind == schema.INVITATION, 1), else_=0)).label("notes"),
            people,
            func.min(_READ.c.at).label("first_at"),
            func.max(_READ.c.at).label("last_at"),
            func.count().over().label("families"),
        )
        .where(_here(scope, families))
        .group_by(_READ.c.family)
        .order_by(people.desc(), _READ.c.family)
    )


def _someone() -> ColumnElement[int]:
    # whoever shows no address counts as one person each time
    return func.coalesce(_READ.c.person_id, -_READ.c.trace_id)


def _widely(scope: Scope) -> Select[Any]:
    """Count the texts of families of at least three people.

    A sentence that went to three may stand in texts of other families, and have fewer of its own.
    """
    return _used(scope).having(func.count(_someone().distinct()) >= _FEWEST_PEOPLE)


def _sent(scope: Scope, families: Sequence[str], *columns: ColumnElement[Any]) -> Subquery:
    """Select columns of the counted invitations whose note belongs to one of some families."""
    same = and_(_READ.c.trace_kind == schema.INVITATION, _READ.c.trace_id == _SENT.c.invitation_id)
    query = select(_READ.c.family, *columns).join(_SENT, same)
    return query.where(_here(scope, families), scope.counted()).subquery()


def _tally(scope: Scope, families: Sequence[str]) -> Rows:
    """Count what became of each family's notes, and their kinds: (family, counted, replied, cosmetic...)."""
    rules = _FATES | {kind: _SENT.c.note_kind == kind for kind in _KINDS}
    happened = [case((rule, 1), else_=0).label(name) for name, rule in rules.items()]
    rows = _sent(scope, families, *happened)
    sums = (func.sum(rows.c[name]).label(name) for name in rules)
    query = select(rows.c.family, func.count().label("counted"), *sums).group_by(rows.c.family)
    return scope.connection.execute(query).all()


def _spells(scope: Scope, families: Sequence[str]) -> dict[str, Spells]:
    """Count by family those followed until acceptance, as study does."""
    outcome = case(
        (_FATES[ACCEPTED], int(Outcome.EVENT)),
        (_SENT.c.state == "gone", int(Outcome.COMPETING)),
        else_=int(Outcome.CENSORED),
    )
    rows = _sent(scope, families, _SENT.c.followed_days.label("days"), outcome.label("outcome"))
    keys = rows.c.family, rows.c.days, rows.c.outcome
    found: dict[str, Spells] = {}
    for row in scope.connection.execute(select(*keys, func.count().label("n")).group_by(*keys)):
        found.setdefault(row.family, []).append((row.days, row.outcome, row.n))
    return found
