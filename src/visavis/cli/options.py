"""What every command may be told: the ledger, the owner, the language, JSON."""

import os
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.cli.texts import text
from visavis.errors import CannotAsk
from visavis.settings import Places, language, places, zone

if TYPE_CHECKING:
    from visavis.desk import Desk


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of one command, settled; `wished_lang` is the language only where one was asked for."""

    places: Places
    owner: str | None
    lang: str
    wished_lang: str | None = None
    zone: str = "UTC"

    def at(self, ledger: str) -> "Asked":
        """Return the same options for another ledger."""
        return replace(self, places=replace(self.places, ledger=ledger))

    def desk(self, *, new: bool = False) -> "Desk":
        """Open the desk these options speak of; only a `new` one may have to be made.

        Raises CannotAsk where there is no ledger yet.
        """
        from visavis.desk import Desk

        place = self.places.ledger
        if not new and "://" not in place and not Path(place).expanduser().exists():
            raise CannotAsk("empty_ledger", place=place)
        return Desk(place, self.owner, self.zone, self.say_anew)

    def say_anew(self) -> None:
        """Say that what an older program derived is derived anew, for nobody waits gladly unawares."""
        sys.stderr.write(text("anew", self.lang) + "\n")


def settle(ledger: str | None = None, owner: str | None = None, lang: str | None = None) -> Asked:
    """Settle the options from what was typed and the environment; raises BadSetting."""
    spoken = language(os.environ, lang)
    return Asked(places(os.environ, ledger), owner, spoken, lang, zone(os.environ))


def now() -> int:
    """Return the present instant in epoch seconds: the only place that looks at the clock."""
    return int(time.time())
