"""Which moment of the session it is now, and what time the messages carry.

Three times are kept apart. *Session time* is that of the session's rows. *Line time* is the same in the first passage
and goes on rising when the session begins anew (`--loop`): passage k lies k lengths later. *Stamps* are what messages
carry: line time itself (clock `session`, so that a round trip is exact), or line time moved so that the moment at
which the first client came is the present (clock `now`, for a live view, which asks for history up to its own clock).

Moved by whole minutes, so that candles still begin on the minute; at a speed of 1 the session therefore begins up to a
minute after `first_ms`, at another one stamps are up to a minute behind. At another speed than 1 the time after the
beginning is stretched to the wall clock as well: a minute of the session is then no minute of the stamps.
"""

import threading
import time
from collections.abc import Callable
from enum import StrEnum

import msgspec
import numpy as np

from rektscope.market.events import Int64
from rektscope.market.times import MINUTE_MS

AS_FAST_AS_READ = 0.0
"""The speed at which a connection gets everything as fast as it reads."""

_MOST_SKIPPED = 0.1
"""No more of a session is skipped to begin at the present: of a shorter one the stamps are up to a minute old."""

_EARLIEST_MS = -(1 << 62)


class Stamped(StrEnum):
    """What time messages carry."""

    SESSION = "session"
    NOW = "now"


class WallClock(msgspec.Struct, frozen=True):
    """The clocks of this machine, replaceable in tests.

    Attributes:
        now_ms: milliseconds since 1970.
        steady_s: seconds of a clock that is never set.
    """

    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    steady_s: Callable[[], float] = time.monotonic


class Timeline:
    """The way through a session. Shared by all connections; safe to use from any thread."""

    def __init__(
        self,
        first_ms: int,
        end_ms: int,
        *,
        speed: float = AS_FAST_AS_READ,
        stamped: Stamped = Stamped.SESSION,
        loops: bool = False,
        clock: WallClock | None = None,
    ) -> None:
        """A timeline that has not begun.

        Args:
            first_ms: the first session time to serve.
            end_ms: the one after the last.
            speed: session seconds a second; `AS_FAST_AS_READ` for no clock at all.
            stamped: what time messages carry.
            loops: begin anew at the end.
            clock: the clocks of this machine.
        """
        self.first_ms = first_ms
        self.end_ms = max(end_ms, first_ms + 1)
        self.speed = speed
        self.stamped = Stamped(stamped)
        self.loops = loops
        # Rounded up to whole minutes, so that in the next passage candles begin on the minute again.
        self.length_ms = -(-(self.end_ms - first_ms) // MINUTE_MS) * MINUTE_MS
        self._clock = clock or WallClock()
        self._lock = threading.Lock()
        self._begun_s: float | None = None
        self._origin_ms = first_ms
        self._shift_ms = 0
        self._reached_ms = _EARLIEST_MS

    @property
    def is_stretched(self) -> bool:
        """Whether stamps after the beginning are not simply moved, so that a minute is not a minute."""
        return self.stamped is Stamped.NOW and self.speed not in {AS_FAST_AS_READ, 1.0}

    @property
    def origin_ms(self) -> int:
        """The line time at which it began."""
        return self._origin_ms

    def begin(self) -> None:
        """The first client has come: from now on time passes. Nothing the second time."""
        with self._lock:
            if self._begun_s is not None:
                return
            self._begun_s = self._clock.steady_s()
            if self.stamped is Stamped.SESSION:
                return
            since_ms = self._clock.now_ms() - self.first_ms
            rest_ms = since_ms % MINUTE_MS
            # Stamps move by whole minutes; to end up at the present, up to a minute of the session has to be left out.
            if self.speed == 1.0 and rest_ms <= _MOST_SKIPPED * (self.end_ms - self.first_ms):
                self._origin_ms = self.first_ms + rest_ms
            self._shift_ms = since_ms - rest_ms

    def now_ms(self) -> int:
        """The line time; without a clock the furthest that any connection has been sent."""
        if self.speed == AS_FAST_AS_READ:
            return max(self._reached_ms, self.first_ms)
        if self._begun_s is None:
            return self._origin_ms
        passed_ms = int((self._clock.steady_s() - self._begun_s) * 1000 * self.speed)
        return min(self._origin_ms + passed_ms, self.last_ms)

    def limit_ms(self) -> int:
        """Up to which line time messages may be sent now."""
        return self.last_ms if self.speed == AS_FAST_AS_READ else self.now_ms()

    @property
    def last_ms(self) -> int:
        """The last line time there will be."""
        return (1 << 62) if self.loops else self.end_ms - 1

    def reach(self, line_ms: int) -> None:
        """A connection was sent everything up to this line time."""
        with self._lock:
            self._reached_ms = max(self._reached_ms, line_ms)

    def seconds_until(self, line_ms: int) -> float:
        """Wall seconds until that line time, at least 0."""
        if self.speed == AS_FAST_AS_READ:
            return 0.0
        return max(0.0, (line_ms - self.now_ms()) / 1000 / self.speed)

    def passage_of(self, line_ms: int) -> tuple[int, int]:
        """`(k, session time)`: which passage a line time lies in, and where."""
        passage = max(0, (line_ms - self.first_ms) // self.length_ms) if self.loops else 0
        return passage, line_ms - passage * self.length_ms

    def stamps(self, line_ms: Int64) -> Int64:
        """The times that messages carry for these line times."""
        if self.stamped is Stamped.SESSION:
            return line_ms
        if not self.is_stretched:
            return line_ms + self._shift_ms
        after = np.maximum(line_ms - self._origin_ms, 0)
        return np.minimum(line_ms, self._origin_ms) + self._shift_ms + (after / self.speed).astype(np.int64)

    def session_times(self, stamps_ms: Int64) -> Int64:
        """The session times of the first passage whose messages carry these times."""
        if self.stamped is Stamped.SESSION:
            return stamps_ms
        moved = stamps_ms - self._shift_ms
        if not self.is_stretched:
            return moved
        after = np.maximum(moved - self._origin_ms, 0)
        # Up, where `stamps` rounds down: never a moment whose message would carry an earlier time than was asked for.
        return np.minimum(moved, self._origin_ms) + np.ceil(after * self.speed).astype(np.int64)

    def stamp(self, line_ms: int) -> int:
        """The same for one."""
        return int(self.stamps(np.array([line_ms], dtype=np.int64))[0])

    def stamp_now(self) -> int:
        """What a message of now carries."""
        return self.stamp(self.now_ms())
