"""The columns of a file as numbers, piece by piece: text through Arrow's CSV reader, Parquet as it stands.

Arrow reads a block at once; only when it cannot, or when a value is missing, are the lines looked at one by one to
say which of them it is. Times are milliseconds from here on (see `units` for how their unit is told).
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from rektscope.market.errors import InputError
from rektscope.market.times import parse_time_ms
from rektscope.sessions.importing import units
from rektscope.sessions.importing.layouts import Field, Form, Reading
from rektscope.sessions.importing.place import Place, first_row
from rektscope.sessions.importing.sources import Block

Numbers = npt.NDArray[np.int64] | npt.NDArray[np.float64] | npt.NDArray[np.bool_]

_ARROW_TYPES = {
    Form.TIME: pa.int64(),
    Form.NUMBER: pa.float64(),
    Form.WHOLE: pa.int64(),
    Form.TRUTH: pa.bool_(),
    Form.TEXT: pa.string(),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of a file: where they stand, their number columns, and the one word of each label column.

    `series.joined` takes the columns away one by one; `rows`, `first_ms` and `last_ms` (None without rows) stay.
    """

    place: Place
    columns: dict[str, Numbers]
    labels: dict[str, str]
    rows: int
    first_ms: int | None
    last_ms: int | None
    has_microseconds: bool = False

    @classmethod
    def of(
        cls, place: Place, columns: dict[str, Numbers], labels: dict[str, str], *, has_microseconds: bool = False
    ) -> "Piece":
        """A piece of columns of one length, among them `time`; whether that was written in microseconds."""
        times = columns["time"]
        extremes = (int(times.min()), int(times.max())) if len(times) else (None, None)
        return cls(place, columns, labels, len(times), extremes[0], extremes[1], has_microseconds)

    def __len__(self) -> int:
        return self.rows


def piece_of_text(place: Place, block: Block, reading: Reading, delimiter: str) -> Piece:
    """The numbers of a block of lines.

    Raises:
        InputError: naming the first line that does not hold what the layout says.
    """
    text = block.text.rstrip(b"\r\n")
    try:
        table = _csv_table(text, reading, delimiter, _ARROW_TYPES)
    except pa.ArrowInvalid:
        # Times as text, or in seconds with decimals: read again, the times as they are written.
        try:
            table = _csv_table(text, reading, delimiter, _ARROW_TYPES | {Form.TIME: pa.string()})
        except pa.ArrowInvalid as error:
            _refuse_text(place, text, reading, delimiter, str(error))
    return _piece(place, table, reading)


def pieces_of_parquet(place: Place, file: pq.ParquetFile, reading: Reading, rows: int) -> Iterator[Piece]:
    """The numbers of a Parquet file, `rows` at a time."""
    names = file.schema_arrow.names
    wanted = {field.name: names[reading.position[field.name]] for field in reading.fields()}
    first = place.first
    for batch in file.iter_batches(batch_size=rows, columns=list(wanted.values())):
        here = Place(place.path, first, place.word)
        table = pa.table({name: batch.column(header) for name, header in wanted.items()})
        yield _piece(here, _cast(here, table, reading), reading)
        first += batch.num_rows


def _csv_table(text: bytes, reading: Reading, delimiter: str, types: dict[Form, pa.DataType]) -> pa.Table:
    names = [f"column {at}" for at in range(reading.width)]
    fields = {names[reading.position[field.name]]: field for field in reading.fields()}
    table = pyarrow.csv.read_csv(
        pa.BufferReader(text),
        read_options=pyarrow.csv.ReadOptions(column_names=names, use_threads=False, block_size=max(1, len(text))),
        parse_options=pyarrow.csv.ParseOptions(delimiter=delimiter, ignore_empty_lines=False),
        convert_options=pyarrow.csv.ConvertOptions(
            include_columns=list(fields),
            column_types={name: types[field.form] for name, field in fields.items()},
            strings_can_be_null=True,
        ),
    )
    return table.rename_columns([field.name for field in fields.values()])


def _cast(place: Place, table: pa.Table, reading: Reading) -> pa.Table:
    for field in reading.fields():
        at = table.schema.get_field_index(field.name)
        column = table.column(at)
        wanted = _ARROW_TYPES[field.form]
        if pa.types.is_timestamp(column.type):
            # Milliseconds from any unit, rounded down; Parquet times without a zone are UTC here as everywhere.
            column = column.cast(pa.timestamp("ms"), safe=False)
        elif field.form is Form.TIME and pa.types.is_string(column.type):
            continue
        try:
            table = table.set_column(at, field.name, column.cast(wanted))
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            raise InputError(f"{place.path}: the column {field.name} holds no {field.form.value} ({error}).") from error
    return table


def _piece(place: Place, table: pa.Table, reading: Reading) -> Piece:
    columns: dict[str, Numbers] = {}
    labels: dict[str, str] = {}
    for field in reading.fields():
        column = table.column(field.name)
        if column.null_count:
            row = first_row(np.asarray(column.is_null().to_numpy(zero_copy_only=False)))
            place.refuse(row or 0, f"there is no {field.name}. The file is damaged: fetch it again.")
        if field.form is Form.TEXT:
            labels[field.name] = _only_word(place, column, field)
        elif field.form is Form.TIME:
            columns[field.name] = _times(place, column, field)
        else:
            columns[field.name] = column.to_numpy()
    times = table.column("time")
    has_microseconds = bool(pa.types.is_integer(times.type) and units.are_microseconds(times.to_numpy()))
    return Piece.of(place, columns, labels, has_microseconds=has_microseconds)


def _only_word(place: Place, column: pa.ChunkedArray, field: Field) -> str:
    words = column.unique().to_pylist()
    if len(words) > 1:
        raise InputError(
            f"{place.path} holds several markets ({field.name} {', '.join(map(str, words[:4]))}"
            f"{', …' if len(words) > 4 else ''}): split it into one file a market."  # noqa: PLR2004 -- as many as listed
        )
    return str(words[0]) if words else ""


def _times(place: Place, column: pa.ChunkedArray, field: Field) -> npt.NDArray[np.int64]:
    if pa.types.is_integer(column.type):
        times = units.whole_times_ms(column.to_numpy())
    else:
        times = _written_times(place, column, field)
    bad = first_row(units.impossible_times(times))
    if bad is not None:
        place.refuse(bad, f"{field.name} is {column[bad].as_py()}, which is no time since 2009.")
    return times


def _written_times(place: Place, column: pa.ChunkedArray, field: Field) -> npt.NDArray[np.int64]:
    """Milliseconds of times written as decimals or as ISO 8601 text, even both in one column."""
    try:
        return units.decimal_times_ms(column.cast(pa.float64()).to_numpy())
    except pa.ArrowInvalid:
        pass
    for zone in (None, "UTC"):
        try:
            stamps = column.cast(pa.timestamp("us", zone))
        except pa.ArrowInvalid:
            continue
        return np.asarray(stamps.cast(pa.int64()).to_numpy() // 1000)
    return np.array([_written_time(place, row, str(word), field) for row, word in enumerate(column.to_pylist())])


def _written_time(place: Place, row: int, word: str, field: Field) -> int:
    try:
        return int(units.decimal_times_ms(np.array([float(word)]))[0])
    except ValueError:
        pass
    try:
        return parse_time_ms(word)
    except InputError:
        place.refuse(row, f"{field.name} is {word[:40]!r}, which is no time.")


def _refuse_text(place: Place, text: bytes, reading: Reading, delimiter: str, cause: str) -> NoReturn:
    """Say which line of a block Arrow could not read, and why."""
    for row, line in enumerate(text.split(b"\n")):
        fault = _fault(line, reading, delimiter)
        if fault is not None:
            place.refuse(row, f"{fault} The file may be damaged or cut short: fetch it again.")
    raise InputError(f"{place.path} cannot be read from line {place.first} on ({cause.splitlines()[0][:160]}).")


def _fault(line: bytes, reading: Reading, delimiter: str) -> str | None:
    try:
        values = next(csv.reader([line.decode("utf-8").rstrip("\r")], delimiter=delimiter), [])
    except (UnicodeDecodeError, csv.Error):
        return "it is not text."
    if len(values) != reading.width:
        return f"{len(values)} values stand where {reading.width} are expected."
    for field in reading.fields():
        value = values[reading.position[field.name]].strip()
        if not _is_of_form(value, field.form):
            return f"{field.name} is {value[:40]!r}, which is no {field.form.value}."
    return None


def _is_of_form(value: str, form: Form) -> bool:
    if form in {Form.TEXT, Form.TIME}:
        return True
    if form is Form.TRUTH:
        return value.lower() in {"true", "false", "1", "0"}
    try:
        _ = int(value) if form is Form.WHOLE else float(value)
    except ValueError:
        return False
    return form is not Form.WHOLE or abs(int(value)) < 2**63
