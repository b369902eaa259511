"""The journal of marks: nothing in it is altered, what stands is told apart, and all can be forgotten."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.ledger.handmade import archive, connected, said
from tests.ledger.places import empty
from tests.ledger.readback import NOW, dump
from visavis.desk import Desk
from visavis.errors import CannotAsk, CannotKeep, CannotMark
from visavis.ledger import marking, schema
from visavis.ledger.health import copies_holding
from visavis.ledger.marking import When
from visavis.marks import Group, LeftAlone, Mark, Member, Merge, Note, Outcome, Snooze

ADA, BEA = ("Ada Rive", "ada"), ("Béa Mont", "bea")
ON = 20_000


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    tables = {
        "connections": [connected("2026-01-05", ADA), connected("2026-02-05", BEA)],
        "messages": [said("t1", "2026-03-01 10:00", "Bonjour", ADA)],
    }
    return archive(folder / "small.zip", "2026-06-01 12:00", **tables)


@pytest.fixture
def kept(desk: Desk, small: Path) -> Desk:
    list(desk.import_archives([small], NOW))
    return desk


def record(desk: Desk, mark: Mark, now: int = NOW, on: int = ON) -> int:
    with desk.ledger.writing() as connection:
        return marking.record(connection, desk.owner, mark, When(on, now)).number


def standing(desk: Desk, kind: type[Mark]) -> list[tuple[int, Mark]]:
    with desk.ledger.reading() as connection:
        return [(one.number, one.mark) for one in marking.standing(connection, desk.owner, kind)]


def journal(desk: Desk) -> list[tuple[int, str, Mark]]:
    with desk.ledger.reading() as connection:
        return [(one.number, one.act, one.mark) for one in marking.history(connection, desk.owner)]


def test_marks_are_numbered_from_one_and_told_with_their_days(kept):
    first = record(kept, Note("ada", "likes jazz"))
    second = record(kept, Outcome("bea", "call"), NOW + 5, ON + 3)
    assert (first, second) == (1, 2)
    with kept.ledger.reading() as connection:
        (one,) = marking.standing(connection, kept.owner, Outcome)
        assert (one.on, one.made_at, one.changed_at) == (ON + 3, NOW + 5, NOW + 5)
        assert marking.standing(connection, kept.owner, Note, ["bea"]) == []


def test_a_number_is_never_given_twice_even_when_the_person_is_forgotten(kept, tmp_path):
    record(kept, Note("bea", "one"))
    record(kept, Note("ada", "two"))
    kept.forget("ada", tmp_path, NOW)
    assert record(kept, Note("bea", "three")) == 3


def test_only_the_latest_of_a_single_mark_stands_and_the_others_are_remembered(kept):
    number = record(kept, Snooze("ada", ON + 9))
    assert record(kept, Snooze("ada", ON + 20), NOW + 1) == number
    assert record(kept, Snooze("bea", ON + 1), NOW + 2) != number
    assert standing(kept, Snooze) == [(number, Snooze("ada", ON + 20)), (2, Snooze("bea", ON + 1))]
    assert [act for one, act, _ in journal(kept) if one == number] == ["made", "changed"]


def test_to_note_the_same_again_changes_nothing(kept):
    record(kept, LeftAlone("ada"))
    before = dump(kept)
    assert record(kept, LeftAlone("ada"), NOW + 99) == 1
    assert dump(kept) == before


def test_a_mark_taken_back_no_longer_stands_and_can_be_put_back(kept):
    number = record(kept, Outcome("ada", "call"))
    with kept.ledger.writing() as connection:
        marking.revoke(connection, kept.owner, number, NOW + 1)
    assert standing(kept, Outcome) == []
    with kept.ledger.writing() as connection, pytest.raises(CannotAsk, match="no_such_mark"):
        marking.revoke(connection, kept.owner, number, NOW + 2)
    with kept.ledger.writing() as connection:
        again = marking.undo(connection, kept.owner, number, NOW + 3)
    assert again is not None
    assert (again.on, again.made_at, again.changed_at) == (ON, NOW, NOW + 3)
    assert [act for _, act, _ in journal(kept)] == ["made", "revoked", "changed"]


_STEPS = st.lists(st.sampled_from(["change", "revoke", "undo"]), max_size=8)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_to_undo_brings_back_what_stood_before_the_last_step(kept, steps):
    with kept.ledger.writing() as connection:
        connection.execute(schema.marks.delete())
    number = record(kept, Note("ada", "0"))
    for place, step in enumerate(steps, 1):
        _take(kept, number, step, place)
    before = standing(kept, Note)
    for step in ("change", "revoke"):
        if step == "revoke" and not before:
            continue
        if _take(kept, number, step, 100):
            _take(kept, number, "undo", 101)
            assert standing(kept, Note) == before
    rows = journal(kept)
    assert len(rows) >= len([step for step in steps if step == "undo"])


def _take(desk: Desk, number: int, step: str, place: int) -> bool:
    """Take a step where it is possible, and tell whether it was."""
    with desk.ledger.writing() as connection:
        try:
            if step == "change":
                mark = Note("ada", str(place))
                marking.change(connection, desk.owner, number, mark, When(ON, NOW + place))
            elif step == "revoke":
                marking.revoke(connection, desk.owner, number, NOW + place)
            else:
                marking.undo(connection, desk.owner, number, NOW + place)
        except CannotAsk:
            return False
    return True


def test_what_was_written_in_the_journal_is_never_altered(kept):
    number = record(kept, Note("ada", "one"))
    for place in range(1, 6):
        before = _written(kept)
        _take(kept, number, ("change", "revoke", "undo", "change", "undo")[place - 1], place)
        assert _written(kept)[: len(before)] == before


def _written(desk: Desk) -> list[tuple[Any, ...]]:
    marks = schema.marks
    columns = [column for column in marks.columns if column.name != "stands"]
    with desk.ledger.reading() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(marks.c.entry))]


def test_nobody_marks_the_owner_or_somebody_forgotten(kept, tmp_path):
    with pytest.raises(CannotMark, match="about_the_owner"):
        record(kept, Note("moi", "myself"))
    kept.forget("ada", tmp_path, NOW)
    with pytest.raises(CannotMark, match="about_the_forgotten"):
        record(kept, Note("ada", "again"))
    with pytest.raises(CannotMark, match="about_the_forgotten"):
        record(kept, Merge("bea", "ada"))
    kept.lift("ada")
    assert record(kept, Note("ada", "again"))


def test_forgetting_erases_every_mark_that_ever_named_the_person(kept, tmp_path):
    group = record(kept, Group("Jazz"))
    record(kept, Member("ada", group))
    record(kept, Note("ada", "likes jazz"))
    number = record(kept, Merge("bea", "ada"))
    with kept.ledger.writing() as connection:
        marking.revoke(connection, kept.owner, number, NOW)
    assert kept.forget("ada", tmp_path).held.marks == 3
    kept.forget("ada", tmp_path, NOW)
    assert [(one, mark) for one, _, mark in journal(kept)] == [(group, Group("Jazz"))]
    assert not [row for rows in dump(kept).values() for row in rows if "likes jazz" in row or "'ada'" in row]


def test_undoing_the_only_import_leaves_the_marks_and_importing_again_finds_them(kept, small):
    record(kept, Note("ada", "likes jazz"))
    with kept.ledger.writing() as connection:
        marking.record(connection, kept.owner, Outcome("ada", "call"), When(ON, NOW))
    (past,) = kept.history()
    kept.undo(past.id)
    assert standing(kept, Note) == [(1, Note("ada", "likes jazz"))]
    list(kept.import_archives([small], NOW))
    assert kept.person("ada").standing.rung == "met"
    assert standing(kept, Note) == [(1, Note("ada", "likes jazz"))]


def test_a_copy_knows_of_the_marks_about_somebody(kept, tmp_path):
    record(kept, Merge("bea", "gone-elsewhere"))
    if not kept.ledger.is_sqlite:
        with pytest.raises(CannotKeep, match="server_backup"):
            kept.backup(tmp_path, NOW)
        return
    copy = kept.backup(tmp_path, NOW)
    aside = kept.ledger.file.with_name(kept.ledger.file.name + ".before-restore-shm")
    aside.write_bytes(bytes(32_768))
    assert copies_holding(kept.ledger, tmp_path, "gone-elsewhere") == [copy]
    assert copies_holding(kept.ledger, tmp_path, "nobody-at-all") == []


def test_of_a_copy_the_log_beside_it_is_not_told_apart(kept, tmp_path):
    record(kept, Merge("bea", "gone-elsewhere"))
    if not kept.ledger.is_sqlite:
        return
    before = kept.ledger.file.with_name(kept.ledger.file.name + ".before-restore")
    kept.backup(tmp_path / "aside", NOW).rename(before)
    log = before.with_name(before.name + "-wal")
    log.write_bytes(b"gone-elsewhere")
    assert copies_holding(kept.ledger, tmp_path / "aside", "gone-elsewhere") == [before]
    before.unlink()
    assert copies_holding(kept.ledger, tmp_path / "aside", "gone-elsewhere") == [log]


def test_a_ledger_counts_its_marks(kept):
    record(kept, Note("ada", "one"))
    record(kept, Group("Jazz"))
    assert kept.health().marks == 2
    empty(kept)
    assert kept.health().marks == 0
