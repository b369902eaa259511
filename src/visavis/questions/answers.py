"""What a question states beforehand and what it answers, in codes and numbers."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from visavis.questions.filters import EVERYTHING, Filter
from visavis.study.duration import Curve
from visavis.study.finding import Doubt, Finding, Interval, NotEnough
from visavis.study.strata import Standardised

ANY, NONE, UNJUDGED = "any", "none", "unjudged"
OUTGOING, INCOMING = "outgoing", "incoming"
DECIDED, RUNS, OVER = "decided", "runs", "over"
ACCEPTED, REPLIED, EXCHANGED, BEGAN = "accepted", "replied", "exchanged", "began"

# With four trials even the narrowest 95 % range (none of four) spans 49 points: nothing has been learnt.
MINIMUM = 5
# Below ten a side the range of a difference is wider than 66 points on average, and covers less than it says.
MINIMUM_EACH = 10


@dataclass(frozen=True, slots=True)
class Stated:
    """A question before its answer, in codes that words spell out.

    `who` is counted, `since` the instant the clock starts, `until` the events awaited, `competing` what
    makes them impossible, `censored` what leaves them open; horizons in days.
    """

    name: str
    who: str
    since: str
    until: tuple[str, ...]
    competing: tuple[str, ...]
    censored: tuple[str, ...]
    horizons: tuple[int, ...]
    minimum: int = MINIMUM


@dataclass(frozen=True, slots=True)
class Coverage:
    """The exports that hold what is counted (epoch seconds, in order), and the spans that show all of it."""

    exports: tuple[int, ...]
    windows: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Slice:
    """Some invitations: their direction, and their note kind, `any`, or `unjudged` for a note received."""

    direction: str
    note: str


@dataclass(frozen=True, slots=True)
class Rate:
    """The share that had an event within so many days of sending, or so far where `within` is None."""

    event: str
    within: int | None
    found: Finding | NotEnough


@dataclass(frozen=True, slots=True)
class Counts:
    """How many invitations: all known ones in `sent`, those without address in `unknown`.

    `accepted`, `pending` and `gone` make up `counted`. `replied` and `exchanged` are
    None where no import holds messages.
    """

    sent: int
    unknown: int
    counted: int
    accepted: int
    pending: int
    gone: int
    replied: int | None
    exchanged: int | None


@dataclass(frozen=True, slots=True)
class Noted:
    """With how many people an outcome was noted, or read from traces."""

    outcome: str
    people: int


@dataclass(frozen=True, slots=True)
class Group:
    """What became of the invitations of a slice; `noted` is None where the owner never noted an outcome."""

    slice: Slice
    counts: Counts
    rates: tuple[Rate, ...]
    noted: tuple[Noted, ...] | None = None

    def rate(self, event: str, within: int | None) -> Finding | NotEnough:
        """Return the rate of an event at a horizon, or so far."""
        return next(rate.found for rate in self.rates if (rate.event, rate.within) == (event, within))


@dataclass(frozen=True, slots=True)
class Wait:
    """How long the invitations of a slice waited for acceptance.

    Of `n`, `accepted` are so far. `at_risk` pairs days with how many were still waiting then; `median` is
    the day by which half of all were accepted, its interval in days; `quick` is of the acceptances that came
    within 60 days.
    """

    slice: Slice
    n: int
    accepted: int
    curve: Curve | NotEnough
    at_risk: tuple[tuple[int, int], ...]
    within: tuple[Rate, ...]
    median: Finding | NotEnough
    quick: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """How many people stand on a rung of the ladder; None where no import could show any."""

    rung: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Month:
    """With how many people an interaction began in a month (`2026-08`, UTC)."""

    month: str
    people: int


@dataclass(frozen=True, slots=True)
class Met:
    """The people met by invitation in one direction, and with how many of them an interaction began."""

    slice: Slice
    people: int
    began: Rate


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where people stand, from the lowest rung up, and with whom interactions began.

    `months` are the last twelve, in order; `before` counts what began earlier.
    """

    people: int
    steps: tuple[Step, ...]
    months: tuple[Month, ...]
    before: int
    met: tuple[Met, ...]


@dataclass(frozen=True, slots=True)
class Needed:
    """How many invitations each of two groups takes to tell apart a gap in points, and what there is."""

    gap_points: int
    base: float
    each: int
    have: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Settled:
    """The invitations of a slice that are old enough: how many, and how many were accepted in time."""

    slice: Slice
    n: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two slices at a horizon in days; the difference is the first's rate minus the second's."""

    first: Settled
    second: Settled
    within: int
    difference: Finding | NotEnough
    needed: Needed | NotEnough
    past: "Past | None" = None


@dataclass(frozen=True, slots=True)
class Past:
    """What else the past tells of a comparison, none of it a verdict.

    `so_far` is the difference with those that wait counted as waiting, `standardised` that among alike
    people, `strength` how strong a hidden cause would have to be to explain it, and the near end of its
    range. An experiment of at most `maximum` of each kind would show ten points, in so many `weeks`;
    one of half a year, of `each_in_half_a_year`, the gap `half_a_year`.
    """

    so_far: Finding | NotEnough
    standardised: Standardised | NotEnough
    strength: tuple[float, float] | NotEnough
    maximum: int | None
    weeks: int | None
    half_a_year: float | None = None
    each_in_half_a_year: int | None = None


@dataclass(frozen=True, slots=True)
class ByLot:
    """What an experiment says of the acceptance of two kinds of notes, drawn by lot.

    `arm` and `beside` are the kinds; `state` is that of the experiment. Where it is `settled`, `verdict`
    holds whatever comes later, with the `gap` (the first's share minus the second's) and its `interval`.
    """

    number: int
    state: str
    arm: str
    beside: str
    within_days: int
    settled: bool
    verdict: str
    gap: float | None
    interval: Interval | None

    @property
    def stands(self) -> str:
        """How it stands: its question is decided, it runs, or it is over and decided nothing."""
        if self.settled and self.verdict != _UNDECIDED:
            return DECIDED
        return OVER if self.settled or self.state == _ENDED else RUNS


Part = TypeVar("Part")
# a plan that came to its end decides nothing
_UNDECIDED, _ENDED = "none_at_plan_end", "ended"
# what a question says is missing where it found nothing to count
_NONE, _FEW_WEEKS = ("no_invitation", "no_turns"), "few_weeks"


@dataclass(frozen=True, slots=True)
class Answer(Generic[Part]):
    """What is known: a part for each slice, or what is missing for any; comparisons and doubts.

    `asked_of` is the part of the ledger that was asked; `experiment` the number of one under way that asks
    by lot what is compared here, `by_lot` what such experiments say, under way or ended.
    """

    stated: Stated
    coverage: Coverage
    parts: tuple[Part, ...] | NotEnough
    comparisons: tuple[Comparison, ...]
    doubts: tuple[Doubt, ...]
    asked_of: Filter = EVERYTHING
    experiment: int | None = None
    by_lot: tuple[ByLot, ...] = ()

    @property
    def question(self) -> str:
        """The name of the question."""
        return self.stated.name

    @property
    def part_is_empty(self) -> bool:
        """Whether nothing at all falls into the part of the ledger that was asked."""
        lack = self.parts
        if not (self.asked_of.parts and isinstance(lack, NotEnough)):
            return False
        return lack.reason in _NONE or (lack.reason == _FEW_WEEKS and not lack.have)
