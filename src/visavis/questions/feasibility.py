"""What an experiment could tell at the owner's own rhythm, said before it begins.

Counted: the invitations sent, or the connections made, in the eight weeks before the newest archive; for
the rate to start from, those inside the 180 days that some archive covers, old enough for the plan's days.
From: the day of sending. Until: the outcome of the plan, where archives show it. Censored: nothing.
"""

from dataclasses import dataclass
from math import ceil

from sqlalchemy import case, func, select

from visavis.ledger import schema
from visavis.marks.experiments import ACCEPTED, INVITATION, MESSAGE, TALK, Aim, Plan
from visavis.questions.answering import first_answered
from visavis.questions.answers import MINIMUM_EACH
from visavis.questions.calendar import WEEK_DAYS
from visavis.questions.coverage import Exports, find_exports, sent_before
from visavis.questions.experiments import rule_of
from visavis.questions.histograms import Scope
from visavis.study.finding import NotEnough
from visavis.study.outlook import goal, outlook, plan_power, plan_visible
from visavis.study.planning import needed_at_most
from visavis.study.verdict import FEWEST_PAIRS, Rule
from visavis.traces import DAY_SECONDS

RHYTHM_WEEKS = 8
A_YEAR_WEEKS = 52
HALF_A_YEAR_WEEKS = 26
_WEEKS_A_MONTH = 365.25 / 12 / 7
_LEAST_CHANCE = 1 / 3
# where nothing of the owner's is known: between what others publish and what makes the number largest
_USUAL = {
    "accepted": 0.5,
    "reply": 0.1,
    "exchange": 0.05,
    "download": 0.03,
    "inquiry": 0.03,
    "call": 0.03,
    "meeting": 0.02,
    "contract": 0.005,
}


@dataclass(frozen=True, slots=True)
class Feasible:
    """What a plan could tell; blocks hold one invitation of each arm, weeks are at the owner's rhythm.

    `base` is the rate to start from (`base_is_own`, or the usual one), `blocks_a_week` None where nothing
    tells. `half` and `four_in_five` are the blocks by which such experiments have seen the margin, without
    an end; with one, `chance` is that of seeing it and `visible` the gap seen four times in five. `weeks`
    last until the days of the outcome are over for all. `hopeless` names why it should not be begun so,
    empty where it may; `instead` what could be done.
    """

    base: float
    base_is_own: bool
    gap: float
    blocks_a_week: float | None
    limited_by_notes: bool
    half: int | None
    four_in_five: int | None
    chance: float | None
    visible: float | None
    visible_in_half_a_year: float | None
    weeks: int | None
    hopeless: str
    instead: tuple[str, ...]


def feasible(scope: Scope, plan: Plan) -> Feasible:
    """Tell what a plan could tell, from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    own = _own_base(scope, known, plan)
    base = _USUAL[plan.aims[0].outcome] if own is None else own
    a_week, by_notes = blocks_a_week(scope, known, plan)
    rule = rule_of(plan)
    ahead = outlook(base, rule.margin, rule)
    half = four = None
    if not isinstance(ahead, NotEnough):
        half, four = ahead.half, ahead.four_in_five
    chance = None if rule.maximum is None else plan_power(base, goal(base, rule.margin), rule)
    blocks = rule.maximum or four
    weeks = None if blocks is None or a_week is None else weeks_for(blocks / a_week, plan.aims[0].within_days)
    visible = None if rule.maximum is None else _number(plan_visible(base, rule))
    hopeless = _hopeless(chance, blocks, weeks)
    return Feasible(
        base=base,
        base_is_own=own is not None,
        gap=rule.margin,
        blocks_a_week=a_week,
        limited_by_notes=by_notes,
        half=half,
        four_in_five=four,
        chance=chance,
        visible=visible,
        visible_in_half_a_year=seen_in_half_a_year(base, a_week, plan.aims[0].within_days),
        weeks=weeks,
        hopeless=hopeless,
        instead=_instead(plan, hopeless, by_notes=by_notes),
    )


def _number(found: float | NotEnough) -> float | None:
    return None if isinstance(found, NotEnough) else found


def weeks_for(sending_weeks: float, within_days: int) -> int:
    """Return how many weeks pass until all that is sent in so many is known, each after its days."""
    return ceil(sending_weeks + within_days / WEEK_DAYS)


def seen_in_half_a_year(base: float, a_week: float | None, within_days: int) -> float | None:
    """Return the smallest gap that a plan of half a year sees four times in five."""
    blocks = blocks_in_half_a_year(a_week, within_days)
    return None if blocks < FEWEST_PAIRS else _number(plan_visible(base, Rule(maximum=blocks)))


def blocks_in_half_a_year(a_week: float | None, within_days: int) -> int:
    """Return how many blocks half a year holds whose days are over by its end."""
    sending_weeks = max(0.0, HALF_A_YEAR_WEEKS - within_days / WEEK_DAYS)
    return 0 if a_week is None else int(a_week * sending_weeks)


def _hopeless(chance: float | None, blocks: int | None, weeks: int | None) -> str:
    if blocks is None:
        return "out_of_reach"
    if weeks is not None and weeks > A_YEAR_WEEKS:
        return "too_long"
    return "blind" if chance is not None and chance < _LEAST_CHANCE else ""


def _instead(plan: Plan, hopeless: str, *, by_notes: bool) -> tuple[str, ...]:
    if not hopeless:
        return ()
    found = ["widen"]
    if plan.aims[0].outcome not in {ACCEPTED, TALK[0]}:
        found.append("nearer")
    if by_notes and plan.subject == INVITATION:
        found.append("message")
    if len(plan.arms) > 2:  # noqa: PLR2004 - two are the least
        found.append("fewer_arms")
    return (*found, "longer" if hopeless == "blind" else "pool", "describe")


def needed_maximum(base: float, margin: float) -> int:
    """Return the maximum of a plan that sees a gap of the margin four times in five."""
    return needed_at_most(base, goal(base, margin))


def blocks_a_week(scope: Scope, known: Exports, plan: Plan) -> tuple[float | None, bool]:
    """Return how many blocks the owner can send in a week, and whether it is notes that they lack."""
    a_week = plan.a_week if plan.a_week is not None else _rhythm(scope, known, plan)
    blocks = None if a_week is None else a_week / len(plan.arms)
    if plan.notes_a_month is None or plan.subject != INVITATION or not plan.noted:
        return blocks or None, False
    noted = plan.notes_a_month / _WEEKS_A_MONTH / plan.noted
    if blocks is None or noted < blocks:
        return noted, True
    return blocks or None, False


def sent_a_week(scope: Scope, known: Exports) -> float | None:
    """Return how many invitations went out a week lately; None where none did, or nothing tells."""
    if not known.invitations:
        return None
    until = known.invitations[-1]
    sent = schema.outcomes
    query = (
        select(func.count().label("n"))
        .select_from(sent)
        .where(scope.all_sent(), sent.c.outgoing == 1)
        .where(sent.c.sent_at > until - RHYTHM_WEEKS * 7 * DAY_SECONDS, sent.c.sent_at <= until)
    )
    return (scope.connection.scalar(query) or 0) / RHYTHM_WEEKS or None


def _rhythm(scope: Scope, known: Exports, plan: Plan) -> float | None:
    """Return how many invitations went out, or connections were made, a week lately."""
    if plan.subject == INVITATION:
        return sent_a_week(scope, known)
    if not known.connections:
        return None
    since = known.connections[-1] // DAY_SECONDS - RHYTHM_WEEKS * 7
    people = schema.standings
    query = (
        select(func.count().label("n"))
        .select_from(people)
        .where(people.c.owner_id == scope.owner_id, people.c.generation == scope.generation)
        .where(people.c.connected_on > since)
    )
    return (scope.connection.scalar(query) or 0) / RHYTHM_WEEKS or None


def _own_base(scope: Scope, known: Exports, plan: Plan) -> float | None:
    """Return the owner's own rate of the outcome within its days; None where archives do not tell it."""
    aim = plan.aims[0]
    if plan.subject == MESSAGE and aim.outcome == TALK[0] and known.messages:
        found = first_answered(scope, known.messages[-1], aim.within_days)
        return None if isinstance(found, NotEnough) else (found.value * found.n + 1) / (found.n + 2)
    told = aim.outcome == ACCEPTED or (aim.outcome in TALK and known.messages)
    if plan.subject != INVITATION or not told or known.missing() is not None:
        return None
    n, reached = _settled(scope, known, aim)
    if n < MINIMUM_EACH:
        return None
    # one success and one failure more keep it away from 0 and 1
    return (reached + 1) / (n + 2)


def _settled(scope: Scope, known: Exports, aim: Aim) -> tuple[int, int]:
    sent = schema.outcomes
    on = sent.c.sent_at // DAY_SECONDS
    came = {
        ACCEPTED: sent.c.accepted_on,
        TALK[0]: sent.c.replied_at // DAY_SECONDS,
        TALK[1]: sent.c.exchanged_at // DAY_SECONDS,
    }[aim.outcome]
    reached = case((came - on <= aim.within_days, 1), else_=0).label("reached")
    before = sent_before(known, aim.within_days)
    if aim.outcome in TALK and known.heard_until is not None:
        before = min(before, (known.heard_until - aim.within_days + 1) * DAY_SECONDS)
    rows = select(reached).where(scope.counted(), sent.c.outgoing == 1, sent.c.sent_at < before).subquery()
    query = select(func.count().label("n"), func.sum(rows.c.reached).label("reached"))
    row = scope.connection.execute(query).one()
    return row.n, int(row.reached or 0)
