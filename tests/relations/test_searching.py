"""Claims about the search of words: the newest messages are read, older ones looked up, and both agree."""

import pytest

from tests.ledger.handmade import archive, said
from visavis.relations import in_groups, listing, searching

TYPED = ("e", "me", "merci", "vous", "bonjour vous", "qu", "é", "2025", "naturellement", "nowhere")


def found(living, monkeypatch, read, people):
    monkeypatch.setattr(searching, "_READ", read)
    monkeypatch.setattr(searching, "_PEOPLE", people)
    return {typed: [(one.id, one.at) for one in living.search(typed).messages] for typed in TYPED}


def newest_first(connection, owner):
    everything = [(one.at, one.id) for one in listing.messages(connection, owner)]
    everything += [(row.at, row.id) for row in connection.execute(in_groups.rows(connection, owner))]
    return sorted(everything, key=lambda pair: (-pair[0], pair[1]))


@pytest.mark.parametrize(
    ("read", "people"), [(40, (1, 3)), (40, (2, 4, 500)), (10**6, (1, 2, 3, 4, 5, 10**6))]
)
def test_the_newest_messages_are_met_in_their_order(living, monkeypatch, read, people):
    monkeypatch.setattr(searching, "_READ", read)
    monkeypatch.setattr(searching, "_PEOPLE", people)
    with living.ledger.reading() as connection:
        met = [(one.at, one.id) for one in searching._newest(connection, living.owner)]
        everything = newest_first(connection, living.owner)
    assert met
    assert met == everything[: len(met)]
    assert read < 10**6 or met == everything


def test_what_is_read_is_what_the_index_names(living, monkeypatch):
    indexed = found(living, monkeypatch, read=0, people=(1,))
    assert indexed["e"]
    assert not indexed["nowhere"]
    for read, people in ((25, (1, 2)), (10**6, (3, 10**6))):
        assert found(living, monkeypatch, read, people) == indexed


ANN, BOB, CYD = ("Ann Roe", "ann"), ("Bob Lee", "bob"), ("Cyd Day", "cyd")
ME = ("Moi Même", "moi")


def test_what_was_said_in_a_group_is_found_and_is_no_message_of_the_relation(desk, tmp_path):
    rows = [
        said("g", "2026-01-02 10:00", "The orchard opens on Sunday", ANN, ME, BOB, title="Old orchard"),
        said("g", "2026-01-03 10:00", "I bring the orchard ladder", ME, ANN, BOB, title="Old orchard"),
        said("h", "2026-01-04 10:00", "No orchard for me", BOB, ME, CYD),
        said("one", "2026-01-05 10:00", "Between us: which orchard?", ANN, ME),
    ]
    list(desk.import_archives([archive(tmp_path / "a.zip", "2026-02-01 10:00", messages=rows)], now=0))
    found = [(one.person_key, one.name, one.by_owner, one.group) for one in desk.search("orchard").messages]
    assert found == [
        ("ann", "Ann Roe", False, None),
        ("bob", "Bob Lee", False, ""),
        ("", "", True, "Old orchard"),
        ("ann", "Ann Roe", False, "Old orchard"),
    ]
    ann, bob, cyd = (desk.person(key) for key in ("ann", "bob", "cyd"))
    assert [(one.kind, one.group) for one in ann.events] == [
        ("said_in_group", "Old orchard"),
        ("message", ""),
    ]
    assert [(one.kind, one.by, one.text) for one in bob.events] == [
        ("said_in_group", "person", "No orchard for me")
    ]
    assert cyd.events == ()
    assert (ann.standing.messages, bob.standing.messages, bob.standing.last_at) == (1, 0, None)


def test_whoever_is_merged_keeps_what_was_said_in_groups(desk, tmp_path):
    rows = [
        said("g", "2026-01-02 10:00", "Both of us", ANN, ME, BOB),
        said("o", "2026-01-03 10:00", "Hello", CYD, ME),
    ]
    list(desk.import_archives([archive(tmp_path / "a.zip", "2026-02-01 10:00", messages=rows)], now=0))
    desk.marks.merge("ann", "cyd", 0)
    assert [one.text for one in desk.person("ann").events] == ["Both of us", "Hello"]
    assert [one.person_key for one in desk.search("both").messages] == [
        desk.person("ann").standing.person_key
    ]
