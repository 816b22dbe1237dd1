"""What stands at a moment as bars by price, each stacked by leverage, with the sums from the mark outwards. No Qt."""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.combined import known_in_rows
from rektscope.levels.known_book import KnownBook
from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]

_MOST_BARS = 60
"""Of a side."""


class StackedBars(msgspec.Struct, frozen=True, eq=False):
    """The bars of one side, from the mark outwards.

    Attributes:
        side: whose they are.
        low, high: (bars,) edges, quote units.
        usd: (bands, bars) what stands in each, of each band of leverage; ascending leverage.
        running_usd: (bars,) all that stands from the mark up to the far edge of each, as the read-out there shows it.
    """

    side: Side
    low: Float64
    high: Float64
    usd: Float64
    running_usd: Float64

    def place_of(self, price: float) -> int | None:
        """The bar that holds a price."""
        found = np.flatnonzero((self.low <= price) & (price < self.high))
        return int(found[0]) if len(found) else None


def stacked_bars(levels: Sequence[StandingLevels], low: float, high: float) -> tuple[StackedBars, StackedBars]:
    """(shorts, longs) between two prices.

    Args:
        levels: what stands of a least leverage and up, the least ascending, of one moment and on one grid; the first is
            what the rest of the window shows, and a band is the difference of two.
        low: quote units; the mark may lie outside.
        high: the same.
    """
    shown = levels[0]
    first, last = shown.row_of(low), shown.row_of(high)
    rows_a_bar = max(1, -(-(last - first + 1) // (2 * _MOST_BARS)))
    above = np.arange(shown.mark_row + 1, last + 1, rows_a_bar)
    below = np.arange(shown.mark_row - 1, first - 1, -rows_a_bar)
    return (
        _bars(levels, Side.SHORT, above, above + rows_a_bar),
        _bars(levels, Side.LONG, below - rows_a_bar + 1, below + 1),
    )


def known_bars(bars: StackedBars, levels: StandingLevels, known: KnownBook) -> Float64:
    """(bars,) USD of known positions in each bar, of the leverages of `levels`, valued at the mark."""
    running = np.concatenate([[0.0], np.cumsum(known_in_rows(levels, known))])
    edges = (np.rint(each / levels.grid.row_price).astype(np.int64) for each in (bars.low, bars.high))
    first, last = (np.clip(each - levels.first_row, 0, levels.row_count) for each in edges)
    return np.asarray(running[last] - running[first], dtype=np.float64)


def _bars(
    levels: Sequence[StandingLevels], side: Side, start: npt.NDArray[np.int64], end: npt.NDArray[np.int64]
) -> StackedBars:
    """Bars of the rows [start, end), each."""
    up_and = np.array([_sums(each, start, end) for each in levels]).reshape(len(levels), len(start))
    bands = up_and - np.vstack([up_and[1:], np.zeros((1, len(start)))])
    height = levels[0].grid.row_price
    far = end - 1 if side is Side.SHORT else start
    running = np.array([levels[0].up_to_row(int(row)).usd for row in far], dtype=np.float64)
    # Stored sums are rounded: a band that nobody stands in may come out a hair below nothing.
    low, high = (np.asarray(each * height, dtype=np.float64) for each in (start, end))
    return StackedBars(side, low, high, np.maximum(bands, 0.0), running)


def _sums(levels: StandingLevels, start: npt.NDArray[np.int64], end: npt.NDArray[np.int64]) -> Float64:
    running = np.concatenate([[0.0], np.cumsum(levels.usd)])
    first, last = (np.clip(each - levels.first_row, 0, levels.row_count) for each in (start, end))
    return np.asarray(running[last] - running[first], dtype=np.float64)
