"""One file as a table whose columns are known: finds the header, the separator and the layout, and reads the rest."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pyarrow as pa
import pyarrow.parquet as pq

from rektscope.market.errors import InputError
from rektscope.sessions.file_format import INFO_KEY
from rektscope.sessions.importing import sources
from rektscope.sessions.importing.columns import Piece, piece_of_text, pieces_of_parquet
from rektscope.sessions.importing.layouts import Reading, known_tables, reading_by_header, reading_by_values
from rektscope.sessions.importing.place import Place
from rektscope.sessions.importing.sources import Block, Form, OnBytes

ROWS_AT_A_TIME = 1_000_000
MAXIMUM_ROWS = 100_000_000
"""Rows of one file: more than a busy month of trades, and 11 GB of memory (measured: 110 bytes a trade)."""

_LINES_LOOKED_AT = 8
_NUMBER_OR_TIME = re.compile(r"-?\d+(\.\d*)?(e[+-]?\d+)?|\d{4}-\d{2}-\d{2}([T ].*)?", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"\W{0,3}(https?://|www\.)\S+\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read.

    Attributes:
        path: the file.
        reading: its layout.
        pieces: its rows, in the order of the file.
        is_verified: whether a published checksum agreed with it.
        notes: sentences about what was passed over.
    """

    path: Path
    reading: Reading
    pieces: tuple[Piece, ...]
    is_verified: bool
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Rows in the file."""
        return sum(len(piece) for piece in self.pieces)

    def label(self, name: str) -> str | None:
        """The word that stands in every row of a label column, or None without such a column.

        Raises:
            InputError: the column changes its word along the file.
        """
        words = sorted({piece.labels[name] for piece in self.pieces if name in piece.labels})
        if len(words) > 1:
            raise InputError(f"{self.path} holds several markets ({name} {', '.join(words)}): split it by market.")
        return words[0] if words else None


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the first lines of a text file say: how to read it and how many lines to pass over."""

    reading: Reading
    delimiter: str
    lines_before: int
    notes: tuple[str, ...]


def read_table(path: Path, on_bytes: OnBytes) -> Table:
    """Read a whole file, whatever its form, after verifying its checksum where there is one.

    Raises:
        InputError: missing, damaged, of no known layout, or beyond the bounds; the sentence names the place.
    """
    form = sources.form_of(path)
    is_verified = sources.verify_checksum(path)
    if form is Form.PARQUET:
        return _parquet_table(path, is_verified)
    opening: _Opening | None = None
    pieces: list[Piece] = []
    rows = 0
    for block in sources.text_blocks(path, form, on_bytes):
        lines = block
        if opening is None:
            opening = _opening(path, block)
            lines = _without_first_lines(block, opening.lines_before)
        if not lines.text.strip():
            continue
        piece = piece_of_text(Place(path, lines.first_line), lines, opening.reading, opening.delimiter)
        pieces.append(piece)
        rows += len(piece)
        _refuse_too_many(path, rows)
    if opening is None:
        raise InputError(f"{path} holds no text: fetch it again.")
    return Table(path, opening.reading, tuple(pieces), is_verified, opening.notes)


def _opening(path: Path, block: Block) -> _Opening:
    lines = [line.decode("utf-8", errors="replace").rstrip("\r") for line in block.text.split(b"\n")[:_LINES_LOOKED_AT]]
    notes: tuple[str, ...] = ()
    at = next((at for at, line in enumerate(lines) if line.strip()), None)
    if at is None:
        raise InputError(f"{path} begins with empty lines and no table: fetch it again.")
    if _WEB_ADDRESS.fullmatch(lines[at].strip()) and at + 1 < len(lines):
        notes = (f"Line {at + 1} of {path.name} is a web address and was passed over.",)
        at += 1
    found = _reading_of(lines[at])
    if found is None:
        follows = at + 1 < len(lines) and _reading_of(lines[at + 1]) is not None
        _refuse_opening(path, at + 1, lines[at], follows=follows)
    reading, delimiter, is_header = found
    return _Opening(reading, delimiter, at + is_header, notes)


def _reading_of(line: str) -> tuple[Reading, str, bool] | None:
    """How a table that begins with `line` is read, its separator, and whether the line is a header."""
    delimiter = next((mark for mark in ",;\t" if mark in line), ",")
    try:
        values = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return None
    is_header = not (values and _NUMBER_OR_TIME.fullmatch(values[0].strip()))
    reading = reading_by_header(values) if is_header else reading_by_values(values)
    return None if reading is None else (reading, delimiter, is_header)


def _refuse_opening(path: Path, number: int, line: str, *, follows: bool) -> NoReturn:
    shown = line.strip()[:80]
    if follows:
        raise InputError(f"Line {number} of {path} is {shown!r}, neither column names nor data: delete it.")
    raise InputError(
        f"Line {number} of {path} is {shown!r}, which begins no table that is known. "
        f"Name the columns in its first line, as in {known_tables()}."
    )


def _without_first_lines(block: Block, count: int) -> Block:
    start = 0
    for _ in range(count):
        end = block.text.find(b"\n", start)
        start = len(block.text) if end < 0 else end + 1
    return Block(block.first_line + count, block.text[start:])


def _parquet_table(path: Path, is_verified: bool) -> Table:  # noqa: FBT001 -- passed on as it is
    with _parquet_sentence(path), pq.ParquetFile(path) as file:
        if INFO_KEY in (file.schema_arrow.metadata or {}):
            raise InputError(f"{path} is a rektscope session already: open it, there is nothing to import.")
        metadata = file.metadata
        _refuse_too_many(path, metadata.num_rows)
        size = sum(metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
        if size > sources.MAXIMUM_TEXT_BYTES:
            raise InputError(f"{path} claims to hold {size} bytes, too many to import.")
        reading = reading_by_header(file.schema_arrow.names)
        if reading is None:
            raise InputError(
                f"{path} has the columns {', '.join(file.schema_arrow.names)[:200]}, which make no table that is "
                f"known. Name them as in {known_tables()}."
            )
        pieces = tuple(pieces_of_parquet(Place(path, 1, "row"), file, reading, ROWS_AT_A_TIME))
    return Table(path, reading, pieces, is_verified)


@contextmanager
def _parquet_sentence(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        cause = (str(error).strip().splitlines() or [type(error).__name__])[0][:160]
        raise InputError(f"{path} cannot be read or is damaged ({cause}): fetch it again.") from error


def _refuse_too_many(path: Path, rows: int) -> None:
    if rows > MAXIMUM_ROWS:
        raise InputError(f"{path} holds over {MAXIMUM_ROWS:,} rows, too many for one session: import fewer days.")
