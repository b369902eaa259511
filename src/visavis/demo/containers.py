"""Packs files the ways archives reach a desk: ZIP, double ending, folder, zipped again by hand."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from visavis.traces import utc

Files = Sequence[tuple[str, Iterator[bytes]]]
Packer = Callable[[Path, str, int, Files], Path]
# LinkedIn writes an archive over a few minutes; the last stamp is the instant of export
WRITING_SECONDS = 180
DOS_EPOCH = (1980, 1, 1, 0, 0, 0)
CHUNK_BYTES = 1 << 16


class _OneWay:
    """A stream that cannot seek, so that members carry data descriptors as LinkedIn's do."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, content: bytes) -> int:
        return self._file.write(content)

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self._file.close()


def _free(path: Path, name: str, ending: str) -> Path:
    """Return a path that does not exist yet, numbered as browsers do."""
    path.mkdir(parents=True, exist_ok=True)
    target, number = path / f"{name}{ending}", 0
    while target.exists():
        number += 1
        target = path / f"{name} ({number}){ending}"
    return target


def _stamps(exported_at: int, count: int) -> list[int]:
    """Return an even instant (epoch s) for each member, the last of them the export's."""
    step = WRITING_SECONDS // max(count, 1) // 2 * 2
    return [exported_at - step * (count - 1 - number) for number in range(count)]


def _dos(at: int) -> tuple[int, int, int, int, int, int]:
    t = utc(at)
    return t.year, t.month, t.day, t.hour, t.minute, t.second


def _zip(path: Path, name: str, exported_at: int, files: Files, *, ending: str) -> Path:
    target = _free(path, name, ending)
    with target.open("xb") as raw, ZipFile(_OneWay(raw), "w", ZIP_DEFLATED) as archive:
        for (file, content), at in zip(files, _stamps(exported_at, len(files)), strict=True):
            _member(archive, (file, _dos(at)), content)
    return target


def _member(
    archive: ZipFile, head: tuple[str, tuple[int, int, int, int, int, int]], content: Iterator[bytes]
) -> None:
    info = ZipInfo(*head)
    info.compress_type = ZIP_DEFLATED
    with archive.open(info, "w") as member:
        for chunk in _chunks(content):
            member.write(chunk)


def _chunks(content: Iterator[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for piece in content:
        held += piece
        if len(held) >= CHUNK_BYTES:
            yield bytes(held)
            held.clear()
    yield bytes(held)


def _folder(path: Path, name: str, exported_at: int, files: Files, *, ending: str) -> Path:
    target = _free(path, name, ending)
    for file, content in files:
        place = target / file
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as out:
            out.writelines(_chunks(content))
        os.utime(place, (exported_at, exported_at))
    return target


def _rezipped(path: Path, name: str, exported_at: int, files: Files) -> Path:
    """Zip again as a Mac does: an enclosing folder, resource forks of another day, hidden files."""
    target = _free(path, name, ".zip")
    later = _dos(exported_at + 9 * 86_400)
    with target.open("xb") as raw, ZipFile(raw, "w", ZIP_DEFLATED) as archive:
        _member(archive, (f"{name}/.DS_Store", DOS_EPOCH), iter((b"\0\0\0\1Bud1",)))
        for (file, content), at in zip(files, _stamps(exported_at, len(files)), strict=True):
            _member(archive, (f"{name}/{file}", _dos(at)), content)
            fork = f"__MACOSX/{name}/{Path(file).parent}/._{Path(file).name}".replace("/./", "/")
            _member(archive, (fork, later), iter((b"\0\5\x16\7",)))
    return target


CONTAINERS: dict[str, Packer] = {
    "zip": partial(_zip, ending=".zip"),
    "zip.zip": partial(_zip, ending=".zip.zip"),
    "folder": partial(_folder, ending=""),
    "folder.zip": partial(_folder, ending=".zip"),
    "rezipped": _rezipped,
}
