"""When liquidations of a coin are likely: weights over the ten-second steps of its mark price.

Shorts are liquidated as the mark rises into prices it has not seen since the session began, longs as it falls below
everything of the last four hours. The weight of a step is the advance of the mark into such new ground times the
volume of its candle; a rise (or fall) over old ground counts a hundredth. These weights only share out recorded sums;
how much was liquidated does not follow from them.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Candles, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS
from rektscope.sessions.reconstruction.mark_path import MARK_SPACING_MS

Int64 = npt.NDArray[np.int64]

NEW_GROUND = 100
"""How much more an advance into new ground counts than one over old ground."""

LONG_MEMORY_MS = 4 * HOUR_MS


class Pressure(msgspec.Struct, frozen=True, eq=False):
    """Steps of a coin's mark price on the day of the event, all arrays of shape (steps,).

    Attributes:
        start_ms: beginning of each step, MARK_SPACING_MS apart.
        mark_ticks: mark price during the step, rounded to the tick.
        weights: weight of each step for liquidations of a side.
    """

    start_ms: Int64
    mark_ticks: Int64
    weights: dict[Side, Int64]

    def rows(self, start_ms: int, end_ms: int) -> slice:
        """The steps that begin in [start_ms, end_ms)."""
        first, end = np.searchsorted(self.start_ms, [start_ms, end_ms])
        return slice(int(first), int(end))

    def weight(self, side: Side, start_ms: int, end_ms: int) -> int:
        """Sum of the weights of [start_ms, end_ms)."""
        return int(self.weights[side][self.rows(start_ms, end_ms)].sum())

    def heaviest_hour(self, side: Side, end_ms: int) -> int:
        """Start of the hour, on a whole five minutes and over by `end_ms`, that has the largest weight."""
        step_ms = 5 * 60_000
        starts = range(int(self.start_ms[0]), end_ms - HOUR_MS + 1, step_ms)
        return max(starts, key=lambda start_ms: self.weight(side, start_ms, start_ms + HOUR_MS))


def pressure_of(marks: Marks, candles: Candles) -> Pressure:
    """The pressure of one coin.

    Args:
        marks: its mark prices on the day of the event, evenly spaced by MARK_SPACING_MS.
        candles: its candles; every mark lies in one.
    """
    steps = marks.mark_steps
    volume = candles.quantity_lots[np.searchsorted(candles.time_ms, marks.time_ms, side="right") - 1]
    highest_before = np.maximum.accumulate(np.concatenate([steps[:1], steps[:-1]]))
    lowest_before = _lowest_of_last(steps, LONG_MEMORY_MS // MARK_SPACING_MS)
    move = np.diff(steps, prepend=steps[0])
    into_high = np.maximum(0, steps - highest_before)
    into_low = np.maximum(0, lowest_before - steps)
    return Pressure(
        start_ms=marks.time_ms,
        mark_ticks=(steps + MARK_STEPS_PER_TICK // 2) // MARK_STEPS_PER_TICK,
        weights={
            Side.SHORT: (NEW_GROUND * into_high + np.maximum(0, move)) * volume,
            Side.LONG: (NEW_GROUND * into_low + np.maximum(0, -move)) * volume,
        },
    )


def _lowest_of_last(steps: Int64, count: int) -> Int64:
    """For each step the lowest of the `count` before it (fewer at the beginning; itself for the first)."""
    padded = np.concatenate([np.full(count, steps[0]), steps[:-1]])
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, count).min(axis=1))
