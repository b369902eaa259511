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
