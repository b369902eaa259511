"""How long each page takes on a large ledger, beside what filling its template alone takes.

    python bench/pages.py [--times 40] [--small] [--folder FOLDER]

The ledger is made once and kept in the folder. A page is asked of the application itself,
guard and session included, in one loop as a server has it; its floor is the same template filled
with the same values, which are in memory already, in the same run. The server is started as it is
once installed, when Python has compiled what it reads.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from invented import LARGE, SMALL, Size, archive
from starlette.types import ASGIApp, Message

from visavis.desk import Candidate, Desk, PlanForm
from visavis.settings import Places
from visavis.web import templating
from visavis.web import visit as visiting
from visavis.web.api.door import ROOT
from visavis.web.app import build
from visavis.web.house import House
from visavis.web.keys import Keys
from visavis.web.server import warm_up

_HOST = "127.0.0.1:8421"
PATHS = (
    *("/today", "/incoming", "/people", "/people?rung=exchanging", "/people?turn=owner"),
    *("/people?silence=rare", "/objectives", "/answers", "/texts", "/imports", "/settings", "/help"),
)
_NOW = 1_784_000_000
_KEYS = Keys(b"b" * 32)


def ledger(folder: Path, size: Size) -> Places:
    """Return a home whose ledger holds an archive of this size, made once."""
    path = archive(folder, size)
    home = path.parent / "home"
    places = Places(home, str(home / "ledger.db"), home / "backups")
    if not home.exists():
        partial = path.parent / "home.partial"
        with Desk(partial / "ledger.db") as desk:
            list(desk.import_archives([path], _NOW))
        partial.rename(home)
    return places


class Asked:
    """A browser inside the process: asks for pages, and remembers what filled the last template."""

    def __init__(self, house: House) -> None:
        self.app = build(house, frozenset({_HOST}))
        self.cookie = f"visavis-8421={_KEYS.new_session(_NOW)}"
        self.token = token_of(house.desk(demo=False, owner=None))
        self.filled: tuple[Any, ...] = ()
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        # within one task, as long as which the threads that ask the ledger are kept
        self._served = threading.Thread(target=self._loop.run_until_complete, args=(self._over.wait(),))
        self._served.start()
        self._render = templating.render
        vars(visiting)["render"] = self._remember

    def _remember(self, template: str, lang: str, **values: object) -> str:
        self.filled = (template, lang, values)
        return self._render(template, lang, **values)

    def page(self, path: str, method: str = "GET", body: bytes = b"", *, part: bool = False) -> bytes:
        """Ask for a page; returns its content, and fails for any other status."""
        headers = {"host": _HOST, "cookie": self.cookie, "origin": f"http://{_HOST}"}
        headers |= {"hx-request": "true"} if part else {}
        if body:
            headers |= {"content-type": "application/x-www-form-urlencoded", "content-length": str(len(body))}
        return self._asked(path, headers, method, body)

    def told(self, path: str) -> bytes:
        """Ask the API, as a program that may read."""
        return self._asked(ROOT + path, {"host": _HOST, "authorization": f"Bearer {self.token}"})

    def _asked(self, path: str, headers: dict[str, str], method: str = "GET", body: bytes = b"") -> bytes:
        where, _, query = path.partition("?")
        scope = {
            "type": "http", "method": method, "path": where, "raw_path": where.encode(), "root_path": "",
            "query_string": query.encode(), "scheme": "http", "server": ("127.0.0.1", 8421),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }  # fmt: skip
        return asyncio.run_coroutine_threadsafe(_answered(self.app, scope, body), self._loop).result()

    def close(self) -> None:
        """Serve no more."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._served.join()
        self._loop.close()

    def floor(self) -> str:
        """Fill the last template again."""
        template, lang, values = self.filled
        return self._render(template, lang, **values)


def token_of(desk: Desk) -> str:
    """Return a fresh token for the bench, in the place of the one it had."""
    if any(one.name == "bench" and one.revoked_at is None for one in desk.tokens.all()):
        desk.tokens.revoke("bench", _NOW)
    return desk.tokens.new("bench", _NOW).token


async def _answered(app: ASGIApp, scope: dict[str, Any], body: bytes) -> bytes:
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(dict(message))

    await app(scope, receive, send)
    if sent[0]["status"] != 200:
        raise AssertionError(scope["path"], sent[0]["status"])
    return b"".join(message.get("body", b"") for message in sent[1:])


def percentile(share: float, seconds: list[float]) -> float:
    """Return the time, in milliseconds, under which a share of the measures stays."""
    return sorted(seconds)[int(share * (len(seconds) - 1))] * 1000


def timed(task: Callable[[], object], times: int) -> list[float]:
    """Return how long a task takes, several times."""
    found = []
    for _ in range(times):
        began = perf_counter()
        task()
        found.append(perf_counter() - began)
    return found


def measure(asked: Asked, name: str, ask: Callable[[], bytes], times: int) -> None:
    """Measure a page and its floor in turn, and print both."""
    first = timed(ask, 1)[0] * 1000
    size = len(ask()) / 1000
    pages, floors = [], []
    for _ in range(times):
        pages += timed(ask, 1)
        floors += timed(asked.floor, 1)
    page, floor = percentile(0.95, pages), percentile(0.95, floors)
    print(f"  {name:34} {page:7.1f} ms {floor:7.1f} ms {page / floor:5.1f} x {first:9.1f} ms {size:7.0f} kB")


def pages(places: Places, times: int) -> None:
    """Measure every page of a ledger."""
    house = House(places, _KEYS, clock=lambda: _NOW, lang="en")
    desk, asked = house.desk(demo=False, owner=None), Asked(house)
    people = desk.people(limit=2_000)
    talked = max(people, key=lambda one: one.messages)
    middle = re.search(r'hx-get="([^"]+)"', asked.page("/people").decode())
    more = middle[1].replace("&amp;", "&") if middle else "/people"
    word = talked.name.split()[0]
    print(f"  {'page':34} {'p95':>10} {'floor':>10} {'ratio':>7} {'first':>12} {'weight':>10}")
    warm_up()
    # before the page of all of them asks them too
    for question in _questions():
        measure(asked, f"/answers/{question}", lambda q=question: asked.page(f"/answers/{q}"), times)  # type: ignore[misc]
    for path in PATHS:
        measure(asked, path, lambda path=path: asked.page(path), times)  # type: ignore[misc]
    measure(asked, "the next people", lambda: asked.page(more, part=True), times)
    for typed in (word[:1], word[:2], word, "conbon", "sou", "c"):
        measure(asked, f"typed: {typed}", lambda q=typed: asked.page(f"/people?q={q}", part=True), times)  # type: ignore[misc]
    measure(
        asked,
        f"a person, {talked.messages} messages",
        lambda: asked.page(f"/people/{talked.person_key}"),
        times,
    )
    token = f"form_token={_KEYS.form_token(asked.cookie.split('=', 1)[1])}"
    number = experiment(desk)
    for path in ("/experiments", f"/experiments/{number}", "/experiments/new"):
        measure(asked, path, lambda path=path: asked.page(path), times)  # type: ignore[misc]
    plan = f"{token}&subject=invitation&arm_kind=none&arm_kind=contextual&aim=accepted&margin_points=10"
    weighed = plan.encode()
    measure(
        asked, "a plan weighed", lambda: asked.page("/experiments/new", "POST", weighed, part=True), times
    )
    draft = f"{token}&text=" + "+".join(["conbon"] * 40)
    address = f"/people/{talked.person_key}/address"
    measure(asked, "the live reading", lambda: asked.page(address, "POST", draft.encode(), part=True), times)
    programs(asked, talked.person_key, word, times)
    asked.close()
    house.close()


def programs(asked: Asked, key: str, word: str, times: int) -> None:
    """Measure what the API tells beside the page of the same."""
    print(f"  {'API':34} {'p95':>10} {'page':>10} {'ratio':>7} {'first':>12} {'weight':>10}")
    beside = {
        "/roster?limit=60": "/people",
        f"/people/{key}": f"/people/{key}",
        f"/search?q={word}": f"/people?q={word}",
        "/agenda": "/today",
        "/questions/invitations": "/answers/invitations",
        "/imports": "/imports",
    }
    for path, page in beside.items():
        tell, show = partial(asked.told, path), partial(asked.page, page)
        first, size = timed(tell, 1)[0] * 1000, len(tell()) / 1000
        told, shown = [], []
        for _ in range(times):
            told += timed(tell, 1)
            shown += timed(show, 1)
        api, html = percentile(0.95, told), percentile(0.95, shown)
        ratio = api / html
        print(f"  {path[:34]:34} {api:7.1f} ms {html:7.1f} ms {ratio:5.1f} x {first:9.1f} ms {size:7.0f} kB")


def experiment(desk: Desk) -> int:
    """Return the number of an experiment for which four hundred strangers were drawn, begun once."""
    known = desk.experiments.all()
    if known:
        return known[0].number
    kept = desk.experiments.plan(PlanForm("Note or none", ["none", "contextual"]), _NOW).experiment
    desk.experiments.seal(kept.number, 1, _NOW, anyway=True)
    strangers = [Candidate(f"drawn-{n}", name=f"Somebody {n}") for n in range(400)]
    desk.experiments.assign(kept.number, strangers, _NOW)
    return kept.number


def _questions() -> list[str]:
    from visavis.desk.asking import STATED

    return list(STATED)


def start(places: Places) -> None:
    """Measure from the command to the first page, and the memory of the server."""
    import httpx2

    words = ["desk", "--no-browser", "--port", "8422", "--ledger", places.ledger]
    command = [sys.executable, "-m", "visavis", *words]
    # a machine may keep Python from writing what it compiled, and would then measure a compiler
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    imports = "import visavis.cli.app, visavis.web.server, visavis.desk"
    subprocess.run([sys.executable, "-c", imports], env=env, check=True)
    began = perf_counter()
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as server,
        httpx2.Client(timeout=60) as client,
    ):
        if server.stdout is None:
            return
        server.stdout.readline()
        address = server.stdout.readline().strip()
        root = address.partition("/enter")[0]
        client.get(address)
        client.get(f"{root}/people").raise_for_status()
        print(f"  from the command to the first page {perf_counter() - began:6.2f} s")
        for path in ("/people", "/answers", "/answers/invitations") * 20:
            client.get(root + path)
        status = Path(f"/proc/{server.pid}/status")
        if status.exists():
            found = re.search(r"VmRSS:\s+(\d+)", status.read_text())
            print(f"  memory of the server               {int(found[1]) / 1024 if found else 0:6.0f} MB")
        server.terminate()


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=40, help="how often to ask for each page")
    parser.add_argument("--small", action="store_true", help="only the small ledger")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "visavis-bench")
    asked = parser.parse_args()
    for size in (SMALL,) if asked.small else (SMALL, LARGE):
        print(
            f"{size.connections:,} connections, {size.invitations:,} invitations, {size.messages:,} messages"
        )
        places = ledger(asked.folder, size)
        pages(places, asked.times)
        start(places)


if __name__ == "__main__":
    main()
