"""Batches: columns of one length and type, in the order received, sliced by what was known when."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.events import (
    BATCH_OF_FIELD,
    Candles,
    Flag,
    Gaps,
    Indexes,
    Kind,
    Liquidations,
    MarketEvents,
    Marks,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument

INSTRUMENT = Instrument.from_json(
    {
        "venue": "binance",
        "symbol": "BTCUSDT",
        "base": "BTC",
        "quote": "USDT",
        "contract": "linear",
        "tick_size": "0.1",
        "lot_size": "0.001",
    }
)


def _marks(received: list[int]) -> Marks:
    return Marks.from_columns(
        time_ms=[moment - 1 for moment in received], received_ms=received, mark_steps=range(len(received))
    )


def test_every_kind_has_a_batch_and_a_field_of_its_own():
    assert {batch.kind for batch in BATCH_OF_FIELD.values()} == set(Kind)
    assert len(BATCH_OF_FIELD) == len(Kind)


@pytest.mark.parametrize("batch_type", BATCH_OF_FIELD.values())
def test_an_empty_batch_has_the_types_of_a_full_one(batch_type):
    empty = batch_type.empty()
    one = batch_type.from_columns(**{name: [1] for name in batch_type.column_names()})
    assert len(empty) == 0
    for name in batch_type.column_names():
        assert getattr(empty, name).dtype == getattr(one, name).dtype
    assert one.received_ms.dtype == np.int64


def test_a_missing_flag_is_none_and_sides_are_narrow():
    trades = Trades.from_columns(time_ms=[1], received_ms=[1], price_ticks=[5], quantity_lots=[7], taker_side=[-1])
    assert (trades.flags.tolist(), trades.flags.dtype) == ([Flag.NONE], np.uint8)
    assert trades.taker_side.dtype == np.int8


@pytest.mark.parametrize(
    "columns",
    [
        {"time_ms": [1], "received_ms": [1]},
        {"time_ms": [1], "received_ms": [1, 2], "mark_steps": [1]},
        {"time_ms": [1], "received_ms": [1], "mark_steps": [1], "colour": [1]},
        {"time_ms": [1], "received_ms": [1], "mark_steps": [[1]]},
    ],
)
def test_wrong_columns_are_a_defect(columns):
    with pytest.raises(ValueError, match="Marks takes"):
        Marks.from_columns(**columns)


@given(st.lists(st.integers(0, 50), max_size=20).map(sorted), st.integers(-1, 51), st.integers(-1, 51))
def test_slices_by_the_time_received(received, first, end):
    marks = _marks(received)
    assert marks.until(first).received_ms.tolist() == [moment for moment in received if moment <= first]
    kept = marks.between(first, end)
    assert kept.received_ms.tolist() == [moment for moment in received if first <= moment < end]


@given(st.lists(st.lists(st.integers(0, 9), max_size=6).map(sorted), max_size=4))
def test_joined_batches_stand_in_the_order_received_and_keep_the_order_of_equals(parts):
    joined = Marks.concatenate([_marks(part) for part in parts])
    rows = [(moment, number, row) for number, part in enumerate(parts) for row, moment in enumerate(part)]
    rows.sort(key=lambda row: row[0])
    assert joined.received_ms.tolist() == [moment for moment, _, _ in rows]
    assert joined.mark_steps.tolist() == [row for _, _, row in rows]


def test_rows_in_order_are_not_copied():
    marks = _marks([1, 2, 2, 5])
    assert marks.in_order() is marks
    assert np.shares_memory(marks.until(2).received_ms, marks.received_ms)


def test_choosing_rows_by_mask_and_by_number():
    marks = _marks([1, 2, 3])
    assert marks[marks.received_ms > 1].mark_steps.tolist() == [1, 2]
    assert marks[np.array([2, 0])].mark_steps.tolist() == [2, 0]


def test_events_of_a_market_are_sorted_into_their_kinds():
    events = MarketEvents.of(INSTRUMENT, _marks([5]), Gaps.empty(), _marks([3]))
    assert events.marks.received_ms.tolist() == [3, 5]
    assert [len(batch) for batch in events.batches()] == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0]
    assert isinstance(events.indexes, Indexes)
    assert isinstance(events.liquidations, Liquidations)
    assert events.until(3).marks.received_ms.tolist() == [3]
    assert sum(map(len, MarketEvents.empty(INSTRUMENT).batches())) == 0


def test_the_close_of_a_candle_is_its_price():
    names = Candles.column_names()
    candles = Candles.from_columns(**{name: [number] for number, name in enumerate(names)})
    assert candles.close_ticks is candles.price_ticks
    assert INSTRUMENT.contract is Contract.LINEAR
