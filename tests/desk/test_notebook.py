"""A notebook shows an answer in sentences and pictures, and to everything else it is the answer it was."""

import copy
import json
import pickle
import re
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest

from tests.ledger.readback import instant, life
from visavis import demo
from visavis.desk import Answer, Desk, asking, telling
from visavis.errors import BadSetting

PAGE = Path(__file__).parents[2] / "docs/notebook.md"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebook")
    written = demo.write_archive(life(5), instant(20), folder / "archive")
    with Desk(folder / "ledger.db") as desk:
        list(desk.import_archives([written.path], now=0))
    return folder / "ledger.db"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "Ce que sont devenues les invitations"), ("en", "What became of the invitations")],
)
def test_an_answer_shows_its_sentences_and_pictures(place, lang, said):
    with Desk(place, lang=lang) as desk:
        page = desk.ask("invitations")._repr_html_()  # type: ignore[attr-defined]
        assert page == desk.chapter("invitations", lang)._repr_html_()
    assert said in page
    assert page.count("<svg") >= 1
    assert "<script" not in page


def test_what_others_published_is_shown_before_anything_is_imported(tmp_path):
    with Desk(tmp_path / "empty.db") as desk:
        assert "<svg" in desk.ask("evidence")._repr_html_()  # type: ignore[attr-defined]


def test_an_answer_is_otherwise_what_it_was(place):
    with Desk(place) as desk:
        shown = desk.ask("invitations")
        plain = asking.ask(desk.ledger, desk.owner, "invitations", desk.zone)
    assert type(plain) is Answer
    assert isinstance(shown, Answer)
    assert shown == plain
    assert plain == shown
    assert shown != replace(plain, doubts=())
    others: list[object] = ["an answer", None]
    assert shown not in others
    assert asdict(shown) == asdict(plain)
    assert [one.name for one in fields(shown)] == [one.name for one in fields(plain)]
    assert json.dumps(telling.answer(shown)) == json.dumps(telling.answer(plain))
    changed = replace(shown, doubts=())
    assert changed.doubts == ()
    assert hasattr(changed, "_repr_html_")
    for again in (copy.copy(shown), copy.deepcopy(shown), pickle.loads(pickle.dumps(shown))):  # noqa: S301
        assert again == shown


def test_another_language_is_refused(place):
    with Desk(place, lang="de") as desk, pytest.raises(BadSetting):
        desk.ask("invitations")


def test_the_page_about_notebooks_runs(place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code = "\n".join(re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
    known: dict[str, object] = {}
    exec(code.replace('"ledger.db"', repr(str(place))), known)  # noqa: S102 - our own page
    assert (tmp_path / "ladder.svg").exists()
    assert hasattr(known["answer"], "_repr_html_")
