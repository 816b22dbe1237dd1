"""Where a row stands in the file it came from, so that a refusal can name the line."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of rows of one file: the file, what a row is called there, and the number of the first one."""

    path: Path
    first: int
    word: str = "line"

    def name(self, row: int) -> str:
        """`BTCUSDT-1m.csv line 17` for a row counted from 0 within the stretch."""
        return f"{self.path.name} {self.word} {self.first + row}"

    def refuse(self, row: int, what: str) -> NoReturn:
        """Raise the InputError `FILE line N: what`."""
        raise InputError(f"{self.name(row)}: {what}")


def first_row(bad: npt.NDArray[np.bool_]) -> int | None:
    """The first row that is marked, or None."""
    return int(np.argmax(bad)) if bool(bad.any()) else None
