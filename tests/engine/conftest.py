"""Small random markets: candles, trades, marks, open interest and liquidations, with gaps and late arrivals.

Handed out as fixtures, for test modules cannot import one another.
"""

import math
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from rektscope.market.events import Candles, Liquidations, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms

START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + HOUR_MS
FIRST = START - 2 * HOUR_MS

LINEAR = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal(5), Decimal("0.001"))
INVERSE = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal(5), Decimal(1), contract_size=Decimal(100)
)
FEW_TICKS = Instrument("nowhere", "FEWUSDT", "FEW", "USDT", Contract.LINEAR, Decimal(500), Decimal(1))

_MOMENTS = st.integers(FIRST, END)
_DELAYS = st.sampled_from([0, 250, 90_000, 17 * MINUTE_MS])
_LOTS = st.integers(1, 1_000_000)


def _columns(rows: list[tuple[int, ...]], width: int) -> list[np.ndarray]:
    """The columns of rows whose first is a time and second a delay, in the order received."""
    table = np.array(rows, dtype=np.int64).reshape(-1, width)
    table = table[np.argsort(table[:, 0] + table[:, 1], kind="stable")]
    return [table[:, 0], table[:, 0] + table[:, 1], *table[:, 2:].T]


def _trades(rows: list[tuple[int, ...]]) -> Trades:
    time_ms, received_ms, ticks, lots, side = _columns(rows, 5)
    return Trades.from_columns(
        time_ms=time_ms, received_ms=received_ms, price_ticks=ticks, quantity_lots=lots, taker_side=side
    )


def _candles(rows: list[tuple[int, ...]]) -> Candles:
    """Rows of (end, delay, minutes, open, close, reach, lots); a candle is received at its end or later."""
    end_ms, received_ms, minutes, opened, close, reach, lots = _columns(rows, 7)
    return Candles.from_columns(
        time_ms=end_ms - minutes * MINUTE_MS,
        received_ms=received_ms,
        duration_ms=minutes * MINUTE_MS,
        open_ticks=opened,
        high_ticks=np.maximum(opened, close) + reach,
        low_ticks=np.minimum(opened, close) - reach,
        price_ticks=close,
        quantity_lots=lots,
        taker_buy_lots=np.full(len(end_ms), -1),
    )


def _whole_minutes(minutes: int) -> st.SearchStrategy[int]:
    """Ends of candles of so many minutes."""
    step = minutes * MINUTE_MS
    return st.integers(FIRST // step, END // step).map(lambda place: place * step)


def _candle(ticks: st.SearchStrategy[int], reach: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.sampled_from([1, 5, 15, 60]).flatmap(
        lambda minutes: st.tuples(
            _whole_minutes(minutes), _DELAYS, st.just(minutes), ticks, ticks, st.integers(0, reach), _LOTS
        )
    )


@st.composite
def _markets(draw: Any) -> MarketEvents:
    """One market with at least a trade or a candle."""
    instrument = draw(st.sampled_from([LINEAR, LINEAR, INVERSE, FEW_TICKS]))
    middle = 120 if instrument is FEW_TICKS else 12_000
    ticks = st.integers(middle * 9 // 10, middle * 11 // 10)
    trade = st.tuples(_MOMENTS, _DELAYS, ticks, _LOTS, st.sampled_from([1, -1]))
    trades = _trades(draw(st.lists(trade, max_size=15)))
    candles = _candles(draw(st.lists(_candle(ticks, middle // 50), min_size=0 if len(trades) else 1, max_size=8)))
    marks = _columns(draw(st.lists(st.tuples(_MOMENTS, _DELAYS, ticks, st.integers(0, 99)), max_size=15)), 4)
    interests = _columns(draw(st.lists(st.tuples(_MOMENTS, _DELAYS, st.integers(0, 10**9)), max_size=8)), 3)
    gone = _columns(draw(st.lists(st.tuples(_MOMENTS, _DELAYS, ticks, _LOTS, st.sampled_from([1, -1])), max_size=6)), 5)
    return MarketEvents.of(
        instrument,
        trades,
        candles,
        Marks.from_columns(time_ms=marks[0], received_ms=marks[1], mark_steps=marks[2] * 100 + marks[3]),
        OpenInterests.from_columns(time_ms=interests[0], received_ms=interests[1], quantity_lots=interests[2]),
        Liquidations.from_columns(
            time_ms=gone[0], received_ms=gone[1], price_ticks=gone[2], quantity_lots=gone[3], liquidated_side=gone[4]
        ),
    )


@st.composite
def _moments(draw: Any) -> tuple[MarketEvents, int]:
    """A market and a moment, often one at which something was received, or just before or after."""
    events = draw(_markets())
    received = np.concatenate([batch.received_ms for batch in events.batches()])
    near = st.builds(int.__add__, st.sampled_from(received.tolist()), st.sampled_from([-1, 0, 1]))
    edges = st.integers(FIRST // MINUTE_MS, END // MINUTE_MS).map(lambda minute: minute * MINUTE_MS)
    moment = draw(st.one_of(near, near, edges, _MOMENTS))
    return events, min(moment, END)


RANDOM = SimpleNamespace(
    start_ms=START,
    end_ms=END,
    first_ms=FIRST,
    linear=LINEAR,
    inverse=INVERSE,
    markets=_markets(),
    moments=_moments(),
)


@pytest.fixture(scope="session")
def random_market() -> SimpleNamespace:
    """Strategies `markets` and `moments` (a market with a moment), and the session's bounds."""
    return RANDOM


def _differences(one: Any, other: Any, place: str) -> list[str]:
    if isinstance(one, np.ndarray):
        equal = one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
        return [] if equal else [place]
    if isinstance(one, Struct) and type(one) is type(other):
        names = [each.name for each in fields(one) if not each.name.startswith("_")]
        return [
            line
            for name in names
            for line in _differences(getattr(one, name), getattr(other, name), f"{place}.{name}".lstrip("."))
        ]
    if isinstance(one, tuple) and any(isinstance(each, Struct) for each in one) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [line for number, pair in pairs for line in _differences(*pair, f"{place}[{number}]")]
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one) and math.isnan(other):
        return []  # the price of a sum, which has none
    return [] if one == other else [f"{place}: {one!r} against {other!r}"]


@pytest.fixture(scope="session")
def differences():
    """The places in which two things differ, field by field, arrays bit by bit; private fields are left out."""
    return lambda one, other: _differences(one, other, "")
