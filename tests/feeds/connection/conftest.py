"""A stand-in for a venue on this machine, and a connection whose doings are written down.

The server is the `websockets` library, another one than the client's, so that both cannot agree on a mistake.
"""

import base64
import contextlib
import hashlib
import logging
import re
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from msgspec.structs import replace
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

from rektscope.feeds.connection import Connection
from rektscope.feeds.events import Event
from rektscope.feeds.product import Product
from rektscope.feeds.spec import ConnectionSpec
from rektscope.venues.catalogue import elsewhere, specs


@dataclass
class Stand:
    """A server that has begun: its connections, and what clients said on each."""

    server: Server
    connections: list[ServerConnection] = field(default_factory=list)
    received: list[list[Any]] = field(default_factory=list)

    @property
    def port(self) -> int:
        return self.server.socket.getsockname()[1]

    def say(self, *messages: str | bytes, to: int = -1) -> None:
        for message in messages:
            self.connections[to].send(message)


@pytest.fixture
def stand() -> Iterator[Callable[..., Stand]]:
    """Start a server; `handler(connection, messages)` may do something else than write down what it receives."""
    begun: list[tuple[Stand, threading.Thread]] = []

    def begin(handler: Callable[[ServerConnection, list], None] | None = None, **options: Any) -> Stand:
        def handle(connection: ServerConnection) -> None:
            messages: list[Any] = []
            stand.received.append(messages)
            stand.connections.append(connection)
            with contextlib.suppress(ConnectionClosed):
                if handler is not None:
                    handler(connection, messages)
                messages.extend(connection)

        quiet = logging.getLogger("stand")
        quiet.setLevel(logging.CRITICAL + 1)  # clients that cut a connection are what we test
        options = {"max_size": None, "ping_interval": None, "compression": None, "logger": quiet} | options
        stand = Stand(serve(handle, "127.0.0.1", 0, **options))
        thread = threading.Thread(target=stand.server.serve_forever, name="stand")
        thread.start()
        begun.append((stand, thread))
        return stand

    yield begin
    for stand, thread in begun:
        stand.server.shutdown()
        for connection in stand.connections:
            connection.socket.close()
        thread.join()


@dataclass
class Doings:
    """What a connection has reported."""

    frames: list[tuple[bytes, int, str]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def of(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def texts(self) -> list[bytes]:
        return [frame for frame, _, _ in self.frames]


@dataclass
class Bench:
    """Makes connections to a stand, and stops what it made."""

    listing_of: Callable[[str], Any]
    clock: Any
    doings: Doings = field(default_factory=Doings)
    made: list[Connection] = field(default_factory=list)

    def spec(self, market: str, port: int, **changes: Any) -> ConnectionSpec:
        (spec,) = specs([self.listing_of(market)])
        product: Product = elsewhere(spec.product, f"ws://127.0.0.1:{port}")
        return replace(spec, product=replace(product, **({"request_gap_s": 0.0} | changes)))

    def connect(self, port: int, market: str = "binance:BTCUSDT", **changes: Any) -> Connection:
        return self.start(self.spec(market, port, **changes))

    def start(self, spec: ConnectionSpec, on_frame: Callable[..., None] | None = None, **options: Any) -> Connection:
        def note(frame: bytes, received_ns: int, name: str) -> None:
            self.doings.frames.append((frame, received_ns, name))

        options = {"clock": self.clock.to_clock()} | options
        connection = Connection(spec, on_frame or note, self.doings.events.append, **options)
        self.made.append(connection)
        connection.start()
        return connection


@pytest.fixture
def bench(listing_of, clock) -> Iterator[Bench]:
    made = Bench(listing_of, clock)
    yield made
    for connection in made.made:
        connection.stop()


@pytest.fixture
def raw_server() -> Iterator[Callable[[Callable[[socket.socket], None]], int]]:
    """A TCP server that does what a test says with each connection; its port."""
    begun: list[tuple[socket.socket, threading.Thread]] = []
    clients: list[socket.socket] = []

    def begin(serve: Callable[[socket.socket], None]) -> int:
        listening = socket.create_server(("127.0.0.1", 0))

        def run() -> None:
            while True:
                try:
                    client, _ = listening.accept()
                except OSError:
                    return
                clients.append(client)
                try:
                    serve(client)
                except OSError:
                    continue

        thread = threading.Thread(target=run, name="raw server")
        thread.start()
        begun.append((listening, thread))
        return listening.getsockname()[1]

    yield begin
    for client in clients:
        client.close()
    for listening, thread in begun:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()


def upgraded(client: socket.socket) -> None:
    """Answer the request for a WebSocket that a client begins with."""
    request = b""
    while not request.endswith(b"\r\n\r\n"):
        request += client.recv(4096)
    key = re.search(rb"Sec-WebSocket-Key: (\S+)", request)[1]
    accept = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())  # noqa: S324 -- RFC 6455
    client.sendall(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


@pytest.fixture(name="upgraded")
def upgraded_fixture() -> Callable[[socket.socket], None]:
    return upgraded
