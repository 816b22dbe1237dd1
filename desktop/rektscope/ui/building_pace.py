"""How often a map is shown while it is being built: painting and building share one interpreter."""

import time
from collections.abc import Callable

_SHORTEST_MS = 64
"""Between two pictures, however little one takes."""

_TIMES_ITS_COST = 8
"""A picture of a year takes 60 ms with all that stands around it; shown each 64 ms it made its map take twice as long.
At this distance pictures take a ninth of the time."""

_MS_A_SECOND = 1000.0


class BuildingPace:
    """Decides when the next picture is due, by what the last one took of this thread's time."""

    def __init__(self, clock: Callable[[], float] = time.thread_time) -> None:
        """`clock` counts the seconds that this thread has worked."""
        self._clock = clock
        self._at_last = clock()

    def shown(self) -> None:
        """A picture is about to be made; all that this thread does from now on is what it took."""
        self._at_last = self._clock()

    def is_due(self, since_ms: float) -> bool:
        """Whether it is time for the next, `since_ms` after the last one."""
        cost_ms = (self._clock() - self._at_last) * _MS_A_SECOND
        return since_ms >= max(_SHORTEST_MS, _TIMES_ITS_COST * cost_ms)
