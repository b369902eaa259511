"""What a merge field filled is masked; a word that happens to be a name is not."""

import pytest

from visavis.reading.masking import MASK, Card, cut


def _line(text, card):
    return " ".join(" ".join(piece.symbols) for piece in cut(text, card)[1])


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


def test_unfilled_fields_are_merge_fields_and_numbers_are_one():
    assert _line("Hi {{firstName}}, 15 minutes on 3 March?", Card()) == f"hi {MASK} 0 minutes on 0 march"


def test_places_are_those_of_the_tokens():
    tokens, pieces = cut("Bonjour Zoë Quimper, été à Brest.", Card("Zoë Quimper"))
    assert pieces[0].tokens == ((0, 1), (1, 3), (3, 4), (4, 5), (5, 6))
    assert len(tokens) == 6
    assert pieces[0].capitals == 0b10010
