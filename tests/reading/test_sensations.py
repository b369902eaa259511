"""A draft is told what its reader may feel, with the passages that say so and one thing to look for."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.sensations import Advice, Sensation

TRUE = "Bonjour Zoë, votre tribune sur les péniches frigorifiques de Conflans m'a fait changer d'avis."


def _felt(text, others=()):
    one = Addressed(text, "zoe", Card("Zoë Quimper"))
    felt = fit(others).feel(one)
    assert [part.sensation for part in felt] == list(Sensation)
    return felt


def _advice(text, others=()):
    return [part.advice for part in _felt(text, others)]


def test_a_note_about_them_with_one_question_is_felt_three_times():
    text = f"{TRUE} Et vous, où en êtes-vous ?"
    felt = _felt(text)
    assert [(part.felt, part.advice) for part in felt] == [(True, None)] * 3
    seen, considered, willing = ([text[span.start : span.end] for span in part.spans] for part in felt)
    (said,) = considered
    assert seen == [said]
    assert said == TRUE.partition(", ")[2].rstrip(".")
    assert willing == ["Et vous, où en êtes-vous ?"]


def test_words_that_went_to_several_are_shown_and_something_of_theirs_is_asked_for():
    form = "Bonjour {}, je fabrique des girouettes en zinc et je cherche des toitures à équiper."
    others = [Addressed(form.format(name), name, Card(name)) for name in ("Odile", "Bruno", "Samia")]
    text = form.format("Zoë")
    seen, considered, _ = _felt(text, others)
    assert (seen.felt, seen.spans, seen.advice) == (False, (), Advice.FIND_A_GESTURE)
    assert (considered.felt, considered.advice) == (False, Advice.WRITE_WHAT_IS_THEIRS)
    (span,) = [span for span in considered.spans if span.end - span.start > 40]
    assert span.people == 4


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Bonjour Zoë, j'ai lu votre article.", Advice.SAY_WHAT_IN_IT),
        ("Bonjour Zoë, ravi de vous lire.", Advice.FIND_A_GESTURE),
        ("", Advice.FIND_A_GESTURE),
    ],
)
def test_a_gesture_is_to_be_found_then_told(text, advice):
    assert _advice(text)[0] is advice


def test_a_text_about_its_sender_is_to_speak_of_its_reader():
    assert _advice("I am building my own firm and I like my work and my team.")[1] is Advice.SPEAK_OF_THEM


def test_only_the_sentence_that_weighs_for_its_reader_is_quoted():
    text = (
        "I'm hiring a senior data engineer in Leeds, 80k, hybrid. Your work on Kafka at Monzo is why I write."
    )
    considered = _felt(text)[1]
    assert [text[span.start : span.end] for span in considered.spans] == [
        "Your work on Kafka at Monzo is why I write"
    ]


def test_a_card_read_aloud_is_no_gesture():
    text = "Bonjour Zoë, j'ai vu que vous êtes Comptable chez Théâtre La Passerelle."
    one = Addressed(text, "zoe", Card("Zoë Quimper", "Théâtre La Passerelle", "Comptable"))
    considered = fit([]).feel(one)[1]
    assert (considered.felt, considered.advice) == (False, Advice.WRITE_WHAT_IS_THEIRS)


def test_with_somebody_known_a_memory_is_seen_and_two_questions_are_no_burden():
    text = "Comment va ta fille ? On se voit jeudi ?"
    one = Addressed(text, "zoe", Card("Zoë Quimper"))
    assert fit([]).feel(one)[2].advice is Advice.KEEP_ONE_QUESTION
    seen, _, willing = fit([]).feel(one, acquainted=True)
    assert seen.advice is Advice.TAKE_UP_WORDS
    assert willing.advice is not Advice.KEEP_ONE_QUESTION


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Notre outil vous fait gagner du temps. On en parle ?", Advice.OFFER_NOTHING),
        ("Merci pour votre refus clair, il m'a fait gagner du temps. Et vous ?", None),
        ("Could I have ten minutes on Friday? A no is perfectly fine.", None),
    ],
)
def test_an_offer_and_a_way_out_are_told_from_their_likes(text, advice):
    assert _advice(text)[2] is advice


@pytest.mark.parametrize(
    ("ending", "advice"),
    [
        ("Notre solution vous plaira ?", Advice.OFFER_NOTHING),
        ("Dès 49 € par mois ?", Advice.OFFER_NOTHING),
        ("Bonne journée.", Advice.ASK_ONE_QUESTION),
        ("Est-ce à Lyon ? Ou à Nantes ?", Advice.KEEP_ONE_QUESTION),
        ("Auriez-vous un quart d'heure mardi ?", Advice.LEAVE_A_WAY_OUT),
        ("Auriez-vous un quart d'heure mardi ? Sans obligation.", None),
        ("Où les trouve-t-on ?", None),
    ],
)
def test_one_question_easy_to_decline_and_nothing_sold(ending, advice):
    assert _advice(f"{TRUE} {ending}")[2] is advice
