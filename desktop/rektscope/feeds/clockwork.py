"""Time, chance and waiting, as values: a connection is given them, so that tests need not wait."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


def _wait(stop: threading.Event, seconds: float) -> bool:
    return stop.wait(seconds)


@dataclass(frozen=True, slots=True)
class Clockwork:
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
