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


def test_a_connection_that_the_newest_archive_shows_no_more_is_told_once_and_dated(desk, tmp_path):
    days = {"ann": "2025-03-03", "bob": "2025-04-04", "cyd": "2025-05-05"}
    reports = []
    for month, keys in ((1, "ann bob cyd"), (2, "bob cyd"), (3, "cyd"), (4, "cyd")):
        known = [connected(days[key], (key.title(), key)) for key in keys.split()]
        path = archive(tmp_path / f"{month}.zip", f"2026-0{month}-01 10:00", connections=known)
        reports += desk.import_archives([path], now=0)
    lost = [one.news.unshown for one in reports]
    assert [one and [(who.person_key, who.name) for who in one.people] for one in lost] == [
        None, [("ann", "Ann")], [("bob", "Bob")], None,
    ]  # fmt: skip
    instants = [one.exported_at for one in reports]
    assert [desk.person(key).gone_at for key in days] == [instants[1], instants[2], None]
    told = str(say_import(reports[1], "en").sections)
    assert "1 person is no longer shown among your connections" in told
    assert "no longer" not in str(say_import(reports[3], "en").sections)


def test_an_archive_without_connections_takes_nobody_out_of_them(desk, tmp_path):
    known = [connected("2025-03-03", ("Ann Roe", "ann"))]
    (whole,) = desk.import_archives(
        [archive(tmp_path / "1.zip", "2026-01-01 10:00", connections=known)], now=0
    )
    (without,) = desk.import_archives([archive(tmp_path / "2.zip", "2026-02-01 10:00", messages=[])], now=0)
    assert whole.news.unshown is None
    assert without.news.unshown is None
    assert desk.person("ann").gone_at is None
