"""What was counted folded is told with the letters that people wrote."""

import pytest

from visavis.reading.wordings import as_written

TEXTS = (
    "Bonjour Anaïs, j'élargis mon réseau autour de Montréal.",
    "Bonjour Léa, j'élargis mon réseau autour de MONTRÉAL !",
    "Bonjour Zoé, j'élargis mon réseau autour de Montréal et de Liège",
    'Notre guide pour les équipes du Théâtre "La Passerelle" : lisez-le',
    "Notre guide pour les équipes de Lumen, Sable &amp; Associés (Lyon) est là",
    "Vos mots sur l'écoute\nen entreprise",
)


@pytest.mark.parametrize(
    ("folded", "written"),
    [
        ("montreal", "Montréal"),
        ("liege", "Liège"),
        ("theatre la passerelle", 'Théâtre "La Passerelle"'),
        ("la passerelle", "La Passerelle"),
        ("associes lyon", "Associés (Lyon)"),
        ("lyon", "Lyon"),
        ("ecoute en entreprise", "écoute en entreprise"),
        ("lisez le", "lisez-le"),
    ],
)  # fmt: skip
def test_words_are_told_as_most_have_them(folded, written):
    assert as_written([folded], TEXTS) == {folded: written}


def test_words_that_no_text_has_and_none_at_all_are_left_out():
    assert as_written(["", "nowhere", "montreal et de liege et"], TEXTS) == {}
    assert as_written([], TEXTS) == {}


def test_of_equals_the_first_in_order_is_taken_whatever_the_order_of_texts():
    texts = ["ROSE", "rose", "Rose"]
    assert as_written(["rose"], texts) == as_written(["rose"], reversed(texts)) == {"rose": "ROSE"}


def test_a_number_stands_for_any():
    texts = ["Parfait, jeudi 15 à 9 h.", "Parfait, jeudi 16 à 9 h.", "Parfait, jeudi 15 à 9 h ?"]
    assert as_written(["0 a 0 h"], texts) == {"0 a 0 h": "15 à 9 h"}
