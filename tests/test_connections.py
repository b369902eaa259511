import pytest

from visavis.errors import CannotRead
from visavis.sources.connections import Connection, read_connections
from visavis.sources.unreadable import Unreadable

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
PREAMBLE = ["Notes:\n", '"When exporting, you may notice, that"\n', "\n"]


def test_preamble_encoded_slug_hidden_account_and_bad_date():
    lines = [
        *PREAMBLE,
        HEADER,
        'Zoë,"Martin, PhD",https://www.linkedin.com/in/zo%C3%AB,,Acme,CEO,02 Jan 1970\n',
        ",,,,,,03 Jan 1970\n",
        "Ana,Li,,,,,soon\n",
    ]
    assert list(read_connections(lines, "f")) == [
        Connection("zoë", "Zoë Martin, PhD", "Acme", "CEO", 1),
        Connection(None, "", "", "", 2),
        Unreadable("f", 7, "date"),
    ]


def test_without_preamble_or_address():
    lines = ["First Name,Last Name,Email Address,Company,Position,Connected On\n", "Ana,Li,,,,02 Jan 1970\n"]
    assert list(read_connections(lines, "f")) == [Connection(None, "Ana Li", "", "", 1)]


def test_another_table_is_refused():
    with pytest.raises(CannotRead):
        list(read_connections(["From,To\n"], "f"))
