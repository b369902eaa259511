"""The verbs of experiments: plan, seal, draw, follow, judge, end."""

import secrets

from starlette.responses import Response

from visavis.desk import shapes, telling
from visavis.web.api import bodies
from visavis.web.api.asking import PICTURE, Kind, picture
from visavis.web.api.calling import Asked, Number, changing, room, said

router = room("/experiments")
_SEED_BITS = 62


@router.get("", response_model=shapes.EXPERIMENTS)
def experiments(call: Asked) -> Response:
    """Tell every experiment, in the order in which they were planned."""
    return said(telling.experiments(call.desk.experiments.all()))


@router.post("", **changing(shapes.PLANNED, 201))
def plan(call: Asked, body: bodies.PlanBody) -> Response:
    """Keep a plan, and tell what it could tell."""
    return said(telling.planned(call.desk.experiments.plan(body, call.now)), 201)


@router.post("/weighing", response_model=shapes.WEIGHED)
def weigh(call: Asked, body: bodies.PlanBody) -> Response:
    """Tell what a plan could tell, and keep nothing of it."""
    return said(telling.weighed(call.desk.experiments.weigh(body)))


@router.get("/state", response_model=shapes.EXPERIMENTS_STATE)
def experiments_state(call: Asked) -> Response:
    """Tell what changes with all that is done in experiments, and with every import and mark."""
    return said(telling.experiments_state(call.desk.experiments.state()))


@router.put("/{number}", **changing(shapes.PLANNED))
def change_plan(call: Asked, number: Number, body: bodies.PlanBody) -> Response:
    """Put a plan in the place of one that is not sealed."""
    return said(telling.planned(call.desk.experiments.plan(body, call.now, number)))


@router.get("/{number}", response_model=shapes.EXPERIMENT_REPORT)
def experiment(call: Asked, number: Number) -> Response:
    """Tell all that is known of an experiment, its verdict included; looking changes nothing."""
    draws = call.desk.experiments.draws(number, call.now)
    return said(telling.experiment_report(call.desk.experiments.report(number, call.now), draws))


@router.get("/{number}/underway", response_model=shapes.UNDERWAY)
def underway(call: Asked, number: Number) -> Response:
    """Tell who waits in an experiment, with the text to copy, and what comes next."""
    return said(telling.underway(call.desk.experiments.underway(number, call.now)))


@router.get("/{number}/chart", **PICTURE)
def verdict_chart(call: Asked, number: Number, kind: Kind = "svg") -> Response:
    """Draw the verdict; there is no picture where it is too early."""
    return picture(lambda out: call.desk.experiments.chart(number, out, call.lang, call.now), 1, kind)


@router.post("/{number}/seal", **changing(shapes.PLANNED))
def seal(call: Asked, number: Number, body: bodies.SealBody) -> Response:
    """Fix a plan for good."""
    seed = secrets.randbits(_SEED_BITS) if body.seed is None else body.seed
    return said(telling.planned(call.desk.experiments.seal(number, seed, call.now, anyway=body.anyway)))


@router.post("/{number}/draws", **changing(shapes.DRAWN))
def draw(call: Asked, number: Number, body: bodies.DrawBody) -> Response:
    """Draw lots for people, one after the other; whoever was drawn already keeps their place."""
    return said(telling.drawn(call.desk.experiments.assign(number, body.people, call.now)))


@router.post("/{number}/minutes", **changing(shapes.SPENT))
def spent(call: Asked, number: Number, body: bodies.SpentBody) -> Response:
    """Note minutes of attention given to somebody who was drawn."""
    found, drawn = call.desk.experiments.spent(number, body.person, body.minutes, call.now)
    return said(telling.spent(found, drawn, body.minutes))


@router.post("/{number}/end", **changing(shapes.EXPERIMENT))
def end(call: Asked, number: Number, body: bodies.EndBody) -> Response:
    """End an experiment, and remember why."""
    return said(telling.experiment(call.desk.experiments.end(number, body.words, call.now)))
