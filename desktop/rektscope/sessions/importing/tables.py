"""One table of a file: finds its header, its separator and what its columns mean, and reads the rest."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.sessions.file_format import INFO_KEY
from rektscope.sessions.importing import containers, json_tables, sources, sqlite_tables
from rektscope.sessions.importing.calendar_dates import TimeStyle, style_notes
from rektscope.sessions.importing.columns import Chunk, TextReader, chunks_of_arrow
from rektscope.sessions.importing.pandas_index import range_index_of
from rektscope.sessions.importing.recognisers.recogniser import TableOfNoUseError, TableReading
from rektscope.sessions.importing.recognisers.registry import known_tables, reading_by_header, reading_by_values
from rektscope.sessions.importing.source_location import SourceLocation
from rektscope.sessions.importing.sources import FileForm, FileSource, OnBytes
from rektscope.sessions.importing.text_openings import (
    TableOptions,
    UnknownTableError,
    opening_of,
    refuse_twins,
    without_first_lines,
    without_headers,
    without_total,
)

ROWS_AT_A_TIME = 1_000_000
MAXIMUM_ROWS = 100_000_000
"""Rows of one file: more than a busy month of trades, and 11 GB of memory (measured: 110 bytes a trade)."""

_NAMES_SHOWN = 5


class Table(msgspec.Struct, frozen=True):
    """A table that was read.

    Attributes:
        path: the file, and the member within where it is one of several in a zip.
        reading: what its columns mean.
        chunks: its rows, in the order of the file, by market.
        is_verified: whether a published checksum agreed with the file.
        notes: sentences about what was passed over.
    """

    path: Path
    reading: TableReading
    chunks: tuple[Chunk, ...]
    is_verified: bool
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Rows in the file."""
        return sum(len(chunk) for chunk in self.chunks)


class UnreadableMemberError(InputError):
    """One of several tables of a file cannot be read; the sentence adds how to import the others."""

    def __init__(self, path: Path, why: InputError) -> None:
        """Of the file `path`, for that reason."""
        super().__init__(f"{why} To import the rest of {path.name} without it, say --skip-unreadable.")


class TablesOfFile(msgspec.Struct, frozen=True):
    """The tables of a file, and why others of it are left out as they cannot be read, a sentence each.

    `damages` are where its archives are cut short: nobody knows how many tables stood behind that.
    """

    tables: list[Table]
    unreadable: tuple[str, ...] = ()
    damages: tuple[str, ...] = ()


def read_tables(
    path: Path, options: TableOptions, on_bytes: OnBytes, *, skips_unreadable: bool = False
) -> TablesOfFile:
    """Read all tables of a file, whatever its form, after verifying its checksum where there is one.

    With `skips_unreadable`, tables that cannot be read are left out where the file holds others.

    Raises:
        InputError: missing, damaged, of no known columns, or beyond the bounds; the sentence names the place.
    """
    try:
        found = containers.sources_in(path, skips_unreadable=skips_unreadable, on_bytes=on_bytes)
    except containers.MemberError as error:
        raise UnreadableMemberError(path, error) from error
    unreadable = list(found.unreadable)
    is_verified = sources.verify_checksum(path)
    tables: list[Table] = []
    passed_over = list(found.passed_over)
    is_alone = len(found.sources) + len(unreadable) + len(found.damages) == 1
    for source in found.sources:
        try:
            tables.append(_read(source, options, on_bytes, is_verified=is_verified))
        except InputError as error:
            if not is_alone and _may_be_passed_over(source, error):
                passed_over.append(source.path.name)
                continue
            refuse_unless_left_out(path, error, skips=skips_unreadable, is_alone=is_alone)
            unreadable.append(str(error))
    if not tables:
        none = f"{path} holds no table that is known: {', '.join(passed_over)[:200]} are none."
        raise InputError(unreadable[0] if unreadable else none)
    if passed_over:
        are = "is" if len(passed_over) == 1 else "are"
        note = f"{path.name}: {_listed(passed_over)} {are} passed over, as no table that a session keeps."
        tables[0] = replace(tables[0], notes=(*tables[0].notes, note))
    return TablesOfFile(tables, tuple(unreadable), found.damages)


def _may_be_passed_over(source: FileSource, error: InputError) -> bool:
    """Whether it is of no use, or a text beside tables or a table in a database, which may be anything.

    A file that is named as a table must be one.
    """
    is_chance = source.path.suffix.lower() == ".txt" or source.table is not None
    return isinstance(error, TableOfNoUseError) or (isinstance(error, UnknownTableError) and is_chance)


def refuse_unless_left_out(path: Path, error: InputError, *, skips: bool, is_alone: bool) -> None:
    """Raise, unless the table is one of several of the file `path` and may be left out (`skips`)."""
    if is_alone or isinstance(error, TableOfNoUseError):
        raise error
    if not skips:
        raise UnreadableMemberError(path, error) from error


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _NAMES_SHOWN} more" if len(names) > _NAMES_SHOWN else ""
    return ", ".join(names[:_NAMES_SHOWN]) + more


def _read(source: FileSource, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool) -> Table:
    if source.form is FileForm.TEXT:
        return _text_table(source, options, on_bytes, is_verified=is_verified)
    if source.form is FileForm.JSON:
        table, is_named = json_tables.table_of(
            sources.all_bytes(source, on_bytes, json_tables.MAXIMUM_BYTES), source.path
        )
        names, batches = table.column_names, iter(table.to_batches(max_chunksize=ROWS_AT_A_TIME))
        reading = _reading(source, names, options, first=_first_values(table), is_named=is_named)
        return _arrow_rows(source, batches, names, reading, options, is_verified=is_verified)
    if source.form is FileForm.SQLITE:
        names = sqlite_tables.column_names(source.file, str(source.table))
        reading = _reading(source, names, options)
        total = sqlite_tables.row_count(source.file, str(source.table))
        rows = _watched(sqlite_tables.batches(source.file, str(source.table), names), total, source, on_bytes)
        return _arrow_rows(source, rows, names, reading, options, is_verified=is_verified)
    with _arrow_sentence(source.path):
        return _arrow_table(source, options, on_bytes, is_verified=is_verified)


def _text_table(source: FileSource, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool) -> Table:
    path, opening, reader = source.path, None, None
    chunks: list[Chunk] = []
    totals: list[str] = []
    rows = 0
    for block in sources.text_blocks(source, on_bytes):
        is_first = opening is None
        if opening is None or reader is None:
            opening = opening_of(path, block, options)
            reader = TextReader(opening.reading, opening.delimiter, options.decimal_mark, TimeStyle(options.date_order))
        lines = block if opening.spaced is None else opening.spaced.block_with_tabs(block)
        if is_first:
            lines = without_first_lines(lines, opening.lines_before)
        lines, total = without_total(path, lines, opening)
        totals += [] if total is None else [total]
        for part in without_headers(lines, opening.header):
            if part.text and not part.text.isspace():
                read = reader.chunks(SourceLocation(path, part.first_line), part)
                chunks += read
                rows += sum(len(chunk) for chunk in read)
                _refuse_too_many(path, rows)
    if opening is None or reader is None:
        raise InputError(f"{path} holds no text: its download may have failed.")
    notes = (*opening.notes, *totals, *style_notes(path, opening.reading, reader.style))
    return Table(path, opening.reading, tuple(chunks), is_verified, notes)


def _arrow_table(source: FileSource, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool) -> Table:
    if source.is_plain:
        content: pa.NativeFile = pa.memory_map(str(source.file))
    else:
        content = pa.BufferReader(sources.all_bytes(source, on_bytes, sources.MAXIMUM_PACKED_TABLE_BYTES))
    with content:
        if source.form is FileForm.FEATHER:
            feather = pa.ipc.open_file(content)
            count = feather.num_record_batches
            batches = (feather.get_batch(at) for at in range(count))
            watched = _watched(batches, count, source, on_bytes, counts_rows=False)
            return _batches(source, feather.schema, watched, options, is_verified=is_verified)
        if source.form is FileForm.ARROW_STREAM:
            stream = pa.ipc.open_stream(content)
            watched = _watched(iter(stream), 0, source, on_bytes)
            return _batches(source, stream.schema, watched, options, is_verified=is_verified)
        with pq.ParquetFile(content) as file:
            return _parquet(source, file, options, on_bytes, is_verified=is_verified)


def _watched(
    batches: Iterator[pa.RecordBatch], total: int, source: FileSource, on_bytes: OnBytes, *, counts_rows: bool = True
) -> Iterator[pa.RecordBatch]:
    """The batches, of `total` rows (or batches) in all, 0 where nobody knows; reports how much of the file they are."""
    size, done = source.file.stat().st_size, 0
    for batch in batches:
        yield batch
        done += batch.num_rows if counts_rows else 1
        on_bytes(size * min(done, total) // total if total else 0)


def _batches(
    source: FileSource,
    schema: pa.Schema,
    batches: Iterator[pa.RecordBatch],
    options: TableOptions,
    *,
    is_verified: bool,
) -> Table:
    """The table of all columns of a schema, and of an index that stands in none."""
    index = range_index_of(schema)
    names = schema.names if index is None else [*schema.names, index.name]
    whole = batches if index is None else index.beside(batches)
    return _arrow_rows(source, whole, names, _reading(source, names, options), options, is_verified=is_verified)


def _parquet(
    source: FileSource, file: pq.ParquetFile, options: TableOptions, on_bytes: OnBytes, *, is_verified: bool
) -> Table:
    if INFO_KEY in (file.schema_arrow.metadata or {}):
        raise InputError(f"{source.path} is a rektscope session already: open it, there is nothing to import.")
    metadata = file.metadata
    _refuse_too_many(source.path, metadata.num_rows)
    size = sum(metadata.row_group(group).total_byte_size for group in range(metadata.num_row_groups))
    if size > sources.MAXIMUM_TEXT_BYTES:
        raise InputError(f"{source.path} claims to hold {size} bytes, too many to import.")
    index = range_index_of(file.schema_arrow)
    names = [*file.schema_arrow.names, *([] if index is None else [index.name])]
    reading = _reading(source, names, options)
    used = {names[at] for at in reading.position.values()} & set(file.schema_arrow.names)
    columns = sorted(used, key=names.index)
    read = file.iter_batches(batch_size=ROWS_AT_A_TIME, columns=columns)
    batches = _watched(read, metadata.num_rows, source, on_bytes)
    if index is not None:
        batches = index.beside(batches)
    return _arrow_rows(source, batches, names, reading, options, is_verified=is_verified)


def _arrow_rows(
    source: FileSource,
    batches: Iterator[pa.RecordBatch],
    names: list[str],
    reading: TableReading,
    options: TableOptions,
    *,
    is_verified: bool,
) -> Table:
    style = TimeStyle(options.date_order)
    chunks = chunks_of_arrow(SourceLocation(source.path, 1, "row"), batches, names, reading, style)
    return Table(source.path, reading, tuple(chunks), is_verified, tuple(style_notes(source.path, reading, style)))


def _reading(
    source: FileSource, names: list[str], options: TableOptions, first: Sequence[str] = (), *, is_named: bool = True
) -> TableReading:
    """The reading of a table of Arrow by its column names, or by the values of its first row where it has none."""
    if is_named:
        reading = reading_by_header(names, options.answers, first)
    else:
        reading = reading_by_values(first, options.answers)
    if reading is None:
        shown = ", ".join(names if is_named else first)[:200]
        raise UnknownTableError(
            f"{source.path} has the columns {shown}, which make no table that is known. Say what they are with --as "
            f"COLUMN=MEANING, or name them as in {known_tables()}."
        )
    # Arrow's columns go by their names, so a number given with --as cannot choose between two of one name.
    refuse_twins(source.path, names, reading, answered=None)
    return reading


def _first_values(table: pa.Table) -> list[str]:
    return [str(column[0].as_py()) for column in table.columns]


@contextmanager
def _arrow_sentence(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:  # the last of names that are no UTF-8
        cause = (str(error).strip().splitlines() or [type(error).__name__])[0][:160]
        raise InputError(f"{path} cannot be read or is damaged ({cause}): fetch or copy it again.") from error


def _refuse_too_many(path: Path, rows: int) -> None:
    if rows > MAXIMUM_ROWS:
        raise InputError(f"{path} holds over {MAXIMUM_ROWS:,} rows, too many for one session: import fewer days.")
