"""Breaks in time while a feed runs: the system's clock was set, the machine slept, the program was held up.

Receive times go on through all of it (`feeds.clock`). What did not arrive is reported by the connections, as gaps.
"""

from collections.abc import Callable

from rektscope.feeds.clock import Clock
from rektscope.feeds.events import ClockStepped, Paused

_LEAST_STEP_MS = 1_000
"""A step below this is the system keeping its clock right, which it does in small ones."""

_LEAST_PAUSE_MS = 5_000
"""The feed looks fifty times a second; a pause of this length means that it was held up."""

_LEAST_SLEEP_MS = 1_000


class ClockWatch:
    """Compares the clocks of a feed with one another, each time it looks."""

    def __init__(self, clock: Clock, wall_ns: Callable[[], int]) -> None:
        """Nothing has happened yet; `wall_ns` is the system's clock."""
        self._clock, self._wall_ns = clock, wall_ns
        self._offset_ns = wall_ns() - clock.now_ns()
        self._looked_ns: int | None = None
        self._looked_s = 0.0

    def look(self) -> list[ClockStepped | Paused]:
        """What has happened since the last look."""
        now_ns, now_s = self._clock.now_ns(), self._clock.steady_s()
        now_ms = now_ns // 1_000_000
        found: list[ClockStepped | Paused] = []
        if self._looked_ns is not None and now_ns - self._looked_ns >= _LEAST_PAUSE_MS * 1_000_000:
            # The clock of receive times goes on in sleep and the steady one does not (Linux, macOS): the difference is
            # sleep.
            asleep_ms = (now_ns - self._looked_ns) // 1_000_000 - int((now_s - self._looked_s) * 1_000)
            slept_ms = asleep_ms if asleep_ms >= _LEAST_SLEEP_MS else 0
            found.append(Paused(now_ms, self._looked_ns // 1_000_000, slept_ms))
        self._looked_ns, self._looked_s = now_ns, now_s
        offset_ns = self._wall_ns() - now_ns
        step_ms = (offset_ns - self._offset_ns) // 1_000_000
        if abs(step_ms) >= _LEAST_STEP_MS:
            self._offset_ns = offset_ns
            found.append(ClockStepped(now_ms, step_ms))
        return found
