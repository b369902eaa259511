"""What came in and waits is shown with what its words tell, and with nothing against anybody."""

import json

import pytest

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from visavis.cli.run import run
from visavis.desk.copies import differing, together
from visavis.desk.incoming import Incoming, Mark, Shown, Waiting
from visavis.errors import VisavisError
from visavis.marks.forms import AddressForm
from visavis.words import innocent_reasons, say_shown

__all__ = ["desk", "kept_ledger"]

NOW = 1_772_000_000
NAMES = ("Ann", "Bob", "Cleo", "Dan")
PEOPLE = [(f"{name} Martin", f"{name.lower()}-m") for name in NAMES]
PITCH = (
    "Bonjour, nous aidons les dirigeants comme vous à doubler leurs rendez-vous sans publicité. On en parle ?"
)
OWN_WORDS = "Votre mot d'hier sur les cantines de village m'a fait sourire."


@pytest.fixture
def tables():
    waiting = [
        invited("2026-01-05 10:00", PEOPLE[1], PITCH, outgoing=False),
        invited("2026-01-04 10:00", PEOPLE[0], PITCH, outgoing=False),
        invited("2026-01-06 10:00", ("Eva Roux", "eva"), OWN_WORDS, outgoing=False),
        invited("2026-01-07 10:00", ("Fay Lune", "fay"), outgoing=False),
        invited(
            "2026-01-08 10:00",
            ("Gus Val", "gus"),
            "Hi, I'd like to join your LinkedIn network.",
            outgoing=False,
        ),
        invited(
            "2026-01-09 10:00",
            ("Hal Nil", "hal"),
            "Voyons-nous : https://calendly.com/hal/30min",
            outgoing=False,
        ),
    ]
    accepted = invited("2026-01-02 10:00", PEOPLE[2], PITCH, outgoing=False)
    sent = invited("2026-01-03 10:00", ("Ida Ros", "ida"), "Bonjour Ida")
    return {
        "connections": [connected("2026-01-03", PEOPLE[2])],
        "invitations": [*waiting, accepted, sent],
        "messages": [said("2-dan-m", "2026-01-20 10:00", PITCH, PEOPLE[3])],
    }


def test_what_waits_is_shown_from_the_oldest_on(desk, tables, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    found = desk.incoming()
    assert [one.waiting.person_key for one in found] == ["ann-m", "bob-m", "eva", "fay", "gus", "hal"]
    marks = {one.waiting.person_key: {sign.mark for sign in one.shown} for one in found}
    # the same words in a note that was accepted, and in a message, count too
    assert {sign.people for sign in found[0].shown if sign.mark is Mark.SAME_WORDS} == {4}
    assert marks["eva"] == {Mark.PARTICULAR}
    assert marks["fay"] == set()
    assert marks["gus"] == {Mark.DEFAULT}
    assert marks["hal"] == {Mark.CALENDAR}
    for one in found:
        for sign in one.shown:
            assert 0 <= sign.start < sign.end <= len(one.waiting.note)


def test_notes_that_wait_and_are_nearly_alike_are_told_so(desk, tmp_path):
    notes = (
        "Bonjour, ravie de vous compter parmi mes contacts ! Belle journée.",
        "Bonjour, ravi de vous compter dans mes contacts ! Belle journée",
        OWN_WORDS,
    )
    waiting = [
        invited(f"2026-01-0{day} 10:00", person, note, outgoing=False)
        for day, (person, note) in enumerate(zip(PEOPLE, notes, strict=False), 1)
    ]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=waiting))
    found = [{sign.mark: sign.people for sign in one.shown} for one in desk.incoming()]
    assert [signs.get(Mark.NEAR_WORDS) for signs in found] == [1, 1, None]
    one = desk.incoming()[0]
    assert say_shown(one.waiting.note, one.shown, "en") == (
        "Another note that waits has the same words, or nearly.",
    )


def test_copies_of_one_note_stand_together_and_what_begins_alike_does_not():
    sells = "Hello Eva, I help small mills to fill their books with 15 orders a month, without a call."
    notes = [
        f"{sells} Free on Monday?",
        "Hello Eva, we met at the fair in Lyon, and you told me of the tide mill: does it still turn?",
        f"{sells.replace('15', '12')} Free this week for a word?",
        "",
        f"{sells} {'And I saw your talk on tide mills in Vannes, the part on oak gears above all. ' * 2}",
        "",
    ]
    found = [
        Incoming(
            Waiting(f"p-{n}", f"p-{n}", f"P {n}", "", "", n, note),
            (Shown(Mark.SAME_WORDS, 0, len(sells), 4),) if note.startswith("Hello Eva, I help") else (),
        )
        for n, note in enumerate(notes)
    ]
    told = [(one.waiting.sent_at, first and first.waiting.sent_at) for one, first in together(found)]
    assert told == [(0, None), (2, 0), (1, None), (3, None), (4, None), (5, None)]


@pytest.mark.parametrize(("told", "said_of"), [(False, 1), (True, 0)])
def test_no_sign_is_said_to_be_none_known_and_nothing_is_said_where_something_else_is(told, said_of):
    for lang in ("fr", "en"):
        found = say_shown("Bonjour, c'est Ann du cours de yoga.", (), lang, told=told)
        assert len(found) == said_of
        # one import cannot know of whom else they were sent to
        assert not {"autre", "other"} & set(" ".join(found).split())


def test_what_is_answered_does_not_wait(desk, tables, tmp_path):
    everybody = [connected("2026-01-10", ("Eva Roux", "eva")), *tables["connections"]]
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **(tables | {"connections": everybody})))
    assert "eva" not in {one.waiting.person_key for one in desk.incoming()}


def test_nothing_waits_in_a_ledger_without_invitations(desk, tables, tmp_path):
    take(
        desk,
        archive(
            tmp_path / "a.zip",
            "2026-02-01 10:00",
            messages=[*tables["messages"], said("2-x", "2026-01-01 10:00", "Bonjour", OWNER, PEOPLE[0])],
        ),
    )
    assert desk.incoming() == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_sign_is_said_and_no_note_has_its_innocent_reasons(desk, tables, tmp_path, lang):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    said_of = {
        one.waiting.person_key: say_shown(one.waiting.note, one.shown, lang) for one in desk.incoming()
    }
    assert "4" in said_of["ann-m"][0]
    # what is sold in words that several people sent is told with them
    assert len({sentence for sentences in said_of.values() for sentence in sentences}) == 5
    assert len(set(innocent_reasons(lang))) == 5


def test_the_command_prints_it_and_tells_it_as_json(tables, tmp_path, capsys):
    paper = archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables)
    ledger = ["--ledger", str(tmp_path / "l.db")]
    assert run(["import", str(paper), *ledger]) == 0
    capsys.readouterr()
    assert run(["incoming", *ledger, "--lang", "fr"]) == 0
    out = capsys.readouterr().out
    assert "Fay Lune" in out
    assert "Sans note." in out
    assert run(["incoming", *ledger, "--json"]) == 0
    assert [one["person_key"] for one in json.loads(capsys.readouterr().out)["incoming"]][:2] == [
        "ann-m",
        "bob-m",
    ]


def test_the_command_tells_what_a_note_asks_and_whom_it_names(tables, tmp_path, capsys):
    asks = "Cleo Martin m'a parlé de vous. Pourriez-vous relire notre charte ?"
    tables["invitations"].append(invited("2026-01-10 10:00", ("Ivo Pal", "ivo"), asks, outgoing=False))
    paper = archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables)
    ledger = ["--ledger", str(tmp_path / "l.db")]
    assert run(["import", str(paper), *ledger]) == 0
    capsys.readouterr()
    for lang, names, question in (
        (
            "en",
            "This note names somebody you are connected with: Cleo Martin (cleo-m)",
            "This note asks a question:",
        ),
        (
            "fr",
            "de vos relations : Cleo Martin (cleo-m)",
            "Cette note pose une question",
        ),
    ):
        assert run(["incoming", *ledger, "--lang", lang]) == 0
        out = " ".join(capsys.readouterr().out.replace("\u202f", " ").split())
        assert names.replace("\u202f", " ") in out
        assert question in out
    assert run(["incoming", *ledger, "--json"]) == 0
    (one,) = [one for one in json.loads(capsys.readouterr().out)["incoming"] if one["person_key"] == "ivo"]
    assert one["asks"] == "Pourriez-vous relire notre charte ?"
    assert one["named"] == [{"name": "Cleo Martin", "person_key": "cleo-m"}]


def test_the_command_counts_and_lists_first_only_those_that_wait(tables, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path))
    paper = archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables)
    ledger = ["--lang", "en"]
    assert run(["import", str(paper), *ledger]) == 0
    capsys.readouterr()
    assert run(["incoming", *ledger]) == 0
    before = capsys.readouterr().out
    assert "the oldest first: 6" in before
    assert "You have decided" not in before
    assert "visavis incoming KEY CHOICE" in before
    assert max(map(len, before.splitlines())) <= 60
    # the list has no numbers, and who types one is told what to type
    assert run(["incoming", "1", "rest", *ledger]) == 32
    assert "Give the key that the list shows" in capsys.readouterr().err
    assert run(["incoming", "ann-m", "rest", *ledger]) == 0
    capsys.readouterr()
    assert run(["incoming", *ledger]) == 0
    waits, decided = capsys.readouterr().out.split("You have decided on these already:")
    assert "the oldest first: 5" in waits
    assert "ann-m" not in waits
    assert "ann-m" in decided


def test_linkedins_own_sentence_is_no_note_and_what_is_gone_is_counted(desk, tables, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    for person in ("gus", "fay", "eva"):
        desk.marks.decide(person, "not_for_me", NOW)
    left = [row for row in tables["invitations"] if "gus" not in str(row)]
    take(desk, archive(tmp_path / "b.zip", "2026-03-01 10:00", **{**tables, "invitations": left}))
    noted, plain = desk.decided()
    assert (noted.noted, noted.n, noted.waiting, noted.gone) == (True, 1, 1, 0)
    assert (plain.noted, plain.n, plain.waiting, plain.gone) == (False, 2, 1, 1)


def test_what_was_decided_is_told_apart_by_note_with_what_became_of_it(desk, tables, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    assert desk.count_undecided() == 6
    for person, choice in (("ann-m", "accept"), ("bob-m", "not_for_me"), ("fay", "accept"), ("eva", "rest")):
        desk.marks.decide(person, choice, NOW)
    changed = desk.marks.decide("eva", "ask_first", NOW + 60)
    assert desk.count_undecided() == 2
    assert {one.waiting.person_key: one.decision.mark.choice for one in desk.incoming() if one.decision} == {
        "ann-m": "accept", "bob-m": "not_for_me", "fay": "accept", "eva": "ask_first",
    }  # fmt: skip
    tables["connections"] = [*tables["connections"], connected("2026-02-03", ("Fay Lune", "fay"))]
    tables["messages"] = [
        *tables["messages"],
        said("2-fay", "2026-02-04 10:00", "Bonjour Fay, merci.", OWNER, ("Fay Lune", "fay")),
        said("2-fay", "2026-02-05 10:00", "Merci à vous.", ("Fay Lune", "fay")),
        said("2-fay", "2026-02-06 10:00", "Alors à jeudi.", OWNER, ("Fay Lune", "fay")),
    ]
    gone = [row for row in tables["invitations"] if "fay" not in str(row)]
    later = {**tables, "invitations": gone}
    take(desk, archive(tmp_path / "b.zip", "2026-03-01 10:00", **later))
    found = {(one.choice, one.noted): one for one in desk.decided()}
    assert set(found) == {("accept", True), ("accept", False), ("ask_first", True), ("not_for_me", True)}
    with_note, without = found["accept", True], found["accept", False]
    assert (with_note.n, with_note.accepted, with_note.waiting) == (1, 0, 1)
    assert (without.n, without.accepted, without.exchanged, without.waiting) == (1, 1, 1, 0)
    desk.marks.revoke(changed.marked.number, NOW + 90)
    assert ("ask_first", True) not in {(one.choice, one.noted) for one in desk.decided()}


@pytest.fixture
def imported(desk, tables, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    return desk


@pytest.mark.parametrize(
    ("person", "choice", "code"),
    [
        ("ann-m", "maybe", "no_such_choice"),
        ("ida", "accept", "none_received"),
        ("nobody", "rest", "no_such_person"),
        # keys hold figures, and nobody is meant by one
        ("1", "rest", "no_such_person"),
    ],
)
def test_only_an_invitation_received_can_be_decided_of(imported, person, choice, code):
    desk = imported
    with pytest.raises(VisavisError) as refused:
        desk.marks.decide(person, choice, NOW)
    assert refused.value.code == code


def test_notes_of_the_month_are_counted_once_wherever_they_are_known(desk, tables, tmp_path):
    sent = [
        invited("2026-02-20 10:00", ("Jo Pin", "jo"), "Bonjour Jo, votre mot sur les haies m'a plu."),
        invited("2026-02-21 10:00", ("Kim Roc", "kim")),
        invited("2026-01-31 10:00", ("Lea Sel", "lea"), "Bonjour Lea, à propos de vos vergers."),
    ]
    tables["invitations"] = [*tables["invitations"], *sent]
    take(desk, archive(tmp_path / "a.zip", "2026-02-22 10:00", **tables))
    now = 1_771_930_000  # 24 February 2026
    assert desk.notes_left(now) is None
    desk.marks.quota(5, now)
    assert (desk.notes_left(now).sent, desk.notes_left(now).left) == (1, 4)
    words = AddressForm("Bonjour, une question sur vos haies ?", gesture="les haies")
    for person in ("jo", "kim", "cleo-m"):
        desk.address(person, words, now)
    # jo is known already, cleo is connected and needs no note
    assert (desk.notes_left(now).sent, desk.notes_left(now).left) == (2, 3)
    desk.marks.quota(1, now)
    assert desk.notes_left(now).left == 0


def test_who_has_invited_the_owner_is_sent_no_note(desk, tmp_path):
    received = invited("2026-02-20 10:00", ("Lou Roy", "lou"), "Bonjour, parlons de haies.", outgoing=False)
    take(desk, archive(tmp_path / "a.zip", "2026-02-22 10:00", invitations=[received]))
    now = 1_771_930_000  # 24 February 2026
    desk.marks.quota(5, now)
    desk.address("lou", AddressForm("Bonjour Lou, vos haies ?", gesture="les haies"), now)
    assert desk.notes_left(now).sent == 0


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Bonjour, le poste en optique m'attire.", "Bonjour, le poste en vente m'attire.", ["optique"]),
        ("Hello! The QA post, please.", "hello, the QA post please", None),
        ("Hello, the post?", "Hello, the firmware post?", []),
        ("Hi, 3 pm: cal.com/a-b?", "Hi, 4 pm?", ["3", "cal.com/a-b"]),
        ("C'est l'atelier de Léa qui m'envoie.", "C'est l'atelier qui m'envoie.", ["de Léa"]),
    ],
)
def test_a_copy_tells_the_words_in_which_it_differs(one, other, told):
    found = differing(one, other)
    assert (found if found is None else [one[start:end] for start, end in found]) == told
