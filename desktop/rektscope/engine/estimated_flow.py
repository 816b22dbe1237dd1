"""What the map says that the price cleared, where the data hold no liquidations: an estimate, in no sum.

It is of the map on the chart, in its columns. Where shares calibrate the map it is what is expected to have been
force-closed of the levels that the price crossed; where none do, what stood there, whose dollars are relative.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.engine.frame import Frame
from rektscope.engine.scope import markets_in
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.session import Completeness

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class EstimatedFlow:
    """The columns of a map that are finished, and what the price cleared in each.

    Attributes:
        start_ms: (columns,) start of each, UTC milliseconds, ascending.
        usd: (columns, 2) USD, (long, short).
        minutes: length of a column; bars are no shorter.
        is_expected: whether it is what is expected to have been force-closed, and not all that stood.
    """

    start_ms: Int64
    usd: Float64
    minutes: int
    is_expected: bool

    def per_bucket(self, first_ms: int, minutes: int, count: int) -> tuple[Float64, Float64]:
        """(long, short) USD in each of `count` buckets of so many minutes from `first_ms` on."""
        bucket = (self.start_ms - first_ms) // (minutes * MINUTE_MS)
        inside = (bucket >= 0) & (bucket < count)
        long_usd, short_usd = (
            np.bincount(bucket[inside], weights=self.usd[inside, side], minlength=count) for side in (0, 1)
        )
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
    usd = np.asarray(level_map.consumed_usd, dtype=np.float64)
    if calibration is not None:
        usd = usd * np.array([calibration.share(side).value for side in (Side.LONG, Side.SHORT)])
    start_ms = level_map.end_ms - level_map.duration_ms
    minutes = max(1, -(-level_map.duration_ms // MINUTE_MS))
    return EstimatedFlow(start_ms, usd, minutes, calibration is not None)
