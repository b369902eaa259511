"""Claims about the search of words: the newest messages are read, older ones looked up, and both agree."""

import pytest

from tests.ledger.handmade import OWNER, archive, connected, said
from visavis.desk.roster import Sought
from visavis.errors import CannotAsk
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


CARDS = (
    ("2026-01-01 10:00", "Saskia Verlinde", "Lumentra"),
    ("2026-03-01 10:00", "Saskia Kesić", "Halcyon Photonics"),
    ("2026-05-01 10:00", "Saskia Kesić", "Orbel"),
)
OLDER = ("verlinde", "saskia verlinde", "lumentra", "halcyon kesic", "orbel verlinde")


def cards(tmp_path, order):
    """Give the archives of somebody whose card changes, in an order, one other person beside them."""
    for place in order:
        day, name, company = CARDS[place]
        talk = [said("t", "2025-12-02 10:00", "The lens arrived", ("Saskia Verlinde", "saskia"), OWNER)]
        shown = [
            connected("2025-12-01", (name, "saskia"), "", company, "Buyer"),
            connected("2025-12-02", BOB),
        ]
        yield archive(tmp_path / f"{place}.zip", day, connections=shown, messages=talk)


def keys(desk, typed):
    page = desk.look_up(Sought(typed), None, 9).people
    assert [one.person_key for one in page] == [one.person_key for one in desk.search(typed).people]
    return [one.person_key for one in page]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_somebody_is_found_by_an_older_name_and_a_former_company(desk, tmp_path, order):
    list(desk.import_archives([*cards(tmp_path, order)], now=0))
    for typed in OLDER:
        assert keys(desk, typed) == ["saskia"], typed
    assert desk.person("Saskia Verlinde").standing.name == "Saskia Kesić"
    assert [one.text for one in desk.search("verlinde lens").messages] == ["The lens arrived"]
    assert keys(desk, "verlinde bob") == []
    # and no more, once no import shows it
    (first,) = (one.id for one in desk.history() if one.name == "0.zip")
    desk.undo(first)
    assert keys(desk, "lumentra") == []
    assert keys(desk, "halcyon") == ["saskia"]


def test_whom_an_older_name_names_to_the_letter_is_meant_before_those_it_begins(desk, tmp_path):
    rows = [connected("2025-12-03", ("Saskia Verlindenberg", "other"))]
    list(desk.import_archives([*cards(tmp_path, (0, 1))], now=0))
    list(desk.import_archives([archive(tmp_path / "b.zip", "2026-06-01 10:00", connections=rows)], now=0))
    assert keys(desk, "saskia verlinde") == ["saskia", "other"]
    assert desk.person("saskia verlinde").standing.person_key == "saskia"
    with pytest.raises(CannotAsk):
        desk.person("saskia verl")


def test_whoever_was_merged_is_found_by_their_name_until_they_are_parted(desk, tmp_path):
    rows = [connected("2026-01-02", ANN, "", "Tarn Mills"), connected("2026-01-02", CYD)]
    list(desk.import_archives([archive(tmp_path / "a.zip", "2026-02-01 10:00", connections=rows)], now=0))
    (mark,) = [desk.marks.merge("ann", "cyd", 0)]
    assert keys(desk, "roe") == keys(desk, "tarn day") == ["cyd"]
    assert desk.person("Ann Roe").standing.person_key == "cyd"
    desk.marks.revoke(mark.marked.number, 1)
    assert keys(desk, "roe") == ["ann"]
    assert keys(desk, "tarn day") == []
