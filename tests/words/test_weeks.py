"""Under a chart of weeks stand months and years, as the language writes them."""

import pytest

from visavis.words.weeks import points, weeks

MONDAY = 20_514


@pytest.mark.parametrize(
    ("lang", "n", "names"),
    [
        ("fr", 1, ["2 mars 2026"]),
        ("en", 12, ["Apr 2026", "May 2026"]),
        ("fr", 12, ["avr. 2026", "mai 2026"]),
        ("fr", 104, ["avr. 2026", "juil. 2026", "oct. 2026", "janv. 2027"]),
        ("en", 2_000, ["2030", "2035", "2040", "2045"]),
    ],
)
def test_ticks_are_dates(lang, n, names):
    ticks = weeks("Said.", "People", MONDAY, [1] * n, lang).ticks
    assert [name for _, name in ticks][: len(names)] == names
    assert len(ticks) <= 8
    assert not any("-" in name for _, name in ticks)


@pytest.mark.parametrize(("n", "said"), [(104, "Dit."), (150, "Dit. Une barre par mois")])
def test_weeks_that_are_gathered_are_said_to_be(n, said):
    block = weeks("Dit.", "Personnes", MONDAY, range(n), "fr")
    assert block.description.startswith(said)
    assert (block.description == "Dit.") == (n == 104)
    assert block.counts == tuple(range(n))


def test_points_that_are_gathered_are_said_to_be():
    few, many = (points("Said.", ("x", "y"), [(1.0, 0.5)] * n, "en").description for n in (300, 301))
    assert few == "Said."
    assert many.startswith("Said. There are too many")
