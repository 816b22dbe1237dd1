"""Reading `--totals` and `--orders`: CSV with exact columns, each fault one sentence with the file and the line."""

import csv
import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.names import choose_market
from rektscope.market.numbers import NumberKind, NumberMarks, read_number
from rektscope.market.sides import Side
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.scoring.truth import Orders, Totals

TOTALS_COLUMNS = ("market", "start", "end", "long_usd", "short_usd")
ORDERS_COLUMNS = ("market", "time", "side", "price", "usd")

_PLAIN = re.compile(r"\d{1,18}(\.\d+)?([eE][+-]?\d{1,2})?")
"""What needs no second look; anything else goes through the grammar of typed numbers."""

_MARKETS_NAMED = 8


class _Row(msgspec.Struct, frozen=True):
    """A row of a file and where it stands, for the sentence about it."""

    place: str
    cells: dict[str, str]

    def moment(self, column: str) -> int:
        try:
            return parse_time_ms(self.cells[column])
        except InputError as error:
            raise InputError(f"{self.place}, {column}: {error}") from error

    def amount(self, column: str, *, may_be_zero: bool) -> float:
        text = self.cells[column].strip()
        if _PLAIN.fullmatch(text):
            number = float(text)
        else:
            number = float(
                read_number(text, f"{self.place}, {column}", NumberKind.AMOUNT, marks=NumberMarks.DECIMAL_POINTS)
            )
        if number < 0 or (number == 0 and not may_be_zero):
            least = "zero or more" if may_be_zero else "above zero"
            raise InputError(f"{self.place}: {column} must be {least}, not {text}.")
        return number

    def market(self, markets: Sequence[str]) -> str:
        text = self.cells["market"].strip()
        market = choose_market(text, markets)
        if market is None:
            known = ", ".join(markets[:_MARKETS_NAMED]) + (", …" if len(markets) > _MARKETS_NAMED else "")
            raise InputError(
                f"{self.place}: no session given has one market {text!r}; they have {known}. Name a session that has "
                f"it, or take these rows out."
            )
        return market


def read_totals(path: Path, markets: Sequence[str]) -> dict[str, Totals]:
    """The totals of each market of a file with `TOTALS_COLUMNS`.

    Args:
        path: of the CSV file.
        markets: `venue:SYMBOL` of all sessions that are scored.

    Raises:
        InputError: the file cannot be read, or a row says what cannot be.
    """
    rows: dict[str, list[tuple[int, int, float, float, str]]] = {}
    for row in _rows(path, TOTALS_COLUMNS):
        start, end = row.moment("start"), row.moment("end")
        if end <= start:
            raise InputError(f"{row.place}: the end {format_iso(end)} is not after the start {format_iso(start)}.")
        amounts = (row.amount("long_usd", may_be_zero=True), row.amount("short_usd", may_be_zero=True))
        rows.setdefault(row.market(markets), []).append((start, end, *amounts, row.place))
    answer = {}
    for market, found in rows.items():
        found.sort(key=lambda each: each[:2])
        for before, after in itertools.pairwise(found):
            if after[0] < before[1]:
                raise InputError(
                    f"{after[-1]}: {market} has two totals for {format_iso(after[0])} (the other is in "
                    f"{before[-1]}): leave one of them."
                )
        usd = np.array([each[2:4] for each in found], dtype=np.float64)
        starts, ends = (np.array([each[place] for each in found], dtype=np.int64) for place in (0, 1))
        answer[market] = Totals(starts, ends, usd)
    return answer


def read_orders(path: Path, markets: Sequence[str]) -> dict[str, Orders]:
    """The orders of each market of a file with `ORDERS_COLUMNS`; arguments and errors as `read_totals`."""
    rows: dict[str, list[tuple[int, int, float, float]]] = {}
    for row in _rows(path, ORDERS_COLUMNS):
        moment, side = row.moment("time"), _side(row)
        amounts = (row.amount("price", may_be_zero=False), row.amount("usd", may_be_zero=False))
        rows.setdefault(row.market(markets), []).append((moment, side, *amounts))
    answer = {}
    for market, found in rows.items():
        found.sort(key=lambda each: each[0])
        times, sides, prices, usd = zip(*found, strict=True)
        answer[market] = Orders(
            np.array(times, dtype=np.int64), np.array(sides, dtype=np.int8), np.array(prices), np.array(usd)
        )
    return answer


def _side(row: _Row) -> int:
    """Only `long` or `short`: `buy` could as well be the order that closed a short."""
    text = row.cells["side"].strip()
    for side in Side:
        if text.lower() == side.word:
            return int(side)
    raise InputError(f"{row.place}: side must be long or short (whose position was closed), not {text!r}.")


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[_Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _rows_of(csv.reader(file), path, columns)
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is no CSV file in UTF-8: save it as one with {','.join(columns)}.") from error
    except csv.Error as error:
        raise InputError(f"{path} cannot be read as CSV ({error}).") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error


def _rows_of(reader: "Iterator[list[str]]", path: Path, columns: tuple[str, ...]) -> Iterator[_Row]:
    header = [cell.strip().lower() for cell in next(reader, [])]
    wanted = ",".join(columns)
    if not header:
        raise InputError(f"{path} is empty: it must have the columns {wanted}.")
    unknown = [cell for cell in header if cell not in columns]
    missing = [column for column in columns if column not in header]
    if unknown or missing or len(header) != len(columns):
        problem = f"an unknown column {unknown[0]!r}" if unknown else f"no column {missing[0]!r}" if missing else ""
        raise InputError(f"{path} has {problem or 'a column twice'}: its first line must be {wanted}.")
    count = 0
    for number, cells in enumerate(reader, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            raise InputError(f"{path}, line {number}: it has {len(cells)} cells and not {len(header)} ({wanted}).")
        count += 1
        yield _Row(f"{path}, line {number}", dict(zip(header, cells, strict=True)))
    if not count:
        raise InputError(f"{path} has a header and no rows.")
