"""Turns, reply and exchange: each rule by a conversation one can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.handmade import OWNER, archive, said
from tests.ledger.readback import take
from visavis.relations.turns import after_acceptance, reply_and_exchange, spoken, talk, turn_starts

DAY = 86_400


def conversation(script: str) -> list[int]:
    """Return what is said, one second a letter: `o` the owner, `p` the person, a space for silence."""
    return [spoken(at, int(who == "o")) for at, who in enumerate(script) if who != " "]


@pytest.mark.parametrize(
    ("script", "turns", "began_at", "last_by_owner"),
    [
        ("", 0, None, None),
        ("o", 1, None, True),
        ("ooo", 1, None, True),
        ("op", 2, 1, False),
        ("oopp  p", 2, 2, False),
        ("p o", 2, 2, True),
        ("opo", 3, 1, True),
        ("popopo", 6, 1, True),
    ],
)
def test_a_turn_is_the_longest_run_of_one_speaker(script, turns, began_at, last_by_owner):
    said = conversation(script)
    found = talk(said)
    assert (found.turns, found.began_at, found.last_by_owner) == (turns, began_at, last_by_owner)
    assert found.messages == len(said)


def test_first_and_last_are_instants_of_messages():
    found = talk(conversation("  o p p "))
    assert (found.messages, found.turns, found.began_at, found.first_at, found.last_at) == (3, 2, 4, 2, 6)
    assert (found.first_by_owner, found.last_by_owner) == (1, 0)


@given(st.text(alphabet="op", max_size=30))
def test_turns_are_the_changes_of_speaker(script):
    starts = list(turn_starts(conversation(script)))
    changes = [n for n, who in enumerate(script) if not n or script[n - 1] != who]
    assert starts == changes
    assert talk(conversation(script)).turns == len(changes)


def test_what_is_said_at_one_instant_is_read_from_the_end_of_the_file(desk, tmp_path):
    noon, ann = "2026-01-04 12:00", ("Ann Lee", "ann")
    rows = [
        said("2-a", noon, "fourth", ann),
        said("2-a", noon, "third", OWNER, ann),
        said("2-a", noon, "second", ann),
        said("2-b", noon, "first", OWNER, ann),
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", messages=rows))
    standing = desk.person("ann").standing
    assert (standing.first_by, standing.turns, standing.last_by) == ("owner", 4, "person")


def test_the_instant_comes_before_the_place_in_the_file(desk, tmp_path):
    ann = ("Ann Lee", "ann")
    rows = [
        said("2-a", "2026-01-04 12:00", "later", ann),
        said("2-b", "2026-01-04 11:00", "first", OWNER, ann),
        said("2-b", "2026-01-04 13:00", "last", OWNER, ann),
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", messages=rows))
    standing = desk.person("ann").standing
    assert (standing.first_by, standing.turns, standing.last_by) == ("owner", 3, "owner")


def test_after_acceptance_is_strictly_after_its_instant():
    said = conversation("opop")
    assert list(turn_starts(after_acceptance(said, 0, 1))) == [2, 3]


def test_without_an_instant_the_whole_utc_day_of_acceptance_is_after_it():
    instants = [3 * DAY - 1, 3 * DAY, 3 * DAY + 5]
    said = [spoken(at, place % 2) for place, at in enumerate(instants)]
    assert list(turn_starts(after_acceptance(said, 3, None))) == instants[1:]


@pytest.mark.parametrize(
    ("script", "outgoing", "replied_at", "exchanged_at"),
    [
        ("", True, None, None),
        ("oo", True, None, None),
        ("op", True, 1, None),
        ("ooppp", True, 2, None),
        ("opo", True, 1, 2),
        ("popo", True, 0, 2),
        ("oppoo", True, 1, 3),
        # who was invited by somebody is the one whose first word is the reply
        ("pp", False, None, None),
        ("po", False, 1, None),
        ("opo", False, 0, 2),
    ],
)
def test_a_reply_is_the_invitees_first_word_and_an_exchange_the_third_turn(
    script, outgoing, replied_at, exchanged_at
):
    assert reply_and_exchange(conversation(script), outgoing=outgoing) == (replied_at, exchanged_at)
