"""Replies that no hand wrote are replies, and how many there are is a reason to doubt."""

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.words import say_answer

__all__ = ["desk", "kept_ledger"]
PEOPLE = [(f"Ann Lee{n}", f"ann-{n}") for n in range(8)]
WORDS = {
    0: "Automatic reply: I am out of the office until 4 May.",
    1: "Je suis en congés jusqu'au 12 mars inclus.",
    2: "With pleasure, shall we say Thursday?",
    3: "I was on leave when you wrote, sorry!",
}


def _doubts(desk):
    return {one.code: dict(one.fields) for one in desk.ask("invitations").doubts}


def test_replies_that_read_as_automatic_are_counted_and_told(desk, tmp_path):
    notes = [invited("2026-02-01 10:00", one, "") for one in PEOPLE]
    known = [connected("2026-02-02", one) for one in PEOPLE]
    talk = [said(f"2-{n}", f"2026-02-03 10:0{n}", words, PEOPLE[n], OWNER) for n, words in WORDS.items()]
    path = archive(
        tmp_path / "a.zip", "2026-03-01 10:00", invitations=notes, connections=known, messages=talk
    )
    take(desk, path)
    assert _doubts(desk)["automatic"] == {"n": 2}
    said_ = " ".join(str(section) for section in say_answer(desk.ask("invitations"), "en").sections)
    assert "2 first replies read as an absence or a machine" in said_


def test_where_no_machine_answered_nothing_is_said_of_any(desk, tmp_path):
    notes = [invited("2026-02-01 10:00", one, "") for one in PEOPLE]
    known = [connected("2026-02-02", one) for one in PEOPLE]
    talk = [said("2-2", "2026-02-03 10:00", WORDS[2], PEOPLE[2], OWNER)]
    path = archive(
        tmp_path / "a.zip", "2026-03-01 10:00", invitations=notes, connections=known, messages=talk
    )
    take(desk, path)
    doubts = _doubts(desk)
    assert doubts
    assert "automatic" not in doubts
