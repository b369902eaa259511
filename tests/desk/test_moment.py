"""A desk at one moment: what it is asked is of one state, looked up over one connection."""

from sqlalchemy import event

from tests.ledger.handmade import archive, connected
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take

__all__ = ["desk", "kept_ledger"]

ANN, BOB = ("Ann Martin", "ann-m"), ("Bob Martin", "bob-m")


def _take(desk, tmp_path, name, *people):
    took = [connected("2026-01-02", person) for person in people]
    take(desk, archive(tmp_path / f"{name}.zip", f"2026-02-0{len(people)} 10:00", connections=took))


def test_what_is_imported_meanwhile_is_not_seen(desk, tmp_path):
    _take(desk, tmp_path, "first", ANN)
    with desk.at_one_moment() as seen:
        before = seen.count_people()
        _take(desk, tmp_path, "second", ANN, BOB)
        assert [seen.count_people(), desk.count_people()] == [before, before + 1]
        assert "Bob Martin" not in [one.name for one in seen.people()]
    with desk.at_one_moment() as seen:
        assert seen.count_people() == before + 1


def test_a_mark_made_meanwhile_is_kept_and_not_seen(desk, tmp_path):
    _take(desk, tmp_path, "first", ANN)
    with desk.at_one_moment() as seen:
        assert seen.marks.groups() == []
        desk.marks.group("Friends", ["ann-m"], 1_780_000_000)
        assert seen.marks.groups() == []
    assert [group.name for group in desk.marks.groups()] == ["Friends"]


def test_the_agenda_of_a_moment_is_kept_for_the_next(desk, tmp_path):
    _take(desk, tmp_path, "first", ANN)
    now = 1_780_000_000
    with desk.at_one_moment() as seen:
        first = seen.agenda(now)
    assert desk.agenda(now) == first


def test_its_owner_is_looked_up_once(desk, tmp_path):
    _take(desk, tmp_path, "first", ANN)
    asked = []
    event.listen(desk.ledger.engine, "before_cursor_execute", lambda *what: asked.append(what[2]))
    with desk.at_one_moment() as seen:
        for _ in range(3):
            assert (seen.owner.name, seen.zone) == ("Moi Même", "UTC")
            assert seen.count_people()
    assert sum("FROM owners" in statement for statement in asked) == 1


def test_another_owner_is_looked_up_anew(desk, tmp_path):
    _take(desk, tmp_path, "first", ANN)
    with desk.at_one_moment() as seen:
        known = seen.owner
        other = seen.of(known.name)
        assert other.owner == known
