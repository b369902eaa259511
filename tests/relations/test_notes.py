"""Notes in one string are found as if each were looked through."""

from hypothesis import given
from hypothesis import strategies as st

from visavis.relations.notes import _Folded

WORDS = st.sampled_from(["a", "ab", "abc", "b", "bc", "haie", "haies"])


@given(st.lists(st.lists(WORDS)), st.lists(WORDS, min_size=1, max_size=3))
def test_all_words_are_looked_for_in_each_note_by_itself(notes, typed):
    folded = [(100 - place, f" {' '.join(note)}") for place, note in enumerate(notes)]
    wanted = [f" {word}" for word in typed]
    found = list(_Folded.of(folded).holding(wanted))
    assert found == [number for number, text in folded if all(word in text for word in wanted)]
