"""Claims about how invitations that wait are listed: in an order, in part, and copies of one note as one."""

import html
import re

import pytest

from tests.ledger.handmade import archive, invited, said
from tests.web.conftest import Served, Visitor, house_of, places_in
from visavis.desk import Desk
from visavis.marks import Decision

HELLO = "Hello, I applied for the {post} post at your works in Leeds and would be glad to join you."
ASKS = "Bonjour, je serai à Leeds du 7 au 11 décembre. Serait-il possible de vous rencontrer à ce moment ?"
DAY = "Bonjour, je passe par votre ville le jeudi 10 décembre avec mes plans de moulin."
COPIES = 45


@pytest.fixture
def waiting(tmp_path):
    """A house where copies of one note fill more than a page, and others wait behind them."""
    places = places_in(tmp_path)
    rows = [
        invited(f"2026-01-{1 + n // 24:02} {n % 24:02}:00", (f"Ann {n}", f"ann-{n}"),
                HELLO.format(post="optics" if n else "metrology"), outgoing=False)
        for n in range(COPIES)
    ]  # fmt: skip
    rows += [
        invited("2026-01-03 10:00", ("Sol Roy", "sol-1"), outgoing=False),
        invited("2026-01-04 10:00", ("Sol Roy", "sol-2"), outgoing=False),
        invited("2026-01-05 10:00", ("Flo Pin", "flo"), ASKS, outgoing=False),
        invited("2026-01-06 10:00", ("Day Lac", "day"), DAY, outgoing=False),
        invited("2026-01-07 10:00", ("Old Pal", "pal"), "Me voilà enfin sur ce réseau.", outgoing=False),
        invited("2026-01-08 10:00", ("Cal Quist", "cal"),
                HELLO.format(post="optics") + " https://calendly.com/quist", outgoing=False),
        invited("2026-01-09 10:00", ("Def Ault", "def"), "I'd like to join your LinkedIn network.",
                outgoing=False),
    ]  # fmt: skip
    talked = [said("2-pal", "2025-06-01 10:00", "Bonjour, merci pour hier.", ("Old Pal", "pal"))]
    with Desk(places.ledger) as desk:
        paper = archive(tmp_path / "a.zip", "2026-02-01 10:00", invitations=rows, messages=talked)
        list(desk.import_archives([paper], 0))
    made = house_of(places)
    yield made
    made.close()


@pytest.fixture
def visitor(waiting):
    one = Visitor(waiting)
    one.headers["accept-language"] = "en"
    return one


def plain(answer) -> str:
    return html.unescape(answer.text).replace("\N{NO-BREAK SPACE}", " ")


def names(answer) -> list[str]:
    return re.findall(r'<a id="waits-[0-9]+"[^>]*>([^<]+)', answer.text)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("", ["Ann 0", "Ann 1"]),
        ("?order=newest", ["Def Ault", "Cal Quist"]),
        # what several people send asks nobody in particular
        ("?order=asking", ["Day Lac", "Flo Pin", "Def Ault"]),
        ("?only=known", ["Old Pal"]),
        ("?order=newest&only=noted", ["Cal Quist", "Ann 44"]),
        ("?order=nonsense&only=nonsense", ["Ann 0", "Ann 1"]),
    ],
)
def test_those_that_wait_are_listed_in_the_order_that_is_asked_for(visitor, asked, first):
    assert names(visitor.get(f"/incoming{asked}"))[: len(first)] == first


def test_the_ways_to_list_them_are_plain_links_and_tell_how_many_there_are(visitor):
    page = visitor.get("/incoming?order=newest&only=noted")
    assert 'href="/incoming?only=noted">Oldest first' in page.text
    assert 'href="/incoming?order=newest">All (52)' in plain(page)
    # LinkedIn's own sentence is no note
    assert 'aria-current="true">With a note (49)' in plain(page)
    assert 'href="/incoming?order=newest&only=known">From people you know (1)' in plain(page)
    assert 'href="/incoming?order=newest&only=noted&from=40"' in plain(page)


def test_a_group_is_one_however_the_pages_are_cut(visitor, waiting):
    first, second = visitor.get("/incoming"), visitor.get("/incoming?from=40")
    for page, elsewhere in ((first, 6), (second, 40)):
        told = f"Decide at once of the 46 invitations with this note, of which {elsewhere} on other pages:"
        assert told in plain(page)
        assert len(set(re.findall('name="one" value="([^"]+)"', page.text))) == 46
    # those that stand on the second page are decided of with the others, and the place is where they were
    those = re.findall('name="one" value="([^"]+)"', second.text)
    form = {"one": those, "choice": "rest", "number": "1", "order": "oldest", "only": "noted"}
    led = visitor.change("/incoming/alike", form, follow=False).headers["location"]
    assert led == "/incoming?only=noted&at=1#waits-1"
    assert len(waiting.desk(demo=False, owner=None).marks.standing(Decision)) == 46


@pytest.mark.parametrize("order", ["oldest", "newest"])
def test_after_a_decision_and_after_it_is_undone_one_is_where_one_was(visitor, order):
    page = visitor.get("/incoming", params={"order": order, "from": "40"})
    number, key = re.findall(r'id="waits-([0-9]+)" href="/people/([^"]+)"', page.text)[2]
    (sent,) = re.findall(rf'/people/{key}/decide".*?name="sent_at" value="([0-9]+)"', page.text, re.DOTALL)
    form = {"choice": "rest", "sent_at": sent, "number": number, "order": order, "only": "all"}
    led = visitor.change(f"/people/{key}/decide", form, follow=False).headers["location"]
    assert led.endswith(f"at={number}#waits-{number}")
    after = visitor.get(led.partition("#")[0])
    undo = re.findall(r'action="(/marks/[0-9]+/undo)"', after.text)[0]
    back = html.unescape(re.findall(r'name="back" value="([^"]+)"', after.text)[0])
    undone = visitor.change(undo, {"back": back})
    assert names(undone) == names(page)
    assert re.findall(r'id="waits-([0-9]+)"[^>]* autofocus', undone.text) == [number]


def test_a_copy_tells_the_words_in_which_it_differs_and_what_shows_in_it_alone(visitor):
    page = plain(visitor.get("/incoming?from=40"))
    assert "The same note as that of Ann 0, except: “optics”" in page or 'except: "optics"' in page
    own = page[page.index("Cal Quist") :].partition("<details")[0]
    assert "It holds a link to a calendar" in own
    assert page.count("It holds a link to a calendar") == 1
    # the words are the same, whatever the first of them has otherwise
    newest = plain(visitor.get("/incoming?order=newest&only=noted"))
    assert "The same note as that of Cal Quist, but for a few words." in newest


def test_of_several_with_one_name_the_key_is_told(visitor):
    page = plain(visitor.get("/incoming?from=40"))
    assert "sol-1 ·" in page
    assert "sol-2 ·" in page
    assert "flo ·" not in page


def test_somebody_is_found_among_those_that_wait(visitor, waiting):
    led = visitor.get("/incoming", params={"who": "flo"}, follow_redirects=False).headers["location"]
    (at,) = re.findall(r"at=([0-9]+)", led)
    assert f'id="waits-{at}" href="/people/flo"' in visitor.get(led.partition("#")[0]).text
    waiting.desk(demo=False, owner=None).marks.decide("flo", "rest", 1_790_000_000)
    nobody = visitor.get("/incoming", params={"who": "flo"}, follow_redirects=False)
    assert nobody.headers["location"] == "/incoming"


def test_a_key_decides_of_the_person_in_focus_and_never_of_a_group(visit, waiting):
    with Served(waiting) as served:
        page = visit(served)
        page.goto(served.root + "/incoming?from=40")
        # the second of a group, folded; and the last of it, beside whose name the buttons of the group are
        for name in ("Ann 41", "Cal Quist"):
            page.get_by_role("link", name=name, exact=True).focus()
            page.keyboard.press("2")
            assert page.evaluate("document.activeElement.value") == "rest"
            home = page.evaluate("document.activeElement.form.getAttribute('action')")
            assert home == f"/people/{name.lower().replace(' ', '-') if 'Ann' in name else 'cal'}/decide"
            assert page.evaluate("document.activeElement.checkVisibility()")
        page.keyboard.press("Enter")
        page.locator(".notice[role=status]").wait_for()
        marks = waiting.desk(demo=False, owner=None).marks.standing(Decision)
        assert [one.person_key for one in marks] == ["cal"]
        page.locator(".notice button").click()
        page.wait_for_function("() => document.activeElement?.textContent === 'Cal Quist'")
