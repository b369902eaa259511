"""What the ledger concludes is what is true, row by row, in every era and whatever the order of exports."""

from collections import Counter
from pathlib import Path

import pytest

from tests.ledger.readback import instant, life, shuffled, take
from tests.relations.against_truth import Facts, differences, facts_of, kinds_read, true_facts
from visavis import demo
from visavis.desk import Desk

# days before the end at which a member might have asked for an archive
SUCCESSIVE = (610, 430, 240, 181, 60, 2)
THROUGH_THE_ERAS = (2900, 2500, 2050, 1870, 1130, 1040, 920, 640, 440, 170, 60, 1)


def written(one: demo.Life, instants: list[int], folder: Path, **options: object) -> list[demo.Written]:
    return [
        demo.write_archive(one, at, folder / str(number), **options)  # type: ignore[arg-type]
        for number, at in enumerate(instants)
    ]


def exports(archives: list[demo.Written]) -> list[demo.Export]:
    return [(one.exported_at, one.era, one.kind) for one in archives]


def assert_true(desk: Desk, one: demo.Life, archives: list[demo.Written], order: list[int]) -> Facts:
    take(desk, *(archives[number].path for number in order))
    true = true_facts(one, exports(archives), kinds_read(desk))
    assert differences(facts_of(desk), true) == []
    return true


def tally(true: Facts) -> Counter[str]:
    """Count what a comparison has compared, so that none is made of nothing."""
    counts: Counter[str] = Counter()
    for (direction, *_), (on, at, replied, exchanged, state, in_window, has_note) in true.invitations.items():
        counts[state] += 1
        counts[direction] += 1
        facts = {
            "accepted_at": at is not None,
            "hidden": at is not None and on == at // 86_400,
            "replied": replied is not None,
            "exchanged": exchanged is not None,
            "outside": not in_window,
            "noted": has_note,
        }
        counts.update(name for name, holds in facts.items() if holds)
    for _, rung, turns, _, last_by, _ in true.people.values():
        counts[rung] += 1
        counts[f"last_by_{last_by or 'nobody'}"] += 1
        counts["conversing"] += turns > 2
    return counts


@pytest.mark.parametrize("era", list(demo.ERAS))
def test_one_export_of_any_era_is_read_as_it_is(era, desk, tmp_path):
    one = life(3)
    archives = written(one, [instant(200)], tmp_path, era=demo.ERAS[era])
    counted = tally(assert_true(desk, one, archives, [0]))
    assert counted["outgoing"] > 20
    assert counted["incoming"] > 3
    if not demo.ERAS[era].invitation_keys:
        assert counted["unknown"] == counted["outgoing"] + counted["incoming"]
        return
    assert min(counted[what] for what in ("accepted_at", "replied", "exchanged")) >= 2
    assert min(counted[what] for what in ("pending", "noted", "conversing", "last_by_nobody")) >= 5


@pytest.mark.parametrize(
    ("seed", "kind", "container"),
    [(2, "basic", "zip.zip"), (3, "complete", "folder")],
)
def test_successive_exports_in_any_order_tell_one_truth(seed, kind, container, desk, tmp_path):
    one = life(seed, people=200)
    # a folder has no stamp: its instant is the last second of the day in its name
    archives = written(one, [instant(days) for days in SUCCESSIVE], tmp_path, kind=kind, container=container)
    if container == "folder":
        archives = [_at_the_end_of_its_day(one, archive, tmp_path / "late") for archive in archives]
    true = assert_true(desk, one, archives, shuffled(seed, list(range(len(archives)))))
    counted = tally(true)
    wanted = {"accepted": 50, "accepted_at": 20, "replied": 20, "exchanged": 5, "gone": 10, "pending": 8}
    wanted |= {"authorised": 5, "addressed": 5, "recognised": 5, "exchanging": 5, "signalled": 1}
    wanted |= {"incoming": 15, "noted": 40, "last_by_owner": 15, "last_by_person": 15}
    assert {what: counted[what] for what, least in wanted.items() if counted[what] < least} == {}


def _at_the_end_of_its_day(one: demo.Life, archive: demo.Written, folder: Path) -> demo.Written:
    """Write an archive as of the last even second of its day, and know it by the second after."""
    from dataclasses import replace

    end = archive.exported_at // 86_400 * 86_400 + 86_399
    late = demo.write_archive(one, end - 1, folder / str(end), kind=archive.kind, container="folder")
    return replace(late, exported_at=end)


def test_a_decade_of_exports_through_the_eras_tells_one_truth(desk, tmp_path):
    one = demo.generate(5, people=300)
    kinds = ["complete", "basic", "complete"] * 4
    archives = [
        demo.write_archive(one, instant(days), tmp_path / str(days), kind=kind, container="rezipped")
        for days, kind in zip(THROUGH_THE_ERAS, kinds, strict=True)
    ]
    assert len({archive.era.name for archive in archives}) >= 10
    true = assert_true(desk, one, archives, shuffled(5, list(range(len(archives)))))
    counted = tally(true)
    wanted = {"accepted": 60, "accepted_at": 20, "replied": 20, "exchanged": 5, "gone": 10, "unknown": 10}
    wanted |= {"outside": 1}
    assert {what: counted[what] for what, least in wanted.items() if counted[what] < least} == {}


def test_an_export_without_invitations_covers_no_window_and_makes_nothing_gone(desk, tmp_path):
    one = life(7)
    first = demo.write_archive(one, instant(190), tmp_path / "a")
    later = demo.write_archive(one, instant(5), tmp_path / "b", kind="selective")
    counted = tally(assert_true(desk, one, [first, later], [1, 0]))
    assert counted["gone"] == 0
    assert counted["accepted"] >= 20
