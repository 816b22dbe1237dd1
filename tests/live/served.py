"""A venue on this machine and the whole live feed over it, in the time of the session that is served.

The feed's clock is moved to the session, so what is sent, asked for and recorded needs no other shift; it can also go
faster than the wall, so that pauses and limits that last minutes with a real venue take a moment here.
"""

import threading
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from decimal import Decimal

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.engine.live_source import LiveSource
from rektscope.feeds.clock import Clock
from rektscope.feeds.listing import Listing
from rektscope.live import normalizer
from rektscope.live.feed import LiveFeed
from rektscope.live.rest_client import RestClients
from rektscope.live.store import GrowingMarket
from rektscope.market.events import (
    Candles,
    Fundings,
    Indexes,
    Liquidations,
    MarketEvents,
    Marks,
    OpenInterests,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.venues.catalogue import specs

START = parse_time_ms("2025-03-03T12:00:00Z")
"""The streams begin here; history lies before."""

NOW_MS = START + 5 * SECOND_MS
"""When feeds begin: late enough in the minute for its history to be final."""

SYMBOLS = {"binance": "BTCUSDT", "bybit": "BTCUSDT", "okx": "BTC-USDT-SWAP", "hyperliquid": "BTC"}
_LOTS = {"binance": "0.001", "bybit": "0.001", "okx": "0.0001", "hyperliquid": "0.00001"}
_PRODUCTS = {"binance": "usdm", "bybit": "linear", "okx": "derivatives", "hyperliquid": "perpetuals"}
_OKX_CONTRACT = Decimal("0.01")
_LONG_S = 20.0


def market_of(venue, symbol=None, seconds=60):
    """Ten trades a second, a mark and its index each second, and a liquidation each half, some of them two alike."""
    symbol = symbol or SYMBOLS[venue]
    quote, steps = "USD" if venue == "hyperliquid" else "USDT", (Decimal("0.1"), Decimal(_LOTS[venue]))
    instrument = Instrument(venue, symbol, symbol[:3], quote, Contract.LINEAR, *steps)
    trade, second, half = np.arange(seconds * 10), np.arange(seconds), np.arange(seconds * 2)
    half = np.repeat(half, np.where(half % 7 == 3, 2, 1))
    minute, interest = np.arange(90), np.arange(-18, seconds // 3)
    trade_ms, mark_ms, liquidated_ms = START + trade * 100 + 7, START + second * 1000, START + half * 500 + 211
    candle_ms = START - 90 * MINUTE_MS + minute * MINUTE_MS
    interest_ms = START + np.where(interest < 0, interest * 5 * MINUTE_MS, interest * 3 * SECOND_MS + 250)
    settled_ms = START + np.array([-12, -4]) * HOUR_MS
    wave = (400 * np.sin(trade / 40)).astype(np.int64)
    return MarketEvents.of(
        instrument,
        Trades.from_columns(
            time_ms=trade_ms,
            received_ms=trade_ms + 30,
            price_ticks=900_000 + wave,
            quantity_lots=1 + trade % 50 * 100,
            taker_side=np.where(trade % 3 == 0, -1, 1),
        ),
        Marks.from_columns(time_ms=mark_ms, received_ms=mark_ms + 40, mark_steps=(900_000 + wave[::10]) * 100),
        Indexes.from_columns(time_ms=mark_ms, received_ms=mark_ms + 40, mark_steps=(899_900 + wave[::10]) * 100),
        OpenInterests.from_columns(time_ms=interest_ms, received_ms=interest_ms, quantity_lots=9_000_000 + interest),
        Liquidations.from_columns(
            time_ms=liquidated_ms,
            received_ms=liquidated_ms + 25,
            price_ticks=900_000 + half,
            quantity_lots=200 + half,
            liquidated_side=np.where(half % 2 == 0, 1, -1),
        ),
        Fundings.from_columns(
            time_ms=settled_ms, received_ms=settled_ms, rate_e12=[10_000_000, -2_000_000], duration_ms=[8 * HOUR_MS] * 2
        ),
        Candles.from_columns(
            time_ms=candle_ms,
            received_ms=candle_ms + MINUTE_MS,
            duration_ms=np.full(90, MINUTE_MS),
            open_ticks=899_000 + minute * 10,
            high_ticks=899_300 + minute * 10,
            low_ticks=898_800 + minute * 10,
            price_ticks=899_010 + minute * 10,
            quantity_lots=900_000 + minute,
            taker_buy_lots=np.full(90, -1),
        ),
    )


def listing_of(events):
    """The listing of a market, as its venue would give it."""
    instrument = events.instrument
    venue = instrument.venue
    on_wire = instrument.lot_size / _OKX_CONTRACT if venue == "okx" else None
    index_symbol = "" if venue == "bybit" else instrument.symbol.removesuffix("-SWAP")
    return Listing.of(instrument, _PRODUCTS[venue], on_wire, index_symbol=index_symbol)


class Pace:
    """A clock that is at NOW_MS when it is made and goes at the pace of the wall, and intervals that pass faster."""

    def __init__(self, factor=10.0, *, jumps=False):
        self._factor, self._jumps = factor, jumps
        self._begun_ns, self._ahead_s = time.time_ns(), 0.0

    def now_ns(self):
        return NOW_MS * 1_000_000 + time.time_ns() - self._begun_ns

    def steady_s(self):
        return time.monotonic() * self._factor + self._ahead_s

    def wait(self, stop, seconds):
        if self._jumps and seconds > _LONG_S:
            self._ahead_s += seconds
            return stop.wait(0.001)
        return stop.wait(seconds / self._factor)

    def to_clock(self):
        return Clock(self.steady_s, self.now_ns, lambda: 0.0, self.wait)


def planned_for(listings, endpoints, silence_s=None, **limits):
    """The specs with other limits; topics may be silent, but for those with a word of `silence_s` in their names."""

    def limit(key):
        return next((seconds for word, seconds in (silence_s or {}).items() if word in key), None)

    return [
        replace(
            spec,
            product=replace(spec.product, **limits),
            topics=tuple(replace(topic, silence_s=limit(topic.key)) for topic in spec.topics),
        )
        for spec in specs(listings, endpoints=endpoints)
    ]


@dataclass
class Ear:
    """A listener that keeps everything."""

    frames: list = field(default_factory=list)
    states: list = field(default_factory=list)
    answers: list = field(default_factory=list)
    calls: list = field(default_factory=list)

    def frame(self, frame, received_ns, socket):
        self.frames.append(frame)
        self.calls.append(("frame", (frame, received_ns, socket)))

    def state(self, event):
        self.states.append(event)
        self.calls.append(("state", (event,)))

    def response(self, response):
        self.answers.append(response)
        self.calls.append(("response", (response,)))

    def of(self, kind):
        return [event for event in self.states if isinstance(event, kind)]


class Following:
    """A feed with what it has handed on, as growing markets."""

    def __init__(self, feed, ear):
        self.feed, self.ear = feed, ear
        self._lock = threading.Lock()
        self._markets = {listing.market: GrowingMarket(listing.instrument) for listing in feed.listings}

    def take(self, taken):
        with self._lock:
            for market, batches in taken.history.items():
                self._markets[market].insert(batches)
            for market, batches in taken.rows.items():
                self._markets[market].append(batches)

    def events(self, market=None):
        with self._lock:
            return self._markets[market or self.feed.listings[0].market].snapshot()

    def liquidations(self, market=None):
        """How often each came."""
        return counted(self.events(market).liquidations)

    def health(self):
        return self.feed.health()

    def stream(self, kind):
        (found,) = [stream for stream in self.health().streams if stream.kind is kind]
        return found


def lost(following, market=None):
    """The gaps of a market but that of a slow start, where topics had not begun soon enough on a busy machine."""
    gaps = following.events(market).gaps
    is_slow_start = bool(len(gaps)) and gaps.time_ms[0] == following.feed.started_ms
    assert not is_slow_start or gaps.duration_ms[0] > normalizer.CONNECTING_MS
    return gaps[int(is_slow_start) :]


def counted(liquidations):
    """How often each liquidation stands in a batch."""
    names = ("time_ms", "price_ticks", "quantity_lots", "liquidated_side")
    return Counter(zip(*(getattr(liquidations, name).tolist() for name in names), strict=True))


def delivered_by_binance(frames):
    """How often each liquidation was delivered, read from bare JSON: one frame is one, however often it came."""
    found = set()
    for frame in frames:
        if b'"forceOrder"' in frame:
            message = msgspec.json.decode(frame)
            order = message["o"]
            if isinstance(order["T"], int):
                side = 1 if order["S"] == "SELL" else -1
                ticks, lots = int(Decimal(order["ap"]) * 10), int(Decimal(order["z"]) * 1000)
                found.add((message["E"], order["T"], ticks, lots, side))
    return Counter(row[1:] for row in found)


class MockVenues:
    """Venues on this machine, and what is connected to them; everything ends with it."""

    def __init__(self):
        self._parts = ExitStack()

    def stand(self, events, **options):
        """A stand-in for the venue of these markets (one or several)."""
        all_events = [events] if isinstance(events, MarketEvents) else events
        markets = {each.instrument.market: each for each in all_events}
        usual = {"gather_s": 0.12, "from_ms": START, "is_throttled": False}
        stand = MockVenue(markets, all_events[0].instrument.venue, **usual | options)
        return self._parts.enter_context(stand)

    def feed(
        self, events, stands, *, pace=None, history_hours=0.0, silence_s=None, listener=None, change=None, **limits
    ):
        """A feed of these markets at these stand-ins (or addresses by venue), not started; `change` changes specs."""
        all_events = [events] if isinstance(events, MarketEvents) else events
        endpoints = (
            stands
            if isinstance(stands, dict)
            else {market.partition(":")[0]: stand.url for stand in stands for market in stand.markets}
        )
        listings = [listing_of(each) for each in all_events]
        clock = (pace or Pace()).to_clock()
        planned = planned_for(listings, endpoints, silence_s, **limits)
        feed = LiveFeed(
            listings,
            endpoints,
            listener=listener,
            clients=RestClients(clock),
            history_hours=history_hours,
            planned=planned if change is None else [change(spec) for spec in planned],
            clock=clock,
        )
        self._parts.callback(feed.stop)
        return feed

    def follow(self, events, stands, **options):
        """A feed of these markets that has begun, and what it brings."""
        ear = Ear()
        following = Following(self.feed(events, stands, listener=ear, **options), ear)
        following.feed.start(following.take)
        return following

    def source(self, feed, recorder=None):
        """A live source over a feed, which is not started."""
        return LiveSource(feed, NOW_MS, recorder)

    def close(self):
        self._parts.close()
