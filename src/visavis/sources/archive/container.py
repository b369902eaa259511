"""Opens ZIP files and folders, and refuses what is broken or hostile before a byte is kept."""

import hashlib
import io
import re
import shutil
import tempfile
import weakref
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from visavis.errors import CannotRead
from visavis.sources.archive.ahead import Ahead

# a million long messages are 400 MB, and text deflates to a tenth at best
_LARGEST_TOTAL = 16 * 1024**3
_LARGEST_RATIO = 200
_SMALL_FILE = 32 * 1024**2
_DEEPEST = 3
_MOST_FILES = 10_000
_ENCRYPTED = 0x1
_OLDEST_STAMP_YEAR = 1981
_BUFFER = 1024**2
_WORTH_A_THREAD = 8 * 1024**2
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError)


@dataclass(slots=True)
class Meter:
    """How many bytes of a file have been read since it was last opened."""

    read: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its path inside, size in bytes, UTC stamp in epoch seconds if it has one."""

    path: str
    size: int
    stamp: int | None
    digest: str
    opening: Callable[[Meter], "_Guarded"]
    meter: Meter = field(default_factory=Meter)

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.path).name

    def open(self) -> io.BufferedReader:
        """Open for reading bytes; damage found later becomes CannotRead."""
        self.meter.read = 0
        inner = self.opening(self.meter)
        raw = Ahead(inner.take, inner.close) if self.size > _WORTH_A_THREAD else inner
        return io.BufferedReader(raw, _BUFFER)


class _Guarded(io.RawIOBase):
    """Bytes of a member without NUL, which no database keeps, and with damage as our own error."""

    def __init__(self, inner: IO[bytes], path: str, file: str, meter: Meter) -> None:
        self._inner, self._path, self._file, self._meter = inner, path, file, meter
        try:
            head = inner.peek(2)[:2] if isinstance(inner, io.BufferedReader | zipfile.ZipExtFile) else b""
        except _DAMAGE as damage:
            inner.close()
            raise CannotRead("truncated", path=path, file=file) from damage
        self._wide = head in (b"\xff\xfe", b"\xfe\xff")

    def readable(self) -> bool:
        return True

    def take(self, size: int) -> bytes:
        """Return some of what comes next, at most this many bytes; none at the end."""
        while True:
            try:
                data = self._inner.read(size)
            except _DAMAGE as damage:
                raise CannotRead("truncated", path=self._path, file=self._file) from damage
            self._meter.read += len(data)
            kept = data if self._wide else data.replace(b"\0", b"")
            if kept or not data:
                return kept

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self.take(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()


def members(path: Path) -> list[list[Member]]:
    """List the files of a ZIP or folder, of each ZIP where it holds nothing else.

    Raises CannotRead where it is neither, broken or hostile.
    """
    try:
        if path.is_dir():
            return [list(_folder_members(path))]
        if path.is_file():
            return _zip_members(_Zip(path, str(path)))
    except OSError as wrong:
        shown = wrong.filename or path
        raise CannotRead("forbidden", path=str(shown), detail=wrong.strerror or str(wrong)) from wrong
    raise CannotRead("not_found", path=str(path))


def _folder_members(folder: Path) -> Iterator[Member]:
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder).as_posix()
        if file.is_symlink() or not file.is_file() or _is_litter(inside):
            continue
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, "blake2b").hexdigest()[:32]
        yield Member(inside, file.stat().st_size, None, digest, partial(_open_file, folder, inside))


def _open_file(folder: Path, inside: str, meter: Meter) -> _Guarded:
    return _Guarded((folder / inside).open("rb"), str(folder), inside, meter)


class _Zip:
    """A ZIP file that is open only while it is read, and the path its faults are told with."""

    def __init__(self, source: Path, shown: str) -> None:
        self.source, self.shown = source, shown

    def infos(self) -> list[zipfile.ZipInfo]:
        """List the files inside, without folders."""
        try:
            with zipfile.ZipFile(self.source) as archive:
                return [info for info in archive.infolist() if not info.is_dir()]
        except (zipfile.BadZipFile, EOFError, OSError, ValueError) as damage:
            with self.source.open("rb") as stream:
                code = "truncated" if stream.read(4).startswith(b"PK") else "not_zip"
            raise CannotRead(code, path=self.shown) from damage

    def open(self, info: zipfile.ZipInfo) -> IO[bytes]:
        """Open a file inside, which keeps the ZIP file open for as long as it is itself."""
        try:
            with zipfile.ZipFile(self.source) as archive:
                return archive.open(info)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as damage:
            raise CannotRead("truncated", path=self.shown, file=info.filename) from damage

    def unpacked(self, info: zipfile.ZipInfo) -> "_Zip":
        """Return a ZIP that lies in this one, in a folder that goes when nobody needs it."""
        folder = tempfile.mkdtemp(prefix="visavis-")
        inner = _Zip(Path(folder) / "inner.zip", self.shown)
        weakref.finalize(inner, shutil.rmtree, folder, ignore_errors=True)
        try:
            with self.open(info) as stream, inner.source.open("wb") as out:
                shutil.copyfileobj(stream, out, _BUFFER)
        except _DAMAGE as damage:
            raise CannotRead("truncated", path=self.shown, file=info.filename) from damage
        return inner


def _zip_members(archive: _Zip, depth: int = 0) -> list[list[Member]]:
    infos = archive.infos()
    _refuse_hostile(infos, archive.shown)
    kept = [info for info in infos if not _is_litter(info.filename)]
    if kept and all(info.filename.casefold().endswith(".zip") for info in kept):
        # there are some that hold themselves
        if depth == _DEEPEST:
            raise CannotRead("bomb", path=archive.shown)
        return [found for info in kept for found in _zip_members(archive.unpacked(info), depth + 1)]
    return [[_zip_member(archive, info) for info in kept]]


def _zip_member(archive: _Zip, info: zipfile.ZipInfo) -> Member:
    stamp = None
    if info.date_time[0] >= _OLDEST_STAMP_YEAR:
        try:
            stamp = int(datetime(*info.date_time, tzinfo=UTC).timestamp())
        except ValueError:
            stamp = None
    return Member(
        info.filename, info.file_size, stamp, f"{info.CRC:08x}", partial(_open_zipped, archive, info)
    )


def _open_zipped(archive: _Zip, info: zipfile.ZipInfo, meter: Meter) -> _Guarded:
    return _Guarded(archive.open(info), archive.shown, info.filename, meter)


def _refuse_hostile(infos: list[zipfile.ZipInfo], path: str) -> None:
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise CannotRead("encrypted", path=path, file=info.filename)
        if _climbs(info.filename):
            raise CannotRead("climbing", path=path, file=info.filename)
        if info.file_size > _SMALL_FILE and info.file_size > _LARGEST_RATIO * max(info.compress_size, 1):
            raise CannotRead("bomb", path=path, file=info.filename)
    if len(infos) > _MOST_FILES or sum(info.file_size for info in infos) > _LARGEST_TOTAL:
        raise CannotRead("bomb", path=path)


def _climbs(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return ".." in parts or name.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:", name))


def _is_litter(inside: str) -> bool:
    parts = PurePosixPath(inside).parts
    return "__MACOSX" in parts or parts[-1].startswith("._") or parts[-1] in (".DS_Store", "Thumbs.db")
