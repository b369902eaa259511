"""What an import tells of people is told until the owner has judged it."""

from tests.ledger.handmade import archive, connected
from tests.ledger.places import desk, kept_ledger
from visavis.words import Led, say_import
from visavis.words.pages import Listing, Naming

__all__ = ["desk", "kept_ledger"]


def _merges(report):
    return [
        part
        for section in say_import(report, "en").sections
        for block in section.blocks
        if isinstance(block, Listing)
        for item in block.items
        if isinstance(item, Naming)
        for part in item.parts
        if isinstance(part, Led) and part.to == "merge"
    ]


def test_two_addresses_of_one_name_and_day_are_told_at_the_import_until_they_are_judged(desk, tmp_path):
    found = []
    for number, key in enumerate(("ann-old", "ann-new"), 1):
        known = [connected("2025-03-03", ("Ann Roe", key))]
        path = archive(tmp_path / f"{number}.zip", f"2026-0{number}-01 10:00", connections=known)
        found += desk.import_archives([path], now=0)
    first, second = found
    assert first.news.readdressed == ()
    (pair,) = second.news.readdressed
    assert (pair.older_key, pair.newer_key) == ("ann-old", "ann-new")
    assert _merges(second) == ["Ann Roe (ann-old, ann-new)"]
    assert desk.news(second.import_id).readdressed == (pair,)
    desk.marks.merge("ann-old", "ann-new", 0)
    assert desk.news(second.import_id).readdressed == ()


def test_an_older_archive_adds_to_the_past_and_one_dated_ahead_is_told_to_be(desk, tmp_path):
    newer, older = (
        archive(
            tmp_path / f"{day}.zip", f"{day} 10:00", connections=[connected("2025-03-03", ("Ann Roe", "ann"))]
        )
        for day in ("2026-03-01", "2026-02-01")
    )
    first, second = (report for path in (newer, older) for report in desk.import_archives([path], now=0))
    assert (first.older, second.older) == (False, True)
    assert "adds to the past" in say_import(second, "en").sections[0].title
    titles = [section.title for section in say_import(first, "en", now=first.exported_at).sections]
    assert "A date to come" not in titles
    told = say_import(first, "en", now=first.exported_at - 86_400)
    assert told.sections[0].title == "A date to come"
