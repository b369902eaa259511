"""Takes the pictures of the tour (docs/tour.md, docs/visite.md) from the imaginary life.

    PYTHONPATH=src python bench/tour.py [--into docs/tour]

It needs a browser (chromium). Life and clock are fixed, so that the pictures only change with the pages.
"""

import argparse
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from visavis.demo import ENDS
from visavis.desk.trial import try_out
from visavis.settings import Places
from visavis.traces import DAY_SECONDS
from visavis.web.house import DEMO_PEOPLE, DEMO_SEED, House
from visavis.web.keys import Keys
from visavis.web.server import Opening, make_server

NOW = ENDS * DAY_SECONDS + 9 * 3_600
PORT = 8_437
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
DRAFTS = {
    "en": (
        "Your talk on measuring what a team forgets",
        ("Your talk made me count our own handovers. What did you do with the ones nobody had written down?"),
    ),
    "fr": (
        "Votre exposé sur ce qu'une équipe oublie",
        (
            "Votre exposé m'a fait compter nos passations. "
            "Qu'avez-vous fait de celles que personne n'avait écrites ?"
        ),
    ),
}
# a name, the paper it is shown on, and where it is
STOPS = (
    ("today", "light", "/today"),
    ("person", "dark", "/people/{somebody}"),
    ("address", "light", "/people/{somebody}/address"),
    ("incoming", "dark", "/incoming"),
    ("answer", "light", "/answers/invitations"),
    ("filters", "dark", "/answers/invitations?direction=outgoing&since=2026-03-01"),
    ("verdict", "light", "/experiments/1"),
    ("texts", "dark", "/texts"),
)


@contextmanager
def served(places: Places) -> Iterator[str]:
    """Serve a home for as long as it is looked at, and give the address of its door."""
    keys = Keys(b"k" * 32, "door")
    house = House(places, keys, clock=lambda: NOW)
    server = make_server(house, Opening(PORT))
    running = threading.Thread(target=server.run)
    running.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{PORT}/enter?key={keys.door}"
    server.should_exit = True
    running.join()
    house.close()


def shoot(browser: Browser, door: str, lang: str, scheme: str) -> Page:
    """Open a window in a language, on light or dark paper."""
    context = browser.new_context(
        viewport={"width": 880, "height": 580},
        color_scheme="dark" if scheme == "dark" else "light",
        locale=LOCALES[lang],
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(door)
    page.wait_for_load_state("networkidle")
    return page


def keep(page: Page, into: Path, lang: str, name: str) -> None:
    """Keep what is seen."""
    page.screenshot(path=into / f"{lang}-{name}.png")
    page.context.close()


def write_draft(page: Page, lang: str) -> None:
    """Fill the draft in, and wait until it has been read."""
    gesture, text = DRAFTS[lang]
    # where words of theirs wait, what was noticed besides is folded
    page.evaluate("document.querySelector('#gesture').closest('details')?.setAttribute('open', '')")
    page.fill("#gesture", gesture)
    page.locator("#text").press_sequentially(text)
    page.wait_for_timeout(1_500)
    page.locator("#consider").scroll_into_view_if_needed()


def chapter(browser: Browser, report: Path, picture: Path) -> None:
    """Keep the first chapter of a report, as the first page of the project shows it."""
    page = browser.new_page(viewport={"width": 920, "height": 840}, reduced_motion="reduce")
    page.goto(report.as_uri())
    heading = page.get_by_role("heading", name="What became of the invitations", exact=True).first
    heading.evaluate("heading => scrollTo(0, heading.getBoundingClientRect().top - 40)")
    page.screenshot(path=picture)
    page.close()


def main() -> None:
    """Take every picture, in both languages."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--into", type=Path, default=Path("docs/tour"))
    into: Path = asked.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        home = Path(folder)
        empty = Places(home / "new", str(home / "new" / "ledger.db"), home / "new" / "backups")
        with served(empty) as door:
            for lang in LOCALES:
                keep(shoot(browser, door, lang, "light"), into, lang, "start")
        (home / "demo").mkdir()
        with try_out(home / "demo", DEMO_PEOPLE, DEMO_SEED, keep=None, now=NOW) as desk:
            somebody = desk.agenda(NOW).people[0].person_key
            reports = {lang: desk.report(home / f"{lang}.html", lang, NOW) for lang in LOCALES}
        with served(Places(home, str(home / "demo" / "demo.db"), home / "backups")) as door:
            root = door.partition("/enter")[0]
            for lang in LOCALES:
                for name, scheme, path in STOPS:
                    page = shoot(browser, door, lang, scheme)
                    page.goto(root + path.format(somebody=somebody))
                    if name == "address":
                        write_draft(page, lang)
                    keep(page, into, lang, name)
                page = shoot(browser, door, lang, "light")
                page.goto(reports[lang].as_uri())
                keep(page, into, lang, "report")
            chapter(browser, reports["en"], into.parent / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
