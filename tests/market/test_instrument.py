"""Instruments: steps, notionals, and what is refused."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument, Underlying, split_market
from rektscope.market.sides import Side, TakerSide

LINEAR = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.10"), Decimal("0.001"))
INVERSE = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)


def test_notionals_of_each_contract():
    price, lots = np.array([50_000.0, 100_000.0]), np.array([2000, 3])
    assert LINEAR.notional_usd(price, lots).tolist() == [100_000.0, 300.0]
    assert INVERSE.notional_usd(price, lots).tolist() == [200_000.0, 300.0]
    total = replace(LINEAR, contract=Contract.AGGREGATE, lot_size=Decimal(10))
    assert total.notional_usd(price, lots).tolist() == [20_000.0, 30.0]


@pytest.mark.parametrize(
    ("step", "decimals"), [("0.10", 1), ("0.00001", 5), ("1", 0), ("10", 0), ("0.25", 2), ("1E+3", 0)]
)
def test_decimals_are_those_of_the_step(step, decimals):
    assert replace(LINEAR, tick_size=Decimal(step)).price_decimals == decimals
    assert replace(LINEAR, lot_size=Decimal(step)).quantity_decimals == decimals


def test_a_mark_step_is_a_hundredth_of_a_tick():
    assert LINEAR.mark_step == pytest.approx(0.001)
    assert (LINEAR.tick, LINEAR.lot, LINEAR.market) == (0.1, 0.001, "binance:BTCUSDT")


@pytest.mark.parametrize("name", ["tick_size", "lot_size", "contract_size"])
@pytest.mark.parametrize("value", ["0", "-1", "NaN", "Infinity", "1e-400", "1e400"])
def test_steps_that_cannot_count_are_refused(name, value):
    with pytest.raises(InputError, match=f"binance:BTCUSDT: {name}"):
        replace(LINEAR, **{name: Decimal(value)})


@given(st.sampled_from([LINEAR, INVERSE]))
def test_json_keeps_every_digit(instrument):
    assert Instrument.from_json(instrument.to_json()) == instrument


@pytest.mark.parametrize("underlying", Underlying)
def test_json_says_what_a_contract_is_on_where_that_is_known(underlying):
    found = replace(LINEAR, underlying=underlying)
    assert found == LINEAR  # it is the same market
    assert not found != LINEAR  # noqa: SIM202 -- another operator, which a record has by itself
    assert len({found, LINEAR}) == 1
    assert found != INVERSE
    assert found.to_json().get("underlying", "") == underlying.value
    assert Instrument.from_json(found.to_json()).underlying is underlying
    with pytest.raises(InputError, match="horse"):
        Instrument.from_json(found.to_json() | {"underlying": "horse"})


@pytest.mark.parametrize(
    "change",
    [
        {"contract": "quanto"},
        {"tick_size": "x"},
        {"tick_size": None},
        {"lot_size": []},
        {"venue": "Bin ance"},
        {"symbol": ""},
        {"symbol": "A\nB"},
    ],
)
def test_a_broken_description_is_one_sentence(change):
    with pytest.raises(InputError) as caught:
        Instrument.from_json(LINEAR.to_json() | change)
    assert "\n" not in str(caught.value)
    with pytest.raises(InputError):
        Instrument.from_json({name: value for name, value in LINEAR.to_json().items() if name not in change})


@pytest.mark.parametrize("text", ["binance:BTCUSDT", " okx:BTC-USDT-SWAP ", "hyperliquid:xyz:TSLA", "htx:BTC-USDT"])
def test_markets_are_split_at_the_first_colon(text):
    assert ":".join(split_market(text)) == text.strip()


@pytest.mark.parametrize(
    "text", ["", "BTCUSDT", "binance:", ":BTCUSDT", "Binance:BTCUSDT", "binance:BTC USDT", "a:b\nc"]
)
def test_what_is_no_market_is_refused(text):
    with pytest.raises(InputError, match="venue:SYMBOL"):
        split_market(text)


def test_the_value_of_a_side_is_its_sign():
    assert (Side.LONG.value, Side.SHORT.value, Side.LONG.word, Side.SHORT.word) == (1, -1, "long", "short")
    assert (TakerSide.BUY.value, TakerSide.SELL.value) == (1, -1)
