"""The exposure book: estimated open contracts of everyone, by side, leverage class and liquidation-price row.

Theory of operation. Each step does, in this order:

1. *consume*: every row that the mark price entered is emptied, longs on its way down, shorts on its way up;
2. *close*: the rest of each class shrinks by its half-life, measured in traded volume rather than by the clock alone;
3. *open*: what is missing to the class's share of open interest is opened at the step's volume profile, each opening
   at the liquidation price that `risk` gives for it, smeared by what is unknown;
4. *anchor*: after that, longs = shorts = open interest, and each class stands at its share, exactly.

Because the anchor fixes the standing mix, half-lives decide *where* a class stands (how old its entries are), never
how much of it there is: a decay cannot silently turn one leverage mix into another.

Closing and anchoring scale a whole class, so they are one multiplication: the book keeps unscaled rows and one scale
a side and class. Only consuming and opening touch rows, and only the few they concern. Units: lots of the instrument.
"""

import math
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import PROFILE_POINTS, UNKNOWN, Steps
from rektscope.market.events import Int64
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS
from rektscope.risk.liquidation import liquidation_ratio
from rektscope.risk.rules import Rules
from rektscope.risk.tiers import TierTable

Float64 = npt.NDArray[np.float64]

LONG, SHORT = 0, 1
"""First index of the book's arrays."""

_HEADROOM = 1.9
"""Rows are kept up to this multiple of the mark; the farthest shorts stand 1.77 times above their entry."""

_SMALLEST_SCALE = 1e-60
"""Scales are folded into the rows before they get near the end of what a float can hold."""

_HISTORY_POINTS = 1_601
_HISTORY_REACH = 3.0


class ExposureBook:
    """The standing book of one market.

    Attributes:
        grid: its price rows.
        consumed_lots: what the last step liquidated in the model, (long, short), in lots.
    """

    def __init__(
        self, grid: PriceGrid, table: TierTable, rules: Rules, parameters: BookParameters = DEFAULT_PARAMETERS
    ) -> None:
        self.grid = grid
        self.parameters = parameters
        self.consumed_lots = np.zeros(2)
        shares = np.array([leverage_class.share for leverage_class in parameters.classes])
        self._shares = np.stack([shares, shares])
        self._half_life_ms = np.array([float(leverage_class.half_life_ms) for leverage_class in parameters.classes])
        self._offsets = _liquidation_offsets(table, rules, grid.first_price, parameters)
        self._nearest = (self._offsets[LONG].max(), self._offsets[SHORT].min())
        spread = np.array([weight for _, weight in parameters.margin_spread])
        self._spread = spread / spread.sum()
        self._weights = np.tile(self._spread, PROFILE_POINTS) / PROFILE_POINTS
        self._rows = np.zeros((*self._shares.shape, grid.row_count))
        self._row_starts = _row_starts(self._rows)
        self._scale = np.ones(self._shares.shape)
        self._totals = np.zeros(self._shares.shape)
        self._mark_row = UNKNOWN
        self._mean_rate = math.nan

    @property
    def mark_row(self) -> int:
        """The row of the last mark: longs stand only below it, shorts only above; UNKNOWN before the first step."""
        return self._mark_row

    @property
    def is_started(self) -> bool:
        """Whether a step has been applied."""
        return self._mark_row != UNKNOWN

    def standing_lots(self, first_row: int = 0, end_row: int | None = None) -> Float64:
        """(2, classes, rows) lots standing in the rows [first_row, end_row): longs first, then shorts."""
        return np.asarray(self._rows[:, :, first_row:end_row] * self._scale[:, :, None])

    def side_lots(self, first_row: int, end_row: int) -> Float64:
        """(rows,) lots standing in the rows, all classes; at one row only one side can stand."""
        rows = self._rows[:, :, first_row:end_row]
        return np.asarray(self._scale[LONG] @ rows[LONG] + self._scale[SHORT] @ rows[SHORT])

    def totals_lots(self) -> Float64:
        """(2, classes) lots standing in all rows."""
        return self._totals.copy()

    def apply(self, steps: Steps, index: int) -> None:
        """Advance by the step at `index`."""
        target = self._shares * self._open_interest(steps, index)
        high_row = self.grid.row_of_mark(int(steps.mark_high[index]))
        if high_row * _HEADROOM > self.grid.row_count:
            self._grow(math.ceil(high_row * _HEADROOM * _HEADROOM))
        low_row = max(1, self.grid.row_of_mark(int(steps.mark_low[index])))
        close_row = max(1, self.grid.row_of_mark(int(steps.mark_close[index])))
        if not self.is_started:
            self._mark_row = close_row
            self._open_history(int(steps.mark_close[index]), target)
        self._consume(low_row, high_row)
        self._close(steps, index)
        self._mark_row = close_row
        self._open(steps.profile_ticks[index], target)

    def _grow(self, row_count: int) -> None:
        """Make room for a price that left the grid upwards; rows keep their prices."""
        added = row_count - self.grid.row_count
        self.grid = replace(self.grid, row_count=row_count)
        self._rows = np.pad(self._rows, ((0, 0), (0, 0), (0, added)))
        self._row_starts = _row_starts(self._rows)

    def _open_interest(self, steps: Steps, index: int) -> float:
        """Open interest in lots: told by the session, or assumed from turnover. Keeps the mean turnover."""
        duration = float(steps.duration_ms[index])
        rate = float(steps.volume_lots[index]) / duration
        if math.isnan(self._mean_rate):
            self._mean_rate = rate
        keep = math.exp(-duration / self.parameters.activity_window_ms)
        self._mean_rate = keep * self._mean_rate + (1.0 - keep) * rate
        known = int(steps.open_interest_lots[index])
        return float(known) if known != UNKNOWN else self._mean_rate * self.parameters.turnover_days * DAY_MS

    def _consume(self, low_row: int, high_row: int) -> None:
        """Empty the rows the mark entered since the last step."""
        mark = self._mark_row
        self.consumed_lots = np.zeros(2)
        for side, first, end in ((LONG, low_row, mark), (SHORT, mark + 1, high_row + 1)):
            if first >= end:
                continue
            crossed = self._rows[side, :, first:end]
            lots = np.minimum(crossed.sum(axis=1) * self._scale[side], self._totals[side])
            crossed[...] = 0.0
            self._totals[side] -= lots
            self.consumed_lots[side] = lots.sum()

    def _close(self, steps: Steps, index: int) -> None:
        """Shrink each class by its half-life over the step's time, stretched by how busy it was."""
        duration = float(steps.duration_ms[index])
        lowest, highest = self.parameters.activity_range
        rate = float(steps.volume_lots[index]) / duration
        activity = min(max(rate / self._mean_rate, lowest), highest) if self._mean_rate > 0 else lowest
        keep = np.exp2(-duration * activity / self._half_life_ms)
        self._scale *= keep
        self._totals *= keep

    def _open(self, profile_ticks: Int64, target: Float64) -> None:
        """Bring each class to its target: close what is too much, then open what is missing."""
        excess = self._totals > target
        if excess.any():
            self._scale[excess] *= target[excess] / self._totals[excess]
            self._totals[excess] = target[excess]
        if self._scale.min() < _SMALLEST_SCALE:
            self._rows *= self._scale[:, :, None]
            self._scale[...] = 1.0
        self._deposit(profile_ticks / self.grid.bin_ticks, self._weights, target - self._totals)
        self._totals[...] = target

    def _open_history(self, mark_steps: int, target: Float64) -> None:
        """Entries from before the data: unknown, so spread as a normal curve around the first price."""
        deviations = np.linspace(-_HISTORY_REACH, _HISTORY_REACH, _HISTORY_POINTS)
        first_row = mark_steps / (self.grid.bin_ticks * MARK_STEPS_PER_TICK)
        entry_rows = first_row * (1.0 + self.parameters.history_spread * deviations)
        density = np.exp(-0.5 * deviations**2)
        weights = np.outer(density / density.sum(), self._spread).reshape(-1)
        self._deposit(entry_rows, weights, target)
        self._totals[...] = target

    def _deposit(self, entry_rows: Float64, weights: Float64, lots: Float64) -> None:
        """Open `lots` (2, classes) at entries (points,), each smeared; `weights` are (points * smear,), summing to 1.

        A level on the wrong side of the mark would be liquidated at once, so nobody stands there: its part goes to
        the other levels of the class, and if none is left, to the row next to the mark.
        """
        rows = (entry_rows[:, None] * self._offsets[:, :, None, :]).astype(np.int64)
        rows = rows.reshape(*self._shares.shape, -1)
        all_stand = (
            entry_rows.max() * self._nearest[LONG] < self._mark_row
            and entry_rows.min() * self._nearest[SHORT] >= self._mark_row + 1
        )
        if all_stand:
            parts = weights * (lots / self._scale)[:, :, None]
        else:
            rows, parts = self._standing_parts(rows, weights)
            parts *= (lots / self._scale)[:, :, None]
        if rows[SHORT].max() >= self.grid.row_count:
            np.clip(rows, 0, self.grid.row_count - 1, out=rows)
        rows += self._row_starts
        np.add.at(self._rows.reshape(-1), rows.reshape(-1), parts.reshape(-1))

    def _standing_parts(self, rows: Int64, weights: Float64) -> tuple[Int64, Float64]:
        """(rows, parts) with what lies on the wrong side of the mark handed to the rest; parts sum to 1 a class."""
        parts = weights * np.stack([rows[LONG] < self._mark_row, rows[SHORT] > self._mark_row])
        sums = parts.sum(axis=2)
        beside = np.array([self._mark_row - 1, self._mark_row + 1])[:, None, None]
        nowhere = (sums == 0.0)[:, :, None]
        rows = np.where(nowhere, beside, rows)
        parts = np.where(nowhere, weights, parts)
        return rows, parts / parts.sum(axis=2)[:, :, None]


def _row_starts(rows: Float64) -> Int64:
    """Where each (side, class) starts in the flattened rows, shaped to be added to row numbers."""
    sides, classes, row_count = rows.shape
    return np.asarray(np.arange(sides * classes) * row_count, dtype=np.int64).reshape(sides, classes, 1)


def _liquidation_offsets(table: TierTable, rules: Rules, entry_price: float, parameters: BookParameters) -> Float64:
    """(2, classes, smear) numbers that make liquidation prices out of entry prices.

    The liquidation price over the entry price depends only on leverage and notional, so `risk` is asked once.
    A class above what the venue allows for its position size stands at the venue's maximum.
    """
    classes = parameters.classes
    notional = np.array([leverage_class.typical_notional_usd for leverage_class in classes])
    wanted = np.array([float(leverage_class.leverage) for leverage_class in classes])
    leverage = np.minimum(wanted, table.max_leverages[table.tier_index(notional)])
    sides = np.array([[Side.LONG], [Side.SHORT]])
    ratio = liquidation_ratio(sides, leverage, notional, table, rules, entry_price=entry_price)
    multiples = np.array([multiple for multiple, _ in parameters.margin_spread])
    return np.asarray(1.0 + (ratio[:, :, None] - 1.0) * multiples)
