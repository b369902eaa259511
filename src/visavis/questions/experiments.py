"""Where an experiment stands: who was drawn, what came of it, and the verdict.

Counted: blocks in which everybody drawn is known for good, as drawn, whatever was sent to them.
From: the day of sending. Until: the outcome of the plan, within its days. Censored: blocks still pending.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from visavis.marks.experiments import INVITATION, Aim, Draw, Event, Experiment, Plan
from visavis.questions.following import IGNORED_DAYS, SEND_WITHIN_DAYS, Followed, Seen
from visavis.study import trial
from visavis.study.blocks import Person, Place, complete
from visavis.study.finding import Doubt, NotEnough
from visavis.study.outlook import Outlook
from visavis.study.ratio import Ratio
from visavis.study.trial import Segment
from visavis.study.verdict import FEWEST_PAIRS, Judged, Rule
from visavis.traces import DAY_SECONDS

_POINTS = 100
_IN_ORDER = frozenset({"as_asked", "waiting"})


@dataclass(frozen=True, slots=True)
class ArmCount:
    """One arm: how many were drawn for it, how many are known for good and succeeded, and what went on.

    `compliance` counts what was sent by whether it is what was asked; `gone` and `ignored` (still pending
    after sixty days) are the harm; `timed` counts those whose `minutes` were noted.
    """

    name: str
    kind: str
    drawn: int
    known: int
    succeeded: int
    compliance: Mapping[str, int]
    gone: int
    ignored: int
    timed: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Question:
    """An arm beside the first one, by one outcome within its days: the verdict, where it is its `turn`."""

    outcome: str
    within_days: int
    arm: str
    beside: str
    turn: bool
    judged: Judged
    outlook: Outlook | NotEnough


@dataclass(frozen=True, slots=True)
class Astray:
    """Somebody drawn who was not sent what was asked in time, as far as archives show.

    `arm` is the kind they were drawn for, `compliance` what became of it; `met` tells whether any archive
    shows them.
    """

    person_key: str
    name: str
    arm: str
    compliance: str
    met: bool


@dataclass(frozen=True, slots=True)
class Report:
    """An experiment and all that is known of it; `first_on` and `next_on` are days since 1970.

    `blocks` are complete, `waiting` counts people who are not known for good, `first_on` is the day from
    which a first verdict is possible and `next_on` that of the next block, where they can be told.
    `cost` is in minutes for one more success; `astray` are those who were not sent what was asked.
    """

    number: int
    plan: Plan
    state: str
    events: tuple[Event, ...]
    seed: str
    arms: tuple[ArmCount, ...]
    blocks: int
    waiting: int
    first_on: int | None
    next_on: int | None
    shown_until: int | None
    questions: tuple[Question, ...]
    cost: Ratio | NotEnough
    segments: tuple[Segment, ...]
    doubts: tuple[Doubt, ...]
    astray: tuple[Astray, ...] = ()


def rule_of(plan: Plan) -> Rule:
    """Return how a plan is judged."""
    return Rule(plan.margin_points / _POINTS, plan.maximum)


def report(
    experiment: Experiment,
    followed: Sequence[Followed],
    minutes: Mapping[int, int],
    seen: Seen,
    met: Collection[str],
) -> Report:
    """Return all that is known of an experiment; `minutes` are by place, and archives show who was `met`."""
    plan = experiment.plan
    by_aim = [people(followed, which) for which in range(len(plan.aims))]
    blocks = complete(by_aim[0], len(plan.arms))
    asked = trial.ask_in_turn(by_aim, len(plan.arms), rule_of(plan))
    days = sorted(_expected(followed, plan))
    shown = _shown_until(plan.aims[0], seen)
    pending = [day for day in days if shown is None or day > shown]
    return Report(
        number=experiment.number,
        plan=plan,
        state=experiment.state,
        events=experiment.events,
        # whoever knew the seed while drawing could choose whom to draw next
        seed=experiment.seed if experiment.ended else "",
        arms=tuple(_arm(plan, which, followed, minutes) for which in range(len(plan.arms))),
        blocks=len(blocks),
        waiting=sum(one.counts and one.known[0][0] is None for one in followed),
        first_on=days[FEWEST_PAIRS - 1] if len(days) >= FEWEST_PAIRS else None,
        next_on=pending[0] if pending else None,
        shown_until=shown,
        questions=tuple(_question(plan, one) for one in asked),
        cost=_cost(plan, followed, minutes, asked[0].judged),
        segments=trial.segments(by_aim[0], len(plan.arms), 1),
        doubts=tuple(_doubts(experiment, followed, by_aim[0], blocks=len(blocks))),
        astray=tuple(_astray(plan, followed, met)),
    )


def _astray(plan: Plan, followed: Sequence[Followed], met: Collection[str]) -> Iterator[Astray]:
    for one in followed:
        if one.counts and one.compliance not in _IN_ORDER:
            key = one.draw.person_key or ""
            is_met = one.ever is not None or key in met
            yield Astray(key, one.draw.name or key, plan.arms[one.draw.arm].name, one.compliance, is_met)


def people(followed: Sequence[Followed], aim: int) -> list[Person]:
    """Return everybody drawn as study counts them, by one aim of the plan."""
    return [
        Person(
            one.draw.stratum,
            Place(one.draw.block, one.draw.arm),
            one.draw.number,
            *one.known[aim],
        )
        for one in followed
    ]


def _expected(followed: Sequence[Followed], plan: Plan) -> Iterator[int]:
    """Yield the day by which each block that is fully drawn is known for good, if nothing more is sent."""
    days: dict[tuple[str, int], list[int]] = {}
    for one in followed:
        if not one.counts:
            continue
        began = one.sent.on if one.sent else one.draw.assigned_at // DAY_SECONDS + SEND_WITHIN_DAYS
        over = began + plan.aims[0].within_days + 1
        days.setdefault((one.draw.stratum, one.draw.block), []).append(over)
    yield from (max(found) for found in days.values() if len(found) == len(plan.arms))


def _shown_until(aim: Aim, seen: Seen) -> int | None:
    if aim.outcome == "accepted":
        return seen.connections
    return seen.messages if aim.outcome in {"reply", "exchange"} else seen.today


def _arm(plan: Plan, which: int, followed: Sequence[Followed], minutes: Mapping[int, int]) -> ArmCount:
    mine = [one for one in followed if one.draw.arm == which]
    known = [one.known[0] for one in mine if one.known[0][0] is not None]
    timed = [minutes[one.draw.place] for one in mine if one.draw.place in minutes]
    # what was sent late burdens others too
    states = Counter(one.ever.state for one in mine if one.ever)
    return ArmCount(
        name=plan.arms[which].name,
        kind=plan.arms[which].kind,
        drawn=len(mine),
        known=len(known),
        succeeded=sum(reached for _, reached in known),
        compliance=dict(sorted(Counter(one.compliance for one in mine).items())),
        gone=states["gone"],
        ignored=sum(_is_ignored(one) for one in mine),
        timed=len(timed),
        minutes=sum(timed),
    )


def _is_ignored(one: Followed) -> bool:
    sent = one.ever
    return sent is not None and sent.state == "pending" and sent.seen_days >= IGNORED_DAYS


def _question(plan: Plan, asked: trial.Asked) -> Question:
    aim = plan.aims[asked.outcome]
    return Question(
        aim.outcome,
        aim.within_days,
        plan.arms[asked.arm].name,
        plan.arms[0].name,
        asked.turn,
        asked.judged,
        asked.outlook,
    )


def _cost(
    plan: Plan, followed: Sequence[Followed], minutes: Mapping[int, int], judged: Judged
) -> Ratio | NotEnough:
    by_arm: list[list[float]] = [[] for _ in plan.arms]
    for one in followed:
        if one.draw.place in minutes:
            by_arm[one.draw.arm].append(minutes[one.draw.place])
    return trial.cost(by_arm[1], by_arm[0], judged)


def _doubts(
    experiment: Experiment, followed: Sequence[Followed], drawn: Sequence[Person], *, blocks: int
) -> Iterator[Doubt]:
    plan = experiment.plan
    if drawn and trial.unfair(drawn, len(plan.arms)):
        yield Doubt("unfair_draw", {})
    if guessed := _guessable([one.draw for one in followed]):
        yield Doubt("guessable", {"n": guessed})
    yield from _not_complied(followed)
    if other := sum(_is_connected_otherwise(plan, one) for one in followed):
        yield Doubt("connected_otherwise", {"n": other})
    if gone := sum(one.draw.person_key is None for one in followed):
        yield Doubt("forgotten_drawn", {"n": gone})
    if again := sum(one.again for one in followed):
        yield Doubt("drawn_twice", {"n": again})
    end = experiment.ended
    if end is not None and (plan.maximum is None or blocks < plan.maximum):
        yield Doubt("ended_early", {"last": end.at})


def _not_complied(followed: Sequence[Followed]) -> Iterator[Doubt]:
    compliance = Counter(one.compliance for one in followed)
    if otherwise := sum(
        compliance[code] for code in ("no_note", "unasked_note", "other_text", "cosmetic_text")
    ):
        yield Doubt("not_as_asked", {"n": otherwise})
    for code, doubt in (("not_sent", "never_sent"), ("late", "sent_late"), ("unseen", "not_seen")):
        if n := compliance[code]:
            yield Doubt(doubt, {"n": n, "days": SEND_WITHIN_DAYS})
    if unsure := compliance["unsure_text"]:
        yield Doubt("texts_unsure", {"n": unsure})


def _guessable(draws: Sequence[Draw]) -> int:
    """Count the blocks filled in several sittings: whoever saw the others knew who came last."""
    sittings: dict[tuple[str, int], set[int]] = {}
    for draw in draws:
        sittings.setdefault((draw.stratum, draw.block), set()).add(draw.assigned_at)
    return sum(len(found) > 1 for found in sittings.values())


def _is_connected_otherwise(plan: Plan, one: Followed) -> bool:
    if plan.subject != INVITATION or one.connected_on is None:
        return False
    by_invitation = one.ever is not None and one.ever.accepted_on is not None
    return not by_invitation and one.connected_on >= one.draw.assigned_at // DAY_SECONDS
