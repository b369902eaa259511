"""What other libraries say of counts; run by `verdicts.py` inside an environment of its own.

    python bench/peers.py LIBRARY < states.json > verdicts.json

States are [n, successes of the first, successes of the second]; a verdict is -1, 0 or 1: the first side, none
yet, or the second side is called better.
"""

import json
import sys
import warnings
from collections.abc import Callable

State = list[int]
Rule = Callable[[State], int]


def gbstats() -> dict[str, Rule]:
    """Return the rules of GrowthBook's engine, as its own defaults give them."""
    from gbstats.bayesian.tests import EffectBayesianABTest, EffectBayesianConfig
    from gbstats.frequentist.tests import (
        FrequentistConfig,
        SequentialConfig,
        SequentialTwoSidedTTest,
        TwoSidedTTest,
    )
    from gbstats.models.statistics import ProportionStatistic

    def sides(state: State) -> tuple[ProportionStatistic, ProportionStatistic]:
        n, first, second = state
        return ProportionStatistic(n=n, sum=first), ProportionStatistic(n=n, sum=second)

    def bayesian(state: State) -> int:
        chance = EffectBayesianABTest(*sides(state), EffectBayesianConfig()).compute_result().chance_to_win
        return int(chance > 0.95) - int(chance < 0.05)

    def outside(interval: list[float]) -> int:
        return (interval[0] > 0) - (interval[1] < 0)

    def frequentist(state: State) -> int:
        return outside(TwoSidedTTest(*sides(state), FrequentistConfig()).compute_result().ci)

    def sequential(state: State) -> int:
        config = SequentialConfig(sequential_tuning_parameter=400)
        return outside(SequentialTwoSidedTTest(*sides(state), config).compute_result().ci)

    return {
        "GrowthBook, Bayesian, 95 % chance to win": bayesian,
        "GrowthBook, frequentist": frequentist,
        "GrowthBook, sequential, tuned for 400": sequential,
    }


def spotify() -> dict[str, Rule]:
    """Return the rules of Spotify's confidence."""
    import pandas as pd
    from spotify_confidence import ChiSquared, ZTest

    def judged(test: type[object], state: State) -> int:
        n, first, second = state
        frame = pd.DataFrame({"side": ["a", "b"], "won": [first, second], "n": [n, n]})
        options = {"numerator_sum_squares_column": "won"} if test is ZTest else {}
        found = test(  # type: ignore[call-arg]
            frame, numerator_column="won", denominator_column="n", categorical_group_columns="side", **options
        ).difference("a", "b")  # type: ignore[attr-defined]
        return int(found["ci_lower"].iloc[0] > 0) - int(found["ci_upper"].iloc[0] < 0)

    return {
        "Spotify, z test": lambda state: judged(ZTest, state),
        "Spotify, chi-squared": lambda state: judged(ChiSquared, state),
    }


def main() -> None:
    """Judge every state by every rule of a library."""
    warnings.simplefilter("ignore")
    states = json.load(sys.stdin)
    rules = {"gbstats": gbstats, "spotify-confidence": spotify}[sys.argv[1]]()
    json.dump({name: [_safe(rule, state) for state in states] for name, rule in rules.items()}, sys.stdout)


def _safe(rule: Rule, state: State) -> int:
    n, first, second = state
    if first == second and first in {0, n}:
        # nobody, or everybody, on both sides: some divide by nil here, and none can tell
        return 0
    return rule(state)


if __name__ == "__main__":
    main()
