"""A draft is told what its reader may feel, with the passages that say so and one thing to look for."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.sensations import (
    CONGRATULATED,
    EXCUSED,
    ONE_CLICK,
    SYMPATHY,
    THANKED,
    Advice,
    Known,
    Sensation,
)

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
    _, _, willing = fit([]).feel(one, Known(acquainted=True))
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


def _quoted(text, felt):
    return [text[span.start : span.end] for span in felt.spans]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Zoë, I was the one asking about rider insurance at your Brighton meetup.",
        "Hey Zoë, the little yawn your 404 page does - was that you? My daughter reloaded it eleven times.",
        "Bonjour Zoë, on était à la même table au petit déjeuner de jeudi, j'ai renversé ton jus d'orange.",
    ],
)
def test_what_is_said_to_one_person_of_what_is_theirs_is_seen(text):
    assert _felt(text)[0].felt


def test_a_gesture_is_quoted_from_the_beginning_of_its_clause():
    text = "Bonjour Zoë, votre appel sur les cours d'école m'a rappelé la mienne, toute en bitume."
    assert _quoted(text, _felt(text)[0])[0].startswith("votre appel")


@pytest.mark.parametrize(
    "text",
    [
        "Toutes mes condoléances, Zoë.",
        "Merci beaucoup Zoë !",
        "Happy birthday Zoë!",
        "Thank you so much for the ride, Zoë.",
        "Congrats Zoë on the new role!",
    ],
)
def test_thanks_and_wishes_need_ask_nothing(text):
    assert _felt(text)[2][:4] == (Sensation.WILLING, True, (), None)


@pytest.mark.parametrize(
    "text", ["Merci d'avance, Zoë.", "Merci de me dire quand, Zoë.", "Thanks in advance."]
)
def test_thanks_for_what_is_still_to_be_done_are_none(text):
    assert _advice(text)[2] is not None


def test_what_answers_need_ask_nothing_and_takes_up_a_single_word():
    one = Addressed("Bonjour Zoë, c'est noté pour Rumilly.", "zoe", Card("Zoë Quimper"))
    known = Known(acquainted=True, turn=True, last="Et l'usine de Rumilly, Zoë ?")
    seen, considered, willing = fit([]).feel(one, known)
    assert [seen.felt, considered.felt, willing.felt] == [True, True, True]
    assert _quoted(one.text, seen) == ["Rumilly"]
    stranger = fit([]).feel(one)
    assert [part.felt for part in stranger[:2]] == [False, False]


def test_a_name_takes_up_nothing():
    one = Addressed("Merci, Zoë Quimper.", "zoe", Card("Zoë Quimper"))
    assert not fit([]).feel(one, Known(acquainted=True, turn=True, last="À bientôt, Zoë Quimper"))[0].felt


def test_a_price_that_was_asked_for_sells_nothing():
    one = Addressed(
        "Zoë, mon tarif est de 1 100 € par jour, notre offre est jointe.", "zoe", Card("Zoë Quimper")
    )
    answers = [
        fit([]).feel(one, Known(acquainted=True, turn=True, last=last))[2]
        for last in ("Quel serait votre tarif ?", "À bientôt, alors.")
    ]
    assert [one.advice for one in answers] == [None, Advice.OFFER_NOTHING]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, vous dites que le prototype en carton a coûté 40 €. Est-ce vrai ?",
        "Bonjour Zoë, poste à Annecy, 70 000 € fixe. Est-ce que cela vous parle ?",
    ],
)
def test_a_sum_of_money_alone_sells_nothing(text):
    assert _advice(text)[2] is not Advice.OFFER_NOTHING


def test_time_that_is_thanked_for_is_no_call():
    text = "Dear Zoë, thank you for staying twenty minutes after the panel. Is that all right with you?"
    assert "call" not in [span.kind for span in fit([]).read(Addressed(text, "zoe")).spans]
    asked = fit([]).read(Addressed("Could we have twenty minutes on Friday?", "zoe"))
    assert "call" in [span.kind for span in asked.spans]


def test_a_reminder_is_to_bring_something_new():
    assert _advice("Hi Zoë, just bumping this. Did you get a chance to look at my message?")[2] is (
        Advice.BRING_SOMETHING_NEW
    )


def test_what_is_congratulated_is_shown_and_asked_about():
    text = "Félicitations Zoë pour votre nouveau poste !"
    seen = _felt(text)[0]
    assert seen.advice is Advice.SAY_WHAT_IN_IT
    assert [span.kind for span in seen.spans] == [CONGRATULATED]


@pytest.mark.parametrize(
    "ending",
    [
        "Pas de pression 😊",
        "Si ce n'est pas le bon moment, aucun souci !",
        "Si vous n'avez pas le temps, je comprends tout à fait.",
        "Je comprendrais très bien que vous refusiez.",
        "Sinon, une autre fois.",
        "Totally understand if you're too busy.",
        "No worries at all if you'd rather not.",
    ],
)
def test_a_way_out_is_heard_and_is_nobodys_alone(ending):
    text = f"Bonjour Zoë, auriez-vous 15 minutes pour un appel ? {ending}"
    assert _felt(text)[2].advice is None
    assert not _felt(text)[1].felt


def test_scraps_are_not_quoted_as_ones_own():
    text = f"{TRUE} Vrai ?"
    assert _quoted(text, _felt(text)[1]) == [TRUE.partition(", ")[2].rstrip(".")]


def test_what_everybody_is_told_is_not_quoted_as_shared():
    form = "Bonjour {}, à bientôt, je fabrique des girouettes en zinc."
    others = [Addressed(form.format(name), name, Card(name)) for name in ("Odile", "Bruno", "Samia")]
    text = "Bonjour Zoë, à bientôt."
    assert _felt(text, others)[1].spans == ()


def test_words_of_a_trade_take_up_what_was_said_and_a_template_takes_up_nothing():
    asked = Known(acquainted=True, last="Could you send me the salary survey you mentioned?")
    one = Addressed("Hi Zoë, here is the salary survey I promised.", "zoe", Card("Zoë Quimper"))
    assert fit([]).feel(one, asked)[0].felt
    others = [Addressed(one.text.replace("Zoë", name), name, Card(name)) for name in ("Ann", "Bob", "Cleo")]
    assert _quoted(one.text, fit(others).feel(one, Known(acquainted=True, last="A salary?"))[0]) == []


@pytest.mark.parametrize("text", ["Sorry to hear that, Zoë.", "Thanks Zoë, I would love to connect."])
def test_politeness_and_the_words_of_mailings_take_up_nothing(text):
    known = Known(acquainted=True, last="Sorry, thanks, let us connect about my experience.")
    one = Addressed(text, "zoe", Card("Zoë Quimper"))
    assert not [span for span in fit([]).feel(one, known)[0].spans if span.kind == "taken_up"]


def test_what_is_told_to_do_is_asked():
    assert _advice("Hi Zoë, send me your CV and availability.")[2] is None


TURN = Known(theirs="Vous le connaissez ?", last="Vous le connaissez ?", turn=True, acquainted=True)


def _to(text, known, others=()):
    return fit(others).feel(Addressed(text, "zoe", Card("Zoë Quimper")), known)


@pytest.mark.parametrize("text", ["Non, je ne le connais pas.", "D'accord.", "Je réserve, ça te va ?"])
def test_an_answer_without_their_words_is_told_to_do_nothing(text):
    assert [one.advice for one in _to(text, TURN)] == [None, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Je me permets de revenir vers vous concernant mon précédent message.",
        "Notre outil vous fait gagner du temps. On en parle ?",
    ],
)
def test_what_sells_or_reminds_is_no_answer(text):
    assert _to(text, TURN)[0].advice is Advice.TAKE_UP_WORDS


@pytest.mark.parametrize(
    "text",
    [
        "Toutes mes condoléances, Zoë.",
        "Je suis de tout cœur avec vous, Zoë.",
        "Dear Zoë, I'm sorry for your loss.",
        "Dear Zoë, I was so sorry to read that Saltmarsh is closing the Grimsby site. No need to reply.",
    ],
)
def test_sympathy_is_told_to_do_nothing(text):
    seen, considered, willing = _felt(text)
    assert [one.advice for one in (seen, considered, willing)] == [None, None, None]
    assert SYMPATHY in {span.kind for span in seen.spans}
    assert willing.felt


def test_sympathy_that_says_what_happened_has_seen_it():
    text = "Chère Zoë, je suis désolée d'apprendre la mort de votre père. Je pense à vous."
    assert _felt(text)[0].felt


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Toutes mes condoléances. Avez-vous avancé sur le devis ?", Advice.LET_IT_WAIT),
        ("So sorry to hear that. Where is the contract?", Advice.LET_IT_WAIT),
        ("Toutes mes condoléances. Comment tenez-vous ?", None),
    ],
)
def test_business_waits_where_somebody_grieves(text, advice):
    assert _advice(text)[2] is advice


@pytest.mark.parametrize(
    "ending",
    ["Pas besoin de répondre.", "Voilà, c'est tout.", "No need to reply.", "That's all.", "Rien ne presse."],
)
def test_what_says_that_no_answer_is_needed_needs_no_question(ending):
    assert _felt(f"{TRUE} {ending}")[2].felt


def test_that_is_all_is_said_at_the_end_of_its_sentence():
    assert _advice(f"{TRUE} C'est tout à fait cela.")[2] is Advice.ASK_ONE_QUESTION


def test_a_disagreement_is_something_to_answer():
    assert _felt("Bonjour Zoë, je ne suis pas d'accord avec votre commentaire d'hier.")[2].felt


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zoë, I turn down the contract for the far site. Thank you for trusting me with it.", THANKED),
        ("I owe you an apology, Zoë: I never sent the recipe.", EXCUSED),
    ],
)
def test_thanks_and_excuses_are_told_from_what_was_noticed(text, kind):
    seen = _to(text, Known(acquainted=True))[0]
    assert {span.kind for span in seen.spans} == {kind}


@pytest.mark.parametrize("text", ["Thank you, that made my day.", "Hi Zoë, I owe you a pint."])
def test_what_was_good_or_is_owed_asks_for_no_more_of_what_was_seen(text):
    assert _to(text, Known(acquainted=True))[0].advice is not Advice.SAY_WHAT_IN_IT


@pytest.mark.parametrize(
    "text",
    [
        "Congratulations on your work anniversary at Copperpot Jams, Zoë!",
        "Félicitations pour votre nouveau poste, Zoë !",
    ],
)
def test_what_linkedin_offers_with_a_click_is_nobodys_own(text):
    seen, considered, _ = _felt(text)
    assert seen.advice is Advice.SAY_WHAT_IN_IT
    assert (considered.felt, [span.kind for span in considered.spans]) == (False, [ONE_CLICK])


def test_what_is_asked_is_not_what_was_noticed():
    asked = "Quelle est la première chose que vous avez jetée ?"
    text = f"Bonjour Zoë, j'ai vu que vous avez changé de poste. {asked}"
    assert _quoted(text, _felt(text)[0]) == ["j'ai vu que vous avez changé de poste"]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Zoë, would love to pick your brain over a coffee. If you're swamped, ignore me.",
        "Zoë, un café ? Aucun souci si tu es prise.",
    ],
)
def test_what_asks_for_a_meeting_and_leaves_a_way_out_asks_something(text):
    willing = _felt(text)[2]
    assert willing.felt
    assert "way_out" in {span.kind for span in willing.spans}


def test_who_offered_a_meeting_needs_no_way_out():
    offered = Known(theirs="On déjeune ?", last="On déjeune ?", turn=True, acquainted=True)
    assert _to("Volontiers, un café mardi ?", offered)[2].felt


def test_a_budget_that_is_spent_asks_for_no_price():
    spent = Known(theirs="x", last="It is over our budget this year.", turn=True, acquainted=True)
    assert _to("Would a 10% discount change your mind?", spent)[2].advice is Advice.OFFER_NOTHING


def test_who_declines_speaks_of_themselves():
    text = "Hello Zoë, I'm declining your invitation: I'm at my daughter's wedding and I can't move it."
    assert _advice(text)[1] is not Advice.SPEAK_OF_THEM


def test_words_that_are_taken_up_are_quoted_with_their_clause():
    said = Known(theirs="The inspector spent an hour on the allergen wall.", acquainted=True)
    text = "Five stars! Which allergen did the inspector linger on?"
    assert _quoted(text, _to(text, said)[0]) == ["Which allergen did the inspector linger on?"]
