"""Says where a running experiment stands person by person, and what the owner may do next for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from visavis.desk.sitting import Assigned, told
from visavis.marks.experiments import ENDED, PLANNED, Experiment
from visavis.questions.calendar import WEEK_DAYS
from visavis.questions.experiments import Report
from visavis.questions.following import SEND_WITHIN_DAYS, Followed
from visavis.traces import DAY_SECONDS


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody drawn of whom no archive shows yet what was sent.

    `minutes` were noted, None where none were; `until_on` is the last day on which sending counts (days
    since 1970); `met` tells whether any archive shows the person.
    """

    assigned: Assigned
    minutes: int | None
    until_on: int
    met: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next in an experiment: its code, how many people it is about, the day it waits for.

    The codes are `seal`, `draw`, `write`, `import` (a newer archive would tell more), `wait`, `draw_more`,
    `settled` (the verdict is in), `settled_full` (it is, and nobody is drawn any more) and, once it has
    ended, `ended`.
    """

    code: str
    n: int
    on: int | None


@dataclass(frozen=True, slots=True)
class Room:
    """How many more people could be written to in time at the owner's rhythm, None where nothing tells it.

    `beyond` counts those drawn who cannot.
    """

    more: int | None
    beyond: int


@dataclass(frozen=True, slots=True)
class Underway:
    """An experiment with everybody who waits in it: those to be written to, in the order of the draw.

    `written` are those for whom minutes were noted; `late` counts those whose days for sending are over.
    """

    experiment: Experiment
    report: Report
    to_write: tuple[Waiting, ...]
    written: tuple[Waiting, ...]
    late: int
    step: Step
    room: Room


def underway(
    experiment: Experiment,
    report: Report,
    followed: Sequence[Followed],
    known: tuple[frozenset[str], Mapping[int, int], float | None],
    today: int,
) -> Underway:
    """Return where an experiment stands.

    `known` are the keys that archives show, minutes by place, and how many complete draws the owner sends in
    a week (None where nothing tells).
    """
    found = list(_waiting(experiment, followed, known[:2]))
    open_ = [one for one in found if one.until_on >= today]
    to_write = tuple(one for one in open_ if one.minutes is None)
    written = tuple(one for one in open_ if one.minutes is not None)
    step = _step(experiment, report, (len(to_write), known[2]), today)
    room = room_for([one.until_on for one in to_write], known[2], len(experiment.plan.arms), today)
    return Underway(experiment, report, to_write, written, len(found) - len(open_), step, room)


def room_for(until: Sequence[int], blocks: float | None, arms: int, today: int) -> Room:
    """Return how many can be written to in time beside those who wait, each until a day (since 1970).

    `blocks` are the complete draws that the owner sends in a week.
    """
    if blocks is None:
        return Room(None, 0)
    written = 0
    for last in sorted(until):
        # whoever is due first is written to first
        written += written < int(max(last - today, 1) * blocks * arms / WEEK_DAYS)
    beyond = len(until) - written
    # more than whole draws would leave one open
    most = int(SEND_WITHIN_DAYS * blocks / WEEK_DAYS) * arms
    return Room(0 if beyond else max(most - len(until), 0), beyond)


def _waiting(
    experiment: Experiment,
    followed: Sequence[Followed],
    known: tuple[frozenset[str], Mapping[int, int]],
) -> Iterator[Waiting]:
    people, minutes = known
    for one in followed:
        # who turned out to have an earlier place is written to once
        if one.compliance == "waiting" and one.draw.person_key is not None and not one.again:
            assigned = told(experiment.plan, one.draw, known=True)
            yield Waiting(
                assigned,
                minutes.get(one.draw.place),
                one.draw.assigned_at // DAY_SECONDS + SEND_WITHIN_DAYS,
                one.draw.person_key in people,
            )


def _step(experiment: Experiment, report: Report, counts: tuple[int, float | None], today: int) -> Step:
    return Step(*next(_codes(experiment, report, counts, today)))


def _left(experiment: Experiment, report: Report) -> int | None:
    """Return how many places are left in a plan that has an end."""
    plan = experiment.plan
    drawn = sum(arm.drawn for arm in report.arms)
    return None if plan.maximum is None else max(plan.maximum * len(plan.arms) - drawn, 0)


def _a_week(experiment: Experiment, report: Report, blocks: float | None) -> int:
    """Return how many people make a week's worth of complete draws; none where nothing tells."""
    left = _left(experiment, report)
    people = 0 if blocks is None else max(round(blocks), 1) * len(experiment.plan.arms)
    return people if left is None else min(people, left)


def _codes(
    experiment: Experiment, report: Report, counts: tuple[int, float | None], today: int
) -> Iterator[tuple[str, int, int | None]]:
    """Yield what may come next, the first thing first; counted are those to write to, and draws a week."""
    to_write, a_week = counts
    if experiment.state in (ENDED, PLANNED):
        yield ("ended" if experiment.ended else "seal", 0, None)
    if report.questions[0].judged.settled:
        yield ("settled_full" if _left(experiment, report) == 0 else "settled", 0, None)
    if not any(arm.drawn for arm in report.arms):
        yield ("draw", 0, None)
    if to_write:
        yield ("write", to_write, None)
    if report.next_on is not None:
        yield ("import" if report.next_on <= today else "wait", 0, report.next_on)
    yield ("draw_more", _a_week(experiment, report, a_week), None)
