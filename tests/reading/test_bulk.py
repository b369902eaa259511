"""Many texts at once are cut and judged as each would be alone."""

import random
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reading.notes import NOTES
from tests.reading.senders import sender
from visavis.reading.arrays import apart
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.cutting import CLOSED, FIRST, UPPER, cut
from visavis.reading.interner import Interner
from visavis.reading.lexicon import Lexicon
from visavis.reading.reader import fit
from visavis.reading.tokens import tokenise

WORDS = (  # noqa: SIM905 - a list of words
    "Bonjour Zoë, l'été à Brest. «Oui» (non) … a.b ?! x\u200by été\u0301 straße ﬁn _a_ _ ² ½ 15min "
    "R&D &amp; <p> </p> www.a.fr http://x.y a@b.fr {x} %NOM% 20% [Nom] \u200d 👩\u200d💻 \u00ad \n > "
    "a\u00a0écrit: \r\n wrote: \U0001d4e2\U0001d4fd \0 \ud800 ! — - ' \u2019 \u2028 İ ß Ŀ"
).split(" ")


def _words(text):
    lexicon = Lexicon()
    found = cut([text], lexicon)
    rows = zip(found.start, found.end, found.word, found.marks, strict=True)
    return [
        (start, end, lexicon.spellings[word], bool(marks & UPPER), bool(marks & FIRST), bool(marks & CLOSED))
        for start, end, word, marks in rows
    ]


@given(text=st.lists(st.sampled_from(WORDS) | st.text(max_size=3)).map(" ".join) | st.text())
@example(text="Le mardi,\n Zoë a écrit :\n> rien")
@example(text="㉞ 3")
@example(text="\u0301a _b c_d 👍\ufe0f ok")
def test_a_text_is_cut_as_its_pattern_says(text):
    signs = {"link": "@", "field": "{}"}
    expected = [
        (one.start, one.end, signs.get(one.kind, one.folded), one.capital, one.first, one.closed)
        for one in tokenise(text)
    ]
    assert _words(text) == expected


@given(texts=st.lists(st.lists(st.sampled_from(WORDS), max_size=4).map("".join), max_size=8))
def test_texts_are_cut_together_as_each_alone(texts):
    found = cut(texts, Lexicon())
    for number, text in enumerate(texts):
        mine = found.text == number
        alone = _words(text)
        assert found.start[mine].tolist() == [row[0] for row in alone]
        assert [bool(marks & FIRST) for marks in found.marks[mine]] == [row[4] for row in alone]


@given(keys=st.lists(st.integers(1, 2**64 - 1) | st.integers(1, 5), max_size=60), parts=st.integers(1, 4))
def test_each_key_has_one_number(keys, parts):
    import numpy as np

    interner = Interner()
    everything = np.array(keys, np.uint64)
    for part in range(parts):
        new = interner.add_new(everything[part::parts])
        assert len(set(everything[part::parts][new].tolist())) == len(new)
    assert len(interner) == len(set(keys))
    numbers = dict(zip(keys, interner.find(everything).tolist(), strict=True))
    assert sorted(numbers.values()) == list(range(len(set(keys))))
    assert interner.find(np.array([2**63 + 12_345], np.uint64))[0] in {-1, numbers.get(2**63 + 12_345)}


@given(ranges=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), unique_by=lambda one: one[0]))
def test_ranges_that_overlap_one_kept_are_dropped(ranges):
    import numpy as np

    ordered = sorted((start, start + length) for start, length in ranges)
    kept, done = [], 0
    for number, (start, end) in enumerate(ordered):
        if start >= done:
            kept.append(number)
            done = end
    columns = np.array(ordered, int).reshape(-1, 2)
    assert apart(columns[:, 0], columns[:, 1]).tolist() == kept


def _short(reading):
    return (
        reading.kind,
        reading.confidence,
        reading.singularity,
        reading.bits,
        reading.family,
        reading.uses,
    )


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 200), people=st.integers(1, 90))
def test_judging_all_at_once_says_what_reading_each_says(seed, people):
    texts = [one for _, one in sender(seed, people)]
    reader = fit(texts)
    assert [tuple(one) for one in reader.judgements()] == [_short(one) for one in reader.read_all(texts)]


def test_words_a_letter_apart_that_several_people_were_sent_are_both_as_they_stand():
    said = (
        "Le bateau rouge du vieux port repart demain matin.",
        "Le bateau bouge du vieux port repart demain soir.",
    )
    texts = [Addressed(text, f"{place} {number}") for place, text in enumerate(said) for number in range(3)]
    reader = fit(texts)
    judged = list(reader.judgements())
    assert [tuple(one) for one in judged] == [_short(one) for one in reader.read_all(texts)]
    assert {one.family for one in judged} == {family.identity for family in reader.families(texts)}


def test_notes_in_many_dresses_are_judged_as_they_are_read():
    rng = random.Random(5)  # noqa: S311 - repeatable
    texts = [Addressed(note.text, note.name, Card(*note[2:5])) for note in NOTES]
    texts += [
        Addressed(unicodedata.normalize("NFD", one.text), f"{one.recipient} {number}", one.card)
        for number, one in enumerate(rng.sample(texts, 20))
    ]
    texts += [Addressed("Hallo Frau Moor, Ihr Vortrag über das Moor in Bremen war gut.", "m"), texts[0]]
    reader = fit(texts)
    assert [tuple(one) for one in reader.judgements()] == [_short(one) for one in reader.read_all(texts)]


@pytest.mark.parametrize("count", [0, 1])
def test_no_text_and_one_text_are_judged(count):
    texts = [Addressed("Bonjour Zoë", "zoe")] * count
    assert len(list(fit(texts).judgements())) == count


CARDS = st.builds(
    Card,
    st.sampled_from(["", " ", "Zoë Quimper", "Rose", "Le Le", "Jean-Marc de la Tour"]),
    st.sampled_from(["", "Fluvia SAS", "SAS", "Total", "a b c d e f g h"]),
    st.sampled_from(["", "Directrice", "le", "Head of x"]),
)
TEXTS = st.lists(st.sampled_from([*WORDS, "Zoë Quimper,", "Rose", "votre article sur", "Fluvia", "de", "le"]))


@settings(max_examples=30, deadline=None)
@given(
    texts=st.lists(
        st.builds(Addressed, TEXTS.map(" ".join), st.sampled_from("abcde"), CARDS),
        max_size=12,
    ),
    seed=st.integers(0, 99),
)
def test_whatever_was_written_is_read_in_any_order_and_within_its_bounds(texts, seed):
    reader = fit(texts)
    whole = list(reader.read_all(texts))
    assert [tuple(one) for one in reader.judgements()] == [_short(one) for one in whole]
    shuffled = random.Random(seed).sample(texts, len(texts))  # noqa: S311 - repeatable
    assert list(fit(shuffled).read_all(texts)) == whole
    for one, reading in zip(texts, whole, strict=True):
        assert all(0 <= span.start < span.end <= len(one.text) for span in reading.spans)
    reader.families(texts)
