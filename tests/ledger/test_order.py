"""The ledger is a union: it tells the same whatever the order of imports and however often they come."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, permutations
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.places import empty
from tests.ledger.readback import Told, dump, instant, life, rows_left, take, told, unsilenced
from visavis import demo
from visavis.desk import Desk
from visavis.errors import CannotAsk

_PARTS = (("Connections.csv",), ("messages.csv",), ("Invitations.csv", "Profile.csv"))


@pytest.fixture(scope="session")
def in_order(four_exports: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Told]:
    """Give what some of the exports tell when a fresh ledger takes them from the oldest to the newest."""
    known: dict[tuple[int, ...], Told] = {}
    folder = tmp_path_factory.mktemp("in order")

    def tell(*which: int) -> Told:
        wanted = tuple(sorted(which))
        if wanted not in known:
            with Desk(folder / f"{wanted}.db") as desk:
                take(desk, *(four_exports[number] for number in wanted))
                known[wanted] = told(desk)
        return known[wanted]

    return tell


def test_the_exports_tell_something(in_order):
    all_four = in_order(0, 1, 2, 3)
    assert len(all_four.people) > 80
    assert len(all_four.messages) > 100
    assert len(all_four.traces) > 200
    assert len(all_four.connections) > 50
    assert {row[10] for row in all_four.invitations} == {"accepted", "pending", "gone"}
    assert len({in_order(number) for number in range(4)}) == 4


def test_importing_a_file_again_adds_nothing(desk, four_exports):
    (first,) = take(desk, four_exports[3])
    before = dump(desk)
    (again,) = take(desk, four_exports[3])
    assert (first.already, again.already, again.changes) == (False, True, None)
    assert again.import_id == first.import_id
    assert sum(file.new for file in again.files) == 0
    assert sum(file.known for file in again.files) == sum(file.new for file in first.files) > 500
    assert dump(desk) == before


@pytest.mark.parametrize("container", ["zip.zip", "folder.zip", "rezipped"])
def test_the_same_export_in_another_container_adds_nothing(container, desk, tmp_path):
    one, at = life(32), instant(20)
    take(desk, demo.write_archive(one, at, tmp_path / "as it came").path)
    before = told(desk)
    (again,) = take(desk, demo.write_archive(one, at, tmp_path / "again", container=container).path)
    assert sum(file.new for file in again.files) == 0
    assert again.already or sum(file.known for file in again.files) > 500
    # a folder is dated to the end of its day, and silences reach to there
    assert unsilenced(told(desk)) == unsilenced(before)
    assert before.people


def test_what_an_earlier_export_shows_alone_is_still_told(in_order):
    invitations = [{row[:4] for row in in_order(*which).invitations} for which in ((3,), (0, 3))]
    assert invitations[0] < invitations[1]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How four exports are imported: in which order, which of them in parts, all at once or one by one."""

    order: list[int]
    apart: set[int]
    at_once: bool
    again: int

    def batches(self, exports: list[Path], folder: Path) -> list[list[Path]]:
        split = [_parts(exports[n], folder) if n in self.apart else [exports[n]] for n in self.order]
        return [*([list(chain(*split))] if self.at_once else split), [exports[self.again]]]


_PLANS = st.builds(
    _Plan, st.permutations([0, 1, 2, 3]), st.sets(st.integers(0, 3)), st.booleans(), st.integers(0, 3)
)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=_PLANS)
def test_any_order_and_any_split_of_the_exports_tell_the_same(plan, desk, four_exports, in_order, tmp_path):
    empty(desk)
    for paths in plan.batches(four_exports, tmp_path):
        assert list(desk.import_archives(paths, 0))
    assert told(desk) == in_order(0, 1, 2, 3)


def _parts(whole: Path, folder: Path) -> list[Path]:
    """Return an archive as LinkedIn hands it over in parts, `_1.zip`, `_2.zip`…, written once."""
    parts = [folder / f"{whole.stem}_{number + 1}.zip" for number in range(len(_PARTS) + 1)]
    if not parts[0].exists():
        with ZipFile(whole) as archive:
            named = {name: number for number, names in enumerate(_PARTS) for name in names}
            for number, part in enumerate(parts):
                with ZipFile(part, "w") as out:
                    for info in archive.infolist():
                        if named.get(info.filename, len(_PARTS)) == number:
                            out.writestr(info, archive.read(info))
    return parts


@pytest.mark.parametrize(
    ("order", "turn"), [((0, 3), 0), ((0, 3), 1), ((3, 0), 0), ((3, 0), 1), ((1, 3, 0), 0)]
)
def test_undoing_an_import_leaves_what_the_others_tell(order, turn, desk, four_exports, in_order):
    numbers = {number: take(desk, four_exports[number])[0].import_id for number in order}
    assert told(desk) == in_order(*order)
    desk.undo(numbers.pop(order[turn]))
    assert told(desk) == in_order(*numbers)
    assert [past.id for past in desk.history()] == [
        numbers[number] for number in sorted(numbers, reverse=True)
    ]


def test_what_was_undone_can_be_imported_again(desk, four_exports, in_order):
    (first,), (second,) = take(desk, four_exports[1]), take(desk, four_exports[3])
    desk.undo(first.import_id)
    (again,) = take(desk, four_exports[1])
    assert not again.already
    assert told(desk) == in_order(1, 3)
    desk.undo(second.import_id)
    assert told(desk) == in_order(1)


def test_undoing_the_only_import_leaves_an_empty_ledger(desk, four_exports):
    (report,) = take(desk, four_exports[3])
    assert len(rows_left(desk)) > 10
    desk.undo(report.import_id)
    assert rows_left(desk) == {}
    assert told(desk) == Told()
    with pytest.raises(CannotAsk, match="empty_ledger"):
        desk.history()


def test_an_import_that_does_not_exist_cannot_be_undone(desk, four_exports):
    take(desk, four_exports[0])
    before = dump(desk)
    with pytest.raises(CannotAsk, match="no_such_import"):
        desk.undo(9)
    assert dump(desk) == before


def test_files_are_the_same_whatever_was_imported_first(desk, tmp_path):
    friends = [("Ann Roux", "ann"), ("Bob Roux", "bob"), ("Cleo Roux", "cleo")]
    sent = [invited("2026-01-02 10:00", friend) for friend in friends]
    one = archive(
        tmp_path / "a.zip",
        "2026-02-01 10:00",
        invitations=sent,
        connections=[connected("2026-01-03", friends[0])],
    )
    renamed = ("Ann Legrand", "ann")
    other = archive(
        tmp_path / "b.zip",
        "2026-03-01 10:00",
        invitations=sent[::-1],
        connections=[connected("2026-01-03", renamed)],
    )
    written: list[dict[str, str]] = []
    for order in ((one, other), (other, one)):
        empty(desk)
        for path in order:
            take(desk, path)
        files = desk.export(tmp_path / f"out-{len(written)}", at("2026-04-01 10:00"))
        told_ = {file.name: file.read_text("utf-8") for file in files}
        told_["everything.json"] = told_["everything.json"].partition('"people"')[2]
        written.append(told_)
    assert written[0] == written[1]
    assert "Ann Legrand" in written[0]["everything.json"]
    assert "Ann Roux" not in written[0]["everything.json"]


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
@pytest.mark.parametrize("word", ["one", "two", "three"])
def test_what_an_export_repeats_or_lacks_of_an_instant_moves_none_of_it(desk, tmp_path, order, word):
    """Of one second, what stands lower in the file was said first, whichever rows a file holds."""
    ann = ("Ann Roux", "ann")
    last = said("2-a", "2026-01-05 10:00", f"Third {word}, by the owner", OWNER, ann)
    middle = said("2-a", "2026-01-05 10:00", f"Second {word}, by Ann", ann)
    first = said("2-a", "2026-01-05 10:00", f"First {word}, by the owner", OWNER, ann)
    held = [[last, last, middle, first], [last, middle, middle, first, first], [middle, first]]
    paths = []
    for number, rows in enumerate(held):
        # each has words of its own too, so that the person is looked at again
        more = said("2-a", f"2026-01-0{6 + number} 10:00", "And more", ann)
        path = tmp_path / f"{number}.zip"
        paths.append(archive(path, f"2026-0{2 + number}-01 10:00", messages=[more, *rows]))
    for place, number in enumerate(order):
        take(desk, paths[number])
        if place or number != len(held) - 1:
            assert desk.people()[0].turns == 4
