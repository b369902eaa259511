"""Keeps a reader of an owner's texts as a file beside the ledger, mapped into memory when it is taken up.

To count half a million texts takes minutes; to map what came of it, no time and no memory to speak of.
"""

import io
import mmap
import os
import pickle
import secrets
import struct
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from visavis.ledger import histograms, schema
from visavis.ledger.owners import Owner
from visavis.ledger.store import Ledger
from visavis.reading.reader import Reader
from visavis.relations.writer import Head

NAME, MAIL = "reader", "mail"
"""Under which a generation knows the files made of what its owner wrote, and of what came in."""

_HEADING = f"visavis reader {version('visavis')} {schema.DERIVATION} {version('numpy')}\n".encode()
_SIZE = struct.Struct("<Q")
_ALIGNED = 64
_OF_NUMPY = {
    "numpy": ("dtype", "ndarray"),
    "numpy._core.numeric": ("_frombuffer",),
    "numpy._core.multiarray": ("_reconstruct", "scalar"),
}


def keep(ledger: Ledger, head: Head, reader: Reader) -> None:
    """Keep a reader of what an owner wrote with a generation nobody reads yet."""
    token = _written(ledger, reader)
    if token is not None:
        with ledger.writing() as connection:
            histograms.keep(connection, head, NAME, [[token]])


def keep_mail(ledger: Ledger, owner: Owner, reader: Reader) -> None:
    """Keep a reader of what came in to an owner with the generation that is read, if it is the same still."""
    token = _written(ledger, reader)
    if token is not None:
        with ledger.writing() as connection:
            owners = schema.owners
            same = (owners.c.id == owner.id) & (owners.c.edition == owner.edition)
            # where it is not the same, the next import sweeps the file
            if connection.scalar(select(owners.c.id).where(same)) is not None:
                histograms.keep(connection, (owner.id, owner.generation), MAIL, [[token]])


def _written(ledger: Ledger, reader: Reader) -> str | None:
    """Write a reader down, and return its token; None where the ledger is no file, or the disk is full."""
    if ledger.file is None:
        return None
    token = secrets.token_hex(8)
    try:
        _write(_place(ledger.file, token), reader)
    except OSError:
        # whoever wants a reader then waits for one to be made
        _place(ledger.file, token).unlink(missing_ok=True)
        return None
    return token


def kept(connection: Connection, file: Path | None, owner: Owner, name: str = NAME) -> Reader | None:
    """Return the reader kept with what is read of an owner; None where none is, or it was made otherwise."""
    named = histograms.read(connection, (owner.id, owner.generation), name)
    if file is None or not named:
        return None
    try:
        return _read(_place(file, named[0][0]))
    except (OSError, ValueError, TypeError, EOFError, AttributeError, pickle.UnpicklingError, struct.error):
        return None


def sweep(ledger: Ledger) -> None:
    """Delete the files that no generation knows any more; one that is mapped still may stay for now.

    To be called while holding the ledger alone: an import under way writes a file before anybody knows it.
    """
    if ledger.file is None:
        return
    with ledger.reading() as connection:
        tokens = [row[0] for name in (NAME, MAIL) for row in histograms.every(connection, name)]
    known = {_place(ledger.file, token) for token in tokens}
    for file in ledger.file.parent.glob(f"{ledger.file.name}.reader-*"):
        if file not in known:
            with suppress(OSError):
                file.unlink()


def _place(ledger_file: Path, token: str) -> Path:
    return ledger_file.with_name(f"{ledger_file.name}.reader-{token}")


def _write(file: Path, reader: Reader) -> None:
    """Write how long its parts are, what a reader is made of, and its arrays, where they can be mapped."""
    arrays: list[pickle.PickleBuffer] = []
    made_of = pickle.dumps(reader.sealed(), protocol=5, buffer_callback=arrays.append)
    parts = [memoryview(made_of), *(array.raw() for array in arrays)]
    sizes = b"".join(_SIZE.pack(size) for size in (len(parts), *(part.nbytes for part in parts)))
    with open(file, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
        out.write(_HEADING + sizes)
        for part in parts:
            out.write(b"\0" * (-out.tell() % _ALIGNED))
            out.write(part)


def _read(file: Path) -> Reader:
    """Map a file, and return the reader in it; raises ValueError where another program wrote it."""
    with file.open("rb") as opened:
        mapped = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_COPY))
    if mapped[: len(_HEADING)] != _HEADING:
        raise ValueError
    made_of, *arrays = _parts(mapped)
    reader = _Careful(io.BytesIO(made_of), buffers=arrays).load()
    if not isinstance(reader, Reader):
        raise pickle.UnpicklingError
    return reader


def _parts(mapped: memoryview) -> Iterator[memoryview]:
    at = len(_HEADING)
    (count,) = _SIZE.unpack_from(mapped, at)
    sizes = [_SIZE.unpack_from(mapped, at + _SIZE.size * (1 + number))[0] for number in range(count)]
    at += _SIZE.size * (1 + count)
    for size in sizes:
        at += -at % _ALIGNED
        yield mapped[at : at + size]
        at += size


class _Careful(pickle.Unpickler):
    """Takes classes of the room of reading and arrays of numpy, and nothing that runs."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as it is declared
        """Return a class by its name; raises UnpicklingError for any other than a reader's."""
        if name in _OF_NUMPY.get(module, ()):
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith("visavis.reading.") else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(module, name)
        return found
