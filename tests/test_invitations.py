import pytest

from visavis.errors import CannotRead
from visavis.sources.invitations import Invitation, read_invitations
from visavis.sources.unreadable import Unreadable

OLD = "From,To,Sent At,Message,Direction\n"
NEW = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
IN = "https://www.linkedin.com/in/"


def test_both_directions_with_addresses():
    lines = [
        NEW,
        f'Me,"Zoë, PhD","1/5/26, 9:05 AM",Hello,OUTGOING,{IN}me,{IN}zoë\n',
        f'Ana,Me,"7/5/26, 9:05 AM",,INCOMING,{IN}ana,{IN}me\n',
    ]
    first, second = read_invitations(lines, "Invitations.csv")
    assert first == Invitation(True, "zoë", "Zoë, PhD", 1_767_632_700, "Hello")
    assert (second.outgoing, second.person_key, second.note) == (False, "ana", "")


@pytest.mark.parametrize("header, tail", [(OLD, ""), (NEW, ",https://www.linkedin.com/in,https://www.linkedin.com/in")])
def test_eras_without_an_address_know_no_key(header, tail):
    (row,) = read_invitations([header, f'Me,Ana,"1/5/22, 9:05 AM",,OUTGOING{tail}\n'], "Invitations.csv")
    assert row.person_key is None and row.person_name == "Ana"


def test_bad_rows_have_a_place_and_a_reason():
    lines = [OLD, "Me,Ana,yesterday,,OUTGOING\n", 'Me,Ana,"1/5/22, 9:05 AM",,SENT\n', "a,b\n"]
    assert list(read_invitations(lines, "f")) == [
        Unreadable("f", 2, "date"), Unreadable("f", 3, "direction"), Unreadable("f", 4, "ragged"),
    ]


def test_another_table_is_refused():
    with pytest.raises(CannotRead):
        list(read_invitations(["First Name,URL\n"], "f"))
