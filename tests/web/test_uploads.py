"""Claims about what is sent: it is kept under a name that every system takes for that of a file."""

import io

import pytest

from visavis.web.uploads import kept


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("Basic_LinkedInDataExport_11-20-2026.zip", "Basic_LinkedInDataExport_11-20-2026.zip"),
        ("C:\\Users\\Zoë\\été.zip", "été.zip"),
        ("../../etc/passwd", "passwd"),
        ("archive.zip:hidden", "archive.zip_hidden"),
        ("a?.zip", "a_.zip"),
        ("NUL", "_NUL"),
        ("con.zip", "_con.zip"),
        ("contacts.zip", "contacts.zip"),
        ("archive.zip. ", "archive.zip"),
        ("a\0b.zip", "a_b.zip"),
        ("..", "archive.zip"),
        ("", "archive.zip"),
    ],
)
def test_a_name_is_that_of_a_file_on_every_system(called, name, tmp_path):
    place = kept(io.BytesIO(b"words"), called, tmp_path)
    assert place.name == name
    assert place.read_bytes() == b"words"
    assert place.parent.parent == tmp_path
