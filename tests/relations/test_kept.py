"""A reader that an import made is taken up again from its file, and reads as one made of the texts does."""

import pickle
import sys

import pytest

from tests.ledger.handmade import archive, invited
from tests.ledger.readback import NOW, take
from tests.relations.test_readings import FRIENDS, TRUE_WORDS, notes_to
from visavis.desk import Desk
from visavis.desk.incoming import Mailbox
from visavis.ledger import histograms
from visavis.reading.cards import Card
from visavis.reading.corpus import Addressed
from visavis.reading.reader import Learner, Sealed, fit
from visavis.relations import fitted, kept

ROWS = [*notes_to(FRIENDS), invited("2026-01-20 10:00", ("Gil Roux", "gil"), TRUE_WORDS)]
DRAFTS = [
    Addressed("Bonjour Zoé, votre parcours a retenu mon attention, vraiment.", "?", Card("Zoé Roux")),
    Addressed(TRUE_WORDS, "?"),
    Addressed("Inédit : le phare de Sauveplane sent encore l'encaustique.", "?"),
    Addressed("", "?"),
]


def files(desk):
    return sorted(desk.ledger.file.parent.glob(f"{desk.ledger.file.name}.reader-*"))


@pytest.fixture
def in_file(tmp_path):
    """Give a desk whose ledger is a file."""
    with Desk(tmp_path / "ledger.db") as desk:
        yield desk


@pytest.fixture
def written(in_file, tmp_path):
    """Give a desk whose ledger is a file, with some notes imported."""
    take(in_file, archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=ROWS))
    return in_file


def test_a_kept_reader_reads_as_the_one_it_was_made_of(written):
    reader = fitted(written.ledger, written.owner)
    assert isinstance(reader, Sealed)
    files(written)[0].unlink()
    anew = fitted(written.ledger, written.owner)
    assert isinstance(anew, Learner)
    for draft in DRAFTS:
        assert reader.explain(draft) == anew.explain(draft)
        assert reader.feel(draft) == anew.feel(draft)


def test_a_new_import_takes_the_place_of_what_was_kept(written, tmp_path):
    (before,) = files(written)
    more = [
        *ROWS,
        *(invited(f"2026-02-{day:02} 10:00", (f"F{day} Roux", f"f{day}"), TRUE_WORDS) for day in (2, 3, 4)),
    ]
    take(written, archive(tmp_path / "b.zip", "2026-02-05 10:00", invitations=more))
    (after,) = files(written)
    assert after != before
    reader = fitted(written.ledger, written.owner)
    assert isinstance(reader, Sealed)
    assert reader.read(Addressed(TRUE_WORDS, "?")).kind.value == "cosmetic"


def test_a_patch_leaves_what_lasts_unless_it_brings_another(written):
    head = written.owner.id, written.owner.generation
    with written.ledger.writing() as connection:
        histograms.keep(connection, head, "passing", [[1]])
        histograms.succeed(connection, head, head[1] + 1, lasting=kept.NAME)
        assert histograms.read(connection, head, "passing") is None
        assert histograms.read(connection, head, kept.NAME) is not None
        histograms.keep(connection, (head[0], head[1] + 1), kept.NAME, [["another"]])
        histograms.succeed(connection, head, head[1] + 1, lasting=kept.NAME)
        assert histograms.read(connection, head, kept.NAME) == [["another"]]


def test_forgetting_somebody_leaves_no_file_that_knows_them(written, tmp_path):
    (before,) = files(written)
    written.forget("gil", tmp_path, NOW)
    assert before not in files(written)
    assert isinstance(fitted(written.ledger, written.owner), Sealed)


@pytest.mark.parametrize("harm", [lambda told: told[:100], lambda told: b"another" + told, lambda _: b""])
def test_a_damaged_file_is_not_taken_up(written, harm):
    (file,) = files(written)
    file.write_bytes(harm(file.read_bytes()))
    assert isinstance(fitted(written.ledger, written.owner), Learner)


def test_a_file_that_would_run_something_is_not_taken_up(written):
    (file,) = files(written)
    told = file.read_bytes()
    heading = told[: told.index(b"\n") + 1]
    bad = pickle.dumps(pytest.raises, protocol=5)
    file.write_bytes(heading + (1).to_bytes(8, "little") + len(bad).to_bytes(8, "little") + b"\0" * 64 + bad)
    assert isinstance(fitted(written.ledger, written.owner), Learner)


def test_where_the_disk_is_full_nothing_is_kept_and_the_import_goes_on(in_file, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept, "_write", full)
    take(in_file, archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=ROWS))
    assert not files(in_file)
    assert isinstance(fitted(in_file.ledger, in_file.owner), Learner)


def test_what_a_generation_keeps_goes_with_it(written):
    owner = written.owner
    with written.ledger.reading() as connection:
        rows = histograms.read(connection, (owner.id, owner.generation), kept.NAME)
        assert histograms.read(connection, (owner.id, owner.generation + 1), kept.NAME) is None
    assert [file.name.rpartition("-")[2] for file in files(written)] == [token for (token,) in rows or ()]


def test_a_sealed_reader_is_the_same_without_a_file():
    texts = [Addressed(f"Bonjour {n}, merci pour tout.", str(n)) for n in range(5)]
    reader = fit(texts)
    for one in [*texts, *DRAFTS]:
        assert reader.sealed().explain(one) == reader.explain(one)


def test_what_an_import_is_writing_is_let_be(written, tmp_path):
    rows = [invited("2026-01-20 10:00", friend, TRUE_WORDS, outgoing=False) for friend in FRIENDS[:3]]
    take(written, archive(tmp_path / "b.zip", "2026-02-05 10:00", invitations=[*ROWS, *rows]))
    under_way = written.ledger.file.with_name(f"{written.ledger.file.name}.reader-0")
    under_way.write_bytes(b"half")
    assert all(one.shown for one in written.incoming())
    assert under_way in files(written)
    take(written, archive(tmp_path / "c.zip", "2026-02-07 10:00", invitations=[*ROWS, *rows]))
    assert under_way not in files(written)


def test_what_reads_the_notes_of_one_edition_reads_no_other(written, tmp_path):
    rows = [invited("2026-01-20 10:00", friend, TRUE_WORDS, outgoing=False) for friend in FRIENDS[:4]]
    take(written, archive(tmp_path / "b.zip", "2026-02-05 10:00", invitations=[*ROWS, *rows[:3]]))
    box, before = Mailbox(), written.owner
    found = box.open(written.ledger, before)
    take(written, archive(tmp_path / "c.zip", "2026-02-07 10:00", invitations=[*ROWS, *rows]))
    box.open(written.ledger, written.owner)
    box.read(written.ledger, before, found, slice(None))
    again = box.read(written.ledger, written.owner, box.open(written.ledger, written.owner), slice(None))
    assert {one.shown[0].people for one in again} == {4}


def test_a_ledger_on_a_server_keeps_none(desk, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=ROWS))
    assert isinstance(fitted(desk.ledger, desk.owner), Sealed) == desk.ledger.is_sqlite


def test_what_came_in_is_read_once_and_then_kept_until_more_comes_in(written, tmp_path):
    rows = [invited("2026-01-20 10:00", friend, TRUE_WORDS, outgoing=False) for friend in FRIENDS[:3]]
    take(written, archive(tmp_path / "b.zip", "2026-02-05 10:00", invitations=[*ROWS, *rows]))
    (texts,) = files(written)
    found = written.incoming()
    assert all(one.shown for one in found)
    (mail,) = set(files(written)) - {texts}
    with Desk(written.ledger.file) as again:
        assert again.incoming() == found
        first, *others = again.incoming(slice(0, 1))
        assert first == found[0]
        assert {one.shown for one in others} == {()}
    assert set(files(written)) == {texts, mail}
    more = [*rows, invited("2026-02-06 10:00", FRIENDS[3], TRUE_WORDS, outgoing=False)]
    take(written, archive(tmp_path / "c.zip", "2026-02-07 10:00", invitations=[*ROWS, *more]))
    assert mail not in files(written)
    assert {one.shown[0].people for one in written.incoming()} == {4}


def test_very_much_that_came_in_is_read_with_the_import(written, tmp_path, monkeypatch):
    rows = [invited("2026-01-20 10:00", friend, TRUE_WORDS, outgoing=False) for friend in FRIENDS[:3]]
    monkeypatch.setattr(sys.modules["visavis.relations.fitted"], "_MANY", 0)
    take(written, archive(tmp_path / "b.zip", "2026-02-05 10:00", invitations=[*ROWS, *rows]))
    now = files(written)
    assert len(now) == 2
    assert all(one.shown for one in written.incoming())
    assert files(written) == now


def test_where_no_note_waits_nothing_that_came_in_is_read(written, tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules["visavis.relations.fitted"], "_MANY", 0)
    rows = [invited("2026-01-20 10:00", friend, outgoing=False) for friend in FRIENDS[:3]]
    take(written, archive(tmp_path / "b.zip", "2026-02-05 10:00", invitations=[*ROWS, *rows]))
    assert len(files(written)) == 1
