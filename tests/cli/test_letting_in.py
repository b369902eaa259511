"""Claims about the commands by which programs are let in, as they are typed."""

import json

import pytest

from visavis.cli.run import run
from visavis.desk import Desk


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("VISAVIS_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


def told(capsys, *words):
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_token_is_made_listed_and_revoked(capsys, home):
    made = told(capsys, "token", "new", "n8n", "--write")
    assert (made["format"], made["name"], made["may_write"], made["revoked_at"]) == (1, "n8n", True, None)
    with Desk(home / "ledger.db") as desk:
        assert desk.tokens.holder(made["token"]) is not None
    listed = told(capsys, "token", "list")["tokens"]
    assert [(one["name"], one["revoked_at"]) for one in listed] == [("n8n", None)]
    assert told(capsys, "token", "revoke", "n8n")["revoked"]["revoked_at"]
    with Desk(home / "ledger.db") as desk:
        assert desk.tokens.holder(made["token"]) is None


def test_the_token_is_said_once(capsys):
    assert run(["token", "new", "n8n"]) == 0
    said = capsys.readouterr().out
    token = next(word for word in said.split() if word.startswith("visavis_"))
    for words in (["token", "list"], ["token", "revoke", "n8n"], ["doctor"]):
        assert run(words) == 0
        assert token not in capsys.readouterr().out


def test_trouble_is_said_in_the_language_asked_for(capsys):
    assert run(["token", "list", "--lang", "fr"]) == 31
    run(["token", "new", "n8n"])
    assert run(["token", "new", "n8n", "--lang", "fr"]) == 50
    assert "a déjà son jeton" in capsys.readouterr().err
    assert run(["token", "revoke", "zapier", "--lang", "fr"]) == 30
    assert "Aucun jeton" in capsys.readouterr().err


def test_french_is_spoken(capsys):
    assert run(["token", "new", "n8n", "--lang", "fr"]) == 0
    assert "peut lire." in capsys.readouterr().out
    assert run(["token", "list", "--lang", "fr"]) == 0
    assert "Programme" in capsys.readouterr().out


def test_a_name_that_orders_a_terminal_about_is_shown_and_not_obeyed(capsys):
    assert run(["token", "new", "a\x1b[2Jb"]) == 0
    run(["token", "list"])
    assert "\x1b" not in capsys.readouterr().out
