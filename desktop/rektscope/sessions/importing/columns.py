"""The columns of a file as numbers, piece by piece: text through Arrow's CSV reader, tables of Arrow as they stand.

Arrow reads a block at once; only when it cannot, or when a value is missing, are the lines looked at one by one to find
which of them it is. Times are milliseconds from here on (`units` finds their unit). A number that is missing is NaN
here; what may miss is decided by what becomes of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field  # noqa: TID251 -- a field that the constructor does not take

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from rektscope.market.errors import InputError
from rektscope.sessions.arrow_buffers import numbers_of, present_in
from rektscope.sessions.importing import account_columns, fills, sides, units, written_times
from rektscope.sessions.importing.blank_rows import without_blank_rows
from rektscope.sessions.importing.calendar_dates import TimeStyle
from rektscope.sessions.importing.meanings import LABELS, Form, Meaning, form_of
from rektscope.sessions.importing.number_text import DecimalMark, decimal_mark, parsed_numbers
from rektscope.sessions.importing.recognisers.recogniser import TableReading
from rektscope.sessions.importing.source_location import Rows, SourceLocation, first_row
from rektscope.sessions.importing.sources import Block
from rektscope.sessions.importing.text_faults import refuse_text

Numbers = npt.NDArray[np.int64] | npt.NDArray[np.float64] | npt.NDArray[np.bool_] | npt.NDArray[np.int8]

_ARROW_TYPES = {
    Form.TIME: pa.int64(),
    Form.NUMBER: pa.float64(),
    Form.IDENTITY: pa.int64(),
    Form.TRUTH: pa.bool_(),
    Form.SIDE: pa.string(),
    Form.TEXT: pa.string(),
}
_WRITTEN_TYPES = _ARROW_TYPES | {Form.TIME: pa.string(), Form.IDENTITY: pa.string()}
_ALL_TEXT = dict.fromkeys(Form, pa.string())

_MISSING = ["", "null", "NULL", "Null", "none", "None", "nan", "NaN", "NAN", "NA", "N/A", "n/a", "#N/A", "-", "--"]
"""The texts that mean that a value is missing."""

_UNIQUE_LABELS = 10_000

_PARSED_BYTES = 1024 * 1024
"""What is parsed at a time, in memory that is used again: a whole block at once takes a third longer."""


class Chunk(msgspec.Struct, frozen=True):
    """Some rows of a file, of one market: where they stand, their number columns by meaning, and their labels.

    `series.joined` takes the columns away one by one; `rows`, `first_ms` and `last_ms` (None without rows) stay.
    `accounts` names the accounts that the column of them counts.
    """

    location: SourceLocation
    columns: dict[Meaning, Numbers]
    labels: dict[Meaning, str]
    rows: int
    first_ms: int | None
    last_ms: int | None
    has_microseconds: bool = False
    accounts: Mapping[int, str] = msgspec.field(default_factory=dict)

    @classmethod
    def of(
        cls,
        location: SourceLocation,
        columns: dict[Meaning, Numbers],
        labels: dict[Meaning, str],
        *,
        has_microseconds: bool = False,
        accounts: Mapping[int, str] | None = None,
    ) -> "Chunk":
        """A piece of columns of one length, among them the time; whether that was written in microseconds."""
        times = columns[Meaning.TIME]
        extremes = (int(times.min()), int(times.max())) if len(times) else (None, None)
        return cls(location, columns, labels, len(times), extremes[0], extremes[1], has_microseconds, accounts or {})

    def chosen(self, rows: Rows) -> "Chunk":
        """Some of the rows, given as ascending indices."""
        columns = {meaning: column[rows] for meaning, column in self.columns.items()}
        return self._like(self.location.chosen(rows), columns, self.labels)

    def with_columns(self, columns: dict[Meaning, Numbers]) -> "Chunk":
        """The same rows with other columns."""
        return self._like(self.location, columns, self.labels)

    def labelled(self, labels: dict[Meaning, str]) -> "Chunk":
        """The same rows with other labels."""
        return self._like(self.location, self.columns, labels)

    def _like(self, location: SourceLocation, columns: dict[Meaning, Numbers], labels: dict[Meaning, str]) -> "Chunk":
        return Chunk.of(location, columns, labels, has_microseconds=self.has_microseconds, accounts=self.accounts)

    def __len__(self) -> int:
        return self.rows


@dataclass(slots=True)
class TextReader:
    """Reads blocks of lines of one file; remembers how its numbers are written once that had to be found out.

    Attributes:
        reading: what the columns mean.
        delimiter: what separates them.
        asked_mark: the decimal mark that the user gave.
        style: how times are written, as far as it is known.
        are_plain: whether all numbers so far were written plainly.
    """

    reading: TableReading
    delimiter: str
    asked_mark: DecimalMark | None = None
    style: TimeStyle = field(default_factory=TimeStyle)
    are_plain: bool = True
    _mark: DecimalMark | None = field(default=None, init=False)

    def chunks(self, location: SourceLocation, block: Block) -> list[Chunk]:
        """The numbers of a block of lines, one piece a market.

        Raises:
            InputError: naming the first line that does not fit the recogniser.
        """
        cause, text = "", block.text
        is_plain = self.are_plain and self.asked_mark is not DecimalMark.COMMA
        has_two = Meaning.TIME_OF_DAY in self.reading.position
        if is_plain and not has_two:
            # Most blocks are read at once; a row that holds nothing would have no time, or too few values.
            try:
                table = self._table(text, _ARROW_TYPES)
                if not table.column(Meaning.TIME.value).null_count:
                    return _chunks(location, table, self.reading, self.style)
            except pa.ArrowInvalid as error:
                cause = str(error)
        text, rows = without_blank_rows(text, self.delimiter)
        if rows is not None:
            location = location.chosen(rows)
            if not text:
                return []
        if is_plain:
            # Times as text, or in seconds with decimals, fail the first: read again, the times as they are written.
            for types in (_WRITTEN_TYPES,) if has_two else (_ARROW_TYPES, _WRITTEN_TYPES):
                try:
                    return _chunks(location, self._table(text, types), self.reading, self.style)
                except pa.ArrowInvalid as error:
                    cause = str(error)
        try:
            table = self._table(text, _ALL_TEXT)
            return _chunks(location, self._plainly(location, table), self.reading, self.style)
        except pa.ArrowInvalid as error:
            refuse_text(location, text, self.reading, self.delimiter, cause or str(error))

    def _table(self, text: bytes, types: dict[Form, pa.DataType]) -> pa.Table:
        names = [f"column {at}" for at in range(self.reading.width)]
        read = {names[at]: meaning for meaning, at in self.reading.position.items()}
        table = pyarrow.csv.read_csv(
            pa.BufferReader(text),
            read_options=pyarrow.csv.ReadOptions(column_names=names, use_threads=True, block_size=_PARSED_BYTES),
            parse_options=pyarrow.csv.ParseOptions(delimiter=self.delimiter, ignore_empty_lines=False),
            convert_options=pyarrow.csv.ConvertOptions(
                include_columns=list(read),
                column_types={name: types[form_of(meaning)] for name, meaning in read.items()},
                strings_can_be_null=True,
                null_values=_MISSING,
            ),
        )
        return table.rename_columns([meaning.value for meaning in read.values()]).combine_chunks()

    def _plainly(self, location: SourceLocation, table: pa.Table) -> pa.Table:
        """The table with its numbers parsed, whatever their decimal mark; raises ArrowInvalid where one is none."""
        numbers = [name for name in table.column_names if form_of(Meaning(name)) is Form.NUMBER]
        if self._mark is None:
            mark = decimal_mark([table.column(name) for name in numbers], self.asked_mark, location.path.name)
            # Points are what every block without commas looks like: a later block may still show that commas were
            # meant.
            self._mark = None if mark is DecimalMark.POINT and self.asked_mark is None else mark
        else:
            mark = self._mark
        self.are_plain = False
        for name in table.column_names:
            form, at = form_of(Meaning(name)), table.schema.get_field_index(name)
            if form is Form.NUMBER:
                table = table.set_column(at, name, parsed_numbers(table.column(name), mark))
            elif form is Form.TRUTH:
                table = table.set_column(at, name, table.column(name).cast(pa.bool_()))
        return table


def chunks_of_arrow(
    location: SourceLocation,
    batches: Iterator[pa.RecordBatch],
    names: list[str],
    reading: TableReading,
    style: TimeStyle,
) -> list[Chunk]:
    """The numbers of a table of Arrow (Parquet, Feather, parsed JSON), a batch at a time, one piece a market."""
    chunks: list[Chunk] = []
    first = location.first
    for batch in batches:
        here = SourceLocation(location.path, first, location.word)
        table = pa.table({meaning.value: batch.column(names[at]) for meaning, at in reading.position.items()})
        chunks += _chunks(here, _cast(here, table), reading, style)
        first += batch.num_rows
    return chunks


def _cast(location: SourceLocation, table: pa.Table) -> pa.Table:
    for name in table.column_names:
        at, form = table.schema.get_field_index(name), form_of(Meaning(name))
        column = table.column(at)
        if pa.types.is_dictionary(column.type):
            column = column.cast(column.type.value_type)
        if pa.types.is_date(column.type):
            column = column.cast(pa.timestamp("ms"))  # midnight UTC
        if pa.types.is_timestamp(column.type):
            # Milliseconds from any unit, rounded down; times without a zone are UTC here as everywhere.
            column = column.cast(pa.timestamp("ms"), safe=False)
        if pa.types.is_float32(column.type):
            # By the shortest text that is the same: 120054.3 and not the 120054.296875 that 32 bits hold of it.
            column = column.cast(pa.string()).cast(pa.float64())
        is_text = pa.types.is_string(column.type) or pa.types.is_large_string(column.type)
        wanted = pa.string() if is_text and form in {Form.TIME, Form.IDENTITY} else _ARROW_TYPES[form]
        if form is Form.TIME and pa.types.is_floating(column.type):
            wanted = pa.float64()
        try:
            table = table.set_column(at, name, column.cast(wanted))
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            raise InputError(f"{location.path}: the column {name} holds no {form.value} ({error}).") from error
    return table


def _chunks(location: SourceLocation, table: pa.Table, reading: TableReading, style: TimeStyle) -> list[Chunk]:
    columns: dict[Meaning, Numbers] = {}
    if Meaning.TIME_OF_DAY in reading.position:
        table = _with_whole_times(table)
    if Meaning.FILL_SIDE in reading.position:
        table = fills.as_trades_and_liquidations(table)
    accounts: dict[int, str] = {}
    for meaning in (Meaning(name) for name in table.column_names if name not in LABELS):
        column = table.column(meaning.value)
        if meaning is Meaning.ACCOUNT:
            columns[meaning], accounts = account_columns.numbered(location, column)
        elif meaning is Meaning.MARGIN_MODE:
            columns[meaning] = account_columns.modes(location, column)
        elif meaning is Meaning.TRADE_ID:
            columns[meaning] = _identities(location, column, are_counted=reading.recogniser.numbers_trades)
        else:
            columns[meaning] = _numbers(location, column, meaning, style, reading.position)
    times = table.column(Meaning.TIME.value)
    has_microseconds = bool(pa.types.is_integer(times.type) and units.are_microseconds(numbers_of(times.drop_null())))
    whole = Chunk.of(location, columns, {}, has_microseconds=has_microseconds, accounts=accounts)
    return _by_market(whole, {label: table.column(label.value) for label in LABELS if label in reading.position})


def _with_whole_times(table: pa.Table) -> pa.Table:
    """The table with its dates and times of day in one column."""
    day, clock = (table.column(name.value).cast(pa.string()) for name in (Meaning.TIME, Meaning.TIME_OF_DAY))
    at = table.schema.get_field_index(Meaning.TIME.value)
    whole = written_times.with_time_of_day(day, clock)
    return table.set_column(at, Meaning.TIME.value, whole).drop_columns([Meaning.TIME_OF_DAY.value])


def _by_market(whole: Chunk, labels: dict[Meaning, pa.ChunkedArray]) -> list[Chunk]:
    """One piece for each combination of labels, in the order in which they first appear."""
    parts = [whole]
    for label, column in labels.items():
        if column.null_count:
            row = first_row(~present_in(column))
            whole.location.refuse(row or 0, f"there is no {label}: every row needs one, or none.")
        encoded = column.combine_chunks().dictionary_encode()
        words, codes = encoded.dictionary.to_pylist(), numbers_of(encoded.indices)
        if len(words) > _UNIQUE_LABELS:
            raise InputError(
                f"{whole.location.path} has over {_UNIQUE_LABELS:,} different values in {label}: is it one?"
            )
        parts = [each for part in parts for each in _split(part, label, [str(word) for word in words], codes)]
    return parts


def _split(part: Chunk, label: Meaning, words: list[str], codes: npt.NDArray[np.int32]) -> Iterator[Chunk]:
    mine = codes if part.location.rows is None else codes[part.location.rows]
    # In the order of first appearance; one label for a whole block is the usual case and needs no look at the rows.
    present = list(dict.fromkeys(mine.tolist())) if len(words) > 1 else list(range(len(words)))
    for code in present:
        chosen = part if len(present) == 1 else part.chosen(np.flatnonzero(mine == code))
        yield chosen.labelled({**part.labels, label: words[code]})


def _numbers(
    location: SourceLocation,
    column: pa.ChunkedArray,
    meaning: Meaning,
    style: TimeStyle,
    position: Mapping[Meaning, int],
) -> Numbers:
    form = form_of(meaning)
    if form is Form.TIME:
        return written_times.milliseconds(location, column, meaning, style, may_miss=meaning is not Meaning.TIME)
    if form is Form.SIDE:
        may_miss = Meaning.FILL_SIDE in position and meaning is Meaning.LIQUIDATED_SIDE
        return sides.sides(location, column, meaning, may_miss=may_miss)
    if form is Form.TRUTH and column.null_count:
        row = first_row(~present_in(column))
        location.refuse(row or 0, f"there is no {meaning}.")
    return numbers_of(column)


def _identities(location: SourceLocation, column: pa.ChunkedArray, *, are_counted: bool) -> npt.NDArray[np.int64]:
    """Ids as whole numbers: as they are, or words by a hash of 64 bits; 0 for all where every one is empty.

    `are_counted` where they count the trades, so that each must be a number.
    """
    if column.null_count == len(column) and not are_counted:
        return np.zeros(len(column), dtype=np.int64)
    try:
        whole = column.cast(pa.int64())
    except pa.ArrowInvalid:
        whole = None
    if whole is not None and not whole.null_count:
        return numbers_of(whole)
    words = np.asarray(pc.fill_null(column.cast(pa.string()), "").to_numpy(zero_copy_only=False), dtype=object)
    if are_counted:
        row = next(at for at, word in enumerate(words.tolist()) if not word.strip().lstrip("-").isdecimal())
        location.refuse(row, f"trade_id is {words[row][:40]!r}, which is no whole number.")
    from pandas.util import hash_array

    return hash_array(words, categorize=False).astype(np.int64)
