"""Where a passage of a text begins and ends, so that it can be read aloud by itself."""

from visavis.reading.passages import clause_end, whole_clause


def test_a_clause_ends_at_a_mark_and_not_at_one_inside_a_number_or_an_address():
    text = "We charge 2.5 % on www.tidal.example success. Bye"
    assert text[: clause_end(text, 3)] == "We charge 2.5 % on www.tidal.example success"
    asked = "Can we talk? Bye"
    assert asked[: clause_end(asked, 4)] == "Can we talk?"


def test_a_passage_of_several_words_is_given_the_clause_it_was_cut_from():
    text = "Hello, the bell on your quay rang twice. Bye"
    start, end = text.index("bell"), text.index("rang")
    first, last = whole_clause(text, start, end)
    assert text[first:last] == "the bell on your quay rang twice"
