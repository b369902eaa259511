"""What is typed amiss is said in the language spoken, with the exit code of a wrong use."""

import pytest
import typer

from visavis.cli.run import run
from visavis.cli.usage import in_french

AMISS = [
    (["people", "--foo"], "Option inconnue : --foo."),
    (["peple"], "Commande inconnue : peple."),
    (["snooze", "somebody", "demain"], "Mots en trop : demain."),
    (["search"], "Il manque TEXT"),
    (["people", "--limit"], "L'option --limit demande une valeur."),
    (["people", "--limit", "x"], "Valeur impossible pour --limit : il faut un nombre entier."),
    (["people", "--limit", "0"], "Valeur impossible pour --limit : il faut au moins 1."),
    (["people", "--order", "age"], "« age » n'est aucun de 'last', 'name', 'key'."),
    (["people", "--limi", "3"], "Option inconnue : --limi. Peut-être --limit ?"),
]


@pytest.mark.parametrize(("typed", "said"), AMISS, ids=[" ".join(typed) for typed, _ in AMISS])
def test_in_french_all_of_it_is_french(capsys, monkeypatch, typed, said):
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    assert run(typed) == 2
    # spaces that do not break are told by other tests
    err = " ".join(capsys.readouterr().err.split())
    err = err.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    assert said in err
    assert not any(word in err for word in ("Error", "Try", "Usage:", "Invalid", "No such", "Missing"))


def test_how_a_command_is_used_is_said_with_it(capsys, monkeypatch):
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    run(["people", "--foo"])
    assert "visavis people [OPTIONS]" in capsys.readouterr().err


@pytest.mark.parametrize("typed", [typed for typed, _ in AMISS], ids=" ".join)
def test_in_english_the_library_speaks(capsys, monkeypatch, typed):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    assert run(typed) == 2
    assert "Error: " in capsys.readouterr().err


def test_what_is_not_known_is_not_hidden():
    assert in_french("Something new went wrong.") == "Something new went wrong."


@pytest.mark.parametrize(("raised", "code"), [(typer.Abort(), 130), (SystemExit(3), 3)])
def test_a_question_left_without_an_answer_is_an_interruption(monkeypatch, raised, code):
    def ended(*_, **__):
        raise raised

    monkeypatch.setattr("visavis.cli.app.app", ended)
    assert run(["desk"]) == code


def test_a_fault_of_the_program_is_not_hidden(monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("visavis.cli.app.app", broken)
    with pytest.raises(ZeroDivisionError):
        run(["desk"])
