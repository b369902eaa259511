"""Claims about what the page of invitations received says of a note: whom it names, and what it asks."""

import pytest

from tests.desk.test_report import Reader
from tests.ledger.handmade import archive, connected, invited
from tests.web.conftest import Visitor, house_of, places_in
from visavis.desk import Desk
from visavis.desk.incoming import Mark, Shown
from visavis.desk.naming import Circle, Named, question

PITCH = "Would a quick call of fifteen minutes about your new leads suit you this week?"
NOTES = {
    ("Bruno Drean", "bruno"): "Bonjour, HELENE PERON m'a parlé de votre atelier, et Jean Roy aussi.",
    ("Pascale Etesse", "pascale"): "Bonsoir. Comment avez-vous mesuré le temps de changement ? Merci !",
    **{(f"Sam Row{n}", f"sam{n}"): PITCH for n in range(4)},
    ("Eva Roux", "eva"): "Helene is a fine name. Peron too.",
    ("Jean Roy", "jean-roy-3"): "Jean Roy, de Nantes.",
}
CIRCLE = (("Hélène Péron, PhD", "helene"), ("Jean Roy", "jean-1"), ("Jean Roy", "jean-2"))


@pytest.fixture
def page(tmp_path):
    places = places_in(tmp_path)
    waiting = [
        invited(f"2026-01-{day:02} 10:00", who, note, outgoing=False)
        for day, (who, note) in enumerate(NOTES.items(), 4)
    ]
    known = [connected("2026-01-03", who) for who in CIRCLE]
    path = archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=waiting, connections=known)
    with Desk(places.ledger) as desk:
        list(desk.import_archives([path], now=0))
    house = house_of(places)
    visitor = Visitor(house)
    visitor.headers["accept-language"] = "en"
    yield visitor.get("/incoming")
    house.close()


def told(page, name: str) -> str:
    """Return what the page says of one invitation."""
    said = " ".join(" ".join(Reader(page.text).words).split())
    begin = said.index(f"{name} · since" if f"{name} · since" in said else f"{name} since")
    return said[begin:].split("Accept it or not")[0]


def test_a_note_that_names_somebody_known_says_whom_with_the_way_to_them(page):
    said = told(page, "Bruno Drean")
    assert "This note names somebody you are connected with: Hélène Péron, PhD" in said
    assert 'href="/people/helene">Hélène Péron, PhD</a>, <a href="/people?q=Jean+Roy">' in page.text
    # a first name and a name apart are nobody's, and one's own name is no acquaintance
    assert "names somebody" not in told(page, "Eva Roux")


def test_a_note_that_asks_something_says_what_unless_several_people_sent_it(page):
    asked = "This note asks a question: “Comment avez-vous mesuré le temps de changement ?”"
    assert asked in told(page, "Pascale Etesse")
    assert "asks a question" not in told(page, "Bruno Drean")
    assert "The same words, or nearly, came to you from 4 people" in told(page, "Sam Row0")
    assert "The same note as that of Sam Row0" in told(page, "Sam Row1")
    assert "asks a question" not in told(page, "Sam Row1")


def test_the_oldest_stays_first(page):
    said = [way["href"] for way in Reader(page.text).all("a") if "data-row" in way]
    assert said[:2] == ["/people/bruno", "/people/pascale"]


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("", ""),
        ("Why? Really?", ""),
        ("Look at https://example.org/?a=b and tell me.", ""),
        ("Hello. Is the third hall open again? And the fourth?", "Is the third hall open again?"),
        ("Bonjour Hélène, pouvez-vous me dire son nom ?", "pouvez-vous me dire son nom ?"),
        ("Hi Hélène, are you hiring?", "are you hiring?"),
        ("Hello\nIs the third hall open\nor not at all, then?", "or not at all, then?"),
    ],
)
def test_a_question_is_a_sentence_that_asks(note, asked):
    assert question(note, ()) == asked


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour, mon prix préféré ? Le prix du jury. Félicitations pour le vôtre à Angers.",
        "The secret of good bread? A slow night.",
    ],
)
def test_a_few_words_that_answer_themselves_ask_nobody(note):
    assert question(note, ()) == ""


def test_long_questions_are_cut_at_a_word_and_linkedins_own_asks_nothing():
    note = "word " * 80 + "or not?"
    assert question(note, ()).startswith("… word")
    assert len(question(note, ())) < 170
    said = "Is the third hall open again?"
    assert question(said, (Shown(Mark.DEFAULT, 0, len(said)),)) == ""
    assert question(said, (Shown(Mark.CALENDAR, 0, len(said)),)) == said


def test_the_longest_name_is_meant():
    names = {("ann", "lee"): ("Ann Lee", ("a",)), ("ann", "lee", "roy"): ("Ann Lee Roy", ("b",))}
    assert Circle(names).named_in("With Ann Lee Roy, and Ann Lee-Roy.", "x") == (Named("Ann Lee Roy", "b"),)
    assert Circle().named_in("Ann Lee", "x") == ()
