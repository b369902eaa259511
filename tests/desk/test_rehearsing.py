"""Claims about the experiment of an imaginary life: drawn as any other, and shown by its archives."""

from pathlib import Path

import pytest

from visavis.demo import ENDS
from visavis.desk.trial import try_out
from visavis.errors import CannotKeep
from visavis.marks.experiments import SEALED
from visavis.traces import DAY_SECONDS
from visavis.words import say_answer

NOW = (ENDS + 1) * DAY_SECONDS


@pytest.mark.parametrize("seed", [1, 7, 12])
def test_an_imaginary_life_has_an_experiment_whose_archives_show_what_was_drawn(tmp_path, seed):
    with try_out(tmp_path, 500, seed, keep=None, now=NOW) as desk:
        (kept,) = desk.experiments.all()
        assert kept.state == SEALED
        found = desk.experiments.report(1, NOW)
        for arm in found.arms:
            assert arm.drawn > 5
            assert arm.compliance["as_asked"] > arm.drawn / 2
            assert 0 < arm.timed <= arm.drawn
        assert "unfair_draw" not in {doubt.code for doubt in found.doubts}
        assert found.blocks > 5


def test_the_same_life_has_the_same_experiment(tmp_path):
    told = []
    for place in ("first", "second"):
        with try_out(tmp_path / place, 300, 3, keep=None, now=NOW) as desk:
            told.append(desk.experiments.report(1, NOW))
    assert told[0] == told[1]


def test_the_life_shown_is_of_these_days_and_tells_the_same_at_any(tmp_path):
    told = []
    for weeks in (0, 1, 60):
        now = NOW + (7 * weeks + 3) * DAY_SECONDS
        with try_out(tmp_path / str(weeks), 300, 3, keep=None, now=now) as desk:
            newest = desk.health().newest_export
            assert newest is not None
            assert now - 9 * DAY_SECONDS < newest < now
            told.append(say_answer(desk.ask("invitations"), "en").sections[0].blocks)
    assert told[0] == told[1] == told[2]


def test_a_demonstration_that_is_open_elsewhere_stays_whole_and_is_told(tmp_path, monkeypatch):
    ledger, reader = tmp_path / "demo.db", tmp_path / "demo.db-wal"
    for file in (reader, ledger):
        file.write_bytes(b"kept")

    def refuse(file, **_options):
        raise PermissionError(13, "used by another process", str(file))

    # as Windows does
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(CannotKeep) as why:
        try_out(tmp_path, 10, 1, keep=None, now=NOW)
    assert (why.value.code, why.value.fields["place"]) == ("demo_stays", str(ledger))
    assert ledger.exists()
    assert reader.exists()
