"""Words are cut with the offsets of the untouched text, whatever it is written with."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.reading.tokens import FIELD, LINK, fold, quoted_mail, tokenise

SENTENCE = "Bonjour Zoë, l'été à Besançon fut bref."


def _styled(word, capital_a):
    """Write a word in one of Unicode's mathematical alphabets, small letters after the capitals."""
    return "".join(
        chr(capital_a + ord(letter) - (ord("A") if letter.isupper() else ord("a") - 26)) for letter in word
    )


def _words(text):
    return [token.folded for token in tokenise(text) if token.kind == "word"]


def test_a_word_is_found_again_at_its_offsets():
    text = "Hé 👩\u200d🚀 Zoë, l\u2019été !"
    assert [text[token.start : token.end] for token in tokenise(text)] == ["Hé", "Zoë", "l", "été"]


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", SENTENCE),
        SENTENCE.upper(),
        SENTENCE.replace("Besan", "Be\u200bsan"),
        SENTENCE.replace(" ", "\u00a0"),
        SENTENCE.replace("Bonjour", _styled("Bonjour", 0x1D5D4)),
        SENTENCE.replace("Bonjour", _styled("Bonjour", 0x1D4D0)).replace(" à ", " 🎉 à "),
        "<p>" + SENTENCE.replace("été", "&eacute;t&eacute;") + "</p>",
    ],
)
def test_accents_case_style_and_markup_do_not_change_the_words(text):
    assert _words(text) == _words(SENTENCE)


def test_composed_and_decomposed_words_end_where_the_next_sign_begins():
    text = unicodedata.normalize("NFD", "été, hiver")
    first = tokenise(text)[0]
    assert text[first.start : first.end + 1] == unicodedata.normalize("NFD", "été") + ","


def test_mail_quoted_below_a_reply_holds_no_word():
    reply = "Avec joie.\n\nLe mardi 3 mars, Zoë Quimper a écrit :\n> Viendrez-vous ?\nÀ bientôt"
    assert _words(reply) == ["avec", "joie"]
    assert quoted_mail("Yes.\nOn Tue, Zoe wrote:\nComing?") == [(5, 31)]
    assert _words("> before\nafter") == ["after"]
    assert _words("On Monday she wrote: yes") == ["on", "monday", "she", "wrote", "yes"]


def test_links_and_unfilled_fields_are_no_words():
    kinds = {token.kind: token for token in tokenise("Hi {{firstName}}, see https://example.org/a?b=1.")}
    assert set(kinds) == {"word", FIELD, LINK}
    assert [token.kind for token in tokenise("Hi <first name>, %COMPANY% [Prénom]")].count(FIELD) == 3


def test_sentences_are_counted_and_their_first_word_is_known():
    tokens = tokenise("Hi Zoë.\n\nHow are you? Well!")
    assert [token.sentence for token in tokens] == [0, 0, 1, 1, 1, 2]
    assert [token.folded for token in tokens if token.first] == ["hi", "how", "well"]


def test_a_capital_is_seen_under_an_accent_and_a_style():
    assert fold("Élan") == ("elan", True)
    assert fold(_styled("z", 0x1D400) + "oe\u0308") == ("zoe", False)


@given(st.text(max_size=60))
def test_tokens_are_in_order_and_inside_any_text(text):
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end


@given(st.text(alphabet="aé ß.'ü", max_size=40))
def test_composition_changes_no_word(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert _words(composed) == _words(decomposed)
