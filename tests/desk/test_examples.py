"""The examples are read as a draft is: what is said of each is what the reading finds."""

import pytest

from visavis.desk.drafts import Kind
from visavis.desk.examples import read_examples
from visavis.reading.corpus import Addressed
from visavis.reading.masking import Card
from visavis.reading.reader import fit
from visavis.words.examples import SITUATIONS, examples

READ = [(lang, one) for lang in ("fr", "en") for one in read_examples(lang)]


def named(one) -> str:
    return one if isinstance(one, str) else one.example.situation


def passages(read, kind):
    return [read.text[span.start : span.end] for span in read.reading.spans if span.kind == kind]


@pytest.mark.parametrize(("lang", "one"), READ, ids=named)
def test_the_note_that_holds_is_read_as_written_for_one_person(lang, one):
    read = one.note.reading
    assert (read.kind, read.language) == (Kind.CONTEXTUAL, lang)
    assert [sense.felt for sense in one.note.felt] == [True, True, True]
    assert read.haste == ()
    assert any(one.example.passage in found for found in passages(one.note, "specific"))


@pytest.mark.parametrize(("lang", "one"), READ, ids=named)
def test_the_other_has_the_flaw_that_is_told_of_it(lang, one):
    read = one.other.reading
    assert not all(sense.felt for sense in one.other.felt)
    if one.example.flaw == "template":
        text = one.example.other.split(" ", 2)[2]
        sent = {name for written, name in examples(lang).sent if written.split(" ", 2)[2] == text}
        assert (read.kind, read.uses) == (Kind.COSMETIC, len(sent))
        assert passages(one.other, "shared")
        assert not passages(one.other, "specific")
    else:
        assert {sign.value for sign in read.haste} >= {"call", "pitch"}
        assert not one.other.felt[2].felt


@pytest.mark.parametrize(("lang", "one"), READ, ids=named)
def test_a_note_that_holds_once_is_a_template_when_it_goes_to_several(lang, one):
    """What no button copies, and why: the same words to four others, and the reading turns."""
    example = one.example
    taken = [
        Addressed(example.note.replace(example.name.split()[0], name), name, Card(name))
        for name in ("Wanda", "Xenia", "Yves", "Zadie")
    ]
    sent = [Addressed(text, name, Card(name)) for text, name in examples(lang).sent]
    card = Card(example.name, example.company, example.title)
    read = fit([*sent, *taken]).read(Addressed(example.note, example.name, card))
    assert read.kind is Kind.COSMETIC
    assert read.uses == len(taken)


def test_the_examples_are_the_same_each_time():
    assert read_examples("fr") is read_examples("fr")
    assert [one.example.situation for one in read_examples("fr")] == list(SITUATIONS)
