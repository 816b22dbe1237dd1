"""Texts to rows: what is traded lies on the grid, averages go to the nearest step, nothing is left out in silence."""

import pytest

from rektscope.feeds import event_rows
from rektscope.feeds.events import FundingEstimate, Index, Liquidation, Mark, OpenInterest, Trade, Unusable
from rektscope.market.events import Flag, Kind
from rektscope.market.sides import Side, TakerSide

MARKET = "binance:BTCUSDT"
TIME = 1_789_999_999_980
NOW = TIME + 20
NOT_NUMBERS = ["", "NaN", "Infinity", "-Infinity", "abc", "1_0"]


@pytest.fixture
def btc(listing_of):
    return listing_of(MARKET)


def test_a_trade_counts_ticks_and_lots(btc):
    row = event_rows.trade(btc, NOW, TIME, "26245.10", "0.115", TakerSide.SELL)
    assert row == Trade(NOW, MARKET, TIME, 262_451, 115, TakerSide.SELL)


def test_a_trade_off_the_tick_is_left_out_and_reported(btc):
    row = event_rows.trade(btc, NOW, TIME, "26245.15", "0.115", TakerSide.SELL)
    words = "A trade of binance:BTCUSDT was left out: 26245.15 is not a multiple of 0.1."
    assert row == Unusable(NOW, MARKET, words, Kind.TRADE, is_off_grid=True)


def test_a_trade_off_the_lot_is_left_out_and_reported(btc):
    row = event_rows.trade(btc, NOW, TIME, "26245.10", "0.1155", TakerSide.SELL)
    assert isinstance(row, Unusable)
    assert "0.1155 is not a multiple of 0.001" in row.words


@pytest.mark.parametrize("price", [*NOT_NUMBERS, "0", "-26245.1"])
def test_a_trade_without_a_price_is_left_out_and_reported(btc, price):
    assert isinstance(event_rows.trade(btc, NOW, TIME, price, "0.115", TakerSide.BUY), Unusable)


@pytest.mark.parametrize("quantity", [*NOT_NUMBERS, "0", "-0.115"])
def test_a_trade_without_a_quantity_is_left_out_and_reported(btc, quantity):
    assert isinstance(event_rows.trade(btc, NOW, TIME, "26245.1", quantity, TakerSide.BUY), Unusable)


@pytest.mark.parametrize("time_ms", [0, -5, 10**15])
def test_a_row_at_no_time_is_left_out_and_reported(btc, time_ms):
    assert isinstance(event_rows.trade(btc, NOW, time_ms, "1.0", "0.001", TakerSide.BUY), Unusable)
    assert isinstance(event_rows.liquidation(btc, NOW, time_ms, "1.0", "0.001", Side.LONG), Unusable)
    assert isinstance(event_rows.mark(btc, NOW, time_ms, "1.0"), Unusable)
    assert isinstance(event_rows.open_interest(btc, NOW, time_ms, "1.0"), Unusable)
    assert isinstance(event_rows.funding_estimate(btc, NOW, time_ms, "0.0001", 0), Unusable)


def test_the_average_fill_of_a_liquidation_goes_to_the_nearest_tick(btc):
    row = event_rows.liquidation(btc, NOW, TIME, "26245.1377", "0.115", Side.LONG)
    assert row == Liquidation(NOW, MARKET, TIME, 262_451, 115, Side.LONG, Flag.NONE)


def test_a_liquidation_off_the_lot_is_kept(btc):
    row = event_rows.liquidation(btc, NOW, TIME, "26245.1", "0.1154", Side.LONG)
    assert isinstance(row, Liquidation)
    assert row.quantity_lots == 115


def test_a_liquidation_smaller_than_half_a_lot_is_kept_as_one(btc):
    row = event_rows.liquidation(btc, NOW, TIME, "26245.1", "0.0001", Side.LONG)
    assert isinstance(row, Liquidation)
    assert row.quantity_lots == 1


@pytest.mark.parametrize("text", [*NOT_NUMBERS, "0", "-1"])
def test_a_liquidation_of_nothing_is_left_out_and_reported(btc, text):
    assert isinstance(event_rows.liquidation(btc, NOW, TIME, text, "0.001", Side.LONG), Unusable)
    assert isinstance(event_rows.liquidation(btc, NOW, TIME, "1.0", text, Side.LONG), Unusable)
    assert isinstance(event_rows.liquidation_of_value(btc, NOW, TIME, text, "100", Side.LONG), Unusable)
    assert isinstance(event_rows.liquidation_of_value(btc, NOW, TIME, "1.0", text, Side.LONG), Unusable)


def test_marks_and_indexes_go_to_the_nearest_hundredth_of_a_tick(btc):
    assert event_rows.mark(btc, NOW, TIME, "11784.62659091") == Mark(NOW, MARKET, TIME, 11_784_627)
    assert event_rows.index(btc, NOW, TIME, "11784.62650000") == Index(NOW, MARKET, TIME, 11_784_626)


def test_open_interest_may_be_nothing_and_goes_to_the_nearest_lot(btc):
    assert event_rows.open_interest(btc, NOW, TIME, "0") == OpenInterest(NOW, MARKET, TIME, 0)
    assert event_rows.open_interest(btc, NOW, TIME, "10659.5094") == OpenInterest(NOW, MARKET, TIME, 10_659_509)
    assert isinstance(event_rows.open_interest(btc, NOW, TIME, "-1"), Unusable)


def test_two_sided_open_interest_is_halved(btc):
    assert event_rows.open_interest(btc, NOW, TIME, "68744.761", sides=2) == OpenInterest(NOW, MARKET, TIME, 34_372_380)


def test_a_rate_of_nothing_is_a_rate_and_no_text_is_none(btc):
    assert event_rows.funding_estimate(btc, NOW, TIME, "0", 0) == FundingEstimate(NOW, MARKET, TIME, 0, 0)
    assert isinstance(event_rows.funding_estimate(btc, NOW, TIME, "", 0), Unusable)
