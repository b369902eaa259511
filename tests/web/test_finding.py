"""Claims about whom and what a search finds, and what is said where it finds nobody."""

import html
import re
from urllib.parse import quote

import pytest

from tests.desk.test_report import Reader
from tests.ledger.handmade import OWNER, archive, said
from tests.web.conftest import NOW, Visitor
from visavis.desk import Desk
from visavis.desk.roster import Sought
from visavis.ledger import texts
from visavis.marks import forms
from visavis.marks.forms import NoteForm
from visavis.reading.defaults import is_default_sentence
from visavis.relations import searching


@pytest.fixture
def desk(own_house):
    return own_house.desk(demo=False, owner=None)


@pytest.fixture
def visitor(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def rows(answer) -> list[str]:
    return [html.unescape(key) for key in re.findall(r'name="key" value="([^"]*)"', answer.text)]


@pytest.mark.parametrize(
    "written", ["https://www.linkedin.com/in/{}/", "linkedin.com/in/{}", " http://fr.linkedin.com/in/{}?a=b "]
)
def test_a_profile_address_finds_its_person_and_nobody_else(visitor, desk, written):
    one = desk.people("name")[7].person_key
    for typed in (written.format(quote(one)), written.format(quote(one).upper())):
        page = visitor.get("/people", params={"q": typed})
        assert rows(page) == [one]
        assert "No message" not in words(page)
        assert [found.person_key for found in desk.search(typed).people] == [one]
    nobody = visitor.get("/people", params={"q": "https://www.linkedin.com/in/nobody-at-all/"})
    assert "Nobody in your archives has this profile address." in words(nobody)
    assert desk.search("linkedin.com/in/nobody-at-all").people == ()


def test_whoever_was_merged_is_found_by_either_address(visitor, desk):
    one, two = (person.person_key for person in desk.people("name")[3:5])
    desk.marks.merge(one, two, NOW)
    page = visitor.get("/people", params={"q": f"linkedin.com/in/{quote(one)}"})
    assert rows(page) == [two]


@pytest.mark.parametrize("typed", ["lhostis", "LHostis", "l'hostis", "hostis", "béatrice lhostis", "lhos"])
def test_a_name_is_found_without_its_apostrophe(desk, typed):
    with desk.ledger.writing() as connection:
        one = desk.people("name")[0]
        connection.exec_driver_sql(
            "UPDATE people_text SET name = 'Béatrice L''Hostis' WHERE rowid = ?", (one.person_id,)
        )
    assert one.person_key in {found.person_key for found in desk.look_up(Sought(typed), None, 20).people}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Maëlle Guivarc'h", ["guivarch", "Guivarc'h", "maelle guivarch", "guivarc"]),
        ("Yann Falc\N{RIGHT SINGLE QUOTATION MARK}hun", ["falchun", "falch", "falc'hun"]),
        ("Michel Richard", ["michel", "richard", "rich"]),
    ],
)
def test_a_breton_name_is_found_without_its_apostrophe(desk, name, typed):
    one = desk.people("name")[0]
    with desk.ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE people_text SET name = ? WHERE rowid = ?", (name, one.person_id))
    for words_ in typed:
        found = desk.look_up(Sought(words_), None, 99).people
        assert one.person_key in {person.person_key for person in found}


@pytest.mark.parametrize("read", [0, 400])
@pytest.mark.parametrize("written", ["06 00 00 41 17", "0600004117", "06.00.00.41.17", "+33 6 00 00 41 17"])
def test_a_number_is_found_with_spaces_or_without(desk, monkeypatch, written, read):
    monkeypatch.setattr(searching, "_READ", read)
    message = next(one for one in desk.search("merci", 400).messages if one.person_key)
    with desk.ledger.writing() as connection, texts.change_messages(connection, [message.id]):
        connection.exec_driver_sql(
            "UPDATE messages SET text = ? WHERE id = ?", (f"Appelez-moi : {written}, le soir.", message.id)
        )
    national = not written.startswith("+")
    for typed in ("0600004117", "06 00 00 41 17") if national else ("+33600004117", "33 6 00 00 41 17"):
        assert [one.id for one in desk.search(typed, 20).messages] == [message.id]
    assert desk.search("06 00 00 41 18", 20).messages == ()


def test_a_number_in_a_note_is_found_with_spaces_or_without(desk):
    one = desk.people("name")[2]
    desk.marks.note(one.person_key, NoteForm("Their line: 06 12 34 56 78.", "today"), NOW)
    for typed in ("0612345678", "06 12 34 56 78"):
        assert [note.person_key for note in desk.notes_with(typed, 9)] == [one.person_key]


def test_where_nothing_is_found_it_is_said_where_was_looked(visitor):
    page = words(visitor.get("/people", params={"q": "xyzzyplugh"}))
    assert "Group conversations are not searched." in page


def test_a_title_alone_is_no_name_without_its_apostrophe(desk):
    with desk.ledger.writing() as connection:
        one = desk.people("name")[0]
        connection.exec_driver_sql(
            "UPDATE people_text SET title = 'Chef de l''Isère' WHERE rowid = ?", (one.person_id,)
        )
    assert one.person_key not in {found.person_key for found in desk.look_up(Sought("lise"), None, 99).people}


def test_words_of_notes_are_found_of_invitations_and_the_owners_own(visitor, desk):
    one = desk.people("name")[2]
    desk.marks.note(one.person_key, NoteForm("She grew up in Quimperlé.", "today"), NOW)
    page = words(visitor.get("/people", params={"q": "quimperle"}))
    assert f"your note on {one.name} She grew up in Quimperlé" in page
    assert "messages or notes do." in page
    for kind, by in (("your invitation to", "owner"), ("the invitation of", "person")):
        sent = next(
            event
            for person in desk.people()
            for event in desk.person(person.person_key).events
            if event.kind == "invited" and event.by == by and len(event.text.split()) > 8
            and not is_default_sentence(event.text)
        )  # fmt: skip
        typed = " ".join(sorted(re.findall(r"[^\W\d_]{5,}", sent.text), key=len)[-3:])
        assert kind in words(visitor.get("/people", params={"q": typed}))


def test_linkedins_own_sentence_is_no_note(desk):
    assert desk.notes_with("to my professional network", 5) == ()
    assert desk.notes_with(" . ", 5) == ()


def test_filters_that_leave_nobody_say_so_with_the_way_out(visitor, desk):
    name = desk.people("name")[0].name
    for asked, clear in (
        ({"rung": "engaged"}, "/people"),
        ({"rung": "engaged", "q": name}, f"/people?q={name.replace(' ', '+')}"),
    ):
        page = visitor.get("/people", params=asked)
        ways = [way for way in Reader(page.text).all("a") if way.get("href", "").startswith("/people")]
        assert any(way["href"].casefold() == quote(clear, safe="/?=+").casefold() for way in ways)
        assert "Take the filters off" in words(page)
    assert "Take the filters off" not in words(visitor.get("/people", params={"q": "zzzz"}))
    assert "Take the filters off" not in words(visitor.get("/people", params={"q": name}))


def test_the_filter_of_silence_says_how_many_each_can_match(visitor, desk):
    page = visitor.get("/people").text
    told = {code: int(n) for code, n in re.findall(r'value="(usual|long|unusual|rare)">[^<]*\((\d+)\)', page)}
    assert told == desk.count_silences()
    assert told == {code: sum(desk.look_up(Sought(silence=code), None, 1).rungs.values()) for code in told}
    assert 0 < sum(told.values()) < desk.count_people()


def test_no_filter_is_said_as_its_label_says_it(visitor):
    page = html.unescape(visitor.get("/people").text)
    turns = page.split('name="turn"')[1].split("</select>")[0]
    assert re.findall(r">([^<]+)</option>", turns)[0] == "anybody\N{RIGHT SINGLE QUOTATION MARK}s"


def test_a_name_and_a_word_find_what_was_said_with_somebody(tmp_path):
    ben, bea = ("Benoît Lac", "ben"), ("Béa Mont", "bea")
    talk = [
        said("z1", "2026-05-01 10:00", "Voici le devis promis.", OWNER, ben),
        said("z1", "2026-05-02 10:00", "Merci, je regarde.", ben),
        said("z2", "2026-05-03 10:00", "Et le devis ?", bea),
    ]
    made = archive(tmp_path / "a.zip", "2026-06-01 10:00", messages=talk)
    desk = Desk(tmp_path / "ledger.db")
    list(desk.import_archives([made], 0))

    def found(typed):
        return [one.text for one in desk.messages_with(typed, 9)]

    assert found("benoit devis") == ["Voici le devis promis."]
    assert found("devis lac ben") == ["Voici le devis promis."]
    assert found("bea devis") == ["Et le devis ?"]
    assert found("benoit facture") == found("nobody devis") == []
    # what holds all of the words comes alone
    assert found("devis promis") == ["Voici le devis promis."]
    desk.close()


@pytest.mark.parametrize("typed", ["coeur", "c\u0153ur", "Coeur chaud", "C\u0152UR"])
@pytest.mark.parametrize("read", [0, 400])
def test_a_ligature_is_found_as_it_is_typed(tmp_path, monkeypatch, typed, read):
    monkeypatch.setattr(searching, "_READ", read)
    leo = ("Léo C\u0153urdevey", "leo")
    talk = [said("z1", "2026-05-01 10:00", "Ça fait chaud au c\u0153ur.", leo)]
    with Desk(tmp_path / "ledger.db") as desk:
        list(desk.import_archives([archive(tmp_path / "a.zip", "2026-06-01 10:00", messages=talk)], 0))
        found = desk.search(typed)
        assert [one.person_key for one in found.people] == (["leo"] if "chaud" not in typed else [])
        assert len(found.messages) == 1


def test_whatever_the_owner_noted_in_words_is_found(desk):
    key, when = desk.people("key")[0].person_key, 1_790_000_000
    desk.marks.note(key, forms.PromiseForm("+3", "the zanzibar paper"), when)
    desk.address(
        key, forms.AddressForm("I call you on Thursday about the zanzibar quay.", gesture="The quay"), when
    )
    desk.marks.note(key, forms.OutcomeForm("call", words="zanzibar again"), when)
    assert len(desk.notes_with("zanzibar", 9)) == 3
