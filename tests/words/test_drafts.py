"""What is said of a draft, for every code it may have, in both languages."""

from dataclasses import replace

import pytest

from visavis.reading.corpus import Addressed
from visavis.reading.fields import Fault
from visavis.reading.masking import Card
from visavis.reading.reader import fit
from visavis.reading.reading import Doubt, Haste, Kind, Span
from visavis.reading.sensations import Advice, Felt, Sensation
from visavis.words import say_draft

TEXT = "Bonjour {prenom}, je vous propose un appel demain ? Et un autre ?"
READING = replace(
    fit([]).read(Addressed(TEXT, "zoe", Card("Zoé Roux"))),
    family="b67c",
    uses=12,
    haste=tuple(Haste),
    doubts=tuple(Doubt),
    spans=tuple(
        Span(8, 16, kind)
        for kind in (*(one.value for one in Fault), *(one.value for one in Haste), "shared", "specific")
    ),
)
FELT_WITH = {
    Sensation.SEEN: (None, Advice.FIND_A_GESTURE, Advice.SAY_WHAT_IN_IT),
    Sensation.CONSIDERED: (None, Advice.WRITE_WHAT_IS_THEIRS, Advice.SPEAK_OF_THEM),
    Sensation.WILLING: (
        None,
        Advice.OFFER_NOTHING,
        Advice.ASK_ONE_QUESTION,
        Advice.KEEP_ONE_QUESTION,
        Advice.LEAVE_A_WAY_OUT,
    ),
}


def felt():
    for sensation, advices in FELT_WITH.items():
        for advice in advices:
            for spans in ((), (Span(0, 30, "shared", people=3),)):
                yield Felt(sensation, felt=advice is None, spans=spans, advice=advice)


def test_every_advice_is_one_of_a_sensation():
    assert {one for advices in FELT_WITH.values() for one in advices if one} == set(Advice)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_code_has_its_sentence(lang):
    said = say_draft(TEXT, READING, list(felt()), lang)
    assert len(said.felt) == 2 * sum(map(len, FELT_WITH.values()))
    for one in said.felt:
        assert one.sentence.endswith((".", "»"))
        assert bool(one.advice) is not one.felt
    assert len(said.remarks) == 1 + len(Fault) + len(Haste) - 1
    assert "12" in said.kind


def test_the_two_languages_differ_and_both_quote_the_draft():
    fr, en = (say_draft(TEXT, READING, list(felt()), lang) for lang in ("fr", "en"))
    assert [one.sentence for one in fr.felt] != [one.sentence for one in en.felt]
    for said in (fr, en):
        assert any("{prenom}" in remark for remark in said.remarks)


@pytest.mark.parametrize("length", [200, 201, 300, 301])
def test_the_length_is_held_against_what_linkedin_allows(length):
    said = say_draft(TEXT, replace(READING, length=length, haste=(), spans=()), [], "en").remarks[0]
    assert ("fits the note" in said) is (length <= 200)
    assert ("at most" in said) is (length > 300)


@pytest.mark.parametrize(("text", "begins"), [("", "Nothing is written"), ("Hi", "This is LinkedIn")])
def test_no_note_is_said_as_such(text, begins):
    said = say_draft(text, replace(READING, kind=Kind.NONE), [], "en")
    assert said.kind.startswith(begins)
    assert (said.felt, said.remarks) == ((), ())


def test_greetings_shared_with_everybody_are_not_quoted():
    hello = Felt(
        Sensation.CONSIDERED,
        felt=False,
        spans=(Span(0, 7, "shared", people=40),),
        advice=Advice.WRITE_WHAT_IS_THEIRS,
    )
    (said,) = say_draft(TEXT, READING, [hello], "en").felt
    assert "Bonjour" not in said.sentence


@pytest.mark.parametrize(("lang", "new"), [("fr", "Presque tout"), ("en", "Nearly all")])
def test_what_so_many_were_sent_is_not_called_new(lang, new):
    template = replace(READING, kind=Kind.COSMETIC)
    assert new not in say_draft(TEXT, template, [], lang).kind
    assert new in say_draft(TEXT, replace(template, family=None), [], lang).kind
