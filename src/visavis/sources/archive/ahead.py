"""Reads bytes ahead in a thread, so that a large file is unpacked while its rows are parsed."""

import io
from collections import deque
from collections.abc import Callable
from threading import Semaphore, Thread

# the thread asks for its turn a few times a block, and each time may wait as long as one lasts
_BLOCK = 4 * 1024**2
_BLOCKS = 2


class Ahead(io.RawIOBase):
    """The bytes that `fetch` gives, up to 8 MB of them before they are asked for, until it gives none."""

    def __init__(self, fetch: Callable[[int], bytes], close: Callable[[], None]) -> None:
        self._fetch, self._close = fetch, close
        self._blocks: deque[bytes | BaseException] = deque()
        self._here, self._room = Semaphore(0), Semaphore(_BLOCKS)
        self._block, self._given = b"", 0
        self._stopped = self._ended = False
        self._thread = Thread(target=self._work, name="visavis-ahead", daemon=True)
        self._thread.start()

    def _work(self) -> None:
        more = True
        while more:
            self._room.acquire()
            if self._stopped:
                return
            try:
                found: bytes | BaseException = self._fetch(_BLOCK)
            except BaseException as wrong:  # noqa: BLE001 - raised again by whoever reads
                found = wrong
            more = isinstance(found, bytes) and bool(found)
            self._blocks.append(found)
            self._here.release()

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer with what comes next; what went wrong in the thread is raised here."""
        if self._given == len(self._block) and not self._ended:
            self._next()
        count = min(len(buffer), len(self._block) - self._given)
        buffer[:count] = memoryview(self._block)[self._given : self._given + count]
        self._given += count
        return count

    def _next(self) -> None:
        self._here.acquire()
        found = self._blocks.popleft()
        self._room.release()
        if isinstance(found, BaseException):
            self._ended = True
            raise found
        self._block, self._given = found, 0
        self._ended = not found

    def close(self) -> None:
        """Stop the thread and close the file."""
        if not self.closed:
            self._stopped = True
            self._room.release()
            self._thread.join()
            self._close()
        super().close()
