import pytest

from visavis.errors import CannotRead
from visavis.sources import rows
from visavis.sources.invitations import read_invitations


def test_a_cell_that_never_ends_is_a_sentence_and_not_a_foreign_error(monkeypatch):
    monkeypatch.setattr(rows, "_LONGEST_CELL", 100)
    lines = ["From,To,Sent At,Message,Direction\n", "A,B,\"1/5/26, 9:05 AM\",\"" + "x" * 200 + "\",OUTGOING\n"]
    with pytest.raises(CannotRead) as refused:
        list(read_invitations(lines, "Invitations.csv"))
    assert (refused.value.file, refused.value.row) == ("Invitations.csv", 2)


@pytest.mark.parametrize("name", ["Sent At", "\ufeffsent_at", " SENT AT "])
def test_columns_are_known_whatever_their_case_and_spaces(name):
    assert rows.fold(name) == "sentat"
