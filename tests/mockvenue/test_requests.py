"""REST: the shape of the documented answers, the history of the session, and nothing later than the moment served."""

import json
from urllib.parse import urlencode

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Candle, Funding, OpenInterest
from rektscope.market.events import Kind
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso

VENUES = ("binance", "bybit", "okx")


def _kinds(value):
    """Keys and types; of a list the kinds of its first element."""
    if isinstance(value, dict):
        return {name: _kinds(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_kinds(inner) for inner in value[:1]]
    return type(value)


def _agrees(ours, sent):
    """Whether each key of ours is documented and of the documented type, and rows are as long as documented ones."""
    if isinstance(sent, dict):
        return set(ours) <= set(sent) and all(_agrees(ours[name], sent[name]) for name in ours)
    if isinstance(sent, list) and ours and sent:
        is_row = not isinstance(sent[0], (dict, list))
        if is_row:
            return len(ours) == len(sent) and all(_agrees(mine, its) for mine, its in zip(ours, sent, strict=True))
        documented = {}
        for one in sent:
            documented = one | documented if isinstance(one, dict) else one
        return all(_agrees(one, documented) for one in ours)
    return type(ours) is type(sent)


LINEAR = {"category": "linear", "symbol": "BTCUSDT"}
OKX_INTERESTS = "/api/v5/rubik/stat/contracts/open-interest-history"

PATHS = [
    ("binance", "rest_klines", "/fapi/v1/klines", {"symbol": "BTCUSDT", "interval": "1m"}),
    ("binance", "rest_openInterest", "/fapi/v1/openInterest", {"symbol": "BTCUSDT"}),
    ("binance", "rest_openInterestHist", "/futures/data/openInterestHist", {"symbol": "BTCUSDT", "period": "5m"}),
    ("binance", "rest_fundingRate", "/fapi/v1/fundingRate", {"symbol": "BTCUSDT"}),
    ("bybit", "rest_kline_inverse", "/v5/market/kline", {"category": "linear", "symbol": "BTCUSDT", "interval": "1"}),
    ("bybit", "rest_open_interest", "/v5/market/open-interest", LINEAR | {"intervalTime": "5min"}),
    ("bybit", "rest_funding_history", "/v5/market/funding/history", {"category": "linear", "symbol": "BTCUSDT"}),
    ("okx", "rest_history_candles", "/api/v5/market/history-candles", {"instId": "BTC-USDT-SWAP", "bar": "1m"}),
    ("okx", "rest_open_interest_history", OKX_INTERESTS, {"instId": "BTC-USDT-SWAP", "period": "5m"}),
    ("okx", "rest_funding_rate_history", "/api/v5/public/funding-rate-history", {"instId": "BTC-USDT-SWAP"}),
]  # fmt: skip


@pytest.mark.parametrize(("venue", "name", "path", "query"), PATHS, ids=[path[1] for path in PATHS])
def test_an_answer_is_made_as_the_documented_one(mock_venue, get, sample, venue, name, path, query):
    recorded = sample(f"{venue}/{name}.json")
    status, headers, body = get(mock_venue(venue), f"{path}?{urlencode(query)}")
    ours = json.loads(body)
    rows = (
        ours
        if isinstance(ours, list)
        else ours.get("data") or ours.get("symbols") or ours.get("result", {}).get("list")
    )
    assert status == 200
    assert headers["Content-Type"].startswith("application/json")
    assert rows or ours["openInterest"]
    assert _agrees(_cut(ours, recorded), recorded), (_kinds(ours), _kinds(recorded))


def _cut(ours, sent):
    """Without keys that venues document beside those of the sample, which leaves some out."""
    beside = {"retExtInfo", "rowsExtra", "nextPageCursor"}
    if isinstance(ours, list):
        return [_cut(inner, sent) for inner in ours]
    if isinstance(ours, dict):
        return {name: _cut(inner, sent) for name, inner in ours.items() if name not in beside}
    return ours


@pytest.mark.parametrize(
    ("venue", "name", "path"),
    [
        ("binance", "rest_refused", "/fapi/v1/klines?symbol=NOSUCH&interval=1m"),
        ("bybit", "rest_refused", "/v5/market/kline?category=linear&symbol=NOSUCH&interval=1"),
        ("okx", "rest_refused", "/api/v5/market/history-candles?instId=NO-SUCH-SWAP&bar=1m"),
    ],
)
def test_a_market_that_is_not_there_is_refused_in_the_form_of_the_venue(mock_venue, get, sample, venue, name, path):
    recorded = sample(f"{venue}/{name}.json")
    _, _, body = get(mock_venue(venue), path)
    ours = json.loads(body)
    assert _kinds(ours) == _kinds(recorded)
    assert list(ours) == list(recorded)
    if venue == "binance":
        assert ours == recorded


@pytest.mark.parametrize("venue", VENUES)
def test_the_client_understands_a_refusal(mock_venue, listing_from, get, venue):
    stand = mock_venue(venue)
    client, product, listing = listing_from(stand, stand.markets[0])
    request = client.rest.candles_request(product, listing, 0, MINUTE_MS)
    wrong = request.url.removeprefix(product.rest_url).replace("BTC", "NOSUCH")
    with pytest.raises(VenueError):
        client.rest.candles(get(stand, wrong)[2], listing, 0)


@pytest.fixture
def history(listing_from, get):
    """What the ordinary client reads of a kind between two moments."""

    def read(stand, market, kind, start_ms, end_ms):
        client, product, listing = listing_from(stand, market)
        asking, reading = {
            Kind.CANDLE: (client.rest.candles_request, client.rest.candles),
            Kind.OPEN_INTEREST: (client.rest.open_interest_history_request, client.rest.open_interest_history),
            Kind.FUNDING: (client.rest.funding_request, client.rest.funding),
        }[kind]
        request = asking(product, listing, start_ms, end_ms)
        status, _, body = get(stand, request.url.removeprefix(product.rest_url))
        assert status == 200
        return reading(body, listing, end_ms)

    return read


@pytest.mark.parametrize("venue", VENUES)
def test_candles_come_back_as_they_were(mock_venue, session_of, history, venue):
    stand = mock_venue(venue)
    (served,) = session_of(venue).events.values()
    start = stand.timeline.first_ms
    rows = history(stand, stand.markets[0], Kind.CANDLE, start - HOUR_MS, start)
    assert all(isinstance(row, Candle) for row in rows)
    candles = served.candles
    assert [row.time_ms for row in rows] == candles.time_ms.tolist()
    assert [row.high_ticks for row in rows] == candles.high_ticks.tolist()
    assert [row.quantity_lots for row in rows] == candles.quantity_lots.tolist()
    expected = candles.taker_buy_lots.tolist() if venue == "binance" else [-1] * 60
    assert [row.taker_buy_lots for row in rows] == expected


@pytest.mark.parametrize("venue", VENUES)
def test_open_interest_and_funding_come_back_as_they_were(mock_venue, session_of, history, venue):
    stand = mock_venue(venue)
    (served,) = session_of(venue).events.values()
    start, market = stand.timeline.first_ms, stand.markets[0]
    interests = history(stand, market, Kind.OPEN_INTEREST, start - HOUR_MS, start)
    before = served.open_interests.between(0, start)
    assert [(type(row), row.time_ms, row.quantity_lots) for row in interests] == [
        (OpenInterest, time_ms, lots) for time_ms, lots in zip(before.time_ms, before.quantity_lots, strict=True)
    ]
    settled = history(stand, market, Kind.FUNDING, start - 24 * HOUR_MS, start)
    assert [(type(row), row.time_ms, row.rate_e12, row.duration_ms) for row in settled] == [
        (Funding, time_ms, rate, 8 * HOUR_MS)
        for time_ms, rate in zip(served.fundings.time_ms, served.fundings.rate_e12, strict=True)
    ]


@pytest.mark.parametrize("venue", VENUES)
def test_a_stretch_is_cut_where_it_was_asked_for(mock_venue, history, venue):
    stand = mock_venue(venue)
    start = stand.timeline.first_ms - 30 * MINUTE_MS
    rows = history(stand, stand.markets[0], Kind.CANDLE, start, start + 5 * MINUTE_MS)
    assert [row.time_ms for row in rows] == [start + minute * MINUTE_MS for minute in range(5)]


@pytest.mark.parametrize("venue", VENUES)
def test_nothing_is_sent_that_is_later_than_the_moment_served(mock_venue, session_of, history, client, venue):
    """Half an hour of candles and open interest lies after the first moment: it is sent when that time has come."""
    events = session_of(venue).events
    (served,) = events.values()
    end = int(served.trades.received_ms[-1])
    start = int(served.candles.received_ms[-1])
    stand = mock_venue(venue, session=events, from_ms=start - 30 * MINUTE_MS)
    market = stand.markets[0]

    def times_of(kind):
        return [row.time_ms for row in history(stand, market, kind, start - HOUR_MS, end)]

    candles, interests = served.candles.time_ms.tolist(), served.open_interests.between(0, start).time_ms.tolist()
    assert times_of(Kind.CANDLE) == candles[:30]
    assert times_of(Kind.OPEN_INTEREST) == interests[:7]
    client(stand)
    assert stand.wait_until_done(10.0)
    assert times_of(Kind.CANDLE) == candles
    assert times_of(Kind.OPEN_INTEREST) == interests


def test_binance_sends_open_interest_of_the_moment(mock_venue, get, bare):
    stand = mock_venue("binance", gather_s=0.0)
    first = json.loads(get(stand, "/fapi/v1/openInterest?symbol=BTCUSDT")[2])
    assert first == {"openInterest": "8999.989", "symbol": "BTCUSDT", "time": stand.timeline.first_ms - 5 * MINUTE_MS}
    line = bare(stand, "/market/ws/btcusdt@markPrice@1s")
    assert stand.wait_until_done(10.0)
    assert line.frame() is not None
    later = json.loads(get(stand, "/fapi/v1/openInterest?symbol=BTCUSDT")[2])
    assert later["openInterest"] == "9000.209"  # 9,000,000 + 19 * 11 lots, 57.25 s after the start


def test_the_newest_rows_come_when_no_start_is_given(mock_venue, get):
    stand = mock_venue("binance")
    answer = json.loads(get(stand, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=2")[2])
    assert [format_iso(row[0]) for row in answer] == ["2025-03-03T11:58:00Z", "2025-03-03T11:59:00Z"]
    answer = json.loads(
        get(mock_venue("bybit"), "/v5/market/kline?category=linear&symbol=BTCUSDT&interval=1&limit=2")[2]
    )
    assert [format_iso(int(row[0])) for row in answer["result"]["list"]] == [
        "2025-03-03T11:59:00Z",
        "2025-03-03T11:58:00Z",
    ]


def test_binance_sends_the_weight_that_is_used(mock_venue, get):
    _, headers, _ = get(mock_venue("binance"), "/fapi/v1/klines?symbol=BTCUSDT&interval=1m")
    assert headers["X-MBX-USED-WEIGHT-1M"] == "10"


@pytest.mark.parametrize("venue", VENUES)
def test_a_path_that_is_not_there_is_not_found(mock_venue, get, venue):
    assert get(mock_venue(venue), "/nowhere")[0] == 404


def test_a_parameter_that_is_none_is_refused(mock_venue, get):
    status, _, body = get(mock_venue("binance"), "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=x")
    assert (status, json.loads(body)["code"]) == (400, -1130)


def test_bybit_lists_page_by_page(mock_venue, get):
    stand = mock_venue("bybit")
    answer = json.loads(get(stand, "/v5/market/instruments-info?category=linear&limit=1&cursor=offset%3A1")[2])
    assert answer["result"] == {"category": "linear", "list": [], "nextPageCursor": ""}


BETWEEN = {
    "binance": ("/fapi/v1/klines?symbol=BTCUSDT&interval=1m", "startTime", "endTime", 0),
    "bybit": ("/v5/market/kline?category=linear&symbol=BTCUSDT&interval=1", "start", "end", 0),
    "okx": ("/api/v5/market/history-candles?instId=BTC-USDT-SWAP&bar=1m", "before", "after", 1),
}
"""The bounds of a request for candles, and how far outside of what is wanted they have to lie."""


@pytest.mark.parametrize("venue", VENUES)
@pytest.mark.parametrize(("first", "last"), [(-40, -30), (-40, None), (None, -30)])
def test_a_stretch_of_history_ends_where_it_is_asked_to(mock_venue, get, venue, first, last):
    stand = mock_venue(venue)
    path, first_word, last_word, beyond = BETWEEN[venue]
    bounds = ((first_word, first, -beyond), (last_word, last, beyond))
    asked = {
        word: stand.timeline.first_ms + minute * MINUTE_MS + more for word, minute, more in bounds if minute is not None
    }
    answer = json.loads(get(stand, f"{path}&{urlencode(asked)}")[2])
    rows = answer if isinstance(answer, list) else answer.get("data") or answer["result"]["list"]
    minutes = sorted((int(row[0]) - stand.timeline.first_ms) // MINUTE_MS for row in rows)
    assert minutes == list(range(-60 if first is None else first, 0 if last is None else last + 1))
