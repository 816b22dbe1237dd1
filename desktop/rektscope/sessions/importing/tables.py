"""One table of a file: finds its header, its separator and what its columns mean, and reads the rest."""

import csv
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from rektscope.market.errors import InputError
from rektscope.sessions.file_format import INFO_KEY
from rektscope.sessions.importing import json_tables, sources
from rektscope.sessions.importing.columns import Chunk, TextReader, chunks_of_arrow
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.number_text import DecimalMark
from rektscope.sessions.importing.recognisers.recogniser import Reading, plain_header
from rektscope.sessions.importing.recognisers.registry import known_tables, reading_by_header, reading_by_values
from rektscope.sessions.importing.separators import separator_of
from rektscope.sessions.importing.source_location import SourceLocation
from rektscope.sessions.importing.sources import Block, Form, OnBytes, Packing, Source

ROWS_AT_A_TIME = 1_000_000
MAXIMUM_ROWS = 100_000_000
"""Rows of one file: more than a busy month of trades, and 11 GB of memory (measured: 110 bytes a trade)."""

_LINES_LOOKED_AT = 8
_NUMBER_OR_TIME = re.compile(
    r"-?[\d.,]*\d([.,]\d*)?(e[+-]?\d+)?|\d{4}[-./]\d{2}[-./]\d{2}([T ].*)?|\d+[./]\d+[./]\d+.*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What the user says of how tables are written.

    Attributes:
        answers: what columns mean (`--as`), by plain header or by number counted from 1.
        decimal_mark: what separates decimals, None to find out.
    """

    answers: Mapping[str, Meaning] = field(default_factory=dict)
    decimal_mark: DecimalMark | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read.

    Attributes:
        path: the file, and the member within where it is one of several in a zip.
        reading: what its columns mean.
        chunks: its rows, in the order of the file, by market.
        is_verified: whether a published checksum agreed with the file.
        notes: sentences about what was passed over.
    """

    path: Path
    reading: Reading
    chunks: tuple[Chunk, ...]
    is_verified: bool
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Rows in the file."""
        return sum(len(chunk) for chunk in self.chunks)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the first lines of a text file say: how to read it, its header if it has one, and lines to pass over."""

    reading: Reading
    delimiter: str
    lines_before: int
    header: bytes | None
    notes: tuple[str, ...]


def read_tables(path: Path, options: TableOptions, on_bytes: OnBytes) -> list[Table]:
    """Read all tables of a file, whatever its form, after verifying its checksum where there is one.

    Raises:
        InputError: missing, damaged, of no known columns, or beyond the bounds; the sentence names the place.
    """
    found = sources.sources_in(path)
    is_verified = sources.verify_checksum(path)
    return [_read(source, options, on_bytes, is_verified=is_verified) for source in found]


def _read(source: Source, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool) -> Table:
    if source.form is Form.TEXT:
        return _text_table(source, options, on_bytes, is_verified=is_verified)
    if source.form is Form.JSON:
        table, is_named = json_tables.table_of(
            sources.all_bytes(source, on_bytes, json_tables.MAXIMUM_BYTES), source.path
        )
        names, batches = table.column_names, iter(table.to_batches(max_chunksize=ROWS_AT_A_TIME))
        reading = _reading(source, names, options, values=None if is_named else _first_values(table))
        return Table(source.path, reading, _chunks(source, batches, names, reading), is_verified)
    with _arrow_sentence(source.path):
        return _arrow_table(source, options, on_bytes, is_verified=is_verified)


def _text_table(source: Source, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool) -> Table:
    path, opening, reader = source.path, None, None
    chunks: list[Chunk] = []
    rows = 0
    for block in sources.text_blocks(source, on_bytes):
        lines = block
        if opening is None or reader is None:
            opening = _opening(path, block, options)
            lines = _without_first_lines(block, opening.lines_before)
            reader = TextReader(opening.reading, opening.delimiter, options.decimal_mark)
        for part in _without_headers(lines, opening.header):
            if part.text.strip():
                read = reader.chunks(SourceLocation(path, part.first_line), part)
                chunks += read
                rows += sum(len(chunk) for chunk in read)
                _refuse_too_many(path, rows)
    if opening is None:
        raise InputError(f"{path} holds no text: its download may have failed.")
    return Table(path, opening.reading, tuple(chunks), is_verified, opening.notes)


def _without_headers(block: Block, header: bytes | None) -> Iterator[Block]:
    """The block without lines that repeat the header, as files that were put one after another have them."""
    if header is None or (header + b"\n" not in block.text and header + b"\r\n" not in block.text):
        yield block
        return
    start, line = 0, block.first_line
    for at, each in enumerate(block.text.split(b"\n")[:-1]):
        if each.rstrip(b"\r") == header:
            end = _offset(block.text, at)
            yield Block(line, block.text[start:end])
            start, line = end + len(each) + 1, block.first_line + at + 1
    yield Block(line, block.text[start:])


def _offset(text: bytes, lines: int) -> int:
    at = 0
    for _ in range(lines):
        at = text.index(b"\n", at) + 1
    return at


def _opening(path: Path, block: Block, options: TableOptions) -> _Opening:
    raw = block.text.split(b"\n")[:_LINES_LOOKED_AT]
    lines = [line.decode("utf-8", errors="replace").rstrip("\r") for line in raw]
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise InputError(f"{path} begins with empty lines and no table.")
    for at in range(first, len(lines)):
        found = _reading_of(lines[at], options, lines[at + 1] if at + 1 < len(lines) else "")
        # Below lines that are no table only column names are taken for its beginning: a number may be anything.
        if found is not None and (at == first or found[2]):
            reading, delimiter, is_header = found
            if is_header:
                answered = frozenset(int(key) - 1 for key in options.answers if key.isdecimal())
                _refuse_twins(path, next(csv.reader([lines[at]], delimiter=delimiter)), reading, answered)
            notes = tuple(
                f"Line {line + 1} of {path.name} is no part of the table and was passed over: "
                f"{lines[line].strip()[:60]!r}."
                for line in range(first, at)
                if lines[line].strip()
            )
            header = raw[at].rstrip(b"\r") if is_header else None
            return _Opening(reading, delimiter, at + is_header, header, notes)
    raise InputError(_unknown_table(path, lines[first], first + 1))


def _reading_of(line: str, options: TableOptions, following: str) -> tuple[Reading, str, bool] | None:
    """How a table that begins with `line` is read, its separator, and whether the line is a header."""
    delimiter = separator_of(line)
    try:
        values, first = (next(csv.reader([each], delimiter=delimiter), []) for each in (line, following))
    except csv.Error:
        return None
    is_header = not any(_NUMBER_OR_TIME.fullmatch(value.strip()) for value in values)
    if is_header:
        reading = reading_by_header(values, options.answers, first)
    else:
        reading = reading_by_values(values, options.answers)
    return None if reading is None else (reading, delimiter, is_header)


def _unknown_table(path: Path, line: str, number: int) -> str:
    shown = line.strip()[:120]
    return (
        f"Line {number} of {path} is {shown!r}, which begins no table that is known. Say what its columns are "
        "with --as "
        f"COLUMN=MEANING (by name, or by number counted from 1), or name them as in {known_tables()}."
    )


def _without_first_lines(block: Block, count: int) -> Block:
    start = 0
    for _ in range(count):
        end = block.text.find(b"\n", start)
        start = len(block.text) if end < 0 else end + 1
    return Block(block.first_line + count, block.text[start:])


def _arrow_table(source: Source, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool) -> Table:
    if source.packing is Packing.NONE:
        content: pa.NativeFile = pa.memory_map(str(source.file))
    else:
        content = pa.BufferReader(sources.all_bytes(source, on_bytes, sources.MAXIMUM_PACKED_TABLE_BYTES))
    with content:
        if source.form is Form.FEATHER:
            feather = pa.ipc.open_file(content)
            names = feather.schema.names
            reading = _reading(source, names, options)
            batches = (feather.get_batch(at) for at in range(feather.num_record_batches))
            return Table(source.path, reading, _chunks(source, batches, names, reading), is_verified)
        with pq.ParquetFile(content) as file:
            return Table(source.path, *_parquet(source, file, options), is_verified)


def _parquet(source: Source, file: pq.ParquetFile, options: TableOptions) -> tuple[Reading, tuple[Chunk, ...]]:
    if INFO_KEY in (file.schema_arrow.metadata or {}):
        raise InputError(f"{source.path} is a rektscope session already: open it, there is nothing to import.")
    metadata = file.metadata
    _refuse_too_many(source.path, metadata.num_rows)
    size = sum(metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
    if size > sources.MAXIMUM_TEXT_BYTES:
        raise InputError(f"{source.path} claims to hold {size} bytes, too many to import.")
    names = file.schema_arrow.names
    reading = _reading(source, names, options)
    used = sorted({names[at] for at in reading.position.values()}, key=names.index)
    batches = file.iter_batches(batch_size=ROWS_AT_A_TIME, columns=used)
    return reading, _chunks(source, batches, names, reading)


def _reading(source: Source, names: list[str], options: TableOptions, values: list[str] | None = None) -> Reading:
    """The reading of a table of Arrow by its column names, or by the values of its first row where it has none."""
    reading = reading_by_header(names, options.answers) if values is None else None
    if values is not None:
        reading = reading_by_values(values, options.answers)
    if reading is None:
        shown = ", ".join(names)[:200] if values is None else ", ".join(values)[:200]
        raise InputError(
            f"{source.path} has the columns {shown}, which make no table that is known. Say what they are with --as "
            f"COLUMN=MEANING, or name them as in {known_tables()}."
        )
    # Arrow's columns go by their names, so that a number given with --as cannot tell two of one name apart.
    _refuse_twins(source.path, names, reading, answered=frozenset())
    return reading


def _refuse_twins(path: Path, headers: list[str], reading: Reading, answered: frozenset[int]) -> None:
    """Raise InputError when a column that is used has another of the same name beside it: which one was meant?

    Those whose number the user gave (`answered`, counted from 0) are known.
    """
    plain = [plain_header(header) for header in headers]
    for at in sorted(reading.position.values()):
        if plain.count(plain[at]) > 1 and at not in answered:
            raise InputError(
                f"{path} has {plain.count(plain[at])} columns named {headers[at]!r}: rename those that are not meant."
            )


def _first_values(table: pa.Table) -> list[str]:
    return [str(column[0].as_py()) for column in table.columns]


def _chunks(source: Source, batches: Iterator[pa.RecordBatch], names: list[str], reading: Reading) -> tuple[Chunk, ...]:
    return tuple(chunks_of_arrow(SourceLocation(source.path, 1, "row"), batches, names, reading))


@contextmanager
def _arrow_sentence(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:  # the last of names that are no UTF-8
        cause = (str(error).strip().splitlines() or [type(error).__name__])[0][:160]
        raise InputError(f"{path} cannot be read or is damaged ({cause}).") from error


def _refuse_too_many(path: Path, rows: int) -> None:
    if rows > MAXIMUM_ROWS:
        raise InputError(f"{path} holds over {MAXIMUM_ROWS:,} rows, too many for one session: import fewer days.")
