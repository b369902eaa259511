"""Texts that came in are described by what shows in them, and nobody is judged."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.incoming import Mail, Mark, Received, near_words, read_mail

OWNER = Card("Noémie Kerbrat", "Atelier Kerbrat SAS", "Restauratrice d'orgues | Conférencière")
FORM = "Bonjour Noémie, nous aidons les ateliers comme {} à trouver des clients sans prospection. {}"


def _shown(text, others=()):
    mail = Mail(read_mail([*others, Received(text, "zoe")], OWNER), OWNER)
    (shown,) = mail.shown([Received(text, "zoe")])
    return [(one.mark, text[one.start : one.end], one.people) for one in shown]


def _of(mark, text, others=()):
    return [(words, people) for one, words, people in _shown(text, others) if one is mark]


def _senders(count, form=FORM):
    return [
        Received(form.format("le vôtre", "" if number % 2 else "Bien à vous"), str(number))
        for number in range(count)
    ]


def test_the_same_words_from_several_people_are_shown_with_their_number():
    text = FORM.format("le vôtre", "À bientôt")
    ((passage, people),) = _of(Mark.SAME_WORDS, text, _senders(3))
    assert people == 4
    assert passage.startswith("Bonjour Noémie, nous aidons")


def test_two_people_and_several_texts_of_one_show_nothing():
    text = FORM.format("le vôtre", "")
    assert _of(Mark.SAME_WORDS, text, _senders(1)) == []
    assert _of(Mark.SAME_WORDS, text, [Received(text, "zoe")] * 5) == []


def test_what_anybody_says_is_no_sign():
    text = "Merci beaucoup, à bientôt !"
    assert _shown(text, [Received(text, str(number)) for number in range(9)]) == []


@pytest.mark.parametrize(
    ("text", "mark", "passage"),
    [
        ("En tant que Restauratrice d'orgues | Conférencière, vous", Mark.OWN_CARD, OWNER.title),
        ("votre travail chez Atelier Kerbrat SAS compte", Mark.OWN_CARD, OWNER.company),
        ("Ici : https://example.org/a", Mark.LINK, "https://example.org/a"),
        ("Une place à 1 200 €, ou rien", Mark.MONEY, "1 200 €"),
        ("Hello {{firstName}}, a word", Mark.FIELD, "{{firstName}}"),
        ("Bonjour , un mot", Mark.FIELD, "Bonjour ,"),
        ("Bonjour Prénom, un mot", Mark.FIELD, "Prénom"),
        ("Bonjour Martine, un mot", Mark.NAME, "Martine"),
        ("Bonjour noémie, un mot", Mark.NAME, "noémie"),
        ("Ici : https://calendly.com/zoe/15", Mark.CALENDAR, "https://calendly.com/zoe/15"),
        ("Hi Noémie, I'd like to join your LinkedIn network.", Mark.DEFAULT, "Hi Noémie"),
    ],
)
def test_what_a_merge_left_behind_is_shown(text, mark, passage):
    ((found, words, people),) = _shown(text)
    assert (found, people) == (mark, 1)
    assert words.startswith(passage)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour Noémie, votre atelier de Quimper tourne-t-il ?",
        # who types no capitals is no machine
        "bonjour noémie, ravi de ce contact",
        # nobody names a company otherwise
        "Je pense souvent à Orgues Kerbrat",
        # a name, and a memory, are asked for by no telephone
        "Do call me Zoe, rappelez-moi le vôtre",
        # who greets twice with no name between is glad
        "Bonjour bonjour Noémie, ravi",
        # what is less is no price, and so many steps are no pay
        "Un audit, et -30 % sur nos pertes",
        "On fait 10-15k pas par jour",
        # neither a telephone number nor a link
        "Le SIRET 123 456 789 00012, commande 0612345678901",
        "C'est la fin.Merci pour tout, en Node.js et/ou en ASP.NET",
        # who puts a space before every comma left nothing out
        "Bonjour Noémie , nous sommes dans le même secteur , au plaisir",
    ],
)
def test_a_text_by_one_person_shows_nothing(text):
    assert _shown(text) == []


def test_a_company_is_the_card_beside_the_title():
    owner = Card("Noémie Kerbrat", "Orgues Kerbrat", "Cheffe d'atelier")
    texts = [
        Received(text, "zoe")
        for text in ("Je vois Orgues Kerbrat.", "Cheffe d'atelier chez Orgues Kerbrat, bravo.")
    ]
    alone, beside = Mail(read_mail(texts, owner), owner).shown(texts)
    assert [one.mark for one in alone] == []
    assert [one.mark for one in beside] == [Mark.OWN_CARD] * 2


@pytest.mark.parametrize(
    ("text", "mark", "passage"),
    [
        ("Appelez-moi au 06 12 34 56 78 quand vous voulez", Mark.PHONE, "06 12 34 56 78"),
        ("Call me on +44 7700 900123", Mark.PHONE, "+44 7700 900123"),
        ("Ring (212) 555-0199 one day", Mark.PHONE, "(212) 555-0199"),
        ("Écrivez-moi sur WhatsApp", Mark.MESSENGER, "WhatsApp"),
        ("Écrivez à zoe.tully@example.com", Mark.EMAIL, "zoe.tully@example.com"),
        ("La plaquette : bit.ly/3xplaq. Bonne semaine", Mark.LINK, "bit.ly/3xplaq"),
        ("Ici calendly.com/zoe/15", Mark.CALENDAR, "calendly.com/zoe/15"),
        ("Un poste, 55-60k, à Nantes", Mark.MONEY, "55-60k"),
        ("They scale to 10k/month", Mark.MONEY, "10k/month"),
        ("Le logiciel coûte 49€/mois seulement", Mark.MONEY, "49€/mois"),
        ("Offre : -30% sur notre gamme", Mark.MONEY, "-30%"),
        (
            "\U0001d5e2\U0001d5f3\U0001d5f3\U0001d5ff\U0001d5f2 : -\U0001d7ef\U0001d7ec% ici",
            Mark.MONEY,
            "-\U0001d7ef\U0001d7ec%",
        ),
        ("Bonjour Noémie, avez-vous un créneau jeudi ?", Mark.CALL, "avez-vous un créneau jeudi ?"),
        ("Bonjour, appelez-moi quand vous voulez", Mark.CALL, "appelez-moi quand vous voulez"),
        ("Call me on Monday, or write.", Mark.CALL, "Call me on Monday"),
        (
            "Bonjour, serait-il possible de vous rencontrer ?",
            Mark.CALL,
            "serait-il possible de vous rencontrer ?",
        ),
        ("Puis-je vous rencontrer à Brest ? Merci", Mark.CALL, "Puis-je vous rencontrer à Brest ?"),
        ("Auriez-vous un moment pour me voir ?", Mark.CALL, "Auriez-vous un moment pour me voir ?"),
        ("Noémie, parlons-en de vive voix demain. Merci", Mark.CALL, "parlons-en de vive voix demain"),
        (
            "Nous aidons les ateliers de Bretagne, depuis Brest",
            Mark.OFFER,
            "Nous aidons les ateliers de Bretagne",
        ),
        ("Bonjour Noémie, Bonjour Paul, un mot", Mark.GREETED_TWICE, "Bonjour Noémie, Bonjour"),
        ("Vous êtes dans le secteur . Échangeons", Mark.FIELD, "dans le secteur "),
        ("Bonjour Noémie, Bonjour , un mot", Mark.FIELD, "Bonjour ,"),
        ("Vous serez intéressé(e)", Mark.BOTH_GENDERS, "intéressé(e)"),
        (
            "Bonjour Noémie, j'ai suivi votre formation à Clisson. Je monte mon atelier.",
            Mark.PARTICULAR,
            "j'ai suivi votre formation à Clisson",
        ),
    ],
)
def test_what_is_asked_offered_and_told_is_quoted(text, mark, passage):
    assert _of(mark, text) == [(passage, 1)]


def test_a_buyer_is_no_seller():
    asks = "Bonjour Noémie, nous cherchons une solution pour six sites. Quels sont vos tarifs ?"
    assert Mark.MONEY not in [mark for mark, *_ in _shown(asks)]
    assert _of(Mark.MONEY, "Agence web : site à partir de 990 €") == [("990 €", 1)]
    eases = "Bonjour, je soulage le stress des artisans à distance"
    assert _of(Mark.OFFER, eases) == [("je soulage le stress des artisans à distance", 1)]


def test_an_address_is_one_thing_and_a_link_another():
    assert [mark for mark, *_ in _shown("Voici : zoe@example.com")] == [Mark.EMAIL]


def test_the_appointments_that_an_offer_is_of_are_not_asked_for():
    text = "Nous aidons les ateliers à doubler leurs rendez-vous"
    assert [mark for mark, *_ in _shown(text)] == [Mark.OFFER]
    assert _of(Mark.CALL, "Je vous propose un appel de 15 minutes")


@pytest.mark.parametrize(
    "text",
    [
        "Au plaisir de vous rencontrer un jour",
        "Ravie de vous avoir rencontrée à Brest, à bientôt !",
        "Est-il possible de voir votre atelier ?",
        "Pourriez-vous me parler de votre métier ?",
        "Serait-il possible de vous lire ?",
    ],
)
def test_who_met_hopes_to_meet_or_asks_for_something_else_asks_for_no_meeting(text):
    assert _of(Mark.CALL, text) == []


def test_who_names_a_trade_copies_no_card():
    owner = Card("Noémie Kerbrat", "Orgues Kerbrat", "Restauratrice d'orgues anciens")
    texts = [
        Received("Restauratrice d'orgues anciens, quel beau métier.", "zoe"),
        Received("Restauratrice d'orgues anciens chez Orgues Kerbrat, bravo.", "zoe"),
    ]
    trade, copied = Mail(read_mail(texts, owner), owner).shown(texts)
    assert Mark.OWN_CARD not in {one.mark for one in trade}
    assert [one.mark for one in copied].count(Mark.OWN_CARD) == 2


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        ("ravie de vous compter parmi mes contacts !", "ravi de vous compter dans mes contacts", 1),
        ("nous aidons les ateliers à trouver 5 clients", "nous aidons les ateliers à trouver 12 clients", 1),
        ("je vous écris au sujet des orgues de Brest", "je vous écris au sujet des vitraux de Quimper", 0),
        ("merci, à bientôt", "merci, à bientôt", 0),
    ],
)
def test_notes_a_word_apart_are_told_as_nearly_alike(one, other, people):
    notes = [Received(f"Bonjour Noémie, {one}", "zoe"), Received(f"Bonjour Noémie, {other}", "yann")]
    found = near_words([*notes, notes[0]])
    assert [sum(shown.people for shown in some) for some in found] == [people] * 3
