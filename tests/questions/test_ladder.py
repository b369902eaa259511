"""Where people stand is counted as the lists tell it, one person at a time."""

from collections import Counter
from datetime import UTC, datetime

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.marks import RUNGS
from visavis.study.finding import Doubt, NotEnough
from visavis.words import Table, say_answer

ANN, BOB, CAT = ("Ann Lee", "ann"), ("Bob Roe", "bob"), ("Cat Ray", "cat")


def month(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m}"


def test_the_counts_of_a_life_are_those_of_its_lists(desk, tmp_path):
    one = life(11, people=160)
    take(desk, demo.write_archive(one, instant(5), tmp_path / "a").path)
    (found,) = desk.ask("ladder").parts
    people = list(desk.people("key", 10_000))
    # nothing was noted, so that nobody can tell who was met
    assert {step.rung: step.people for step in found.steps} == {
        rung: sum(person.rung == rung for person in people) for rung in RUNGS[:-2]
    } | dict.fromkeys(RUNGS[-2:])
    assert found.people == len(people) == sum(step.people or 0 for step in found.steps)
    began = Counter(month(person.began_at) for person in people if person.began_at is not None)
    last = {one.month: one.people for one in found.months}
    assert last == {name: began[name] for name in last}
    assert len(last) == 12
    assert sum(last.values()) > 0
    assert found.before == sum(n for name, n in began.items() if name not in last) > 0
    assert sum(began.values()) == sum(
        step.people for step in found.steps if step.rung in ("recognised", "exchanging")
    )


def test_whom_an_invitation_brought_is_one_person_however_often_invited(desk, tmp_path):
    path = archive(
        tmp_path / "a.zip",
        "2026-03-10 10:00",
        invitations=[
            invited("2026-03-01 10:00", CAT),
            invited("2026-01-01 10:00", ANN),
            invited("2026-01-01 10:00", BOB, outgoing=False),
        ],
        connections=[connected("2026-01-02", ANN), connected("2026-01-02", BOB)],
        messages=[
            said("2-a", "2026-02-04 10:00", "Merci", ANN),
            said("2-a", "2026-01-31 23:00", "Bonjour", OWNER, ANN),
            said("2-b", "2026-02-04 10:00", "Bonjour", BOB),
        ],
    )
    take(desk, path)
    (found,) = desk.ask("ladder").parts
    assert [(met.slice.direction, met.people) for met in found.met] == [("outgoing", 1), ("incoming", 1)]
    assert found.met[0].began.found == NotEnough("few", 1, 5)
    assert [(one.month, one.people) for one in found.months][-2:] == [("2026-02", 1), ("2026-03", 0)]
    standing = {person.person_key: person.rung for person in desk.people("key")}
    assert [standing[key] for key in ("ann", "bob", "cat")] == ["recognised", "addressed", "stranger"]


def test_what_was_said_after_the_last_messages_is_doubted(desk, tmp_path):
    with_messages = archive(
        tmp_path / "a.zip",
        "2026-01-10 10:00",
        invitations=[invited("2026-01-01 10:00", ANN)],
        connections=[connected("2026-01-02", BOB)],
        messages=[said("2-a", "2026-01-04 10:00", "Bonjour", ANN)],
    )
    without = archive(tmp_path / "b.zip", "2026-02-10 10:00", invitations=[invited("2026-01-01 10:00", ANN)])
    take(desk, without)
    assert desk.ask("ladder").parts == NotEnough("no_messages", 0, 1)
    take(desk, with_messages)
    (found,) = desk.ask("ladder").parts
    # nobody could be seen there, which is not the same as nobody
    assert {step.rung: step.people for step in found.steps}["signalled"] is None
    section = say_answer(desk.ask("ladder"), "en").sections[0]
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert (
        "signalled: an endorsement or cosmetic texts of yours, and no message back; a note is none",
        "unknown",
    ) in table.rows
    (_, note, unknown, stale) = desk.ask("ladder").doubts
    assert note == Doubt("note_no_turn", {})
    assert unknown == Doubt("endorsements_unknown", {})
    assert stale == Doubt("stale_messages", {"last": 1_768_039_200})
