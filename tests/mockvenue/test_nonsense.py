"""Whatever a client says or asks, the stand-in answers or ignores it; it never breaks."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.mockvenue.server import MockVenue

VENUES = ("binance", "bybit", "okx", "hyperliquid")
ADDRESSES = {"binance": "/market/ws", "bybit": "/v5/public/linear", "okx": "/ws/v5/public", "hyperliquid": "/ws"}
NUMBERS = itertools.count()
"""An address of its own for each client: Hyperliquid counts their connections."""

PATHS = {
    "binance": ["exchangeInfo", "klines", "openInterest", "fundingRate"],
    "bybit": ["instruments-info", "kline", "open-interest", "funding/history"],
    "okx": ["public/instruments", "market/candles", "public/open-interest", "public/funding-rate-history",
            "rubik/stat/contracts/open-interest-history"],
}  # fmt: skip
PREFIX = {"binance": "/fapi/v1/", "bybit": "/v5/market/", "okx": "/api/v5/"}
WORDS = st.sampled_from([
    "symbol", "category", "interval", "intervalTime", "period", "bar", "limit", "startTime", "endTime", "start", "end",
    "before", "after", "begin", "cursor", "instId", "instType",
])  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(["BTCUSDT", "BTC-USDT-SWAP", "linear", "SWAP", "1", "1m", "5min", "0m", "0"]),
    st.sampled_from(["-1", "--1", "9" * 30, "1741003200000"]),
    st.text(max_size=12),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(-1e9, 1e9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip
REQUESTS = st.fixed_dictionaries(
    {},
    optional={
        "method": st.sampled_from(["SUBSCRIBE", "UNSUBSCRIBE", "LIST_SUBSCRIPTIONS"]) | JSON,
        "subscription": st.dictionaries(st.sampled_from(["type", "coin", "user"]), JSON) | JSON,
        "op": st.sampled_from(["subscribe", "unsubscribe", "ping"]) | JSON,
        "params": JSON,
        "args": st.lists(st.dictionaries(st.sampled_from(["channel", "instId", "instType"]), JSON)) | JSON,
        "id": JSON,
        "req_id": JSON,
    },
)


@pytest.fixture(scope="module")
def venues(session_of):
    """A venue of each kind, which nobody has started."""
    return {venue: MockVenue(session_of(venue), venue)._venue for venue in VENUES}


@pytest.mark.parametrize("venue", VENUES)
@given(message=st.binary(max_size=60) | (JSON | REQUESTS).map(lambda value: json.dumps(value).encode()))
def test_any_message_is_answered(venues, venue, message):
    client = venues[venue].open_client_session(ADDRESSES[venue], {}, lambda _topic: False, f"{next(NUMBERS)}")
    reply = client.receive(message)
    for sent in reply.replies:
        assert sent == b"pong" or isinstance(json.loads(sent), dict)


@pytest.mark.parametrize("venue", PATHS)
@given(data=st.data(), query=st.dictionaries(WORDS, VALUES, max_size=5))
def test_any_request_is_answered(venues, venue, data, query):
    path = PREFIX[venue] + data.draw(st.sampled_from(PATHS[venue]))
    answer = venues[venue].respond(path, query)
    assert answer.status in {200, 400}
    json.loads(answer.body)


KINDS = st.sampled_from(
    ["meta", "candleSnapshot", "fundingHistory", "recentTrades", "clearinghouseState", "userFills", "userFillsByTime"]
)
POSTED = st.fixed_dictionaries(
    {"type": KINDS | JSON},
    optional={
        "coin": st.just("BTC") | JSON,
        "user": st.just("0x" + "a" * 40) | JSON,
        "startTime": st.integers() | JSON,
        "endTime": st.integers() | JSON,
        "req": st.dictionaries(st.sampled_from(["coin", "interval", "startTime", "endTime"]), JSON) | JSON,
    },
)


@given(body=st.binary(max_size=60) | POSTED.map(lambda value: json.dumps(value).encode()))
def test_anything_posted_is_answered(venues, body):
    answer = venues["hyperliquid"].respond_to_post("/info", body, f"{next(NUMBERS)}")
    assert answer.status in {200, 422, 500}
    if answer.status != 422:
        json.loads(answer.body)


@pytest.mark.parametrize("depth", [10, 100_000])
@pytest.mark.parametrize("venue", VENUES)
def test_deep_nests_are_no_harm(venues, venue, depth):
    client = venues[venue].open_client_session(ADDRESSES[venue], {}, lambda _topic: False, f"{next(NUMBERS)}")
    assert client.receive(b"[" * depth + b"]" * depth).replies
