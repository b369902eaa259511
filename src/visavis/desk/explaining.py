"""Draws an example of each kind of picture, from figures that are invented and ranges that are computed."""

from dataclasses import dataclass
from functools import cache

from visavis.charts.sparkline import sparkline
from visavis.desk.laying import laid
from visavis.desk.reporting import Drawing
from visavis.questions.answers import MINIMUM
from visavis.study.association import rank_correlation
from visavis.study.duration import Outcome, cumulative_incidence
from visavis.study.effect import gap_effect
from visavis.study.finding import Finding, Interval, NotEnough
from visavis.study.pooling import pool
from visavis.study.proportion import newcombe, wilson
from visavis.study.verdict import Judged, Rule, judge
from visavis.words.pictures import Explained, Figures, Months, say_pictures

# accepted, sent
_SHARES = ((6, 10), (60, 100), (600, 1_000))
# days, and of twenty invitations how many were accepted after so many
_ACCEPTED = ((0, 2), (1, 2), (2, 1), (4, 1), (5, 1), (8, 1), (12, 1), (21, 1))
_FOLLOWED_DAYS = 30
_MARGIN_POINTS = 10
# of ten pairs: how often only the first succeeded, both, only the second; pairs at term; pairs planned
_EXPERIMENTS = (
    ((4, 3, 1), 120, 120),
    ((2, 4, 2), 500, 500),
    ((3, 3, 2), 60, 200),
    ((3, 3, 2), 80, 80),
    ((3, 3, 2), 12, 200),
)
# accepted and sent with a note, accepted and sent without
_STUDIES = ((66, 120, 48, 120), (12, 30, 14, 30), (310, 600, 342, 600), (17, 25, 11, 25))
_COUNTS = (13, 9, 5, 3, 0)
# Monday, 2 March 2026
_FIRST_WEEK_ON = 20_514
_WEEKS = (4, 6, 5, 9, 3, 7, 5, 4, 8, 12, 6, 5, 3, 0, 0, 1, 7, 14, 10, 6, 5, 8, 4, 6, 7, 5)
# people written to, and how many of them answered
_POINTS = (
    *((2, 2), (3, 2), (4, 3), (5, 3), (3, 2), (6, 4), (7, 4), (9, 5), (12, 5), (15, 6)),
    *((4, 2), (2, 1), (6, 3), (8, 5), (10, 4), (14, 5), (18, 6), (11, 5), (7, 5), (5, 4)),
    *((3, 3), (4, 3), (9, 4), (13, 5), (16, 5), (20, 6), (8, 4), (6, 4), (5, 3), (10, 5)),
)
_OWN = (3, 2, 0, 0, 4, 1, 0, 2, 5, 1, 0, 0)
_THEIRS = (1, 2, 0, 0, 2, 2, 1, 1, 3, 2, 0, 0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind of picture explained, and its example drawn."""

    says: Explained
    drawing: Drawing


@cache
def explain(lang: str) -> tuple[Shown, ...]:
    """Explain every kind of picture in a language, each with its example."""
    return tuple(Shown(one, _drawn(one)) for one in say_pictures(figures(), lang))


@cache
def figures() -> Figures:
    """Compute what the invented figures come to, as the answers would."""
    return Figures(
        shares=tuple((n, Finding(n / all_, wilson(n, all_), all_, "wilson")) for n, all_ in _SHARES),
        few=NotEnough("few", 3, MINIMUM),
        curves=tuple(cumulative_incidence(_spells(times)) for times in (1, 10)),
        judged=tuple(_judged(*one) for one in _EXPERIMENTS),
        margin=_MARGIN_POINTS,
        studies=tuple(map(_gap, _STUDIES)),
        elsewhere=_elsewhere(),
        counts=_COUNTS,
        first_week_on=_FIRST_WEEK_ON,
        weeks=_WEEKS,
        points=tuple((float(people), answered / people) for people, answered in _POINTS),
        rank=_rank(),
        own=_OWN,
        theirs=_THEIRS,
    )


def _spells(times: int) -> list[tuple[int, int, int]]:
    """Return twenty invitations so many times over; those not accepted still wait at the end."""
    accepted = [(day, Outcome.EVENT, n * times) for day, n in _ACCEPTED]
    waiting = 20 - sum(n for _, n in _ACCEPTED)
    return [*accepted, (_FOLLOWED_DAYS, Outcome.CENSORED, waiting * times)]


def _judged(shares: tuple[int, int, int], n: int, planned: int) -> Judged:
    first, both, second = shares
    neither = 10 - first - both - second
    # in turn, as lots would have them come
    ten = [(1, 1)] * both + [(1, 0)] * first + [(0, 0)] * neither + [(0, 1)] * second
    pairs = [ten[number * 3 % 10] for number in range(n)]
    return judge(pairs, Rule(_MARGIN_POINTS / 100, planned))


def _gap(counts: tuple[int, int, int, int]) -> Finding:
    s1, n1, s2, n2 = counts
    return Finding(s1 / n1 - s2 / n2, newcombe(*counts), n1 + n2, "newcombe")


def _elsewhere() -> Interval:
    pooled = pool([gap_effect(*counts) for counts in _STUDIES])
    if isinstance(pooled, NotEnough) or isinstance(pooled.prediction, NotEnough):
        message = "the invented studies are enough to say what to expect elsewhere"
        raise TypeError(message)
    return pooled.prediction


def _rank() -> Finding:
    found = rank_correlation([(people, answered / people) for people, answered in _POINTS])
    if isinstance(found, NotEnough):
        message = "the invented weeks are enough to say what goes together"
        raise TypeError(message)
    return found


def _drawn(one: Explained) -> Drawing:
    if isinstance(one.picture, Months):
        small = sparkline(one.picture.own, one.picture.theirs, one.picture.description)
        return Drawing(small, small, one.kind)
    ((_, drawing),) = laid((one.picture,))
    if not isinstance(drawing, Drawing):
        message = f"no picture: {drawing}"
        raise TypeError(message)
    return drawing
