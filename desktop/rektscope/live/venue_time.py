"""Whether the time that a venue writes on a row can be true, by the times of the rows before it.

A venue's clock may be off, by hours even, and by how much is shown elsewhere (`live.metrics`). Here it is about the one
row that is far from all others: a liquidation of the year 2099 would stand beyond the end of the chart for good.
"""

from dataclasses import dataclass

from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

_AHEAD_MS = 10 * MINUTE_MS
_BEHIND_MS = 2 * DAY_MS
"""What a venue sends first may be old: the last trades of a market in which little happens."""

_ALIKE_MS = MINUTE_MS
_REPEATS = 3


@dataclass(slots=True)
class VenueTime:
    """How far ahead of the receive times the rows of a market are, at most, and what waits to be believed.

    Attributes:
        ahead_ms: venue's time less receive time, of the row that was farthest ahead; None before the first.
        waiting_ms: the same of rows that were not believed.
        repeats: how many messages with such rows came one after another.
        message: the last of those messages.
    """

    ahead_ms: int | None = None
    waiting_ms: int = 0
    repeats: int = 0
    message: int = 0

    def doubt(self, time_ms: int, received_ms: int, message: int) -> str:
        """Why the time of a row of a message (by number) cannot be true, as the end of a sentence; empty where it can.

        Rows of one message share its time, so that they do not confirm one another.
        """
        offset_ms = time_ms - received_ms
        known_ms = self.ahead_ms
        is_too_far_ahead = self._is_too_far_ahead(offset_ms)
        if self.is_possible(time_ms, received_ms):
            self.ahead_ms = offset_ms if known_ms is None else max(known_ms, offset_ms)
            self.repeats = 0
            return ""
        is_alike = self.repeats > 0 and abs(offset_ms - self.waiting_ms) <= _ALIKE_MS
        if not is_alike:
            self.repeats = 1
        elif message != self.message:
            self.repeats += 1
        self.waiting_ms, self.message = offset_ms, message
        if self.repeats < _REPEATS:
            way = "ahead of" if is_too_far_ahead else "behind"
            return f"its time is {_shown(abs(offset_ms - (known_ms or 0)))} {way} all others"
        self.ahead_ms, self.repeats = offset_ms, 0
        return ""

    def is_possible(self, time_ms: int, received_ms: int) -> bool:
        """Whether a time is not far from what is known by now."""
        offset_ms = time_ms - received_ms
        is_too_old = self.ahead_ms is not None and offset_ms < self.ahead_ms - _BEHIND_MS
        return not (is_too_old or self._is_too_far_ahead(offset_ms))

    def _is_too_far_ahead(self, offset_ms: int) -> bool:
        return offset_ms > max(0, self.ahead_ms or 0) + _AHEAD_MS


def _shown(duration_ms: int) -> str:
    for size_ms, name in ((DAY_MS, "days"), (HOUR_MS, "hours"), (MINUTE_MS, "minutes")):
        if duration_ms >= 2 * size_ms:
            return f"{duration_ms / size_ms:,.0f} {name}"
    return f"{duration_ms / SECOND_MS:,.0f} s"
