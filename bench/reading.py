"""How quickly texts are read and how well, beside a floor and three simpler methods on the same texts.

    python bench/reading.py [--texts 100000] [--times 3] [--quality]

Each measure of speed runs in a process of its own; the **floor** is to find the words of the same texts
with a regular expression, and to do nothing with them. The simpler methods (a list of set phrases,
MinHash-LSH by rensa, compression by a zstd dictionary) say only whether a text is one person's; what they
need is installed in an environment that is thrown away. Seconds differ from machine to machine, and those
of the clock from hour to hour: the ratios of processor time travel.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from senders import Truth, life, notes

from visavis.reading.corpus import Addressed
from visavis.reading.judging import Origin
from visavis.reading.reader import fit
from visavis.reading.sight import SeenSentence

_WORD = re.compile(r"\w+")
_SET_PHRASES = re.compile(
    r"your profile|votre profil|connect|réseau|network|we help|nous aidons|échanger|chat|call|appel|contact"
)
_KINDS = ("cosmetic", "contextual")
_NEEDED = ("rensa", "zstandard")
_SEEDS = (101, 102, 103, 104, 105, 106)


def floor(texts: Sequence[Addressed]) -> None:
    """Find the words."""
    for one in texts:
        _WORD.findall(one.text)


def read(texts: Sequence[Addressed]) -> None:
    """Fit, and judge every text."""
    for _ in fit(texts).judgements():
        pass


_STEPS: dict[str, Callable[[Sequence[Addressed]], None]] = {"floor": floor, "read": read}


def measure(step: str, count: int) -> dict[str, float]:
    """Take one step in this process: its seconds, and the megabytes it took above the texts."""
    texts = list(life(count))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, worked = perf_counter(), process_time()
    _STEPS[step](texts)
    seconds, worked = perf_counter() - began, process_time() - worked
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {"seconds": seconds, "worked": worked, "mb": grown / 1024}


def apart(step: str, count: int, times: int) -> dict[str, float]:
    """Return the median of a step taken so many times, each in a process of its own."""
    command = [sys.executable, __file__, "--step", step, "--texts", str(count)]
    taken = [json.loads(subprocess.check_output(command)) for _ in range(times)]
    return {name: median(one[name] for one in taken) for name in ("seconds", "worked", "mb")}


def speed(count: int, times: int) -> None:
    """Print what reading so many texts takes."""
    least, taken = apart("floor", count, times), apart("read", count, times)
    ratio = taken["worked"] / least["worked"]
    print(f"{count:,} texts")
    print(f"  floor: find the words        {least['worked']:8.2f} s of a processor")
    print(f"  kinds and singularity        {taken['worked']:8.2f} s of a processor, {ratio:.1f} x the floor")
    print(f"  texts a second of processor  {count / taken['worked']:8,.0f}")
    print(f"  texts a second of the clock  {count / taken['seconds']:8,.0f}")
    print(f"  memory above the texts       {taken['mb']:8.0f} MB")
    reader = fit(life(count))
    draft = next(life(4))
    reader.feel(draft)
    began = process_time()
    for _ in range(20):
        reader.feel(draft)
    print(f"  a draft, on that reader      {(process_time() - began) * 50:8.1f} ms")


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean of the F1 of each kind there is."""
    kinds = {true for true, _ in pairs}
    scores = [
        2 * sum(true == said == kind for true, said in pairs)
        / sum((true == kind) + (said == kind) for true, said in pairs)
        for kind in kinds
    ]  # fmt: skip
    return sum(scores) / len(scores)


def span_f1(truths: Sequence[Truth], found: Sequence[Sequence[tuple[int, int]]]) -> float:
    """Return how well the sentences that are one person's are found, in characters."""
    right = said = true = 0
    for truth, sentences in zip(truths, found, strict=True):
        start, end = truth.own or (0, 0)
        said += sum(last - first for first, last in sentences)
        true += end - start
        right += sum(max(0, min(last, end) - max(first, start)) for first, last in sentences)
    return 2 * right / (said + true)


def ours(truths: Sequence[Truth]) -> tuple[list[str], list[list[tuple[int, int]]]]:
    """Return the kinds as we read them, and the sentences that tell of one person."""
    texts = [truth.one for truth in truths]
    kinds, spans = [], []
    for sight in fit(texts).see(texts):
        kinds.append(sight.kind().value)
        telling = [one for one in sight.sentences if one.counted >= 3] if sight.contextual() else []
        spans.append([_own_words(one) for one in telling])
    return kinds, spans


def _own_words(sentence: SeenSentence) -> tuple[int, int]:
    """Return where a sentence stands, whoever is called at its head left out."""
    words = [word for word in sentence.words if word.origin is not Origin.MERGE] or sentence.words
    return words[0].start, words[-1].end


def by_phrases(truths: Sequence[Truth]) -> list[str]:
    """Return kinds by a list of set phrases."""
    return [_kind(truth, own=not _SET_PHRASES.search(truth.one.text.lower())) for truth in truths]


def _kind(truth: Truth, *, own: bool) -> str:
    return "none" if truth.kind == "none" else _KINDS[own]


def by_others(folder: str, truths: Sequence[Truth]) -> dict[str, list[str]]:
    """Return kinds by the methods that need packages, asked of the environment in a folder."""
    texts = [truth.one.text for truth in truths]
    script = Path(__file__).with_name("others.py")
    answer = subprocess.run(
        [Path(folder) / "bin" / "python", script],
        input=json.dumps(texts), capture_output=True, text=True, check=True,
    )  # fmt: skip
    said: dict[str, list[bool]] = json.loads(answer.stdout)
    return {
        name: [_kind(truth, own=own) for truth, own in zip(truths, owns, strict=True)]
        for name, owns in said.items()
    }


def quality() -> None:
    """Print how well kinds are told on frames never used for choosing constants, beside other methods."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        subprocess.run([Path(folder) / "bin" / "python", "-m", "pip", "-q", "install", *_NEEDED], check=True)
        for people in (60, 250, 1000):
            scores: dict[str, list[float]] = {}
            for seed in _SEEDS:
                truths = notes(seed, people, 1)
                kinds, spans = ours(truths)
                said = {"ours": kinds, "set phrases": by_phrases(truths), **by_others(folder, truths)}
                for name, one in said.items():
                    pairs = list(zip((truth.kind for truth in truths), one, strict=True))
                    scores.setdefault(name, []).append(macro_f1(pairs))
                scores.setdefault("ours, sentences", []).append(span_f1(truths, spans))
            print(f"{people:,} people, {len(_SEEDS)} senders")
            for name, values in scores.items():
                print(f"  {name:20} {sum(values) / len(values):.3f}   least {min(values):.3f}")


def main() -> None:
    """Measure what is asked for."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--texts", type=int, default=100_000)
    asked.add_argument("--times", type=int, default=3)
    asked.add_argument("--quality", action="store_true")
    asked.add_argument("--step", choices=_STEPS)
    options = asked.parse_args()
    if options.step:
        print(json.dumps(measure(options.step, options.texts)))
    elif options.quality:
        quality()
    else:
        speed(options.texts, options.times)


if __name__ == "__main__":
    main()
