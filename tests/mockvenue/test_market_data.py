"""What venues send beside history and events: time, tickers, recent trades, candles that grow, all markets at once."""

import json
from decimal import Decimal

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.market.events import Candles
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS

VENUES = ("binance", "bybit", "okx")
HALF_MS = 30_000
LINEAR = "category=linear&symbol=BTCUSDT"
SWAP = "instId=BTC-USDT-SWAP"


@pytest.fixture
def half(mock_venue, session_of, get):
    """A stand-in at the middle of the session, what its REST answers, and the rows known by then."""

    def begin(venue):
        now_ms = session_of(venue).info.start_ms + HALF_MS
        stand = mock_venue(venue, from_ms=now_ms)
        (events,) = session_of(venue).events.values()
        return lambda path: json.loads(get(stand, path)[2]), events.until(now_ms), now_ms

    return begin


def _price(events, ticks):
    return int(ticks) * events.instrument.tick_size


def _mark(events, steps):
    return int(steps) * events.instrument.tick_size / 100


def _rows(venue, sent):
    if venue == "binance":
        return sent
    return sent["result"]["list"] if venue == "bybit" else sent["data"]


def test_every_venue_answers_with_its_time(half):
    ask, _, now_ms = half("binance")
    assert (ask("/fapi/v1/ping"), ask("/dapi/v1/ping")) == ({}, {})
    assert ask("/fapi/v1/time") == ask("/dapi/v1/time") == {"serverTime": now_ms}
    ask, _, now_ms = half("bybit")
    second, nano = str(now_ms // 1000), str(now_ms * 1_000_000)
    assert ask("/v5/market/time")["result"] == {"timeSecond": second, "timeNano": nano}
    ask, _, now_ms = half("okx")
    assert ask("/api/v5/public/time")["data"] == [{"ts": str(now_ms)}]


def test_binance_sends_marks_and_funding(half):
    ask, known, now_ms = half("binance")
    answer = ask("/fapi/v1/premiumIndex?symbol=BTCUSDT")
    assert Decimal(answer["markPrice"]) == _mark(known, known.marks.mark_steps[-1])
    assert Decimal(answer["indexPrice"]) == _mark(known, known.indexes.mark_steps[-1])
    assert Decimal(answer["lastFundingRate"]) == Decimal("0.0001")
    settled = int(known.fundings.time_ms[-1])
    assert (answer["nextFundingTime"], answer["time"]) == (settled + 8 * HOUR_MS, now_ms)
    assert ask("/fapi/v1/premiumIndex") == [answer]
    (inverse,) = ask("/dapi/v1/premiumIndex?symbol=BTCUSD_PERP")
    assert (inverse["pair"], inverse["markPrice"]) == ("BTCUSD", answer["markPrice"])
    assert ask("/fapi/v1/premiumIndex?symbol=NOSUCH")["code"] == -1121


DAYS = {
    "binance": ("/fapi/v1/ticker/24hr?symbol=BTCUSDT", ["openPrice", "highPrice", "lowPrice", "lastPrice", "volume"]),
    "bybit": (
        f"/v5/market/tickers?{LINEAR}",
        ["prevPrice24h", "highPrice24h", "lowPrice24h", "lastPrice", "volume24h"],
    ),
    "okx": (f"/api/v5/market/ticker?{SWAP}", ["open24h", "high24h", "low24h", "last", "volCcy24h"]),
}


@pytest.mark.parametrize("venue", VENUES)
def test_a_ticker_shows_the_last_24_hours_as_far_as_they_are_known(half, venue):
    """An hour of candles, and the trades after it."""
    ask, known, _ = half(venue)
    path, names = DAYS[venue]
    answer = ask(path)
    row = answer if venue == "binance" else _rows(venue, answer)[0]
    candles, trades = known.candles, known.trades
    assert [Decimal(row[name]) for name in names] == [
        _price(known, candles.open_ticks[0]),
        _price(known, max(candles.high_ticks.max(), trades.price_ticks.max())),
        _price(known, min(candles.low_ticks.min(), trades.price_ticks.min())),
        _price(known, trades.price_ticks[-1]),
        int(candles.quantity_lots.sum() + trades.quantity_lots.sum()) * known.instrument.lot_size,
    ]


def test_bybit_sends_open_interest_and_marks_in_its_ticker(half):
    ask, known, _ = half("bybit")
    (row,) = ask(f"/v5/market/tickers?{LINEAR}")["result"]["list"]
    lots, lot = int(known.open_interests.quantity_lots[-1]), known.instrument.lot_size
    assert Decimal(row["openInterest"]) == 2 * lots * lot
    assert Decimal(row["singleOpenInterest"]) == lots * lot
    mark = _mark(known, known.marks.mark_steps[-1])
    assert Decimal(row["markPrice"]) == mark
    assert Decimal(row["openInterestValue"]) == pytest.approx(2 * lots * lot * mark, abs=Decimal("0.001"))
    assert row["fundingRate"] == "0.0001"


TRADES = {
    "binance": ("/fapi/v1/aggTrades?symbol=BTCUSDT&limit=20", "T", "p", "q"),
    "bybit": (f"/v5/market/recent-trade?{LINEAR}&limit=20", "time", "price", "size"),
    "okx": (f"/api/v5/market/trades?{SWAP}&limit=20", "ts", "px", "sz"),
}


@pytest.mark.parametrize("venue", VENUES)
def test_the_last_trades_are_those_of_the_session(half, venue):
    ask, known, _ = half(venue)
    path, *names = TRADES[venue]
    rows = _rows(venue, ask(path))
    rows = rows if venue == "binance" else rows[::-1]
    contract = Decimal("0.01") if venue == "okx" else Decimal(1)
    lasts = known.trades[-20:]
    assert [(int(row[names[0]]), Decimal(row[names[1]]), Decimal(row[names[2]]) * contract) for row in rows] == [
        (time_ms, _price(known, ticks), lots * known.instrument.lot_size)
        for time_ms, ticks, lots in zip(
            lasts.time_ms.tolist(), lasts.price_ticks.tolist(), lasts.quantity_lots.tolist(), strict=True
        )
    ]


STREAMED = {
    "binance": ("/market/ws", "btcusdt@aggTrade", "a", lambda message: message["a"]),
    "bybit": ("bybit", "publicTrade.BTCUSDT", "execId", lambda message: message["data"][0]["i"]),
    "okx": (
        "okx",
        {"channel": "trades", "instId": "BTC-USDT-SWAP"},
        "tradeId",
        lambda message: message["data"][0]["tradeId"],
    ),
}


@pytest.mark.parametrize("venue", VENUES)
def test_a_trade_has_one_number_in_requests_and_in_the_stream(half, mock_venue, bare, venue):
    ask, known, now_ms = half(venue)
    address, topic, name, number_of = STREAMED[venue]
    path = TRADES[venue][0].replace("limit=20", "limit=1000")
    line, _ = _subscribed(mock_venue(venue), bare, venue, address, topic)
    numbers = [number_of(line.message()) for _ in range(len(known.trades))]
    rows = _rows(venue, ask(path))
    found = [row[name] for row in (rows if venue == "binance" else rows[::-1])]
    assert found == numbers[-len(found) :]
    assert len(set(found)) == len(found) == len(known.trades)
    line, _ = _subscribed(mock_venue(venue, from_ms=now_ms), bare, venue, address, topic)
    assert number_of(line.message()) not in numbers


def test_trades_of_binance_are_found_by_their_number(half):
    ask, _, _ = half("binance")
    rows = ask("/fapi/v1/aggTrades?symbol=BTCUSDT&limit=2")
    assert ask(f"/fapi/v1/aggTrades?symbol=BTCUSDT&fromId={rows[0]['a']}&limit=2") == rows


MARK_CANDLES = {
    "binance": "/fapi/v1/markPriceKlines?symbol=BTCUSDT&interval=1m",
    "bybit": f"/v5/market/mark-price-kline?{LINEAR}&interval=1",
    "okx": f"/api/v5/market/mark-price-candles?{SWAP}&bar=1m",
}


@pytest.mark.parametrize("venue", VENUES)
def test_candles_of_marks_are_made_of_marks(half, venue):
    ask, known, _ = half(venue)
    (row,) = _rows(venue, ask(MARK_CANDLES[venue]))
    steps = known.marks.mark_steps
    assert [Decimal(text) for text in row[1:5]] == [
        _mark(known, value) for value in (steps[0], steps.max(), steps.min(), steps[-1])
    ]
    assert int(row[0]) == int(known.marks.time_ms[0]) // MINUTE_MS * MINUTE_MS
    assert venue != "okx" or row[5] == "0"


def test_a_limit_below_one_neither_leaves_rows_out_nor_pages_without_end(half):
    ask, _, _ = half("okx")
    path = MARK_CANDLES["okx"].replace("1m", "1s")
    assert len(ask(path)["data"]) > 20
    assert ask(f"{path}&limit=-1")["data"] == []
    ask, _, _ = half("bybit")
    listed = ask("/v5/market/instruments-info?category=linear&limit=0")["result"]
    assert ([row["symbol"] for row in listed["list"]], listed["nextPageCursor"]) == (["BTCUSDT"], "")


def test_okx_sends_marks_indexes_and_the_funding_to_come(half):
    ask, known, _ = half("okx")
    (mark,) = ask(f"/api/v5/public/mark-price?instType=SWAP&{SWAP}")["data"]
    assert Decimal(mark["markPx"]) == _mark(known, known.marks.mark_steps[-1])
    (index,) = ask("/api/v5/market/index-tickers?instId=BTC-USDT")["data"]
    assert Decimal(index["idxPx"]) == _mark(known, known.indexes.mark_steps[-1])
    (funding,) = ask(f"/api/v5/public/funding-rate?{SWAP}")["data"]
    following = int(known.fundings.time_ms[-1]) + 8 * HOUR_MS
    assert (funding["fundingRate"], funding["fundingTime"]) == ("0.0001", str(following))
    assert funding["nextFundingTime"] == str(following + 8 * HOUR_MS)
    assert [row["instId"] for row in ask("/api/v5/market/tickers?instType=SWAP")["data"]][:1] == ["BTC-USDT-SWAP"]
    assert ask("/api/v5/market/tickers?instType=NOPE")["code"] == "51000"
    assert ask("/api/v5/market/index-tickers")["code"] == "50015"


ADDRESSES = {"binance": "/market/ws", "bybit": "bybit", "okx": "/ws/v5/business"}
CANDLES = {
    "binance": "btcusdt@kline_1m",
    "bybit": "kline.1.BTCUSDT",
    "okx": {"channel": "candle1m", "instId": "BTC-USDT-SWAP"},
}


def _subscribed(stand, bare, venue, address, topic):
    """A connection that has asked for one topic, past the acknowledgement."""
    line = bare(stand, address)
    if venue == "binance":
        line.say({"method": "SUBSCRIBE", "params": [topic], "id": 1})
    else:
        line.say({"op": "subscribe", "args": [topic]})
    return line, line.message()


def _candle(venue, message):
    """`(start, open, high, low, close, quantity, is over)` of a message about a candle."""
    if venue == "binance":
        row = message["k"]
        return row["t"], *(Decimal(row[name]) for name in "ohlcv"), row["x"]
    if venue == "bybit":
        (row,) = message["data"]
        numbers = (Decimal(row[name]) for name in ("open", "high", "low", "close", "volume"))
        return row["start"], *numbers, row["confirm"]
    (row,) = message["data"]
    return int(row[0]), *map(Decimal, row[1:5]), Decimal(row[6]), row[8] == "1"


@pytest.mark.parametrize("venue", VENUES)
def test_a_candle_grows_with_its_trades_and_ends(mock_venue, bare, session_of, venue):
    (events,) = session_of(venue).events.values()
    stand = mock_venue(venue)
    line, _ = _subscribed(stand, bare, venue, ADDRESSES[venue], CANDLES[venue])
    messages = [_candle(venue, line.message()) for _ in range(60)]
    assert stand.wait_until_done(5.0)
    trades, tick, lot = events.trades, events.instrument.tick_size, events.instrument.lot_size
    start_ms = stand.timeline.first_ms
    lasts = np.flatnonzero(np.diff(trades.received_ms // 1000, append=np.iinfo(np.int64).max))
    for place, last in enumerate(lasts.tolist()[:59]):
        so_far = trades[: last + 1]
        assert messages[place] == (
            start_ms,
            int(so_far.price_ticks[0]) * tick,
            int(so_far.price_ticks.max()) * tick,
            int(so_far.price_ticks.min()) * tick,
            int(so_far.price_ticks[-1]) * tick,
            int(so_far.quantity_lots.sum()) * lot,
            False,
        ), place


@pytest.mark.parametrize("venue", VENUES)
def test_a_candle_that_is_over_says_so(mock_venue, bare, session_of, venue):
    """The session ends with its minute, and a minute later begins anew."""
    stand = mock_venue(venue, loops=True)
    line, _ = _subscribed(stand, bare, venue, ADDRESSES[venue], CANDLES[venue])
    messages = [_candle(venue, line.message()) for _ in range(70)]
    over = [candle for candle in messages if candle[-1]]
    (events,) = session_of(venue).events.values()
    assert len(over) == 1
    assert over[0][5] == int(events.trades.quantity_lots.sum()) * events.instrument.lot_size


@pytest.mark.parametrize(
    ("venue", "address", "topic"),
    [
        ("bybit", "bybit", "kline.7.BTCUSDT"),
        ("okx", "/ws/v5/business", {"channel": "candle7m", "instId": "BTC-USDT-SWAP"}),
        ("okx", "/ws/v5/public", {"channel": "candle1m", "instId": "BTC-USDT-SWAP"}),
        ("okx", "/ws/v5/business", {"channel": "trades", "instId": "BTC-USDT-SWAP"}),
        ("okx", "/ws/v5/public", {"channel": "tickers", "instId": "NO-SUCH-SWAP"}),
    ],
)
def test_what_a_venue_does_not_have_is_refused(mock_venue, bare, venue, address, topic):
    _, reply = _subscribed(mock_venue(venue), bare, venue, address, topic)
    assert reply.get("success") is False or reply.get("code") == "60018"


def test_binance_tickers_show_the_day_and_nothing_later(mock_venue, bare, session_of):
    (events,) = session_of("binance").events.values()
    stand = mock_venue("binance")
    line = bare(stand, "/market/ws/btcusdt@ticker")
    before = line.message()
    assert Decimal(before["c"]) == _price(events, events.candles.close_ticks[-1])
    messages = [line.message() for _ in range(30)]
    candles, trades = events.candles, events.trades
    for message in messages:
        so_far = trades.until(message["E"])
        assert message["e"] == "24hrTicker"
        assert Decimal(message["c"]) == _price(events, so_far.price_ticks[-1])
        assert Decimal(message["h"]) == _price(events, max(candles.high_ticks.max(), so_far.price_ticks.max()))
        lots = int(candles.quantity_lots.sum() + so_far.quantity_lots.sum())
        assert Decimal(message["v"]) == lots * events.instrument.lot_size
        assert message["C"] - message["O"] == DAY_MS
    mini = bare(mock_venue("binance"), "/market/ws/btcusdt@miniTicker").message()
    assert (mini["e"], mini["c"], mini["v"]) == ("24hrMiniTicker", before["c"], before["v"])


def test_what_grows_does_not_wait_for_the_end_of_a_recorded_candle(mock_venue, bare, session_of):
    """A session may have both trades and the candle that they make; the candle is known only when it is over."""
    (events,) = session_of("binance").events.values()
    start_ms = session_of("binance").info.start_ms
    columns = {name: getattr(events.candles, name)[-1:] for name in events.candles.column_names()}
    columns |= {"time_ms": [start_ms], "received_ms": [start_ms + MINUTE_MS]}
    both = replace(events, candles=Candles.concatenate([events.candles, Candles.from_columns(**columns)]))
    stand = mock_venue("binance", session={"binance:BTCUSDT": both}, from_ms=start_ms)
    line = bare(stand, "/market/ws/btcusdt@kline_1m/btcusdt@ticker")
    messages = [line.message() for _ in range(40)]
    for message in messages[1:]:
        so_far = events.trades.until(message["E"])
        last = message["k"]["c"] if message["e"] == "kline" else message["c"]
        assert Decimal(last) == _price(events, so_far.price_ticks[-1])
    assert len({message["e"] for message in messages[1:5]}) == 2


def test_okx_sends_tickers_and_every_trade(mock_venue, bare, session_of):
    (events,) = session_of("okx").events.values()
    instrument = {"instId": "BTC-USDT-SWAP"}
    line, _ = _subscribed(mock_venue("okx"), bare, "okx", "/ws/v5/public", {"channel": "tickers", **instrument})
    line.message()  # that of before the stretch
    (row,) = line.message()["data"]
    assert Decimal(row["last"]) == _price(events, events.trades.until(int(row["ts"])).price_ticks[-1])
    line, _ = _subscribed(mock_venue("okx"), bare, "okx", "/ws/v5/business", {"channel": "trades-all", **instrument})
    message = line.message()
    assert message["arg"]["channel"] == "trades-all"
    assert Decimal(message["data"][0]["px"]) == _price(events, events.trades.price_ticks[0])


def test_binance_sends_all_markets_at_once(mock_venue, bare, session_of):
    """USD-M and COIN-M together, distinguished by `st`, since 2026-06-30."""
    (events,) = session_of("binance").events.values()
    stand = mock_venue("binance")
    line = bare(stand, "/market/ws/!forceOrder@arr")
    orders = [line.message()["o"] for _ in range(2 * len(events.liquidations))]
    mine = [order for order in orders if order["s"] == "BTCUSDT"]
    assert [Decimal(order["ap"]) for order in mine] == [
        _price(events, ticks) for ticks in events.liquidations.price_ticks
    ]
    assert {order["s"] for order in orders} == {"BTCUSDT", "BTCUSD_PERP"}
    line = bare(stand, "/market/ws/!markPrice@arr@1s")
    arrays = [line.message() for _ in range(60)]
    assert [[(row["s"], row["st"]) for row in array] for array in arrays] == [[("BTCUSDT", 1), ("BTCUSD_PERP", 2)]] * 60
    assert [Decimal(array[0]["p"]) for array in arrays] == [_mark(events, steps) for steps in events.marks.mark_steps]


def test_binance_sends_all_tickers_at_once(mock_venue, bare):
    messages = bare(mock_venue("binance"), "/market/ws/!miniTicker@arr").message()
    assert [row["s"] for row in messages] == ["BTCUSDT", "BTCUSD_PERP"]
