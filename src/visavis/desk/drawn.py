"""Tells an experiment whole: its plan, its seed, and everybody drawn, so that others can reckon it again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from visavis.desk.written import told
from visavis.ledger import marking, trials
from visavis.ledger.owners import Owner
from visavis.marks.experiments import INVITATION, Draw, Experiment
from visavis.questions.following import Followed
from visavis.relations.listing import Reading
from visavis.relations.naming import names_of


@dataclass(frozen=True, slots=True)
class Term:
    """An outcome of the plan for somebody drawn: whether it was reached within its days.

    `known_on` is the day from which it is known for good (days since 1970), None before, as `reached` is.
    """

    outcome: str
    within_days: int
    known_on: int | None
    reached: bool | None


@dataclass(frozen=True, slots=True)
class DrawRow:
    """Somebody drawn: their place (the `number` is that in the group), the kind, and what came of it.

    `text` is the one to send, where it is fixed; `sent_at` and `note_kind` what archives show of it; what
    is not known is None, or empty. `minutes` were noted. Of a person who was forgotten the place remains.
    """

    experiment: int
    place: int
    stratum: str
    number: int
    block: int
    arm: str
    kind: str
    person_key: str
    name: str
    drawn_at: int
    text: str
    sent_at: int | None
    note_kind: str
    compliance: str
    minutes: int | None
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class DrawnFor:
    """For what somebody was drawn: the experiment, and the kind, as its name and its code."""

    experiment: int
    title: str
    subject: str
    arm: str
    kind: str


@dataclass(frozen=True, slots=True)
class Whole:
    """An experiment with everybody drawn for it, in the order of the draw."""

    experiment: Experiment
    draws: tuple[DrawRow, ...]


def drawn_by(connection: Reading, owner: Owner, number: int) -> list[Draw]:
    """Return everybody drawn for an experiment, by the name that archives show where one does."""
    found = trials.draws(connection, owner, number)
    same = marking.roots(connection, owner)
    keys = {same.get(one.person_key, one.person_key) for one in found if one.person_key}
    names = names_of(connection, owner, keys)
    return [
        replace(one, name=names.get(same.get(one.person_key, one.person_key)) or one.name)
        if one.person_key
        else one
        for one in found
    ]


def draw_rows(
    experiment: Experiment, followed: Sequence[Followed], minutes: Mapping[int, int]
) -> Iterator[DrawRow]:
    """Yield everybody drawn; `minutes` are by place."""
    plan = experiment.plan
    for one in followed:
        draw, sent = one.draw, one.sent
        arm = plan.arms[draw.arm]
        yield DrawRow(
            experiment=experiment.number,
            place=draw.place,
            stratum=draw.stratum,
            number=draw.number,
            block=draw.block,
            arm=arm.name,
            kind=arm.kind,
            person_key=draw.person_key or "",
            name=draw.name,
            drawn_at=draw.assigned_at,
            text=draw.text,
            sent_at=sent.at if sent else None,
            note_kind=sent.note_kind if sent and plan.subject == INVITATION else "",
            compliance=one.compliance,
            minutes=minutes.get(draw.place),
            terms=tuple(
                Term(aim.outcome, aim.within_days, on, None if on is None else reached)
                for aim, (on, reached) in zip(plan.aims, one.known, strict=True)
            ),
        )


def drawn_for(connection: Reading, owner: Owner, keys: set[str]) -> Iterator[tuple[int, DrawnFor]]:
    """Yield when (epoch seconds) and for what somebody of these keys was drawn."""
    for experiment in trials.everything(connection, owner):
        plan = experiment.plan
        for draw in trials.draws(connection, owner, experiment.number):
            if draw.person_key in keys:
                arm = plan.arms[draw.arm]
                about = DrawnFor(experiment.number, plan.title, plan.subject, arm.name, arm.kind)
                yield draw.assigned_at, about


def told_experiment(found: Experiment) -> dict[str, Any]:
    """Tell an experiment; its seed only once nobody is drawn any more."""
    return {
        "number": found.number,
        "state": found.state,
        "plan": told(found.plan),
        "events": [told(event) for event in found.events],
        "seed": found.seed if found.ended else "",
    }


def told_whole(found: Whole) -> dict[str, Any]:
    """Tell an experiment and everybody drawn for it."""
    return {**told_experiment(found.experiment), "draws": [told(one) for one in found.draws]}
