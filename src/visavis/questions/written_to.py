"""Whom the owner wrote to, week by week, in SQL that every engine reads alike."""

from typing import Any, NamedTuple

from sqlalchemy import Row, and_, case, func, select

from visavis.ledger import schema
from visavis.questions.calendar import local, week
from visavis.questions.histograms import Scope
from visavis.questions.spoken import DAY, said, spoken_between

KEPT = "weeks"
KEPT_WITHIN = 21
_GRAIN = 2**20


class Week(NamedTuple):
    """What the owner wrote in a week, as `calendar.week` numbers them, and how it was answered.

    `people` were written to, to some of them the first words of all (`openings`); `answered` wrote in time
    after the week's first message to them. `singularity` is the sum over the messages that were `read`.
    """

    week: int
    people: int
    messages: int
    openings: int
    answered: int
    singularity: float | None
    read: int


def written_to(scope: Scope, within_days: int) -> list[Week]:
    """Count by week of the owner's zone whom the owner wrote to, and who answered within so many days."""
    kept = scope.kept(KEPT) if within_days == KEPT_WITHIN else None
    if kept is not None:
        return [Week(*row) for row in kept]
    between = spoken_between(scope)
    if between is None:
        return []
    spoken, read = said(scope), schema.readings
    # the next words of the person, from each message on
    answer = func.min(case((spoken.c.by_owner == 0, spoken.c.at))).over(
        partition_by=spoken.c.person_id, order_by=spoken.c.place, rows=(0, None)
    )
    heard = select(
        spoken.c.message_id,
        spoken.c.person_id,
        spoken.c.at,
        spoken.c.by_owner,
        spoken.c.place,
        week(local(spoken.c.at, scope.zone, *between)).label("week"),
        answer.label("answer_at"),
    ).subquery()
    here = and_(
        read.c.owner_id == scope.owner_id,
        read.c.generation == scope.generation,
        read.c.trace_kind == schema.MESSAGE,
        read.c.trace_id == heard.c.message_id,
    )
    people = (
        select(
            heard.c.week,
            heard.c.person_id,
            func.count().label("messages"),
            func.min(heard.c.place).label("place"),
            func.min(heard.c.at).label("at"),
            func.min(heard.c.answer_at).label("answer_at"),
            # whole grains, whose sum does not depend on their order
            func.sum(func.round(read.c.singularity * _GRAIN)).label("singularity"),
            func.count(read.c.singularity).label("read"),
        )
        .select_from(heard.outerjoin(read, here))
        .where(heard.c.by_owner == 1)
        .group_by(heard.c.week, heard.c.person_id)
        .subquery()
    )
    answered = case((people.c.answer_at - people.c.at <= within_days * DAY, 1), else_=0)
    query = (
        select(
            people.c.week,
            func.count().label("people"),
            func.sum(people.c.messages).label("messages"),
            func.sum(case((people.c.place == 1, 1), else_=0)).label("openings"),
            func.sum(answered).label("answered"),
            func.sum(people.c.singularity).label("singularity"),
            func.sum(people.c.read).label("read"),
        )
        .group_by(people.c.week)
        .order_by(people.c.week)
    )
    return [_week(row) for row in scope.connection.execute(query)]


def _week(row: Row[Any]) -> Week:
    counts = (int(row.people), int(row.messages), int(row.openings), int(row.answered))
    singularity = None if row.singularity is None else float(row.singularity) / _GRAIN
    return Week(int(row.week), *counts, singularity, int(row.read))
