"""A synthetic market whose every row is known beforehand, the ordinary client, and a client that sees bare bytes."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from websockets.client import ClientProtocol
from websockets.frames import Frame
from websockets.uri import parse_uri

from rektscope.feeds.clock import Clock
from rektscope.feeds.connection import Connection
from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Event
from rektscope.feeds.instruments import with_origin
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.state import Shared, State
from rektscope.market.events import (
    Candles,
    Fundings,
    Indexes,
    Kind,
    Liquidations,
    MarketEvents,
    Marks,
    OpenInterests,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.venues.catalogue import elsewhere, product_of, specs_of

SAMPLES = Path(__file__).resolve().parent.parent / "venues"
START = parse_time_ms("2025-03-03T12:00:00Z")
SECONDS = 60
END = START + SECONDS * SECOND_MS
PATIENCE_S = 10.0

SYMBOLS = {"binance": "BTCUSDT", "bybit": "BTCUSDT", "okx": "BTC-USDT-SWAP", "hyperliquid": "BTC"}
LOTS = {"binance": "0.001", "bybit": "0.001", "okx": "0.0001", "hyperliquid": "0.00001"}
USUAL = ("binance", "bybit", "okx")
"""Venues of a session when none is named."""

KINDS = frozenset({Kind.TRADE, Kind.MARK, Kind.INDEX, Kind.FUNDING, Kind.OPEN_INTEREST, Kind.LIQUIDATION})


def synthetic_events(venue: str) -> MarketEvents:
    """One BTC market by arithmetic: ten trades a second, a mark and its index each second, a liquidation each third.

    Every fifth liquidation comes twice: two accounts alike. An hour of candles lies before the start.
    """
    quote, steps = "USD" if venue == "hyperliquid" else "USDT", (Decimal("0.1"), Decimal(LOTS[venue]))
    instrument = Instrument(venue, SYMBOLS[venue], "BTC", quote, Contract.LINEAR, *steps)
    trade = np.arange(SECONDS * 10)
    trade_ms = START + trade * 100 + 7
    second = np.arange(SECONDS)
    mark_ms = START + second * SECOND_MS
    third = np.repeat(np.arange(SECONDS // 3), np.where(np.arange(SECONDS // 3) % 5 == 0, 2, 1))
    liquidated_ms = START + third * 3 * SECOND_MS + 411
    minute = np.arange(60)
    candle_ms = START - HOUR_MS + minute * MINUTE_MS
    interest = np.arange(-12, SECONDS // 3)
    interest_ms = np.where(interest < 0, START + interest * 5 * MINUTE_MS, START + interest * 3 * SECOND_MS + 250)
    settled_ms = START - 4 * HOUR_MS + np.array([-8, 0]) * HOUR_MS
    return MarketEvents.of(
        instrument,
        Trades.from_columns(
            time_ms=trade_ms,
            received_ms=trade_ms + 37,
            price_ticks=1_200_000 + trade % 97,
            quantity_lots=1 + trade % 50,
            taker_side=np.where(trade % 3 == 0, -1, 1),
        ),
        Marks.from_columns(time_ms=mark_ms, received_ms=mark_ms + 40, mark_steps=120_000_000 + second * 13),
        Indexes.from_columns(time_ms=mark_ms, received_ms=mark_ms + 40, mark_steps=119_999_000 + second * 7),
        OpenInterests.from_columns(
            time_ms=interest_ms, received_ms=interest_ms, quantity_lots=9_000_000 + interest * 11
        ),
        Liquidations.from_columns(
            time_ms=liquidated_ms,
            received_ms=liquidated_ms + 25,
            price_ticks=1_200_500 + third,
            quantity_lots=200 + third,
            liquidated_side=np.where(third % 2 == 0, 1, -1),
        ),
        Fundings.from_columns(
            time_ms=settled_ms,
            received_ms=settled_ms,
            rate_e12=[-25_000_000, 100_000_000],
            duration_ms=[8 * HOUR_MS] * 2,
        ),
        Candles.from_columns(
            time_ms=candle_ms,
            received_ms=candle_ms + MINUTE_MS,
            duration_ms=np.full(60, MINUTE_MS),
            open_ticks=1_199_000 + minute,
            high_ticks=1_199_100 + minute,
            low_ticks=1_198_900 + minute,
            price_ticks=1_199_050 + minute,
            quantity_lots=10_000 + minute,
            taker_buy_lots=4_000 + minute,
        ),
    )


def synthetic_session(*venues: str) -> Session:
    events = {events.instrument.market: events for events in map(synthetic_events, venues or USUAL)}
    markets = tuple(MarketInfo(one.instrument, Completeness.FULL, "made for a test") for one in events.values())
    return Session(SessionInfo("Synthetic minute", Provenance.SYNTHETIC, START, END, markets), events)


@pytest.fixture(scope="session")
def session_of() -> Callable[..., Session]:
    """The synthetic session with the markets of these venues, or of all."""
    return synthetic_session


@pytest.fixture
def sample() -> Callable[[str], Any]:
    """A message of `tests/venues` as JSON: what a venue documents, or what was recorded of it."""
    return lambda name: json.loads((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.fixture
def mock_venue(session_of) -> Iterator[Callable[..., MockVenue]]:
    """Start a stand-in for a venue; it is stopped in the end."""
    begun: list[MockVenue] = []

    def start(venue: str, **options: Any) -> MockVenue:
        session = options.pop("session", None) or session_of(venue)
        options.setdefault("is_throttled", False)  # what comes back is compared with every row of the session
        begun.append(MockVenue(session, venue, **options).start())
        return begun[-1]

    yield start
    for one in begun:
        one.stop()


def get(stand: MockVenue, path: str, body: bytes | None = None) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of a GET request; of a POST where there is something to post."""
    connection = http.client.HTTPConnection(stand.url.removeprefix("ws://"), timeout=PATIENCE_S)
    try:
        connection.request("GET" if body is None else "POST", path, body)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


@pytest.fixture(name="get")
def get_fixture() -> Callable[..., tuple[int, dict[str, str], bytes]]:
    return get


@pytest.fixture
def listing_from() -> Callable[..., Any]:
    """The listing of a market as the ordinary client reads it from a stand-in."""

    def fetch(stand: MockVenue, market: str) -> tuple[Any, Any, Any]:
        venue, product = product_of(market, {market.partition(":")[0]: stand.url})
        request = venue.rest.listings_request(product)
        _, _, body = get(stand, request.url.removeprefix(stand.url.replace("ws", "http")), request.body)
        page = with_origin(venue.rest.listings(body, product), body)
        (listing,) = [one for one in page.listings if one.market == market]
        return venue, product, listing

    return fetch


@dataclass
class Client:
    """The ordinary client, connected to a stand-in, and what it understood."""

    spec: ConnectionSpec
    received_ms: int = START
    frames: list[bytes] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    states: list[Event] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    turned_s: float = 0.0
    connection: Connection = field(init=False)

    def __post_init__(self) -> None:
        self.shared = Shared()
        self.lines: dict[str, State] = {}
        clock = Clock(steady_s=self._steady_s, random=lambda: 0.0, wait=self._wait)
        self.connection = Connection(self.spec, self._take, self.states.append, clock=clock)

    def _steady_s(self) -> float:
        return time.monotonic() + self.turned_s

    def _wait(self, stop: threading.Event, seconds: float) -> bool:
        """Waiting turns the clock forward and takes no time."""
        self.turned_s += seconds
        return stop.wait(0.001)

    def _take(self, frame: bytes, _received_ns: int, line: str) -> None:
        self.frames.append(frame)
        if line not in self.lines:
            topics = [topic.key for topic in self.spec.topics]
            self.lines[line] = State(self.spec.product, self.spec.listings, topics, self.shared)
        try:
            self.events += self.spec.venue.parse(frame, self.received_ms, self.lines[line])
        except VenueError as error:
            self.errors.append(str(error))

    def of(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]


@pytest.fixture
def client(listing_from) -> Iterator[Callable[..., Client]]:
    """Connect the ordinary client to a stand-in's market and ask for everything."""
    made: list[Client] = []

    def connect(stand: MockVenue, market: str | None = None, **changes: Any) -> Client:
        market = market or stand.markets[0]
        venue, product, listing = listing_from(stand, market)
        product = replace(elsewhere(product, stand.url), **({"request_gap_s": 0.0} | changes))
        (spec,) = specs_of(venue, product, [listing], KINDS)
        made.append(Client(spec))
        made[-1].connection.start()
        return made[-1]

    yield connect
    for one in made:
        one.connection.stop()


def eventually(is_so: Callable[[], object], what: str = "") -> None:
    """Wait until it is so, for some seconds at most; fails with `what` otherwise."""
    deadline_s = time.monotonic() + PATIENCE_S
    pause = threading.Event()
    while not is_so():
        assert time.monotonic() < deadline_s, f"did not happen: {what or is_so}"
        pause.wait(0.005)


@pytest.fixture(name="eventually")
def eventually_fixture() -> Callable[..., None]:
    return eventually


class Bare:
    """A WebSocket client that sees every frame as it stands on the wire."""

    def __init__(self, url: str, *, receive_bytes: int | None = None) -> None:
        uri = parse_uri(url)
        self.socket = socket.socket()
        if receive_bytes is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
        self.socket.settimeout(PATIENCE_S)
        self.socket.connect((uri.host, uri.port))
        self.protocol = ClientProtocol(uri, max_size=None)
        self.protocol.send_request(self.protocol.connect())
        self.waiting: list[Any] = []
        self._send()
        self.response = self._next()

    def _send(self) -> None:
        for data in self.protocol.data_to_send():
            if data:
                self.socket.sendall(data)

    def _next(self) -> Any:
        while not self.waiting:
            data = self.socket.recv(1 << 20)
            if not data:
                return None
            self.protocol.receive_data(data)
            self.waiting += self.protocol.events_received()
        return self.waiting.pop(0)

    def say(self, message: object) -> None:
        text = message if isinstance(message, str) else json.dumps(message)
        self.protocol.send_text(text.encode())
        self._send()

    def ping(self, data: bytes = b"") -> None:
        self.protocol.send_ping(data)
        self._send()

    def frame(self) -> Frame | None:
        """The next frame; None when the connection has ended without one."""
        return self._next()

    def message(self) -> Any:
        """The next frame's JSON."""
        return json.loads(bytes(self.frame().data))

    def rest(self) -> list[bytes]:
        """Everything until the connection ends."""
        frames = []
        while (frame := self.frame()) is not None:
            frames.append(bytes(frame.data))
        return frames

    def silence(self, seconds: float) -> bool:
        """Whether nothing comes for so long, and the connection stays open."""
        self.socket.settimeout(seconds)
        try:
            return not self.waiting and self.socket.recv(1) is None
        except TimeoutError:
            return True
        finally:
            self.socket.settimeout(PATIENCE_S)


ADDRESSES = {"binance": "/market/ws", "bybit": "/v5/public/linear", "okx": "/ws/v5/public", "hyperliquid": "/ws"}


@pytest.fixture
def bare() -> Iterator[Callable[..., Bare]]:
    """Connect a client that sees frames to a stand-in's WebSocket address."""
    made: list[Bare] = []

    def connect(stand: MockVenue, path: str, **options: Any) -> Bare:
        made.append(Bare(stand.url + ADDRESSES.get(path, path), **options))
        return made[-1]

    yield connect
    for one in made:
        one.socket.close()
