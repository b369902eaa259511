"""Gives back to the system the memory that something large has left behind."""

import ctypes
import sys


def give_back() -> None:
    """Give memory back that is used no more; the allocator of Linux keeps it otherwise, hundreds of MB.

    Elsewhere nothing need be done, or can be.
    """
    if sys.platform == "linux":
        # musl has no such call, and keeps nothing
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
