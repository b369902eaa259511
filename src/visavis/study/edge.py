"""Where a condition stops holding between two numbers."""

from collections.abc import Callable

_HALVINGS = 60


def edge(holds: Callable[[float], bool], inside: float, outside: float) -> float:
    """Return the last number, on the way from `inside` to `outside`, at which a condition holds.

    The condition holds at `inside` and, once lost on the way, stays lost. Where it holds at `outside`
    too, that is the answer. Exact to 2**-60 of the distance.
    """
    if holds(outside):
        return outside
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        if holds(middle):
            inside = middle
        else:
            outside = middle
    return inside
