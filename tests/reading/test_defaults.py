"""LinkedIn's own sentence is no note, whoever is greeted before it; whatever one adds makes it one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.reading.defaults import _SENTENCES, is_default_sentence

SENTENCES = {
    "English": "I'd like to join your LinkedIn network.",
    "French": "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn.",
    "German": "Ich möchte Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.",
    "Spanish": "Me gustaría añadirte a mi red profesional en LinkedIn.",
    "Italian": "Vorrei aggiungerti alla mia rete professionale su LinkedIn.",
    "Dutch": "Ik wil je graag toevoegen aan mijn professionele netwerk op LinkedIn.",
    "Portuguese": "Gostaria de adicioná-lo à minha rede profissional no LinkedIn.",
}
GREETINGS = {
    "English": ("Hi", "Hello", "Dear"),
    "French": ("Bonjour", "Salut", "Chère"),
    "German": ("Hallo", "Guten Tag", "Liebe"),
    "Spanish": ("Hola", "Estimado"),
    "Italian": ("Ciao", "Buongiorno"),
    "Dutch": ("Beste", "Dag"),
    "Portuguese": ("Olá", "Oi", "Caro"),
}
NAMES = ("李", "محمد", "Zoë", "Jean-Marc", "Anne Sophie", "Ludwig van Beethoven", "O'Neil", "Dr. Müller")


@pytest.mark.parametrize(
    "text",
    ["hi ben, i'd like to join your linkedin network", "bonjour ada, rejoignez mon réseau sur LinkedIn"],
)
def test_a_name_typed_in_a_hurry_is_a_name(text):
    assert is_default_sentence(text)


@pytest.mark.parametrize("language", SENTENCES)
def test_the_sentence_alone_or_after_a_greeting_and_a_name_is_no_note(language):
    sentence = SENTENCES[language]
    assert is_default_sentence(sentence)
    for name in NAMES:
        assert is_default_sentence(f"{name}, {sentence}"), name
        for greeting in GREETINGS[language]:
            assert is_default_sentence(f"{greeting} {name}, {sentence}"), (greeting, name)
            assert is_default_sentence(f"{greeting} {name},\n\n{sentence}\n"), (greeting, name)
            assert is_default_sentence(f"{greeting}, {sentence}"), greeting


@pytest.mark.parametrize("language", SENTENCES)
def test_a_note_that_quotes_the_sentence_and_adds_words_is_a_note(language):
    sentence = SENTENCES[language]
    added = (
        f"{sentence} Votre billet m'a touché.",
        f"{sentence} Zoë m'a parlé de vous.",
        f"Bonjour Zoë, votre billet m'a touché. {sentence}",
        f"Nous étions voisins à Lyon : {sentence}",
        f"We met in Lyon. {sentence}",
        f"« {sentence} » m'a-t-on fait écrire",
        sentence.rsplit(" ", 1)[0],
    )
    for text in added:
        assert not is_default_sentence(text), text


@pytest.mark.parametrize("language", SENTENCES)
def test_whoever_closes_with_a_formula_or_a_name_adds_nothing(language):
    sentence = SENTENCES[language]
    for closing in ("Zoë", "Zoë Le Goff", "Merci, Zoë", "Kind regards,\nZoë", "Bien à vous, Z. Le Goff"):
        assert is_default_sentence(f"{sentence} {closing}"), closing
        assert is_default_sentence(f"{sentence.rstrip('.')}\n{closing}"), closing
    assert not is_default_sentence(f"{sentence} Bien à vous, et merci pour samedi")


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, je souhaite vous ajouter à mon réseau professionnel.",
        "Zoë, je vous propose de rejoindre mon réseau professionnel sur LinkedIn",
        "bonjour je souhaite faire partie de votre réseau linkedin, merci",
        "Hello Zoë, please accept my invitation to connect on LinkedIn.",
        "Zoë, I'd like to add you to my network. Owen",
    ],
)
def test_near_wordings_of_it_are_no_note_either(text):
    assert is_default_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Zoë, ravie de vous compter dans mon réseau.",
        "I'd like to join your network of beekeepers.",
        "Let's connect.",
        "Je souhaite vous ajouter à mon équipe.",
    ],
)
def test_what_people_say_in_their_own_words_is_a_note(text):
    assert not is_default_sentence(text)


@pytest.mark.parametrize("text", ["", " ", "LinkedIn", "Bonjour Zoë", "I'd like to join your book club."])
def test_other_texts_are_not_the_sentence(text):
    assert not is_default_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "I\u2019d like to join your LinkedIn network",
        "I'D LIKE TO JOIN YOUR LINKEDIN NETWORK!",
        "  I'd  like to join\nyour LinkedIn network ...",
        "J'aimerais vous ajouter a\u0300 mon re\u0301seau professionnel sur LinkedIn",
    ],
)
def test_quotes_case_spaces_and_composition_do_not_matter(text):
    assert is_default_sentence(text)


@given(sentence=st.sampled_from(_SENTENCES), word=st.from_regex(r"[a-zéü]{2,10}", fullmatch=True))
def test_any_word_after_it_makes_a_note(sentence, word):
    assert is_default_sentence(sentence)
    assert not is_default_sentence(f"{sentence} {word}")
