"""Where times and bars lie on the timeline, and what its bars sum. No drawing here."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.engine.frame import Frame
from rektscope.market.times import MINUTE_MS

BUCKETS_MINUTES = (1, 5, 15, 30, 60, 240)
_SMALLEST_BAR_PX = 3.0
LABEL_ROWS = 3
LABEL_HEIGHT = 13.0
CHART_TOP = 4.0 + LABEL_ROWS * LABEL_HEIGHT
AXIS_HEIGHT = 14.0
RATIO_HEIGHT = 20.0
"""The band between bars and axis for the margin ratio of my position."""

_SHORTEST_MS = 10 * MINUTE_MS
_LIVE_STEP_MS = 30 * MINUTE_MS
SHORTS_SHARE = 0.68
SIDE_MARGIN = 14.0

Float64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TimelineScale:
    """Where times and bars lie in the strip, in pixels."""

    start_ms: int
    end_ms: int
    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower end of the bars."""
        return self.top + self.height

    @property
    def zero(self) -> float:
        """The line that shorts stand on and longs hang from."""
        return self.top + self.height * SHORTS_SHARE

    def x(self, time_ms: float) -> float:
        """Pixels from the left at a time."""
        return self.left + (time_ms - self.start_ms) / max(1, self.end_ms - self.start_ms) * self.width

    def time_ms(self, x: float) -> int:
        """The reverse."""
        return self.start_ms + round((x - self.left) / self.width * (self.end_ms - self.start_ms))

    def bucket_minutes(self) -> int:
        """Minutes per bar, so that a bar is a few pixels wide."""
        per_pixel = (self.end_ms - self.start_ms) / MINUTE_MS / self.width
        return next((size for size in BUCKETS_MINUTES if size / per_pixel >= _SMALLEST_BAR_PX), BUCKETS_MINUTES[-1])


def shown_until_ms(frame: Frame) -> int:
    """Where the strip ends: with the session, or for live data at the next half hour, which they grow into.

    A session of a minute or two would be a single bar, so the strip is never shorter than ten minutes.
    """
    if not frame.is_live:
        return max(frame.session.end_ms, frame.session.start_ms + _SHORTEST_MS)
    steps = (frame.session.end_ms - frame.session.start_ms) // _LIVE_STEP_MS + 1
    return frame.session.start_ms + steps * _LIVE_STEP_MS


def buckets(frame: Frame, minutes: int) -> tuple[Float64, Float64]:
    """USD per bucket (long, short) of the markets that are counted, as known at the frame."""
    long_usd, short_usd = (
        np.concatenate([usd, np.zeros(-len(usd) % minutes)]).reshape(-1, minutes).sum(axis=1)
        for usd in frame.counted_liquidations.per_minute_usd(frame.cursor_ms)
    )
    return long_usd, short_usd
