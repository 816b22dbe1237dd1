"""History that cannot be true is left out alone and reported; what crashes really did passes."""

from decimal import Decimal

import pytest
from msgspec import structs

from rektscope.feeds.events import Candle, Funding, OpenInterest, Unusable
from rektscope.live.past import checked_past
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS

BTC = "binance:BTCUSDT"
INSTRUMENTS = {BTC: Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))}
START = 1_790_000_040_000
PRICE = 1_180_000


def candle(minute, price=PRICE, low=None, high=None, lots=200_000):
    start = START + minute * MINUTE_MS
    low, high = low or price - 500, high or price + 500
    return Candle(start + MINUTE_MS, BTC, start, MINUTE_MS, price, high, low, price, lots, lots // 2)


def left_out(events):
    checked = checked_past(events, INSTRUMENTS)
    assert len(checked) == len(events)
    return [(place, event.kind) for place, event in enumerate(checked) if isinstance(event, Unusable)]


CHANGES = [
    {"high_ticks": PRICE * 10},
    {"high_ticks": 10**12},
    {"low_ticks": 1},
    {"close_ticks": PRICE * 4},
    {"open_ticks": PRICE // 4},
    {"open_ticks": 1, "low_ticks": 1},
    {"quantity_lots": 9_000_000_000_000_000},
    {"quantity_lots": 4_000_000_000},
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("place", [0, 5, 19])
def test_a_candle_that_cannot_be_true_is_left_out_alone(change, place):
    candles = [candle(minute) for minute in range(20)]
    candles[place] = structs.replace(candles[place], **change)
    assert left_out(candles) == [(place, Kind.CANDLE)]


def test_the_order_of_an_answer_is_of_no_matter():
    """Some venues answer with the newest first."""
    candles = [candle(minute) for minute in range(20)]
    candles[5] = structs.replace(candles[5], high_ticks=PRICE * 10)
    assert left_out(candles[::-1]) == [(14, Kind.CANDLE)]


def test_minutes_of_a_crash_pass():
    """10 October 2025, 21:19 UTC: the coins that fell deepest lost nine tenths within a minute and came back."""
    candles = [
        candle(0),
        candle(1, low=PRICE // 10, lots=60_000_000),
        candle(2, price=PRICE * 6 // 10, high=PRICE, low=PRICE // 2, lots=40_000_000),
        candle(3, price=PRICE * 8 // 10),
    ]
    assert left_out(candles) == []
    assert left_out([candle(0), candle(1, price=PRICE * 7 // 10), candle(2, price=PRICE * 7 // 10)]) == []


def test_one_candle_alone_passes():
    assert left_out([candle(0)]) == []


def interest(minute, lots):
    return OpenInterest(START + minute * MINUTE_MS, BTC, START + minute * MINUTE_MS, lots)


@pytest.mark.parametrize("wrong", [0, 1, 90_000_000 * 11, 10**15])
def test_one_open_interest_far_from_its_neighbours_is_left_out_alone(wrong):
    rows = [interest(5 * place, 90_000_000 + place) for place in range(10)]
    rows[4] = interest(20, wrong)
    assert left_out(rows) == [(4, Kind.OPEN_INTEREST)]


def test_an_open_interest_that_changes_for_good_passes():
    assert left_out([interest(place, 100 if place < 5 else 5_000) for place in range(10)]) == []


def test_a_funding_that_no_venue_settles_is_left_out():
    rates = [0.0001, -0.03, 0.6]
    assert left_out([Funding(START, BTC, START, int(rate * 1e12), 480 * MINUTE_MS) for rate in rates]) == [
        (2, Kind.FUNDING)
    ]
