"""What a store of columns remembers of them: the steps since a checkpoint, a book on its way, a tile half written.

Records only; who may change them, and under which lock, is the store's business (`engine.column_store`).
"""

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.steps import Steps, joined_steps

if TYPE_CHECKING:
    from rektscope.levels.book import ExposureBook

Float32 = npt.NDArray[np.float32]

_JOINED_AT = 64
"""Live steps come one by one; so many are put together before they are kept."""


class ColumnRun(msgspec.Struct):
    """The columns from a checkpoint to the next one.

    Attributes:
        first_column: the number of the first.
        book: as it stood before that column's step; copied before it is used.
        parts: (steps, first, end) the steps of the columns, in order; each is a column.
    """

    first_column: int
    book: "ExposureBook"
    parts: list[tuple[Steps, int, int]] = msgspec.field(default_factory=list)

    def add(self, steps: Steps, first: int, end: int) -> None:
        """The steps [first, end) follow, each of them a column."""
        # A saved session has one object of steps for all columns, so this keeps a run in one part; a live one never
        # does.
        if self.parts and self.parts[-1][0] is steps and self.parts[-1][2] == first:
            self.parts[-1] = (steps, self.parts[-1][1], end)
        else:
            self.parts.append((steps, first, end))
            tail = self.parts[-_JOINED_AT:]
            if len(tail) == _JOINED_AT and all(len(each) == 1 for each, _, _ in tail):
                joined = joined_steps([each for each, _, _ in tail])
                self.parts[-_JOINED_AT:] = [(joined, 0, len(joined))]


class RestingBook(msgspec.Struct):
    """Where working out ended last, for whoever reads on from there: the book before the step of `column`."""

    run: ColumnRun
    book: "ExposureBook"
    column: int


class WritingTile(msgspec.Struct, frozen=True, eq=False):
    """The tile that is being written.

    Attributes:
        number: which one.
        tile: (tile_columns, rows) USD.
        is_written: (tile_columns,) of each, whether it is there: those passed over can be worked out.
    """

    number: int
    tile: Float32
    is_written: npt.NDArray[np.bool_]
