"""Claims about the owner's time zone: their days begin where they live, whatever machine asks."""

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, said
from tests.ledger.places import desk, kept_ledger, ledger_address
from tests.ledger.readback import take
from visavis.desk import Desk
from visavis.errors import CannotMark
from visavis.ledger import histograms
from visavis.marks import Address, Zone, forms
from visavis.traces import DAY_SECONDS, day_begins, on_clocks

__all__ = ["desk", "kept_ledger", "ledger_address"]
ADA = ("Ada Rive", "ada")
MONTREAL, AUCKLAND = "America/Montreal", "Pacific/Auckland"
# in Montreal it is ten in the evening of the day before, in Auckland three in the afternoon
NOW = at("2026-06-02 02:00")
DAY = NOW // DAY_SECONDS


@pytest.fixture
def kept(desk: Desk, tmp_path):
    talk = [
        said("t1", "2026-05-20 10:00", "Bonjour", OWNER, ADA),
        said("t1", "2026-05-21 03:00", "Bonjour, vous venez jeudi ?", ADA),
    ]
    paper = archive(
        tmp_path / "paper.zip", "2026-06-01 12:00", connections=[connected("2026-01-05", ADA)], messages=talk
    )
    take(desk, paper)
    return desk


def test_a_day_begins_where_the_owner_lives(kept):
    assert kept.agenda(NOW).today == DAY
    kept.marks.zone(MONTREAL, NOW)
    assert kept.agenda(NOW).today == DAY - 1
    assert kept.agenda(NOW + 2 * 3_600).today == DAY
    assert kept.marks.note("ada", forms.NoteForm("x"), NOW).marked.on == DAY - 1
    assert kept.marks.note("ada", forms.SnoozeForm("+1"), NOW).marked.mark.until_on == DAY


def test_what_was_written_this_evening_is_of_this_day_and_not_of_the_next(kept):
    kept.marks.zone(MONTREAL, NOW)
    assert kept.agenda(NOW).spent == 0
    kept.address("ada", forms.AddressForm("Bonjour", minutes=2), NOW)
    assert kept.agenda(NOW).spent == 1
    # three hours later it is past midnight there
    assert kept.agenda(NOW + 3 * 3_600).spent == 0
    assert [one.marked.on for one in kept.marks.standing(Address)] == [DAY - 1]


def test_the_zone_said_last_holds_on_every_machine_and_can_be_taken_back(kept, ledger_address):
    kept.marks.zone(MONTREAL, NOW)
    last = kept.marks.zone(AUCKLAND, NOW)
    with Desk(ledger_address, zone="Europe/Paris") as elsewhere:
        assert elsewhere.zone == AUCKLAND
        assert [one.marked.mark for one in elsewhere.marks.standing(Zone)] == [Zone(AUCKLAND)]
        elsewhere.marks.revoke(last.marked.number, NOW)
        assert elsewhere.zone == "Europe/Paris"


def test_answers_tell_its_hours_and_what_they_rest_on_is_counted_at_once(kept):
    def counted(zone):
        with kept.ledger.reading() as connection:
            generation = kept.owner.generation
            return histograms.read(connection, (kept.owner.id, generation), "turns", zone)

    assert {part.zone for part in kept.ask("answering").parts} == {"UTC"}
    assert counted(MONTREAL) is None
    kept.marks.zone(MONTREAL, NOW)
    assert counted(MONTREAL)
    assert {part.zone for part in kept.ask("answering").parts} == {MONTREAL}


@pytest.mark.parametrize(
    "typed", ["", "Paris", "Europe/", "../../etc/passwd", "Europe/Paris\0", "/etc/localtime"]
)
def test_a_zone_that_is_none_is_refused_and_nothing_is_noted(kept, typed):
    with pytest.raises(CannotMark) as refused:
        kept.marks.zone(typed, NOW)
    assert refused.value.code in {"no_zone", "no_zone_near"}
    assert kept.marks.standing(Zone) == []
    assert kept.zone == "UTC"


def test_an_empty_ledger_has_the_zone_it_was_opened_in(desk):
    assert desk.zone == "UTC"


@pytest.mark.parametrize("zone", ["UTC", "Europe/Paris", MONTREAL, AUCKLAND, "Asia/Kathmandu"])
@pytest.mark.parametrize("moment", ["2026-03-29 00:30", "2026-10-25 01:30", "2026-07-14 12:00"])
def test_a_day_holds_the_instants_its_clocks_show(zone, moment):
    day = on_clocks(at(moment), zone) // DAY_SECONDS
    assert day_begins(day, zone) <= at(moment) < day_begins(day + 1, zone)
    assert on_clocks(day_begins(day, zone), zone) == day * DAY_SECONDS


@pytest.mark.parametrize(
    ("typed", "near"),
    [("london", "Europe/London"), ("New york", "America/New_York"), ("Parris", "Europe/Paris")],
)
def test_a_zone_that_is_nearly_one_is_answered_with_what_comes_near(typed, near):
    with pytest.raises(CannotMark) as refused:
        forms.zone(typed)
    assert refused.value.code == "no_zone_near"
    assert near in str(refused.value.fields["near"])
