"""Claims about the page of programs: a token is shown once, opens the API, and can be taken back."""

import re

import pytest

from tests.web.conftest import HOST, Visitor
from visavis.web.api.door import ROOT


@pytest.fixture
def visitor(own_house):
    made = Visitor(own_house)
    made.headers["accept-language"] = "en"
    return made


def told(answer):
    (found,) = re.findall(r'<code class="token">(visavis_[\w-]+)</code>', answer.text)
    return found


def asks(visitor, token):
    stranger = Visitor(visitor.house, inside=False)
    return stranger.get(f"{ROOT}/hello", headers={"authorization": f"Bearer {token}"})


def test_a_program_is_let_in_by_a_token_that_is_shown_once(visitor):
    token = told(visitor.change("/programs", {"name": "my notebook"}))
    assert asks(visitor, token).json()["name"] == "my notebook"
    assert not asks(visitor, token).json()["may_write"]
    page = visitor.get("/programs").text
    assert "my notebook" in page
    assert "may read\N{NO-BREAK SPACE}·" in page
    assert token not in page
    assert f"http://{HOST}{ROOT}" in page


def test_a_program_may_be_let_in_to_write_and_kept_out_again(visitor):
    token = told(visitor.change("/programs", {"name": "mine", "write": "yes"}))
    assert asks(visitor, token).json()["may_write"]
    answer = visitor.change("/programs/keep-out", {"name": "mine"})
    assert "That program is kept out" in answer.text
    assert "No program may ask the desk." in answer.text
    assert asks(visitor, token).status_code == 401


@pytest.mark.parametrize("name", ["", "mine", "x" * 200])
def test_a_name_that_cannot_be_is_refused_in_a_sentence(visitor, name):
    visitor.change("/programs", {"name": "mine"})
    answer = visitor.change("/programs", {"name": name})
    assert answer.status_code == 400
    assert "visavis_" not in answer.text


def test_a_name_is_shown_and_never_obeyed(visitor):
    answer = visitor.change("/programs", {"name": "<script>x</script>"})
    assert "<script>x" not in answer.text
    assert "&lt;script&gt;x" in answer.text


def test_no_program_lets_another_in(visitor):
    token = told(visitor.change("/programs", {"name": "mine", "write": "yes"}))
    stranger = Visitor(visitor.house, inside=False)
    headers = {"authorization": f"Bearer {token}", "origin": f"http://{HOST}"}
    assert stranger.post("/programs", data={"name": "other"}, headers=headers).status_code == 401


def test_without_its_form_nobody_lets_a_program_in(visitor):
    assert (
        visitor.post("/programs", data={"name": "x"}, headers={"origin": f"http://{HOST}"}).status_code == 403
    )
