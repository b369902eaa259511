"""Claims about standard streams: what another program reads is UTF-8, be its code page what it may."""

import io
import json
import sys

import pytest

from visavis.cli import run as running


@pytest.fixture
def told(monkeypatch, tmp_path):
    """Run `where`, and give the bytes that a file of Windows holds of it, with the code page it has there."""
    monkeypatch.setattr(running, "_ON_WINDOWS", True)
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path / "Łódź"))
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)

    def where():
        written = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "cp1252", newline=""))
        assert running.run(["where", "--json"]) == 0
        sys.stdout.flush()
        return written.getvalue()

    return where


def test_what_goes_to_a_file_on_windows_is_utf_8(told, tmp_path):
    assert json.loads(told())["home"] == str(tmp_path / "Łódź")


def test_the_encoding_that_was_asked_for_stays(told, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    assert b"?" in told()
