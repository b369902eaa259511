"""What became of a family's notes is what became of each of them."""

import pytest

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.cli.run import run
from visavis.desk.texts import Families
from visavis.errors import CannotAsk
from visavis.questions import families
from visavis.study.finding import Doubt, NotEnough
from visavis.study.proportion import wilson
from visavis.words import say_answer
from visavis.words.families import mirrored

__all__ = ["desk", "kept_ledger"]

NAMES = ("Ann", "Bob", "Cleo", "Dan", "Eva", "Fay", "Gus", "Hal")
FRIENDS = [(f"{name} Martin", f"{name.lower()}-m") for name in NAMES]
NOTE = "Bonjour {}, votre parcours chez {} a retenu mon attention, au plaisir d'échanger prochainement."
THANKS = "Merci {} d'avoir accepté mon invitation, je vous souhaite une excellente semaine."
PLACES = ("Alma", "Brume", "Corne", "Dune", "Écume", "Fugue", "Givre", "Houle")


@pytest.fixture
def known(desk, tmp_path):
    """Give a desk that knows eight notes of one family, five accepted, and thanks to three people."""
    invitations = [
        invited(f"2026-01-{day:02} 10:00", friend, NOTE.format(name, place))
        for day, (friend, name, place) in enumerate(zip(FRIENDS, NAMES, PLACES, strict=True), 1)
    ]
    connections = [connected(f"2026-01-{day + 3:02}", friend) for day, friend in enumerate(FRIENDS[:5], 1)]
    thanks = [
        said(f"2-{key}", f"2026-01-2{day} 10:00", THANKS.format(name.split()[0]), OWNER, (name, key))
        for day, (name, key) in enumerate(FRIENDS[:3])
    ]
    reply = said("2-ann-m", "2026-01-25 10:00", "Avec plaisir !", FRIENDS[0])
    tables = {"invitations": invitations, "connections": connections, "messages": [reply, *thanks]}
    take(desk, archive(tmp_path / "a.zip", "2026-03-01 10:00", **tables))
    return desk


def test_a_family_follows_its_notes_to_what_became_of_them(known):
    notes, thanks = known.families().told
    assert (notes.people, notes.notes, notes.messages, notes.counted) == (8, 8, 0, 8)
    assert "retenu mon attention" in notes.example
    assert (notes.kinds, thanks.kinds) == ({"cosmetic": 8}, {})
    assert notes.rate("accepted").value == 5 / 8
    assert notes.rate("replied").value == 1 / 8
    assert notes.rate("replied").interval == wilson(1, 8)
    assert (thanks.people, thanks.notes, thanks.messages, thanks.counted) == (3, 0, 3, 0)
    assert thanks.rate("accepted") == NotEnough("few", 0, 5)
    assert thanks.last_at - thanks.first_at == 2 * 86_400


def test_of_very_many_families_the_most_sent_are_told_and_the_others_counted(known, monkeypatch):
    notes, thanks = known.families().told
    monkeypatch.setattr(families, "TOLD", 1)
    assert known.families() == Families((notes,), 1)
    answer = known.ask("families")
    assert answer.parts == (notes,)
    assert Doubt("families_left_out", {"n": 1, "people": 3}) in answer.doubts
    assert "1 family is not shown, each sent to 3 people at most." in str(say_answer(answer, "en"))
    # and each of the others still answers by its name
    assert known.family(thanks.family).fate == thanks


def test_a_family_knows_what_filled_its_slots(known):
    (notes, _) = known.families().told
    # as they were written: they are counted without capitals and accents
    assert set(notes.fillers) >= {"Brume", "Corne", "Dune", "Fugue", "Givre", "Houle"}


def test_every_text_of_a_family_is_told_with_its_person(known):
    notes, _ = known.families().told
    story = known.family(notes.family[:6])
    assert story.fate == notes
    assert [use.name for use in story.uses] == [name for name, _ in FRIENDS[::-1]]
    assert {use.state for use in story.uses} == {"accepted", "pending"}
    assert {(use.kind, use.sent_as) for use in story.uses} == {("cosmetic", "note")}
    assert story.uses[-1].text == NOTE.format("Ann", "Alma")


@pytest.mark.parametrize(
    ("lang", "told"), [("fr", "4 personnes, le 20 mars 2026"), ("en", "4 people, on 20 March 2026")]
)
def test_one_day_is_told_as_one_and_a_question_with_its_mark(desk, tmp_path, capsys, lang, told):
    asked = "Bonjour, votre harmonium tient-il l'accord cet hiver"
    rows = [
        said(f"2-{key}", "2026-03-20 10:00", f"{asked}{end} Bien à vous.", OWNER, (name, key))
        for (name, key), end in zip(FRIENDS[:4], (" ?", ".", " ?!", " ?"), strict=True)
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-04-01 10:00", messages=rows))
    (family,) = [one for one in desk.families().told if "harmonium" in one.example]
    assert family.example.endswith("tient-il l'accord cet hiver ?")
    page = mirrored(family, lang)
    assert told in page.gist
    assert page.gist.count("2026") == 1
    if "://" not in desk.place:
        assert run(["texts", family.family, "--ledger", desk.place, "--lang", lang]) == 0
        assert f"{told}." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "code"), [("zz", "no_such_family"), ("", "several_families"), ("%", "no_such_family")]
)
def test_a_family_is_chosen_by_the_beginning_of_its_identity(typed, code, known):
    with pytest.raises(CannotAsk) as refused:
        known.family(typed)
    assert refused.value.code == code


def test_without_a_family_there_is_no_answer(desk, tmp_path):
    take(
        desk,
        archive(
            tmp_path / "a.zip", "2026-03-01 10:00", invitations=[invited("2026-01-01 10:00", FRIENDS[0])]
        ),
    )
    assert desk.ask("families").parts == NotEnough("no_family", 0, 1)
    assert desk.families() == Families((), 0)


def test_without_connections_what_became_of_notes_is_unknown_and_not_nil(desk, tmp_path):
    rows = [
        invited(f"2026-01-0{day} 10:00", friend, NOTE.format("Ann", "Alma"))
        for day, friend in enumerate(FRIENDS, 1)
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-03-01 10:00", invitations=rows))
    (notes,) = desk.families().told
    assert {rate.found for rate in notes.rates} == {NotEnough("no_connections", 0, 1)}
