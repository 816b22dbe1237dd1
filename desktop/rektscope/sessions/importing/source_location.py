"""Where a row stands in the file it came from, so that a refusal can name the line."""

from pathlib import Path
from typing import NoReturn

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError

Rows = npt.NDArray[np.int64]


class SourceLocation(msgspec.Struct, frozen=True, eq=False):
    """Some rows of one file.

    Attributes:
        path: the file.
        first: the number of the first row of the stretch they are taken from.
        word: what a row is called there.
        rows: which rows of the stretch they are, counted from 0; None for all of them.
    """

    path: Path
    first: int
    word: str = "line"
    rows: Rows | None = None

    def name(self, row: int) -> str:
        """`BTCUSDT-1m.csv line 17` for a row counted from 0 within these rows."""
        at = row if self.rows is None else int(self.rows[row])
        return f"{self.path.name} {self.word} {self.first + at}"

    def chosen(self, rows: Rows) -> "SourceLocation":
        """The place of some of these rows, given as indices."""
        return SourceLocation(self.path, self.first, self.word, rows if self.rows is None else self.rows[rows])

    def refuse(self, row: int, what: str) -> NoReturn:
        """Raise the InputError `FILE line N: what`."""
        raise InputError(f"{self.name(row)}: {what}")


def first_row(bad: npt.NDArray[np.bool_]) -> int | None:
    """The first row that is marked, or None."""
    return int(np.argmax(bad)) if bool(bad.any()) else None
