"""What is derived follows from the traces alone: it can be dropped, and conversations cut up, at will."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from tests.ledger.handmade import OWNER, archive, connected, said
from tests.ledger.places import empty
from tests.ledger.readback import dump, instant, life, take, told
from visavis import demo, relations
from visavis.ledger import schema
from visavis.marks import RUNGS

ANN, BOB = ("Ann Lee", "ann"), ("Bob Roe", "bob")
BEGINS = 1_767_261_600
# (seconds since the message before, by the owner, in which of three conversations)
TALKS = st.lists(
    st.tuples(st.integers(1, 400_000), st.booleans(), st.integers(0, 2)), min_size=1, max_size=12
)


def test_what_is_derived_can_be_dropped_and_made_anew(desk, tmp_path):
    one = life(31)
    take(desk, *(demo.write_archive(one, instant(day), tmp_path / str(day)).path for day in (300, 5)))
    before, rows = told(desk), dump(desk)
    owner = desk.owner
    with desk.ledger.writing() as connection:
        for table in schema.DERIVED:
            assert connection.execute(delete(table)).rowcount > 0
    assert told(desk) != before
    relations.settle(desk.ledger, relations.rebuild(desk.ledger, owner.id))
    assert told(desk) == before
    for table in schema.DERIVED:
        assert len(dump(desk)[table.name]) == len(rows[table.name])


def standing(desk, path):
    empty(desk)
    take(desk, path)
    return desk.person("ann").standing


def written(path, talk, *, apart):
    """Write a talk with Ann as one conversation, or as up to three; and one with Bob, for company."""
    at = BEGINS
    threads: dict[str, list[Any]] = {}
    for number, (gap, by_owner, thread) in enumerate(talk):
        at += gap
        name = f"2-ann-{thread if apart else 0}"
        moment = f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S}"
        sides = (OWNER, ANN) if by_owner else (ANN,)
        threads.setdefault(name, []).insert(0, said(name, moment, f"Message {number}", *sides))
    rows = [row for thread in threads.values() for row in thread]
    rows.append(said("2-bob", "2026-01-01 11:00", "Bonjour Bob", OWNER, BOB))
    return archive(path, "2026-06-01 10:00", connections=[connected("2026-01-01", ANN)], messages=rows)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(talk=TALKS)
def test_several_conversations_with_somebody_are_one(talk, desk, tmp_path):
    one = standing(desk, written(tmp_path / "one.zip", talk, apart=False))
    several = standing(desk, written(tmp_path / "several.zip", talk, apart=True))
    assert several == one
    assert one.messages == len(talk)


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(talk=TALKS)
def test_another_message_of_the_person_never_lowers_them(talk, desk, tmp_path):
    before = standing(desk, written(tmp_path / "before.zip", talk, apart=True))
    more = standing(desk, written(tmp_path / "more.zip", [*talk, (60, False, 0)], apart=True))
    assert RUNGS.index(more.rung) >= RUNGS.index(before.rung)
    assert (more.messages, more.waiting) == (before.messages + 1, "owner")
