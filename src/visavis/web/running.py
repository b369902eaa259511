"""The experiments that run, as the pages know them: found once a day, and anew once something was done."""

from collections.abc import Iterator

from visavis.desk.underway import Step, Underway, Waiting
from visavis.marks.experiments import SEALED, Plan
from visavis.traces import DAY_SECONDS
from visavis.web.speech import Speech
from visavis.web.visit import Visit
from visavis.words.experiment import arm_name, say_step


def running(visit: Visit) -> list[Underway]:
    """Return the experiments that run, in the order of their numbers."""
    return [underway(visit, one.number) for one in visit.desk.experiments.all() if one.state == SEALED]


def underway(visit: Visit, number: int) -> Underway:
    """Return where an experiment stands: as it was found today, unless something was done since."""
    desk, kept = visit.desk, visit.house.answers
    about = (desk.place, visit.owner, "experiment", number)
    seen = (desk.owner.id, desk.experiments.state(), visit.now // DAY_SECONDS)
    before = kept.get(about)
    if before is None or before[0] != seen:
        before = kept[about] = (seen, desk.experiments.underway(number, visit.now))
    found: Underway = before[1]
    return found


def drawn_for(visit: Visit, person_key: str) -> Iterator[tuple[Underway, Waiting]]:
    """Yield the experiments in which somebody still waits for what was drawn, and their place in each."""
    for one in running(visit):
        for waiting in (*one.to_write, *one.written):
            if waiting.assigned.person_key == person_key:
                yield one, waiting


def said_arm(waiting: Waiting, plan: Plan, lang: str) -> str:
    """Name the kind that was drawn for somebody, inside a sentence."""
    return arm_name(plan, waiting.assigned.arm, waiting.assigned.kind, lang)


def said_step(step: Step, plan: Plan, speech: Speech) -> str:
    """Say what comes next in an experiment."""
    return say_step(plan.subject, step.code, step.n, step.on, speech.lang)


def address(number: int) -> str:
    """Return the address of an experiment."""
    return f"/experiments/{number}"
