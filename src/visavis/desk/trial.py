"""Makes a demonstration: an imaginary life in a ledger of its own."""

import tempfile
from pathlib import Path

from visavis.demo import ENDS, generate, write_archive
from visavis.desk.desk import Desk
from visavis.desk.importing import Progress
from visavis.desk.rehearsing import rehearse
from visavis.errors import CannotKeep
from visavis.traces import DAY_SECONDS

# how many days before the end of the life each export was made
EXPORTS = (300, 150, 1)
_YEARS = 4
# moved by whole weeks, a life keeps its weekdays, and every number it tells
_WEEK = 7


def try_out(  # noqa: PLR0913 - a demonstration says all it is made of
    folder: Path, people: int, seed: int, *, keep: Path | None, now: int, progress: Progress | None = None
) -> Desk:
    """Return a desk over a new ledger that holds one life of `people`, exported several times.

    It ends on the last Monday before `now`, so that what it shows is of these days. The archives are left in
    `keep` where it is given; the ledger of an earlier demonstration in the folder is replaced. Raises
    CannotKeep where it cannot be.
    """
    ledger = folder / "demo.db"
    _clear(folder)
    ends = ENDS + max((now // DAY_SECONDS - ENDS) // _WEEK * _WEEK, 0)
    life = generate(seed, people=people, begins=ends - 365 * _YEARS, ends=ends)
    desk = Desk(ledger)
    with tempfile.TemporaryDirectory(prefix="visavis-") as temporary:
        target = keep or Path(temporary)
        for days_before in EXPORTS:
            written = write_archive(life, (ends - days_before) * DAY_SECONDS, target)
            for _ in desk.import_archives([written.path], now, progress=progress):
                pass
            if days_before == EXPORTS[0]:
                since, until = ((ends - days) * DAY_SECONDS for days in (EXPORTS[0], EXPORTS[-1]))
                rehearse(desk.experiments, life, since, until)
    return desk


def _clear(folder: Path) -> None:
    # the ledger before what lies beside it: Windows deletes nothing that is open elsewhere
    for old in sorted(folder.glob("demo.db*")):
        try:
            old.unlink()
        except OSError as wrong:
            detail = wrong.strerror or str(wrong)
            raise CannotKeep("demo_stays", place=str(old), detail=detail) from wrong
