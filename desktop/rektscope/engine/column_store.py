"""Columns of USD, of which few stay in memory: the rest is worked out again from the book as it stood before them.

A minute a column and 1,400 rows a column make 8 MB a day and 3 GB a year, but no picture and no question needs more
than a few hundred of them at once. So the first day's columns are kept, and after them a copy of the book every few
thousand steps (a *checkpoint*). Columns that are asked for and no longer there come from the steps since the checkpoint
before them: the same book, the same steps, the same figures to the last bit, for 20 microseconds a column. While a
long map is built at once, only every fourth column is written at all, for the picture from afar (`overview`): writing
one takes as long as the step before it.

Other ways: coarser columns for the past would show another book than `rektscope levels` prints for the same moment;
a file of all columns is 3 GB of disk a year and market.
"""

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.column_runs import ColumnRun, RestingBook, WritingTile
from rektscope.engine.overview import GROUPED, TAKEN_EVERY, Groups, Overview
from rektscope.levels.steps import Steps
from rektscope.market.events import Int64

if TYPE_CHECKING:
    from rektscope.levels.book import ExposureBook

Float32 = npt.NDArray[np.float32]

_TAKEN = slice(TAKEN_EVERY - 1, None, TAKEN_EVERY)
"""Of the columns of a group, those that a picture from afar is made of."""


class StoreLimits(msgspec.Struct, frozen=True):
    """How much stays in memory.

    Attributes:
        head_columns: the first columns, which are never let go: a little more than a day of minutes.
        tile_columns: columns that are worked out and let go together.
        tiles_a_run: tiles from one checkpoint to the next.
        cached_tiles: tiles that stay, those used last.
        checkpoint_bytes: when the copies of the book take more, every second one is let go, and columns take up to
            twice the steps to work out.
    """

    head_columns: int = 1_536
    tile_columns: int = 512
    tiles_a_run: int = 4
    cached_tiles: int = 8
    checkpoint_bytes: int = 96 * 2**20


class ColumnStore:
    """The columns of one map. One thread writes, any thread reads what was written."""

    def __init__(self, row_count: int, limits: StoreLimits | None = None, least_leverage: int = 0) -> None:
        """Columns of so many rows, of the positions of `least_leverage` or more (0: of all)."""
        self.least_leverage = least_leverage
        self.row_count = row_count
        self.limits = limits or StoreLimits()
        self._head: Float32 = np.zeros((0, row_count), dtype=np.float32)
        self._first_row: Int64 = np.zeros(0, dtype=np.int64)
        self._worth: npt.NDArray[np.float64] = np.zeros(0)
        self._tiles: OrderedDict[int, Float32] = OrderedDict()
        self._writing: WritingTile | None = None
        self._runs: list[ColumnRun] = []
        self._tiles_a_run = self.limits.tiles_a_run
        # `_lock` guards what is remembered and is held for microseconds, because the writer takes it too. `_working`
        # lets one reader at a time work columns out, which takes milliseconds; `_resting` belongs to whoever holds it.
        self._lock = threading.Lock()
        self._working = threading.Lock()
        self._resting: RestingBook | None = None
        self._overview = Overview(row_count)
        edges = (self.limits.head_columns, self.limits.tile_columns)
        self._are_whole_groups = all(edge % GROUPED[0] == 0 for edge in edges)

    def make_room(self, columns: int) -> None:
        """Be ready for so many columns; those handed out stay as they are."""
        wanted = min(columns, self.limits.head_columns)
        if wanted > len(self._head):
            head = np.zeros(
                (min(self.limits.head_columns, max(wanted, 2 * len(self._head))), self.row_count), dtype=np.float32
            )
            head[: len(self._head)] = self._head
            self._head = head
        if columns > self.limits.head_columns:
            self._overview.make_room(columns)
        if columns > len(self._first_row):
            room = max(columns, 2 * len(self._first_row))
            # `resize` fills the new room by repeating the old values, which `place` overwrites before anyone reads
            # them.
            self._first_row = np.resize(self._first_row, room) if len(self._first_row) else np.zeros(room, np.int64)
            self._worth = np.resize(self._worth, room) if len(self._worth) else np.zeros(room)

    def steps_until_checkpoint(self, column: int) -> int:
        """How many columns may be written from `column` on before `keep_book` has to be called; 0: now."""
        if column < self.limits.head_columns:
            return self.limits.head_columns - column
        length = self._tiles_a_run * self.limits.tile_columns
        with self._lock:
            written = column - (self._runs[-1].first_column if self._runs else column - length)
        return max(0, length - written)

    def keep_book(self, column: int, book: "ExposureBook") -> None:
        """A checkpoint before `column`, the next one to be written."""
        run = ColumnRun(column, book.copy())
        with self._lock:
            self._runs.append(run)
            if len(self._runs) * run.book.nbytes > self.limits.checkpoint_bytes:
                self._let_every_second_go()

    def may_pass_over(self, column: int) -> bool:
        """Whether a column need not be written to be known: no picture from afar is made of it."""
        return self._are_whole_groups and column >= self.limits.head_columns and (column + 1) % TAKEN_EVERY != 0

    def place(self, column: int, first_rows: Int64, worth: npt.NDArray[np.float64]) -> None:
        """Which rows the columns from `column` on are to have, and the USD that a lot is worth in each."""
        columns = slice(column, column + len(first_rows))
        self._first_row[columns], self._worth[columns] = first_rows, worth

    def write(self, column: int, book: "ExposureBook") -> None:
        """The column after the book's last step, which has its place (`place`)."""
        first_row, worth = self._first_row.item(column), self._worth.item(column)
        if column < self.limits.head_columns:
            book.write_column(first_row, worth, self._head[column], self.least_leverage)
            return
        number, place = divmod(column - self.limits.head_columns, self.limits.tile_columns)
        if self._writing is None:
            self._begin_overview()
        writing = self._writing
        if writing is None or writing.number != number:
            writing = self._begin_tile(number)
        book.write_column(first_row, worth, writing.tile[place], self.least_leverage)
        writing.is_written[place] = True
        self._add_to_overview(column, place, writing.tile)

    def _begin_tile(self, number: int) -> WritingTile:
        tile = np.zeros((self.limits.tile_columns, self.row_count), dtype=np.float32)
        begun = WritingTile(number, tile, np.zeros(len(tile), dtype=np.bool_))
        with self._lock:
            before = self._writing
            if before is not None and before.is_written.all():
                self._remember(before.number, before.tile)
            self._writing = begun
        return begun

    def _add_to_overview(self, column: int, place: int, tile: Float32) -> None:
        """Take a column just written into the overview, a whole group at once where groups end with head and tile."""
        if self._are_whole_groups:
            if (place + 1) % GROUPED[0] == 0:
                rows = self._first_row[column + 1 - GROUPED[0] : column + 1]
                self._overview.add_group(rows[_TAKEN], tile[place + 1 - GROUPED[0] : place + 1][_TAKEN])
            return
        self._overview.add(int(self._first_row[column]), tile[place])

    def _begin_overview(self) -> None:
        """Take the head into the overview: maps that end with it, as most do, need none."""
        if self._are_whole_groups:
            for first in range(0, len(self._head), GROUPED[0]):
                end = first + GROUPED[0]
                self._overview.add_group(self._first_row[first:end][_TAKEN], self._head[first:end][_TAKEN])
            return
        for start, column in zip(self._first_row[: len(self._head)].tolist(), self._head, strict=True):
            self._overview.add(start, column)

    def steps_written(self, steps: Steps, first: int, end: int) -> None:
        """The steps [first, end) are those of the columns written last, all after the head."""
        with self._lock:
            self._runs[-1].add(steps, first, end)

    def read(self, first: int, end: int) -> Float32:
        """(end - first, rows) the columns [first, end), which were written. Not to be changed."""
        head = self.limits.head_columns
        if end <= head or first >= end:
            return self._head[first:end] if first < end else self._head[:0]
        parts = [self._head[first:head]] if first < head else []
        start = max(first, head)
        while start < end:
            number, place = divmod(start - head, self.limits.tile_columns)
            count = min(self.limits.tile_columns - place, end - start)
            parts.append(self._tile(number, (place, place + count), end)[place : place + count])
            start += count
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def whole_groups(self, level: int, columns: int) -> Groups:
        """As `Overview.whole_groups`."""
        return self._overview.whole_groups(level, columns)

    def _tile(self, number: int, places: tuple[int, int], end: int) -> Float32:
        """A tile, of which at least these places are there; column `end` is the first that may not be written yet."""
        found = self._known(number, places)
        if found is not None:
            return found
        # Looked up again once it is our turn: the reader before us may have worked out this very tile.
        with self._working:
            found = self._known(number, places)
            return self._work_out(number, end) if found is None else found

    def _known(self, number: int, places: tuple[int, int]) -> Float32 | None:
        with self._lock:
            if self._writing is not None and self._writing.number == number:
                if self._writing.is_written[places[0] : places[1]].all():
                    return self._writing.tile
                return None
            if number in self._tiles:
                self._tiles.move_to_end(number)
                return self._tiles[number]
        return None

    def _work_out(self, number: int, end: int) -> Float32:
        """A tile of columns that are no longer there, and on the way to it others that lead up to it."""
        first = self.limits.head_columns + number * self.limits.tile_columns
        with self._lock:
            run = next(run for run in reversed(self._runs) if run.first_column <= first)
            # A copy, because the writer may append to the list of the newest run meanwhile.
            parts = list(run.parts)
        # The picture scrolls through tiles in order, so the next one wanted often begins where this book stopped. It is
        # taken, not copied: if the work below fails half way, the book is of no known column and must not be found
        # again.
        resting, self._resting = self._resting, None
        if resting is not None and resting.run is run and resting.column <= first:
            book, column = resting.book, resting.column
        else:
            book, column = run.book.copy(), run.first_column
        before = column - run.first_column
        tile = np.zeros((self.limits.tile_columns, self.row_count), dtype=np.float32)

        def keep(_: int) -> None:
            nonlocal column
            if column >= first:
                worth = float(self._worth[column])
                book.write_column(int(self._first_row[column]), worth, tile[column - first], self.least_leverage)
            column += 1

        for steps, start, stop in parts:
            # The steps that the resting book has behind it are skipped, part by part.
            done = min(before, stop - start)
            before -= done
            wanted = min(stop, start + done + max(0, first + self.limits.tile_columns - column))
            book.advance(steps, start + done, wanted, keep)
        if column < min(end, first + self.limits.tile_columns):
            raise IndexError(f"column {end - 1} was not written yet")
        self._resting = RestingBook(run, book, column)
        # A tile whose last columns are not written yet would be found later as if it were whole.
        if column == first + self.limits.tile_columns:
            with self._lock:
                self._remember(number, tile)
        return tile

    def _remember(self, number: int, tile: Float32) -> None:
        self._tiles[number] = tile
        self._tiles.move_to_end(number)
        while len(self._tiles) > self.limits.cached_tiles:
            self._tiles.popitem(last=False)

    def _let_every_second_go(self) -> None:
        kept: list[ColumnRun] = []
        for place, run in enumerate(self._runs):
            if place % 2 and place < len(self._runs) - 1:  # the last one has just begun
                kept[-1].parts = kept[-1].parts + run.parts  # a new list: a reader may hold the old one
            else:
                kept.append(run)
        self._runs = kept
        self._tiles_a_run *= 2


class StoredColumns:
    """The first columns of a store, to be read like an array (columns, rows) of float32."""

    def __init__(self, store: ColumnStore, columns: int) -> None:
        self._store = store
        self.shape = (columns, store.row_count)

    def __len__(self) -> int:
        return self.shape[0]

    def whole_groups(self, level: int) -> Groups:
        """The groups of a level (`engine.overview`) that hold none but these columns."""
        return self._store.whole_groups(level, len(self))

    def first(self, columns: int) -> "StoredColumns":
        """The first of these columns."""
        return StoredColumns(self._store, min(columns, len(self)))

    def __getitem__(self, which: int | np.integer[Any] | slice | Int64) -> Float32:
        """(rows,) one column, or (columns, rows) several: worked out where they are not in memory."""
        if isinstance(which, slice):
            first, end, step = which.indices(len(self))
            return self._store.read(first, max(first, end))[::step] if step > 0 else self[np.arange(first, end, step)]
        if isinstance(which, np.ndarray):
            if not len(which):
                return np.zeros((0, self.shape[1]), dtype=np.float32)
            # In ascending order, so that no tile is worked out twice, and each column once however often it is named.
            numbers, places = np.unique(which, return_inverse=True)
            return np.stack([self[int(number)] for number in numbers])[places]
        column = int(which) + (len(self) if which < 0 else 0)
        if not 0 <= column < len(self):
            raise IndexError(f"column {which} of {len(self)}")
        row: Float32 = self._store.read(column, column + 1)[0]
        return row

    def __array__(self, dtype: npt.DTypeLike | None = None, *, copy: bool | None = None) -> npt.NDArray[Any]:
        """All of them at once: for tests and for maps of a day."""
        return np.array(self[:], dtype=dtype, copy=copy)
