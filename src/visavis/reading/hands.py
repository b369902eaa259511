"""Works on two things at once, where numbers long enough let go of Python's lock."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from typing import TypeVar

_AT_ONCE = 2
Thing = TypeVar("Thing")
Made = TypeVar("Made")


def each(make: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
    """Yield what is made of each thing, in order, two at a time, and none long before it is asked for."""
    source = iter(things)
    some = [thing for _, thing in zip(range(_AT_ONCE), source, strict=False)]
    if len(some) < _AT_ONCE:
        yield from map(make, some)
        return
    waiting: deque[Future[Made]] = deque()
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as hands:
        for thing in chain(some, source):
            waiting.append(hands.submit(make, thing))
            if len(waiting) > _AT_ONCE:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def at_once(*makes: Callable[[], Made]) -> list[Made]:
    """Return what each of some makes, in their order, two made at a time."""
    return list(each(lambda make: make(), makes))
