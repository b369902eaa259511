"""Whether the owner is answered less in the weeks in which they write to more people.

Counted: whole weeks (Monday to Sunday, in the owner's zone), and in each the people the owner wrote to.
From: the first message of the week to a person. Until: the next words of that person, within 21 days.
Censored: nobody; only weeks of which the newest archive with messages shows these 21 days, the last 104.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

from visavis.questions.answers import Answer, Coverage, Stated
from visavis.questions.calendar import WEEK_DAYS, monday
from visavis.questions.coverage import Exports, find_exports
from visavis.questions.histograms import Scope
from visavis.questions.rates import share
from visavis.questions.written_to import KEPT_WITHIN, written_to
from visavis.study.association import WEEKS, level_of_each, rank_correlation
from visavis.study.finding import Doubt, Finding, NotEnough
from visavis.traces import DAY_SECONDS

WITHIN_DAYS = KEPT_WITHIN
STATED = Stated(
    name="presence",
    who="weeks",
    since="week",
    until=("answered",),
    competing=(),
    censored=(),
    horizons=(WITHIN_DAYS,),
    minimum=WEEKS,
)
# three ranges stand under one another: they hold together
EACH = level_of_each(0.95, 3)
_LAST_WEEKS = 104
_EXTREMES = 5
# by how many cuts there are
_NAMES = (("alike",), ("calm", "busy"), ("calm", "middle", "busy"))


@dataclass(frozen=True, slots=True)
class Week:
    """A week: its Monday (days since 1970), the people the owner wrote to, and how many of them answered.

    `openings` are people to whom these were the first words of all. `singularity` is the mean over the
    messages that were read (0 to 1); None where none was.
    """

    monday_on: int
    people: int
    messages: int
    openings: int
    answered: int
    singularity: float | None


@dataclass(frozen=True, slots=True)
class Third:
    """About a third of the weeks in which the owner wrote: `calm`, `middle` or `busy`.

    Weeks with as many people are never parted: there are but two where two numbers occur, and one, `alike`,
    where a single one does. `fewest` and `most` people in a week of it; all its people, those to whom these
    were the first words, the share that answered, and the mean singularity of its weeks.
    """

    name: str
    weeks: int
    fewest: int
    most: int
    people: int
    openings: int
    answered: Finding | NotEnough
    singularity: float | None


@dataclass(frozen=True, slots=True)
class Presence:
    """The owner's weeks, in order, and what goes with writing to many.

    Rank correlations over the weeks in which the owner wrote: of the people written to with the share that
    answered, with the singularity of what was written, and of that singularity with the share that answered.
    """

    weeks: tuple[Week, ...]
    people_answered: Finding | NotEnough
    people_singularity: Finding | NotEnough
    singularity_answered: Finding | NotEnough
    thirds: tuple[Third, ...]
    busiest: tuple[Week, ...]
    calmest: tuple[Week, ...]
    zone: str


def ask(scope: Scope) -> Answer[Presence]:
    """Answer from one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    if not known.messages:
        return Answer(STATED, Coverage((), ()), NotEnough("no_messages", 0, 1), (), ())
    covered = Coverage(known.messages, ())
    weeks = _weeks(scope, known.messages[-1])
    wrote = [week for week in weeks if week.people]
    if len(wrote) < STATED.minimum:
        return Answer(STATED, covered, NotEnough("few_weeks", len(wrote), STATED.minimum), (), ())
    return Answer(STATED, covered, (_presence(weeks, wrote, scope.zone),), (), tuple(_doubts(known)))


def _weeks(scope: Scope, heard_until: int) -> list[Week]:
    """Return the last matured weeks, those in which the owner wrote to nobody included."""
    rows = {int(row.week): row for row in written_to(scope, WITHIN_DAYS)}
    if not rows:
        return []
    # the day on which the archive was made may be cut short
    known_until = heard_until // DAY_SECONDS - 1
    last = (known_until - WITHIN_DAYS - monday(0)) // WEEK_DAYS - 1
    first = max(min(rows), last - _LAST_WEEKS + 1)
    return [_week(number, rows.get(number)) for number in range(first, last + 1) if _asked(scope, number)]


def _asked(scope: Scope, number: int) -> bool:
    """Tell whether a week lies in the period asked of, the whole of it."""
    since, until = scope.asked_of.since_on, scope.asked_of.until_on
    begins = monday(number)
    return (since is None or begins >= since) and (until is None or begins + WEEK_DAYS - 1 <= until)


def _week(number: int, row: Any) -> Week:  # noqa: ANN401 - a row of `written_to`, or None
    if row is None:
        return Week(monday(number), 0, 0, 0, 0, None)
    singularity = row.singularity / int(row.read) if row.read else None
    people, messages, openings, answered = (
        int(n) for n in (row.people, row.messages, row.openings, row.answered)
    )
    return Week(monday(number), people, messages, openings, answered, singularity)


def _presence(weeks: list[Week], wrote: list[Week], zone: str) -> Presence:
    ordered = sorted(wrote, key=lambda week: (week.people, week.monday_on))
    read = [(week, week.singularity) for week in wrote if week.singularity is not None]
    return Presence(
        tuple(weeks),
        rank_correlation([(week.people, week.answered / week.people) for week in wrote], EACH),
        rank_correlation([(week.people, singularity) for week, singularity in read], EACH),
        rank_correlation([(singularity, week.answered / week.people) for week, singularity in read], EACH),
        tuple(_thirds(ordered)),
        tuple(ordered[: -_EXTREMES - 1 : -1]),
        tuple(ordered[:_EXTREMES]),
        zone,
    )


def _thirds(ordered: Sequence[Week]) -> Iterator[Third]:
    cuts = _cuts([week.people for week in ordered])
    bounds = [0, *cuts, len(ordered)]
    for name, (begins, ends) in zip(_NAMES[len(cuts)], pairwise(bounds), strict=True):
        weeks = ordered[begins:ends]
        people = sum(week.people for week in weeks)
        read = [week.singularity for week in weeks if week.singularity is not None]
        yield Third(
            name,
            len(weeks),
            weeks[0].people,
            weeks[-1].people,
            people,
            sum(week.openings for week in weeks),
            share(sum(week.answered for week in weeks), people),
            sum(read) / len(read) if read else None,
        )


def _cuts(people: Sequence[int]) -> tuple[int, ...]:
    """Return where ordered weeks are cut in three, as evenly as they can be without parting equal ones."""
    places = [place for place, (before, after) in enumerate(pairwise(people), 1) if before != after]
    if len(places) < len(_NAMES) - 1:
        return tuple(places)
    third = len(people) / len(_NAMES)
    return min(combinations(places, 2), key=lambda cut: abs(cut[0] - third) + abs(cut[1] - 2 * third))


def _doubts(known: Exports) -> Iterator[Doubt]:
    yield Doubt("busy_not_drawn", {})
    yield Doubt("who_differs", {})
    yield Doubt("season", {})
    yield Doubt("notes_apart", {})
    yield Doubt("singularity_read", {})
    yield Doubt("other_ways", {})
    newest = max((*known.invitations, *known.connections, *known.messages))
    if known.messages[-1] < newest:
        yield Doubt("stale_messages", {"last": known.messages[-1]})
