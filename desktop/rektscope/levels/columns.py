"""The heatmap's columns: the book as it stood at the end of each step, for the rows near the price.

A column is written once and never changed, so what it shows cannot depend on anything later. Each column covers
`row_count` rows from its own `first_row`, which follows the mark only when the mark comes near the edge.
"""

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.steps import Steps
from rektscope.market.events import Int64
from rektscope.market.instrument import Instrument

Float32 = npt.NDArray[np.float32]
Float64 = npt.NDArray[np.float64]

_EDGE_SHARE = 0.15
"""A window of rows moves when the mark is nearer to its edge than this share of its height."""


@dataclass(frozen=True, slots=True, eq=False)
class LevelMap:
    """Finished columns of one market, `column_count` of them; arrays may have room for more.

    Attributes:
        grid: the rows' prices.
        end_ms: (columns,) end of each column, UTC milliseconds; it knows what was received by then.
        duration_ms: width of a column.
        usd: (columns, rows) USD that would be force-closed per row, valued at the mark at the column's end, so that
            the rows of each side sum to the open interest.
        first_row: (columns,) grid row of each column's first row.
        mark_row: (columns,) grid row of the mark at the column's end: longs stand below it, shorts above.
        open_interest_usd: (columns,) at the mark; what all levels of one side sum to, also those beyond the rows.
        consumed_usd: (columns, 2) what the model liquidated in the column, (long, short).
        is_scaled: whether open interest was known, so that USD are anchored and not assumed from turnover.
        known_since_ms: start of the data that the book learned from.
    """

    grid: PriceGrid
    duration_ms: int
    end_ms: Int64
    usd: Float32
    first_row: Int64
    mark_row: Int64
    open_interest_usd: Float64
    consumed_usd: Float64
    is_scaled: npt.NDArray[np.bool_]
    known_since_ms: int

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
        return int(np.searchsorted(self.end_ms, received_ms, side="right"))

    def first(self, columns: int) -> "LevelMap":
        """The map with only its first `columns` columns (views)."""
        return LevelMap(
            grid=self.grid,
            duration_ms=self.duration_ms,
            end_ms=self.end_ms[:columns],
            usd=self.usd[:columns],
            first_row=self.first_row[:columns],
            mark_row=self.mark_row[:columns],
            open_interest_usd=self.open_interest_usd[:columns],
            consumed_usd=self.consumed_usd[:columns],
            is_scaled=self.is_scaled[:columns],
            known_since_ms=self.known_since_ms,
        )


class ColumnWriter:
    """Applies steps to a book and keeps a column for each step of the session proper."""

    def __init__(self, book: ExposureBook, steps: Steps, row_count: int) -> None:
        self._book = book
        self._columns = 0
        self._row_count = min(row_count, book.grid.row_count)
        self._known_since_ms = int(steps.end_ms[0] - steps.duration_ms[0]) if len(steps) else 0
        self._window_start: int | None = None
        self._next_step = 0
        self._kept = _Kept.of(0, self._row_count, book.consumed_lots.shape)
        self._take(steps)

    @property
    def is_finished(self) -> bool:
        """Whether every step was applied."""
        return self._next_step >= len(self._steps)

    @property
    def progress(self) -> float:
        """Share of the steps applied, 0 to 1."""
        return self._next_step / max(1, len(self._steps))

    def extend(self, steps: Steps) -> None:
        """Go on with the steps that follow those applied. Maps handed out before stay as they are."""
        if not self.is_finished:
            raise ValueError("the steps before are not all applied")
        self._take(steps)

    def advance(self, steps: int) -> None:
        """Apply up to so many further steps."""
        end = min(self._next_step + steps, len(self._steps))
        self._book.advance(self._steps, self._next_step, end, self._keep_column)
        self._next_step = end

    def finished(self) -> LevelMap:
        """The columns finished so far (views of memory that later columns do not touch)."""
        kept, done = self._kept, self._columns
        worth = kept.worth[:done]
        return LevelMap(
            grid=self._book.grid,
            duration_ms=self._steps.column_ms,
            end_ms=kept.end_ms[:done],
            usd=kept.usd[:done],
            first_row=kept.first_row[:done],
            mark_row=kept.mark_row[:done],
            open_interest_usd=kept.open_interest_lots[:done] * worth,
            consumed_usd=kept.consumed_lots[:done].sum(axis=2) * worth[:, None],
            is_scaled=kept.is_scaled[:done],
            known_since_ms=self._known_since_ms,
        )

    def _take(self, steps: Steps) -> None:
        self._steps = steps
        self._is_column = steps.in_session.tolist()
        self._worth_of_step = usd_per_lot(self._book.grid.instrument, steps.mark_close).tolist()
        self._next_step = 0
        wanted = self._columns + int(steps.in_session.sum())
        if wanted > len(self._kept.end_ms):
            room = max(wanted, 2 * self._columns)
            larger = _Kept.of(room, self._row_count, self._book.consumed_lots.shape)
            larger.copy_from(self._kept, self._columns)
            self._kept = larger

    def _keep_column(self, step: int) -> None:
        if not self._is_column[step]:
            return
        column, book, kept = self._columns, self._book, self._kept
        start = self._window(book.mark_row, self._row_count)
        worth = self._worth_of_step[step]
        book.write_column(start, worth, kept.usd[column])
        kept.end_ms[column] = self._steps.end_ms[step]
        kept.worth[column] = worth
        kept.is_scaled[column] = self._steps.open_interest_lots[step] >= 0
        kept.first_row[column] = start
        kept.mark_row[column] = book.mark_row
        kept.open_interest_lots[column] = book.open_interest_lots
        kept.consumed_lots[column] = book.consumed_lots
        self._columns += 1

    def _window(self, mark_row: int, rows: int) -> int:
        """The first row of the window for a mark: the last window, unless the mark came near its edge."""
        margin = int(rows * _EDGE_SHARE)
        start = self._window_start
        if start is None or not start + margin <= mark_row < start + rows - margin:
            start = self._window_start = max(0, mark_row - rows // 2)
        return start


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """Room for columns; `LevelMap` says what they mean. `worth` is USD a lot."""

    end_ms: Int64
    usd: Float32
    first_row: Int64
    mark_row: Int64
    worth: Float64
    open_interest_lots: Float64
    consumed_lots: Float64
    is_scaled: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, columns: int, rows: int, classes: tuple[int, ...]) -> "_Kept":
        return cls(
            end_ms=np.zeros(columns, dtype=np.int64),
            usd=np.zeros((columns, rows), dtype=np.float32),
            first_row=np.zeros(columns, dtype=np.int64),
            mark_row=np.zeros(columns, dtype=np.int64),
            worth=np.zeros(columns),
            open_interest_lots=np.zeros(columns),
            consumed_lots=np.zeros((columns, *classes)),
            is_scaled=np.zeros(columns, dtype=np.bool_),
        )

    def copy_from(self, other: "_Kept", columns: int) -> None:
        for field in fields(_Kept):
            getattr(self, field.name)[:columns] = getattr(other, field.name)[:columns]


def usd_per_lot(instrument: Instrument, mark_steps: Int64) -> Float64:
    """USD that one lot is worth at each mark."""
    prices = np.asarray(mark_steps * instrument.mark_step, dtype=np.float64)
    return instrument.notional_usd(prices, np.ones(len(prices), dtype=np.int64))
