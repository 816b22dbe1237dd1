"""Which columns a table may have and what they mean: a file is known by its columns, never by its name.

Column names and orders of Binance's archives as its own repository documents them
(https://github.com/binance/binance-public-data, README); futures files older than about 2022-08 carry no header.
The other names are those that common downloaders write for the same things.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from rektscope.market.errors import InputError
from rektscope.market.events import Kind


class Form(Enum):
    """What the text of a column is read as."""

    TIME = "time"
    NUMBER = "number"
    WHOLE = "whole number"
    TRUTH = "true or false"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """A column we read: our name for it, how it is read, and the headers it goes by, the preferred first."""

    name: str
    form: Form
    headers: tuple[str, ...]
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of table.

    Attributes:
        title: what to call it to a person.
        kind: the events it holds (candles may turn out to be of mark or index prices).
        fields: the columns we read.
        bare: the column order of files without a header, if there are such; the first that fits is taken.
        truths: where the columns of true or false stand in `bare`, which tells tables of like width apart.
        venue: the venue whose own format it is, if it is one's.
    """

    title: str
    kind: Kind
    fields: tuple[Field, ...]
    bare: tuple[str, ...] = ()
    truths: tuple[int, ...] = ()
    venue: str | None = None


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(", "))


_TIME_HEADERS = _names("open_time, unix, unix_timestamp, timestamp, time, date, datetime, t, ts")
_LABELS = (
    Field("symbol", Form.TEXT, ("symbol", "pair", "instrument", "coin"), is_needed=False),
    Field("venue", Form.TEXT, ("venue", "exchange"), is_needed=False),
)

AGGREGATE_TRADES = Layout(
    "aggregate trades",
    Kind.TRADE,
    (
        Field("id", Form.WHOLE, ("agg_trade_id",)),
        Field("price", Form.NUMBER, ("price",)),
        Field("quantity", Form.NUMBER, ("quantity",)),
        Field("time", Form.TIME, ("transact_time", "time")),
        Field("buyer_is_maker", Form.TRUTH, ("is_buyer_maker",)),
    ),
    bare=_names("agg_trade_id, price, quantity, first_trade_id, last_trade_id, transact_time, is_buyer_maker"),
    truths=(6,),
    venue="binance",
)
TRADES = Layout(
    "trades",
    Kind.TRADE,
    (
        Field("id", Form.WHOLE, ("id", "trade_id")),
        Field("price", Form.NUMBER, ("price",)),
        Field("quantity", Form.NUMBER, ("qty", "quantity")),
        Field("time", Form.TIME, ("time", "timestamp")),
        Field("buyer_is_maker", Form.TRUTH, ("is_buyer_maker",)),
    ),
    bare=_names("id, price, qty, quote_qty, time, is_buyer_maker"),
    truths=(5,),
    venue="binance",
)
KLINES = Layout(
    "candles",
    Kind.CANDLE,
    (
        Field("time", Form.TIME, ("open_time",)),
        Field("open", Form.NUMBER, ("open",)),
        Field("high", Form.NUMBER, ("high",)),
        Field("low", Form.NUMBER, ("low",)),
        Field("close", Form.NUMBER, ("close",)),
        Field("volume", Form.NUMBER, ("volume",)),
        Field("close_time", Form.TIME, ("close_time",)),
        Field("quote_volume", Form.NUMBER, ("quote_volume", "quote_asset_volume")),
        Field("taker_buy", Form.NUMBER, ("taker_buy_volume", "taker_buy_base_asset_volume", "taker_buy_base_volume")),
    ),
    bare=_names(
        "open_time, open, high, low, close, volume, close_time, quote_volume, count, taker_buy_volume, "
        "taker_buy_quote_volume, ignore"
    ),
    venue="binance",
)
CANDLES = Layout(
    "candles",
    Kind.CANDLE,
    (
        Field("time", Form.TIME, _TIME_HEADERS),
        Field("open", Form.NUMBER, ("open", "o")),
        Field("high", Form.NUMBER, ("high", "h")),
        Field("low", Form.NUMBER, ("low", "l")),
        Field("close", Form.NUMBER, ("close", "c")),
        # OKX writes contracts, coins and dollars beside one another: `vol`, `volCcy`, `volCcyQuote`. Coins are ours.
        Field("volume", Form.NUMBER, ("volccy", "vol_ccy", "volume", "vol", "v"), is_needed=False),
        *_LABELS,
    ),
)
FUNDING = Layout(
    "funding rates",
    Kind.FUNDING,
    (
        Field("time", Form.TIME, ("calc_time", "funding_time", *_TIME_HEADERS)),
        Field("hours", Form.NUMBER, ("funding_interval_hours",), is_needed=False),
        Field("rate", Form.NUMBER, ("last_funding_rate", "funding_rate", "rate")),
        *_LABELS,
    ),
    bare=_names("calc_time, funding_interval_hours, last_funding_rate"),
    venue="binance",
)
METRICS = Layout(
    "open interest",
    Kind.OPEN_INTEREST,
    (
        Field("time", Form.TIME, ("create_time",)),
        Field("symbol", Form.TEXT, ("symbol",)),
        Field("quantity", Form.NUMBER, ("sum_open_interest",)),
        Field("value", Form.NUMBER, ("sum_open_interest_value",), is_needed=False),
    ),
    bare=_names(
        "create_time, symbol, sum_open_interest, sum_open_interest_value, count_toptrader_long_short_ratio, "
        "sum_toptrader_long_short_ratio, count_long_short_ratio, sum_taker_long_short_vol_ratio"
    ),
    venue="binance",
)
OPEN_INTEREST = Layout(
    "open interest",
    Kind.OPEN_INTEREST,
    (
        Field("time", Form.TIME, _TIME_HEADERS),
        Field("quantity", Form.NUMBER, ("open_interest", "openinterest", "oi", "sumopeninterest")),
        Field(
            "value",
            Form.NUMBER,
            ("open_interest_usd", "oi_usd", "open_interest_value", "sumopeninterestvalue"),
            is_needed=False,
        ),
        *_LABELS,
    ),
)

LAYOUTS = (AGGREGATE_TRADES, TRADES, KLINES, METRICS, CANDLES, FUNDING, OPEN_INTEREST)
"""In the order in which a header is held against them: the more particular first."""

_TIME = re.compile(r"\d{10,19}(\.\d*)?|\d{4}-\d{2}-\d{2}.*")
_TRUTHS = {"true", "false"}
_SPOT_COLUMN = "is_best_match"
_QUOTE_VOLUME = re.compile(r"volume_(usdt?|usdc|busd|fdusd|quote)")


@dataclass(frozen=True, slots=True)
class Reading:
    """How one file is read: its layout, how many columns its lines have, and where each field stands.

    `is_spot` where a column tells that it is of Binance's spot market.
    """

    layout: Layout
    width: int
    position: dict[str, int]
    is_spot: bool = False

    def fields(self) -> list[Field]:
        """The fields of the layout that this file has."""
        return [field for field in self.layout.fields if field.name in self.position]


def plain_header(header: str) -> str:
    """A column name in lower case with underscores: `Volume BTC` is `volume_btc`."""
    return re.sub(r"[^a-z0-9]+", "_", header.strip().lower()).strip("_")


_OTHER_TABLES = (
    (
        re.compile(r".*liquidation.*"),
        (
            "These are sums of liquidations a bucket of time, as CoinGlass tells them, and no single events: they "
            "cannot be imported as events of a session."
        ),
    ),
    (
        re.compile(r"funding_timestamp|predicted_funding_rate"),
        (
            "This is tardis' derivative_ticker, where one funding stands in thousands of rows: import candles, marks "
            "and funding of the venue's own archive instead."
        ),
    ),
)
"""Columns of tables that a layout would match by some of its columns and misread, and what to do instead."""


def refuse_other_tables(headers: Sequence[str]) -> None:
    """Nothing, unless a column tells that the table is of a kind that would be misread; raises InputError then."""
    for header in headers:
        for pattern, sentence in _OTHER_TABLES:
            if pattern.fullmatch(plain_header(header)):
                raise InputError(f"The column {header!r}: {sentence}")


def reading_by_header(headers: Sequence[str]) -> Reading | None:
    """The reading of a table with these column names, or None when no layout has them.

    Raises:
        InputError: it is a table that would be misread.
    """
    refuse_other_tables(headers)
    for layout in LAYOUTS:
        reading = _reading(layout, headers)
        if reading is not None:
            return reading
    return None


def reading_by_values(values: Sequence[str]) -> Reading | None:
    """The reading of a table without a header, from its first line; None when no layout is that wide."""
    truths = tuple(at for at, value in enumerate(values) if value.strip().lower() in _TRUTHS)
    for layout in LAYOUTS:
        # Binance's spot files have one more column of true or false than its futures files.
        for more in ((), (_SPOT_COLUMN,)) if layout.truths else ((),):
            headers = (*layout.bare, *more)
            is_like = len(values) == len(headers) and truths == (*layout.truths, *range(len(layout.bare), len(headers)))
            reading = _reading(layout, headers) if is_like else None
            if reading is not None and _TIME.fullmatch(values[reading.position["time"]].strip()):
                return reading
    return None


def _reading(layout: Layout, headers: Sequence[str]) -> Reading | None:
    plain = [plain_header(header) for header in headers]
    found = {field.name: _position(field, plain) for field in layout.fields}
    if any(found[field.name] is None for field in layout.fields if field.is_needed):
        return None
    position = {name: at for name, at in found.items() if at is not None}
    return Reading(layout, len(headers), position, is_spot=layout.venue is not None and _SPOT_COLUMN in plain)


def known_tables() -> str:
    """The tables that can be imported, by their columns, for a sentence that refuses another."""
    return "; ".join(
        f"{layout.title}: {', '.join(field.headers[0] for field in layout.fields if field.is_needed)}"
        for layout in (AGGREGATE_TRADES, CANDLES, FUNDING, OPEN_INTEREST)
    )


def _position(field: Field, plain: list[str]) -> int | None:
    for header in field.headers:
        if header in plain:
            return plain.index(header)
    if field.name == "volume":  # `volume_btc, volume_usdt`: the one in coin
        for at, header in enumerate(plain):
            if header.startswith("volume_") and not _QUOTE_VOLUME.fullmatch(header):
                return at
    return None
