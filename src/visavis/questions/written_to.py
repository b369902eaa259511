"""Whom the owner wrote to, week by week, in SQL that every engine reads alike."""

from sqlalchemy import and_, case, func, select

from visavis.ledger import schema
from visavis.questions.calendar import local, week
from visavis.questions.histograms import Rows, Scope
from visavis.questions.spoken import DAY, said, spoken_between


def written_to(scope: Scope, within_days: int) -> Rows:
    """Count by week of the owner's zone, as `calendar.week` numbers them.

    (week, people: written to in it; messages; openings: people to whom these were the first words of all;
    answered: people who wrote within so many days of the week's first message to them; singularity: the sum
    over messages, and `read` how many of these were read.)
    """
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
            func.sum(read.c.singularity).label("singularity"),
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
    return scope.connection.execute(query).all()
