"""What a network is made of is what its exports show, one person at a time."""

import csv
import io
import json
import zipfile
from collections import Counter
from typing import Any

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, said
from tests.ledger.readback import instant, life, take
from visavis import demo
from visavis.cli.answers import show_answer
from visavis.desk.reporting import write_report
from visavis.questions.connected import Moved
from visavis.questions.network import CAP, Share
from visavis.relations.readdressed import Readdressed, readdressed
from visavis.study.finding import Doubt, NotEnough
from visavis.words import Table, say_answer

ANN, BOB, CAT, DAN = ("Ann Lee", "ann"), ("Bob Roe", "bob"), ("Cat Ray", "cat"), ("Dan Poe", "dan")


def network(desk, *paths):
    take(desk, *paths)
    (found,) = desk.ask("network").parts
    return found


def rows_of(path) -> list[dict[str, str]]:
    """Return the rows of an archive's connections, read by the standard library alone."""
    with zipfile.ZipFile(path) as opened:
        name = next(name for name in opened.namelist() if name.endswith("Connections.csv"))
        lines = opened.read(name).decode().splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("First Name"))
    return list(csv.DictReader(io.StringIO("".join(lines[start:]))))


def test_the_network_of_a_life_is_what_its_files_show(desk, tmp_path):
    one = life(11, people=300)
    paths = [demo.write_archive(one, instant(day), tmp_path / str(day)).path for day in (150, 5)]
    found = network(desk, *paths)
    before, after = map(rows_of, paths)
    assert found.connections == len(after)
    assert found.hidden == sum(not row["URL"] and not row["First Name"] for row in after) > 0
    assert found.left == CAP - len(after)
    old, new = ({row["URL"] for row in rows if row["URL"]} for rows in (before, after))
    assert (found.since.new, found.since.gone) == (len(new - old), len(old - new))
    assert found.since.new > 0
    assert (found.since.before_at, found.since.after_at) == (instant(150), instant(5))
    people = list(desk.people("key"))
    known = [person for person in people if person.connected_on is not None]
    assert sum(month.people for month in found.months) + found.before == len(known) == found.people
    assert found.never == sum(person.messages == 0 for person in known) > 0
    silent = Counter(person.silence for person in known if person.silence)
    assert dict(found.silences) == {word: silent[word] for word, _ in found.silences}
    assert sum(silent.values()) > 3
    jobs = {row["URL"]: (row["Company"], row["Position"]) for row in before if row["URL"]}
    another = {
        row["URL"]
        for row in after
        if row["URL"] in jobs
        and any(
            a and b and a != b
            for a, b in zip(jobs[row["URL"]], (row["Company"], row["Position"]), strict=True)
        )
    }
    assert len(found.since.moved) == len(another) > 0


def test_companies_are_counted_whatever_their_capitals(desk, tmp_path):
    rows = [
        connected("2026-01-02", ANN, "", "Acme", "Baker"),
        connected("2026-01-02", BOB, "", "ACME ", "Cook"),
        connected("2026-01-03", CAT, "", "Acme", ""),
        connected("2026-01-03", DAN),
    ]
    found = network(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=rows))
    companies, titles = found.companies, found.titles
    assert (companies.known, companies.unknown, companies.names, companies.alone) == (3, 1, 1, 0)
    assert companies.first == (Share("Acme", 3),)
    # what one person alone says is no concentration
    assert (titles.known, titles.unknown, titles.names, titles.alone, titles.first) == (2, 2, 2, 2, ())
    assert (found.never, found.silences) == (None, NotEnough("no_messages", 0, 1))
    assert found.since == NotEnough("one_export", 1, 2)
    assert (found.connections, found.left, found.months_left) == (4, 29_996, 29_996 * 12 // 4)
    # the cap is centuries away, which this year's pace cannot tell
    assert "At the pace" not in str(say_answer(desk.ask("network"), "en"))


def test_who_moved_is_told_with_what_was_and_what_is(desk, tmp_path):
    before = [
        connected("2024-01-02", ANN, "", "Acme", "Baker"),
        connected("2024-01-02", BOB, "", "Acme", "Cook"),
    ]
    after = [connected("2024-01-02", ANN, "", "Bolt", "Baker"), connected("2024-01-02", BOB, "", "", "")]
    talk = [said("2-a", "2026-01-04 10:00", "Bonjour", ANN)]
    old = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=before, messages=talk)
    new = archive(tmp_path / "b.zip", "2026-02-10 10:00", connections=after)
    found = network(desk, new, old)
    # what is no longer shown has not changed
    assert found.since.moved == (Moved("ann", "Ann Lee", "Acme", "Baker", "Bolt", "Baker"),)
    assert (found.since.new, found.since.gone) == (0, 0)
    assert found.months_left == NotEnough("no_growth", 0, 1)
    assert (found.never, found.silences) == (1, NotEnough("no_rhythm", 0, 1))
    assert Doubt("stale_messages", {"last": at("2026-01-10 10:00")}) in desk.ask("network").doubts


def test_companies_and_titles_are_those_of_whom_the_newest_archive_shows(desk, tmp_path):
    moved = ("Bob Roe", "bob-roe")
    before = [
        connected("2024-01-02", ANN, "", "Acme", "Baker"),
        connected("2024-01-03", BOB, "", "Acme", "Cook"),
        connected("2024-01-04", CAT, "", "Bolt", "Cook"),
    ]
    after = [connected("2024-01-03", moved, "", "Acme", "Cook"), connected("2024-01-04", CAT, "", "", "")]
    old = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=before)
    new = archive(tmp_path / "b.zip", "2026-02-10 10:00", connections=after)
    found = network(desk, new, old)
    # of those gone, one under another address, nobody knows where they work now
    assert (found.connections, found.companies.known, found.companies.unknown) == (2, 1, 1)
    assert (found.titles.known, found.titles.unknown) == (1, 1)
    desk.marks.merge("bob", "bob-roe", at("2026-02-11 10:00"))
    (found,) = desk.ask("network").parts
    assert (found.connections, found.companies.known, found.companies.unknown) == (2, 1, 1)
    desk.marks.merge("bob-roe", "ann", at("2026-02-12 10:00"))
    (found,) = desk.ask("network").parts
    assert (found.connections, found.companies.known, found.companies.unknown) == (2, 1, 1)


def candidates(desk):
    with desk.ledger.reading() as connection:
        return readdressed(connection, desk.owner.id)


def test_a_new_address_of_one_name_and_day_is_offered(desk, tmp_path):
    renamed = ("Ann Lee", "ann-lee-new")
    old = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=[connected("2024-01-02", ANN)])
    new = archive(tmp_path / "b.zip", "2026-02-10 10:00", connections=[connected("2024-01-02", renamed)])
    found = network(desk, new, old)
    pair = Readdressed("Ann Lee", at("2024-01-02 00:00") // 86_400, "ann", "ann-lee-new")
    assert found.readdressed == (pair,)
    assert candidates(desk) == [pair]
    assert desk.count_people() == 3
    page: Any = say_answer(desk.ask("network"), "en")
    (section,) = (one for one in page.sections if "Perhaps" in one.title)
    name, older, newer, since = section.blocks[-1].rows[0]
    assert (name, name.to, name.keys) == ("Ann Lee", "merge", ("ann", "ann-lee-new"))
    assert (older.to, newer.keys, since) == ("person", ("ann-lee-new",), "2 January 2024")


def test_of_many_who_moved_the_table_holds_all_and_shows_the_first(desk, tmp_path):
    people = [(f"Person {n}", f"p-{n}") for n in range(23)]
    before, after = ([connected("2024-01-02", one, "", work) for one in people] for work in ("Acme", "Bolt"))
    old = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=before)
    new = archive(tmp_path / "b.zip", "2026-02-10 10:00", connections=after)
    assert len(network(desk, old, new).since.moved) == 23
    (table,) = (
        block
        for section in say_answer(desk.ask("network"), "en").sections
        for block in section.blocks
        if isinstance(block, Table) and "reason to write" in block.caption
    )
    assert (len(table.rows), len(table.shown), table.others) == (23, 20, "and 3 more")


def test_homonyms_that_one_export_shows_together_are_two_people(desk, tmp_path):
    other = ("Ann Lee", "ann-2")
    rows = [connected("2024-01-02", ANN), connected("2024-01-02", other)]
    both = archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=rows)
    one = archive(tmp_path / "b.zip", "2026-02-10 10:00", connections=rows[:1])
    another_day = archive(
        tmp_path / "c.zip", "2026-03-10 10:00", connections=[connected("2024-01-03", ("Ann Lee", "ann-3"))]
    )
    assert network(desk, both, one, another_day).readdressed == ()


def test_the_demonstration_offers_nobody_who_did_not_change_address(desk, tmp_path):
    one = life(11, people=300)
    take(desk, *(demo.write_archive(one, instant(day), tmp_path / str(day)).path for day in (600, 300, 5)))
    changed = {frozenset(slug.casefold() for _, slug in person.slugs) for person in one.people}
    found = candidates(desk)
    assert found
    for pair in found:
        assert any({pair.older_key, pair.newer_key} <= slugs for slugs in changed)


def test_without_connections_there_is_no_network(desk, tmp_path):
    take(
        desk,
        archive(tmp_path / "a.zip", "2026-01-10 10:00", messages=[said("2-a", "2026-01-04 10:00", "?", ANN)]),
    )
    assert desk.ask("network").parts == NotEnough("no_network", 0, 1)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><svg onload=x>', "\x1b[31mrot"])
def test_a_hostile_company_is_only_a_company(text, desk, tmp_path, capsys):
    rows = [connected("2026-01-02", ANN, "", text, text), connected("2026-01-02", BOB, "", text, text)]
    later = [connected("2026-01-02", ANN, "", "Acme", text), connected("2026-01-02", BOB, "", text, text)]
    take(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=rows))
    take(desk, archive(tmp_path / "b.zip", "2026-01-12 10:00", connections=later))
    page = write_report(desk.ledger, desk.owner, tmp_path / "r.html", "fr", 0).read_text(encoding="utf-8")
    assert "<script" not in page
    assert "onload=x>" not in page
    show_answer(desk.ask("network"), "fr", as_json=False)
    assert "\x1b" not in capsys.readouterr().out
    show_answer(desk.ask("network"), "fr", as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert told["parts"][0]["since"]["before_at"] == "2026-01-10T10:00:00Z"


def test_whoever_was_never_written_to_was_not_spoken_with(desk, tmp_path):
    talk = [said("2-a", "2026-01-04 10:00", "Bonjour", OWNER, ANN)]
    rows = [connected("2026-01-02", ANN), connected("2026-01-02", BOB)]
    found = network(desk, archive(tmp_path / "a.zip", "2026-01-10 10:00", connections=rows, messages=talk))
    assert (found.people, found.never) == (2, 1)
