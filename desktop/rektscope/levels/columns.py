"""The heatmap's columns: the book as it stood at the end of each step, for the rows near the price.

A column is written once and never changed, so what it shows cannot depend on anything later. Each column covers
`row_count` rows from its own `first_row`, which follows the mark only when the mark comes near the edge.
"""

from typing import Any, Protocol

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.grid import PriceGrid
from rektscope.market.events import Int64
from rektscope.market.instrument import Instrument

Float32 = npt.NDArray[np.float32]
Float64 = npt.NDArray[np.float64]


class Columns(Protocol):
    """Columns that are not all in memory, (columns, rows) of float32, to be read like an array."""

    shape: tuple[int, int]

    def __len__(self) -> int:
        """How many there are."""

    def __getitem__(self, which: int | np.integer[Any] | slice | Int64) -> Float32:
        """(rows,) one, or (columns, rows) several of them."""

    def __array__(self, dtype: npt.DTypeLike | None = None, *, copy: bool | None = None) -> npt.NDArray[Any]:
        """All of them at once."""

    def first(self, columns: int) -> "Columns":
        """The first of them, without reading any."""


class LevelMap(msgspec.Struct, frozen=True, eq=False):
    """Finished columns of one market, `column_count` of them; arrays may have room for more.

    Attributes:
        grid: the rows' prices.
        end_ms: (columns,) end of each column, UTC milliseconds; it knows what was received by then.
        duration_ms: width of a column.
        usd: (columns, rows) USD that would be force-closed per row, valued at the mark at the column's end, so that
            the rows of each side sum to the open interest where no leverage is left out. Of a long map not an array,
            but read like one.
        first_row: (columns,) grid row of each column's first row.
        mark_row: (columns,) grid row of the mark at the column's end: longs stand below it, shorts above.
        open_interest_usd: (columns,) at the mark; what all levels of one side sum to, also those beyond the rows.
        consumed_usd: (columns, 2) what the model liquidated in the column, (long, short).
        is_scaled: whether open interest was known, so that USD are anchored and not assumed from turnover.
        known_since_ms: start of the data that the book learned from.
        least_leverage: positions of less are left out of `usd`; 0 for none. Open interest and what was consumed are
            of all positions.
    """

    grid: PriceGrid
    duration_ms: int
    end_ms: Int64
    usd: Float32 | Columns
    first_row: Int64
    mark_row: Int64
    open_interest_usd: Float64
    consumed_usd: Float64
    is_scaled: npt.NDArray[np.bool_]
    known_since_ms: int
    least_leverage: int = 0

    @property
    def column_count(self) -> int:
        """Finished columns."""
        return len(self.end_ms)

    @property
    def row_count(self) -> int:
        """Rows of a column."""
        return int(self.usd.shape[1])

    def columns_until(self, received_ms: int) -> int:
        """How many columns were finished by then."""
        return int(self.end_ms.searchsorted(received_ms, side="right"))

    def first(self, columns: int) -> "LevelMap":
        """The map with only its first `columns` columns (views)."""
        return LevelMap(
            grid=self.grid,
            duration_ms=self.duration_ms,
            end_ms=self.end_ms[:columns],
            usd=self.usd[:columns] if isinstance(self.usd, np.ndarray) else self.usd.first(columns),
            first_row=self.first_row[:columns],
            mark_row=self.mark_row[:columns],
            open_interest_usd=self.open_interest_usd[:columns],
            consumed_usd=self.consumed_usd[:columns],
            is_scaled=self.is_scaled[:columns],
            known_since_ms=self.known_since_ms,
            least_leverage=self.least_leverage,
        )


def usd_per_lot(instrument: Instrument, mark_steps: Int64) -> Float64:
    """USD that one lot is worth at each mark."""
    prices = np.asarray(mark_steps * instrument.mark_step, dtype=np.float64)
    return instrument.notional_usd(prices, np.ones(len(prices), dtype=np.int64))
