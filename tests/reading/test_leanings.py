"""What plain words lean towards is a table that one can read, and every entry of it is heard."""

from importlib import resources
from math import isfinite

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.leanings import leaning_of, parts, weights
from visavis.reading.reader import fit
from visavis.reading.vocabulary import is_plain

TABLE = (resources.files("visavis.reading") / "data" / "leanings.txt").read_text("utf-8")


def test_the_table_holds_numbers_each_entry_once():
    lines = [line for line in TABLE.splitlines() if not line.startswith("#")]
    section, entries = "", []
    for line in lines:
        if line.startswith("["):
            section = line
        else:
            entry, *values = line.split()
            assert all(isfinite(float(value)) for value in values), line
            assert len(values) == (2 if section == "[weights]" else 1), line
            entries.append((section, entry))
    assert len(set(entries)) == len(entries) > 1_000
    assert all(len(pair) == 2 for pair in weights())


@pytest.mark.parametrize("word", ["etais", "aviez", "alors", "encore", "was", "still", "said", "your"])
def test_words_of_what_was_lean_towards_one_reader(word):
    assert is_plain(word)
    assert leaning_of(word, plain=True, networking=False) > 0


@pytest.mark.parametrize("word", ["et", "and", "more", "get", "si", "if"])
def test_words_of_lists_and_offers_lean_away(word):
    assert is_plain(word)
    assert leaning_of(word, plain=True, networking=False) < 0


def test_a_word_that_is_not_plain_leans_by_its_ending_and_one_of_business_by_its_stem_too():
    assert parts("wished", plain=False, networking=False) == [("endings", "ed"), ("endings", "hed")]
    assert parts("profiles", plain=False, networking=True)[0] == ("stems", "profi")
    assert parts("zinc", plain=False, networking=False) == []


TOLD = (
    ("Vous aviez raison pour les charnières, elles grincent encore.", "Ève"),
    ("You were right about the hinges, they still creak.", "Ann"),
)
SAID = (
    (
        "En 2019 j'ai planté ma première boîte : 140 000 € de dettes. J'accompagne désormais 37 dirigeants.",
        "Ève",
    ),
    (
        "Corporate gifting doesn't have to be boring! We ship hand-picked cases from growers, from £24.",
        "Ann",
    ),
)


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_everyday_words_to_one_person_are_contextual(text, name):
    assert fit([]).read(Addressed(text, name, Card(name))).kind.value == "contextual"


@pytest.mark.parametrize(("text", "name"), SAID)
def test_rare_words_about_oneself_are_not(text, name):
    assert fit([]).read(Addressed(text, name, Card(name))).kind.value == "cosmetic"


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_one_true_sentence_is_enough_whatever_stands_around_it(text, name):
    for offer, _ in SAID:
        mixed = f"{text} {offer}"
        assert fit([]).read(Addressed(mixed, name, Card(name))).kind.value == "contextual", mixed
