"""Claims about who gets in, and what no page elsewhere can do."""

import re

import pytest

from tests.web.conftest import HOST, KEYS, NOW, Visitor
from visavis.web import guard
from visavis.web.keys import SESSION_SECONDS, Keys, kept_keys

PAGES = [
    *("/", "/people", "/answers", "/answers/ladder", "/imports", "/settings", "/help", "/bookmark"),
    *("/noticed", "/no-such-page"),
]
CHANGES = [
    *("/imports", "/imports/1/undo", "/life", "/life/end", "/settings", "/people/anybody/forget"),
    *("/people/anybody/note", "/groups", "/marks/1/revoke", "/marks/1/undo"),
]


@pytest.mark.parametrize("path", PAGES)
def test_nobody_gets_in_without_having_come_through_the_door(stranger, path):
    answer = stranger.get(path)
    assert answer.status_code == 401
    assert "form_token" not in answer.text
    assert 'href="/people"' not in answer.text


def test_a_wrong_key_opens_nothing(stranger):
    answer = stranger.get("/enter", params={"key": "another"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert stranger.get("/people").status_code == 401


def test_the_key_gives_a_cookie_that_only_our_own_pages_send(stranger):
    answer = stranger.get("/enter", params={"key": KEYS.door})
    cookie = answer.headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict", "path=/"} <= set(re.split("; *", cookie))
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "refresh" in answer.text
    assert stranger.get("/people").status_code == 200


INVENTED = ["", "x", "1.2.3", f"{NOW}.abc.{'0' * 64}", KEYS.new_session(NOW) + "0", "²." * 3]


# what a test is called must be the same in every process
@pytest.mark.parametrize("cookie", INVENTED, ids=["none", "short", "numbers", "unsigned", "longer", "styled"])
def test_an_invented_cookie_opens_nothing(stranger, cookie):
    sent = {"cookie": b"visavis-8421=" + cookie.encode()}
    assert stranger.get("/people", headers=sent).status_code == 401


def test_a_cookie_ends_after_a_month_and_holds_through_a_new_start():
    session = KEYS.new_session(NOW)
    again = Keys(KEYS.secret)
    assert again.knows(session, NOW + SESSION_SECONDS - 1)
    assert not again.knows(session, NOW + SESSION_SECONDS)
    assert not again.knows(session, NOW - 1)
    assert not Keys(b"another").knows(session, NOW)


def test_the_secret_is_kept_for_its_owner_alone(tmp_path):
    first, second = kept_keys(tmp_path), kept_keys(tmp_path)
    assert first.secret == second.secret
    assert first.door != second.door
    assert (tmp_path / "desk.secret").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8421", "127.0.0.1", "127.0.0.1:80", ""])
def test_another_host_is_refused_before_anything_else(visitor, host):
    assert visitor.get("/people", headers={"host": host}).status_code == 421
    assert visitor.get("/enter", params={"key": KEYS.door}, headers={"host": host}).status_code == 421


@pytest.mark.parametrize("path", CHANGES)
@pytest.mark.parametrize(
    "origin", [None, "null", "https://evil.example", "http://127.0.0.1:9999", f"https://{HOST}"]
)
def test_a_form_from_elsewhere_changes_nothing(visitor, path, origin):
    assert visitor.change(path, origin=origin).status_code == 403


@pytest.mark.parametrize("path", CHANGES)
@pytest.mark.parametrize("token", ["", "x", KEYS.form_token("another session")])
def test_a_form_without_its_token_changes_nothing(visitor, path, token):
    assert visitor.change(path, {"form_token": token}).status_code == 403


@pytest.mark.parametrize("path", CHANGES)
def test_every_change_needs_a_session(stranger, path):
    answer = stranger.post(path, data={"form_token": ""}, headers={"origin": f"http://{HOST}"})
    assert answer.status_code == 401


def test_no_page_changes_anything_by_being_looked_at(visitor):
    before = visitor.house.desk(demo=False, owner=None).history()
    for path in CHANGES:
        visitor.get(path)
    assert visitor.house.desk(demo=False, owner=None).history() == before


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_elsewhere_cannot_take_a_page_as_a_picture_or_a_script(visitor, site):
    taken = {"sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}
    assert visitor.get("/people", headers=taken).status_code == 403
    framed = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}
    assert visitor.get("/people", headers=framed).status_code == 403
    come = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert visitor.get("/people", headers=come).status_code == 200


@pytest.mark.parametrize("path", [*PAGES, "/static/desk.css"])
def test_every_answer_has_its_policy(visitor, path):
    headers = visitor.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"


def test_the_browser_keeps_no_page(visitor):
    assert visitor.get("/people").headers["cache-control"] == "no-store"
    assert visitor.get("/answers/ladder").headers["cache-control"] == "no-store"


def test_refusals_have_the_policy_too(stranger):
    for answer in (stranger.get("/people"), stranger.get("/", headers={"host": "x"})):
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_more_than_a_form_may_hold_is_refused(visitor):
    answer = visitor.change("/settings", {"lang": "x" * (guard.FORM_BYTES + 1)})
    assert answer.status_code == 413


def test_more_than_was_announced_is_refused_too(visitor, monkeypatch):
    monkeypatch.setattr(guard, "UPLOAD_BYTES", 1_000)
    parts = (b"x" * 500 for _ in range(4))
    headers = {"origin": f"http://{HOST}", "content-type": "multipart/form-data; boundary=b"}
    assert visitor.post("/imports", content=parts, headers=headers).status_code == 413


@pytest.mark.parametrize(
    "back", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x"]
)
def test_no_form_sends_the_browser_elsewhere(visitor, back):
    answer = visitor.change("/settings", {"back": back}, follow=False)
    assert answer.headers["location"] == "/settings"


@pytest.mark.parametrize("name", ["..%2fapp.py", "../app.py", "htmx.LICENSE", "desk.css.map", "%00"])
def test_only_our_own_files_are_given(stranger, name):
    assert stranger.get(f"/static/{name}").status_code in (401, 404)


def test_two_desks_on_one_machine_do_not_take_each_others_cookie(house):
    visitor = Visitor(house)
    assert list(visitor.cookies) == ["visavis-8421"]
