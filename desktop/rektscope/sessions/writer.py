"""Writing a session file: aside, synced, then renamed, so that a reader never sees half of one."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec.structs import replace

from rektscope.files.whole_file import bytes_aside
from rektscope.market.errors import InputError
from rektscope.market.events import Batch, MarketEvents
from rektscope.sessions.arrow_buffers import array_of, words_of
from rektscope.sessions.file_format import (
    INFO_KEY,
    MAXIMUM_INFO_BYTES,
    SUMS_KEY,
    VERSION_KEY,
    file_column,
    schema_of,
    sums_of,
    version_of,
)
from rektscope.sessions.session import Session, SessionInfo

ROW_GROUP_ROWS = 131_072
SMALL_ROW_GROUP_ROWS = 8_192
"""Tables of one market and kind smaller than this share a row group: each one costs some kilobytes of footer."""

_DICTIONARY_COLUMNS = ["market", "kind", "side", "flags"]

_PLAIN_COLUMNS = ["quantity_lots"]
"""Neighbouring times and prices differ by little. Sizes do not: most are round and repeat, which only a compressor
sees that is given whole numbers (0.9 to 1.2 bytes instead of 1.6 for the size of a trade)."""


def _encodings(schema: pa.Schema) -> dict[str, str]:
    names = [name for name in schema.names if name not in _DICTIONARY_COLUMNS]
    return {name: "PLAIN" if name in _PLAIN_COLUMNS else "DELTA_BINARY_PACKED" for name in names}


def _compression_levels(schema: pa.Schema) -> dict[str, int]:
    """Of whole numbers the higher level takes twenty times as long and makes more of them, not less."""
    return {name: 3 if name in _PLAIN_COLUMNS else 12 for name in schema.names}


def write_session(path: Path, session: Session, on_progress: Callable[[int, int], object] | None = None) -> None:
    """Write `session` to `path`, replacing what is there only once the new file is whole and on disk.

    Args:
        path: of the file.
        session: what it is to hold.
        on_progress: called with the rows written and all rows, before the first and after each part. What it raises
            ends the writing, and leaves `path` as it was.

    Raises:
        InputError: the folder is missing or cannot be written, or the disk is full.
    """
    info = _with_prices_noted(session)
    description = json.dumps(info.to_json(), ensure_ascii=False, separators=(",", ":")).encode()
    written = {market.instrument.market: session.events[market.instrument.market] for market in info.markets}
    version = version_of(written)
    metadata = {
        VERSION_KEY: str(version).encode(),
        INFO_KEY: description,
        SUMS_KEY: sums_of(description, written),
    }
    if len(description) > MAXIMUM_INFO_BYTES:
        raise InputError(
            f"Cannot write {path}: the description of {len(info.markets):,} markets is larger than a session may have. "
            "Make several sessions of them."
        )
    schema = schema_of(version).with_metadata(metadata)
    try:
        # A session is as readable for others as any file of its owner, so without permissions of its own.
        with bytes_aside(path) as file:
            _write_tables(file, schema, session, on_progress or _unheard)
    except OSError as error:
        advice = "Nothing was changed there." if path.parent.is_dir() else "Choose a folder that exists and is yours."
        raise InputError(f"Cannot write {path}: {error.strerror or error}. {advice}") from error


def _with_prices_noted(session: Session) -> SessionInfo:
    """The description with the flags of each market: what it has that not every market has."""
    markets = []
    for info in session.info.markets:
        events = session.events[info.instrument.market]
        has_prices = bool(len(events.trades) or len(events.candles))
        has_accounts = bool(len(events.account_positions))
        has_deleveragings = bool(len(events.deleveragings))
        markets.append(
            replace(
                info, has_prices=has_prices, has_deleveragings=has_deleveragings, has_account_positions=has_accounts
            )
        )
    return replace(session.info, markets=tuple(markets))


def _unheard(_rows: int, _all_rows: int) -> None:
    """Nobody asked how far it is."""


def _write_tables(
    file: BinaryIO, schema: pa.Schema, session: Session, on_progress: Callable[[int, int], object]
) -> None:
    rows, all_rows = 0, sum(len(batch) for events in session.events.values() for batch in events.batches())
    on_progress(rows, all_rows)
    with pq.ParquetWriter(
        file,
        schema,
        compression="zstd",
        compression_level=_compression_levels(schema),
        use_dictionary=_DICTIONARY_COLUMNS,
        column_encoding=_encodings(schema),
        write_page_index=False,
        write_page_checksum=True,
    ) as writer:
        for table in _row_groups(schema, session):
            writer.write_table(table)
            rows += table.num_rows
            on_progress(rows, all_rows)


def _row_groups(schema: pa.Schema, session: Session) -> Iterator[pa.Table]:
    """Tables to be written as row groups: large ones alone, small neighbours together."""
    pending: list[pa.Table] = []
    pending_rows = 0
    for info in session.info.markets:
        for table in _market_tables(schema, session.events[info.instrument.market]):
            if table.num_rows >= SMALL_ROW_GROUP_ROWS:
                yield table
                continue
            pending.append(table)
            pending_rows += table.num_rows
            if pending_rows >= SMALL_ROW_GROUP_ROWS:
                # Each table has a dictionary of its own market; Parquet wants one for the column.
                yield pa.concat_tables(pending).unify_dictionaries()
                pending, pending_rows = [], 0
    if pending:
        yield pa.concat_tables(pending).unify_dictionaries()


def _market_tables(schema: pa.Schema, events: MarketEvents) -> Iterator[pa.Table]:
    """The events in tables of at most one row group, so that a month of trades is not held twice."""
    for batch in events.batches():
        for first in range(0, len(batch), ROW_GROUP_ROWS):
            yield _table_of(schema, events.instrument.market, batch[first : first + ROW_GROUP_ROWS])


def _table_of(schema: pa.Schema, market: str, batch: Batch) -> pa.Table:
    rows = len(batch)
    columns: dict[str, pa.Array] = {
        "market": _constant(market, rows, pa.int16()),
        "kind": _constant(batch.kind.value, rows, pa.int8()),
    }
    for name in batch.column_names():
        target = file_column(name)
        columns[target] = array_of(getattr(batch, name)).cast(schema.field(target).type)
    arrays = [columns[field.name] if field.name in columns else pa.nulls(rows, field.type) for field in schema]
    return pa.Table.from_arrays(arrays, schema=schema)


def _constant(word: str, rows: int, index_type: pa.DataType) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(array_of(np.zeros(rows, dtype=np.int64)).cast(index_type), words_of([word]))
