"""Turns a plan that could tell nothing into one that could, as far as that can be done for its owner."""

from dataclasses import replace
from math import ceil

from visavis.marks.experiments import (
    ACCEPTED,
    FEWEST_ARMS,
    FEWEST_BLOCKS,
    INVITATION,
    MESSAGE,
    MOST_BLOCKS,
    MOST_POINTS,
    TALK,
    WITHIN_DAYS,
    Aim,
    Plan,
)
from visavis.questions.feasibility import HALF_A_YEAR_WEEKS, Feasible, needed_maximum

_WHOLE = 100


def redirected(plan: Plan, told: Feasible, code: str) -> Plan | None:
    """Return the plan as one of the ways out of `told.instead` has it; None for what the plan cannot say."""
    way = _WAYS.get(code)
    return way(plan, told) if way and code in told.instead else None


def _widened(plan: Plan, told: Feasible) -> Plan | None:
    seen = told.visible_in_half_a_year
    points = 2 * plan.margin_points if seen is None else max(ceil(_WHOLE * seen), plan.margin_points + 1)
    if plan.margin_points >= MOST_POINTS:
        return None
    maximum = plan.maximum
    if maximum is not None and told.blocks_a_week is not None:
        half_a_year = int(told.blocks_a_week * HALF_A_YEAR_WEEKS)
        # a plan that is too long ends sooner, one that is too short lasts longer
        maximum = min(max(half_a_year, FEWEST_BLOCKS), MOST_BLOCKS)
    return replace(plan, margin_points=min(points, MOST_POINTS), maximum=maximum)


def _nearer(plan: Plan, _: Feasible) -> Plan:
    outcome = ACCEPTED if plan.subject == INVITATION else TALK[0]
    first = next((aim for aim in plan.aims if aim.outcome == outcome), Aim(outcome, WITHIN_DAYS))
    return replace(plan, aims=(first, *(aim for aim in plan.aims if aim != first)))


def _by_message(plan: Plan, _: Feasible) -> Plan:
    aims = tuple(aim for aim in plan.aims if aim.outcome != ACCEPTED)
    return replace(plan, subject=MESSAGE, aims=aims or (Aim(TALK[0]),), notes_a_month=None)


def _between_two(plan: Plan, _: Feasible) -> Plan:
    return replace(plan, arms=plan.arms[:FEWEST_ARMS])


def _longer(plan: Plan, told: Feasible) -> Plan:
    return replace(plan, maximum=min(needed_maximum(told.base, told.gap), MOST_BLOCKS))


_WAYS = {
    "widen": _widened,
    "nearer": _nearer,
    "message": _by_message,
    "fewer_arms": _between_two,
    "longer": _longer,
}
