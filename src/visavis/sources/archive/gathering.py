"""Tells which of the files that a member gives make one archive."""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from visavis.sources.archive.container import Member, members

_PART = re.compile(r"([ _-]?\(\d+\)|[ _-]part[ _-]?\d+|_\d{1,2})(?=\.|$)", re.IGNORECASE)
# LinkedIn never cuts these in parts: whoever has one twice has two archives
_WHOLE = re.compile(r"(connections|invitations|messages)(_\d+)?\.csv", re.IGNORECASE)


class Piece(NamedTuple):
    """A ZIP or folder, and the files in it."""

    path: Path
    members: list[Member]

    def whole(self) -> frozenset[str]:
        """Return which tables that are never cut it holds."""
        found = (_WHOLE.fullmatch(PurePosixPath(member.name).name) for member in self.members)
        return frozenset(one[1].casefold() for one in found if one)


def gather(paths: Sequence[Path]) -> list[list[Piece]]:
    """Return the pieces of each archive, in the order given; raises CannotRead where one cannot be read."""
    groups: dict[tuple[Path, str], list[list[Piece]]] = {}
    found = ((path, files) for given in paths for path in _inside(given) for files in members(path))
    for path, files in found:
        piece = Piece(path, files)
        archives = groups.setdefault((path.parent, _PART.sub("", path.name)), [])
        for archive in archives:
            if not any(piece.whole() & other.whole() for other in archive):
                archive.append(piece)
                break
        else:
            archives.append([piece])
    return [archive for archives in groups.values() for archive in archives]


def _inside(path: Path) -> list[Path]:
    """Return the path, or the several archives in a folder: ZIP files, and folders of tables."""
    if not path.is_dir():
        return [path]
    tables = [file for file in path.rglob("*") if file.suffix.casefold() == ".csv"]
    homes = sorted({file.parent for file in tables if _WHOLE.fullmatch(file.name)})
    zips = sorted(file for file in path.glob("*.zip") if file.is_file() and (not tables or _has_tables(file)))
    several = [*zips, *homes] if homes else zips
    return several if len(several) > 1 or (not tables and zips) else [path]


def _has_tables(file: Path) -> bool:
    """Tell whether a ZIP beside tables holds some too."""
    try:
        with zipfile.ZipFile(file) as opened:
            return any(_WHOLE.fullmatch(PurePosixPath(name).name) for name in opened.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
