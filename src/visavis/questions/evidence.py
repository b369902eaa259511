"""What has been published about invitations with and without a note, and the owner's own figure beside it.

Counted: of others, the invitations of every published comparison that prints its counts; of the owner,
those sent inside the 180 days that some imported archive covers, with an address, three weeks old or more.
From: the day of sending. Until: acceptance, within three weeks for the owner's.
Censored: nothing; what the published pages leave pending counts there as not accepted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from visavis.questions.answers import (
    ACCEPTED,
    ANY,
    MINIMUM_EACH,
    NONE,
    OUTGOING,
    Answer,
    Coverage,
    Settled,
    Slice,
    Stated,
)
from visavis.questions.coverage import coverage, find_exports, sent_before
from visavis.questions.histograms import Scope, acceptance_spells
from visavis.questions.rates import settled
from visavis.study.effect import woolf_effect
from visavis.study.finding import Doubt, Finding, Interval, NotEnough
from visavis.study.planning import needed_each, power_each
from visavis.study.pooling import pool
from visavis.study.proportion import newcombe
from visavis.study.published import Arm, Contrast, Mention, contrasts, mentions
from visavis.study.shrinkage import shrink

STATED = Stated(
    name="evidence",
    who="published",
    since="sent",
    until=(ACCEPTED,),
    competing=(),
    censored=(),
    horizons=(21,),
    minimum=MINIMUM_EACH,
)
WITHIN = 21
# the test that the debate is about, as its author printed it and as it is retold
_REPLAYED = ("retold", "cooper")


@dataclass(frozen=True, slots=True)
class Study:
    """A published comparison and what it can tell: the rate of its first kind of note less the second."""

    contrast: Contrast
    difference: Finding


@dataclass(frozen=True, slots=True)
class Own:
    """The same comparison among the owner's invitations, which nobody drew by lot either."""

    first: Settled
    second: Settled
    difference: Finding | NotEnough


@dataclass(frozen=True, slots=True)
class Together:
    """What `n` studies say together by one `method`, as gaps from a base rate, between -1 and 1.

    `prediction` is the range of the gap for somebody new. It is `undetermined` which of the two kinds does
    better where that range holds gaps on either side of nil.
    """

    method: str
    n: int
    value: float
    interval: Interval
    prediction: Interval | NotEnough
    undetermined: bool


@dataclass(frozen=True, slots=True)
class Replay:
    """What a study could see: its `chance` of telling its own gap, and what four chances in five take."""

    id: str
    chance: float
    needed: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every study, the owner's own figure, what the studies say together, and what only was mentioned.

    Gaps `together` start from the `base` rate: the owner's own without a note (`base_is_own`), or that of
    the studies. `disagreement` is the share, 0 to 1, of what is seen to vary that chance does not explain.
    """

    studies: tuple[Study, ...]
    own: Own | NotEnough
    base: float
    base_is_own: bool
    disagreement: float
    together: tuple[Together, ...]
    replays: tuple[Replay, ...]
    mentions: tuple[Mention, ...]


def ask(scope: Scope) -> Answer[Evidence]:
    """Answer from the published studies and one transaction's view of an owner's ledger."""
    known = find_exports(scope)
    lacking = known.missing()
    own = lacking or _own(scope, sent_before(known, WITHIN))
    covered = coverage(known) if lacking is None else Coverage(known.invitations, ())
    return Answer(STATED, covered, (published(own),), (), tuple(_doubts(own)))


def published(own: Own | NotEnough) -> Evidence:
    """Return the published studies beside a figure of one's own."""
    studies = tuple(Study(one, _difference(one.first, one.second)) for one in contrasts())
    pooled = [one for one in contrasts() if one.pooled]
    base, is_own = _base(own, pooled)
    disagreement, together = _together(pooled, base)
    replays = tuple(_replay(one) for name in _REPLAYED for one in contrasts() if one.id == name)
    return Evidence(studies, own, base, is_own, disagreement, together, replays, mentions())


def _difference(first: Arm, second: Arm) -> Finding:
    interval = newcombe(first.accepted, first.sent, second.accepted, second.sent)
    gap = first.accepted / first.sent - second.accepted / second.sent
    return Finding(gap, interval, first.sent + second.sent, "newcombe")


def _own(scope: Scope, before: int) -> Own:
    rows = acceptance_spells(scope, before)
    whole = settled(rows, Slice(OUTGOING, ANY), WITHIN)
    plain = settled(rows, Slice(OUTGOING, NONE), WITHIN)
    noted = Settled(Slice(OUTGOING, "note"), whole.n - plain.n, whole.accepted - plain.accepted)
    few = min(noted.n, plain.n)
    if few < MINIMUM_EACH:
        return Own(noted, plain, NotEnough("few_settled", few, MINIMUM_EACH))
    arms = (Arm("note", noted.accepted, noted.n), Arm(NONE, plain.accepted, plain.n))
    return Own(noted, plain, _difference(*arms))


def _base(own: Own | NotEnough, pooled: Sequence[Contrast]) -> tuple[float, bool]:
    if isinstance(own, Own) and own.second.n >= MINIMUM_EACH and 0 < own.second.accepted < own.second.n:
        return own.second.accepted / own.second.n, True
    return sum(one.second.accepted for one in pooled) / sum(one.second.sent for one in pooled), False


def _together(pooled: Sequence[Contrast], base: float) -> tuple[float, tuple[Together, ...]]:
    arms = [(one.first.accepted, one.first.sent, one.second.accepted, one.second.sent) for one in pooled]
    effects = [effect for effect in (woolf_effect(*one) for one in arms) if not isinstance(effect, NotEnough)]
    usual, wary = pool(effects), shrink(effects)
    found = [
        _gaps("shrink", len(effects), wary.mean.mean, wary.mean.interval, wary.prediction.interval, base)
    ]
    if isinstance(usual, NotEnough):
        return 0.0, tuple(found)
    found.insert(0, _gaps("reml", usual.n, usual.mean, usual.interval, usual.prediction, base))
    return usual.disagreement, tuple(found)


def _gaps(  # noqa: PLR0913, PLR0917 - a mean, its two ranges, and what they are told from
    method: str, n: int, mean: float, interval: Interval, prediction: Interval | NotEnough, base: float
) -> Together:
    def gap(odds: float) -> float:
        return 1 / (1 + exp(-odds) * (1 - base) / base) - base

    def both(one: Interval) -> Interval:
        return Interval(gap(one.low), gap(one.high))

    open_ = isinstance(prediction, NotEnough) or prediction.low < 0 < prediction.high
    range_ = prediction if isinstance(prediction, NotEnough) else both(prediction)
    return Together(method, n, gap(mean), both(interval), range_, open_)


def _replay(one: Contrast) -> Replay:
    rates = one.first.accepted / one.first.sent, one.second.accepted / one.second.sent
    return Replay(one.id, power_each(*rates, one.first.sent), needed_each(*rates))


def _doubts(own: Own | NotEnough) -> Iterator[Doubt]:
    pooled = [one for one in contrasts() if one.pooled]
    yield Doubt("published_undrawn", {"n": len(pooled)})
    yield Doubt("published_acceptance", {})
    yield Doubt("published_surprises", {})
    if isinstance(own, Own) and not isinstance(own.difference, NotEnough):
        yield Doubt("not_randomised", {})
