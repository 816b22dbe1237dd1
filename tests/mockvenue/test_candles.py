"""Candles: each venue's own intervals, longer ones made of shorter ones, the running one, and every field."""

import json
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.market.events import Candles
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.mockvenue import intervals

VENUES = ("binance", "bybit", "okx")
OF_A_DAY = ["6H", "12H", "1D", "2D", "3D", "1W", "1M", "3M"]
NAMES = {
    "binance": ["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"],
    "bybit": ["1", "3", "5", "15", "30", "60", "120", "240", "360", "720", "D", "W", "M"],
    "okx": ["1s", "1m", "3m", "5m", "15m", "30m", "1H", "2H", "4H", *OF_A_DAY, *(f"{name}utc" for name in OF_A_DAY)],
}
"""The venues' pages on klines and candlesticks."""

PATHS = {
    "binance": "/fapi/v1/klines?symbol=BTCUSDT&interval={}",
    "bybit": "/v5/market/kline?category=linear&symbol=BTCUSDT&interval={}",
    "okx": "/api/v5/market/candles?instId=BTC-USDT-SWAP&bar={}",
}
REFUSED = {
    "binance": ({"code": -1120, "msg": "Invalid interval."}, ["7m", "1H", "D", "1", ""]),
    "bybit": ((10001, "Invalid period!"), ["7", "1m", "1d", "1w", ""]),
    "okx": (("51000", "Parameter bar error"), ["7m", "1h", "1d", "1w", "5"]),
}

# One moment, and when the interval began in which it lies: by the calendar, by hand.
MOMENT = "2025-03-05T17:23:45Z"  # a Wednesday
STARTS = [
    (intervals.BINANCE["1m"], "2025-03-05T17:23:00Z"),
    (intervals.BINANCE["1d"], "2025-03-05T00:00:00Z"),
    (intervals.BINANCE["1w"], "2025-03-03T00:00:00Z"),
    (intervals.BINANCE["1M"], "2025-03-01T00:00:00Z"),
    (intervals.BYBIT["W"], "2025-03-03T00:00:00Z"),
    (intervals.OKX["1D"], "2025-03-05T16:00:00Z"),
    (intervals.OKX["1Dutc"], "2025-03-05T00:00:00Z"),
    (intervals.OKX["6H"], "2025-03-05T16:00:00Z"),
    (intervals.OKX["6Hutc"], "2025-03-05T12:00:00Z"),
    (intervals.OKX["1W"], "2025-03-02T16:00:00Z"),
    (intervals.OKX["1M"], "2025-02-28T16:00:00Z"),
    (intervals.OKX["3Mutc"], "2025-01-01T00:00:00Z"),
]


@pytest.mark.parametrize(("interval", "start"), STARTS)
def test_an_interval_begins_where_the_calendar_says(interval, start):
    (found,) = interval.starts(np.array([parse_time_ms(MOMENT)])).tolist()
    assert found == parse_time_ms(start)


@given(venue=st.sampled_from(VENUES), place=st.integers(0, 24), times=st.lists(st.integers(0, 2 * 10**12), min_size=1))
def test_intervals_follow_one_another_and_hold_every_moment(venue, place, times):
    known = list(getattr(intervals, venue.upper()).values())
    interval = known[place % len(known)]
    moments = np.array(times, dtype=np.int64)
    starts = interval.starts(moments)
    ends = interval.ends(starts)
    assert ((starts <= moments) & (moments < ends)).all()
    assert (interval.starts(ends) == ends).all()
    assert (interval.starts(ends - 1) == starts).all()


@pytest.mark.parametrize("venue", VENUES)
def test_a_venue_has_its_own_intervals_and_no_others(mock_venue, get, venue):
    stand = mock_venue(venue)
    assert list(getattr(intervals, venue.upper())) == NAMES[venue]
    for name in NAMES[venue]:
        status, _, body = get(stand, PATHS[venue].format(name))
        answer = json.loads(body)
        assert status == 200, name
        assert venue == "binance" or answer.get("retCode", answer.get("code")) in {0, "0"}, name
    refusal, others = REFUSED[venue]
    for name in others:
        answer = json.loads(get(stand, PATHS[venue].format(name))[2])
        found = answer if venue == "binance" else tuple(answer.values())[:2]
        assert found == refusal, name


def _rows(stand, get, venue, name):
    """Candles oldest first, as the venue writes them."""
    answer = json.loads(get(stand, PATHS[venue].format(name))[2])
    if venue == "binance":
        return answer
    return (answer["result"]["list"] if venue == "bybit" else answer["data"])[::-1]


@pytest.mark.parametrize("venue", VENUES)
def test_shorter_candles_make_longer_ones(mock_venue, get, session_of, venue):
    """An hour of minutes before the stretch is one hour, and twelve times five minutes."""
    stand = mock_venue(venue)
    (events,) = session_of(venue).events.values()
    candles, instrument = events.candles, events.instrument
    hour = {"binance": "1h", "bybit": "60", "okx": "1H"}[venue]
    five = {"binance": "5m", "bybit": "5", "okx": "5m"}[venue]
    (row,) = _rows(stand, get, venue, hour)
    contract = Decimal("0.01") if venue == "okx" else Decimal(1)
    assert int(row[0]) == stand.timeline.first_ms - HOUR_MS
    tick = instrument.tick_size
    assert [Decimal(number) for number in row[1:5]] == [
        candles.open_ticks[0] * tick,
        candles.high_ticks.max() * tick,
        candles.low_ticks.min() * tick,
        candles.close_ticks[-1] * tick,
    ]
    assert Decimal(row[5]) * contract == int(candles.quantity_lots.sum()) * instrument.lot_size
    assert len(_rows(stand, get, venue, five)) == 12


def _half_minute(session_of, venue):
    """The session with one candle of an hour and one of a minute missing in it."""
    (events,) = session_of(venue).events.values()
    return events.instrument.market, replace(events, candles=events.candles[np.arange(60) != 30])


@pytest.mark.parametrize("venue", VENUES)
def test_a_candle_of_which_a_part_is_unknown_is_not_reported(mock_venue, get, session_of, venue):
    market, events = _half_minute(session_of, venue)
    stand = mock_venue(venue, session={market: events}, from_ms=session_of(venue).info.start_ms)
    assert _rows(stand, get, venue, {"binance": "1h", "bybit": "60", "okx": "1H"}[venue]) == []
    assert len(_rows(stand, get, venue, {"binance": "5m", "bybit": "5", "okx": "5m"}[venue])) == 11


def test_a_recorded_candle_comes_before_the_sum_of_shorter_ones(mock_venue, get, session_of):
    (events,) = session_of("binance").events.values()
    first = int(events.candles.time_ms[0])
    recorded = Candles.from_columns(
        time_ms=[first],
        received_ms=[first + HOUR_MS],
        duration_ms=[HOUR_MS],
        open_ticks=[5],
        high_ticks=[9],
        low_ticks=[4],
        price_ticks=[7],
        quantity_lots=[3],
        taker_buy_lots=[-1],
    )
    both = replace(events, candles=Candles.concatenate([events.candles, recorded]))
    (row,) = _rows(
        mock_venue("binance", session={"binance:BTCUSDT": both}, from_ms=first + HOUR_MS), get, "binance", "1h"
    )
    assert row[1:6] == ["0.5", "0.9", "0.4", "0.7", "0.003"]
    assert (row[9], row[10]) == ("", "")  # what takers bought is not known


@pytest.mark.parametrize("venue", VENUES)
def test_the_running_candle_is_shown_as_far_as_it_is_known(mock_venue, get, bare, session_of, venue):
    """Trades of a minute that has begun; without a clock it ends when they were all sent."""
    (events,) = session_of(venue).events.values()
    stand = mock_venue(venue)
    if venue == "binance":
        bare(stand, "/market/ws/btcusdt@aggTrade")
    else:
        line = bare(stand, venue)
        symbol = events.instrument.symbol
        args = [f"publicTrade.{symbol}"] if venue == "bybit" else [{"channel": "trades", "instId": symbol}]
        line.say({"op": "subscribe", "args": args})
    assert stand.wait_until_done(10.0)
    hour = {"binance": "1h", "bybit": "60", "okx": "1H"}[venue]
    over, running = _rows(stand, get, venue, hour)
    assert int(running[0]) == int(over[0]) + HOUR_MS == stand.timeline.first_ms
    trades, instrument = events.trades, events.instrument
    contract = Decimal("0.01") if venue == "okx" else Decimal(1)
    lots, ticks = trades.quantity_lots, trades.price_ticks
    assert Decimal(running[5]) * contract == int(lots.sum()) * instrument.lot_size
    assert Decimal(running[2]) == int(ticks.max()) * instrument.tick_size
    turnover = int((lots * ticks).sum()) * instrument.lot_size * instrument.tick_size
    if venue == "okx":
        assert (over[8], running[8]) == ("1", "0")
        assert Decimal(running[6]) == int(lots.sum()) * instrument.lot_size
    place = {"binance": 7, "bybit": 6, "okx": 7}[venue]
    assert Decimal(running[place]) == pytest.approx(turnover, abs=Decimal("0.001"))
    if venue == "binance":
        bought = int(lots[trades.taker_side > 0].sum()) * instrument.lot_size
        assert (running[8], Decimal(running[9])) == (len(trades), bought)


def test_okx_sends_as_many_candles_as_it_documents(mock_venue, get, session_of):
    """300 of candles at most, 100 unless asked; 100 of open interest."""
    (events,) = session_of("okx").events.values()
    count = 400
    begins = int(events.candles.time_ms[-1]) - (count - 1) * MINUTE_MS + np.arange(count) * MINUTE_MS
    row = {name: np.full(count, getattr(events.candles, name)[0]) for name in events.candles.column_names()}
    many = Candles.from_columns(**(row | {"time_ms": begins, "received_ms": begins + MINUTE_MS}))
    stand = mock_venue(
        "okx",
        session={events.instrument.market: replace(events, candles=many)},
        from_ms=session_of("okx").info.start_ms,
    )
    for limit, expected in ((None, 100), (300, 300), (1000, 300)):
        path = PATHS["okx"].format("1m") + (f"&limit={limit}" if limit else "")
        answer = json.loads(get(stand, path)[2])["data"]
        assert len(answer) == expected
        assert int(answer[0][0]) == int(begins[-1])
        assert {len(one) for one in answer} == {9}
