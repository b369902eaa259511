"""Gauss and Legendre's nodes, reckoned once for each number of them."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


@cache
def unit_nodes(count: int) -> "tuple[NDArray[float64], NDArray[float64]]":
    """Return so many nodes between 0 and 1, and their weights, which add up to 1."""
    from scipy.special import roots_legendre

    # Golub & Welsch 1969, Mathematics of Computation 23:221, moved from (-1, 1) to (0, 1)
    nodes, weights = roots_legendre(count)
    return (nodes + 1) / 2, weights / 2
