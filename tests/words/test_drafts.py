"""What is said of a draft, for every code it may have, in both languages."""

from dataclasses import replace

import pytest

from visavis.reading.corpus import Addressed
from visavis.reading.fields import Fault
from visavis.reading.masking import Card
from visavis.reading.reader import fit
from visavis.reading.reading import Doubt, Haste, Kind, Span
from visavis.reading.sensations import (
    BUSINESS,
    CONGRATULATED,
    EXCUSED,
    GENTLE,
    ONE_CLICK,
    RESUMED,
    SPOKEN_TO,
    SYMPATHY,
    TAKEN_UP,
    THANKED,
    THEIR_WORDS,
    TREAT,
    Advice,
    Felt,
    Sensation,
)
from visavis.words import Before, say_draft, warned
from visavis.words.catalogue import say
from visavis.words.drafts import passages

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
        Advice.WAIT_FOR_THEIR_TIME,
        Advice.OFFER_NOTHING,
        Advice.BRING_SOMETHING_NEW,
        Advice.LET_IT_WAIT,
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
    assert (len(said.faults), len(said.remarks)) == (len(Fault), 1 + 2)
    assert len(say_draft(TEXT, READING, [], lang).remarks) == 1 + len(Haste) - 1
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


def test_who_is_written_to_is_not_among_those_who_have_read_it():
    shared = Felt(
        Sensation.CONSIDERED,
        felt=False,
        spans=(Span(0, 7, "shared", people=9),),
        advice=Advice.WRITE_WHAT_IS_THEIRS,
    )
    (said,) = say_draft(TEXT, READING, [shared], "en").felt
    assert said.sentence.startswith("8 other people")


@pytest.mark.parametrize(
    ("people", "uses", "begins"),
    [
        ((12,), 0, "At least 11 other people"),
        ((12,), 20, "Others were already"),
        ((17,), 16, "16 other people"),
        ((17,), 17, "16 other people"),
        ((9, 5), 0, "At least 4 other people"),
        ((9, 9), 0, "8 other people"),
    ],
)
def test_of_more_people_than_are_counted_and_of_several_passages_the_least_is_said(people, uses, begins):
    spans = tuple(Span(8 * at, 8 * at + 7, "shared", people=count) for at, count in enumerate(people))
    shared = Felt(Sensation.CONSIDERED, felt=False, spans=spans, advice=Advice.WRITE_WHAT_IS_THEIRS)
    (said,) = say_draft(TEXT, replace(READING, uses=uses), [shared], "en").felt
    assert said.sentence.startswith(begins)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_went_as_a_whole_to_nobody_else_is_no_number_of_people(lang):
    for people, told in (((15, 1), "14"), ((1, 1), "")):
        spans = tuple(Span(8 * at, 8 * at + 7, "shared", people=count) for at, count in enumerate(people))
        shared = Felt(Sensation.CONSIDERED, felt=False, spans=spans, advice=Advice.WRITE_WHAT_IS_THEIRS)
        (said,) = say_draft(TEXT, READING, [shared], lang).felt
        assert "0 " not in said.sentence
        assert told in said.sentence
        assert bool(told) is any(map(str.isdigit, said.sentence))


def test_what_is_called_by_a_name_is_said_to_need_another():
    nothing = Felt(Sensation.CONSIDERED, felt=False, spans=(), advice=Advice.WRITE_WHAT_IS_THEIRS)
    called = replace(READING, spans=(Span(0, 7, "merge"),))
    told = [say_draft(TEXT, reading, [nothing], "en").felt[0].sentence for reading in (READING, called)]
    assert ["but for the name" in sentence for sentence in told] == [False, True]


@pytest.mark.parametrize("fault", list(Fault))
def test_a_field_left_open_or_filled_with_another_name_is_told_before_all(fault):
    personal = replace(READING, kind=Kind.CONTEXTUAL, family=None, spans=(Span(8, 16, fault.value),))
    said = say_draft(TEXT, personal, [], "en")
    begins = dict.fromkeys((Fault.UNFILLED, Fault.EMPTY), "To mend before") | {Fault.OTHER_NAME: "To check"}
    assert said.kind.startswith(begins.get(fault, "Read as written for this"))
    assert len(said.faults) == 1


def test_a_template_with_another_name_gives_itself_away():
    spans = (Span(8, 16, Fault.OTHER_NAME.value),)
    template = replace(READING, kind=Kind.COSMETIC, spans=spans)
    assert say_draft(TEXT, template, [], "en").kind.startswith("To mend before anything")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("kind", ["other_name", "other_company"])
def test_what_names_somebody_else_is_not_said_to_be_well(lang, kind):
    spans = (Span(8, 16, kind),)
    taken = Felt(Sensation.SEEN, felt=True, spans=(Span(0, 7, TAKEN_UP),), advice=None)
    for read, felt in (
        (Kind.CONTEXTUAL, []),
        (Kind.CONTEXTUAL, [taken]),
        (Kind.COSMETIC, [taken] if kind == "other_company" else []),
    ):
        some = replace(READING, kind=read, family=None, spans=spans, doubts=tuple(Doubt))
        said = say_draft(TEXT, some, felt, lang).kind
        mailed = read is Kind.COSMETIC and kind == "other_name"
        assert said == say("draft.given_away" if mailed else "draft.whose", lang)
    family = replace(READING, kind=Kind.COSMETIC, spans=(Span(8, 16, "other_company"),))
    assert "12" in say_draft(TEXT, family, [], lang).kind


def test_who_is_connected_is_sent_no_note_and_told_of_no_length():
    said = say_draft(TEXT, READING, [], "en", is_note=False)
    assert len(said.remarks) == len(say_draft(TEXT, READING, [], "en").remarks) - 1
    assert not any("characters" in remark for remark in said.remarks)


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


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    ("sensation", "kinds"),
    [
        (
            Sensation.SEEN,
            ("context", TAKEN_UP, THEIR_WORDS, RESUMED, CONGRATULATED, SYMPATHY, SPOKEN_TO),
        ),
        (Sensation.CONSIDERED, ("specific", TAKEN_UP, THEIR_WORDS, RESUMED)),
    ],
)
def test_what_is_felt_is_said_by_what_shows_it(lang, sensation, kinds):
    felt = [Felt(sensation, felt=True, spans=(Span(18, 40, kind),), advice=None) for kind in kinds]
    said = {one.sentence for one in say_draft(TEXT, READING, felt, lang).felt}
    assert len(said) == len(kinds)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_where_a_text_is_for_one_person_no_absence_is_claimed(lang):
    unseen = Felt(Sensation.SEEN, felt=False, spans=(), advice=Advice.FIND_A_GESTURE)
    kinds = (Kind.COSMETIC, Kind.CONTEXTUAL)
    said = {say_draft(TEXT, replace(READING, kind=kind), [unseen], lang).felt[0].sentence for kind in kinds}
    assert len(said) == len(kinds)


def test_what_is_congratulated_has_advice_of_its_own():
    told = [
        say_draft(
            TEXT, READING, [Felt(Sensation.SEEN, felt=False, spans=(Span(0, 7, kind),), advice=advice)], "en"
        )
        for kind, advice in ((CONGRATULATED, Advice.SAY_WHAT_IN_IT), ("context", Advice.SAY_WHAT_IN_IT))
    ]
    assert len({said.felt[0].advice for said in told}) == 2


def test_nothing_asked_where_nothing_need_be_is_said_as_such():
    still = Felt(Sensation.WILLING, felt=True, spans=(), advice=None)
    (said,) = say_draft(TEXT, READING, [still], "en").felt
    assert said.sentence == "No question is read in it, and none is needed."


@pytest.mark.parametrize(
    ("lang", "inner"), [("fr", "\u201cdeux mots\u201d"), ("en", "\u2018deux mots\u2019")]
)
def test_a_quotation_inside_a_quotation_has_marks_of_its_own(lang, inner):
    text = "vous écriviez « deux mots » hier"
    said = passages(text, [Span(0, len(text), "context")], lang)
    assert inner in said
    assert said.count("«") <= 1


def test_the_doubt_about_what_is_new_is_silent_where_a_gesture_is_named():
    new = replace(READING, kind=Kind.CONTEXTUAL, family=None, doubts=(Doubt.NEW_AS_A_WHOLE,), spans=())
    seen = Felt(Sensation.SEEN, felt=True, spans=(Span(0, 7, "context"),), advice=None)
    told = [say_draft(TEXT, new, felt, "en").kind for felt in ([], [seen])]
    assert ["first of a template" in kind for kind in told] == [True, False]


def test_an_answer_that_would_suit_others_is_said_to_be_one():
    plain = replace(READING, kind=Kind.COSMETIC, family=None, spans=())
    seen = Felt(Sensation.SEEN, felt=True, spans=(Span(0, 7, TAKEN_UP),), advice=None)
    assert say_draft(TEXT, plain, [seen], "en").kind.startswith("Read as an answer")


def test_the_same_passage_is_not_quoted_twice():
    seen = Felt(Sensation.SEEN, felt=True, spans=(Span(18, 48, "context"),), advice=None)
    for start, quoted in ((20, False), (50, True)):
        own = Felt(Sensation.CONSIDERED, felt=True, spans=(Span(start, start + 14, "specific"),), advice=None)
        said = say_draft(TEXT, READING, [seen, own], "en").felt[1].sentence
        assert ("\u201c" in said) is quoted
        assert "to nobody else" in said


def test_one_word_is_said_to_be_one_and_two_are_not():
    told = []
    for spans in (((0, 7),), ((0, 7), (40, 45))):
        taken = tuple(Span(*one, THEIR_WORDS) for one in spans)
        felt = [Felt(Sensation.CONSIDERED, felt=True, spans=taken, advice=None)]
        told.append(say_draft(TEXT, READING, felt, "en").felt[0].sentence)
    assert ["a word or two" in sentence for sentence in told] == [True, False]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_their_own_words_tell_why_it_is_better_to_wait_or_what_stays_open(lang):
    for advice, theirs in (
        (Advice.WAIT_FOR_THEIR_TIME, "Try again in the spring."),
        (Advice.OFFER_NOTHING, "How long does a survey take?"),
    ):
        one = Felt(Sensation.WILLING, felt=False, spans=(Span(8, 16, "call"),), advice=advice, theirs=theirs)
        bare = one._replace(theirs="", advice=Advice.OFFER_NOTHING)
        said, other = (say_draft(TEXT, READING, [each], lang).felt[0].sentence for each in (one, bare))
        assert said != other
        assert ("Try again in the spring" in said) is (advice is Advice.WAIT_FOR_THEIR_TIME)


@pytest.mark.parametrize("advice", [None, Advice.TAKE_UP_WORDS])
def test_what_they_asked_is_quoted_where_a_draft_takes_up_none_of_their_words(advice):
    asked = "Peut-on compter à part ?\nEt quel serait le prix ?"
    seen = Felt(Sensation.SEEN, felt=False, spans=(), advice=advice, theirs=asked)
    told = say_draft(TEXT, READING, [seen], "fr").felt[0].sentence
    assert "vous demandait" in told
    assert told.count("«") == len(asked.splitlines())
    assert "s\u2019en passer" not in told


def test_a_text_in_capitals_is_said_to_shout_rather_than_its_name():
    loud = replace(READING, spans=(Span(8, 12, "loud_name"),), haste=())
    for text, faults in (
        ("BONJOUR AGATHE, RAPPELEZ-MOI DEMAIN SANS FAUTE", 1),
        ("Bonjour AGATHE, rappelez-moi", 1),
    ):
        said = say_draft(text, loud, [], "en").faults
        assert len(said) == faults
        assert ("shouting" in said[0]) is text.isupper()


def test_a_sign_is_quoted_to_the_end_of_a_number_and_of_its_clause():
    for text, end, whole in (
        ("Rappelez-moi au 06 12 34 56 78 demain, merci", 18, "Rappelez-moi au 06 12 34 56 78 demain"),
        ("20% off all drum rooms! And more", 16, "20% off all drum rooms!"),
        ("Here is 20% off all drum kits that we still have in store", 16, "Here is 20% off"),
    ):
        reading = replace(READING, spans=(Span(0, end, "price"),), haste=(Haste.PRICE,))
        assert f"\u201c{whole}" in say_draft(text, reading, [], "en").remarks[-1]


def test_a_sign_is_quoted_to_the_end_of_its_words():
    text = "Did you get a chance to look?"
    reading = replace(READING, spans=(Span(0, 13, "reminder"),), haste=(Haste.REMINDER,))
    assert "Did you get a chance" in say_draft(text, reading, [], "en").remarks[-1]


def test_a_legal_form_is_quoted_with_its_name():
    text = "Je vois que vous dirigez Petit & Associés SAS."
    reading = replace(READING, spans=(Span(42, 45, "legal_form"),), haste=())
    assert "Petit & Associés SAS" in say_draft(text, reading, [], "fr").faults[0]


def test_who_said_no_is_told_of_before_all():
    said = say_draft(TEXT, READING, [], "en")
    assert warned(said, Before(" ", " "), "en") == said
    told = warned(said, Before("Please do not contact me again."), "en")
    assert told.kind.startswith("This person told you no: \u201cPlease do not contact me again\u201d. Not")
    # a draft is read all the same
    assert told.kind.endswith(said.kind)
    assert (told.faults, told.felt, told.remarks) == (said.faults, said.felt, said.remarks)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_is_gentle_with_a_no_is_not_told_to_be_silent(lang):
    no = Before("Non merci.")
    silent = say("draft.refused", lang, passages="").split(". ")[1]
    for kind in (GENTLE, "question"):
        felt = Felt(Sensation.WILLING, felt=True, spans=(Span(0, 7, kind),), advice=None)
        told = warned(say_draft(TEXT, READING, [felt], lang), no, lang)
        assert (silent in told.kind) is (kind != GENTLE)
    assert silent in warned(say_draft("", fit([]).read(Addressed("", "zoe")), [], lang), no, lang).kind


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nothing_that_is_not_written_passes_over_a_loss(lang):
    loss = Before(loss="Mon père est mort.")
    unwritten = say_draft("", fit([]).read(Addressed("", "zoe")), [], lang)
    told = warned(unwritten, loss, lang)
    assert told.faults == ()
    assert told.kind.startswith(unwritten.kind)
    assert "Mon père est mort" in told.kind
    (fault,) = warned(replace(said_of(lang), faults=()), loss, lang).faults
    assert fault != told.kind.removeprefix(unwritten.kind).strip()


def said_of(lang):
    return say_draft(TEXT, READING, list(felt()), lang)


def test_what_is_quoted_in_part_ends_in_an_ellipsis_alone():
    words = "Mon père est mort il y a dix jours. C'est lui qui m'avait appris la reliure et tout le métier."
    words += " Heureusement, l'apprenti est là."
    (fault,) = warned(said_of("fr"), Before(loss=words), "fr").faults[:1]
    assert "métier…" in fault
    assert ".…" not in fault


def test_a_drink_between_friends_is_no_haste():
    told = [
        len(
            say_draft(
                TEXT, READING, [Felt(Sensation.WILLING, felt=True, spans=spans, advice=None)], "en"
            ).remarks
        )
        for spans in ((), (Span(0, 7, TREAT),))
    ]
    assert told[0] - told[1] == 1


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_business_does_beside_sympathy_is_said(lang):
    told = set()
    for spans, theirs in (("question", ""), ("pitch", ""), ("question", "Mon père est mort.")):
        one = Felt(Sensation.WILLING, felt=False, spans=(Span(0, 7, spans),), advice=Advice.LET_IT_WAIT)
        told.add(say_draft(TEXT, READING, [one._replace(theirs=theirs)], lang).felt[0].sentence)
    waits = (Span(0, 7, SYMPATHY), Span(8, 16, BUSINESS))
    seen = Felt(Sensation.SEEN, felt=False, spans=waits, advice=None)
    sentence = say_draft(TEXT, READING, [seen], lang).felt[0].sentence
    assert "prenom" in sentence
    assert "Bonjour" not in sentence
    assert len({*told, sentence}) == len(told) + 1 == 4


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_need_do_nothing_is_said_without_advice_or_suspicion(lang):
    plain = replace(READING, kind=Kind.COSMETIC, family=None, spans=())
    kinds = set()
    for spans in ((), (Span(0, 7, SYMPATHY),)):
        felt = [
            Felt(one, felt=False, spans=spans, advice=None) for one in FELT_WITH if one.value != "willing"
        ]
        said = say_draft(TEXT, plain, felt, lang)
        assert [one.advice for one in said.felt] == ["", ""]
        assert say("draft.doubt_new_as_a_whole", lang) not in said.kind
        kinds.add(said.kind)
    assert kinds == {say("draft.following", lang), say("draft.sympathy", lang)}


def test_the_congratulations_of_linkedin_are_called_so():
    spans = (Span(0, 7, ONE_CLICK),)
    felt = Felt(Sensation.CONSIDERED, felt=False, spans=spans, advice=Advice.WRITE_WHAT_IS_THEIRS)
    said = say_draft(TEXT, replace(READING, family=None, spans=()), [felt], "en")
    assert "one click" in said.kind
    assert "offers everybody" in said.felt[0].sentence


@pytest.mark.parametrize("kind", [THANKED, EXCUSED])
def test_thanks_and_excuses_are_said_as_such(kind):
    seen = Felt(Sensation.SEEN, felt=True, spans=(Span(0, 7, kind),), advice=None)
    assert "noticed" not in say_draft(TEXT, READING, [seen], "en").felt[0].sentence


def test_a_sentence_that_many_were_sent_is_a_template_in_either_way_of_knowing_it():
    text = "I work with food businesses on hygiene and would be delighted to connect."
    shared = (Span(0, len(text), "shared", people=12),)
    felt = Felt(Sensation.CONSIDERED, felt=False, spans=shared, advice=Advice.WRITE_WHAT_IS_THEIRS)
    said = say_draft(text, replace(READING, kind=Kind.COSMETIC, family=None, spans=()), [felt], "en")
    assert said.kind.startswith("Read as a template: 11 other people were sent")
    assert "11 other people were already sent these words" in said.felt[0].sentence


def test_one_word_taken_up_is_said_to_be_one():
    text = "Malo peut commencer lundi."
    told = [
        say_draft(text, READING, [Felt(Sensation.CONSIDERED, felt=True, spans=(span,), advice=None)], "en")
        .felt[0]
        .sentence
        for span in (Span(0, 4, TAKEN_UP), Span(0, 19, TAKEN_UP))
    ]
    assert ["only a word" in sentence for sentence in told] == [True, False]


@pytest.mark.parametrize(
    ("doubts", "haste", "begins"),
    [
        ((Doubt.NEW_AS_A_WHOLE,), (), "Read as a text that might suit"),
        ((Doubt.NEW_AS_A_WHOLE,), (Haste.PITCH,), "Read as a text that would suit"),
        ((Doubt.NEAR,), (), "Hard to tell"),
        ((), (), "Read as a text that would suit"),
    ],
)
def test_a_kind_that_is_hardly_known_is_said_no_surer_than_it_is(doubts, haste, begins):
    some = replace(READING, kind=Kind.COSMETIC, family=None, spans=(), doubts=doubts, haste=haste)
    assert say_draft(TEXT, some, [], "en").kind.startswith(begins)


def test_a_passage_is_quoted_once_and_no_mark_of_it_stands_alone():
    text = "il est à vous ; bonne route"
    spans = [Span(0, len(text), "context")] * 2
    assert passages(text, spans, "en") == "\u201cil est à vous\u202f; bonne route\u201d"
