"""What a merge field filled is masked; a word that happens to be a name is not."""

import pytest

from visavis.reading.batches import Addressed, Cutter
from visavis.reading.cards import Card


def _batch(text, card):
    cutter = Cutter()
    (batch,) = cutter.cut([Addressed(text, "zoe", card)])
    return cutter, batch


def _line(text, card):
    cutter, batch = _batch(text, card)
    sheaf = batch.pieces.sheaf
    return " ".join(cutter.lexicon.spellings[symbol] for symbol in sheaf.symbols[sheaf.inner()[1]])


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("Rose Vannier", "Bonjour Rose, la rose est fanée.", "bonjour * la rose est fanee"),
        ("Pierre Lamy", "Pierre, pierre après pierre.", "* pierre apres pierre"),
        ("April Novak", "Hi April, see you in April 2024.", "hi * see you in april 0"),
        ("Viola Chastel", "Bonjour viola, de la viola.", "bonjour * de la viola"),
        ("Will Oduya", "Will you be there, Will?", "will you be there *"),
        ("Mark Petrosyan", "Hi Mark, you left a mark.", "hi * you left a mark"),
        ("Zoë Quimper", "Merci Zoë d'avoir accepté", "merci * d avoir accepte"),
        ("Zoë Quimper", "Chère Zoë Quimper, merci", "chere * merci"),
        ("Jean-Marc Roy", "Salut Jean-Marc, ravi", "salut * ravi"),
        ("Hiroshi Tanaka", "no worries, thanks for replying hiroshi", "no worries thanks for replying *"),
        ("Ruby Okafor", "Thanks so much Ruby really", "thanks so much * really"),
        ("April Novak", "Hi April, on April first", "hi * on april first"),
        ("Elisabeth Roy", "Hello Lizzy, how are you", "hello * how are you"),
    ],
)
def test_names(name, text, line):
    assert _line(text, Card(name)) == line


@pytest.mark.parametrize(
    ("company", "text", "line"),
    [
        ("Tuilerie Bascule SAS", "au sein de Tuilerie Bascule.", "au sein de *"),
        ("Tuilerie Bascule SAS", "au sein de Tuilerie Bascule SAS.", "au sein de *"),
        ("Orange", "Votre poste chez Orange", "votre poste chez *"),
        ("Orange", "une orange amère", "une orange amere"),
        ("The Body", "the talk you gave", "the talk you gave"),
    ],
)
def test_companies(company, text, line):
    assert _line(text, Card("", company)) == line


def test_titles_are_masked_however_they_agree():
    card = Card("", "", "Directrice marketing")
    assert _line("en tant que directeur marketing, vous", card) == "en tant que * vous"
    assert _line("la directrice du musée", card) == "la directrice du musee"


@pytest.mark.parametrize(
    ("title", "text", "line"),
    [
        ("Comptable", "Puis-je compter sur vous ?", "puis je compter sur vous"),
        ("Directeur", "Votre direction change", "votre direction change"),
        ("Directrice", "Vous êtes directeur", "vous etes *"),
        ("Infirmier", "Une infirmière m'a dit", "une * m a dit"),
        ("Vendeuse", "Des vendeurs comme vous", "des * comme vous"),
        ("Recruteur", "Le recrutement est long", "le recrutement est long"),
    ],
)
def test_a_title_of_one_word_is_masked_in_its_own_forms_and_in_no_word_of_its_stem(title, text, line):
    assert _line(text, Card("Zoë Quimper", title=title)) == line


def test_unfilled_fields_are_merge_fields_and_numbers_are_one():
    assert _line("Hi {{firstName}}, 15 minutes on 3 March?", Card()) == "hi * 0 minutes on 0 march"


def test_places_are_those_of_the_words():
    pieces = _batch("Bonjour Zoë Quimper, été à Brest.", Card("Zoë Quimper"))[1].pieces
    assert list(zip(pieces.first, pieces.last, strict=True)) == [(0, 0), (1, 2), (3, 3), (4, 4), (5, 5)]
    assert pieces.sheaf.capitals[pieces.sheaf.inner()[1]].tolist() == [False, False, False, False, True]
