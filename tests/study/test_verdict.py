"""A verdict depends on the pairs alone, keeps its promise, and never contradicts its range."""

from math import log
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.study.finding import NotEnough
from visavis.study.outlook import goal, outlook, plan_power, plan_visible
from visavis.study.pairs import Pairs, pairs_interval, sign_evidence
from visavis.study.verdict import Rule, Verdict, judge

PLAN = Rule(maximum=200)
OPEN = Rule()
ENDED = {Verdict.DIFFERENT, Verdict.EQUIVALENT, Verdict.NONE_AT_PLAN_END}

some_pairs = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), max_size=260)
rules = st.sampled_from([PLAN, OPEN, Rule(margin=0.3), Rule(0.3, 120), Rule(0.15, 23)])


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - a test that is repeatable, and keeps no secret


def drawn(rng: Random, n: int, first: float, second: float) -> list[tuple[int, int]]:
    return [(int(rng.random() < first), int(rng.random() < second)) for _ in range(n)]


@given(pairs=some_pairs, rule=rules, part=st.floats(0, 1))
@settings(max_examples=60)
def test_a_verdict_that_has_fallen_stays_whatever_comes_later(pairs, rule, part):
    early, late = judge(pairs[: int(part * len(pairs))], rule), judge(pairs, rule)
    if early.settled:
        assert (late.verdict, late.pairs, late.interval) == (early.verdict, early.pairs, early.interval)


@given(pairs=some_pairs, rule=rules)
@settings(max_examples=60)
def test_the_verdict_and_its_range_never_disagree(pairs, rule):
    found = judge(pairs, rule)
    if found.interval is None:
        assert found.verdict is Verdict.TOO_EARLY
        assert found.lacking is not None
        return
    low, high = found.interval.low, found.interval.high
    assert (found.verdict is Verdict.DIFFERENT) == (low > 0 or high < 0)
    if found.verdict is not Verdict.DIFFERENT:
        assert (found.verdict is Verdict.EQUIVALENT) == (-rule.margin <= low and high <= rule.margin)


@given(pairs=some_pairs)
@settings(max_examples=60)
def test_turned_round_it_says_the_same_of_the_other_side(pairs):
    for rule in (PLAN, OPEN):
        one, other = judge(pairs, rule), judge([(second, first) for first, second in pairs], rule)
        assert (one.verdict, one.seen, one.strict) == (other.verdict, other.seen, other.strict)
        if one.interval and other.interval:
            assert one.interval.low == pytest.approx(-other.interval.high, abs=1e-9)


@pytest.mark.parametrize("rule", [PLAN, OPEN])
def test_nineteen_pairs_are_too_early_and_so_are_nine_that_differ(rule):
    few = judge([(1, 0)] * 19, rule)
    assert (few.verdict, few.lacking) == (Verdict.TOO_EARLY, NotEnough("pairs", 19, 20))
    alike = judge([(1, 1)] * 60 + [(1, 0)] * 9, rule)
    assert (alike.verdict, alike.lacking) == (Verdict.TOO_EARLY, NotEnough("discordant_pairs", 9, 10))
    assert judge([], rule).lacking == NotEnough("pairs", 0, 20)


def test_what_comes_after_a_verdict_narrows_the_range_beside_it_and_not_the_verdict():
    for rule in (PLAN, OPEN):
        pairs = drawn(chance(21), 150, 0.9, 0.5)
        at = judge(pairs, rule)
        assert at.verdict is Verdict.DIFFERENT
        assert at.latest is not None
        assert at.interval is not None
        assert at.latest.high - at.latest.low < at.interval.high - at.interval.low
        assert judge(pairs[: at.pairs.n], rule).latest is None


def test_between_two_looks_of_a_plan_nothing_moves():
    pairs = drawn(chance(3), 64, 0.6, 0.5)
    at_sixty, later = judge(pairs[:60], PLAN), judge(pairs, PLAN)
    assert later.interval == at_sixty.interval
    assert (at_sixty.seen, later.seen) == (60, 64)


def test_a_plan_ends_with_a_verdict_or_says_that_there_is_none():
    never = judge([(0, 0)] * 200, PLAN)
    assert (never.verdict, never.strict) == (Verdict.EQUIVALENT, False)
    rarely = judge([(1, 0), (0, 1)] * 4 + [(0, 0)] * 32, Rule(0.05, 40))
    assert rarely.verdict is Verdict.NONE_AT_PLAN_END
    assert judge([(0, 0)] * 199, PLAN).verdict is Verdict.TOO_EARLY


def test_pairs_beyond_the_end_of_a_plan_change_nothing():
    pairs = drawn(chance(8), 300, 0.6, 0.6)
    found = judge(pairs, PLAN)
    assert found.verdict is judge(pairs[:200], PLAN).verdict
    assert found.pairs.n <= 200


def test_the_first_look_at_which_the_evidence_suffices_is_the_verdict():
    pairs = drawn(chance(5), 400, 0.7, 0.45)
    found = judge(pairs, OPEN)
    assert found.verdict is Verdict.DIFFERENT
    assert sign_evidence(found.pairs) >= log(20)
    before = judge(pairs[: found.pairs.n - 1], OPEN)
    assert before.verdict is Verdict.NONE_YET
    assert found.interval == pairs_interval(found.pairs)


def test_a_difference_that_does_not_matter_is_told_without_an_end_too():
    alternating = [(1, 1), (0, 0), (1, 0), (0, 1), (1, 1), (0, 0), (1, 1), (0, 0)] * 60
    found = judge(alternating, Rule(margin=0.15))
    assert found.verdict is Verdict.EQUIVALENT
    assert found.interval is not None
    assert -0.15 <= found.interval.low <= found.interval.high <= 0.15


@pytest.mark.parametrize(
    ("rule", "most"), [(PLAN, 0.05), (OPEN, 0.02), (Rule(maximum=40), 0.055), (Rule(maximum=73), 0.055)]
)
def test_looked_at_daily_a_verdict_is_false_as_rarely_as_promised(rule, most):
    rng = chance(11)
    lives = 300 if rule.maximum else 100
    false = 0
    for life in range(lives):
        rate = (0.1, 0.35, 0.65, 0.9)[life % 4]
        false += judge(drawn(rng, rule.maximum or 200, rate, rate), rule).verdict is Verdict.DIFFERENT
    # three standard errors
    assert false / lives <= most + 3 * (most * (1 - most) / lives) ** 0.5


def test_people_who_get_easier_or_harder_to_win_make_no_false_verdicts():
    rng = chance(12)
    lives, false = 60, 0
    for _ in range(lives):
        # the same for both sides, whatever the note, and never the same twice
        rates = [0.05 + 0.9 * n / 200 for n in range(200)]
        pairs = [pair for rate in rates for pair in drawn(rng, 1, rate, rate)]
        false += judge(pairs, OPEN).verdict is Verdict.DIFFERENT
    assert false / lives <= 0.03 + 0.066


def test_ten_points_are_seen_as_often_as_a_plan_promises():
    rng = chance(13)
    lives = 300
    seen = [judge(drawn(rng, 200, 0.72, 0.62), PLAN) for _ in range(lives)]
    share = sum(one.verdict is Verdict.DIFFERENT for one in seen) / lives
    assert share == pytest.approx(plan_power(0.62, 0.72, PLAN), abs=0.09)
    assert all(one.interval and one.interval.low > 0 for one in seen if one.verdict is Verdict.DIFFERENT)


def test_the_exact_sign_test_mostly_agrees_with_the_range_of_a_plan():
    rng = chance(14)
    found = [judge(drawn(rng, 200, 0.75, 0.5), PLAN) for _ in range(60)]
    assert sum(bool(one.strict) for one in found) > 50
    assert judge(drawn(rng, 200, 0.75, 0.5), OPEN).strict is None


@pytest.mark.parametrize("maximum", [20, 23, 57, 200, 1000])
def test_the_last_look_of_a_plan_is_its_end(maximum):
    looks = Rule(maximum=maximum).looks
    assert looks[-1] == maximum
    assert sorted(set(looks)) == list(looks)


def test_what_it_takes_is_what_stopping_takes():
    without_end = outlook(0.62, 0.1, OPEN)
    assert not isinstance(without_end, NotEnough)
    assert without_end.half is not None
    assert without_end.four_in_five is not None
    assert 300 < without_end.half < without_end.four_in_five < 800
    planned = outlook(0.62, 0.1, PLAN)
    assert not isinstance(planned, NotEnough)
    assert planned.chance == pytest.approx(0.5, abs=0.06)
    assert isinstance(outlook(0.5, 0.001, OPEN), NotEnough)


def test_the_gap_a_plan_shows_is_seen_four_times_in_five():
    for base in (0.05, 0.3, 0.62, 0.95):
        gap = plan_visible(base, PLAN)
        assert not isinstance(gap, NotEnough)
        other = base + gap if base <= 0.5 else base - gap
        assert plan_power(base, other, PLAN) == pytest.approx(0.8, abs=0.01)


@pytest.mark.parametrize("rule", [{"margin": 0}, {"margin": 1}, {"maximum": 19}, {"level": 1}])
def test_a_rule_that_could_not_be_kept_is_refused(rule):
    with pytest.raises(ValueError, match=r"margin|pairs|level"):
        Rule(**rule)


def test_what_is_neither_a_success_nor_a_failure_is_refused():
    with pytest.raises(ValueError, match="1 for success"):
        judge([(2, 0)], OPEN)
    for base, gap in ((1.2, 0.1), (0.5, 0)):
        with pytest.raises(ValueError, match="a rate between"):
            goal(base, gap)
    with pytest.raises(ValueError, match="a plan with an end"):
        plan_power(0.5, 0.6, OPEN)


def test_pairs_of_the_verdict_add_up():
    pairs = drawn(chance(1), 150, 0.5, 0.5)
    found = judge(pairs, PLAN)
    one, other = sum(p[0] for p in pairs[: found.pairs.n]), sum(p[1] for p in pairs[: found.pairs.n])
    assert found.first == (one, found.pairs.n)
    assert found.second == (other, found.pairs.n)
    assert found.gap == (one - other) / found.pairs.n
    assert found.pairs + Pairs() == found.pairs
