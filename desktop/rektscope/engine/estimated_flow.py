"""What the price cleared by the map, where the data hold no liquidations: an estimate, in no sum.

It is counted in the columns of the map on the chart. Where the map is calibrated it is the part of the crossed levels
that is expected to have been force-closed; elsewhere it is all that stood there, in relative dollars.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.frame import Frame
from rektscope.engine.scope import markets_in
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.session import Completeness

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]


class EstimatedFlow(msgspec.Struct, frozen=True, eq=False):
    """The columns of a map that are finished, and what the price cleared in each.

    Made anew for each frame, so nothing here is as long as the map before a sum is asked for.

    Attributes:
        end_ms: (columns,) end of each, UTC milliseconds, ascending.
        duration_ms: of a column.
        consumed_usd: (columns, 2) USD that the price cleared, (long, short).
        shares: how much of it counts, (long, short).
        is_expected: whether it is what is expected to have been force-closed, and not all that stood.
    """

    end_ms: Int64
    duration_ms: int
    consumed_usd: Float64
    shares: tuple[float, float]
    is_expected: bool

    @property
    def minutes(self) -> int:
        """Length of a column; bars are no shorter."""
        return max(1, -(-self.duration_ms // MINUTE_MS))

    def per_bucket(self, first_ms: int, minutes: int, count: int) -> tuple[Float64, Float64]:
        """(long, short) USD in each of `count` buckets of so many minutes from `first_ms` on, by columns' starts."""
        edges = first_ms + np.arange(count + 1) * minutes * MINUTE_MS + self.duration_ms
        places = np.searchsorted(self.end_ms, edges)
        inside = self.consumed_usd[: places[-1]]
        sums = np.zeros((count, 2))
        # `reduceat` would give an empty bucket the value at its place instead of 0.
        filled = np.flatnonzero(places[1:] > places[:-1])
        if len(filled):
            sums[filled] = np.add.reduceat(inside, places[filled], axis=0)
        long_usd, short_usd = sums.T * np.array(self.shares)[:, None]
        return np.asarray(long_usd, dtype=np.float64), np.asarray(short_usd, dtype=np.float64)


def estimated_flow(frame: Frame) -> EstimatedFlow | None:
    """The flow of a frame's map; None where a counted market has recorded liquidations, or without a map."""
    if len(frame.counted_liquidations):
        return None
    level_map = frame.level_map
    if level_map is None or not level_map.column_count:
        return None
    counted = markets_in(frame.scope, frame.session, frame.instrument)
    if any(market.completeness is not Completeness.NONE for market in counted):
        return None
    calibration = None if frame.calibration is None else frame.calibration.at(frame.cursor_ms)
    shares = (1.0, 1.0)
    if calibration is not None:
        shares = (calibration.share(Side.LONG).value, calibration.share(Side.SHORT).value)
    consumed_usd = np.asarray(level_map.consumed_usd, dtype=np.float64)
    return EstimatedFlow(level_map.end_ms, level_map.duration_ms, consumed_usd, shares, calibration is not None)
