"""A trace without address joins the one that has it, on an exact and unique match alone."""

import zipfile

import pytest

from tests.ledger.handmade import OWNER, archive, at, connected, invited, said
from tests.ledger.places import empty
from tests.ledger.readback import shuffled, take, told
from visavis.relations.outcomes import Sent
from visavis.relations.twins import invitation_twins


def sent(number: int, person: int | None, name: str = "Ann", **more: int) -> Sent:
    when, seen, out = more.get("sent_at", 60), more.get("last_seen", 900), more.get("outgoing", 1)
    return Sent(number, person, bool(out), when, "", seen, name)


def test_a_nameless_invitation_is_hidden_behind_its_only_twin():
    both = [sent(1, None), sent(2, 7)]
    assert invitation_twins(both, {}).hidden == {1}


@pytest.mark.parametrize(
    "other",
    [
        sent(2, 7, "Anne"),
        sent(2, 7, sent_at=120),
        sent(2, 7, outgoing=0),
        sent(2, None),
    ],
)
def test_another_name_minute_or_direction_is_no_twin(other):
    assert invitation_twins([sent(1, None), other], {}).hidden == set()


def test_every_name_a_person_was_shown_under_makes_a_twin():
    both = [sent(1, None, "Ann Martin"), sent(2, 7, "Ann Deschamps")]
    assert invitation_twins(both, {7: {"Ann Martin", "Ann Deschamps"}}).hidden == {1}
    assert invitation_twins(both, {7: {"Ann Deschamps"}}).hidden == set()


def test_two_that_answer_to_it_are_none():
    assert invitation_twins([sent(1, None), sent(2, 7), sent(3, 8)], {}).hidden == set()


def test_a_twin_was_seen_whenever_its_hidden_one_was():
    both = [sent(1, None, last_seen=900), sent(2, 7, last_seen=500)]
    invitation_twins(both, {})
    assert both[1].last_seen == 900
    both = [sent(1, None, last_seen=300), sent(2, 7, last_seen=500)]
    invitation_twins(both, {})
    assert both[1].last_seen == 500


# --- in the ledger, on both engines

ANN, NAMELESS = ("Ann Martin", "ann"), ("Ann Martin", "")


@pytest.fixture
def exports(tmp_path):
    """Give a bare-address export, one with addresses, and one in which the person has another name."""
    married = ("Ann Deschamps", "ann")
    return [
        archive(
            tmp_path / "a.zip",
            "2023-12-10 10:00",
            invitations=[invited("2023-12-01 09:00", NAMELESS, "Bonjour")],
        ),
        archive(
            tmp_path / "b.zip", "2024-02-10 10:00", invitations=[invited("2023-12-01 09:00", ANN, "Bonjour")]
        ),
        archive(
            tmp_path / "c.zip",
            "2024-05-10 10:00",
            invitations=[invited("2023-12-01 09:00", married, "Bonjour")],
        ),
    ]


@pytest.mark.parametrize("seed", range(3))
def test_a_changed_name_hides_no_twin_whatever_the_order(seed, desk, exports):
    take(desk, *shuffled(seed, exports))
    found = [row for row in told(desk).invitations if row[3] == at("2023-12-01 09:00")]
    assert [(row[1], row[2], row[10]) for row in found] == [("ann", "Ann Deschamps", "pending")]


def test_old_messages_stand_behind_their_numbered_twins(desk, tmp_path):
    old = "FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER\n"
    old += "Moi Même,Ann Martin,2020-03-04 17:05:10,,Bonjour Ann,OUTGOING,INBOX\n"
    old += "Ann Martin,Moi Même,2020-03-04 17:06:10,,Jamais revu,INCOMING,INBOX\n"
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as out:
        out.writestr(zipfile.ZipInfo("messages.csv", (2020, 4, 1, 10, 0, 0)), old)
    new = archive(
        tmp_path / "new.zip",
        "2024-05-10 10:00",
        messages=[said("2-a", "2020-03-04 17:05:10", "Bonjour\nAnn", OWNER, ANN)],
        connections=[connected("2020-03-01", ANN)],
    )
    for order in ([0, 1], [1, 0]):
        empty(desk)
        take(desk, *([tmp_path / "old.zip", new][which] for which in order))
        assert [(row[0], row[5]) for row in told(desk).messages] == [
            ("ann", "Bonjour Ann"),
            ("", "Jamais revu"),
        ]
        (person,) = [row for row in told(desk).people if row[0] == "ann"]
        assert person[6] == 1
