"""Giving memory back to the system that is free but was kept: a window that is open for weeks needs it.

Columns that grow are copied to larger ones, and each minute of a feed makes and drops arrays of all sizes between those
that stay. glibc keeps such holes for itself: 15 MB after 36 hours of two markets, and more each day. Its `malloc_trim`
(man 3 malloc_trim) returns whole pages of them in a few milliseconds. Other C libraries do so by themselves.
"""

import sys


def return_freed_memory() -> bool:
    """Give free pages back to the system; whether this system has such a call."""
    if sys.platform != "linux":
        return False
    import ctypes  # noqa: PLC0415 -- only where something is watched for hours

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is None:
        return False  # another C library than glibc
    trim(0)
    return True
