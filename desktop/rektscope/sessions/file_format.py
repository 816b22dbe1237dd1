"""The `.rekt` file: one plain Parquet table, openable as it is by pandas, Polars, DuckDB and Spark.

One row per event; columns that a kind does not have are null, which costs nothing in Parquet. Rows are grouped by
market, then kind, in the order received, and cut into row groups of one market each, so that the statistics of
`market`, `kind` and `received` serve as an index. The description (SessionInfo) stands as JSON in the file's
key-value metadata under `rektscope`, the format version under `rektscope_version`.

Damage is found, not shown as numbers: pages of rows carry Parquet's own CRC-32, and `rektscope_sums` holds that of the
description and how many events there are of each market and kind, because no page checksum covers the file's index.

Units are those of `market.events`; `LEGENDS` has them for each column, and the metadata of the Arrow fields repeats it
for other programs. `desktop/SESSION_FORMAT.md` documents the file with examples, which a test runs.
"""

import json
import zlib
from collections.abc import Mapping

import pyarrow as pa

from rektscope.market.events import (
    BATCH_OF_FIELD,
    MOST_ACCOUNTS,
    UNKNOWN_E6,
    UNKNOWN_LOTS,
    UNKNOWN_MODE,
    Batch,
    MarketEvents,
)
from rektscope.market.times import LATEST_MS

FORMAT_VERSION = 4
"""2 added checksums: those of Parquet's pages and `SUMS_KEY`. Files of version 1 are read without them. 3 added a kind,
auto-deleveraging, and 4 another, positions of accounts, with columns of its own. A file is written as the oldest
version that holds what is in it, which older programs read."""

_WITHOUT_ACCOUNTS = 3
_WITHOUT_DELEVERAGING = 2

VERSION_KEY = b"rektscope_version"
INFO_KEY = b"rektscope"
SUMS_KEY = b"rektscope_sums"

MAXIMUM_INFO_BYTES = 16 * 1024 * 1024
"""A description larger than this is refused: real ones are some tens of kilobytes."""

MAXIMUM_EVENTS = 500_000_000
"""More rows than this are refused: they would not fit into memory, and a few bytes of Parquet can claim any number."""

BATCH_OF_KIND: dict[str, type[Batch]] = {batch.kind.value: batch for batch in BATCH_OF_FIELD.values()}

SIDE_COLUMNS = ("taker_side", "liquidated_side", "deleveraged_side", "held_side")
"""Batch columns that share the file's `side` column."""

TIME_COLUMNS = {"time_ms": "time", "received_ms": "received"}

_UNKNOWN = f"{UNKNOWN_E6} where not reported"

_INSTRUMENT = "the market's instrument in the key `rektscope` of the file's metadata"

LEGENDS: dict[str, tuple[str, str]] = {
    "market": (
        "",
        "venue:SYMBOL; what it trades, its tick and its lot stand in `rektscope`, under markets, instrument",
    ),
    "kind": ("", "trade, candle, mark, index, funding, open_interest, liquidation, gap or deleveraging"),
    "time": ("ms UTC", "when it happened, by the venue's clock; of a candle when it opened, of a gap when it began"),
    "received": ("ms UTC", "when it was known: what a row says must not be used before; of a candle its close"),
    "price_ticks": (
        "tick_size",
        f"price of a trade, liquidation or auto-deleveraging, close of a candle; {_INSTRUMENT}",
    ),
    "quantity_lots": (
        "lot_size",
        (
            "amount of a trade, liquidation or auto-deleveraging, volume of a candle, open interest: coins of a linear "
            "market, contracts of contract_size USD of an inverse one"
        ),
    ),
    "side": ("", "1 buy, -1 sell of the taker of a trade; 1 long, -1 short of the position that was closed by force"),
    "open_ticks": ("tick_size", "open of a candle"),
    "high_ticks": ("tick_size", "high of a candle"),
    "low_ticks": ("tick_size", "low of a candle"),
    "taker_buy_lots": ("lot_size", "part of a candle's volume that takers bought; -1 where it is not known"),
    "mark_steps": ("tick_size / 100", "mark or index price"),
    "rate_e12": ("1e-12", "funding rate of one settlement, as a fraction of the position's value: longs pay shorts"),
    "duration_ms": ("ms", "length of a candle or a gap, time from one funding to the next"),
    "flags": ("", "bits: 1 placed by a stated rule and not recorded, 2 the price is the bankruptcy price"),
}
"""Unit and meaning of each column, kept as `unit` and `legend` in the metadata of the Arrow fields."""

ACCOUNT_LEGENDS: dict[str, tuple[str, str]] = {
    **LEGENDS,
    "kind": (
        "",
        "trade, candle, mark, index, funding, open_interest, liquidation, gap, deleveraging or account_position",
    ),
    "quantity_lots": (
        "lot_size",
        (
            "amount of a trade, liquidation or auto-deleveraging, volume of a candle, open interest, size of an "
            "account's position (0 once it is gone): coins of a linear market, contracts of contract_size USD of an "
            "inverse one"
        ),
    ),
    "side": (
        "",
        "1 buy, -1 sell of the taker of a trade; 1 long, -1 short of the position that was closed by force, or is held",
    ),
    "flags": (
        "",
        (
            "bits: 1 placed by a stated rule and not recorded, 2 the price is the bankruptcy price, 4 worked out at "
            "newer marks from what was reported at `time`"
        ),
    ),
    "account": ("", "number of the account whose position it is, from 1"),
    "value_e6": ("USD / 1e6", f"value of an account's position at the mark it was reported at; {_UNKNOWN}"),
    "entry_steps": ("tick_size / 100", "average entry price of an account's position; 0 where not reported"),
    "liquidation_steps": ("tick_size / 100", "liquidation price of an account's position; 0 where there is none"),
    "leverage": ("", "leverage chosen for an account's position; 0 where not reported"),
    "is_cross": ("", "1 the whole account backs the position, 0 its own margin alone does, -1 not reported"),
    "margin_e6": ("USD / 1e6", f"margin used by an account's position; {_UNKNOWN}"),
    "account_value_e6": ("USD / 1e6", f"what backs the cross positions of the account; {_UNKNOWN}"),
    "maintenance_e6": ("USD / 1e6", f"maintenance margin of the account's cross positions; {_UNKNOWN}"),
}
"""The same for a file with positions of accounts; only such a file explains its columns for these."""


def _field(
    name: str,
    data_type: pa.DataType,
    *,
    nullable: bool = True,
    legends: Mapping[str, tuple[str, str]] = LEGENDS,
) -> pa.Field:
    unit, legend = legends[name]
    return pa.field(name, data_type, nullable=nullable, metadata={"unit": unit, "legend": legend})


SCHEMA = pa.schema(
    [
        _field("market", pa.dictionary(pa.int16(), pa.string()), nullable=False),
        _field("kind", pa.dictionary(pa.int8(), pa.string()), nullable=False),
        _field("time", pa.timestamp("ms", tz="UTC"), nullable=False),
        _field("received", pa.timestamp("ms", tz="UTC"), nullable=False),
        _field("price_ticks", pa.int64()),
        _field("quantity_lots", pa.int64()),
        _field("side", pa.int8()),
        _field("open_ticks", pa.int64()),
        _field("high_ticks", pa.int64()),
        _field("low_ticks", pa.int64()),
        _field("taker_buy_lots", pa.int64()),
        _field("mark_steps", pa.int64()),
        _field("rate_e12", pa.int64()),
        _field("duration_ms", pa.int64()),
        _field("flags", pa.uint8()),
    ]
)


_ACCOUNT_TYPES = {
    **{field.name: field.type for field in SCHEMA},
    **dict.fromkeys(["account", "value_e6", "entry_steps", "liquidation_steps", "leverage"], pa.int64()),
    "is_cross": pa.int8(),
    **dict.fromkeys(["margin_e6", "account_value_e6", "maintenance_e6"], pa.int64()),
}

_ALWAYS = {field.name for field in SCHEMA if not field.nullable}

ACCOUNT_SCHEMA = pa.schema(
    [
        _field(name, data_type, nullable=name not in _ALWAYS, legends=ACCOUNT_LEGENDS)
        for name, data_type in _ACCOUNT_TYPES.items()
    ]
)
"""The columns of a file that holds positions of accounts; others have those of `SCHEMA` alone."""


def schema_of(version: int) -> pa.Schema:
    """The columns that a file of a version has."""
    return ACCOUNT_SCHEMA if version > _WITHOUT_ACCOUNTS else SCHEMA


_LARGEST = 2**53
"""Prices and quantities stay below this, so that they are exact as doubles."""

_LIMITS = {
    "time_ms": (0, LATEST_MS),
    "received_ms": (0, LATEST_MS),
    "duration_ms": (0, LATEST_MS),
    "taker_side": (-1, 1),
    "liquidated_side": (-1, 1),
    "deleveraged_side": (-1, 1),
    "held_side": (-1, 1),
    "account": (1, MOST_ACCOUNTS),
    "value_e6": (UNKNOWN_E6, _LARGEST),
    "entry_steps": (0, _LARGEST),
    "liquidation_steps": (0, _LARGEST),
    "leverage": (0, 10_000),
    "is_cross": (UNKNOWN_MODE, 1),
    "margin_e6": (UNKNOWN_E6, _LARGEST),
    "account_value_e6": (UNKNOWN_E6, _LARGEST),
    "maintenance_e6": (UNKNOWN_E6, _LARGEST),
    "taker_buy_lots": (UNKNOWN_LOTS, _LARGEST),
    "quantity_lots": (0, _LARGEST),
    "rate_e12": (-_LARGEST, _LARGEST),
    "flags": (0, 255),
}


def limits_of(batch_column: str) -> tuple[int, int]:
    """The least and the largest value that a column of a batch may hold; prices are above 0."""
    return _LIMITS.get(batch_column, (1, _LARGEST))


def file_column(batch_column: str) -> str:
    """The file's column that holds a batch's column."""
    if batch_column in SIDE_COLUMNS:
        return "side"
    return TIME_COLUMNS.get(batch_column, batch_column)


def version_of(markets: dict[str, MarketEvents]) -> int:
    """The oldest format that holds these events."""
    if any(len(events.account_positions) for events in markets.values()):
        return FORMAT_VERSION
    has_deleveragings = any(len(events.deleveragings) for events in markets.values())
    return _WITHOUT_ACCOUNTS if has_deleveragings else _WITHOUT_DELEVERAGING


def sums_of(description: bytes, markets: dict[str, MarketEvents]) -> bytes:
    """What `SUMS_KEY` holds for a file: JSON of the description's CRC-32 and of the events of each market and kind."""
    events = {market: counts_of(list(found.batches())) for market, found in markets.items()}
    sums = {"description_crc32": zlib.crc32(description), "events": events}
    return json.dumps(sums, ensure_ascii=False, separators=(",", ":")).encode()


def counts_of(batches: list[Batch]) -> dict[str, int]:
    """How many events there are of each kind; kinds without any are left out."""
    counts: dict[str, int] = {}
    for batch in batches:
        if len(batch):
            counts[batch.kind.value] = counts.get(batch.kind.value, 0) + len(batch)
    return counts
