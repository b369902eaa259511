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
    Sensation.SEEN: (None, Advice.FIND_A_GESTURE, Advice.SAY_WHAT_IN_IT, Advice.TAKE_UP_WORDS),
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
    assert (len(said.faults), len(said.remarks)) == (len(Fault), 1 + len(Haste) - 1)
    whole = replace(READING, spans=())
    assert "12" in say_draft(TEXT, whole, [], lang).kind


def test_the_two_languages_differ_and_both_quote_the_draft():
    fr, en = (say_draft(TEXT, READING, list(felt()), lang) for lang in ("fr", "en"))
    assert [one.sentence for one in fr.felt] != [one.sentence for one in en.felt]
    for said in (fr, en):
        assert any("{prenom}" in fault for fault in said.faults)


@pytest.mark.parametrize("length", [200, 201, 300, 301])
def test_the_length_is_held_against_what_linkedin_allows(length):
    said = say_draft(TEXT, replace(READING, length=length, haste=(), spans=()), [], "en").remarks[0]
    assert ("fits the note" in said) is (length <= 200)
    assert ("at most" in said) is (length > 300)


@pytest.mark.parametrize(("text", "begins"), [("", "Nothing is written"), ("Hi", "This is LinkedIn")])
def test_no_note_is_said_as_such(text, begins):
    said = say_draft(text, replace(READING, kind=Kind.NONE), [], "en")
    assert said.kind.startswith(begins)
    assert (said.faults, said.felt, said.remarks) == ((), (), ())


def test_greetings_shared_with_everybody_are_not_quoted():
    hello = Felt(
        Sensation.CONSIDERED,
        felt=False,
        spans=(Span(0, 7, "shared", people=40),),
        advice=Advice.WRITE_WHAT_IS_THEIRS,
    )
    (said,) = say_draft(TEXT, READING, [hello], "en").felt
    assert "Bonjour" not in said.sentence


@pytest.mark.parametrize("fault", list(Fault))
def test_a_field_left_open_or_filled_with_another_name_is_told_before_all(fault):
    personal = replace(READING, kind=Kind.CONTEXTUAL, family=None, spans=(Span(8, 16, fault.value),))
    said = say_draft(TEXT, personal, [], "en")
    gives_away = fault in {Fault.UNFILLED, Fault.EMPTY, Fault.OTHER_NAME}
    assert said.kind.startswith("To mend before anything" if gives_away else "Read as written for this")
    assert len(said.faults) == 1


def test_who_is_connected_is_sent_no_note():
    assert "note" not in say_draft(TEXT, READING, [], "en", is_note=False).remarks[0]


def test_words_for_one_person_are_never_quoted_where_there_are_none():
    plain = Felt(Sensation.CONSIDERED, felt=True, spans=(), advice=None)
    for lang in ("fr", "en"):
        (said,) = say_draft(TEXT, READING, [plain], lang).felt
        assert ":" not in said.sentence


def test_a_way_out_is_told_where_there_is_one():
    question = Span(0, 7, "question")
    free = Felt(Sensation.WILLING, felt=True, spans=(question, Span(8, 16, "way_out")), advice=None)
    bare = free._replace(spans=(question,))
    told = [one.sentence for one in say_draft(TEXT, READING, [free, bare], "en").felt]
    assert ["decline" in sentence for sentence in told] == [True, False]


@pytest.mark.parametrize(("lang", "new"), [("fr", "Presque tout"), ("en", "Nearly all")])
def test_only_what_reads_as_personal_is_called_new(lang, new):
    some = replace(READING, family=None, spans=())
    assert new not in say_draft(TEXT, replace(some, kind=Kind.COSMETIC), [], lang).kind
    assert new in say_draft(TEXT, replace(some, kind=Kind.CONTEXTUAL), [], lang).kind
