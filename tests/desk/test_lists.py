"""Claims about lists of people to draw for, as they come: pasted, or a table."""

import pytest

from visavis.desk.lists import listed, pasted
from visavis.errors import CannotMark

HERE = "https://www.linkedin.com/in/"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (f"{HERE}ada-lo", [("ada-lo", "")]),
        (f"Ada Lo, {HERE}ada-lo", [("ada-lo", "Ada Lo")]),
        (f"Ada Lo\t{HERE}ada-lo\nBob O'Ro\t{HERE}bob-ro", [("ada-lo", "Ada Lo"), ("bob-ro", "Bob O'Ro")]),
        (f"Élodie de La Tour-Maubourg <{HERE}elodie>", [("elodie", "Élodie de La Tour-Maubourg")]),
        (f"Ada; {HERE}ada-lo", [("ada-lo", "Ada")]),
        (f"Ada Lo {HERE}ada-lo", [("ada-lo", "Ada Lo")]),
        (f"Voir {HERE}ada-lo", [("ada-lo", "")]),
        (f"1. {HERE}ada-lo", [("ada-lo", "")]),
        (f"we met at the fair, {HERE}ada-lo", [("ada-lo", "")]),
        (f"Ada Lo, {HERE}ada-lo {HERE}bob-ro", [("ada-lo", "Ada Lo"), ("bob-ro", "")]),
        (f"{'Ada ' * 30}, {HERE}ada-lo", [("ada-lo", "")]),
        (
            f"{HERE}ada-lo\nAcme, https://www.linkedin.com/company/acme",
            [("ada-lo", ""), ("https://www.linkedin.com/company/acme", "")],
        ),
        (f"{HERE}ada-lo https://example.org/ada\nAda at a@linkedin.com", [("ada-lo", "")]),
        (f"linkedin.com/feed/\nsomething else\n{HERE}ada-lo", [("linkedin.com/feed/", ""), ("ada-lo", "")]),
        ("ada-lo\n\n  bob-ro ", [("ada-lo", ""), ("bob-ro", "")]),
        (" \n", []),
    ],
)
def test_what_is_pasted_is_read_line_by_line_with_the_names_that_stand_before(typed, found):
    read = [(one.typed.removeprefix(HERE), one.name) for one in pasted(typed, "Talks")]
    assert read == found
    assert {one.stratum for one in pasted(typed, "Talks")} <= {"Talks"}


def test_a_table_gives_each_their_group_or_the_one_given():
    rows = b"URL;Full  Name;Groupe\nada-lo;Ada Lo;Talks\nbob-ro;;\n;nobody;\n"
    assert [(one.typed, one.name, one.stratum) for one in listed(rows, "a.csv", "Else")] == [
        ("ada-lo", "Ada Lo", "Talks"),
        ("bob-ro", "", "Else"),
    ]


@pytest.mark.parametrize("written", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00"])
def test_what_is_no_table_is_refused_under_its_name(written):
    with pytest.raises(CannotMark) as refused:
        listed(written, "odd.csv")
    assert refused.value.fields == {"path": "odd.csv"}
