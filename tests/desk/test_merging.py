"""Two keys that the owner calls one person are one relation, until the mark is taken back."""

import re
from pathlib import Path

import pytest

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import desk, empty, kept_ledger, ledger_address
from tests.ledger.readback import NOW, dump, instant, life, take, told
from visavis import demo, relations
from visavis.desk import Desk, telling
from visavis.desk.standing import relation
from visavis.errors import CannotAsk, CannotKeep, CannotMark
from visavis.marks import Apart, Note, forms
from visavis.relations.readdressed import readdressed
from visavis.words import say_mark, say_relation
from visavis.words.marks import borne

__all__ = ["desk", "kept_ledger", "ledger_address"]
OLD, NEW, BEA = ("Ada Rive", "ada-old"), ("Ada Rive-Sol", "ada"), ("Béa Mont", "bea")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give two archives between which somebody changed their address."""
    folder = tmp_path_factory.mktemp("papers")
    before = archive(
        folder / "before.zip",
        "2026-03-01 12:00",
        connections=[connected("2026-01-05", OLD, "", "Ruche", "Chef"), connected("2026-01-06", BEA)],
        invitations=[invited("2026-01-04 10:00", OLD, "Your talk on reading aloud, in Lyon")],
        messages=[said("t1", "2026-02-01 10:00", "Bonjour", OLD)],
    )
    after = archive(
        folder / "after.zip",
        "2026-06-01 12:00",
        connections=[connected("2026-01-05", NEW, "", "Nid", "Cheffe"), connected("2026-01-06", BEA)],
        invitations=[],
        messages=[
            said("t2", "2026-04-01 10:00", "Bonjour Ada", OWNER, NEW),
            said("t2", "2026-04-02 10:00", "Oui", NEW),
        ],
    )
    return before, after


@pytest.fixture
def kept(desk: Desk, papers: tuple[Path, Path]) -> Desk:
    take(desk, *papers)
    return desk


def test_two_keys_made_one_are_one_relation_with_everything_of_both(kept):
    rungs = {one.person_key: (one.rung, one.turns) for one in kept.people()}
    assert rungs["ada-old"] == ("addressed", 1)
    assert rungs["ada"] == ("recognised", 2)
    kept.marks.merge("ada-old", "ada", NOW)
    (ada,) = [one for one in kept.people() if one.person_key.startswith("ada")]
    assert (ada.person_key, ada.name, ada.company, ada.rung, ada.turns) == (
        "ada",
        "Ada Rive-Sol",
        "Nid",
        "exchanging",
        3,
    )
    story = kept.person("ada-old")
    assert story.standing == ada
    assert story.older_names == ("Ada Rive",)
    assert [event.kind for event in story.events] == ["invited", "accepted", "message", "message", "message"]
    assert kept.count_people() == 2 + len([one for one in kept.people() if one.person_key == "temoin"])
    (invitation,) = [row for row in told(kept).invitations if row[1] == "ada"]
    assert "accepted" in invitation


def test_marks_of_either_key_are_told_of_the_person_and_part_again_with_them(kept):
    kept.marks.note("ada-old", forms.NoteForm("old words"), NOW)
    kept.marks.note("ada-old", forms.OutcomeForm("contract"), NOW)
    kept.marks.note("ada", forms.NoteForm("new words"), NOW)
    number = kept.marks.merge("ada-old", "ada", NOW).marked.number
    assert kept.person("ada").standing.rung == "engaged"
    assert [row.marked.mark.text for row in kept.marks.standing(Note, "ada")] == ["old words", "new words"]
    kept.marks.revoke(number, NOW)
    assert kept.person("ada").standing.rung == "recognised"
    assert kept.person("ada-old").standing.rung == "engaged"
    assert [row.marked.mark.text for row in kept.marks.standing(Note, "ada")] == ["new words"]


def test_to_split_brings_back_what_was_before(kept):
    before = told(kept)
    number = kept.marks.merge("ada-old", "ada", NOW).marked.number
    together = told(kept)
    assert together != before
    kept.marks.revoke(number, NOW)
    assert told(kept) == before
    kept.marks.undo(number, NOW)
    assert told(kept) == together


def test_an_import_keeps_those_merged_together_whatever_comes_first(kept, papers):
    kept.marks.merge("ada-old", "ada", NOW)
    together = told(kept)
    for past in kept.history():
        kept.undo(past.id)
    # nobody is left to be one with, but the word stands
    take(kept, papers[1])
    assert {one.person_key for one in kept.people()} == {"ada", "bea", "temoin"}
    take(kept, papers[0])
    assert told(kept) == together


def test_three_keys_may_be_one_and_nobody_is_merged_in_a_circle(kept):
    kept.marks.merge("ada-old", "ada", NOW)
    kept.marks.merge("ada", "bea", NOW)
    assert kept.person("ada-old").standing.person_key == "bea"
    with pytest.raises(CannotMark, match="same_person"):
        kept.marks.merge("bea", "ada-old", NOW)
    with pytest.raises(CannotAsk, match="no_such_person"):
        kept.marks.merge("zoe", "ada", NOW)


def test_nobody_is_merged_while_an_import_is_under_way(kept):
    with kept.ledger.alone(), pytest.raises(CannotKeep, match="in_use"):
        kept.marks.merge("ada-old", "ada", NOW)
    assert kept.marks.everything() == []


def test_to_forget_one_of_them_forgets_all_of_the_person(kept, papers, tmp_path):
    kept.marks.note("ada-old", forms.NoteForm("old words"), NOW)
    kept.marks.merge("ada-old", "ada", NOW)
    foreseen = kept.forget("ada", tmp_path)
    assert (foreseen.held.messages, foreseen.held.connections, foreseen.held.marks) == (3, 2, 2)
    kept.forget("ada-old", tmp_path, NOW)
    left = [row for rows in dump(kept).values() for row in rows if re.search("\\bada|Ada|words", row)]
    assert left == []
    take(kept, *papers)
    assert {one.person_key for one in kept.people()} == {"bea", "temoin"}
    kept.lift("ada")
    assert kept.history()


def test_somebody_whom_only_marks_still_name_can_be_forgotten(kept, tmp_path):
    kept.marks.note("bea", forms.NoteForm("old words"), NOW)
    for past in kept.history():
        kept.undo(past.id)
    with pytest.raises(CannotAsk, match="no_such_person"):
        kept.person("bea")
    assert kept.forget("bea", tmp_path).held.marks == 1
    kept.forget("bea", tmp_path, NOW)
    assert kept.marks.everything() == []
    with pytest.raises(CannotAsk, match="no_such_person"):
        kept.forget("bea", tmp_path)


def test_two_people_told_apart_stay_two(kept):
    kept.marks.tell_apart("bea", "ada", NOW)
    kept.marks.tell_apart("ada", "bea", NOW)
    assert [row.marked.mark for row in kept.marks.standing(Apart)] == [Apart("ada", "bea")]


@pytest.mark.parametrize("judge", ["merge", "tell_apart"])
def test_a_pair_that_the_owner_judged_is_not_offered_again(desk, tmp_path, judge):
    days = [("2026-03-01 12:00", OLD[1]), ("2026-06-01 12:00", NEW[1])]
    for number, (when, key) in enumerate(days):
        person = ("Ada Rive", key)
        paper = tmp_path / f"{number}.zip"
        take(desk, archive(paper, when, connections=[connected("2026-01-05", person)], messages=[]))
    with desk.ledger.reading() as connection:
        (offered,) = readdressed(connection, desk.owner.id)
    assert (offered.older_key, offered.newer_key) == ("ada-old", "ada")
    number = getattr(desk.marks, judge)("ada-old", "ada", NOW).marked.number
    with desk.ledger.reading() as connection:
        assert readdressed(connection, desk.owner.id) == []
    desk.marks.revoke(number, NOW)
    with desk.ledger.reading() as connection:
        assert readdressed(connection, desk.owner.id) == [offered]


def test_a_whole_life_merged_in_pairs_and_split_again_is_as_it_was(desk, tmp_path):
    take(desk, demo.write_archive(life(64, people=90), instant(3), tmp_path).path)
    before = told(desk)
    keys = [one.person_key for one in desk.people("key")]
    numbers = [
        desk.marks.merge(one, other, NOW).marked.number
        for one, other in zip(keys[::9], keys[1::9], strict=False)
    ]
    people = desk.count_people()
    assert people == len(keys) - len(numbers)
    messages = len(told(desk).messages)
    assert messages <= len(before.messages) + len(numbers)
    for number in numbers:
        desk.marks.revoke(number, NOW)
    assert told(desk) == before


def test_one_invitation_shown_under_two_addresses_of_a_person_is_counted_once(desk, tmp_path):
    # LinkedIn shows an old invitation under the address that its invitee has by now
    papers = [
        archive(
            tmp_path / f"{day}.zip",
            f"2026-02-{day} 10:00",
            invitations=[invited("2026-01-20 10:00", ("Ann Lee", key), "Bonjour Ann")],
            connections=[connected("2026-01-25", ("Ann Lee", key))],
        )
        for day, key in (("01", "ann-old"), ("05", "ann-new"))
    ]
    outcomes = []
    for order in (papers, papers[::-1]):
        take(desk, *order)
        desk.marks.merge("ann-old", "ann-new", NOW)
        outcomes.append([(key, state) for _, key, *_, state, _, _, _, _ in told(desk).invitations])
        merged = told(desk)
        relations.settle(desk.ledger, relations.rebuild(desk.ledger, desk.owner.id))
        assert told(desk) == merged
        take(desk, archive(tmp_path / "later.zip", "2026-02-09 10:00"))
        grown = told(desk)
        relations.settle(desk.ledger, relations.rebuild(desk.ledger, desk.owner.id))
        assert told(desk) == grown
        empty(desk)
    assert outcomes == [[("ann-new", "accepted"), ("temoin", "pending")]] * 2


def test_a_mark_of_two_people_names_the_other_from_either_side(kept):
    def noted(key):
        story = kept.person(key)
        of = borne(story.standing.person_key, [row.marked.mark for row in story.marks])
        told = {say_mark(row.marked.mark, "en", of) for row in story.marks}
        assert all(one in str(say_relation(relation(story), "en")) for one in told)
        return told

    kept.marks.tell_apart("bea", "ada-old", NOW)
    assert noted("bea") == {"is not the same person as ada-old"}
    assert noted("ada-old") == {"is not the same person as bea"}
    kept.marks.merge("ada-old", "ada", NOW)
    assert noted("ada") == {"is not the same person as bea", "is one person with ada-old"}
    assert noted("bea") == {"is not the same person as ada-old"}


def test_a_former_company_is_told_with_those_of_whoever_was_merged(kept):
    assert kept.person("ada").older_companies == ()
    kept.marks.merge("ada-old", "ada", NOW)
    assert kept.person("ada").older_companies == ("Ruche",)
    assert telling.person(kept.person("ada"))["older_companies"] == ["Ruche"]
