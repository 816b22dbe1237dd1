"""The flow: how much of what stood the price has crossed, in any stretch of time, and what of it was to be closed.

Two quantities that must never be mixed. What *stands* in the rows that the price crossed is the model's book; most of
it is not force-closed, because stops, added margin and voluntary closes come first. What is *expected to be
force-closed* is that times the share of `calibration`. Callers say which of the two they show.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.levels.book import ExposureBook
from rektscope.levels.columns import LevelMap, usd_per_lot
from rektscope.levels.steps import Steps
from rektscope.market.events import Int64
from rektscope.market.instrument import MARK_STEPS_PER_TICK

Float64 = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """What the price crossed, one value (or row) a step or column.

    Attributes:
        end_ms: end of each, UTC milliseconds, ascending; it knows what was received by then.
        standing_usd: (steps, 2) USD that stood in the rows crossed, (long, short), at the mark of the step's end.
        mark: quote units, at the end; of a map's columns the middle of the mark's row.
    """

    end_ms: Int64
    standing_usd: Float64
    mark: Float64

    @classmethod
    def of_map(cls, level_map: LevelMap) -> "Flow":
        """The flow of a map's finished columns."""
        mark = (level_map.mark_row + 0.5) * level_map.grid.row_price
        return cls(level_map.end_ms, level_map.consumed_usd, np.asarray(mark, dtype=np.float64))


def model_flow(steps: Steps, book: ExposureBook) -> Flow:
    """The flow of all `steps`, which a fresh book is advanced over. Keeps no columns, so months are no burden."""
    instrument = book.grid.instrument
    worth = usd_per_lot(instrument, steps.mark_close)
    consumed = np.zeros((len(steps), 2))

    def keep(step: int) -> None:
        consumed[step] = book.consumed_of_sides()

    book.advance(steps, 0, len(steps), keep)
    mark = np.asarray(steps.mark_close * (instrument.tick / MARK_STEPS_PER_TICK), dtype=np.float64)
    return Flow(steps.end_ms, consumed * worth[:, None], mark)


def crossed_usd(flow: Flow, edges_ms: Int64) -> Float64:
    """(buckets, 2) standing USD, (long, short), whose rows were crossed in each (edges_ms[i], edges_ms[i + 1]].

    A step belongs to the bucket that it ends in, so buckets should begin and end where steps do.

    Args:
        flow: of the market.
        edges_ms: (buckets + 1,) UTC milliseconds, ascending.
    """
    running = np.concatenate([np.zeros((1, 2)), np.cumsum(flow.standing_usd, axis=0)])
    return np.asarray(np.diff(running[np.searchsorted(flow.end_ms, edges_ms, side="right")], axis=0))
