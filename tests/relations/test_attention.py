"""Who wrote, and when the owner last did: a note that came back is no message of anybody's."""

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.readback import take
from visavis.relations import attention
from visavis.traces import DAY_SECONDS

ANN, BOB, CAT = ("Ann Lee", "ann"), ("Bob Lee", "bob"), ("Cat Lee", "cat")
NOTE = "Read your note on tides in the gazette"
PAPER = {
    "connections": [connected("2026-02-10", ANN), connected("2026-02-10", BOB), connected("2026-02-10", CAT)],
    "invitations": [
        invited("2026-02-01 10:00", ANN, NOTE, outgoing=False),
        invited("2026-02-01 10:00", BOB, NOTE),
        invited("2026-02-01 10:00", CAT, NOTE),
    ],
    "messages": [
        said("1-a", "2026-02-10 10:00", NOTE, ANN),
        said("2-b", "2026-02-10 10:00", NOTE, OWNER, BOB),
        said("2-b", "2026-02-11 10:00", "Oh, thank you", BOB),
        said("3-c", "2026-02-10 10:00", NOTE, OWNER, CAT),
        said("3-c", "2026-02-12 10:00", "Are you at the fair?", OWNER, CAT),
    ],
}


@pytest.fixture
def kept(desk, tmp_path):
    take(desk, archive(tmp_path / "one.zip", "2026-03-01 08:00", **PAPER))
    return desk


def test_a_note_of_theirs_that_came_back_is_no_word_they_wrote(kept):
    with kept.ledger.reading() as connection:
        found = attention.who_wrote(connection, kept.owner, at("2026-02-05 00:00"))
        named = [one.name for one in attention.whom(connection, kept.owner, found, ())]
    assert named == ["Bob Lee"]


def test_a_note_that_came_back_was_not_written_on_the_day_of_acceptance(kept):
    with kept.ledger.reading() as connection:
        found = attention.own_words_on(connection, kept.owner, ["ann", "bob", "cat"])
    assert found == {"cat": at("2026-02-12 00:00") // DAY_SECONDS}
