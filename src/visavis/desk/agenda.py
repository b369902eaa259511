"""Chooses the few people who deserve attention today: who may be proposed, in which order, and why.

Nobody is given a figure. A promise comes first, then whoever waits for the owner, one place is kept for
somebody else, and whoever was proposed lately rests. All of it follows from what is given.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, zip_longest

from visavis.relations.coming import Coming

BUDGET = 3
"""How many people a day where the owner has not said."""

RECENT_DAYS = 30
"""Whoever was written to within so many days, and has not answered, is left in peace."""

QUICK_DAYS = 14
"""They wrote: within so many days the longest wait comes first, later the shortest."""

FRESH_DAYS = 30
"""What waits for longer comes after what waits for less, but before whoever only approaches the owner."""

# after a proposal that led to nothing, a person rests: shortly where they wait, longer where nobody does
_REST_DAYS = {"bereaved": 3, "complained": 3, "pledged": 3, "asked": 3, "wrote": 3}
_REST_OTHERWISE = 14
_NEAR_DAYS = 7
_PRESSING_DAYS = 3
_TURNS = (
    "bereaved", "complained", "near", "owed", "due", "asked", "pledged", "late", "wrote_under_way", "wrote",
    "long_ago", "approached", "too_late",
)  # fmt: skip
# of these what was said last comes first, of the others what waits longest
_LAST_FIRST = frozenset({"wrote_under_way", "long_ago"})
_UNDER_WAY = frozenset({"exchanging", "met", "engaged"})
_BEGUN = _UNDER_WAY | {"recognised"}
_DOUBLED_AT_MOST = 5
# more days than anything waits
_A_LONG_WAIT = 100_000

OWED = ("promised", "bereaved", "complained", "pledged", "asked", "wrote")
OPEN = ("snoozed", "put_off", "awaited", "asked_in_note", "accepted")
REACH = ("silence", "moved", "objective")
LAST = ("away", "booking")
REASONS = (*OWED, *OPEN, *REACH, *LAST)
"""Why somebody deserves attention, the most pressing first."""

STANDS = (
    "stranger",
    "no_message",
    "wrote_unanswered",
    "wrote_waiting",
    "answered_unanswered",
    "answered_waiting",
    "exchange_unanswered",
    "exchange_waiting",
)
"""How things stand with whom an objective concerns: what was said, and whose turn it is since."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a person is proposed, and the trace or the mark behind it.

    `on` is the day it happened or falls due (days since 1970), `text` the words of the trace,
    `before` and `after` what changed, `number` that of a mark; of two reasons of one kind the one
    with the lower `place` comes first. A silence is given with the usual gap between two turns; an objective
    with how things stand with the person (`STANDS`), and the day of the last message; what was pledged with
    the day on which it was, `last_on`. `by` is the day by which they ask for something, or put it off to, or
    said that it would come, where they name one; of what was pledged that by which it is due, where nothing
    is known from then on.
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
    stands: str = ""
    last_on: int | None = None
    by: int | None = None


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
    """The agenda of a day: whom to think of, how many may come another day, and what is spent.

    Once the budget is spent it holds those alone to whom something is due that the owner promised, or
    undertook in writing for a day that has come. `coming` are the days of the coming week that people named,
    `passed` those of the last one for which an hour was fixed, and of which nothing is noted.
    """

    today: int
    heard_on: int
    budget: int
    spent: int
    people: tuple[Candidate, ...]
    others: int
    coming: tuple[Coming, ...] = ()
    passed: tuple[Coming, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Tell whether the day's attention is spent."""
        return self.spent >= self.budget


def agenda(candidates: Iterable[Candidate], day: Day) -> Agenda:
    """Return whom to think of today; candidates are given once each."""
    fit = _fit(candidates, day)
    still = {one.person_key: one for one in fit}
    places = max(day.budget - len(day.done), 0)
    kept = [still[key] for key in day.kept if key in still]
    rested = [one for one in fit if one.person_key not in day.kept and has_rested(one, day)]
    # a promise is due from its day on, whoever was proposed before, until it is kept or taken back
    due = _due(fit)
    first = [*due, *(one for one in kept if one not in due)]
    next_ = _in_turn([one for one in rested if one not in due], day, max(places - len(first), 0))
    if not places:
        # what is promised is shown though the attention of the day is spent, in writing too
        pledged = (one for one in (*kept, *rested) if one not in due and _is_pledged(one))
        first = [*due, *sorted(pledged, key=lambda one: _pressing(one, day))]
        places = min(len(first), day.budget)
    chosen = [*first, *next_][: max(places, min(len(due), day.budget))]
    return Agenda(day.today, day.heard_on, day.budget, len(day.done), tuple(chosen), len(fit) - len(chosen))


def others(candidates: Iterable[Candidate], day: Day, shown: Collection[str]) -> list[Candidate]:
    """Return who comes another day, in the order of the agenda: all but those shown, by key."""
    fit = [one for one in _fit(candidates, day) if one.person_key not in shown]
    due = _due(fit)
    rest = [one for one in fit if one not in due]
    waiting = sorted(filter(_waits, rest), key=lambda one: _pressing(one, day))
    last = (one for code in LAST for one in _newest_first(rest, code))
    return [*due, *waiting, *_others(rest, day), *last]


def _fit(candidates: Iterable[Candidate], day: Day) -> list[Candidate]:
    return [ordered(one) for one in candidates if may_be_proposed(one, day)]


def _due(fit: Iterable[Candidate]) -> list[Candidate]:
    """Return to whom something promised is due, the longest first."""
    due = (one for one in fit if one.reasons[0].code == "promised")
    return sorted(due, key=lambda one: (one.reasons[0].on, one.person_key))


def _is_pledged(one: Candidate) -> bool:
    """Tell whether the owner undertook something in writing for a day that has come."""
    return one.reasons[0].code == "pledged" and not one.reasons[0].place


def ordered(candidate: Candidate) -> Candidate:
    """Return a candidate with the most pressing reason first."""
    reasons = sorted(candidate.reasons, key=lambda reason: (REASONS.index(reason.code), -reason.on))
    return replace(candidate, reasons=tuple(reasons))


def may_be_proposed(candidate: Candidate, day: Day) -> bool:
    """Tell whether a person may be proposed at all.

    Never somebody the owner wrote to lately who has not answered, unless to keep a promise, noted or not;
    never whoever is to be left alone.
    """
    if not candidate.reasons or candidate.person_key in day.away | day.done:
        return False
    addressed = candidate.addressed_on
    promised = any(reason.code in {"promised", "pledged"} for reason in candidate.reasons)
    # a word that took note of what they said they would do presses nobody
    late = any(_has_come(reason) and addressed <= reason.on + 1 for reason in candidate.reasons if addressed)
    return promised or late or addressed is None or day.heard_on - addressed >= RECENT_DAYS


def has_rested(candidate: Candidate, day: Day) -> bool:
    """Tell whether it is long enough since somebody was last proposed: always before a day they named."""
    times, last = day.proposed.get(candidate.person_key, (0, 0))
    if any(_is_pressing(reason, day) for reason in candidate.reasons):
        return True
    rest = _REST_DAYS.get(candidate.reasons[0].code, _REST_OTHERWISE)
    # what was passed over three times need not come back as soon as what was passed over once
    return not times or day.today - last > rest * 2 ** min(times - 1, _DOUBLED_AT_MOST)


def _is_pressing(reason: Reason, day: Day) -> bool:
    """Tell whether somebody asked for something by a day that comes within three."""
    if reason.by is None or reason.code not in {"asked", "wrote", "complained"}:
        return False
    return 0 <= reason.by - day.today <= _PRESSING_DAYS


def _in_turn(rested: list[Candidate], day: Day, places: int) -> list[Candidate]:
    """Return who is next: those who wait, one place kept for somebody else, and last who only sells."""
    waiting = sorted(filter(_waits, rested), key=lambda one: _pressing(one, day))
    others = _others(rested, day)
    # whoever waits comes first, but not so that nobody else is ever thought of, an exchange under way aside
    first = sum(_gives_no_way(one, day) for one in waiting)
    ahead = max(places - 1, 1, first) if others else places
    last = [one for code in LAST for one in _newest_first(rested, code)]
    return [*waiting[:ahead], *others[:1], *waiting[ahead:], *others[1:], *last]


def _has_come(reason: Reason) -> bool:
    """Tell whether a day has come that they named: for what they would do, or to be come back to."""
    return reason.code in {"awaited", "put_off"} and reason.by is not None


def _waits(one: Candidate) -> bool:
    return one.reasons[0].code in OWED[1:] or _has_come(one.reasons[0])


def _pressing(one: Candidate, day: Day) -> tuple[int, bool, int, str]:
    """Return what puts those who wait in order: see `_turn`; those of an objective come first in theirs."""
    return min(
        _turn_of(reason, one, day) for reason in one.reasons if reason.code in OWED or _has_come(reason)
    )


def _turn_of(leading: Reason, one: Candidate, day: Day) -> tuple[int, bool, int, str]:
    waited = day.heard_on - leading.on
    turn = _turn(leading, one, day)
    # what has waited for weeks need not come before what was asked this week
    first = waited if turn in _LAST_FIRST or waited > QUICK_DAYS else -_A_LONG_WAIT - waited
    if turn in {"near", "late"}:
        first = leading.by or 0
    concerned = any(reason.code == "objective" for reason in one.reasons)
    return _TURNS.index(turn), not concerned, first, one.person_key


def _turn(leading: Reason, one: Candidate, day: Day) -> str:
    """Return whose turn it is, of `_TURNS`.

    Of the last thirty days, first who has lost somebody; who complains; who names a day of the coming week,
    or of the last one; questions of those one has spoken with, and promises; who asked to be come back to by
    now; the questions of others; what was undertaken for no day; what they said would come. Words that ask
    nothing come after all of these, then what is older, and whoever only approaches the owner after them.
    """
    if _has_come(leading):
        return "due" if leading.code == "put_off" else "late"
    if day.heard_on - leading.on > FRESH_DAYS:
        return "long_ago"
    if leading.code == "pledged":
        return "pledged" if leading.place else "owed"
    if leading.code in {"bereaved", "complained"}:
        return leading.code
    return _turn_of_words(leading, one.rung, day.today)


def _turn_of_words(leading: Reason, rung: str, today: int) -> str:
    if leading.code == "asked" and leading.place:
        return "approached"
    if leading.by is not None and leading.by - today <= _NEAR_DAYS:
        return "near" if today - leading.by <= _NEAR_DAYS else "too_late"
    if leading.code == "asked":
        return "owed" if rung in _BEGUN else "asked"
    return "wrote_under_way" if rung in _UNDER_WAY else "wrote"


def _gives_no_way(one: Candidate, day: Day) -> bool:
    """Tell whether somebody comes before whoever is thought of besides: nobody is kept a place before them.

    They complain, something was undertaken for them for a day that has come, or they ask in an exchange that
    is under way.
    """
    leading = one.reasons[0]
    undertaken = leading.code == "pledged" and not leading.place
    asked = leading.code == "asked" and one.rung in _UNDER_WAY
    fresh = day.heard_on - leading.on <= FRESH_DAYS
    return fresh and (leading.code == "complained" or undertaken or asked)


def _others(people: list[Candidate], day: Day) -> list[Candidate]:
    """Return the others, one kind of reason after the other; which comes first changes with the day."""
    lanes = [_newest_first([one for one in people if not _waits(one)], code) for code in (*OPEN, *REACH)]
    turn = day.today % len(lanes)
    mixed = chain.from_iterable(zip_longest(*lanes[turn:], *lanes[:turn]))
    return [one for one in mixed if one is not None]


def _newest_first(people: list[Candidate], code: str) -> list[Candidate]:
    found = [one for one in people if one.reasons[0].code == code]
    return sorted(found, key=lambda one: (one.reasons[0].place, -one.reasons[0].on, one.person_key))
