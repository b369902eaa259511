"""A name written otherwise than on the card is seen, and a short one or a pet name is no slip."""

import pytest

from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit


def _kinds(text, name):
    spans = fit([]).read(Addressed(text, "one", Card(name))).spans
    return {
        text[span.start : span.end]: span.kind for span in spans if span.kind.endswith(("name", "genders"))
    }


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ("Dear Yvone, thank you.", "Yvonne Varley", "Yvone"),
        ("Thnaks Yvone, I will look.", "Yvonne Varley", "Yvone"),
        ("Ivonne, thank you.", "Yvonne Varley", "Ivonne"),
        ("Bonjour Fabirce, merci.", "Fabrice Izard", "Fabirce"),
    ],
)
def test_a_name_but_for_a_letter_is_written_otherwise(text, name, written):
    assert _kinds(text, name) == {written: "misspelt_name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thanks Gracie, all good.", "Grace Pargeter"),
        ("Hi Drew, thanks.", "Andrew Hall"),
        ("Hi Dani, thanks.", "Daniel Hall"),
        ("Bonjour Zoé, merci.", "Zoe Roux"),
        ("Bonjour Anne, merci.", "Jean-Anne Roux"),
        ("Bonne, merci.", ""),
    ],
)
def test_a_short_name_a_pet_name_and_an_accent_are_no_slip(text, name):
    assert "misspelt_name" not in _kinds(text, name).values()


def test_a_form_of_address_for_both_is_for_anybody():
    assert _kinds("Bonjour Mme/M., merci.", "Zoé Roux") == {"Mme/M.": "both_genders"}
