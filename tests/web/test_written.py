"""Claims about what the owner notes to have written, beside what the archives show of it."""

import re
from dataclasses import replace

import pytest

from tests.desk.test_report import Reader
from tests.ledger.readback import instant
from tests.web.conftest import NOW, Visitor
from visavis.desk.addressed import confirmed
from visavis.desk.manners import noted_on
from visavis.desk.people import Event
from visavis.marks.forms import AddressForm
from visavis.traces import DAY_SECONDS

TEXT = "Has block 3 opened again? I kept your drawing of it."


@pytest.fixture
def desk(own_house):
    return own_house.desk(demo=False, owner=None)


@pytest.fixture
def waiting(desk):
    return next(one for one in desk.people() if one.waiting == "owner")


@pytest.fixture
def visitor(own_house):
    visitor = Visitor(own_house)
    visitor.headers["accept-language"] = "en"
    return visitor


def words(answer) -> str:
    return " ".join(" ".join(Reader(answer.text).words).split())


def form(text: str) -> AddressForm:
    return AddressForm(text, "https://example.org/post", "their drawing", 4)


def noted(desk, one, now=NOW, text=TEXT):
    return desk.address(one.person_key, form(text), now)


def test_what_was_noted_stands_beside_the_turn_on_the_page_and_in_the_list(desk, visitor, waiting):
    home = f"/people/{waiting.person_key}"
    asked = {"turn": "owner", "q": waiting.name}
    assert "according to the archive" not in words(visitor.get(home)) + words(
        visitor.get("/people", params=asked)
    )
    assert "noted that you have written" not in words(visitor.get("/today"))
    noted(desk, waiting)
    assert (
        "It was your turn, according to the archive; you noted that you wrote on 25 November 2026"
        in words(visitor.get(home))
    )
    listed = words(visitor.get("/people", params=asked))
    assert "you wrote on 25 Nov 2026" in listed
    assert "your turn" not in listed.partition(waiting.name)[2].partition("25 Nov 2026")[0]
    assert "Among them, 1 person to whom you noted that you have written since." in words(
        visitor.get("/today")
    )
    french = visitor.get(home, headers={"accept-language": "fr"})
    assert "C’était votre tour, d’après l’archive ; vous avez noté avoir écrit le 25 novembre 2026" in words(  # noqa: RUF001
        french
    ).replace("\u202f", " ")


def test_what_was_noted_before_their_last_words_says_nothing_of_the_turn(desk, visitor, waiting):
    noted(desk, waiting, waiting.last_at - 3 * DAY_SECONDS)
    assert "according to the archive" not in words(visitor.get(f"/people/{waiting.person_key}"))
    assert "according to the archive" not in words(visitor.get("/people", params={"turn": "owner"}))


@pytest.fixture
def told(desk):
    """Somebody whose last message is the owner's, and that message."""
    one = next(one for one in desk.people() if one.waiting == "person" and one.messages > 1)
    events = desk.person(one.person_key).events
    return one, next(event for event in reversed(events) if event.kind == "message")


def test_what_the_archive_shows_of_the_same_day_is_confirmed_and_told_once(desk, visitor, told):
    one, event = told
    home = f"/people/{one.person_key}"
    text = " ".join(event.text.split())
    before = words(visitor.get(home)).count(text)
    row = noted(desk, one, event.at, event.text.replace(" ", "\n", 1))
    page = visitor.get(home)
    assert words(page).count(text) == before
    assert "the next archive will show it" not in words(page)
    assert re.search("you had noted it; (read as [a-z]+; )?4 min", words(page))
    # and it can be taken back there
    revoke = f"/marks/{row.marked.number}/revoke"
    assert f'action="{revoke}"' in page.text
    after = visitor.change(revoke, {"back": home})
    assert "you had noted it" not in words(after)


def test_what_the_next_archive_will_show_is_only_what_this_one_could_not(desk, visitor, waiting):
    exported = max(one.exported_at for one in desk.history())
    noted(desk, waiting, exported + 2 * DAY_SECONDS)
    assert "the next archive will show it." in words(visitor.get(f"/people/{waiting.person_key}"))


def test_an_archive_of_later_that_does_not_show_it_is_said_not_to(desk, visitor):
    exported = max(one.exported_at for one in desk.history())
    long_ago = exported - 5 * DAY_SECONDS
    one = next(o for o in desk.people() if o.waiting == "owner" and o.last_at < long_ago - 2 * DAY_SECONDS)
    noted(desk, one, long_ago)
    page = words(visitor.get(f"/people/{one.person_key}"))
    assert "the next archive will show it" not in page
    assert "does not show it." in page
    # nor are they counted among those written to, and the day says so
    today = visitor.get("/today")
    assert "noted that you have written since" not in words(today)
    assert "Noted as written, and not in the archive" in words(today)
    (way,) = (e for e in Reader(today.text).all("a") if e.get("href") == f"/people/{one.person_key}")
    assert way


@pytest.mark.parametrize(
    ("at_days", "said", "is_seen"),
    [(0, TEXT, True), (1, TEXT, True), (-3, TEXT, False), (0, TEXT + " Really?", False)],
)
def test_words_are_the_same_but_for_white_space_and_no_older_than_the_note(
    desk, waiting, at_days, said, is_seen
):
    row = noted(desk, waiting, instant(40))
    event = Event("message", (row.marked.on + at_days) * DAY_SECONDS + 9, "owner", said.replace(" ", "\n "))
    assert bool(confirmed([event], [row])) == is_seen
    assert confirmed([replace(event, by="person")], [row]) == {}


def test_one_message_confirms_one_note(desk, waiting):
    rows = [noted(desk, waiting, instant(40)), noted(desk, waiting, instant(39))]
    event = Event("message", rows[1].marked.on * DAY_SECONDS, "owner", TEXT)
    assert len(confirmed([event], rows)) == 1
    assert noted_on([event], rows, None) is not None
