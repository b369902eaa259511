"""What each page says of one invented life, line by line, as it was when somebody last read it.

To renew what is kept, after reading the difference: VISAVIS_RENEW=1 pytest tests/web/test_snapshots.py
"""

import os
import re
from math import inf
from pathlib import Path

import pytest

from tests.desk.test_report import Reader
from tests.web.conftest import KEYS, NOW
from visavis.web.house import House

KEPT = Path(__file__).parent / "snapshots"
PAGES = {
    "today": "/today",
    "others": "/today/others",
    "incoming": "/incoming",
    "people": "/people?rung=exchanging",
    "pending": "/pending",
    "recommendations": "/recommendations",
    "person": "/people/{somebody}",
    "address": "/people/{somebody}/address",
    "merge": "/people/{somebody}/merge",
    "forget": "/people/{somebody}/forget",
    "objectives": "/objectives",
    "answers": "/answers",
    "invitations": "/answers/invitations?note=none",
    "presence": "/answers/presence",
    "texts": "/texts",
    "experiments": "/experiments",
    "plan": "/experiments/new",
    "imports": "/imports",
    "import": "/imports/1",
    "settings": "/settings",
    "help": "/help",
    "examples": "/examples/talk",
    "bookmark": "/bookmark",
    "pictures": "/pictures",
}


@pytest.fixture(scope="module")
def house(full):
    """A house that tells the hours of no place in particular."""
    made = House(full, KEYS, clock=lambda: NOW, patience_seconds=inf)
    yield made
    made.close()


@pytest.fixture(scope="module")
def somebody(house):
    people = house.desk(demo=False, owner=None).people("key")
    return max(people, key=lambda person: person.messages).person_key


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_it_said(visitor, house, somebody, name, lang):
    visitor.cookies.set("lang", lang, domain="127.0.0.1")
    answer = visitor.get(PAGES[name].format(somebody=somebody))
    assert answer.status_code == 200
    said = lines(answer.text[answer.text.index("<main") : answer.text.index("</main>")], house)
    file = KEPT / lang / f"{name}.txt"
    if os.environ.get("VISAVIS_RENEW"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


def lines(page: str, house: House) -> str:
    """Return what a page says, a line for each piece of text, without what differs by place."""
    home = str(house.places.home)
    said = (" ".join(words.split()) for words in Reader(page).words)
    kept = [re.sub(r"\d+ ms\b", "… ms", line.replace(home, "~")) for line in said if line]
    return "\n".join(kept) + "\n"
