"""What the owner undertook in writing is told until something shows it done, on a page as on the agenda."""

import pytest

from tests.ledger.handmade import OWNER, archive, at, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.desk.undertaken import still_owed
from visavis.marks import forms
from visavis.traces import DAY_SECONDS

__all__ = ["desk", "kept_ledger"]
ADA = ("Ada Rive", "ada")
NOW = at("2026-06-05 12:00")


@pytest.mark.parametrize(
    ("outcome", "day", "owed"),
    [
        ("call", "2026-05-30", False),
        ("meeting", "2026-06-01", False),
        ("contract", "2026-06-01", False),
        ("call", "2026-05-29", True),
        ("call", "2026-05-02", True),
        ("download", "2026-05-30", True),
        (None, None, True),
    ],
)
def test_that_the_two_talked_since_settles_what_was_undertaken(desk, tmp_path, outcome, day, owed):
    talk = [
        said("t", "2026-05-28 09:00", "Samedi à 16 h ?", ADA),
        said("t", "2026-05-29 09:00", "Samedi à 16 h me va. Je vous appellerai.", OWNER, ADA),
    ]
    take(desk, archive(tmp_path / "one.zip", "2026-06-01 12:00", messages=talk))
    if outcome is not None:
        desk.marks.note("ada", forms.OutcomeForm(outcome, day), NOW)
    assert (still_owed(desk.person("ada"), NOW // DAY_SECONDS) is not None) == owed
    proposed = {one.person_key: {reason.code for reason in one.reasons} for one in desk.agenda(NOW).people}
    assert ("pledged" in proposed.get("ada", ())) == owed
