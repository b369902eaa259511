"""A text is the same text with its line breaks kept or flattened, composed or not."""

import unicodedata
from hashlib import blake2b

from hypothesis import example, given
from hypothesis import strategies as st

from visavis.traces import text_key

_SPACES = "".join(chr(number) for number in range(0x3100) if chr(number).isspace())
texts = st.text(
    st.one_of(st.sampled_from(_SPACES), st.sampled_from("aéßœ«\u0301\u0327İ文🚀"), st.characters())
)


@given(texts)
@example("e \u0301")
@example("\ud800")
@example("Œuvre à 20\u202f€\u00a0: «\u00a0oui\u00a0»")
def test_the_key_is_that_of_the_text_without_white_space_composed(text):
    packed = unicodedata.normalize("NFC", "".join(text.split())).encode("utf-8", "surrogatepass")
    whole = int.from_bytes(blake2b(packed, digest_size=8).digest(), "big", signed=True)
    assert text_key(text) == whole


@given(st.lists(st.text(st.characters(exclude_categories=["Zs", "Zl", "Zp", "Cc", "Cs"]), min_size=1)))
def test_how_words_are_set_apart_does_not_matter(words):
    keys = {text_key(between.join(words)) for between in (" ", "\n", "\r\n", "\u00a0", "\u2028", " \n\n ")}
    assert len(keys) == 1


def test_other_words_have_another_key():
    assert len({text_key(text) for text in ("", "a", "b", "ab", "ba", "é", "e", "A")}) == 8
