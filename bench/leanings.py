"""Finds how far plain words lean towards one reader, from notes and lives labelled by hand.

    python bench/leanings.py [--write]

A logistic regression with a ridge (Le Cessie and van Houwelingen 1992, Applied Statistics 41:191) on what
`Sums` tell of sentences, and on their words, in which what speaks against one sentence takes little from
another, for one true sentence is enough. Each hand weighs alike, however much it wrote, and within
it a text that was made many times weighs less. First each hand is left out in turn, and read by what the
others tell; then all but those that are never looked at make `src/visavis/reading/data/leanings.txt`, with
`--write`. A weight of 4 bits is one of the logarithm of odds, as confidence is told.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reading import macro_f1
from senders import notes as invented

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.reading import notes, plain_notes
from tests.reading.by_hand import labelled, lives
from visavis.reading import leanings
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.judging import Origin
from visavis.reading.lens import Looked
from visavis.reading.lexicon import MASK, NETWORKING, NUMBER, SIGNS, Lexicon
from visavis.reading.reach import SHARED
from visavis.reading.reader import fit
from visavis.reading.verdicts import AGAINST, MOST_OF_SENTENCE, WEIGHED_LANGUAGES
from visavis.reading.vocabulary import is_plain

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

FILE = Path(__file__).parents[1] / "src" / "visavis" / "reading" / "data" / "leanings.txt"
# a hand that is never looked at, but to tell how well its notes are read; and notes made to deceive
_UNSEEN = (
    "held out", "tenth hand", "thirteenth hand", "sixteenth hand", "seventeenth hand", "unseen", "hard notes",
)  # fmt: skip
_BITS = 4.0
_RIDGE, _OF_TRAITS = 1.0, 0.05
_OF_NOTES, _OF_LIVES = 300.0, 600.0
_ALIKE = 0.7
_FEWEST = 4
_LEAST = 0.01
_WORDS = ("words", "stems", "endings")
_SCALE = 10.0
Trait = tuple[str, str]


class Told(NamedTuple):
    """A text by the traits of its sentences and its own, its kind, how it reads today, how it was made."""

    sentences: list[dict[Trait, float]]
    own: dict[Trait, float]
    contextual: bool
    read: bool
    made: str


@dataclass
class Hand:
    """What one hand wrote."""

    name: str
    is_lives: bool
    told: list[Told] = field(default_factory=list)


class Known(NamedTuple):
    """A text with its kind and how it was made."""

    one: Addressed
    kind: str
    made: str


def hands() -> list[Hand]:
    """Return every hand, with its cosmetic and contextual texts in the languages whose words are weighed."""
    found: dict[str, Hand] = {}
    first = [
        *((kind, Addressed(text, name, Card(name))) for kind, _, name, text in plain_notes.NOTES),
        *((one.kind, Addressed(one.text, one.name, Card(*one[2:5]))) for one in notes.NOTES),
    ]
    _take(found, "first hand", [Known(one, kind, one.text) for kind, one in first], is_lives=False)
    for fold, rows in groupby(sorted(labelled(), key=lambda row: row.fold), key=lambda row: row.fold):
        _take(found, fold, [Known(row.one, row.kind, row.one.text) for row in rows], is_lives=False)
    for life, texts in groupby(lives(), key=lambda row: row.life):
        fold = life.rpartition(" ")[0].removesuffix(" lives") + " lives"
        known = [Known(row.one, row.kind, f"{life} {row.made}") for row in texts]
        _take(found, fold, known, is_lives=True)
    for seed in range(1, 7):
        for people in (60, 250):
            known = [
                Known(one.one, one.kind, f"{seed} {people} {one.kind}") for one in invented(seed, people, 0)
            ]
            _take(found, "invented lives", known, is_lives=True)
    return list(found.values())


def _take(found: dict[str, Hand], name: str, known: Sequence[Known], *, is_lives: bool) -> None:
    hand = found.setdefault(name, Hand(name, is_lives))
    reader = fit([row.one for row in known])
    lens, place = reader.lens(), 0
    for looked in lens.see(row.one for row in known):
        verdicts = looked.verdicts
        for number, sentences in enumerate(_sentences(looked, lens.cutter.lexicon)):
            row, place = known[place], place + 1
            language = int(verdicts.language[number])
            if row.kind == "none" or verdicts.nothing[number] or language not in WEIGHED_LANGUAGES:
                continue
            new, read = bool(verdicts.new[number]), bool(verdicts.contextual[number])
            own: dict[Trait, float] = {("weights", "start"): 1.0, ("new", "start"): float(new)}
            traits = [_twice(one) for one in sentences] if new else sentences
            hand.told.append(Told(traits, own, row.kind == "contextual", read, row.made))


def _twice(sentence: dict[Trait, float]) -> dict[Trait, float]:
    """Return the traits of a sentence of a text that is new as a whole."""
    return sentence | {
        ("new", name): value for (table, name), value in sentence.items() if table == "weights"
    }


def _sentences(looked: Looked, lexicon: Lexicon) -> list[list[dict[Trait, float]]]:
    """Return by text, of each sentence that few were sent, what `weigh` adds up, and its words."""
    judged, pieces = looked.judged, looked.batch.pieces
    found: list[list[dict[Trait, float]]] = [[] for _ in looked.batch.texts]
    place = 0
    for row, text in enumerate(pieces.text.tolist()):
        some = slice(place, place := place + int(pieces.sheaf.length[row]))
        bits = min(float(judged.counted[row]), MOST_OF_SENTENCE)
        origins = judged.origin[some]
        if looked.uses[row] >= SHARED or not (bits > 0 or (origins == Origin.SPECIFIC).any()):
            continue
        which = "told" if judged.told[row] else "yours" if judged.yours[row] else "plain"
        traits: dict[Trait, float] = defaultdict(float)
        traits["weights", which] = bits / _SCALE
        traits["weights", "tells"] = float(judged.told[row])
        start = int(pieces.sheaf.start[row])
        symbols = pieces.sheaf.symbols[start : start + len(origins)]
        for symbol in symbols[(origins != Origin.MERGE) & (symbols != MASK)].tolist():
            for trait in _of_word(lexicon, symbol):
                traits[trait] += 0.5
        found[text].append(dict(traits))
    return found


def _of_word(lexicon: Lexicon, symbol: int) -> Iterable[Trait]:
    word = lexicon.spellings[symbol]
    networking = bool(lexicon.flags[symbol] & NETWORKING)
    plain = is_plain(word) or symbol == NUMBER
    yield "classes", "word"
    if networking:
        yield "classes", "networking"
    yield from leanings.parts(word if symbol != NUMBER else SIGNS[NUMBER], plain=plain, networking=networking)


class Tables(NamedTuple):
    """Sentences by their traits, the text of each, and texts by theirs; some hold no sentence."""

    sentences: Any
    text: "NDArray[Any]"
    texts: Any

    def odds(self, values: "NDArray[Any]") -> tuple["NDArray[Any]", "NDArray[Any]"]:
        """Return the logarithm of odds of every text, and of each sentence how much of it counts."""
        from numpy import bincount, where

        said = self.sentences @ values
        part = where(said < 0, AGAINST, 1.0)
        return bincount(self.text, said * part, self.texts.shape[0]) + self.texts @ values, part


def learn(some: Sequence[Hand]) -> dict[Trait, float]:
    """Return the weight of every trait, in logarithms of odds."""
    from numpy import array, exp, logaddexp, zeros
    from scipy.optimize import minimize

    told = [one for hand in some for one in hand.told]
    weight = array([value for hand in some for value in _weight(hand)])
    # of a text without a sentence of its own nothing is learnt: it is cosmetic
    weight *= array([bool(one.sentences) for one in told])
    counts = Counter(trait for one in told for traits in (*one.sentences, one.own) for trait in traits)
    traits = sorted(trait for trait, count in counts.items() if count >= _FEWEST)
    tables = _tables(told, traits)
    truth = array([one.contextual for one in told], float)
    ridge = array([_RIDGE * (1.0 if name in _WORDS else _OF_TRAITS) for name, _ in traits])

    def loss(values: "NDArray[Any]") -> tuple[float, "NDArray[Any]"]:
        odds, part = tables.odds(values)
        total = (weight * (logaddexp(0, odds) - truth * odds)).sum() + (ridge * values**2).sum() / 2
        off = weight * (1 / (1 + exp(-odds)) - truth)
        slope = tables.sentences.T @ (off[tables.text] * part) + tables.texts.T @ off + ridge * values
        return float(total), slope

    found = minimize(loss, zeros(len(traits)), jac=True, method="L-BFGS-B", options={"maxiter": 1_000}).x
    return dict(zip(traits, found.tolist(), strict=True))


def said(told: Sequence[Told], found: dict[Trait, float]) -> list[bool]:
    """Tell of texts whether they are contextual, by the weights of traits."""
    from numpy import array

    traits = sorted(found)
    odds, _ = _tables(told, traits).odds(array([found[trait] for trait in traits]))
    return [bool(one.sentences) and value > 0 for one, value in zip(told, odds.tolist(), strict=True)]


def _weight(hand: Hand) -> list[float]:
    alike = Counter((one.made, one.contextual) for one in hand.told)
    found = [alike[one.made, one.contextual] ** -_ALIKE for one in hand.told]
    return [value * (_OF_LIVES if hand.is_lives else _OF_NOTES) / sum(found) for value in found]


def _tables(told: Sequence[Told], traits: Sequence[Trait]) -> Tables:
    from numpy import array

    numbers = {trait: number for number, trait in enumerate(traits)}
    sentences = [traits for one in told for traits in one.sentences]
    text = array([number for number, one in enumerate(told) for _ in one.sentences], int)
    return Tables(_table(sentences, numbers), text, _table([one.own for one in told], numbers))


def _table(rows: Sequence[dict[Trait, float]], numbers: dict[Trait, int]) -> "csr_matrix":
    from scipy.sparse import csr_matrix

    cells = [
        (row, numbers[trait], value)
        for row, traits in enumerate(rows)
        for trait, value in traits.items()
        if trait in numbers
    ]
    places, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (places, columns)), shape=(len(rows), len(numbers)))


def report(some: Sequence[Hand]) -> None:
    """Print how each hand is read today, and by what the others tell."""
    for hand in some:
        root = hand.name.removesuffix(" lives")
        others = [
            one
            for one in some
            if not one.name.startswith(root) and one.name.removesuffix(" lives") not in _UNSEEN
        ]
        now = said(hand.told, learn(others))
        true = [str(one.contextual) for one in hand.told]
        today = macro_f1([(kind, str(one.read)) for kind, one in zip(true, hand.told, strict=True)])
        without = macro_f1(list(zip(true, map(str, now), strict=True)))
        wrong = Counter((one.contextual, kind) for one, kind in zip(hand.told, now, strict=True))
        print(
            f"{hand.name:20} {len(hand.told):5} texts   today {today:.3f}   by the others {without:.3f}"
            f"   taken for contextual {wrong[False, True]}, for cosmetic {wrong[True, False]}",
            flush=True,
        )


_HEAD = """\
# How far plain words lean towards one reader, in bits, and how the bits of a text are weighed beside them.
# Made by bench/leanings.py from notes and lives written by hand for this program (tests/reading); of no
# other provenance. Under the licence of the program.
"""


def write(found: dict[Trait, float]) -> None:
    """Write the weights where the program looks for them."""
    lines = [_HEAD.rstrip()]
    scale = dict.fromkeys(("start", "tells"), 1.0)
    lines.append("[weights]")
    for name in leanings.Weights._fields:
        pair = [
            found.get((table, name), 0.0) * _BITS / scale.get(name, _SCALE) for table in ("weights", "new")
        ]
        lines.append(" ".join([name, *(f"{value:.3f}" for value in pair)]))
    for table in ("classes", *_WORDS):
        lines.append(f"[{table}]")
        entries = sorted((name, value * _BITS / 2) for (kind, name), value in found.items() if kind == table)
        lines += [
            f"{name} {value:.3f}" for name, value in entries if table not in _WORDS or abs(value) >= _LEAST
        ]
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Report, and write if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    some = hands()
    report(some)
    if asked.write:
        write(learn([hand for hand in some if hand.name.removesuffix(" lives") not in _UNSEEN]))


if __name__ == "__main__":
    main()
