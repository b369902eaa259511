"""Claims about the examples: each is written in its own language, short, and nobody's."""

import re
from itertools import chain

import pytest

from visavis.reading.reading import LONG_NOTE, SHORT_NOTE
from visavis.words.examples import FLAWS, SITUATIONS, examples

LANGS = ("fr", "en")
WORN = (
    r"tombée? sur votre profil|came across your profile|retenu mon attention|inspirante? parcours"
    r"|pick your brain|touch base|synerg|reach(?:ing)? out"
)


def texts(lang):
    for one in examples(lang).examples:
        yield from (one.gesture, one.note, one.why, one.other, one.other_why)


@pytest.mark.parametrize("lang", LANGS)
def test_every_situation_has_its_example(lang):
    assert tuple(one.situation for one in examples(lang).examples) == SITUATIONS
    assert {one.flaw for one in examples(lang).examples} == set(FLAWS)


@pytest.mark.parametrize("lang", LANGS)
def test_every_note_fits_an_invitation_and_some_fit_the_short_one(lang):
    found = examples(lang).examples
    assert all(len(text) <= LONG_NOTE for one in found for text in (one.note, one.other))
    assert any(len(one.note) <= SHORT_NOTE for one in found)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_said_of_a_note_is_two_or_three_sentences(lang):
    for one in examples(lang).examples:
        for said in (one.why, one.other_why):
            assert 2 <= len(re.findall(r"[.?!](?=\s|$)", said)) <= 3, said


@pytest.mark.parametrize("lang", LANGS)
def test_no_note_that_holds_says_what_everybody_says(lang):
    for one in examples(lang).examples:
        assert not re.search(WORN, one.note, re.IGNORECASE)
        assert one.passage in one.note
        assert one.note.count("?") == 1


def test_the_languages_tell_of_different_people():
    names = [one.name for lang in LANGS for one in examples(lang).examples]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lang", LANGS)
def test_spaces_and_quotes_are_those_of_the_language(lang):
    for text in chain(texts(lang), (text for text, _ in examples(lang).sent)):
        assert "'" not in text
        assert '"' not in text
        if lang == "fr":
            assert not re.search(r"[ \w)][;!?»](?!\w)", text), text
            assert not re.search(r"[ \w]:(?=\s|$)", text), text


@pytest.mark.parametrize("lang", LANGS)
def test_no_link_leads_to_somebody_who_exists(lang):
    links = [link for text in texts(lang) for link in re.findall(r"https?://([^/\s]+)", text)]
    assert set(links) <= {"example.org"}
