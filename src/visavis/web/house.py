"""What the server holds while it runs: the ledgers that are open, the keys, the work under way."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from visavis.desk import Desk
from visavis.settings import Places
from visavis.web.keys import Keys
from visavis.web.memory import give_back
from visavis.web.password import Password
from visavis.web.work import Works

DEMO_PEOPLE = 1_500
DEMO_SEED = 7


@dataclass(slots=True)
class House:
    """One server, and what was asked for when it was started.

    `lang` None is the browser's, `zone` that of days and hours where the owner has not said theirs;
    `password` lets in besides the key of the first address; `clock` returns the present instant in epoch
    seconds; `reading` is held while a draft is read, and `readers` tell whose texts were begun to be read
    for that: a ledger, an owner and an edition. The page of all answers waits `patience_seconds` for
    those that were not asked before, and `begins` is called where what an older program derived is derived
    anew.
    """

    places: Places
    keys: Keys
    clock: Callable[[], int]
    lang: str | None = None
    owner: str | None = None
    zone: str = "UTC"
    password: Password | None = None
    patience_seconds: float = 0.4
    begins: Callable[[], None] = lambda: None
    works: Works = field(default_factory=Works)
    answers: dict[Any, Any] = field(default_factory=dict)
    reading: threading.Lock = field(default_factory=threading.Lock)
    readers: set[tuple[str, int, int]] = field(default_factory=set)
    _desks: dict[tuple[str, str | None], Desk] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def demo_file(self) -> Path:
        """Where the imaginary life is kept."""
        return self.places.home / "demo" / "demo.db"

    @property
    def is_demo(self) -> bool:
        """Tell whether the server was started for the imaginary life."""
        return self.places.ledger == str(self.demo_file)

    def desk(self, *, demo: bool, owner: str | None) -> Desk:
        """Return the desk of the owner's ledger, or of the imaginary life; opened once each."""
        address = str(self.demo_file) if demo else self.places.ledger
        named = None if demo else owner or self.owner
        with self._lock:
            if (address, named) not in self._desks:
                self._desks[address, named] = Desk(address, named, self.zone, self.begins)
                give_back()
            return self._desks[address, named]

    def close(self) -> None:
        """Let everything under way end, and let go of the ledgers."""
        self.works.wait()
        with self._lock:
            for desk in self._desks.values():
                desk.close()
