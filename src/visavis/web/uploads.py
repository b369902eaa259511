"""Keeps what is sent on disk while it is read, and no longer."""

import shutil
import tempfile
from pathlib import Path
from typing import IO

from visavis.errors import CannotRead

_LONGEST_NAME = 120


def kept(sent: IO[bytes], called: str, folder: Path) -> Path:
    """Keep what was sent under its own name, for a name may tell the day of the export."""
    name = Path(called.replace("\\", "/")).name[-_LONGEST_NAME:]
    place = Path(tempfile.mkdtemp(dir=folder)) / (name if name not in ("", ".", "..") else "archive.zip")
    try:
        with place.open("wb") as written:
            shutil.copyfileobj(sent, written)
    except (OSError, ValueError) as wrong:
        raise CannotRead("forbidden", path=name, detail=str(wrong)) from wrong
    return place
