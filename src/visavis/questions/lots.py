"""What an experiment says of a question that the past can only be read for, and how much of that past it is.

Counted: invitations that went to people drawn for an experiment between kinds of notes.
From: the draw. Until: the verdict on the first pair of kinds. Censored: as the experiment says.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select

from visavis.ledger import schema
from visavis.marks.experiments import ACCEPTED, INVITATION, SEALED, Plan
from visavis.questions.answers import DECIDED, OVER, RUNS, ByLot
from visavis.questions.experiments import Report
from visavis.questions.following import Followed
from visavis.questions.histograms import Scope

_SOME = 500


def draws_kinds(plan: Plan) -> bool:
    """Tell whether a plan sends invitations whose kind of note is drawn by lot."""
    return plan.subject == INVITATION and len({arm.kind for arm in plan.arms}) > 1


def by_lot(found: Report) -> ByLot | None:
    """Return what an experiment says of the acceptance of two kinds of notes, None where it does not ask."""
    kinds = {arm.name: arm.kind for arm in found.plan.arms}
    aim = found.plan.aims[0]
    asked = next((one for one in found.questions if kinds[one.arm] != kinds[one.beside]), None)
    if asked is None or aim.outcome != ACCEPTED or asked.outcome != ACCEPTED:
        return None
    judged, settled = asked.judged, asked.turn and asked.judged.settled
    if not settled and found.state != SEALED and not any(arm.drawn for arm in found.arms):
        return None
    return ByLot(
        number=found.number,
        state=found.state,
        arm=kinds[asked.arm],
        beside=kinds[asked.beside],
        within_days=asked.within_days,
        settled=settled,
        verdict=str(judged.verdict),
        gap=judged.gap if settled else None,
        interval=judged.interval if settled else None,
    )


def worth_telling(found: Sequence[ByLot]) -> tuple[ByLot, ...]:
    """Return what is left to tell of experiments, the newest first.

    Of those that compare the same kinds: the newest with a verdict, and the newest that runs; where there is
    neither, the newest that ended without a verdict.
    """
    newest: dict[tuple[frozenset[str], str], ByLot] = {}
    for one in found:
        newest[frozenset((one.arm, one.beside)), one.stands] = one
    told = [
        one
        for (kinds, stands), one in newest.items()
        if stands != OVER or not {(kinds, DECIDED), (kinds, RUNS)} & newest.keys()
    ]
    return tuple(sorted(told, key=lambda one: -one.number))


def count_drawn(scope: Scope, followed: Iterable[Followed]) -> int:
    """Count those invitations that are counted in a scope and whose kind of note was drawn by lot."""
    ids = sorted({one.ever.id for one in followed if one.ever is not None})
    sent = schema.outcomes
    total = 0
    for at in range(0, len(ids), _SOME):
        here = sent.c.invitation_id.in_(ids[at : at + _SOME])
        query = select(func.count().label("n")).select_from(sent).where(scope.counted(), here)
        total += scope.connection.scalar(query) or 0
    return total
