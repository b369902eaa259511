"""A text is read among all that went to other people, whatever the order in which they came."""

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.senders import sender
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import fit
from visavis.reading.reading import Doubt, Kind

TEMPLATE = "Bonjour {}, je fabrique des girouettes en zinc et je cherche des toitures à équiper cet automne."
NAMES = (
    "Odile",
    "Bruno",
    "Samia",
    "Hélène",
    "Marius",
    "Karim",
    "Edith",
    "Farid",
    "Lucie",
    "Hugo",
    "Maud",
    "Denis",
)
TOLD = [Addressed(TEMPLATE.format(name), f"key-{name}", Card(f"{name} Test")) for name in NAMES]


def _parts(one, reading, kind):
    return [one.text[span.start : span.end] for span in reading.spans if span.kind == kind]


def test_the_third_person_makes_a_text_cosmetic():
    rare = TOLD[0]
    for people, share in ((1, 1.0), (2, 1.0), (3, 0.0)):
        reading = fit(TOLD[:people]).read(rare)
        assert reading.singularity == share, people
    assert fit(TOLD[:2]).read(rare).bits != 0
    assert fit(TOLD[:3]).read(rare).bits == 0
    assert fit(TOLD[:3]).read(rare).kind is Kind.COSMETIC


def test_a_draft_counts_its_own_recipient_once():
    reader = fit(TOLD[:2])
    draft = Addressed(TEMPLATE.format("Zoë"), "key-zoe", Card("Zoë Test"))
    assert reader.read(draft).bits == 0
    assert reader.read(TOLD[0]).bits != 0


def test_follow_ups_to_one_person_are_one_person():
    line = "Votre harmonium de Locronan tient-il toujours l'accord, malgré le salpêtre ?"
    texts = [Addressed(f"{line}{'!' * count}", "odile", Card("Odile Test")) for count in range(5)]
    assert fit(texts).read(texts[0]).kind is Kind.CONTEXTUAL


def test_a_template_sent_for_the_first_time_is_doubted_and_read_again():
    reader = fit([])
    first = reader.read(TOLD[0])
    assert Doubt.NEW_AS_A_WHOLE in first.doubts
    assert first.confidence <= 0.6
    reader.update(TOLD)
    again = reader.read(TOLD[0])
    assert again.kind is Kind.COSMETIC
    assert Doubt.NEW_AS_A_WHOLE not in again.doubts
    assert again.confidence > 0.9


def test_a_company_that_no_card_tells_is_a_merge_field():
    form = "Bonjour {}, votre parcours chez {} a retenu mon attention, parlons de girouettes."
    firms = ("Orfèvrerie Quillet", "Fluvia", "Tamarack", "Maison Tardieu", "Bascule", "Nordlys Labs")
    texts = [
        Addressed(form.format(name, firm), name, Card(name)) for name, firm in zip(NAMES, firms, strict=False)
    ]
    reader = fit(texts)
    for one, firm in zip(texts, firms, strict=True):
        reading = reader.read(one)
        assert reading.kind is Kind.COSMETIC
        assert firm in _parts(one, reading, "merge")
        assert reading.uses == len(firms)


def test_what_is_added_to_a_template_is_what_is_specific():
    added = "Votre tribune sur les péniches frigorifiques de Conflans m'a fait changer d'avis."
    one = Addressed(f"{TOLD[0].text} {added}", "key-zoe", Card("Odile Test"))
    reading = fit([*TOLD, one]).read(one)
    assert reading.kind is Kind.CONTEXTUAL
    assert "péniches frigorifiques" in " ".join(_parts(one, reading, "specific"))
    assert "girouettes" not in " ".join(_parts(one, reading, "specific"))
    shared = next(span for span in reading.spans if span.kind == "shared" and span.end - span.start > 40)
    assert shared.people == len(TOLD) + 1
    assert reading.singularity is not None
    assert 0.2 < reading.singularity < 0.7


def test_a_typing_error_is_a_small_edit():
    one = Addressed(TOLD[0].text.replace("girouettes", "girouetets"), "key-zoe", Card("Odile Test"))
    reading = fit([*TOLD, one]).read(one)
    assert reading.kind is Kind.COSMETIC
    assert _parts(one, reading, "edit") == ["girouetets"]
    assert reading.family == fit(TOLD).read(TOLD[1]).family


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("parcours", "parocurs"),
        ("chez", "chze"),
        ("attire", "attrire"),
        ("attention", "atention"),
        ("girouettes", "girouetes"),
    ],
)
def test_a_slip_beside_a_slot_leaves_the_text_in_its_family(right, slip):
    form = "Bonjour {}, votre parcours chez {} attire mon attention, parlons de girouettes."
    firms = ("Orfèvrerie Quillet", "Fluvia", "Tamarack", "Maison Tardieu", "Bascule", "Nordlys Labs")
    texts = [
        Addressed(form.format(name, firm), name, Card(name)) for name, firm in zip(NAMES, firms, strict=False)
    ]
    one = Addressed(form.replace(right, slip).format("Zoë", "Ulmo"), "zoe", Card("Zoë"))
    for counted in (texts, [*texts, one]):
        reading = fit(counted).read(one)
        assert reading.kind is Kind.COSMETIC
        assert reading.family == fit(texts).read(texts[0]).family
        assert _parts(one, reading, "edit") == [slip]
        assert "Ulmo" in _parts(one, reading, "merge")


def test_a_word_that_is_near_another_is_no_slip_where_the_other_was_never_sent():
    form = "Bonjour {}, votre parcours chez Fluvia attire mon attention, parlons de girouettes."
    texts = [Addressed(form.format(name), name, Card(name)) for name in NAMES]
    one = Addressed("Bonjour Zoë, ces girouetes de Locronan tournent à l'envers.", "zoe", Card("Zoë"))
    assert _parts(one, fit(texts).read(one), "edit") == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        str.upper,
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: f"<p>{text}</p>",
        lambda text: text.replace("girouettes", "giro\u200buettes"),
        lambda text: text.replace("é", "e"),
        lambda text: f"{text} 🎉",
        lambda text: f"{text}\n\nLe mardi 3 mars, Zoë a écrit :\n> Parlez-moi du salpêtre de Locronan",
    ],
)
def test_a_text_in_another_dress_is_the_same_text(change):
    one = Addressed(change(TOLD[0].text), "key-zoe", Card("Odile Test"))
    reading = fit(TOLD).read(one)
    assert reading.bits == 0
    assert reading.uses == len(TOLD)


@pytest.mark.parametrize("text", ["", "  \n", "Bonjour Odile, je souhaite rejoindre votre réseau LinkedIn."])
def test_no_text_is_none(text):
    reading = fit(TOLD).read(Addressed(text, "odile", Card("Odile Test")))
    assert (reading.kind, reading.singularity, reading.spans) == (Kind.NONE, None, ())


@pytest.mark.parametrize("text", ["ok", "👍", ".", "Bonjour !"])
def test_what_is_too_short_carries_nothing_and_says_so(text):
    reading = fit(TOLD).read(Addressed(text, "odile"))
    assert reading.kind is Kind.COSMETIC
    assert Doubt.SHORT in reading.doubts


def test_two_texts_in_all_are_read_with_few_people_as_a_doubt():
    reading = fit(TOLD[:2]).read(TOLD[0])
    assert Doubt.FEW_PEOPLE in reading.doubts
    assert reading.confidence <= 0.75


@pytest.mark.parametrize(
    ("length", "short", "long"), [(200, True, True), (201, False, True), (301, False, False)]
)
def test_length_is_held_against_what_linkedin_allows(length, short, long):
    reading = fit([]).read(Addressed("a" * length, "odile"))
    assert (reading.fits_short, reading.fits_long) == (short, long)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 50), parts=st.integers(1, 4))
def test_more_texts_in_any_order_read_as_all_at_once(seed, parts):
    texts = [one for _, one in sender(seed, 30)]
    whole = list(fit(texts).read_all(texts))
    shuffled = random.Random(seed).sample(texts, len(texts))  # noqa: S311 - repeatable
    reader = fit(shuffled[::parts])
    reader.read(texts[0])
    for start in range(1, parts):
        reader.update(shuffled[start::parts])
    assert list(reader.read_all(texts)) == whole


def test_counting_the_same_texts_twice_changes_nothing():
    reader = fit(TOLD)
    before = list(reader.read_all(TOLD))
    reader.update(TOLD)
    assert list(reader.read_all(TOLD)) == before
