"""What became of the people drawn for an experiment, in the arm they were drawn for whatever was done.

Counted: everybody drawn, as drawn. From: the day their invitation, or first message, was sent; from the day
of the draw where none was. Until: the outcome of the plan, within its days.
Censored: nothing; until those days are over for all of a block, it is pending.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Row, Select, and_, case, select

from visavis.ledger import schema
from visavis.marks.experiments import (
    ACCEPTED,
    CONTEXTUAL,
    INVITATION,
    NO_NOTE,
    TALK,
    TEXT,
    Aim,
    Arm,
    Draw,
    Plan,
)
from visavis.questions.coverage import Exports
from visavis.questions.histograms import Scope, is_unsure
from visavis.relations.outcomes import PENDING
from visavis.relations.threads import ONE_TO_ONE
from visavis.traces import DAY_SECONDS, WINDOW_SECONDS, flatten

SEND_WITHIN_DAYS = 14
"""Who has been sent nothing so many days after the draw counts as drawn, and as not having succeeded."""

IGNORED_DAYS = 60
_MINUTE = 60
_EXCHANGE_TURNS = 3
_SOME = 500
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent to somebody after the draw: when (epoch seconds), and what came of it (days, instants).

    `note_kind` and `text` are what LinkedIn shows; `seen_days` is for how long an invitation was seen, `id`
    its number in the ledger. Where its kind is hardly known from its words, it is not `sure`.
    """

    at: int
    note_kind: str
    text: str
    state: str
    accepted_on: int | None
    replied_at: int | None
    exchanged_at: int | None
    seen_days: int = 0
    id: int = 0
    sure: bool = True

    @property
    def on(self) -> int:
        """The UTC day of sending."""
        return self.at // DAY_SECONDS


@dataclass(frozen=True, slots=True)
class Followed:
    """Somebody drawn, and what is known of them: `sent` is None where nothing was in time, so far or at all.

    `late` is what was sent after that time, which counts for nothing but is told. `compliance` says whether
    what was sent is what was asked; `known` pairs, for each aim of the plan, the day on which it is known for
    good (days since 1970, None before) with whether it was reached. `again` marks the later place of somebody
    who was drawn under two keys: it stays open, and so does its block.
    """

    draw: Draw
    sent: Sent | None
    compliance: str
    connected_on: int | None
    known: tuple[tuple[int | None, bool], ...]
    again: bool = False
    late: Sent | None = None

    @property
    def ever(self) -> Sent | None:
        """What was sent after the draw, in time or not."""
        return self.sent or self.late

    @property
    def counts(self) -> bool:
        """Tell whether somebody holds this place who holds no earlier one."""
        return self.draw.person_key is not None and not self.again


@dataclass(frozen=True, slots=True)
class Seen:
    """Up to when a ledger tells what: days since 1970, None where nothing was ever imported of it.

    `shows` are the days of exports with a table of invitations; what the owner records is known `today`.
    """

    shows: tuple[int, ...]
    connections: int | None
    messages: int | None
    today: int

    @classmethod
    def of(cls, known: Exports, now: int) -> "Seen":
        """Return what the exports of a ledger and the present instant (epoch seconds) show."""
        return cls(
            tuple(at // DAY_SECONDS for at in known.invitations),
            known.connections[-1] // DAY_SECONDS if known.connections else None,
            known.messages[-1] // DAY_SECONDS if known.messages else None,
            now // DAY_SECONDS,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What the owner told of people: days of outcomes, by key and outcome, and who is one person.

    `same` gives, of a key that was merged with others, the one that stands for all of them; `noted` are the
    places of the draw of which the owner said that what was asked is sent.
    """

    recorded: Mapping[tuple[str, str], Sequence[int]]
    same: Mapping[str, str]
    noted: Collection[int] = ()

    def key(self, key: str) -> str:
        """Return the key that stands for a person."""
        return self.same.get(key, key)


def follow(scope: Scope, plan: Plan, draws: Sequence[Draw], seen: Seen, told: Told) -> list[Followed]:
    """Return what became of everybody drawn, in the order of the draw."""
    drawn = {told.key(draw.person_key) for draw in draws if draw.person_key is not None}
    keys = _every_key(drawn, told.same)
    twice = _drawn_twice(draws, told)
    look = _invited if plan.subject == INVITATION else _written
    sent: dict[str, list[Sent]] = {}
    for key, found in _in_parts(look, scope, keys).items():
        sent.setdefault(told.key(key), []).extend(found)
    connected: dict[str, int] = {}
    for key, day in _in_parts(_connected, scope, keys).items():
        connected[told.key(key)] = min(day, connected.get(told.key(key), day))
    followed = [
        _followed(plan, draw, _found(draw, sent.get(key, ())), connected.get(key), (seen, told))
        for draw, key in ((draw, told.key(draw.person_key or "")) for draw in draws)
    ]
    open_ended = tuple((None, False) for _ in plan.aims)
    return [
        replace(one, again=True, known=open_ended) if one.draw.place in twice else one for one in followed
    ]


def _drawn_twice(draws: Sequence[Draw], told: Told) -> set[int]:
    """Return the places of people who have an earlier one, under a key that turned out to be theirs too."""
    seen: set[str] = set()
    again = set()
    for draw in draws:
        if draw.person_key is None:
            continue
        key = told.key(draw.person_key)
        if key in seen:
            again.add(draw.place)
        seen.add(key)
    return again


def _found(draw: Draw, sent: Iterable[Sent]) -> tuple[Sent | None, Sent | None]:
    """Return the first thing sent after the draw: soon enough after it, or else late."""
    # archives print invitations to the minute
    since = draw.assigned_at // _MINUTE * _MINUTE
    until = draw.assigned_at + (SEND_WITHIN_DAYS + 1) * DAY_SECONDS
    first = min((one for one in sent if one.at >= since), key=lambda one: one.at, default=None)
    return (first, None) if first is None or first.at < until else (None, first)


def _followed(
    plan: Plan,
    draw: Draw,
    found: tuple[Sent | None, Sent | None],
    connected_on: int | None,
    known_by: tuple[Seen, Told],
) -> Followed:
    (sent, late), (seen, told) = found, known_by
    unsent_for_good = sent is None and nothing_more(plan, draw, seen)
    known = tuple(
        (None, False)
        if draw.person_key is None or (sent is None and not unsent_for_good)
        else _known(draw, sent, aim, known_by)
        for aim in plan.aims
    )
    compliance = "waiting"
    if sent is not None:
        compliance = _compliance(plan.arms[draw.arm], draw, sent)
    elif unsent_for_good:
        # no archive shows what was withdrawn or declined before it was made: what the owner said stands
        compliance = "late" if late else "unseen" if draw.place in told.noted else "not_sent"
    return Followed(draw, sent, compliance, connected_on, known, late=late)


def nothing_more(plan: Plan, draw: Draw, seen: Seen) -> bool:
    """Tell whether some export would show what was sent in time, and none does."""
    last = draw.assigned_at // DAY_SECONDS + SEND_WITHIN_DAYS
    if plan.subject != INVITATION:
        return seen.messages is not None and seen.messages > last
    reaches = draw.assigned_at // DAY_SECONDS + WINDOW_SECONDS // DAY_SECONDS
    return any(last < day <= reaches for day in seen.shows)


def _known(
    draw: Draw,
    sent: Sent | None,
    aim: Aim,
    known_by: tuple[Seen, Told],
) -> tuple[int | None, bool]:
    """Return the day from which an aim is known for good, None before it, and whether it is reached.

    It is known when its days are over, reached early or not: to count what came early at once, and what
    did not come later, would favour whatever is quick.
    """
    seen, told = known_by
    began = sent.on if sent else draw.assigned_at // DAY_SECONDS + SEND_WITHIN_DAYS
    over = began + aim.within_days + 1
    if aim.outcome == ACCEPTED:
        told_until = seen.connections
        reached = (
            sent is not None and sent.accepted_on is not None and sent.accepted_on - began <= aim.within_days
        )
    elif aim.outcome in TALK:
        told_until = _heard(sent, seen)
        at = None if sent is None else sent.replied_at if aim.outcome == TALK[0] else sent.exchanged_at
        reached = at is not None and at // DAY_SECONDS - began <= aim.within_days
    else:
        told_until = seen.today
        days = told.recorded.get((told.key(draw.person_key or ""), aim.outcome), ())
        reached = sent is not None and any(0 <= day - began <= aim.within_days for day in days)
    if told_until is None or told_until < over:
        return None, False
    return over, reached


def _heard(sent: Sent | None, seen: Seen) -> int | None:
    """Return up to when a reply would be known: after an invitation, only where acceptance is known too."""
    if sent is None or sent.state == "":
        return seen.messages
    if seen.messages is None or seen.connections is None:
        return None
    return min(seen.messages, seen.connections)


def _compliance(arm: Arm, draw: Draw, sent: Sent) -> str:
    """Tell whether what LinkedIn shows is what was asked for."""
    if arm.kind == NO_NOTE:
        return "as_asked" if sent.note_kind == NO_NOTE else "unasked_note"
    if sent.note_kind == NO_NOTE:
        return "no_note"
    if arm.kind == TEXT and flatten(sent.text) != flatten(draw.text):
        return "other_text"
    if arm.kind == CONTEXTUAL and sent.note_kind == "cosmetic":
        return "cosmetic_text" if sent.sure else "unsure_text"
    return "as_asked"


def _in_parts(
    look: Callable[[Scope, Sequence[str]], dict[str, Value]], scope: Scope, keys: Sequence[str]
) -> dict[str, Value]:
    """Look for some hundred people at a time: a statement takes only so many values."""
    found: dict[str, Value] = {}
    for at in range(0, len(keys), _SOME):
        found |= look(scope, keys[at : at + _SOME])
    return found


def _people(scope: Scope, keys: Iterable[str]) -> Select[Any]:
    people = schema.people
    return select(people.c.id).where(people.c.owner_id == scope.owner_id, people.c.person_key.in_(keys))


def _invited(scope: Scope, keys: Sequence[str]) -> dict[str, list[Sent]]:
    """Return the invitations that went out to each of these people, the oldest first."""
    fates, people, sent, read = schema.outcomes, schema.people, schema.invitations, schema.readings
    of_it = and_(read.c.trace_kind == schema.INVITATION, read.c.trace_id == fates.c.invitation_id)
    here = and_(read.c.owner_id == scope.owner_id, read.c.generation == scope.generation)
    query = (
        select(
            people.c.person_key, fates.c.invitation_id, fates.c.sent_at, fates.c.note_kind, sent.c.note,
            fates.c.state, fates.c.accepted_on, fates.c.replied_at, fates.c.exchanged_at,
            fates.c.followed_days, case((is_unsure(), 1), else_=0).label("unsure"),
        )
        .join(people, people.c.id == fates.c.person_id)
        .join(sent, sent.c.id == fates.c.invitation_id)
        .outerjoin(read, and_(of_it, here))
        .where(scope.all_sent(), fates.c.outgoing == 1, fates.c.person_id.in_(_people(scope, keys)))
        .order_by(people.c.person_key, fates.c.sent_at, fates.c.invitation_id)
    )  # fmt: skip
    found: dict[str, list[Sent]] = {}
    for row in scope.connection.execute(query):
        one = Sent(
            row.sent_at, row.note_kind or "", row.note, row.state, row.accepted_on, row.replied_at,
            row.exchanged_at, row.followed_days or 0, row.invitation_id, sure=not row.unsure,
        )  # fmt: skip
        found.setdefault(row.person_key, []).append(one)
    return found


def _received(scope: Scope, keys: Sequence[str]) -> frozenset[str]:
    """Return those of these people whose invitation to the owner waits."""
    fates, people = schema.outcomes, schema.people
    query = (
        select(people.c.person_key)
        .join(fates, fates.c.person_id == people.c.id)
        .where(
            scope.all_sent(),
            fates.c.outgoing == 0,
            fates.c.state == PENDING,
            fates.c.person_id.in_(_people(scope, keys)),
        )
    )
    return frozenset(scope.connection.scalars(query))


def _written(scope: Scope, keys: Sequence[str]) -> dict[str, list[Sent]]:
    """Return every first message of a turn of the owner's, with the answer to it, by person."""
    found = {}
    for key, rows in groupby(scope.connection.execute(_said(scope, keys)), lambda row: str(row.person_key)):
        said = list(rows)
        found[key] = [_message(said[at:]) for at, row in enumerate(said) if row.by_owner]
    return found


def _said(scope: Scope, keys: Sequence[str]) -> Select[Any]:
    said, threads, people, aside = schema.messages, schema.threads, schema.people, schema.set_aside
    mine = and_(threads.c.owner_id == scope.owner_id, threads.c.generation == scope.generation)
    here = and_(aside.c.owner_id == scope.owner_id, aside.c.generation == scope.generation)
    published = select(schema.imports.c.id).where(schema.imports.c.published == 1)
    return (
        select(people.c.person_key, said.c.at, said.c.by_owner, said.c.text)
        .join(threads, and_(mine, threads.c.conversation_id == said.c.conversation_id))
        .join(people, people.c.id == threads.c.person_id)
        .outerjoin(aside, and_(here, aside.c.message_id == said.c.id))
        .where(threads.c.kind == ONE_TO_ONE, aside.c.message_id.is_(None), said.c.import_id.in_(published))
        .where(threads.c.person_id.in_(_people(scope, keys)))
        .order_by(people.c.person_key, said.c.at, threads.c.position.desc(), said.c.tie.desc(), said.c.id)
    )


def _message(said: Sequence[Row[Any]]) -> Sent:
    """Return the first of these messages as something sent, and when it was answered and went on."""
    replied = exchanged = None
    turns, speaker = 1, said[0].by_owner
    for row in said[1:]:
        if row.by_owner != speaker:
            turns, speaker = turns + 1, row.by_owner
            if turns == _EXCHANGE_TURNS:
                exchanged = row.at
                break
            replied = row.at
    return Sent(said[0].at, "note", said[0].text, "", None, replied, exchanged)


def _connected(scope: Scope, keys: Sequence[str]) -> dict[str, int]:
    """Return since which day each of these people is connected, by key."""
    people = schema.standings
    query = select(people.c.person_key, people.c.connected_on).where(
        people.c.owner_id == scope.owner_id,
        people.c.generation == scope.generation,
        people.c.connected_on.is_not(None),
        people.c.person_id.in_(_people(scope, keys)),
    )
    return {row.person_key: row.connected_on for row in scope.connection.execute(query)}


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of somebody before a draw."""

    name: str
    company: str
    title: str
    connected: bool
    invited: bool
    has_invited: bool
    written: bool


def known_before(scope: Scope, keys: Iterable[str], same: Mapping[str, str]) -> dict[str, Known]:
    """Return what is known of these people: their card, and whether they were approached already.

    They go by the key that stands for them, which `same` gives of a merged one. `invited` is an invitation
    of the owner's that is still pending, `has_invited` one of theirs; `written` any message of the owner's.
    """
    wanted = {same.get(key, key) for key in keys}
    found: dict[str, Known] = {}
    for key, one in _in_parts(_known_before, scope, _every_key(wanted, same)).items():
        root = same.get(key, key)
        found[root] = _together(found[root], one) if root in found else one
    return found


def _every_key(wanted: set[str], same: Mapping[str, str]) -> list[str]:
    return sorted(wanted | {key for key, root in same.items() if root in wanted})


def _together(first: Known, second: Known) -> Known:
    return Known(
        first.name or second.name,
        first.company or second.company,
        first.title or second.title,
        connected=first.connected or second.connected,
        invited=first.invited or second.invited,
        has_invited=first.has_invited or second.has_invited,
        written=first.written or second.written,
    )


def _known_before(scope: Scope, keys: Sequence[str]) -> dict[str, Known]:
    people = schema.standings
    query = select(
        people.c.person_key, people.c.name, people.c.company, people.c.title, people.c.connected_on
    ).where(
        people.c.owner_id == scope.owner_id,
        people.c.generation == scope.generation,
        people.c.person_id.in_(_people(scope, keys)),
    )
    sent, received, written = _invited(scope, keys), _received(scope, keys), _written(scope, keys)
    return {
        row.person_key: Known(
            row.name,
            row.company,
            row.title,
            connected=row.connected_on is not None,
            invited=any(one.state == "pending" for one in sent.get(row.person_key, ())),
            has_invited=row.person_key in received,
            written=row.person_key in written,
        )
        for row in scope.connection.execute(query)
    }
