"""How often verdicts looked at every day are false, how often they are right, beside what others do.

    python bench/verdicts.py [--lives 1000] [--without-peers]

Five invitations of each kind a day, two hundred of each at most, looked at every evening, a stop at the first
verdict. What is ours is reckoned exactly, by dynamic programming over all counts; the others, installed in a
throw-away environment, are run on invented lives, the same for all.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterable, Mapping
from math import log, sqrt
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any

from visavis.study.blocks import Block, pairs
from visavis.study.duration import cumulative_incidence
from visavis.study.finding import Interval
from visavis.study.looks import plan_interval
from visavis.study.outlook import outlook, plan_power, plan_visible
from visavis.study.pairs import Pairs, gap_evidence, pairs_interval, sign_evidence
from visavis.study.verdict import FEWEST_DISCORDANT, FEWEST_PAIRS, Rule, judge, limits

if TYPE_CHECKING:
    from numpy.typing import NDArray

A_DAY, MOST = 5, 200
LOOKS = range(A_DAY, MOST + 1, A_DAY)
PLAN = Rule(maximum=MOST)
NULLS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9, 0.95)
TRUE = (0.62, 0.72)
COVERED = ((0.65, 0.65), (0.62, 0.72), (0.03, 0.06))
PEERS = {"gbstats": "gbstats==0.8.0", "spotify-confidence": "spotify-confidence==4.1.0"}
ENOUGH = log(20)
Steps = Mapping[tuple[int, int], float]


class Walked:
    """How often a rule stopped, how often for the second side, and after how many on average."""

    def __init__(self) -> None:
        self.stopped = self.second = self.mean_n = 0.0

    def __str__(self) -> str:
        return f"{100 * self.stopped:5.2f} %  mean n {self.mean_n:5.1f}"


def walk(steps: Callable[[int], Steps], verdicts: "Callable[[int], NDArray[Any]]") -> Walked:
    """Follow two counts exactly; `verdicts(n)` holds -1, 0 or 1 for every pair of counts at a look."""
    from numpy import zeros, zeros_like

    going, found, before = zeros((MOST + 1, MOST + 1)), Walked(), 0
    going[0, 0] = 1
    for n in LOOKS:
        for at in range(before, n):
            new = zeros_like(going)
            for (one, other), chance in steps(at).items():
                size = MOST + 1
                new[one:, other:] += chance * going[: size - one, : size - other]
            going = new
        says, here = verdicts(n), going[: n + 1, : n + 1]
        found.stopped += float(here[says != 0].sum())
        found.second += float(here[says > 0].sum())
        found.mean_n += n * float(here[says != 0].sum())
        here[says != 0] = 0
        before = n
    found.mean_n += MOST * float(going.sum())
    return found


def arms(first: float, second: float) -> Callable[[int], Steps]:
    """One invitation of each kind: the counts that grow are the successes of either."""
    steps = {
        (one, other): (first if one else 1 - first) * (second if other else 1 - second)
        for one in (0, 1)
        for other in (0, 1)
    }
    return lambda _: steps


def drawn_pairs(rates: Callable[[int], tuple[float, float]]) -> Callable[[int], Steps]:
    """One pair drawn by lot: the counts that grow are the pairs in which one kind alone succeeded.

    `rates` are those of the two people of a pair, whoever gets which kind: the kind changes nothing.
    """

    def steps(at: int) -> Steps:
        one, other = rates(at)
        apart = (one * (1 - other) + other * (1 - one)) / 2
        return {(1, 0): apart, (0, 1): apart, (0, 0): 1 - 2 * apart}

    return steps


def real_pairs(first: float, second: float) -> Callable[[int], Steps]:
    """One pair whose kinds succeed at these rates."""
    one, other = first * (1 - second), second * (1 - first)
    return lambda _: {(1, 0): one, (0, 1): other, (0, 0): 1 - one - other}


def by_counts(rule: Callable[[int, int, int], int]) -> "Callable[[int], NDArray[Any]]":
    """Return the verdicts of a rule of (n, first, second), reckoned once for each look."""
    known: dict[int, NDArray[Any]] = {}

    def verdicts(n: int) -> "NDArray[Any]":
        from numpy import int8, zeros

        if n not in known:
            known[n] = says = zeros((n + 1, n + 1), dtype=int8)
            for first in range(n + 1):
                # the more the second side has, the further the verdict goes its way
                low = _turn(lambda second, first=first: rule(n, first, second) > -1, n + 1)  # type: ignore[misc]
                high = _turn(lambda second, first=first: rule(n, first, second) > 0, n + 1)  # type: ignore[misc]
                says[first, :low] = -1
                says[first, high:] = 1
        return known[n]

    return verdicts


def _turn(holds: Callable[[int], bool], end: int) -> int:
    """Return the first number from which a condition holds, which once true stays true."""
    low, high = 0, end
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def outside(found: Interval, gap: float = 0.0) -> int:
    """Tell on which side of a range a gap (first less second) lies, as a verdict."""
    return (found.high < gap) - (found.low > gap)


def planned(gap: float = 0.0) -> Callable[[int, int, int], int]:
    """Return the rule of a plan of forty looks: the range of the look leaves the gap outside."""
    bounds = dict(zip(PLAN.looks, limits(PLAN), strict=True))
    return lambda n, first, second: outside(plan_interval((first, n), (second, n), bounds[n]), gap)


def naive(n: int, first: int, second: int) -> int:
    """Return what a pooled z test at 5 % says, asked anew every evening."""
    middle = (first + second) / (2 * n)
    noise = sqrt(2 * middle * (1 - middle) / n)
    if noise == 0:
        return 0
    z = (second - first) / n / noise
    return (z > 1.959964) - (z < -1.959964)


def open_ended(n: int, first: int, second: int) -> int:
    """Return what the evidence of pairs says, `first` and `second` having succeeded alone."""
    if first + second > n or n < FEWEST_PAIRS or first + second < FEWEST_DISCORDANT:
        return 0
    enough = sign_evidence(Pairs(first, n - first - second, second)) >= ENOUGH
    return ((second > first) - (first > second)) if enough else 0


def open_covers(gap: float) -> "Callable[[int], NDArray[Any]]":
    """Return at which counts of pairs the open-ended range leaves a gap outside."""
    from numpy import int8, zeros

    known: dict[int, NDArray[Any]] = {}

    def excluded(first: int, n: int, second: int) -> bool:
        return gap_evidence(Pairs(first, n - first - second, second), gap) >= ENOUGH

    def verdicts(n: int) -> "NDArray[Any]":
        if n not in known:
            known[n] = says = zeros((n + 1, n + 1), dtype=int8)
            for first in range(n + 1):
                row = [excluded(first, n, second) for second in _thinned(first, n, gap)]
                for second, out in zip(_thinned(first, n, gap), row, strict=True):
                    says[first, second] = out
        return known[n]

    return verdicts


def _thinned(first: int, n: int, gap: float) -> list[int]:
    """Return the counts of the second side that any of the lives here could come near."""
    middle = first - gap * n
    return [second for second in range(n - first + 1) if abs(second - middle) <= 6 * sqrt(n) + 6]


def ours() -> None:
    """Print what our rules do, exactly."""
    plan, opened, everyday = by_counts(planned()), _table(open_ended), by_counts(naive)
    print("false verdicts, exactly, at the worst of", ", ".join(map(str, NULLS)))
    worst = {
        "planned maximum": max(walk(arms(p, p), plan).stopped for p in NULLS),
        "open-ended": max(walk(real_pairs(p, p), opened).stopped for p in NULLS),
        "naive z": max(walk(arms(p, p), everyday).stopped for p in NULLS),
    }
    for name, share in worst.items():
        print(f"  {name:42} {100 * share:5.2f} %")
    print(f"right verdicts at {TRUE[0]} and {TRUE[1]}, exactly")
    for name, found in (
        ("planned maximum", walk(arms(*TRUE), plan)),
        ("open-ended", walk(real_pairs(*TRUE), opened)),
        ("naive z", walk(arms(*TRUE), everyday)),
    ):
        print(f"  {name:42} {100 * found.second:5.2f} %  mean n {found.mean_n:5.1f}")
    print("the true gap inside the range at all forty looks, exactly")
    for first, second in COVERED:
        inside = 1 - walk(arms(first, second), by_counts(planned(first - second))).stopped
        wide = 1 - walk(real_pairs(first, second), open_covers(first - second)).stopped
        print(f"  {first} and {second}: planned {100 * inside:5.2f} %, open-ended {100 * wide:5.2f} %")
    print("false verdicts where people differ, open-ended, exactly")
    mixed: dict[str, Callable[[int], tuple[float, float]]] = {
        "rates that drift from .05 to .95": lambda at: (0.05 + 0.9 * at / MOST,) * 2,
        "easy and hard in turn": lambda at: (0.9, 0.9) if at % 2 else (0.1, 0.1),
        "an easy and a hard one in each pair": lambda _: (0.95, 0.05),
    }
    for name, rates in mixed.items():
        print(f"  {name:42} {100 * walk(drawn_pairs(rates), opened).stopped:5.2f} %")


def _table(rule: Callable[[int, int, int], int]) -> "Callable[[int], NDArray[Any]]":
    known: dict[int, NDArray[Any]] = {}

    def verdicts(n: int) -> "NDArray[Any]":
        from numpy import array, int8

        if n not in known:
            counts = range(n + 1)
            known[n] = array([[rule(n, one, other) for other in counts] for one in counts], dtype=int8)
        return known[n]

    return verdicts


def pending(lives: int) -> None:
    """Print how far off the difference of two equal kinds is, when one was sent in the last three weeks."""
    rng = Random(5)
    naive_gaps, ours_gaps = [], []
    for _ in range(lives):
        older = [_spell(rng, rng.randrange(22, 111)) for _ in range(150)]
        newer = [_spell(rng, rng.randrange(21)) for _ in range(150)]
        naive_gaps.append(_share(newer) - _share(older))
        rates = []
        for spells in (newer, older):
            curve = cumulative_incidence([(days, event, 1) for days, event in spells])
            rates.append(max(step.incidence for step in curve.steps if step.day <= 21))
        ours_gaps.append(rates[0] - rates[1])
    print(f"two equal kinds, one of them sent in the last three weeks ({lives:,} lives)")
    for name, gaps in (("pending counted as refused", naive_gaps), ("pending counted as pending", ours_gaps)):
        print(f"  {name:42} {100 * sum(gaps) / len(gaps):+5.1f} points")


def _spell(rng: Random, age: int) -> tuple[int, int]:
    """Return for how many days an invitation was followed, and whether it was accepted by then."""
    comes = rng.random() < 0.65
    # two in five at once, seven in ten within a week, as one agency printed its own
    waits = int(rng.lognormvariate(0.7, 1.9))
    return (waits, 1) if comes and waits <= age else (age, 0)


def _share(spells: Iterable[tuple[int, int]]) -> float:
    events = [event for _, event in spells]
    return sum(events) / len(events)


def speed() -> None:
    """Print what an interval, a verdict and a plan cost."""
    rng = Random(9)
    blocks = [Block(at, (rng.random() < 0.6, rng.random() < 0.6)) for at in range(10_000)]
    many = pairs(blocks, 1, 0)
    counts = judge(many, Rule(margin=0.02)).pairs
    print("what it costs")
    for name, act in (
        ("an interval of 10,000 pairs", lambda: pairs_interval(Pairs(2_400, 5_200, 2_400))),
        ("a verdict of 10,000 pairs, open-ended", lambda: judge(many, Rule(margin=0.02))),
        ("a verdict of 10,000 pairs, planned", lambda: judge(many, Rule(0.02, 10_000))),
        ("a plan, open-ended", lambda: outlook(0.62, 0.1, Rule())),
        ("a plan with a maximum", lambda: (plan_power(0.62, 0.72, PLAN), plan_visible(0.62, PLAN))),
    ):
        began = perf_counter()
        act()
        print(f"  {name:42} {1000 * (perf_counter() - began):7.1f} ms")
    print(f"  ({counts.n:,} pairs judged; {_megabytes():.0f} MB at the most)")


def _megabytes() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def peers(lives: int) -> None:
    """Print what other libraries say of the same invented lives, looked at every evening."""
    rng = Random(3)
    told = {
        "null": [_life(rng, 0.65, 0.65) for _ in range(lives)],
        "true": [_life(rng, *TRUE) for _ in range(lives)],
    }
    states = sorted({state for group in told.values() for life in group for state in life})
    print(f"others, {lives:,} invented lives at .65 and .65, and as many at {TRUE[0]} and {TRUE[1]}")
    rules: dict[str, dict[tuple[int, int, int], int]] = {
        "naive z (the same lives)": {state: naive(*state) for state in states}
    }
    with tempfile.TemporaryDirectory(prefix="visavis-peers-") as folder:
        for library, pinned in PEERS.items():
            rules |= _ask(Path(folder) / library, library, pinned, states)
    for name, says in rules.items():
        stopped = {which: [_stop(life, says) for life in group] for which, group in told.items()}
        false = sum(found is not None for found in stopped["null"]) / lives
        right = sum(found is not None and found[1] > 0 for found in stopped["true"]) / lives
        mean = sum(MOST if found is None else found[0] for found in stopped["true"]) / lives
        print(f"  {name:42} false {100 * false:4.1f} %  right {100 * right:4.1f} %  mean n {mean:5.1f}")


def _life(rng: Random, first: float, second: float) -> list[tuple[int, int, int]]:
    one = other = 0
    found = []
    for n in range(1, MOST + 1):
        one += rng.random() < first
        other += rng.random() < second
        if n % A_DAY == 0:
            found.append((n, one, other))
    return found


def _stop(
    life: Iterable[tuple[int, int, int]], says: Mapping[tuple[int, int, int], int]
) -> tuple[int, int] | None:
    return next(((state[0], says[state]) for state in life if says[state]), None)


def _ask(
    place: Path, library: str, pinned: str, states: list[tuple[int, int, int]]
) -> dict[str, dict[tuple[int, int, int], int]]:
    """Install a library in an environment of its own, and ask it about every state."""
    venv.create(place, with_pip=True)
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    installed = subprocess.run([python, "-m", "pip", "install", "-q", pinned, "setuptools<81"], check=False)
    if installed.returncode:
        print(f"  {library} could not be installed")
        return {}
    script = str(Path(__file__).with_name("peers.py"))
    told = subprocess.run(
        [python, script, library], check=True, input=json.dumps(states), stdout=subprocess.PIPE, text=True
    ).stdout
    found: dict[str, list[int]] = json.loads(told)
    return {name: dict(zip(states, says, strict=True)) for name, says in found.items()}


def main() -> None:
    """Reckon, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lives", type=int, default=1000, help="how many lives for what is not exact")
    parser.add_argument("--without-peers", action="store_true", help="install nothing")
    asked = parser.parse_args()
    ours()
    pending(2 * asked.lives)
    speed()
    if not asked.without_peers:
        peers(asked.lives)


if __name__ == "__main__":
    main()
