"""How long the owner and the others take to answer, and when they are quick.

Counted: turns of one-to-one conversations with somebody whose key is known.
From: the first message of the turn. Until: the first message of the next turn, which the other one speaks.
Censored: the last turn of a relation, at the newest archive with messages; and every turn after 90 days.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from visavis.questions.answers import ANY, Answer, Coverage, Rate, Stated
from visavis.questions.calendar import WEEK_DAYS
from visavis.questions.coverage import Exports, find_exports
from visavis.questions.histograms import Scope
from visavis.questions.spoken import BAND_HOURS, FOLLOWED_DAYS, Waited, answer_spells, talkative
from visavis.study.duration import Curve, Outcome, cumulative_incidence
from visavis.study.finding import Doubt, Finding, NotEnough

ANSWERED = "answered"
OPENING, LATER = "opening", "later"
STATED = Stated(
    name="answering",
    who="turns",
    since="turn",
    until=(ANSWERED,),
    competing=(),
    censored=("unanswered",),
    horizons=(1, 7, 21),
    minimum=20,
)
DAY_MINUTES = 1_440
_TALKATIVE = 10


@dataclass(frozen=True, slots=True)
class Moment:
    """How quickly turns that began at one time of the week were answered.

    `kind` is `weekday` (`value` 0 for Monday) or `hour` (`value` the first of three hours, 0 to 21), in the
    zone of the answer; `within_day` the share answered within a day.
    """

    kind: str
    value: int
    turns: int
    within_day: Finding | NotEnough


@dataclass(frozen=True, slots=True)
class Answering:
    """How long turns waited for an answer by `owner` or `person`; of `any` turns, `opening` or `later` ones.

    Of the turns, so many were `answered` within 90 days, so many were not (`silent`), and so many are
    `waiting` still. `curve` counts whole days. `median` is the time by which half of all turns were answered,
    and `half_of_answers` that by which half of the answers had come, to turns at least 90 days old; minutes.
    """

    by: str
    of: str
    turns: int
    answered: int
    silent: int
    waiting: int
    curve: Curve | NotEnough
    median: Finding | NotEnough
    half_of_answers: Finding | NotEnough
    within: tuple[Rate, ...]
    moments: tuple[Moment, ...]
    zone: str


def ask(scope: Scope) -> Answer[Answering]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    if not known.messages:
        return Answer(STATED, Coverage((), ()), NotEnough("no_messages", 0, 1), (), ())
    covered = Coverage(known.messages, ())
    rows = answer_spells(scope, known.messages[-1])
    if not rows:
        return Answer(STATED, covered, NotEnough("no_turns", 0, STATED.minimum), (), ())
    parts = tuple(
        _part(rows, by, of, scope.zone) for by in ("owner", "person") for of in (ANY, OPENING, LATER)
    )
    return Answer(STATED, covered, parts, (), tuple(_doubts(scope, known)))


def first_answered(scope: Scope, last: int, days: int) -> Finding | NotEnough:
    """Return the share of the owner's first turns that were answered within so many days.

    `last` is the newest export with messages (epoch s); NotEnough where there are few, or not so long after.
    """
    rows = [row for row in answer_spells(scope, last) if not row.by_owner and row.opening]
    return _within(_curve(rows, lambda row: int(row.minutes)), days)


def _part(rows: Sequence[Waited], by: str, of: str, zone: str) -> Answering:
    wanted = (by == "owner", {ANY: (0, 1), OPENING: (1,), LATER: (0,)}[of])
    own = [row for row in rows if bool(row.by_owner) is wanted[0] and row.opening in wanted[1]]
    exact = _curve(own, lambda row: int(row.minutes))
    came = _curve(
        [row for row in own if row.old and row.outcome == Outcome.EVENT], lambda row: int(row.minutes)
    )
    answered = sum(row.n for row in own if row.outcome == Outcome.EVENT)
    turns = sum(row.n for row in own)
    silent = sum(row.n for row in own if row.minutes >= FOLLOWED_DAYS * DAY_MINUTES)
    return Answering(
        by,
        of,
        turns,
        answered,
        silent,
        turns - answered - silent,
        _curve(own, lambda row: int(row.minutes) // DAY_MINUTES),
        exact if isinstance(exact, NotEnough) else exact.reaches(1 / 2),
        came if isinstance(came, NotEnough) else came.reaches(1 / 2),
        tuple(Rate(ANSWERED, days, _within(exact, days)) for days in STATED.horizons),
        tuple(_moments(own)) if of == ANY else (),
        zone,
    )


def _curve(rows: Sequence[Any], length: Callable[[Any], int]) -> Curve | NotEnough:
    n = sum(row.n for row in rows)
    if n < STATED.minimum:
        return NotEnough("few_turns", n, STATED.minimum)
    return cumulative_incidence((length(row), row.outcome, row.n) for row in rows)


def _within(exact: Curve | NotEnough, days: int) -> Finding | NotEnough:
    if isinstance(exact, NotEnough):
        return exact
    found = exact.at(days * DAY_MINUTES - 1)
    # followed by the minute, and said in days
    return found if isinstance(found, Finding) else NotEnough("follow_up", found.have // DAY_MINUTES, days)


def _moments(rows: Sequence[Any]) -> Iterator[Moment]:
    for value in range(WEEK_DAYS):
        yield _moment("weekday", value, [row for row in rows if row.weekday == value])
    for band in range(24 // BAND_HOURS):
        yield _moment("hour", band * BAND_HOURS, [row for row in rows if row.band == band])


def _moment(kind: str, value: int, rows: Sequence[Any]) -> Moment:
    curve = _curve(rows, lambda row: int(row.minutes))
    return Moment(kind, value, sum(row.n for row in rows), _within(curve, 1))


def _doubts(scope: Scope, known: Exports) -> Iterator[Doubt]:
    people, turns, busiest = talkative(scope, _TALKATIVE)
    if people > _TALKATIVE:
        yield Doubt("few_voices", {"n": _TALKATIVE, "percent": round(100 * busiest / turns)})
    yield Doubt("no_answer_needed", {})
    yield Doubt("other_ways", {})
    yield Doubt("followed_ninety", {"n": FOLLOWED_DAYS})
    newest = max((*known.invitations, *known.connections, *known.messages))
    if known.messages[-1] < newest:
        yield Doubt("stale_messages", {"last": known.messages[-1]})
