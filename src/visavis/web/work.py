"""What takes longer than a page may: done beside the pages, one at a time, and looked in on."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from visavis.errors import VisavisError
from visavis.web.memory import give_back

Task = Callable[["Work"], Any]


@dataclass(slots=True)
class Work:
    """Something under way: of what kind, how far, and how it ended.

    `file` is being read, `behind` of `ahead` bytes are read; `result` and `error` tell the end, after which
    one goes `onward`.
    """

    number: int
    kind: str
    onward: str = "/people"
    file: str = ""
    behind: int = 0
    ahead: int = 0
    result: Any = None
    error: VisavisError | None = None
    fault: BaseException | None = None
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def is_done(self) -> bool:
        """Tell whether it has ended, well or not."""
        return self.ended.is_set()

    def tell(self, file: str, behind: int, ahead: int) -> None:
        """Note how far it is."""
        self.file, self.behind, self.ahead = file, behind, ahead


class Works:
    """Everything that was begun since the server started."""

    def __init__(self) -> None:
        self._begun: list[Work] = []
        self._lock = threading.Lock()

    def begin(self, kind: str, task: Task, onward: str = "/people") -> Work:
        """Begin something, and return it at once."""
        with self._lock:
            work = Work(len(self._begun) + 1, kind, onward)
            self._begun.append(work)
        threading.Thread(target=_do, args=(work, task), name=f"{kind} {work.number}").start()
        return work

    def find(self, number: int) -> Work | None:
        """Return what was begun under a number."""
        return self._begun[number - 1] if 0 < number <= len(self._begun) else None

    def wait(self) -> None:
        """Wait until nothing is under way: an import that is stopped half way would only be begun again."""
        for work in self._begun:
            work.ended.wait()


def _do(work: Work, task: Task) -> None:
    try:
        work.result = task(work)
    except VisavisError as error:
        work.error = error
    except BaseException as fault:
        work.fault = fault
        raise
    finally:
        work.ended.set()
        give_back()
