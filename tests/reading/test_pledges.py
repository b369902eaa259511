"""What somebody undertakes in writing, and the day they name for it."""

from datetime import date

import pytest

from visavis.reading.pledges import gives, pledge, tells_of_receipt

_EPOCH = date(1970, 1, 1).toordinal()
THURSDAY = date(2026, 3, 12).toordinal() - _EPOCH


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Merci ! Je vous envoie le dossier lundi. Bonne journée", "2026-03-16"),
        ("Je vous fais parvenir le devis d'ici jeudi.", "2026-03-19"),
        ("Je te mets en relation avec Claire la semaine prochaine.", "2026-03-20"),
        ("Je te redis ça dans deux jours.", "2026-03-14"),
        ("Je vous ferai un retour avant le 20 mars.", "2026-03-20"),
        ("Je reviens vers vous en janvier.", "2027-01-01"),
        ("Je vous rappelle demain matin.", "2026-03-13"),
        ("J'en parle à mon associé et je reviens vers vous.", None),
        ("On vous tient au courant.", None),
        ("Je m'en occupe.", None),
        ("Great. I'll send you the deck on Monday.", "2026-03-16"),
        ("We'll share the report in two weeks.", "2026-03-26"),
        ("I will get back to you on 2 April with numbers.", "2026-04-02"),
        ("I'm sending it over tonight.", "2026-03-12"),
        ("I'll share the model by the end of April.", "2026-04-30"),
        ("Will look at it this week", "2026-03-13"),
        ("Will do, by the 9th", "2026-04-09"),
        ("You'll have it tonight", "2026-03-12"),
        ("You will have it by the 31st.", "2026-03-31"),
        ("Vous l'aurez avant le 20.", "2026-03-20"),
        ("Let me check with Tom and get back to you this week.", "2026-03-13"),
        ("I'll introduce you to Priya.", None),
        ("Leave it with me.", None),
    ],
)
def test_what_is_undertaken_is_found_with_its_day(text, by):
    found = pledge(text, THURSDAY)
    assert found is not None
    assert found.words in text
    assert found.by == (None if by is None else date.fromisoformat(by).toordinal() - _EPOCH)


@pytest.mark.parametrize(
    "text",
    [
        "Si cela vous intéresse, je vous enverrai notre brochure.",
        "Je vous envoie ce message car votre parcours m'intéresse.",
        "Je vous envoie mes meilleurs vœux pour demain.",
        "Souhaitez-vous que je vous envoie le dossier lundi ?",
        "Je ne vous enverrai pas de publicité.",
        "Voici le dossier, je vous enverrai la facture ci-joint.",
        "Vous m'aviez dit que vous reviendriez vers moi en janvier.",
        "If you like, I'll send you the deck on Monday.",
        "I'll send you a connection request.",
        "Let me introduce myself.",
        "I'll let you know if anything comes up.",
        "You said you'd send it on Monday.",
        "Thanks, I'll think about it.",
        "Happy to send it over.",
        "I owe you a lunch.",
        "",
    ],
)
def test_an_offer_a_question_and_what_comes_along_are_no_promises(text):
    assert pledge(text, THURSDAY) is None


def test_a_day_that_no_calendar_has_is_none():
    found = pledge("I'll send it by 31 June.", THURSDAY)
    assert found is not None
    assert found.by is None


def test_what_brings_it_and_what_tells_that_it_came():
    assert gives("Comme promis !")
    assert gives("https://example.com/deck.pdf")
    assert not gives("Merci de votre patience.")
    assert tells_of_receipt("Bien reçu, merci")
    assert not tells_of_receipt("Merci, à lundi")


def test_what_is_undertaken_for_a_date_in_figures_is_due_on_it():
    # a Tuesday, the 24th of November 2026
    said_on = 20_781
    for text in ("I'll send you the drawings on Friday 4/12.", "Je vous enverrai le plan le 04/12/2026."):
        found = pledge(text, said_on)
        assert found is not None
        assert found.by == said_on + 10
