"""Starts the server, on this machine alone unless more is asked for, and opens the browser."""

import asyncio
import html
import os
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visavis.charts.counts import CountRow, counts_chart
from visavis.charts.design import ChartLabels
from visavis.charts.draw import svg
from visavis.errors import BadSetting
from visavis.web.app import build
from visavis.web.house import House

if TYPE_CHECKING:
    import uvicorn

PORT = 8421
LOOPBACK = "127.0.0.1"
_DOOR_FILE = "desk.html"
_GRACE_SECONDS = 3
_SETTLED_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the server listens, and by which names it may be called besides that address."""

    port: int = PORT
    listen: str = LOOPBACK
    names: tuple[str, ...] = ()

    @property
    def is_private(self) -> bool:
        """Tell whether only this machine can reach it; raises BadSetting for what is no address."""
        try:
            return ip_address(self.listen).is_loopback
        except ValueError as wrong:
            raise BadSetting("listen", value=self.listen) from wrong

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts that a browser may ask for; raises BadSetting where none is known."""
        if ip_address(self.listen).is_unspecified and not self.names:
            raise BadSetting("listen_name", value=self.listen)
        called = {*self.names, "localhost", LOOPBACK, self._called}
        return frozenset(f"{name.lower()}:{self.port}" for name in called)

    @property
    def root(self) -> str:
        """The address of its first page, as this machine calls it."""
        return f"http://{self._called}:{self.port}"

    @property
    def _called(self) -> str:
        address = ip_address(self.listen)
        if address.is_unspecified:
            return LOOPBACK
        return f"[{self.listen}]" if ":" in self.listen else self.listen


def serve(house: House, opening: Opening, opened: Callable[[str], None], *, browser: bool) -> None:
    """Serve the pages until Ctrl-C; `opened` is told the address that lets in.

    Raises BadSetting where the port is taken, or where more than this machine would get in without a
    password.
    """
    if not opening.is_private and house.password is None:
        raise BadSetting("password_none")
    asyncio.run(_probe(opening))
    address = f"{opening.root}/enter?key={house.keys.door}"
    # not while the first page needs the processor
    warming = threading.Timer(_SETTLED_SECONDS, warm_up)
    warming.daemon = True

    def listening() -> None:
        opened(address)
        warming.start()
        if browser:
            door = write_door(house.places.home, address).as_uri()
            threading.Thread(target=webbrowser.open, args=(door,), daemon=True).start()

    try:
        with suppress(KeyboardInterrupt):
            make_server(house, opening, listening).run()
    finally:
        warming.cancel()
        house.close()
        (house.places.home / _DOOR_FILE).unlink(missing_ok=True)


def make_server(
    house: House, opening: Opening, listening: Callable[[], None] = lambda: None
) -> "uvicorn.Server":
    """Return the server of a house, not yet started; `listening` is called once it takes requests.

    Whoever is told the address earlier than that may be turned away.
    """
    import uvicorn

    class Telling(uvicorn.Server):
        async def startup(self, sockets: "list[Any] | None" = None) -> None:
            await super().startup(sockets)
            if self.started:
                listening()

    config = uvicorn.Config(
        build(house, opening.hosts), host=opening.listen, port=opening.port, log_config=None,
        access_log=False, lifespan="off", server_header=False, http="h11", loop="asyncio", ws="none",
        timeout_graceful_shutdown=_GRACE_SECONDS, proxy_headers=False,
    )  # fmt: skip
    return Telling(config)


def warm_up() -> None:
    """Draw a chart nobody sees, for the first takes ten times as long as the next.

    What computes ranges is read from the disk too, as long as the first answer would wait for it.
    """
    import scipy.special  # noqa: F401

    svg(counts_chart([CountRow("", 0)], ChartLabels("", "", "")))


async def _probe(opening: Opening) -> None:
    """Raise BadSetting where nobody may listen on a port."""
    try:
        server = await asyncio.start_server(lambda _reader, _writer: None, opening.listen, opening.port)
    except OSError as taken:
        detail = taken.strerror or str(taken)
        raise BadSetting("port", port=str(opening.port), detail=detail) from taken
    server.close()
    await server.wait_closed()


def write_door(home: Path, address: str) -> Path:
    """Write a file, for the owner's eyes alone, that leads a browser to an address; returns the file.

    What a browser is started with can be read by every user of the machine; what is in the file cannot.
    """
    file = home / _DOOR_FILE
    file.unlink(missing_ok=True)
    onward = f'<meta http-equiv="refresh" content="0; url={html.escape(address)}">'
    page = f'<!DOCTYPE html><meta charset="utf-8">{onward}<title>Vis-à-vis</title>'
    with os.fdopen(
        os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as stream:
        stream.write(page)
    return file
