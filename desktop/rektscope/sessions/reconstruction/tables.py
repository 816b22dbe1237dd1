"""Reading the tables of a facts folder: CSV text to checked values. What is wrong is said in one sentence."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.times import parse_time_ms

MAXIMUM_TABLE_BYTES = 64 * 1024 * 1024


class Row(msgspec.Struct, frozen=True):
    """One line of a table, with the place it came from for messages."""

    place: str
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell as it stands."""
        return self.cells[column]

    def number(self, column: str) -> Decimal:
        """The cell as a finite number that is not negative; raises InputError naming the place."""
        number = self.signed(column)
        if number < 0:
            raise InputError(f"{self.place}: {column} is {number}; it cannot be negative.")
        return number

    def signed(self, column: str) -> Decimal:
        """The cell as a finite number; raises InputError naming the place."""
        try:
            number = Decimal(self.cells[column])
        except InvalidOperation as error:
            raise InputError(f"{self.place}: {column} is {self.cells[column]!r}, which is not a number.") from error
        if not number.is_finite():
            raise InputError(f"{self.place}: {column} is {self.cells[column]!r}, which is not a finite number.")
        return number

    def steps(self, column: str, step: Decimal) -> int:
        """The cell as a whole number of `step`s; raises InputError when it lies between two."""
        steps = self.number(column) / step
        if steps != steps.to_integral_value():
            raise InputError(f"{self.place}: {column} is {self.cells[column]}, which is no multiple of {step}.")
        return int(steps)

    def moment(self, column: str) -> int:
        """The cell as milliseconds UTC; raises InputError naming the place."""
        try:
            return parse_time_ms(self.cells[column])
        except InputError as error:
            raise InputError(f"{self.place}: {error}") from error


def has_table(folder: Path, name: str) -> bool:
    """Whether the folder has a table that it may do without."""
    return (folder / name).is_file()


def read_table(folder: Path, name: str, columns: tuple[str, ...]) -> list[Row]:
    """All rows of the table `name` in `folder`.

    Raises:
        InputError: no such table, no rows, a column missing, a line too short or too long, or not UTF-8.
    """
    path = folder / name
    text = _read_text(path)
    lines = csv.reader(text.splitlines())
    head = next(lines, [])
    missing = [column for column in columns if column not in head]
    if missing:
        raise InputError(f"{path} lacks the columns {', '.join(missing)}; its first line must name them.")
    rows = list(_rows(path, head, lines))
    if not rows:
        raise InputError(f"{path} has no rows: a reconstruction needs them.")
    return rows


def read_scalars(folder: Path, name: str) -> dict[str, Any]:
    """The JSON object `name` in `folder`; raises InputError when it is missing or no object."""
    path = folder / name
    try:
        scalars = json.loads(_read_text(path))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is not JSON ({error}).") from error
    if not isinstance(scalars, dict):
        raise InputError(f"{path} must hold one JSON object.")
    return scalars


def _rows(path: Path, head: list[str], lines: Iterator[list[str]]) -> Iterator[Row]:
    for line_number, cells in enumerate(lines, start=2):
        place = f"{path}, line {line_number}"
        if len(cells) != len(head):
            raise InputError(f"{place}: {len(cells)} cells where the first line names {len(head)} columns.")
        yield Row(place, dict(zip(head, cells, strict=True)))


def _read_text(path: Path) -> str:
    if not path.parent.is_dir():
        raise InputError(f"There is no folder of facts {path.parent}.")
    if not path.is_file():
        raise InputError(f"The facts folder {path.parent} has no {path.name}.")
    if path.stat().st_size > MAXIMUM_TABLE_BYTES:
        raise InputError(f"{path} is larger than {MAXIMUM_TABLE_BYTES} bytes; that is no table of facts.")
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as UTF-8 text ({error}).") from error
