"""The flow: how much of what stood the price has crossed, in any stretch of time, and what of it was to be closed.

Two quantities that must never be mixed. What *stands* in the rows that the price crossed is the model's book; most of
it is not force-closed, because stops, added margin and voluntary closes come first. What is *expected to be
force-closed* is that times the share of `calibration`. Callers say which of the two they show.
"""

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.calibration import Observed, Prior, calibrate
from rektscope.levels.columns import LevelMap, usd_per_lot
from rektscope.levels.steps import Steps
from rektscope.market.events import Int64
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import HOUR_MS

if TYPE_CHECKING:
    from rektscope.levels.book import ExposureBook

Float64 = npt.NDArray[np.float64]


class Flow(msgspec.Struct, frozen=True, eq=False):
    """What the price crossed, one value (or row) a step or column.

    Attributes:
        end_ms: end of each, UTC milliseconds, ascending; it knows what was received by then.
        duration_ms: of one step, or column, of the session proper.
        standing_usd: (steps, 2) USD that stood in the rows crossed, (long, short), at the mark of the step's end.
        mark: quote units, at the end; of a map's columns the middle of the mark's row.
    """

    end_ms: Int64
    duration_ms: int
    standing_usd: Float64
    mark: Float64

    @classmethod
    def of_map(cls, level_map: LevelMap) -> "Flow":
        """The flow of a map's finished columns."""
        mark = (level_map.mark_row + 0.5) * level_map.grid.row_price
        return cls(level_map.end_ms, level_map.duration_ms, level_map.consumed_usd, np.asarray(mark, dtype=np.float64))

    def first(self, count: int) -> "Flow":
        """The first steps alone (views)."""
        return Flow(self.end_ms[:count], self.duration_ms, self.standing_usd[:count], self.mark[:count])

    def of_session(self, steps: Steps) -> "Flow":
        """Without the steps of history, as the columns of a map are: `steps` are those that the flow is of."""
        kept = steps.in_session
        return Flow(self.end_ms[kept], self.duration_ms, self.standing_usd[kept], self.mark[kept])


class ExpectedFlow(msgspec.Struct, frozen=True, eq=False):
    """(buckets, 2) USD expected to be force-closed in each bucket, (long, short), with its band."""

    usd: Float64
    low: Float64
    high: Float64


def model_flow(steps: Steps, book: "ExposureBook") -> Flow:
    """The flow of all `steps`, which a fresh book is advanced over. Keeps no columns, so months are no burden."""
    instrument = book.grid.instrument
    worth = usd_per_lot(instrument, steps.mark_close)
    consumed = book.advance(steps, 0, len(steps)).consumed_lots
    mark = np.asarray(steps.mark_close * (instrument.tick / MARK_STEPS_PER_TICK), dtype=np.float64)
    return Flow(steps.end_ms, steps.column_ms, consumed * worth[:, None], mark)


def crossed_usd(flow: Flow, edges_ms: Int64) -> Float64:
    """(buckets, 2) standing USD, (long, short), whose rows were crossed in each (edges_ms[i], edges_ms[i + 1]].

    A step belongs to the bucket that it ends in, so buckets should begin and end where steps do.

    Args:
        flow: of the market.
        edges_ms: (buckets + 1,) UTC milliseconds, ascending.
    """
    # Differences of a running sum: every bucket at once, also those without a step.
    running = np.concatenate([np.zeros((1, 2)), np.cumsum(flow.standing_usd, axis=0)])
    return np.asarray(np.diff(running[flow.end_ms.searchsorted(edges_ms, side="right")], axis=0))


def expected_usd(
    flow: Flow, edges_ms: Int64, prior: Prior | None, observed: Observed | None = None
) -> ExpectedFlow | None:
    """What is expected to be force-closed in each (edges_ms[i], edges_ms[i + 1]], by the shares known at its start.

    The path of the price inside the bucket is given, the liquidations inside it are not looked at. Added to the share
    of what was crossed is the prior's background of liquidations that no crossed level explains.

    Args:
        flow: of the market.
        edges_ms: (buckets + 1,) UTC milliseconds, ascending.
        prior: of the market.
        observed: its recorded liquidations, which the shares are fitted on as they come; None for the prior alone.

    Returns:
        None where some bucket has no shares: nothing calibrates it.
    """
    crossed = crossed_usd(flow, edges_ms)
    answer = ExpectedFlow(*(np.zeros_like(crossed) for _ in range(3)))
    for bucket, start_ms in enumerate(edges_ms[:-1].tolist()):
        calibration = calibrate(prior, observed, flow, start_ms)
        if calibration is None:
            return None
        for side, share in enumerate((calibration.long, calibration.short)):
            background = 0.0 if prior is None else prior.sides[side].background_usd_per_hour
            background *= (int(edges_ms[bucket + 1]) - start_ms) / HOUR_MS
            for column, value in ((answer.usd, share.value), (answer.low, share.low), (answer.high, share.high)):
                # The background is known only as its mean; it gets the band of the share in proportion.
                column[bucket, side] = crossed[bucket, side] * value + background * value / share.value
    return answer
