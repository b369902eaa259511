"""Keeps what is sent on disk while it is read, and no longer."""

import re
import shutil
import tempfile
from pathlib import Path
from typing import IO

from visavis.errors import CannotRead

_LONGEST_NAME = 120
# no name of a file on Windows: a colon hides what is written behind another file
_STRANGE = re.compile(r'[\x00-\x1f<>:"|?*]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)", re.IGNORECASE)


def kept(sent: IO[bytes], called: str, folder: Path) -> Path:
    """Keep what was sent under its own name, for a name may tell the day of the export."""
    name = _allowed(called.replace("\\", "/").rpartition("/")[2][-_LONGEST_NAME:])
    place = Path(tempfile.mkdtemp(dir=folder)) / name
    try:
        with place.open("wb") as written:
            shutil.copyfileobj(sent, written)
    except (OSError, ValueError) as wrong:
        raise CannotRead("forbidden", path=name, detail=str(wrong)) from wrong
    return place


def _allowed(name: str) -> str:
    """Return a name that every system takes for that of a file in this folder."""
    plain = _STRANGE.sub("_", name).rstrip(". ")
    return f"_{plain}" if _DEVICE.match(plain) else plain or "archive.zip"
