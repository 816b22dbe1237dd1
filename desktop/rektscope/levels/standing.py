"""What stands at a moment: the last whole column of a map, less what the mark has crossed since that column's end.

This is the one place that says how much is at a price and up to a price. The profile beside the chart, the read-out,
"in front of me", alerts and pictures ask it, and `rektscope levels` applies the same rule to the whole book.

A column is known at its end, and up to a minute (or a candle) passes before the next one. What is *opened* meanwhile is
not known before the next column; what the mark has *crossed* is gone at once: every row that it entered since is empty,
exactly as in a step of the book. USD stay valued at the mark of the column's end, so that they only ever fall between
two columns.

The edge row: the book empties a row when the mark enters it, so "up to a price" counts the row that holds the price. In
the row of the mark itself nobody stands.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.calibration import Calibration, ExpectedUsd
from rektscope.levels.columns import LevelMap
from rektscope.levels.crossed import CrossedRange, crossed_between
from rektscope.levels.grid import PriceGrid
from rektscope.levels.map_calibration import MapCalibration
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]

_ROUNDING = 1e-9
"""A price on the edge of two rows is in the upper one, whatever its last binary digit says."""


class LevelsUpTo(msgspec.Struct, frozen=True):
    """USD of one side that stand between the mark and a price.

    Attributes:
        side: whose they are; None in the row of the mark.
        usd: what they sum to as it stands, the row that holds the price among them.
        is_whole: false when the rows that are kept end before the price: then it is a least figure.
        expected: what of it is expected to be force-closed; None where nothing calibrates the map.
    """

    side: Side | None
    usd: float
    is_whole: bool
    expected: ExpectedUsd | None = None


class StandingLevels(msgspec.Struct, frozen=True, eq=False):
    """Estimated levels near the price at one moment.

    Attributes:
        at_ms: the moment, UTC milliseconds.
        column_end_ms: end of the whole column that they come from.
        grid: the rows' prices.
        first_row: grid row of the first row kept.
        mark_row: grid row of the mark at the moment: longs stand below it, shorts above.
        usd: (rows,) USD a row that stand there, valued at the mark of the column's end.
        consumed_usd: (long, short) what the mark has crossed since the column's end, of the rows kept.
        least_leverage: positions of less are left out; 0 for none.
        calibration: what share of it is expected to be force-closed; None where that is not known.
    """

    at_ms: int
    column_end_ms: int
    grid: PriceGrid
    first_row: int
    mark_row: int
    usd: Float64
    consumed_usd: tuple[float, float]
    least_leverage: int = 0
    calibration: Calibration | None = None

    def expected(self, usd: float, side: Side) -> ExpectedUsd | None:
        """What is expected to be force-closed of so much that stands of a side; None where nothing calibrates it."""
        return None if self.calibration is None else self.calibration.expected(usd, side)

    @property
    def row_count(self) -> int:
        """Rows kept."""
        return len(self.usd)

    def row_of(self, price: float) -> int:
        """The grid row that holds a price."""
        return math.floor(price / self.grid.row_price + _ROUNDING)

    def usd_of_row(self, row: int) -> float | None:
        """USD that stand in a grid row; None where rows are not kept."""
        place = row - self.first_row
        return float(self.usd[place]) if 0 <= place < len(self.usd) else None

    def side_of_row(self, row: int) -> Side | None:
        """Who stands in a grid row: shorts above the mark's, longs below, nobody in it."""
        if row == self.mark_row:
            return None
        return Side.SHORT if row > self.mark_row else Side.LONG

    def up_to(self, price: float) -> LevelsUpTo:
        """What stands between the mark and a price, whichever side of the mark that is on."""
        return self.up_to_row(self.row_of(price))

    def up_to_row(self, row: int) -> LevelsUpTo:
        """What stands between the row of the mark and a grid row, that row included."""
        low, end = (self.mark_row + 1, row + 1) if row >= self.mark_row else (row, self.mark_row)
        is_whole = low >= self.first_row and end <= self.first_row + len(self.usd)
        start, stop = max(0, low - self.first_row), min(len(self.usd), end - self.first_row)
        usd = float(self.usd[start:stop].sum()) if stop > start else 0.0
        side = self.side_of_row(row)
        expected = None if side is None else self.expected(usd, side)
        return LevelsUpTo(side, usd, is_whole=is_whole or end <= low, expected=expected)

    def as_column(self, like: LevelMap) -> LevelMap:
        """These levels as a map of the one column, ending at the moment; the rest is that of the last column `like`."""
        return LevelMap(
            grid=self.grid,
            duration_ms=like.duration_ms,
            end_ms=np.array([self.at_ms], dtype=np.int64),
            usd=self.usd.astype(np.float32)[None, :],
            first_row=np.array([self.first_row], dtype=np.int64),
            mark_row=np.array([self.mark_row], dtype=np.int64),
            open_interest_usd=like.open_interest_usd[-1:],
            consumed_usd=np.array([self.consumed_usd], dtype=np.float64),
            is_scaled=like.is_scaled[-1:],
            known_since_ms=like.known_since_ms,
            least_leverage=self.least_leverage,
        )


def column_levels(level_map: LevelMap, column: int, calibration: MapCalibration | None = None) -> StandingLevels:
    """What stood at the end of a column, with the shares of that moment."""
    end_ms = int(level_map.end_ms[column])
    return StandingLevels(
        at_ms=end_ms,
        column_end_ms=end_ms,
        grid=level_map.grid,
        first_row=int(level_map.first_row[column]),
        mark_row=int(level_map.mark_row[column]),
        usd=np.asarray(level_map.usd[column], dtype=np.float64),
        consumed_usd=(0.0, 0.0),
        least_leverage=level_map.least_leverage,
        calibration=None if calibration is None else calibration.at(end_ms),
    )


def levels_at(
    level_map: LevelMap | None, events: MarketEvents, at_ms: int, calibration: MapCalibration | None = None
) -> StandingLevels | None:
    """What stands at a moment; None before the first column is finished.

    Args:
        level_map: of the market; may reach beyond the moment.
        events: of the market; nothing received later is looked at.
        at_ms: the moment, UTC milliseconds.
        calibration: of the map; without one the figures are relative.
    """
    column = -1 if level_map is None else level_map.columns_until(at_ms) - 1
    if level_map is None or column < 0:
        return None
    levels = column_levels(level_map, column, calibration)
    crossed = crossed_between(events, levels.column_end_ms, at_ms)
    return after_crossing(levels, crossed, at_ms)


def after_crossing(levels: StandingLevels, crossed: CrossedRange | None, at_ms: int) -> StandingLevels:
    """The levels without what the mark has crossed since, by a moment."""
    low, high, mark_row = crossed_rows(levels.grid, levels.mark_row, crossed)
    # A copy: the column itself is written once and must not change.
    usd = levels.usd.copy()
    start, mark, end = (min(max(0, row - levels.first_row), len(usd)) for row in (low, levels.mark_row, high + 1))
    gone = (float(usd[start:mark].sum()), float(usd[mark:end].sum()))
    usd[start:end] = 0.0
    longs, shorts = levels.consumed_usd
    return StandingLevels(
        at_ms=at_ms,
        column_end_ms=levels.column_end_ms,
        grid=levels.grid,
        first_row=levels.first_row,
        mark_row=mark_row,
        usd=usd,
        consumed_usd=(longs + gone[0], shorts + gone[1]),
        least_leverage=levels.least_leverage,
        calibration=levels.calibration,
    )


def crossed_rows(grid: PriceGrid, mark_row: int, crossed: CrossedRange | None) -> tuple[int, int, int]:
    """(lowest, highest, last) row the mark was in since it stood in `mark_row`, which is among them."""
    if crossed is None:
        return mark_row, mark_row, mark_row
    row_steps = grid.bin_ticks * MARK_STEPS_PER_TICK
    low, high, last = crossed.low // row_steps, crossed.high // row_steps, crossed.close // row_steps
    # The mark came from `mark_row`, so every row between there and its extremes was entered.
    return min(low, mark_row), max(high, mark_row), last
