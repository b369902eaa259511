"""An experiment with several arms and several outcomes, asked in a fixed order."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from visavis.study.blocks import Block, Person, complete, fairness, pairs
from visavis.study.effect import Effect, gap_effect
from visavis.study.finding import NotEnough
from visavis.study.outlook import Outlook, outlook
from visavis.study.ratio import Ratio, ratio_of_effects
from visavis.study.shrinkage import Belief, shrink
from visavis.study.verdict import Judged, Rule, Verdict, judge

# gaps between segments and their mean, in shares: ten points apart are already much
_SEGMENT_SCALE = 0.1
_MEAN_SCALE = 0.3
FEWEST_TIMED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: an arm against the first one, by one outcome (their places, from 0).

    Its verdict counts where it is its `turn`: after a `different` to every question before it, so that all
    of them together are wrong no more often than one.
    """

    outcome: int
    arm: int
    turn: bool
    judged: Judged
    outlook: Outlook | NotEnough


def ask_in_turn(outcomes: Sequence[Sequence[Person]], arms: int, rule: Rule) -> tuple[Asked, ...]:
    """Judge every arm after the first against it, by each outcome in turn.

    `outcomes` holds the people once for each outcome, in the order of the plan. Fixed sequence: Maurer,
    Hothorn & Lehmacher 1995, in: Vollmar (ed.), Biometrie in der chemisch-pharmazeutischen Industrie 6:3.
    """
    found, turn = [], True
    for which, people in enumerate(outcomes):
        blocks = complete(people, arms)
        for arm in range(1, arms):
            judged = judge(pairs(blocks, arm, 0), rule)
            found.append(Asked(which, arm, turn, judged, _ahead(judged, blocks, rule)))
            turn = turn and judged.verdict is Verdict.DIFFERENT
    return tuple(found)


def _ahead(judged: Judged, blocks: Sequence[Block], rule: Rule) -> Outlook | NotEnough:
    """Tell what it takes to see a gap of the margin from the rate of the first arm so far."""
    succeeded, n = judged.second
    if not blocks or not n:
        return NotEnough("pairs", 0, 1)
    # one success and one failure more keep a rate away from 0 and 1, where nothing would seem hard to see
    return outlook((succeeded + 1) / (n + 2), rule.margin, rule)


def unfair(people: Sequence[Person], arms: int) -> bool:
    """Tell whether the draw itself is in doubt, at 5 %, however often one looks."""
    return fairness(people, arms) >= log(20)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stratum: its complete blocks, and its gap drawn towards that of all."""

    stratum: str
    n: int
    gap: Belief


def segments(people: Sequence[Person], arms: int, arm: int) -> tuple[Segment, ...]:
    """Return the gap of an arm to the first by stratum, each drawn to the mean; none for one stratum alone.

    They indicate and decide nothing.
    """
    effects: dict[str, tuple[int, Effect]] = {}
    for stratum in dict.fromkeys(person.stratum for person in people):
        inside = pairs(complete([one for one in people if one.stratum == stratum], arms), arm, 0)
        if inside:
            won, lost = sum(first for first, _ in inside), sum(second for _, second in inside)
            effects[stratum] = len(inside), gap_effect(won, len(inside), lost, len(inside))
    if len(effects) < 2:  # noqa: PLR2004 - one stratum is the whole
        return ()
    found = shrink([effect for _, effect in effects.values()], scale=_SEGMENT_SCALE, mean_scale=_MEAN_SCALE)
    return tuple(
        Segment(stratum, n, gap) for (stratum, (n, _)), gap in zip(effects.items(), found.each, strict=True)
    )


def cost(first: Sequence[float], second: Sequence[float], judged: Judged) -> Ratio | NotEnough:
    """Return how many minutes one more success of the first arm costs, with Fieller's ranges.

    `first` and `second` are the minutes of those for whom they were noted. NotEnough (`timed`) below five
    on either side.
    """
    few = min(len(first), len(second))
    if few < FEWEST_TIMED:
        return NotEnough("timed", few, FEWEST_TIMED)
    if not judged.first[1]:
        return NotEnough("pairs", 0, 1)
    longer = _mean(first) - _mean(second)
    error = (_variance(first) / len(first) + _variance(second) / len(second)) ** 0.5
    if error == 0:
        # minutes noted in whole fives may all be the same: half a minute stands for what was rounded away
        error = 0.5 / few**0.5
    return ratio_of_effects(Effect(longer, error), gap_effect(*judged.first, *judged.second))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _variance(values: Sequence[float]) -> float:
    mean = _mean(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)
