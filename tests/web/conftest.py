"""A desk over one invented life, asked from inside the process or by a browser."""

import threading
import time
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from tests.conftest import free_port
from tests.ledger.readback import instant, life
from visavis import demo
from visavis.desk import Desk
from visavis.settings import Places
from visavis.web.app import build
from visavis.web.house import House
from visavis.web.keys import Keys
from visavis.web.server import Opening, make_server

if TYPE_CHECKING:
    from playwright.sync_api import Page

NOW = 1_795_644_000
HOST = "127.0.0.1:8421"
KEYS = Keys(b"k" * 32, "the-key-of-the-door")


def places_in(folder: Path) -> Places:
    return Places(folder, str(folder / "ledger.db"), folder / "backups")


@pytest.fixture(scope="session")
def archives(tmp_path_factory) -> list[Path]:
    """Two archives of one life of three hundred people."""
    folder = tmp_path_factory.mktemp("archives")
    one = life(5)
    return [demo.write_archive(one, instant(days), folder / str(days)).path for days in (300, 20)]


@pytest.fixture(scope="session")
def full(archives, tmp_path_factory) -> Places:
    """A home whose ledger holds both."""
    places = places_in(tmp_path_factory.mktemp("full"))
    with Desk(places.ledger) as desk:
        list(desk.import_archives(archives, now=0))
    return places


def house_of(places: Places) -> House:
    return House(places, KEYS, clock=lambda: NOW, patience_seconds=inf)


@pytest.fixture(scope="session")
def house(full):
    made = house_of(full)
    yield made
    made.close()


@pytest.fixture
def own_house(archives, tmp_path):
    """A house whose ledger a test may change."""
    places = places_in(tmp_path)
    with Desk(places.ledger) as desk:
        list(desk.import_archives(archives[:1], now=0))
    made = house_of(places)
    yield made
    made.close()


@pytest.fixture
def empty_house(tmp_path):
    made = house_of(places_in(tmp_path))
    yield made
    made.close()


class Visitor(TestClient):
    """A browser without a screen, on the right host."""

    def __init__(self, house: House, *, inside: bool = True) -> None:
        super().__init__(build(house, frozenset({HOST})), base_url=f"http://{HOST}")
        self.house = house
        if inside:
            self.get("/enter", params={"key": KEYS.door})

    @property
    def token(self) -> str:
        return KEYS.form_token(self.cookies["visavis-8421"])

    def change(self, path, data=None, *, files=None, origin=f"http://{HOST}", follow=True):
        """Send a form as our own pages send it."""
        fields = {"form_token": self.token, **(data or {})}
        headers = {} if origin is None else {"origin": origin}
        return self.post(path, data=fields, files=files, headers=headers, follow_redirects=follow)


@pytest.fixture
def visitor(house):
    return Visitor(house)


@pytest.fixture
def stranger(house):
    return Visitor(house, inside=False)


class Served:
    """A server that really listens, for a browser."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.port = free_port()
        self.root = f"http://127.0.0.1:{self.port}"
        self.door = f"{self.root}/enter?key={KEYS.door}"
        self._server = make_server(house, Opening(self.port))
        self._thread = threading.Thread(target=self._server.run)
        self._pages: list[Page] = []

    def let_in(self, page) -> None:
        """Go through the door, and wait for the page behind it.

        The door leads on by itself: whoever asked for another page meanwhile would be led away from it.
        """
        self._pages.append(page)
        page.goto(self.door)
        page.wait_for_url(lambda url: "/enter" not in url)

    def __enter__(self):
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        return self

    def __exit__(self, *_):
        # a page that still asks for something would take the end of the server for a trouble
        for page in self._pages:
            if not page.is_closed():
                page.goto("about:blank")
        self._server.should_exit = True
        self._thread.join()


@pytest.fixture(scope="session")
def served(house):
    with Served(house) as running:
        yield running


# a request that is under way when its page is left for another is no trouble, though htmx tells of it
_LEFT = "net::ERR_ABORTED"
_TOLD_LEFT = ("htmx:afterRequest", "htmx:sendError", "htmx:sendAbort")


@pytest.fixture
def visit(browser):
    """Open windows on a desk; each remembers what it asked of whom, and what went wrong in it."""
    contexts = []

    def opened(served, *, width=1280, scheme="light", lang="en", scripts=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            locale={"fr": "fr-FR", "en": "en-GB"}[lang],
            java_script_enabled=scripts,
        )
        contexts.append((context, served.root))
        page = context.new_page()
        page.asked = []
        page.troubles = []
        page.left = []
        page.on("request", lambda one: page.asked.append(one.url))
        page.on("console", lambda one: page.troubles.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda one: page.troubles.append(str(one)))
        page.on("requestfailed", lambda one: page.left.append(one.url) if one.failure == _LEFT else None)
        served.let_in(page)
        return page

    yield opened
    for context, root in contexts:
        for page in context.pages:
            assert [url for url in page.asked if not url.startswith(root)] == []
            assert [one for one in page.troubles if not (page.left and one.startswith(_TOLD_LEFT))] == []
        context.close()
