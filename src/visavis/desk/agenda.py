"""Chooses the few people who deserve attention today: who may be proposed, in which order, and why.

Nobody is given a figure. Whoever waits for the owner comes first, one place is kept for
somebody else, and whoever was proposed lately rests. All of it follows from what is given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, zip_longest

BUDGET = 3
"""How many people a day where the owner has not said."""

RECENT_DAYS = 30
"""Whoever was written to within so many days, and has not answered, is left in peace."""

QUICK_DAYS = 30
"""They wrote: within so many days the longest wait comes first, later the shortest."""

# after a proposal that led to nothing, a person rests: shortly where they wait, longer where nobody does
_REST_DAYS = {"promised": 1, "asked": 3, "wrote": 3}
_REST_OTHERWISE = 14
_DOUBLED_AT_MOST = 5

OWED = ("promised", "asked", "wrote")
OPEN = ("snoozed", "accepted")
REACH = ("silence", "moved", "objective")
REASONS = (*OWED, *OPEN, *REACH)
"""Why somebody deserves attention, the most pressing first."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a person is proposed, and the trace or the mark behind it.

    `on` is the day it happened or falls due (days since 1970), `text` the words of the trace,
    `before` and `after` what changed, `number` that of a mark; of two reasons of one kind the one
    with the lower `place` comes first. A silence is given with the usual gap between two turns.
    """

    code: str
    on: int
    text: str = ""
    before: str = ""
    after: str = ""
    number: int | None = None
    place: int = 0
    silence_days: float | None = None
    rhythm_days: float | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody there is a reason to think of, and where the relation stands; days are since 1970.

    `addressed_on` is the day of the owner's last words to them, known or noted, where they were the last
    ones said.
    """

    person_key: str
    name: str
    company: str
    title: str
    rung: str
    reasons: tuple[Reason, ...]
    addressed_on: int | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """What today is like: `heard_on` is the day until which messages are known.

    `proposed` says of each person on how many days before today they were proposed, and on which last;
    `kept` who was already proposed
    today, in order, and `done` whom the owner has addressed today. `away` are those not to be
    proposed: left alone, or not before a day that is still to come.
    """

    today: int
    heard_on: int
    budget: int = BUDGET
    proposed: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    done: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of a day: whom to think of, how many may come another day, and what is spent."""

    today: int
    heard_on: int
    budget: int
    spent: int
    people: tuple[Candidate, ...]
    others: int

    @property
    def is_enough(self) -> bool:
        """Tell whether the day's attention is spent."""
        return self.spent >= self.budget


def agenda(candidates: Iterable[Candidate], day: Day) -> Agenda:
    """Return whom to think of today; candidates are given once each."""
    fit = [ordered(one) for one in candidates if may_be_proposed(one, day)]
    still = {one.person_key: one for one in fit}
    places = max(day.budget - len(day.done), 0)
    first = [still[key] for key in day.kept if key in still]
    rested = [one for one in fit if one.person_key not in day.kept and has_rested(one, day)]
    chosen = [*first, *_in_turn(rested, day, max(places - len(first), 0))][:places]
    return Agenda(day.today, day.heard_on, day.budget, len(day.done), tuple(chosen), len(fit) - len(chosen))


def ordered(candidate: Candidate) -> Candidate:
    """Return a candidate with the most pressing reason first."""
    reasons = sorted(candidate.reasons, key=lambda reason: (REASONS.index(reason.code), -reason.on))
    return replace(candidate, reasons=tuple(reasons))


def may_be_proposed(candidate: Candidate, day: Day) -> bool:
    """Tell whether a person may be proposed at all.

    Never somebody the owner wrote to lately who has not answered, unless to keep a promise; never whoever
    is to be left alone.
    """
    if not candidate.reasons or candidate.person_key in day.away | day.done:
        return False
    addressed = candidate.addressed_on
    promised = any(reason.code == "promised" for reason in candidate.reasons)
    return promised or addressed is None or day.heard_on - addressed >= RECENT_DAYS


def has_rested(candidate: Candidate, day: Day) -> bool:
    """Tell whether it is long enough since the person was last proposed."""
    times, last = day.proposed.get(candidate.person_key, (0, 0))
    rest = _REST_DAYS.get(candidate.reasons[0].code, _REST_OTHERWISE)
    # what was passed over three times need not come back as soon as what was passed over once
    return not times or day.today - last > rest * 2 ** min(times - 1, _DOUBLED_AT_MOST)


def _in_turn(rested: list[Candidate], day: Day, places: int) -> list[Candidate]:
    """Return who is next: promises, those who wait, and one place kept for somebody else."""
    promised = _led_by(rested, ("promised",), day)
    waiting = _led_by(rested, ("asked", "wrote"), day)
    others = _others(rested, day)
    # whoever waits comes first, but not so that nobody else is ever thought of
    left = max(places - len(promised), 0)
    ahead = max(left - 1, 1) if others else left
    return [*promised, *waiting[:ahead], *others[:1], *waiting[ahead:], *others[1:]]


def _led_by(people: list[Candidate], codes: tuple[str, ...], day: Day) -> list[Candidate]:
    found = [one for one in people if one.reasons[0].code in codes]
    return sorted(found, key=lambda one: _pressing(one, day))


def _pressing(one: Candidate, day: Day) -> tuple[int, int, str]:
    """Return what puts those who wait in order: of late a question first, then the longest wait."""
    leading = one.reasons[0]
    waited = day.heard_on - leading.on
    if waited > QUICK_DAYS:
        return len(REASONS), waited, one.person_key
    return REASONS.index(leading.code), -waited, one.person_key


def _others(people: list[Candidate], day: Day) -> list[Candidate]:
    """Return the others, one kind of reason after the other; which comes first changes with the day."""
    lanes = [_newest_first(people, code) for code in (*OPEN, *REACH)]
    turn = day.today % len(lanes)
    mixed = chain.from_iterable(zip_longest(*lanes[turn:], *lanes[:turn]))
    return [one for one in mixed if one is not None]


def _newest_first(people: list[Candidate], code: str) -> list[Candidate]:
    found = [one for one in people if one.reasons[0].code == code]
    return sorted(found, key=lambda one: (one.reasons[0].place, -one.reasons[0].on, one.person_key))
