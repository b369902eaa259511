"""What the documents show is what the program says."""

import pytest

from tests.transcripts import DOCUMENTS, ROOT, refreshed


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_shows_what_the_program_says(name):
    shown = (ROOT / name).read_text(encoding="utf-8")
    assert "```console" in shown
    assert refreshed(shown) == shown
