"""What was said in turn, in SQL that every engine reads alike."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, literal, or_, select

from visavis.ledger import schema
from visavis.questions.calendar import hour, local, weekday
from visavis.questions.histograms import Scope
from visavis.relations.threads import ONE_TO_ONE
from visavis.study.duration import Outcome

MINUTE, HOUR, DAY = 60, 3_600, 86_400
# who has not answered in a quarter of a year is followed no further
FOLLOWED_DAYS = 90
BAND_HOURS = 3
KEPT = "turns"


def said(scope: Scope) -> Subquery:
    """Return every message with somebody whose key is known, numbered in its relation from 1.

    (message_id, person_id, at, by_owner, place, spoke_before: by_owner of the message before, or NULL)
    """
    messages, threads, aside = schema.messages, schema.threads, schema.set_aside
    here = (aside.c.owner_id == scope.owner_id) & (aside.c.generation == scope.generation)
    published = select(schema.imports.c.id).where(schema.imports.c.published == 1)
    # the order of speech: instant, then from the end of the newest file, as in `relations.gathered.said`
    window: dict[str, Any] = {
        "partition_by": threads.c.person_id,
        "order_by": (
            messages.c.at, threads.c.position.desc(), messages.c.tie.desc(), messages.c.text_key,
            messages.c.by_owner, messages.c.id,
        ),
    }  # fmt: skip
    return (
        select(
            messages.c.id.label("message_id"),
            threads.c.person_id,
            messages.c.at,
            messages.c.by_owner,
            func.row_number().over(**window).label("place"),
            func.lag(messages.c.by_owner).over(**window).label("spoke_before"),
        )
        .join(threads, threads.c.conversation_id == messages.c.conversation_id)
        .outerjoin(aside, here & (aside.c.message_id == messages.c.id))
        .where(
            threads.c.owner_id == scope.owner_id,
            threads.c.generation == scope.generation,
            threads.c.kind == ONE_TO_ONE,
            threads.c.person_id.is_not(None),
            aside.c.message_id.is_(None),
            messages.c.import_id.in_(published),
            scope.of_people(threads.c.person_id),
        )
        .subquery()
    )


def turns(scope: Scope) -> Subquery:
    """Return every turn, by its first message: (person_id, at, by_owner, next_at or NULL, opening: 0, 1)."""
    spoken = said(scope)
    starts = or_(spoken.c.spoke_before.is_(None), spoken.c.spoke_before != spoken.c.by_owner)
    following = func.lead(spoken.c.at).over(partition_by=spoken.c.person_id, order_by=spoken.c.place)
    opening = case((spoken.c.spoke_before.is_(None), 1), else_=0)
    return (
        select(
            spoken.c.person_id,
            spoken.c.at,
            spoken.c.by_owner,
            following.label("next_at"),
            opening.label("opening"),
        )
        .where(starts)
        .subquery()
    )


def spoken_between(scope: Scope) -> tuple[int, int] | None:
    """Return the first and last instant at which somebody with a key spoke; None where nobody did."""
    people = schema.standings
    row = scope.connection.execute(
        select(func.min(people.c.first_at).label("first"), func.max(people.c.last_at).label("last")).where(
            people.c.owner_id == scope.owner_id, people.c.generation == scope.generation
        )
    ).one()
    return None if row.first is None else (row.first, row.last)


class Waited(NamedTuple):
    """How many turns waited alike for an answer; `by_owner` is of the answer."""

    by_owner: int
    opening: int
    old: int
    weekday: int
    band: int
    minutes: int
    outcome: int
    n: int


def answer_spells(scope: Scope, heard_until: int) -> list[Waited]:
    """Count turns by how long they waited for an answer.

    A turn waits from its first
    message, and is old once it was followed to the end. Minutes are rounded down: to ten below two hours, to
    an hour below two days, else to a day. `weekday` (0 for Monday) and `band` (three hours, from 0) are those
    of the turn, in the scope's zone.
    """
    kept = scope.kept(KEPT)
    if kept is not None:
        return [Waited(*row) for row in kept]
    between = spoken_between(scope)
    if between is None:
        return []
    turn = turns(scope)
    until = func.coalesce(turn.c.next_at, heard_until)
    waited = case((until < turn.c.at, 0), else_=until - turn.c.at)
    clock = local(turn.c.at, scope.zone, *between)
    asked = select(
        (1 - turn.c.by_owner).label("by_owner"),
        turn.c.opening,
        case((turn.c.at <= heard_until - FOLLOWED_DAYS * DAY, 1), else_=0).label("old"),
        weekday(clock).label("weekday"),
        (hour(clock) // BAND_HOURS).label("band"),
        _minutes(waited).label("minutes"),
        case(
            (and_(turn.c.next_at.is_not(None), waited < FOLLOWED_DAYS * DAY), int(Outcome.EVENT)),
            else_=int(Outcome.CENSORED),
        ).label("outcome"),
    )
    counted = asked.where(scope.in_period(turn.c.at)).subquery()
    query: Select[Any] = select(*counted.c, func.count().label("n")).group_by(*counted.c)
    return [Waited(*map(int, row)) for row in scope.connection.execute(query)]


def _minutes(seconds: ColumnElement[int]) -> ColumnElement[int]:
    return case(
        (seconds < 2 * HOUR, seconds // (10 * MINUTE) * 10),
        (seconds < 2 * DAY, seconds // HOUR * 60),
        (seconds < FOLLOWED_DAYS * DAY, seconds // DAY * 1440),
        else_=literal(FOLLOWED_DAYS * 1440),
    )


def talkative(scope: Scope, most: int) -> tuple[int, int, int]:
    """Return how many relations have turns, how many turns, and how many of these the busiest have."""
    people = schema.standings
    here = (people.c.owner_id == scope.owner_id) & (people.c.generation == scope.generation)
    spoke = select(people.c.turns).where(here, people.c.turns > 0, scope.of_people(people.c.person_id))
    ordered = spoke.order_by(people.c.turns.desc()).limit(most).subquery()
    everybody = spoke.subquery()
    whole = scope.connection.execute(
        select(func.count().label("n"), func.coalesce(func.sum(everybody.c.turns), 0).label("turns"))
    ).one()
    top = scope.connection.scalar(select(func.coalesce(func.sum(ordered.c.turns), 0).label("turns")))
    return whole.n, int(whole.turns), int(top or 0)
