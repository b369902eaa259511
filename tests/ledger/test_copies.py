"""A ledger is copied whole, restored whole, and what is no ledger of ours is left alone."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from tests.ledger.readback import dump, take, told
from visavis.desk import Desk
from visavis.errors import BadSetting, CannotKeep
from visavis.ledger import open_ledger
from visavis.ledger.copies import check_file, copy_file, restore_file
from visavis.ledger.opening import _prepare


@pytest.fixture
def place(tmp_path):
    return tmp_path / "ledger.db"


def refusal(place: object) -> str:
    with pytest.raises((CannotKeep, BadSetting)) as why:
        open_ledger(place)  # type: ignore[arg-type]
    return why.value.code


def test_a_copy_is_restored_whole(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        before = dump(desk)
        copy = copy_file(desk.ledger, tmp_path / "copies" / "one.db")
        take(desk, four_exports[3])
        after = told(desk)
        assert [file.name for file in copy.parent.iterdir()] == ["one.db"]
    kept = restore_file(copy, place).kept
    with Desk(place) as desk:
        assert dump(desk) == before
    assert kept
    with Desk(kept) as desk:
        assert told(desk) == after


def test_the_ledger_kept_aside_comes_back_and_neither_is_lost(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        before = told(desk)
        copy = copy_file(desk.ledger, tmp_path / "copy.db")
        take(desk, four_exports[3])
        after = told(desk)
    first = restore_file(copy, place).kept
    assert first
    assert [file.name for file in sorted(tmp_path.glob("ledger.db.before*"))] == [first.name]
    second = restore_file(first, place).kept
    assert second
    assert second != first
    for file, held in ((place, after), (first, after), (second, before)):
        with Desk(file) as desk:
            assert told(desk) == held
    assert not list(tmp_path.glob(".restoring-*"))


def test_what_is_kept_aside_takes_no_name_that_a_log_still_bears(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        copy = copy_file(desk.ledger, tmp_path / "copy.db")
    (tmp_path / "ledger.db.before-restore-wal").write_text("of another")
    kept = restore_file(copy, place).kept
    assert kept
    assert kept.name == "ledger.db.before-restore-2"


def test_a_desk_that_is_open_while_a_copy_is_restored_is_told(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        copy = copy_file(desk.ledger, tmp_path / "copy.db")
        assert restore_file(copy, place).in_sight
    assert not restore_file(copy, place).in_sight


def test_a_copy_is_of_one_moment_while_an_import_goes_on(place, tmp_path, four_exports):
    with Desk(place) as desk, Desk(place) as other:
        take(desk, four_exports[0])
        before = told(desk)
        copies: list[Path] = []

        def copy(_file: str, _behind: int, _ahead: int) -> None:
            copies.append(copy_file(other.ledger, tmp_path / f"copy {len(copies)}.db"))

        list(desk.import_archives([four_exports[3]], 0, progress=copy))
        for number in (0, len(copies) // 2, -1):
            with Desk(copies[number]) as copied:
                assert told(copied) == before
                take(copied, four_exports[3])
                assert told(copied) == told(desk)


@pytest.mark.parametrize(
    "folder",
    [
        "C# notes",
        "50 % done",
        "Zoë & l'été",
        pytest.param("a:b?", marks=pytest.mark.skipif(os.name == "nt", reason="no name on Windows")),
    ],
)
def test_any_folder_may_hold_a_ledger_and_its_copies(folder, tmp_path, four_exports):
    with Desk(tmp_path / folder / "ledger.db") as desk:
        take(desk, four_exports[0])
        before = dump(desk)
        copy = copy_file(desk.ledger, tmp_path / folder / "copy.db")
    assert (tmp_path / folder / "ledger.db").is_file()
    restore_file(copy, tmp_path / folder / "other.db")
    with Desk(tmp_path / folder / "other.db") as desk:
        assert dump(desk) == before


def test_a_ledger_on_a_server_is_its_servers_to_copy(postgresql_database, tmp_path):
    with Desk(postgresql_database) as desk, pytest.raises(CannotKeep, match="server_backup"):
        copy_file(desk.ledger, tmp_path / "copy.db")


def _cut(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-8_192])


def _scribble(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[4_096:24_576] = b"\xa5" * 20_480
    copy.write_bytes(content)


def _foreign(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def _text(copy: Path) -> None:
    copy.write_text("hello" * 1_000)


@pytest.mark.parametrize("harm", [_cut, _scribble, _foreign, _text, Path.unlink])
def test_a_broken_copy_is_refused_and_the_ledger_stays(harm, place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        before = dump(desk)
        copy = copy_file(desk.ledger, tmp_path / "copy.db")
        harm(copy)
        with pytest.raises(CannotKeep):
            check_file(copy)
        with pytest.raises(CannotKeep):
            restore_file(copy, place)
        assert dump(desk) == before


def test_a_copy_is_not_written_where_nothing_can_be(place, tmp_path):
    (tmp_path / "file").write_text("")
    with Desk(place) as desk, pytest.raises(CannotKeep) as why:
        copy_file(desk.ledger, tmp_path / "file" / "copy.db")
    assert why.value.code == "copy"


def test_a_copy_takes_the_place_of_a_damaged_ledger(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        before = dump(desk)
        copy = copy_file(desk.ledger, tmp_path / "copy.db")
    _text(place)
    kept = restore_file(copy, place).kept
    assert kept
    assert kept.read_text().startswith("hello")
    with Desk(place) as desk:
        assert dump(desk) == before


def test_what_is_deleted_is_overwritten_be_the_build_of_sqlite_what_it_may(place):
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        _prepare(connection, None)
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("INSERT INTO words VALUES ('a-forgotten-key')")
        connection.execute("DELETE FROM words")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert b"a-forgotten-key" not in place.read_bytes()


def test_a_ledger_by_another_name_is_no_copy_of_itself(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[0])
        before = dump(desk)
    other = tmp_path / "Other name.db"
    other.hardlink_to(place)
    with pytest.raises(CannotKeep) as why:
        restore_file(other, place)
    assert why.value.code == "same_place"
    with Desk(place) as desk:
        assert dump(desk) == before


def test_a_ledger_of_a_later_program_is_refused(database_url):
    with Desk(database_url) as desk:
        with desk.ledger.writing() as connection:
            connection.execute(text("UPDATE visavis_version SET version_num = '9999'"))
        before = dump(desk)
        assert refusal(database_url) == "newer"
        assert dump(desk) == before


def test_opening_a_ledger_again_changes_nothing(database_url, four_exports):
    with Desk(database_url) as desk:
        take(desk, four_exports[0])
        before = dump(desk)
    with Desk(database_url) as desk:
        assert dump(desk) == before


def test_a_foreign_database_is_refused_and_unchanged(place):
    _foreign_at(place)
    content = place.read_bytes()
    assert refusal(place) == "foreign"
    with closing(sqlite3.connect(place)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    assert place.read_bytes() == content


def test_a_server_database_that_uses_our_names_is_refused_and_one_that_does_not_is_shared(
    postgresql_database,
):
    engine = create_engine(postgresql_database)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE messages (body TEXT)")
    assert refusal(postgresql_database) == "foreign"
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == ["messages"]
        connection.exec_driver_sql("ALTER TABLE messages RENAME TO their_messages")
    Desk(postgresql_database).close()
    engine.dispose()


def _foreign_at(place: Path) -> None:
    with closing(sqlite3.connect(place)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def test_a_text_is_no_ledger_and_is_left_as_it_is(place):
    _text(place)
    assert refusal(place) == "damaged"
    assert place.read_text() == "hello" * 1_000


def test_what_is_no_copy_is_told_apart_from_a_damaged_ledger(place, tmp_path, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[3])
    _text(tmp_path / "list.csv")
    with pytest.raises(CannotKeep) as why:
        restore_file(tmp_path / "list.csv", place)
    assert (why.value.code, why.value.fields["place"]) == ("bad_copy", str(tmp_path / "list.csv"))
    with Desk(place) as desk:
        assert told(desk).people


def test_damage_met_while_reading_is_our_own_error(place, four_exports):
    with Desk(place) as desk:
        take(desk, four_exports[3])
        with desk.ledger.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(place.read_bytes())
    content[40_960:-4_096] = b"\xa5" * (len(content) - 45_056)
    place.write_bytes(content)
    with pytest.raises(CannotKeep) as why, Desk(place) as desk:
        told(desk)
    assert why.value.code == "damaged"
    with pytest.raises(CannotKeep), Desk(place) as desk:
        take(desk, four_exports[0])
    with pytest.raises(CannotKeep), Desk(place) as desk:
        desk.health()


def test_a_folder_is_no_ledger(tmp_path):
    assert refusal(tmp_path) == "damaged"


def test_a_place_below_a_file_is_a_bad_setting(place):
    place.write_text("")
    assert refusal(place / "ledger.db") == "ledger_place"


@pytest.mark.parametrize("address", ["mysql://localhost/x", "nonsense://x", "postgresql://[::1/x"])
def test_an_address_nobody_knows_is_a_bad_setting(address):
    assert refusal(address) == "ledger"


def test_a_server_out_of_reach_is_our_own_error_and_keeps_the_password():
    with pytest.raises(CannotKeep) as why:
        open_ledger("postgresql://me:hush@127.0.0.1:1/x")
    assert "hush" not in str(why.value.fields)


def test_a_lock_that_cannot_be_had_is_our_own_error(place, four_exports):
    with Desk(place) as desk:
        place.with_name(place.name + ".lock").mkdir()
        with pytest.raises(CannotKeep):
            take(desk, four_exports[0])
