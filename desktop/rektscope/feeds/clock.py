"""Time, chance and waiting, as values: a connection is given them, so that tests need not wait."""

import random
import threading
import time
from collections.abc import Callable

import msgspec

STOPPING_S = 10.0
"""How long to wait for a thread to end. Each looks every tenth of a second whether it should; one that has not ended by
then, however busy the machine is, never will, which is a defect."""


def _wait(stop: threading.Event, seconds: float) -> bool:
    return stop.wait(seconds)


class Clock(msgspec.Struct, frozen=True):
    """What a connection measures and waits with.

    Attributes:
        steady_s: a clock that never jumps, for intervals.
        now_ns: nanoseconds since 1970, for receive times.
        random: numbers in [0, 1).
        wait: waits so many seconds or until the event is set; whether it is.
    """

    steady_s: Callable[[], float] = time.monotonic
    now_ns: Callable[[], int] = time.time_ns
    random: Callable[[], float] = random.random
    wait: Callable[[threading.Event, float], bool] = _wait


def steady_clock(wall_ns: Callable[[], int] = time.time_ns, elapsed_ns: Callable[[], int] | None = None) -> Clock:
    """A clock whose receive times never jump: the system's clock is read once, now, and the steady one ever after.

    Someone may set the system's clock while a feed runs. Receive times that followed it would stand still for an hour,
    or make an hour that never was.

    Args:
        wall_ns: the system's clock, nanoseconds since 1970.
        elapsed_ns: a clock that only goes on, also while the machine sleeps, where the system has such a one.
    """
    passed_ns = elapsed_ns or _since_boot_ns
    anchor_ns = wall_ns() - passed_ns()
    return Clock(now_ns=lambda: anchor_ns + passed_ns())


def _since_boot_ns() -> int:
    """Of a clock that goes on while the machine sleeps.

    Linux's CLOCK_BOOTTIME does, and macOS's CLOCK_MONOTONIC (its manual of clock_gettime), while `time.monotonic`
    stands on both; that of Windows goes on.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic_ns() if clock is None else time.clock_gettime_ns(clock)
