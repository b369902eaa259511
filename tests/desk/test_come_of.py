"""Claims about what a newer archive shows of what the owner had noted: no more and no less."""

import pytest

from tests.desk.simulated import Life
from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.places import desk, kept_ledger
from visavis.desk import PlanForm
from visavis.desk.hiding import without_words
from visavis.marks.forms import AddressForm, PromiseForm
from visavis.words import Led, say_import
from visavis.words.experiment import followed
from visavis.words.pages import Listing, Naming

__all__ = ["desk", "kept_ledger"]

PEOPLE = [(f"{name} Roe", name.lower()) for name in ("Ann", "Bea", "Cleo", "Dan", "Eve")]
ASKED = [
    said(f"t-{key}", "2026-01-20 10:00", "Which page is right?", (name, key), OWNER) for name, key in PEOPLE
]
CONNECTED = [connected("2026-01-02", person) for person in PEOPLE]
DRAFT = "Page {} is wrong and page 3 is right, {}. A corrected copy goes out tonight."
NOTED = at("2026-02-02 10:00")


def own(person, when, text):
    return said(f"t-{person[1]}", when, text, OWNER, person)


def take(desk, path, exported, messages, **more):
    paper = archive(path, exported, connections=CONNECTED, messages=messages, **more)
    (report,) = desk.import_archives([paper], at(exported))
    return report


@pytest.fixture
def lived(desk, tmp_path):
    """Return a desk of two archives, between which letters were noted: the report of the second."""
    ann, bea, *_ = PEOPLE
    take(desk, tmp_path / "a.zip", "2026-02-01 10:00", ASKED)
    for number, (name, key) in enumerate(PEOPLE[:4]):
        # what was noted on the day of the next archive may still be to come
        now = at("2026-03-01 09:00") if key == "dan" else NOTED + number
        desk.address(key, AddressForm(DRAFT.format(7 + number, name)), now)
    for key in ("ann", "cleo"):
        desk.marks.note(key, PromiseForm("2026-02-05", "the corrected copy"), NOTED)
    sent = [
        own(ann, "2026-02-03 10:00", DRAFT.format(7, "Ann Roe").replace(" is", "\nis")),
        own(bea, "2026-02-04 10:00", "Bea, page 8 is the wrong one. Sorry for the muddle."),
    ]
    return desk, take(desk, tmp_path / "b.zip", "2026-03-01 10:00", [*ASKED, *sent])


def told(found):
    return [(one.code, one.n, [who.person_key for who in one.people]) for one in found]


def test_letters_that_are_shown_and_those_that_are_not_are_told_once(lived, tmp_path):
    desk, report = lived
    became = [
        ("not_sent", 1, ["cleo"]), ("as_noted", 1, ["ann"]), ("other_words", 1, ["bea"]),
        ("promise", 1, ["ann"]),
    ]  # fmt: skip
    assert told(report.news.noted) == became == told(desk.news(report.import_id).noted)
    (part,) = [one for one in say_import(report, "en").sections if one.title == "What you had noted"]
    (listing,) = part.blocks
    assert isinstance(listing, Listing)
    assert listing.items[0] == "Noted as written, and not in this archive: Cleo Roe."
    named = [part for one in listing.items if isinstance(one, Naming) for part in one.parts]
    led = [part.keys for part in named if isinstance(part, Led)]
    assert led == [("cleo",), ("ann",), ("bea",), ("ann",)]
    again = take(desk, tmp_path / "c.zip", "2026-04-01 10:00", ASKED)
    # what the newest is the first to show, and nothing else
    assert told(again.news.noted) == [("not_sent", 1, ["dan"])]
    assert told(desk.news(report.import_id).noted) == []
    assert "What you had noted" not in [one.title for one in say_import(report, "en", desk.news(1)).sections]


def test_what_was_noted_and_never_sent_stays_in_sight_until_it_is_sent_or_taken_back(lived, tmp_path):
    desk, _ = lived
    now = at("2026-03-02 10:00")
    (one,) = desk.unseen()
    assert (one.person_key, one.name, one.exported_at) == ("cleo", "Cleo Roe", at("2026-03-01 10:00"))
    assert one.is_recent
    take(desk, tmp_path / "c.zip", "2026-04-01 10:00", [*ASKED, own(PEOPLE[2], "2026-03-05 10:00", "Hi")])
    assert [one.person_key for one in desk.unseen()] == ["dan"]
    (mark,) = (row for row in desk.marks.about("dan") if row.marked.mark.kind == "address")
    desk.marks.revoke(mark.marked.number, now)
    assert desk.unseen() == ()


def test_what_was_said_before_it_was_noted_is_no_letter(desk, tmp_path):
    """A word of the same morning is not what was noted in the afternoon."""
    take(desk, tmp_path / "a.zip", "2026-02-01 10:00", ASKED)
    desk.address("ann", AddressForm(DRAFT.format(7, "Ann")), at("2026-02-02 15:00"))
    desk.address("bea", AddressForm(DRAFT.format(8, "Bea")), at("2026-02-02 15:00"))
    sent = [
        own(PEOPLE[0], "2026-02-02 09:00", "I am looking into it."),
        own(PEOPLE[1], "2026-02-02 14:50", "Page 8, dear Bea."),
    ]
    report = take(desk, tmp_path / "b.zip", "2026-03-01 10:00", [*ASKED, *sent])
    assert told(report.news.noted) == [("not_sent", 1, ["ann"]), ("other_words", 1, ["bea"])]


def test_an_archive_without_messages_tells_nothing_of_a_letter(desk, tmp_path):
    stranger = ("Zed Moss", "zed")
    one = invited("2026-01-10 10:00", stranger)
    take(desk, tmp_path / "a.zip", "2026-02-01 10:00", ASKED, invitations=[one])
    desk.address("zed", AddressForm("Zed, your hedges.", gesture="the hedges"), NOTED)
    paper = archive(tmp_path / "b.zip", "2026-03-01 10:00", invitations=[one])
    (report,) = desk.import_archives([paper], at("2026-03-01 10:00"))
    assert (told(report.news.noted), desk.unseen()) == ([], ())
    again = take(desk, tmp_path / "c.zip", "2026-03-10 10:00", ASKED, invitations=[one])
    assert told(again.news.noted) == [("not_sent", 1, ["zed"])]


def test_what_was_sent_as_drawn_or_otherwise_and_never_is_told_by_name(desk, tmp_path):
    sent = {0: None, 1: "Bonjour"}

    def sends(assigned, number):
        told = "" if assigned.kind == "none" else f"Votre exposé numéro {number}, sur le sujet {number}."
        return sent.get(number, told)

    life = Life(desk, tmp_path, {"none": 0.5, "contextual": 0.5}, sends=sends)
    life.begin(PlanForm("Une note ou rien", ("none", "contextual"), aims=("accepted:21",)))
    # two who are not sent what was drawn: one is sent nothing, one what nobody asked for
    life.meet(8)
    life.pass_days(5)
    path = life.written()
    (early,) = desk.import_archives([path], life.now)
    # who was sent nothing may still be written to
    assert [one.code for one in early.news.noted] == ["as_drawn", "not_as_drawn"]
    life.pass_days(20)
    path = life.written()
    (late,) = desk.import_archives([path], life.now)
    assert told(late.news.noted) == [("never_sent", 1, [""])]
    assert late.news.noted[0].people[0].name == "Zoé N0"
    # and where the experiment stands names them too, those whom an archive shows with the way to their page
    found = desk.experiments.report(None, life.now)
    astray = {one.person_key: (one.name, one.compliance, one.met) for one in found.astray}
    assert astray["p0"] == ("Zoé N0", "not_sent", False)
    assert astray["p1"][2]
    for lang in ("fr", "en"):
        blocks = [block for part in followed(found, lang) for block in part.blocks]
        items = [item for block in blocks if isinstance(block, Listing) for item in block.items]
        named = [part for item in items if isinstance(item, Naming) for part in item.parts]
        assert "Zoé N0" in named
        assert ("p1",) in [part.keys for part in named if isinstance(part, Led)]
        assert ("p0",) not in [part.keys for part in named if isinstance(part, Led)]
    assert without_words(found).astray == ()


def test_what_was_drawn_and_sent_late_or_noted_as_sent_is_not_told_as_never_sent(desk, tmp_path):
    life = Life(desk, tmp_path, {"none": 0.0, "contextual": 0.0}, sends=lambda _one, _number: None)
    life.begin(PlanForm("Une note ou rien", ("none", "contextual"), aims=("accepted:21",)))
    life.meet(3)
    desk.experiments.spent(None, "p1", 3, life.now)
    life.pass_days(17)
    life.invitations.append((life.now, ("Zoé N0", "p0"), ""))
    life.pass_days(1)
    (report,) = desk.import_archives([life.written()], life.now)
    assert [(one.code, [who.name for who in one.people]) for one in report.news.noted] == [
        ("sent_late", ["Zoé N0"]), ("drawn_unseen", ["Zoé N1"]), ("never_sent", ["Zoé N2"]),
    ]  # fmt: skip


def test_what_was_noted_without_its_words_is_shown_by_any_of_that_day(desk, tmp_path):
    ann, bea, cleo, *_ = PEOPLE
    take(desk, tmp_path / "a.zip", "2026-02-01 10:00", ASKED)
    for _, key in (ann, bea, cleo):
        desk.marks.wrote(key, NOTED)
    assert {one.person_key for one in desk.agenda(NOTED).people}.isdisjoint({"ann", "bea", "cleo"})
    assert desk.agenda(NOTED).spent == 3
    sent = [
        own(ann, "2026-02-02 08:00", "It is page 9."),
        own(bea, "2026-02-05 08:00", "Page 8, dear Bea."),
    ]
    report = take(desk, tmp_path / "b.zip", "2026-03-01 10:00", [*ASKED, *sent])
    assert told(report.news.noted) == [("not_sent", 1, ["cleo"]), ("as_noted", 2, ["ann", "bea"])]
    assert [one.person_key for one in desk.unseen()] == ["cleo"]
