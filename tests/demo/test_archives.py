import csv
import io
from collections import Counter
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.demo.reading import at, instant, keys_of, rows_of, text_of
from visavis import demo
from visavis.errors import BadSetting


def header(written, name):
    return text_of(written.path, name).split("\n", 1)[0]


@pytest.mark.parametrize("name", list(demo.ERAS))
def test_the_tables_of_each_era_have_its_headers(name, tmp_path):
    era = demo.ERAS[name]
    exported_at = (max(era.since, demo.BEGINS + 400) + 30) * 86_400
    written = demo.write_archive(demo.generate(3, people=60), exported_at, tmp_path, era=era)
    for table in ("invitations", "messages", "endorsements_given"):
        file = era.tables[table].file
        quote = '"' if era.tables[table].dialect == "quoted" else ""
        names = (f"{quote}{column}{quote}" for column in era.tables[table].header)
        assert header(written, file) == ",".join(names)
    connections = text_of(written.path, "Connections.csv")
    assert connections.startswith("Notes:\n") is (era.since >= demo.ERAS["2022"].since)
    assert not connections.endswith("\n")
    assert (
        "URL" in connections.replace("\n\n", "\n").splitlines()[-1 - written.rows["Connections.csv"]]
    ) is (era.since >= demo.ERAS["2023-07"].since)


def test_an_era_is_found_by_its_day():
    days = {"2018-10-01": "2018", "2020-02-01": "2019", "2021-11-05": "2022", "2023-09-01": "2023-07"}
    days |= {"2024-01-15": "2023-11", "2024-06-01": "2024-03", "2026-04-01": "2026-03"}
    for day, name in days.items():
        assert demo.era_of(at(f"{day} 00:00:00") // 86_400).name == name


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    instants = at("2025-01-06 12:00:00")
    twice = [
        demo.write_archive(demo.generate(5, people=80), instants, tmp_path / name).path.read_bytes()
        for name in ("one", "two")
    ]
    assert twice[0] == twice[1]
    other = demo.write_archive(demo.generate(6, people=80), instants, tmp_path / "three")
    assert other.path.read_bytes() != twice[0]


def test_the_newest_stamp_is_the_instant_of_export(winter):
    with ZipFile(winter.path) as archive:
        stamps = [datetime(*info.date_time, tzinfo=UTC).timestamp() for info in archive.infolist()]
        assert all(info.flag_bits & 0x08 for info in archive.infolist())
    assert max(stamps) == winter.exported_at
    assert min(stamps) >= winter.exported_at - 240
    assert winter.path.name == "Complete_LinkedInDataExport_03-02-2025.zip"


def test_an_odd_instant_is_refused(life, tmp_path):
    with pytest.raises(BadSetting):
        demo.write_archive(life, 1_700_000_001, tmp_path)


@pytest.mark.parametrize(
    "options",
    [
        {"kind": "partial"},
        {"container": "tar"},
        {"unreadable": {"notes.csv": 1}},
        {"unreadable": {"notes": 1}},
    ],
)
def test_an_unknown_choice_is_refused(options, life, tmp_path):
    with pytest.raises(BadSetting):
        demo.write_archive(life, at("2024-05-01 08:00:00"), tmp_path, **options)
    assert list(tmp_path.iterdir()) == []


def inside(path):
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*.*")}
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_containers_hold_the_same_files(tmp_path):
    life, exported_at = demo.generate(2, people=30), at("2024-05-01 08:00:00")
    stem = "Complete_LinkedInDataExport_05-01-2024"
    found = {}
    for container in demo.CONTAINERS:
        path = demo.write_archive(life, exported_at, tmp_path / container, container=container).path
        ending = "" if container == "folder" else ".zip.zip" if container == "zip.zip" else ".zip"
        assert path.name == stem + ending
        assert path.is_dir() is container.startswith("folder")
        found[container] = inside(path)
    rezipped = found.pop("rezipped")
    assert all(files == found["zip"] for files in found.values())
    forks = {name for name in rezipped if name.startswith("__MACOSX/")}
    kept = {name.removeprefix(f"{stem}/"): rezipped[name] for name in rezipped if name not in forks}
    assert forks
    assert kept.pop(".DS_Store")
    assert kept == found["zip"]


def test_no_archive_is_overwritten(tmp_path):
    life = demo.generate(2, people=10)
    paths = [demo.write_archive(life, at("2024-05-01 08:00:00"), tmp_path).path for _ in range(2)]
    assert [path.name for path in paths][1].endswith("2024 (1).zip")


@pytest.mark.parametrize(
    ("kind", "prefix"), [("basic", "Basic"), ("selective", "Basic"), ("complete", "Complete")]
)
def test_kinds_hold_what_linkedin_puts_in_them(kind, prefix, tmp_path):
    written = demo.write_archive(demo.generate(2, people=30), at("2026-07-01 08:00:00"), tmp_path, kind=kind)
    assert written.path.name.startswith(f"{prefix}_")
    files = set(written.rows)
    assert {"Connections.csv", "messages.csv"} <= files
    assert ("Invitations.csv" in files) is (kind != "selective")
    assert any(Path(file).stem.split("_")[0] == "Comments" for file in files) is (kind == "complete")


def test_threads_are_contiguous_and_newest_first(winter, summer):
    for written in (winter, summer):
        rows = rows_of(written.path, "messages.csv")
        blocks = [
            (name, list(block)) for name, block in groupby(rows, key=lambda row: row["CONVERSATION ID"])
        ]
        named = [name for name, _ in blocks if name]
        assert len(named) == len(set(named))
        for _, block in blocks:
            instants = [instant(row["DATE"]) for row in block]
            assert not block[0]["CONVERSATION ID"] or instants == sorted(instants, reverse=True)
            assert max(instants) <= written.exported_at


def test_what_is_counted_apart_is_in_the_files(winter, summer):
    for written in (winter, summer):
        rows = rows_of(written.path, "messages.csv")
        assert written.rows["messages.csv"] == len(rows)
        assert written.drafts == sum(row["IS MESSAGE DRAFT"] == "Yes" for row in rows) > 0
        adverts = [
            row
            for row in rows
            if row["CONVERSATION TITLE"] == "Sponsored Conversation" or "spinmail" in row["CONTENT"]
        ]
        assert written.adverts == len(adverts) > 0
        assert not any(row["SENDER PROFILE URL"] for row in adverts)
        assert written.duplicates == len(rows) - len({tuple(row.values()) for row in rows}) > 0
        connections = rows_of(written.path, "Connections.csv")
        assert written.rows["Connections.csv"] == len(connections)
        assert written.date_only == sum(not row["URL"] for row in connections) > 0


def test_spoiled_rows_are_counted_and_name_ghosts(life, tmp_path):
    spoil = {"invitations": 4, "connections": 2, "messages": 3, "endorsements_given": 2}
    exported_at = at("2025-01-10 10:00:00")
    written = demo.write_archive(life, exported_at, tmp_path, unreadable=spoil)
    assert sorted(written.unreadable.values()) == sorted(spoil.values())
    for file, count in written.unreadable.items():
        lines = list(csv.reader(io.StringIO(text_of(written.path, file), newline="")))
        assert sum(any("ghost" in cell.lower() for cell in line) for line in lines) == count
    keys = {person.person_key for person in demo.truth(life, [(exported_at, written.era, "complete")]).people}
    assert not any("ghost" in key for key in keys)


def test_hidden_people_have_no_address(summer):
    rows = rows_of(summer.path, "messages.csv")
    hidden = [row for row in rows if "LinkedIn Member" in (row["FROM"], row["TO"])]
    members = [row for row in hidden if "spinmail" not in row["CONTENT"]]
    assert members
    for row in members:
        address = "SENDER PROFILE URL" if row["FROM"] == "LinkedIn Member" else "RECIPIENT PROFILE URLS"
        assert not row[address]


def test_groups_join_names_and_addresses_with_a_bare_comma(summer):
    rows = [row for row in rows_of(summer.path, "messages.csv") if "," in row["RECIPIENT PROFILE URLS"]]
    assert rows
    for row in rows:
        assert ", http" not in row["RECIPIENT PROFILE URLS"]
        assert len(keys_of(row["RECIPIENT PROFILE URLS"])) > 1


def test_line_breaks_are_kept_since_2026_only(winter, summer):
    assert any("\n" in row["CONTENT"] for row in rows_of(summer.path, "messages.csv"))
    assert not any("\n" in row["CONTENT"] for row in rows_of(winter.path, "messages.csv"))
    assert not any("\n" in row["Message"] for row in rows_of(summer.path, "Invitations.csv"))


def test_accents_are_encoded_in_connections_and_raw_elsewhere(summer):
    connections = text_of(summer.path, "Connections.csv")
    assert "%C3%" in connections
    addresses = [row["inviteeProfileUrl"] for row in rows_of(summer.path, "Invitations.csv")]
    assert any(not address.isascii() for address in addresses)
    assert not any("%" in address for address in addresses)


def test_bare_addresses_have_no_slug(life, tmp_path):
    written = demo.write_archive(life, at("2025-01-30 10:00:00"), tmp_path, era=demo.ERAS["2023-11"])
    rows = rows_of(written.path, "Invitations.csv")
    assert Counter(row["inviteeProfileUrl"] for row in rows) == {"https://www.linkedin.com/in": len(rows)}


def test_comments_are_escaped_in_new_files_and_spill_over_in_old_ones(life, summer, tmp_path):
    file = next(name for name in summer.rows if name.startswith("Comments_"))
    new = list(csv.reader(io.StringIO(text_of(summer.path, file), newline=""), escapechar="\\"))
    assert {len(row) for row in new} == {3}
    assert len(new) == summer.rows[file] + 1
    assert '\\"' in text_of(summer.path, file)
    old = demo.write_archive(life, at("2024-12-20 10:00:00"), tmp_path)
    lines = text_of(old.path, "Comments.csv").splitlines()
    assert any(not line[:4].isdigit() for line in lines[1:])
    assert sum(line[:4].isdigit() for line in lines) == old.rows["Comments.csv"]


def test_shares_of_2018_are_utf_16_and_tabbed(tmp_path):
    written = demo.write_archive(demo.generate(4, people=60), at("2018-10-02 10:00:00"), tmp_path)
    with ZipFile(written.path) as archive:
        content = archive.read("Shares.csv")
    assert content.startswith(b"\xff\xfe")
    rows = list(csv.reader(io.StringIO(content.decode("utf-16"), newline=""), delimiter="\t"))
    assert {len(row) for row in rows} == {9}
    assert len(rows) == written.rows["Shares.csv"] + 1


def test_the_files_of_assistants_name_somebody_who_is_nobody(life, summer):
    keys = {keys_of(row["SENDER PROFILE URL"]).pop() for row in rows_of(summer.path, "guide_messages.csv")}
    found = {
        person.person_key
        for person in demo.truth(life, [(summer.exported_at, summer.era, "complete")]).people
    }
    assert keys
    assert not keys & found
