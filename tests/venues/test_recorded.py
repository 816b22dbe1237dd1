"""What others recorded from live connections, through our parsers. Read where it is, never copied."""

import gzip
import json
import re
from collections import Counter

import pytest

from rektscope.feeds.events import Liquidation, Notice, Refused, Subscribed, Trade, Unusable
from rektscope.market.sides import Side

pytestmark = pytest.mark.shared_data

# venue in the collection: (our venue, markets that its frames are of)
OURS = {
    "binance-usdm": ("binance", ["binance:BTCUSDT"]),
    "binance-coinm": ("binance", ["binance:BTCUSD_200925"]),
    "binance-testnet": ("binance", ["binance:COTIUSDT"]),
    "bitmex": ("bitmex", ["bitmex:XBTUSD"]),
    "okx": ("okx", ["okx:XRP-USD-230929", "okx:CNPY-USDT-SWAP"]),
    "bybit": ("bybit", ["bybit:PIPPINUSDT", "bybit:ICPUSDT", "bybit:MARSCOINUSDT"]),
    "htx": ("htx", ["htx:BTC-USDT"]),
    "kraken-futures": ("kraken", ["kraken:PI_ETHUSD"]),
}


@pytest.fixture
def frames(shared_data):
    """Of the collection: those of venues and channels that exist and that we read."""
    lines = (shared_data / "ws-liquidation-frames" / "frames.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    return [
        one for one in entries if one["venue"] in OURS and not re.search("retired|generated|BTC.liq", one["channel"])
    ]


def _bytes(entry) -> bytes:
    message = json.dumps(entry["frame"]).encode()
    return gzip.compress(message, mtime=0) if entry["venue"] == "htx" else message


def test_each_liquidation_has_the_side_that_was_liquidated(frames, desk):
    checked = 0
    for entry in frames:
        events = desk(*OURS[entry["venue"]][1]).read(_bytes(entry), received_ms=1_680_173_247_700)
        liquidations = [event for event in events if isinstance(event, Liquidation)]
        if entry["liquidated_side"] is not None:
            assert [event.liquidated_side.word for event in liquidations] == [entry["liquidated_side"]], entry
            checked += 1
    assert checked == 10


def test_a_liquidation_that_was_deleted_is_not_a_second_one(frames, desk):
    feed = desk("bitmex:XBTUSD")
    events = feed.read(*(_bytes(entry) for entry in frames if entry["venue"] == "bitmex"))
    assert [(event.quantity_lots, event.price_ticks) for event in events] == [(9214, 101_060)]


def test_answers_are_no_liquidations(frames, desk):
    answers = {entry["channel"]: desk(*OURS[entry["venue"]][1]).read(_bytes(entry)) for entry in frames}
    assert [type(event) for event in answers["subscribe ack"]] == [Subscribed]
    assert [type(event) for event in answers["error"]] == [Refused]


def test_the_size_in_the_message_is_the_size_that_is_reported(frames, desk, listing_of):
    """HTX sends contracts, coins and money of one liquidation: all three agree."""
    (entry,) = [one for one in frames if one["venue"] == "htx"]
    (event,) = desk("htx:BTC-USDT").read(_bytes(entry))
    instrument = listing_of("htx:BTC-USDT").instrument
    found = entry["frame"]["data"][0]
    coins = float(event.quantity_lots * instrument.lot_size)
    assert coins == found["amount"]
    assert coins * float(event.price_ticks * instrument.tick_size) == pytest.approx(found["trade_turnover"])
    assert event.liquidated_side is Side.LONG


def test_a_forced_trade_at_kraken(frames, desk):
    (entry,) = [one for one in frames if one["venue"] == "kraken-futures"]
    trade, liquidation = desk("kraken:PI_ETHUSD").read(_bytes(entry))
    assert isinstance(trade, Trade)
    assert (liquidation.quantity_lots, liquidation.price_ticks) == (250, 4632)


def test_five_minutes_of_binance_trades(shared_data, desk):
    """21,313 trades of 2024: none off tick or lot, and the volume is that of the texts."""
    feed = desk("binance:BTCUSDT")
    expected, found = Counter(), Counter()
    path = shared_data / "raw-ws-binance-2024-08-08" / "usdm-btcusdt_20240808.gz"
    with gzip.open(path, "rb") as lines:
        for line in lines:
            received, frame = line.split(b" ", 1)
            for event in feed.read(frame.strip(), received_ms=int(received) // 1_000_000):
                assert isinstance(event, Trade), event
                found["trades"] += 1
                found["lots"] += event.quantity_lots
                found["bought"] += event.quantity_lots * (event.taker_side == 1)
            if b'"e":"trade"' in frame:
                message = json.loads(frame)["data"]
                lots = int(message["q"].replace(".", ""))
                expected["trades"] += 1
                expected["lots"] += lots
                expected["bought"] += lots * (not message["m"])
    assert found == expected
    assert found["trades"] == 21_313


def _recording(path):
    """`time: text` lines of a session recorded by cryptofeed, as (milliseconds, text)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        found = re.fullmatch(r"(\d+\.\d+): (.*)", line)
        if found:
            yield int(float(found[1]) * 1000), found[2].encode()


def test_a_session_at_bitmex(shared_data, desk):
    """Welcome, 30 acknowledgements, and the trades that were inserted; books and snapshots are no events."""
    markets = {"XBTUSD", "UNIUSDT"}
    feed = desk(*(f"bitmex:{market}" for market in markets))
    kinds, contracts, texts = Counter(), 0, 0
    for received_ms, frame in _recording(shared_data / "raw-ws-cryptofeed-2021" / "BITMEX.ws.1.0"):
        events = feed.read(frame, received_ms=received_ms)
        kinds.update(type(event) for event in events)
        contracts += sum(event.quantity_lots for event in events if isinstance(event, Trade))
        if frame.startswith(b'{"table":"trade","action":"insert"'):
            texts += sum(row["size"] for row in json.loads(frame)["data"] if row["symbol"] in markets)
    assert kinds[Notice] == 1
    assert kinds[Subscribed] == 30
    assert kinds[Unusable] == 0
    assert contracts == texts > 0


def test_a_session_at_okx(shared_data, desk):
    feed = desk("okx:BTC-USD-220527", "okx:UNI-USD-SWAP")
    trades, acknowledged, texts = 0, 0, 0
    for received_ms, frame in _recording(shared_data / "raw-ws-cryptofeed-2021" / "OKX.ws.1.0"):
        events = feed.read(frame, received_ms=received_ms)
        trades += sum(isinstance(event, Trade) for event in events)
        acknowledged += sum(isinstance(event, Subscribed) for event in events)
        if b'"channel":"trades"' in frame and b'"data"' in frame and b"BTC-USDT" not in frame:
            texts += len(json.loads(frame)["data"])
    assert (trades, acknowledged) == (texts, 18)


def test_a_session_at_binance_of_other_markets(shared_data, desk):
    feed = desk("binance:BTCUSDT")
    kinds = Counter()
    for received_ms, frame in _recording(shared_data / "raw-ws-cryptofeed-2021" / "BINANCE_FUTURES.ws.1.0"):
        kinds.update((type(event).__name__, event.symbol) for event in feed.read(frame, received_ms=received_ms))
    assert kinds == {("Unknown", symbol): 1 for symbol in ("SUSHIUSDT", "AKROUSDT", "CTKUSDT", "KEEPUSDT")}


def test_a_session_at_deribit_of_options(shared_data, desk):
    feed = desk("deribit:BTC-PERPETUAL")
    kinds = Counter()
    for received_ms, frame in _recording(shared_data / "raw-ws-cryptofeed-2021" / "DERIBIT.ws.1.0"):
        kinds.update(type(event).__name__ for event in feed.read(frame, received_ms=received_ms))
    assert kinds["Unknown"] > 0
    assert set(kinds) <= {"Unknown", "Subscribed", "Refused"}
