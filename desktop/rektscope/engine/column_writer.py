"""Writes the heatmap's columns: the book after each step of the session proper, for the rows near the price.

A column is written once and never changed, so what it shows cannot depend on anything later. Where the columns are kept
is the store's business.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.column_store import ColumnStore, StoredColumns, StoreLimits
from rektscope.levels.columns import LevelMap, usd_per_lot
from rektscope.levels.steps import BLOCK, Steps
from rektscope.market.events import Int64

if TYPE_CHECKING:
    from rektscope.levels.book import ExposureBook

Float64 = npt.NDArray[np.float64]

_EDGE_SHARE = 0.15
"""A window of rows moves when the mark is nearer to its edge than this share of its height."""


class ColumnWriter:
    """Applies steps to a book and keeps a column for each step of the session proper."""

    def __init__(
        self,
        book: "ExposureBook",
        steps: Steps,
        row_count: int,
        limits: StoreLimits | None = None,
        least_leverage: int = 0,
    ) -> None:
        self._book = book
        self._columns = 0
        self._row_count = min(row_count, book.grid.row_count)
        self._known_since_ms = int(steps.end_ms[0] - steps.duration_ms[0]) if len(steps) else 0
        self._window_start: int | None = None
        self._next_step = 0
        self._end_begins = 0
        self._kept = _Kept.of(0)
        self._store = ColumnStore(self._row_count, limits, least_leverage)
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
        while self._next_step < end:
            self._advance_to_checkpoint(end)

    def finished(self) -> LevelMap:
        """The columns finished so far (views of memory that later columns do not touch)."""
        kept, done, store = self._kept, self._columns, self._store
        return LevelMap(
            grid=self._book.grid,
            duration_ms=self._steps.column_ms,
            end_ms=kept.end_ms[:done],
            usd=store.read(0, done) if done <= store.limits.head_columns else StoredColumns(store, done),
            first_row=kept.first_row[:done],
            mark_row=kept.mark_row[:done],
            open_interest_usd=kept.open_interest_usd[:done],
            consumed_usd=kept.consumed_usd[:done],
            is_scaled=kept.is_scaled[:done],
            known_since_ms=self._known_since_ms,
            least_leverage=store.least_leverage,
        )

    def _take(self, steps: Steps) -> None:
        self._steps = steps
        self._worth_of_step = usd_per_lot(self._book.grid.instrument, steps.mark_close)
        self._next_step = 0
        wanted = self._columns + int(steps.in_session.sum())
        if wanted > len(self._kept.end_ms):
            room = max(wanted, 2 * self._columns)
            larger = _Kept.of(room)
            larger.copy_from(self._kept, self._columns)
            self._kept = larger
            self._store.make_room(room)
        # Before the last tiles, which users see first, a column may be passed over where no picture is made of it;
        # the last of each stretch is not, as that is what stands while the map is built.
        self._end_begins = wanted - self._store.limits.cached_tiles * self._store.limits.tile_columns
        self._kept.end_ms[self._columns : wanted] = steps.end_ms[steps.in_session]
        self._kept.is_scaled[self._columns : wanted] = steps.open_interest_lots[steps.in_session] >= 0

    def _advance_to_checkpoint(self, end: int) -> None:
        """Apply the steps up to `end`, or to where the book has to be kept before more columns follow."""
        first, store = self._next_step, self._store
        room = store.steps_until_checkpoint(self._columns)
        if not room:
            store.keep_book(self._columns, self._book)
            room = store.steps_until_checkpoint(self._columns)
        stop, is_stored = min(end, first + room), self._columns >= store.limits.head_columns
        for start in range(first, stop, BLOCK):
            self._advance_block(start, min(start + BLOCK, stop), stop - 1)
        if is_stored:
            store.steps_written(self._steps, first, stop)

    def _advance_block(self, first: int, stop: int, last: int) -> None:
        """Apply the steps [first, stop); the column of the step `last` is written in any case."""
        columns = slice(self._columns, self._columns + int(self._steps.in_session[first:stop].sum()))
        # Steps before the session proper teach the book and make no column. They all come first, so a count is enough.
        history = stop - first - (columns.stop - columns.start)
        begun = slice(first + history, stop)
        self._place_windows(columns, begun)
        # The windows are placed before the steps, because columns are written in the middle of `advance`.
        applied = self._book.advance(self._steps, first, stop, self._writing(columns, begun, last))
        self._kept.open_interest_usd[columns] = applied.open_interest_lots[history:] * self._worth_of_step[begun]
        self._kept.consumed_usd[columns] = applied.consumed_lots[history:] * self._worth_of_step[begun, None]
        self._columns, self._next_step = columns.stop, stop

    def _writing(self, columns: slice, steps: slice, last: int) -> Callable[[int], None]:
        """What is done after each step: it writes the column that belongs to it."""
        store, book, offset = self._store, self._book, columns.start - steps.start
        first_column, end_begins = columns.start, self._end_begins

        def write(step: int) -> None:
            column = step + offset
            if column < first_column:
                return
            if step < last and column < end_begins and store.may_pass_over(column):
                return
            store.write(column, book)

        return write

    def _place_windows(self, columns: slice, steps: slice) -> None:
        """Note where the mark will be in the columns, and which rows they are to have."""
        kept = self._kept
        marks = self._book.rows_of_marks(self._steps.mark_close[steps])
        kept.mark_row[columns] = marks
        kept.first_row[columns] = self._windows(marks)
        self._store.place(columns.start, kept.first_row[columns], self._worth_of_step[steps])

    def _windows(self, marks: Int64) -> Int64:
        """The first row of each window: the last window, unless the mark came near its edge."""
        rows, margin = self._row_count, int(self._row_count * _EDGE_SHARE)
        start = self._window_start
        # Nearly every block stays inside its window, and the loop below costs as much as the steps themselves.
        if start is not None and len(marks) and start + margin <= marks.min() and marks.max() < start + rows - margin:
            return np.full(len(marks), start)
        first_rows, place = np.empty_like(marks), 0
        while place < len(marks):
            start = self._window_start
            if start is None or not start + margin <= marks[place] < start + rows - margin:
                start = self._window_start = max(0, int(marks[place]) - rows // 2)
            outside = (marks[place:] < start + margin) | (marks[place:] >= start + rows - margin)
            outside[0] = False  # a window that begins with the lowest row may have the mark near its edge for ever
            end = place + int(outside.argmax()) if outside.any() else len(marks)
            first_rows[place:end] = start
            place = end
        return first_rows


class _Kept(msgspec.Struct, frozen=True, eq=False):
    """Room for what is kept of every column; `LevelMap` says what it means."""

    end_ms: Int64
    first_row: Int64
    mark_row: Int64
    open_interest_usd: Float64
    consumed_usd: Float64
    is_scaled: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, columns: int) -> "_Kept":
        return cls(
            end_ms=np.zeros(columns, dtype=np.int64),
            first_row=np.zeros(columns, dtype=np.int64),
            mark_row=np.zeros(columns, dtype=np.int64),
            open_interest_usd=np.zeros(columns),
            consumed_usd=np.zeros((columns, 2)),
            is_scaled=np.zeros(columns, dtype=np.bool_),
        )

    def copy_from(self, other: "_Kept", columns: int) -> None:
        for name in self.__struct_fields__:
            getattr(self, name)[:columns] = getattr(other, name)[:columns]
