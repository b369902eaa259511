"""Claims about a desk that more than this machine can reach: never without a password."""

import io

import pytest

from tests.conftest import free_port
from tests.web.conftest import HOST, NOW, Visitor
from visavis.cli.run import run
from visavis.errors import BadSetting
from visavis.web.password import keep_password, kept_password
from visavis.web.server import Opening, serve

WORDS = "four words are enough"


@pytest.fixture
def guarded(own_house, tmp_path):
    own_house.password = keep_password(tmp_path, WORDS)
    return own_house


def knock(visitor, typed, origin=f"http://{HOST}"):
    return visitor.post("/knock", data={"password": typed}, headers={"origin": origin})


def test_nothing_is_served_beyond_this_machine_without_a_password(house):
    for listen in ("0.0.0.0", "192.0.2.1", "::"):  # noqa: S104 - refused
        with pytest.raises(BadSetting) as refused:
            serve(house, Opening(free_port(), listen, ("desk.example",)), print, browser=False)
        assert refused.value.code == "password_none"


def test_where_nobody_can_type_one_the_command_says_so(full, monkeypatch, capsys):
    monkeypatch.setenv("VISAVIS_HOME", str(full.home))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert run(["desk", "--listen", "0.0.0.0", "--name", "x", "--no-browser", "--lang", "en"]) == 40  # noqa: S104
    assert "only with a password" in capsys.readouterr().err


@pytest.mark.parametrize("listen", ["nowhere", "300.1.1.1", "", "http://127.0.0.1"])
def test_what_is_no_address_is_refused(listen):
    with pytest.raises(BadSetting) as refused:
        _ = Opening(listen=listen).is_private
    assert refused.value.code == "listen"


def test_at_every_address_the_desk_answers_only_to_the_names_it_was_given():
    with pytest.raises(BadSetting) as refused:
        _ = Opening(listen="0.0.0.0").hosts  # noqa: S104 - refused
    assert refused.value.code == "listen_name"
    assert Opening(8421, "0.0.0.0", ("Desk.example",)).hosts == {  # noqa: S104 - only computed
        "desk.example:8421",
        "localhost:8421",
        "127.0.0.1:8421",
    }
    assert "[2001:db8::1]:8421" in Opening(8421, "2001:db8::1").hosts


def test_the_password_lets_in_and_another_does_not(guarded):
    visitor = Visitor(guarded, inside=False)
    assert 'type="password"' in visitor.get("/people").text
    wrong = knock(visitor, "another password")
    assert wrong.status_code == 403
    assert visitor.get("/people").status_code == 401
    assert knock(visitor, WORDS).status_code == 200
    assert visitor.get("/people").status_code == 200


def test_a_form_from_elsewhere_cannot_even_try(guarded):
    assert knock(Visitor(guarded, inside=False), WORDS, "https://evil.example").status_code == 403


def test_five_wrong_words_a_minute_are_enough(guarded):
    visitor = Visitor(guarded, inside=False)
    for _ in range(5):
        knock(visitor, "guess")
    assert knock(visitor, WORDS).status_code == 429
    guarded.clock = lambda: NOW + 60
    assert knock(visitor, WORDS).status_code == 200


def test_without_a_password_there_is_nothing_to_knock_with(stranger):
    assert knock(stranger, "").status_code == 403
    assert 'type="password"' not in stranger.get("/people").text


def test_a_password_is_kept_as_nobody_can_read_it(tmp_path):
    keep_password(tmp_path, WORDS)
    file = tmp_path / "desk.password"
    assert file.read_text().startswith("$argon2id$")
    assert file.stat().st_mode & 0o777 == 0o600
    kept = kept_password(tmp_path)
    assert kept
    assert kept.opens(WORDS, NOW)


def test_a_short_password_is_refused(tmp_path):
    with pytest.raises(BadSetting) as refused:
        keep_password(tmp_path, "short")
    assert refused.value.code == "password_short"
    assert kept_password(tmp_path) is None
