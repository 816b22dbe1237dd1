"""Reading a session file: the description at once, the events of a market when asked for.

Everything is checked before it is believed: that it is a Parquet file, that it is ours, of a version we know, with
the columns and types we wrote. What is wrong is said in one sentence that names the file.
"""

import json
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from rektscope.market.errors import InputError
from rektscope.market.events import Batch, Kind, MarketEvents
from rektscope.sessions.file_format import (
    BATCH_OF_KIND,
    FORMAT_VERSION,
    INFO_KEY,
    MAXIMUM_EVENTS,
    MAXIMUM_INFO_BYTES,
    SCHEMA,
    SIDE_COLUMNS,
    SUMS_KEY,
    VERSION_KEY,
    counts_of,
    file_column,
    limits_of,
)
from rektscope.sessions.session import MarketInfo, Session, SessionInfo

_FIRST_BYTES = b"PAR1"
"""Of every Parquet file."""

_Answer = TypeVar("_Answer")

_FIRST_WITH_SUMS = 2

_GROUPS_KEPT = 2
"""A market's small tables lie in one row group, or in two where one ends within them."""


class SessionFile:
    """An opened session file: its description, and its events market by market.

    Attributes:
        path: where it is.
        info: the description.
        event_count: rows in the file.
    """

    def __init__(
        self, path: Path, parquet: pq.ParquetFile, info: SessionInfo, counts: dict[str, dict[str, int]] | None
    ) -> None:
        """Over an open Parquet file; `counts` are the events it should hold by market and kind, None if unknown."""
        self.path = path
        self.info = info
        self._counts = counts
        self._markets = {market.instrument.market: market for market in info.markets}
        self._read_groups: OrderedDict[int, dict[str, list[_Run]]] = OrderedDict()
        self.event_count = int(parquet.metadata.num_rows)
        self._parquet = parquet

    def read_market(self, market: str) -> MarketEvents:
        """All events of `market` (`venue:SYMBOL`).

        Raises:
            InputError: no such market, or the rows cannot be read.
        """
        instrument = (self._markets.get(market) or self.info.market(market)).instrument
        return _sentence(self.path, lambda: MarketEvents.of(instrument, *self._checked(market, self._batches(market))))

    def read_markets(self) -> Iterator[MarketEvents]:
        """All events of each market, in the order of the description, one market in memory at a time.

        Where a row group holds many markets it is unpacked once for all of them, if they stand in it as they stand in
        the description, as we write them.

        Raises:
            InputError: the rows cannot be read.
        """
        places = self._groups_of_markets()
        for name, market in self._markets.items():
            batches = [
                _batch_of(self.path, run)
                for group in places.get(name, ())
                for run in self._runs_by_market(group).get(name, ())
            ]
            yield self._events(market, batches)
        self._read_groups.clear()

    def _groups_of_markets(self) -> dict[str, list[int]]:
        """The row groups that hold rows of each market."""
        places: dict[str, list[int]] = {}
        for group in range(self._parquet.metadata.num_row_groups):
            codes, markets = self._market_codes(group)
            for code in np.unique(codes).tolist():
                places.setdefault(markets[code], []).append(group)
        return places

    def _market_codes(self, group: int) -> tuple[npt.NDArray[np.int64], list[str]]:
        return _sentence(
            self.path,
            lambda: _codes(self.path, self._parquet.read_row_group(group, columns=["market"]), "market"),
        )

    def _events(self, market: MarketInfo, batches: list[Batch]) -> MarketEvents:
        name = market.instrument.market
        return _sentence(self.path, lambda: MarketEvents.of(market.instrument, *self._checked(name, batches)))

    def _runs_by_market(self, group: int) -> "dict[str, list[_Run]]":
        """The runs of a row group by market; the last few groups are kept, for the markets that share them."""
        found = self._read_groups.get(group)
        if found is None:
            found = {}
            for run in self._runs_of_group(group):
                found.setdefault(run.market, []).append(run)
            self._read_groups[group] = found
            if len(self._read_groups) > _GROUPS_KEPT:
                self._read_groups.popitem(last=False)
        return found

    def read(self) -> Session:
        """The whole session.

        Raises:
            InputError: rows cannot be read, or belong to no market of the description.
        """
        batches: dict[str, list[Batch]] = {info.instrument.market: [] for info in self.info.markets}
        strangers = 0
        for group in range(self._parquet.metadata.num_row_groups):
            for run in self._runs_of_group(group):
                if run.market in batches:
                    batches[run.market].append(_batch_of(self.path, run))
                else:
                    strangers += run.rows.num_rows
        if strangers:
            raise InputError(f"{self.path} is damaged: {strangers} events are of no market that it describes.")
        events = {}
        for info in self.info.markets:
            market = info.instrument.market
            events[market] = MarketEvents.of(info.instrument, *self._checked(market, batches[market]))
        return Session(self.info, events)

    def read_liquidations(self) -> dict[str, MarketEvents]:
        """The liquidations of every market and nothing else, by `venue:SYMBOL`: what totals need, read at once."""
        return self._read_kind(Kind.LIQUIDATION)

    def read_deleveragings(self) -> dict[str, MarketEvents]:
        """The auto-deleveraging of every market and nothing else, by `venue:SYMBOL`."""
        return self._read_kind(Kind.DELEVERAGING)

    def _read_kind(self, kind: Kind) -> dict[str, MarketEvents]:
        found: dict[str, list[Batch]] = {info.instrument.market: [] for info in self.info.markets}
        for group in self._groups(kind=kind.value):
            for run in self._runs_of_group(group):
                if run.kind == kind.value and run.market in found:
                    found[run.market].append(_batch_of(self.path, run))
        events = {}
        for info in self.info.markets:
            market = info.instrument.market
            events[market] = MarketEvents.of(info.instrument, *self._checked(market, found[market], kind))
        return events

    def close(self) -> None:
        """Let go of the file."""
        self._parquet.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _checked(self, market: str, batches: Iterable[Batch], kind: Kind | None = None) -> list[Batch]:
        """The batches, if they hold as many events of the market as were written, of one kind or of all.

        A damaged index can make whole row groups vanish without a single page being wrong.
        """
        found = list(batches)
        if self._counts is not None:
            expected = self._counts.get(market, {})
            if kind is not None:
                expected = {name: count for name, count in expected.items() if name == kind.value}
            if counts_of(found) != expected:
                raise InputError(
                    f"{self.path} is damaged: it holds {sum(map(len, found))} events of {market}, and "
                    f"{sum(expected.values())} were written. Fetch or record it anew."
                )
        return found

    def _groups(self, *, market: str | None = None, kind: str | None = None) -> list[int]:
        """Row groups whose statistics admit a market or a kind."""
        found = []
        for group in range(self._parquet.metadata.num_row_groups):
            for name, word in (("market", market), ("kind", kind)):
                low, high = self._range(group, name)
                if word is not None and low is not None and high is not None and not low <= word <= high:
                    break
            else:
                found.append(group)
        return found

    def _range(self, group: int, name: str) -> tuple[str | None, str | None]:
        """The first and last word of a column of words in a row group, as far as the file tells."""
        column = self._parquet.metadata.row_group(group).column(self._parquet.schema_arrow.names.index(name))
        statistics = column.statistics
        if statistics is None or not statistics.has_min_max:
            return None, None
        return _sentence(self.path, lambda: (statistics.min, statistics.max))

    def _runs_of_group(self, group: int) -> "list[_Run]":
        low, high = self._range(group, "kind")
        columns = None
        if low is not None and low == high and low in BATCH_OF_KIND:
            # A group of one kind: the columns that this kind has not are not even unpacked.
            wanted = {file_column(name) for name in BATCH_OF_KIND[low].column_names()} | {"market", "kind"}
            columns = [field.name for field in SCHEMA if field.name in wanted]
        return _sentence(self.path, lambda: _runs(self.path, self._parquet.read_row_group(group, columns=columns)))

    def _batches(self, market: str) -> Iterator[Batch]:
        for group in self._groups(market=market):
            for run in self._runs_of_group(group):
                if run.market == market:
                    yield _batch_of(self.path, run)


def open_session(path: Path) -> SessionFile:
    """Open a session file and read its description.

    Raises:
        InputError: missing, not a session file, damaged, or written by a newer version.
    """
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if path.is_dir():
        raise InputError(f"{path} is a folder, not a session file.")
    _refuse_other_forms(path)
    parquet = _sentence(path, lambda: pq.ParquetFile(path, page_checksum_verification=True))
    try:
        info = _description(path, parquet)
        counts = _counts(path, parquet, info)
    except InputError:
        parquet.close()
        raise
    return SessionFile(path, parquet, info, counts)


def _refuse_other_forms(path: Path) -> None:
    """Raise InputError for a file that does not begin as a session does: a table, or a picture."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_FIRST_BYTES))
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error}).") from error
    if not head:
        raise InputError(f"{path} is empty: it is no session file.")
    if head != _FIRST_BYTES and path.suffix == ".rekt":
        raise InputError(f"{path} is not a session file, or is damaged: it does not begin as one.")
    if head != _FIRST_BYTES:
        raise InputError(
            f"{path} is no session file. If it holds market data, make one of it: `rektscope import {path.name} --out "
            f"{path.stem or 'mine'}.rekt`."
        )


def _description(path: Path, parquet: pq.ParquetFile) -> SessionInfo:
    metadata = parquet.schema_arrow.metadata or {}
    if VERSION_KEY not in metadata or INFO_KEY not in metadata:
        raise InputError(
            f"{path} is a Parquet file but not a rektscope session. "
            "To turn market data into one, use `rektscope import`."
        )
    _check_version(path, metadata[VERSION_KEY])
    if len(metadata[INFO_KEY]) > MAXIMUM_INFO_BYTES:
        raise InputError(f"{path} has a description of {len(metadata[INFO_KEY])} bytes; that is no session of ours.")
    if parquet.metadata.num_rows > MAXIMUM_EVENTS:
        raise InputError(f"{path} claims to hold {parquet.metadata.num_rows} events; that is no session of ours.")
    wrong = [
        field.name
        for field in SCHEMA
        if field.name not in parquet.schema_arrow.names or not _same_type(parquet.schema_arrow.field(field.name), field)
    ]
    if wrong:
        raise InputError(
            f"{path} lacks or changed the columns {', '.join(wrong)}: make it anew with `rektscope import`."
        )
    try:
        return SessionInfo.from_json(json.loads(metadata[INFO_KEY]))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is damaged: its description is not JSON. Fetch or record it anew.") from error
    except InputError as error:
        raise InputError(f"{path} is damaged. {error} Fetch or record it anew.") from error


def _counts(path: Path, parquet: pq.ParquetFile, info: SessionInfo) -> dict[str, dict[str, int]] | None:
    """How many events were written of each market and kind; None in a file of version 1, which does not say so.

    Raises:
        InputError: the description or what it is checked with is not what was written.
    """
    metadata = parquet.schema_arrow.metadata
    if int(metadata[VERSION_KEY]) < _FIRST_WITH_SUMS:
        return None
    try:
        sums = json.loads(metadata[SUMS_KEY])
        counts = {str(market): dict(kinds) for market, kinds in sums["events"].items()}
        is_whole = sums["description_crc32"] == zlib.crc32(metadata[INFO_KEY])
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"{path} is damaged: its checksums cannot be read. Fetch or record it anew.") from error
    rows = sum(count for kinds in counts.values() for count in kinds.values() if isinstance(count, int))
    described = {market.instrument.market for market in info.markets}
    if not is_whole or set(counts) != described or rows != parquet.metadata.num_rows:
        raise InputError(
            f"{path} is damaged: its description is not the one that was written. Fetch or record it anew."
        )
    return counts


def _check_version(path: Path, version_text: bytes) -> None:
    try:
        version = int(version_text)
    except ValueError as error:
        raise InputError(f"{path} has no readable format version ({version_text[:20]!r}).") from error
    if version > FORMAT_VERSION:
        raise InputError(
            f"{path} was written by a newer rektscope (format {version}; this one reads up to {FORMAT_VERSION}). "
            "Update rektscope to open it."
        )
    if version < 1:
        raise InputError(f"{path} has the impossible format version {version}: fetch or record it anew.")


def _same_type(there: pa.Field, ours: pa.Field) -> bool:
    """Whether a column holds our type; a dictionary of text may have any index width, or be plain text."""
    if pa.types.is_dictionary(ours.type):
        value_type = there.type.value_type if pa.types.is_dictionary(there.type) else there.type
        return bool(pa.types.is_string(value_type) or pa.types.is_large_string(value_type))
    return bool(there.type == ours.type)


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring rows of one market and kind."""

    market: str
    kind: str
    rows: pa.Table


def _runs(path: Path, table: pa.Table) -> list[_Run]:
    """The rows of a row group, cut where the market or the kind changes.

    Ours change a few times a group; a file that another program sorted otherwise gives more and shorter runs.
    """
    market_codes, markets = _codes(path, table, "market")
    kind_codes, kinds = _codes(path, table, "kind")
    changes = np.flatnonzero((np.diff(market_codes) != 0) | (np.diff(kind_codes) != 0)) + 1
    edges = np.concatenate([[0], changes, [table.num_rows]])
    return [
        _Run(markets[market_codes[start]], kinds[kind_codes[start]], table.slice(start, end - start))
        for start, end in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
        if end > start
    ]


def _codes(path: Path, table: pa.Table, name: str) -> tuple[npt.NDArray[np.int64], list[str]]:
    """(codes, words) of a column of words: each row's place in the list. No text is made for the rows themselves."""
    _refuse_holes(path, table.column(name), "", name)
    column = table.column(name).combine_chunks()
    encoded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.unify_dictionaries().combine_chunks()
    codes = _integers(encoded.indices).astype(np.int64)
    words = encoded.dictionary.to_pylist()
    if len(codes) and not 0 <= int(codes.min()) <= int(codes.max()) < len(words):
        raise InputError(f"{path} is damaged: rows have no readable {name}. Fetch or record it anew.")
    return codes, words


def _batch_of(path: Path, run: _Run) -> Batch:
    if run.kind not in BATCH_OF_KIND:
        raise InputError(f"{path} holds events of the unknown kind {run.kind!r}. Update rektscope to open it.")
    batch_type = BATCH_OF_KIND[run.kind]
    columns = {name: _numbers(path, run.rows, run.kind, name) for name in batch_type.column_names()}
    return batch_type.from_columns(**columns)


def _numbers(path: Path, rows: pa.Table, kind: str, name: str) -> npt.NDArray[np.int64]:
    column = rows.column(file_column(name))
    _refuse_holes(path, column, f"{kind} ", file_column(name))
    numbers = _integers(column)
    low, high = limits_of(name)
    wrong = (numbers < low) | (numbers > high)
    if name in SIDE_COLUMNS:
        wrong |= numbers == 0
    if wrong.any():
        raise InputError(
            f"{path} is damaged: {int(wrong.sum())} {kind} rows have an impossible {file_column(name)}, the first is "
            f"{int(numbers[np.argmax(wrong)])}. Fetch or record it anew."
        )
    return numbers


def _integers(column: pa.ChunkedArray | pa.Array) -> npt.NDArray[np.int64]:
    """The numbers of a column of integers or times that has no nulls, without a copy where it is in one piece.

    Read from the buffers, because pyarrow's own conversion imports pandas, which costs 0.2 s at start-up.
    """
    pieces = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    arrays = []
    for piece in pieces:
        dtype = np.dtype(f"{'u' if pa.types.is_unsigned_integer(piece.type) else 'i'}{piece.type.bit_width // 8}")
        data = piece.buffers()[1]
        whole = np.frombuffer(data, dtype=dtype) if data is not None else np.empty(0, dtype=dtype)
        arrays.append(whole[piece.offset : piece.offset + len(piece)])
    if not arrays:
        return np.empty(0, dtype=np.int64)
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)


def _refuse_holes(path: Path, column: pa.ChunkedArray, kind: str, name: str) -> None:
    if column.null_count:
        raise InputError(f"{path} is damaged: {column.null_count} {kind}rows have no {name}. Fetch or record it anew.")


def _sentence(path: Path, read: Callable[[], _Answer]) -> _Answer:
    """The answer of `read`, with whatever Parquet has to say about the file as one sentence."""
    try:
        return read()
    except (pa.ArrowException, OSError, ValueError) as error:
        cause = str(error).strip().splitlines()[0][:160] if str(error).strip() else type(error).__name__
        raise InputError(f"{path} is not a session file, or is cut short or damaged ({cause}).") from error
