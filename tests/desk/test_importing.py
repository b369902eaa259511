"""An import is whole or not at all: owners are told apart, bad input leaves no trace, readers see no half."""

import struct
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from tests.ledger.handmade import OWNER, archive, connected
from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import NOW, Told, dump, instant, life, rows_left, take, told
from visavis import demo
from visavis.desk import Desk
from visavis.errors import CannotAsk, CannotKeep, VisavisError
from visavis.ledger.owners import chosen_owner
from visavis.words import say_import

__all__ = ["desk", "kept_ledger", "ledger_address"]
ALICE, BOB = life(51, people=80), life(52, people=60)
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Archives written once: two of Alice's, a year apart, one of Bob's, one of Alice under a new address."""

    earlier: Path
    later: Path
    bobs: Path
    renamed: Path


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("shelf")
    neuf = replace(ALICE, owner=replace(ALICE.owner, key=f"{ALICE.owner.key}-neuf"))
    # an era that flattens line breaks, then one that keeps them: a later copy of a message is the better one
    whats = [(ALICE, 300), (ALICE, 5), (BOB, 5), (neuf, 3)]
    paths = [
        demo.write_archive(one, instant(days), folder / str(number)).path
        for number, (one, days) in enumerate(whats)
    ]
    return Shelf(*paths)


@contextmanager
def refused(desk: Desk, code: str) -> Iterator[None]:
    """Claim that what is done is refused with this code, and that not one row is then another."""
    before = dump(desk)
    with pytest.raises(VisavisError) as why:
        yield
    assert why.value.code == code
    assert dump(desk) == before


# --- what a first archive comes to


def test_a_first_import_tells_what_it_shows_of_a_life_and_a_later_one_what_happened(desk, shelf):
    first, second = desk.import_archives([shelf.earlier, shelf.later], now=0)
    assert second.life is None
    connected = next(file for file in first.files if file.kind == "connections")
    assert first.life.connections == connected.new - connected.unreadable
    assert first.life.conversations > 0
    assert first.life.since < min(first.exported_at, second.exported_at)
    said = say_import(first, "en").gist
    assert f"{first.life.conversations} conversations, since " in said
    assert "Archives that you may have kept from before complete this one." in said
    assert "new traces" in say_import(second, "en").gist


# --- owners


def test_the_archive_of_another_owner_is_refused(desk, shelf):
    take(desk, shelf.later)
    with refused(desk, "another_owner"):
        take(desk, shelf.bobs)
    assert desk.owner.keys == {ALICE.owner.key}


def test_a_ledger_holds_another_owner_on_request_and_then_wants_to_know_which(desk, shelf, ledger_address):
    take(desk, shelf.later)
    alone = told(desk)
    take(desk, shelf.bobs, another=True)
    with pytest.raises(CannotAsk) as which:
        _ = desk.owner
    assert which.value.code == "which_owner"
    with (
        Desk(ledger_address, BOB.owner.name) as bobs,
        Desk(ledger_address, ALICE.owner.key.upper()) as alices,
    ):
        assert bobs.owner.keys == {BOB.owner.key}
        assert [person.person_key for person in alices.people("key")] == [row[0] for row in alone.people]
        assert bobs.people()
        assert len(bobs.history()) == len(alices.history()) == 1
        bobs.undo(bobs.history()[0].id)
    assert told(desk) == alone


def test_nobody_else_is_an_owner(desk, shelf, ledger_address):
    take(desk, shelf.later)
    with Desk(ledger_address, "nobody") as nobodys, pytest.raises(CannotAsk) as who:
        nobodys.people()
    assert who.value.code == "no_such_owner"


def test_an_owner_with_a_new_address_is_refused_then_confirmed_once(desk, shelf, tmp_path):
    take(desk, shelf.later)
    with refused(desk, "another_owner"):
        take(desk, shelf.renamed)
    (report,) = take(desk, shelf.renamed, renamed=True)
    assert report.owner == ALICE.owner.name
    assert desk.owner.keys == {ALICE.owner.key, f"{ALICE.owner.key}-neuf"}
    neuf = replace(ALICE, owner=replace(ALICE.owner, key=f"{ALICE.owner.key}-neuf"))
    (again,) = take(desk, demo.write_archive(neuf, instant(1), tmp_path).path)
    assert not again.already
    assert len(desk.history()) == 3
    # the owner under the old address is no person of the new one, and neither is the other way round
    assert not desk.owner.keys & {person.person_key for person in desk.people()}


@pytest.mark.parametrize("said", [{"renamed": True}, {"another": True}])
def test_a_word_on_owners_counts_for_nothing_where_the_archive_is_broken(said, desk, shelf, tmp_path):
    take(desk, shelf.later)
    with refused(desk, "truncated"):
        take(desk, damaged(shelf.renamed, "Reactions", tmp_path), **said)


def test_an_archive_that_names_no_owner_goes_to_the_one_who_was_named(desk, shelf, ledger_address, tmp_path):
    take(desk, shelf.later)
    take(desk, shelf.bobs, another=True)
    anonymous = zipped(tmp_path / "connections.zip", {"Connections.csv": CONNECTIONS + _ROW})
    with refused(desk, "which_owner"):
        take(desk, anonymous)
    with Desk(ledger_address, BOB.owner.name) as bobs, Desk(ledger_address, ALICE.owner.name) as alices:
        take(bobs, anonymous)
        assert "ann-nonyme" in {person.person_key for person in bobs.people()}
        assert "ann-nonyme" not in {person.person_key for person in alices.people()}


_ROW = "Ann,Nonyme,https://www.linkedin.com/in/ann-nonyme,,Acme,CEO,03 Jan 2026\n"


def test_an_archive_that_names_no_owner_is_the_only_owners(desk, shelf, tmp_path):
    take(desk, shelf.later)
    take(desk, zipped(tmp_path / "connections.zip", {"Connections.csv": CONNECTIONS + _ROW}))
    assert "ann-nonyme" in {person.person_key for person in desk.people()}


# --- bad input


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items():
            out.writestr(name, text)
    return path


def damaged(whole: Path, file: str, folder: Path) -> Path:
    """Return a copy of an archive in which the end of one file, long by now, is zeros."""
    path = folder / f"damaged {file} {whole.name}"
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for info in archive.infolist():
            content = archive.read(info)
            if info.filename.startswith(file):
                # no reader of the first bytes meets the damage
                content += content.partition(b"\n")[2] * (1_300_000 // len(content))
            out.writestr(zipfile.ZipInfo(info.filename, info.date_time), content, zipfile.ZIP_DEFLATED)
        info = next(info for info in out.infolist() if info.filename.startswith(file))
    written = bytearray(path.read_bytes())
    name, extra = struct.unpack_from("<HH", written, info.header_offset + 26)
    begins = info.header_offset + 30 + name + extra
    late, ends = begins + info.compress_size * 19 // 20, begins + info.compress_size
    written[late:ends] = bytes(ends - late)
    path.write_bytes(written)
    return path


def _truncated(whole: Path, path: Path) -> None:
    path.write_bytes(whole.read_bytes()[:-3_000])


def _not_zip(_whole: Path, path: Path) -> None:
    path.write_text("hello")


def _climbing(_whole: Path, path: Path) -> None:
    zipped(path, {"Connections.csv": CONNECTIONS, "../../messages.csv": ""})


def _bomb(_whole: Path, path: Path) -> None:
    zipped(path, {"Connections.csv": CONNECTIONS, "messages.csv": "0" * 40_000_000})


def _no_table(_whole: Path, path: Path) -> None:
    zipped(path, {"Skills.csv": "Name\nPython\n"})


def _encrypted(whole: Path, path: Path) -> None:
    content = bytearray(whole.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)


def _not_found(_whole: Path, _path: Path) -> None:
    return


BAD: dict[str, Callable[[Path, Path], None]] = {
    "truncated": _truncated,
    "not_zip": _not_zip,
    "climbing": _climbing,
    "bomb": _bomb,
    "no_table": _no_table,
    "encrypted": _encrypted,
    "not_found": _not_found,
}


def test_bad_input_leaves_the_ledger_as_it_was(desk, shelf, tmp_path):
    for first in (True, False):
        if not first:
            take(desk, shelf.earlier)
        for code, make in BAD.items():
            path = tmp_path / f"{code}.zip"
            make(shelf.later, path)
            with refused(desk, code):
                take(desk, path)
            # a good archive before it in the same breath is not imported either
            with refused(desk, code):
                list(desk.import_archives([shelf.later, path], 0))


def test_damage_in_any_small_file_leaves_the_ledger_as_it_was(desk, shelf, tmp_path):
    take(desk, shelf.earlier)
    for file in ("Invitations", "Connections", "Endorsement_Received", "Shares"):
        path = tmp_path / f"{file}.zip"
        content = shelf.later.read_bytes()
        at = content.index(file.encode()) + 200
        path.write_bytes(content[:at] + bytes(40) + content[at + 40 :])
        with refused(desk, "truncated"):
            take(desk, path)


@pytest.mark.parametrize("file", ["messages", "Reactions"])
def test_damage_met_while_reading_leaves_the_ledger_as_it_was(file, desk, shelf, tmp_path):
    path = damaged(shelf.later, file, tmp_path)
    read: list[str] = []
    with refused(desk, "truncated"):
        list(desk.import_archives([path], 0, progress=lambda name, *_: read.append(name)))
    assert read[-1].startswith(file)
    assert rows_left(desk) == {}
    take(desk, shelf.earlier)
    with refused(desk, "truncated"):
        take(desk, path)
    assert not take(desk, shelf.later)[0].already


def test_a_caller_who_gives_up_leaves_the_ledger_as_it_was(desk, shelf):
    take(desk, shelf.earlier)
    before = dump(desk)

    def give_up(file: str, _behind: int, _ahead: int) -> None:
        if file == "messages.csv":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(desk.import_archives([shelf.later], 0, progress=give_up))
    assert dump(desk) == before


def test_no_foreign_error_escapes_a_full_disk(shelf, tmp_path):
    def fill(connection, _record):
        connection.execute("PRAGMA max_page_count=1")

    with Desk(tmp_path / "ledger.db") as desk, Desk(tmp_path / "ledger.db") as cramped:
        take(desk, shelf.earlier)
        before = dump(desk)
        event.listen(cramped.ledger.engine, "connect", fill)
        cramped.ledger.engine.dispose()
        with refused(cramped, "full"):
            take(cramped, shelf.later)
        take(desk, shelf.earlier)
        assert dump(desk) == before


def test_no_foreign_error_escapes_a_server_that_goes_away(postgresql_database, shelf):
    with Desk(postgresql_database) as desk:
        take(desk, shelf.earlier)
        before = told(desk)

        def pull_the_plug(file: str, _behind: int, _ahead: int) -> None:
            if file == "messages.csv":
                with desk.ledger.engine.connect() as connection:
                    others = "pid <> pg_backend_pid() AND datname = current_database()"
                    connection.exec_driver_sql(
                        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"
                    )

        with pytest.raises(CannotKeep):
            list(desk.import_archives([shelf.later], 0, progress=pull_the_plug))
        assert told(desk) == before
        assert not take(desk, shelf.later)[0].already


# --- others meanwhile


def test_while_an_import_goes_on_others_read_what_was_and_a_second_import_is_refused(
    desk, shelf, ledger_address
):
    take(desk, shelf.earlier)
    before = told(desk)
    seen: list[Told] = []
    with Desk(ledger_address) as other:

        def look(_file: str, _behind: int, _ahead: int) -> None:
            seen.append(told(other))
            for path in (shelf.later, shelf.earlier):
                with pytest.raises(CannotKeep) as busy:
                    take(other, path)
                assert busy.value.code == "in_use"
            with pytest.raises(CannotKeep) as busy:
                other.undo(1)
            assert busy.value.code == "in_use"

        list(desk.import_archives([shelf.later], 0, progress=look))
        assert len(seen) > 10
        assert set(seen) == {before}
        assert told(other) == told(desk) != before
        assert take(other, shelf.later)[0].already


def test_between_two_archives_of_one_call_the_ledger_is_free(desk, shelf, ledger_address):
    with Desk(ledger_address) as other:
        for report in desk.import_archives([shelf.earlier, shelf.later], 0):
            assert take(other, shelf.earlier)[0].already
            assert report.import_id in {past.id for past in other.history()}


def _seen_before_each_commit(desk: Desk, other: Desk, work: Callable[[], object]) -> list[Told]:
    """Return what another reader sees before every transaction of some work ends, and after the last."""
    seen: list[Told] = []

    def look(_connection: Connection) -> None:
        seen.append(told(other))

    event.listen(desk.ledger.engine, "commit", look)
    work()
    event.remove(desk.ledger.engine, "commit", look)
    return [*seen, told(other)]


def test_at_no_moment_of_an_import_a_reader_sees_a_half(desk, shelf, ledger_address):
    with Desk(ledger_address) as other:
        for path in (shelf.earlier, shelf.later):
            before = told(desk)
            seen = _seen_before_each_commit(desk, other, partial(take, desk, path))
            assert len(seen) > 8
            assert set(seen) == {before, told(desk)}
            assert before != told(desk)


def test_at_no_moment_of_an_undoing_a_reader_sees_a_half(desk, shelf, ledger_address):
    (first, second) = take(desk, shelf.earlier, shelf.later)
    with Desk(ledger_address) as other:
        for report in (first, second):
            before = told(desk)
            seen = _seen_before_each_commit(desk, other, partial(desk.undo, report.import_id))
            assert set(seen) == {before, told(desk)}


def test_a_reader_in_another_thread_never_sees_a_half(desk, shelf, ledger_address):
    take(desk, shelf.earlier)
    with Desk(ledger_address) as other:
        seen = {told(other)}
        worker = threading.Thread(target=lambda: take(desk, shelf.later))
        worker.start()
        while worker.is_alive():
            seen.add(told(other))
        worker.join()
        assert told(other) == told(desk)
        assert len(seen | {told(desk)}) == 2


def test_who_asks_at_the_moment_of_publishing_is_answered(desk, shelf, ledger_address, monkeypatch):
    def slowly(*given):
        owner = chosen_owner(*given)
        monkeypatch.undo()
        take(desk, shelf.later)
        return owner

    take(desk, shelf.earlier)
    before = len(desk.people())
    with Desk(ledger_address) as other:
        monkeypatch.setattr("visavis.desk.desk.chosen_owner", slowly)
        assert len(other.people()) in (before, len(desk.people()))


_TALK = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n"
    "2-a==,,Zed Quiet,https://www.linkedin.com/in/zed,Abe Loud,https://www.linkedin.com/in/abe,"
    "2026-01-03 10:00:00 UTC,,hello,INBOX,,No\n"
)


def test_an_archive_that_may_be_anybodys_is_refused_until_it_is_said_whose(desk, tmp_path, ledger_address):
    talk = zipped(tmp_path / "talk.zip", {"messages.csv": _TALK})
    with pytest.raises(CannotAsk) as whose:
        take(desk, talk)
    assert whose.value.code == "whose_archive"
    assert rows_left(desk) == {}
    with Desk(ledger_address, "zed") as zeds:
        take(zeds, talk)
        assert zeds.owner.keys == {"zed"}
        assert [one.person_key for one in zeds.people()] == ["abe"]
    # the owner who is known is meant
    again = zipped(tmp_path / "again.zip", {"messages.csv": _TALK.replace("hello", "hello again")})
    take(desk, again)
    assert len(desk.people()) == 1


def test_the_owner_is_called_as_the_newest_export_calls_them(desk, tmp_path):
    names = ("Ann Lee", "Ann Lee-Roe")
    papers = [
        renamed(archive(tmp_path / f"{n}.zip", f"2026-0{n}-01 10:00"), tmp_path / f"named{n}.zip", name)
        for n, name in enumerate(names, 1)
    ]
    for order in (papers, papers[::-1]):
        take(desk, *order)
        assert desk.owner.name == names[1]
        for past in desk.history():
            desk.undo(past.id)


def renamed(path, to, name):
    """Return an archive of the same owner under another name."""
    with zipfile.ZipFile(path) as found, zipfile.ZipFile(to, "w") as out:
        for info in found.infolist():
            out.writestr(info, found.read(info).replace(OWNER[0].encode(), name.encode()))
    return to


def test_somebody_forgotten_comes_back_with_the_same_archive_once_that_is_wished(desk, tmp_path):
    ann = ("Ann Lee", "ann")
    rows = [connected("2026-01-04", ann), connected("2026-01-05", ("Bob Roe", "bob"))]
    path = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=rows)
    take(desk, path)
    before = told(desk)
    desk.forget("ann", tmp_path, NOW)
    assert take(desk, path)[0].already
    desk.lift("ann")
    (report,) = take(desk, path)
    assert not report.already
    assert told(desk) == before
    assert take(desk, path)[0].already
