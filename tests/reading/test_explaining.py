"""An explanation adds up to the reading, and a family tells what filled its slots."""

import pytest

from tests.reading.notes import NOTES
from tests.reading.senders import LINES, sender
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.judging import Origin
from visavis.reading.reader import fit
from visavis.reading.reading import Kind

FORM = "Bonjour {}, votre parcours chez {} a retenu mon attention, parlons de girouettes."
FIRMS = ("Orfèvrerie Quillet", "Fluvia", "Tamarack", "Maison Tardieu", "Bascule", "Nordlys Labs")
NAMES = ("Odile", "Bruno", "Samia", "Hélène", "Karim", "Edith")
TOLD = [Addressed(FORM.format(*pair), pair[0], Card(pair[0])) for pair in zip(NAMES, FIRMS, strict=True)]


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)
def test_the_sentences_add_up_to_the_reading(note):
    reader = fit(Addressed(one.text, one.name, Card(one.name)) for one in NOTES)
    one = Addressed(note.text, note.name, Card(note.name))
    explained = reader.explain(one)
    assert explained.reading == reader.read(one)
    counted = sum(sentence.counted_bits for sentence in explained.sentences)
    assert counted == pytest.approx(explained.reading.bits, abs=1e-5)
    if explained.reading.kind is not Kind.NONE:
        contextual = counted >= explained.needed_bits
        assert contextual == (explained.reading.kind is Kind.CONTEXTUAL)


def test_words_stand_where_they_are_and_say_where_they_come_from():
    reader = fit(TOLD)
    words = [word for sentence in reader.explain(TOLD[0]).sentences for word in sentence.words]
    said = {TOLD[0].text[word.start : word.end]: (word.origin, word.people) for word in words}
    assert said["parcours"] == (Origin.SHARED, 6)
    assert said["Odile"][0] is said["Quillet"][0] is Origin.MERGE


def test_a_sentence_that_sells_counts_for_less_and_one_that_tells_for_more():
    reader = fit([])
    sells = "Nous aidons les fromageries à numériser leurs hygromètres."
    tells = "Votre tribune sur les haies m'a fait changer d'avis."
    (selling, telling) = (reader.explain(Addressed(text, "zoe")).sentences[0] for text in (sells, tells))
    assert selling.counted_bits < selling.bits
    assert selling.bits > 0
    assert telling.counted_bits > telling.bits > 0


def test_a_family_knows_its_people_and_what_filled_its_slots():
    edited = Addressed(FORM.format("Zoë", "Fluvia").replace("girouettes", "girouetets"), "Zoë", Card("Zoë"))
    texts = [*TOLD, edited, Addressed("Votre harmonium de Locronan tient-il l'accord ?", "Maud")]
    reader = fit(texts)
    (family,) = reader.families(texts)
    assert family.people == 7
    assert family.identity == reader.read(edited).family == reader.read(TOLD[0]).family
    assert family.fillers["fluvia"] == 2
    assert set(family.fillers) == {
        "orfevrerie quillet",
        "fluvia",
        "tamarack",
        "maison tardieu",
        "bascule",
        "nordlys labs",
    }
    assert family.edits == {"girouetets": 1}
    assert family.example.startswith("Bonjour ")


def test_a_family_keeps_its_identity_when_more_people_are_told():
    before = {family.identity for family in fit(TOLD[:4]).families(TOLD[:4])}
    assert before == {family.identity for family in fit(TOLD).families(TOLD)} != set()


def test_two_people_are_no_family():
    assert fit(TOLD[:2]).families(TOLD[:2]) == []


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_what_is_for_one_person_is_found_in_the_line_written_for_them(seed):
    rows = sender(seed, 250)
    reader = fit([one for _, one in rows])
    inside = outside = missed = 0
    for one in (one for kind, one in rows if kind == "contextual"):
        openings = [form.split("{")[0].lower() for forms in LINES.values() for form in forms]
        line = max(one.text.lower().rfind(opening) for opening in openings)
        starts = [span.start for span in reader.read(one).spans if span.kind == "specific" and span.bits > 0]
        inside += sum(start >= line for start in starts)
        outside += sum(start < line for start in starts)
        missed += not any(start >= line for start in starts)
    assert inside / (inside + outside) >= 0.9
    assert missed <= 0.07 * inside
