"""A better copy of a message takes the place of the one kept, once its import is published."""

import pytest
from sqlalchemy import func, select

from tests.ledger.handmade import OWNER, archive, at, said
from tests.ledger.readback import take, told
from visavis.desk import Desk, importing
from visavis.ledger import mends, schema

ZOE = ("Zoé Martin", "zoe")
FLAT = [
    said("2-a", f"2026-01-05 10:0{minute}", f"premier{minute}second du {minute}", ZOE) for minute in range(5)
]
KEPT = [
    said("2-a", f"2026-01-05 10:0{minute}", f"premier{minute}\nsecond du {minute}", ZOE)
    for minute in range(5)
]


def written(folder, name, day, messages):
    return archive(folder / name, f"2026-01-{day} 10:00", messages=messages[::-1])


def kept_texts(desk):
    with desk.ledger.reading() as connection:
        return set(connection.scalars(select(schema.messages.c.text)))


def waiting(desk):
    with desk.ledger.reading() as connection:
        return connection.scalar(select(func.count()).select_from(schema.mends))


@pytest.fixture
def both(tmp_path):
    return written(tmp_path, "flat.zip", 10, FLAT), written(tmp_path, "kept.zip", 12, KEPT)


def test_line_breaks_are_kept_whichever_copy_comes_first(desk, both, tmp_path):
    take(desk, *both)
    assert kept_texts(desk) == {row[8] for row in KEPT}
    assert waiting(desk) == 0
    assert len(desk.search("second").messages) == 5
    with Desk(tmp_path / "other.db") as other:
        take(other, *reversed(both))
        assert told(other) == told(desk)
        assert len(other.search("second").messages) == 5


def test_what_a_killed_import_had_still_to_mend_the_next_one_does(desk, both, monkeypatch):
    monkeypatch.setattr(mends, "_BATCH", 2)
    take(desk, both[0])

    def killed(_ledger):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(importing, "mend", killed)
        with pytest.raises(KeyboardInterrupt):
            take(desk, both[1])
    assert (waiting(desk), len(desk.history())) == (5, 2)
    assert kept_texts(desk) == {row[8] for row in FLAT}
    (again,) = take(desk, both[1])
    assert again.already
    assert waiting(desk) == 0
    assert kept_texts(desk) == {row[8] for row in KEPT}
    assert len(desk.search("second").messages) == 5
    assert desk.health().unindexed_messages == 0


def test_nothing_waits_for_an_import_that_is_undone(desk, both):
    (first,) = take(desk, both[0])
    (second,) = take(desk, both[1])
    desk.undo(second.import_id)
    assert (waiting(desk), len(told(desk).messages)) == (0, 5)
    desk.undo(first.import_id)
    assert kept_texts(desk) == set()


def test_of_copies_in_one_file_the_best_is_kept(desk, tmp_path):
    path = written(tmp_path, "one.zip", 10, [FLAT[0], KEPT[0], FLAT[0]])
    (report,) = take(desk, path)
    assert [(file.new, file.known, file.repeated) for file in report.files][-1] == (1, 0, 2)
    assert kept_texts(desk) == {KEPT[0][8]}


def test_an_address_that_one_copy_lost_is_kept(desk, tmp_path):
    group = [ZOE, OWNER, ("Ann", "ann")]
    hidden = said("2-g", "2026-01-05 10:00", "à tous", ("LinkedIn Member", ""), *group[1:])
    shown = said("2-g", "2026-01-05 10:00", "à tous", *group)
    take(desk, written(tmp_path, "a.zip", 10, [hidden]), written(tmp_path, "b.zip", 12, [shown]))
    with desk.ledger.reading() as connection:
        sender = schema.messages.join(schema.people, schema.people.c.id == schema.messages.c.sender_id)
        found = connection.execute(
            select(schema.people.c.person_key, schema.messages.c.at).select_from(sender)
        )
        assert found.all() == [("zoe", at("2026-01-05 10:00"))]
