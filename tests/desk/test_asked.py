"""Claims about what somebody asked in a note that was accepted: it is no turn, and yet it is not lost."""

import html
import re

import pytest

from tests.ledger.handmade import OWNER, archive, connected, invited, said
from tests.ledger.places import desk, kept_ledger
from tests.ledger.readback import take
from tests.web.conftest import Visitor, house_of, places_in
from visavis.desk import Desk
from visavis.desk.asked import awaits_decision, left_asked
from visavis.marks.forms import AddressForm, OutcomeForm

__all__ = ["desk", "kept_ledger"]

NOW = 1_770_000_000  # 2 February 2026
ASKS = "Bonjour, je serai à Leeds du 7 au 11 décembre. Serait-il possible de vous rencontrer ?"
TELLS = "Bonjour, j'ai lu votre billet sur les moulins à marée."
PITCH = "Hello, I help small works like yours to fill their books all year. Would you have ten minutes?"
FLO, TEL = ("Flo Pin", "flo"), ("Tel Lac", "tel")
SOLD = [(f"Sol Roy{n}", f"sol-{n}") for n in range(3)]


@pytest.fixture
def tables():
    return rows_of("2026-01")


def rows_of(month: str):
    """Return the rows of an archive in which all came in and was accepted within a month."""
    people = [(FLO, ASKS), (TEL, TELLS), *((one, PITCH) for one in SOLD)]
    waits = invited(f"{month}-05 10:00", ("Wai Ting", "wai"), ASKS.replace("Leeds", "York"), outgoing=False)
    return {
        "connections": [connected(f"{month}-20", one) for one, _ in people],
        "invitations": [waits, *(invited(f"{month}-10 10:00", *one, outgoing=False) for one in people)],
        "messages": [said("2-x", f"{month}-02 10:00", "Bonjour", OWNER, ("Xa Ver", "xa"))],
    }


def reasons(desk) -> dict[str, list[tuple[str, str]]]:
    shown = (*desk.agenda(NOW).people, *desk.others(NOW))
    return {one.person_key: [(reason.code, reason.text) for reason in one.reasons] for one in shown}


def test_who_asked_in_a_note_that_was_accepted_is_thought_of(desk, tables, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    found = reasons(desk)
    assert found["flo"] == [("asked_in_note", "Serait-il possible de vous rencontrer ?")]
    # who asked nothing, who waits still, and what was asked of anybody
    assert not {"tel", "wai", "sol-0"} & set(found)
    # a note is no turn
    assert desk.person("flo").standing.waiting == "nobody"


def test_once_the_two_have_spoken_it_is_asked_no_more(desk, tables, tmp_path):
    tables["messages"].append(said("2-flo", "2026-01-25 10:00", "Bonjour Flo, volontiers.", OWNER, FLO))
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    assert "flo" not in reasons(desk)
    assert left_asked(desk.person("flo")) is None


@pytest.mark.parametrize("way", ["wrote", "called"])
def test_what_the_owner_noted_counts_as_an_answer(desk, tables, tmp_path, way):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    at, words = left_asked(desk.person("flo")) or (0, "")
    assert (at > 0, words) == (True, "Serait-il possible de vous rencontrer ?")
    if way == "wrote":
        desk.address("flo", AddressForm("Bonjour Flo, le 8 à 10 h ?", gesture="Leeds"), NOW)
    else:
        desk.marks.note("flo", OutcomeForm("call"), NOW)
    assert left_asked(desk.person("flo")) is None
    assert "flo" not in reasons(desk)


def test_an_invitation_awaits_a_decision_until_one_is_noted(desk, tables, tmp_path):
    take(desk, archive(tmp_path / "a.zip", "2026-02-01 10:00", **tables))
    assert {key: awaits_decision(desk.person(key)) for key in ("wai", "flo", "xa")} == {
        "wai": True, "flo": False, "xa": False,
    }  # fmt: skip
    desk.marks.decide("wai", "rest", NOW)
    assert not awaits_decision(desk.person("wai"))


def test_the_pages_of_the_person_and_of_the_invitations_say_so(tmp_path):
    tables, exported = rows_of("2026-10"), "2026-11-01 10:00"
    places = places_in(tmp_path)
    with Desk(places.ledger) as opened:
        list(opened.import_archives([archive(tmp_path / "a.zip", exported, **tables)], 0))
    made = house_of(places)
    for lang, asked, awaits in (
        ("en", "Nothing shows that you answered.", "Their invitation waits for your decision"),
        ("fr", "Rien ne montre que vous avez répondu.", "Son invitation attend votre décision"),
    ):
        visitor = Visitor(made)
        visitor.headers["accept-language"] = lang
        asks = html.unescape(visitor.get("/people/flo").text)
        assert asked in asks
        assert "Serait-il possible de vous rencontrer" in asks
        assert asked not in html.unescape(visitor.get("/people/tel").text)
        waits = html.unescape(visitor.get("/people/wai").text)
        assert f'<a href="/incoming?who=wai">{awaits}</a>' in waits
        assert awaits not in asks
        (said_there,) = visitor.get("/incoming").text.partition('id="unanswered"')[2].split("<section")
        assert '<a href="/people/flo">Flo Pin</a>' in said_there
        assert not {"tel", "sol-0", "wai"} & set(re.findall('href="/people/([^"]+)"', said_there))
    made.close()
