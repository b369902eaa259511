"""Texts that came in are described by what shows in them, and nobody is judged."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.incoming import Mail, Mark, Received, read_mail

OWNER = Card("Noémie Kerbrat", "Atelier Kerbrat SAS", "Restauratrice d'orgues | Conférencière")
FORM = "Bonjour Noémie, nous aidons les ateliers comme {} à trouver des clients sans prospection. {}"


def _shown(text, others=()):
    mail = Mail(read_mail([*others, Received(text, "zoe")], OWNER), OWNER)
    (shown,) = mail.shown([Received(text, "zoe")])
    return [(one.mark, text[one.start : one.end], one.people) for one in shown]


def _senders(count, form=FORM):
    return [
        Received(form.format("le vôtre", "" if number % 2 else "Bien à vous"), str(number))
        for number in range(count)
    ]


def test_the_same_words_from_several_people_are_shown_with_their_number():
    text = FORM.format("le vôtre", "À bientôt")
    ((mark, passage, people),) = _shown(text, _senders(3))
    assert (mark, people) == (Mark.SAME_WORDS, 4)
    assert passage.startswith("Bonjour Noémie, nous aidons")


def test_two_people_and_several_texts_of_one_show_nothing():
    text = FORM.format("le vôtre", "")
    assert _shown(text, _senders(1)) == []
    assert _shown(text, [Received(text, "zoe")] * 5) == []


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
        "bonjour noémie, on s'est croisés au salon",
        # nobody names a company otherwise
        "J'ai vu ce que fait Orgues Kerbrat",
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
