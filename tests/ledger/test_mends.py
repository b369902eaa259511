"""A better copy of a message takes the place of the one kept, once its import is published."""

import pytest
from sqlalchemy import func, select

from tests.ledger.handmade import OWNER, archive, at, said
from tests.ledger.readback import NOW, take, told
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
        return connection.scalar(
            select(func.count()).select_from(schema.mends).where(schema.mends.c.done == 0)
        )


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


@pytest.mark.parametrize("turn", [0, 1])
def test_what_an_import_alone_shows_better_goes_with_it(turn, desk, both, tmp_path):
    for order in (both, both[::-1]):
        numbers = [take(desk, path)[0].import_id for path in order]
        desk.undo(numbers.pop(turn))
        assert waiting(desk) == 0
        with Desk(tmp_path / f"{order[0].name}.db") as other:
            take(other, order[1 - turn])
            assert told(other) == told(desk)
        left = FLAT if order[1 - turn] is both[0] else KEPT
        assert kept_texts(desk) == {row[8] for row in left}
        # without its line break the word is glued to another
        assert len(desk.search("second").messages) == (5 if left is KEPT else 0)
        desk.undo(numbers.pop())
        assert kept_texts(desk) == set()


def test_who_shows_the_better_copy_too_keeps_it_when_another_goes(desk, both, tmp_path):
    again = written(tmp_path, "again.zip", 14, KEPT)
    first, second, third = (take(desk, path)[0].import_id for path in (*both, again))
    desk.undo(second)
    assert kept_texts(desk) == {row[8] for row in KEPT}
    desk.undo(third)
    assert kept_texts(desk) == {row[8] for row in FLAT}
    desk.undo(first)


def test_whoever_is_forgotten_is_in_no_copy_either(desk, both, tmp_path):
    take(desk, *both)
    desk.forget("zoe", tmp_path / "copies", NOW)
    with desk.ledger.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(schema.mends)) == 0


def test_the_order_within_a_second_is_that_of_those_who_are_left(desk, tmp_path):
    when, words = "2026-01-05 10:00", ("un", "deux")
    mine, hers = said("2-a", when, words[0], OWNER, ZOE), said("2-a", when, words[1], ZOE)
    one = archive(tmp_path / "one.zip", "2026-01-10 10:00", messages=[mine, hers])
    other = archive(tmp_path / "other.zip", "2026-01-12 10:00", messages=[hers, mine])
    alone = []
    for number, path in enumerate((one, other)):
        with Desk(tmp_path / f"alone{number}.db") as single:
            take(single, path)
            alone.append(told(single))
    assert alone[0] != alone[1]
    for order in ((0, 1), (1, 0)):
        numbers = {place: take(desk, (one, other)[place])[0].import_id for place in order}
        for gone in order:
            desk.undo(numbers[gone])
            assert told(desk) == alone[1 - gone]
            numbers[gone] = take(desk, (one, other)[gone])[0].import_id
        for number in numbers.values():
            desk.undo(number)


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
