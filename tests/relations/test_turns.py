"""Turns, reply and exchange: each rule by a conversation one can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.relations.turns import Said, Talk, after_acceptance, reply_and_exchange, talk, turn_starts

DAY = 86_400


def conversation(script: str) -> list[Said]:
    """Return what is said, one second a letter: `o` the owner, `p` the person, a space for silence."""
    return [Said(at, 0, 0, 0, who == "o", at, 1) for at, who in enumerate(script) if who != " "]


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
    assert talk(conversation("  o p p ")) == Talk(3, 2, 4, 2, 6, last_by_owner=False)


@given(st.text(alphabet="op", max_size=30))
def test_turns_are_the_changes_of_speaker(script):
    starts = list(turn_starts(conversation(script)))
    changes = [n for n, who in enumerate(script) if not n or script[n - 1] != who]
    assert [start.at for start in starts] == changes
    assert talk(conversation(script)).turns == len(changes)


def test_what_is_said_at_one_instant_is_read_from_the_end_of_the_file():
    # (position of the conversation, rows of that instant above it), both counted from the top
    rows = {"last": (9, 0), "third": (9, 1), "second": (9, 2), "first of a later thread": (40, 0)}
    said = sorted(
        Said(5, -position, -tie, 0, by_owner=False, message_id=number, conversation_id=position)
        for number, (position, tie) in enumerate(rows.values())
    )
    assert [list(rows)[message.message_id] for message in said] == [
        "first of a later thread",
        "second",
        "third",
        "last",
    ]


def test_the_instant_comes_before_the_place_in_the_file():
    first, second = conversation("oo")
    first, second = first._replace(from_last=-1), second._replace(from_last=-9)
    assert sorted([second, first]) == [first, second]


def test_after_acceptance_is_strictly_after_its_instant():
    said = conversation("opop")
    assert [message.at for message in after_acceptance(said, 0, 1)] == [2, 3]


def test_without_an_instant_the_whole_utc_day_of_acceptance_is_after_it():
    instants = [3 * DAY - 1, 3 * DAY, 3 * DAY + 5]
    said = [message._replace(at=at) for message, at in zip(conversation("ooo"), instants, strict=True)]
    assert [message.at for message in after_acceptance(said, 3, None)] == instants[1:]


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
