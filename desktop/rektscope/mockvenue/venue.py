"""What the server needs of a venue's protocol: addresses, sessions of clients, requests. No socket, no thread.

Each venue is one module that fills this in; the server moves bytes and time and knows no venue.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

import msgspec
import numpy as np

from rektscope.market.events import Batch, Int64
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.streams import Stream

B = TypeVar("B", bound=Batch)

Refuses = Callable[[str], bool]
"""Whether a topic is to be refused (the fault `refused-subscription`)."""

_LATEST_STAMP = 1 << 62

_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
"""What fits into 64 bits."""


class RestResponse(msgspec.Struct, frozen=True):
    """The response to a request: status, body, headers beyond the usual ones."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


class Reply(msgspec.Struct, frozen=True):
    """What a message of the client leads to: replies at once, topics begun and ended, or the end (code and reason)."""

    replies: Sequence[bytes] = ()
    subscribed: Sequence[str] = ()
    unsubscribed: Sequence[str] = ()
    close: tuple[int, str] | None = None


class VenuePolicy(msgspec.Struct, frozen=True, kw_only=True):
    """What a venue does on its own.

    Attributes:
        ping_every_s: it sends a WebSocket ping so often; None for never.
        idle_s: it cuts a connection after so long without a message of the client, and, where `pushes_count`, without
            a push of its own either; None for never.
        idle_close: with which code and reason.
        messages_per_s: it cuts a client that sends more; None for no limit.
    """

    ping_every_s: float | None = None
    idle_s: float | None = None
    pushes_count: bool = False
    idle_close: tuple[int, str] = (1000, "")
    messages_per_s: int | None = None


class ClientSession(Protocol):
    """The protocol as one client speaks it: what its messages lead to, and how it is written to."""

    @property
    def asked_by_address(self) -> Sequence[str]:
        """Topics that the address itself asked for."""

    def delivers(self, topic: str) -> bool:
        """Whether this address sends what it acknowledges of a topic; some stay silent for ever."""

    def receive(self, message: bytes) -> Reply:
        """A message of the client."""

    def written(self, topics: Sequence[str], messages: list[bytes]) -> list[bytes]:
        """Messages of these topics, one each, as this address writes them."""

    def end(self) -> None:
        """The connection is over."""


class ServedVenue(Protocol):
    """A venue to stand in for."""

    name: str
    title: str
    markets: Sequence[ServedMarket]
    headers: Sequence[tuple[str, str]]
    """Of every response, beyond the usual ones."""

    streams: Mapping[str, Stream]
    policy: VenuePolicy

    def open_client_session(
        self, path: str, query: Mapping[str, str], refuses: Refuses, address: str = ""
    ) -> ClientSession | None:
        """A session of a client at a WebSocket address; None where there is none. `address` is the client's.

        Raises:
            HandshakeRefusedError: this client may not connect now.
        """

    def respond(self, path: str, query: Mapping[str, str]) -> RestResponse:
        """The response to a GET request."""

    def respond_to_post(self, path: str, body: bytes, address: str) -> RestResponse:
        """The response to a POST request of a client at this address."""

    def refusal(self, status: int) -> bytes:
        """The body with which it refuses a request."""


class GetOnly:
    """A venue whose market data are asked for by GET alone."""

    headers: Sequence[tuple[str, str]] = ()

    def respond_to_post(self, path: str, body: bytes, address: str) -> RestResponse:
        """Nothing is there."""
        _ = path, body, address
        return RestResponse(404, b"")


class Lasting:
    """A session of a client that holds nothing which its end would free."""

    def end(self) -> None:
        """Nothing."""


class HandshakeRefusedError(Exception):
    """A WebSocket handshake that is answered with a status instead."""

    def __init__(self, response: RestResponse) -> None:
        """The answer."""
        super().__init__(response.status)
        self.response = response


class RequestError(Exception):
    """A request that cannot be answered; each venue words the refusal in its own form."""


class RefusalError(Exception):
    """A request that the venue refuses with a code of its own."""

    def __init__(self, code: int, message: str) -> None:
        """The venue's code and message."""
        super().__init__(message)
        self.code = code


class Query(msgspec.Struct, frozen=True):
    """The parameters of a request."""

    parameters: Mapping[str, str] = msgspec.field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """A parameter as it is."""
        return self.parameters.get(name, default)

    def whole(self, name: str, default: int) -> int:
        """A whole number; raises RequestError."""
        text = self.parameters.get(name, "")
        if not text:
            return default
        if not _WHOLE.fullmatch(text):
            raise RequestError(name)
        return int(text)

    def limit(self, usual: int, most: int) -> int:
        """How many rows are asked for: `usual` without a word, `most` at most; raises RequestError."""
        return max(0, min(self.whole("limit", usual), most))

    def bounds(self, first: str, last: str) -> tuple[int, int]:
        """Two whole numbers, by default below and above every stamp; raises RequestError."""
        return self.whole(first, -1), self.whole(last, _LATEST_STAMP)


def decoded(message: bytes) -> object:
    """The JSON of a client's message; None for anything that is none."""
    try:
        return msgspec.json.decode(message)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def dumps(value: object) -> bytes:
    """Compact JSON."""
    return msgspec.json.encode(value)


def newest_first(stamps: Int64, most: int) -> list[int]:
    """Places of the last `most` rows, the newest first; rows come oldest first."""
    return list(range(len(stamps) - 1, max(-1, len(stamps) - 1 - most), -1))


def places_asked(stamps: Int64, query: Query, usual: int, most: int) -> list[int]:
    """Places of the rows asked for as Binance asks: from startTime on the first ones, else the last up to endTime."""
    start, end = query.bounds("startTime", "endTime")
    limit = query.limit(usual, most)
    places = np.flatnonzero((stamps >= start) & (stamps <= end)).tolist()
    return places[:limit] if start >= 0 else places[max(0, len(places) - limit) :]


def on_grid(times: Int64, step_ms: int, now_ms: int) -> tuple[Int64, Int64]:
    """`(moments, places)`: for each moment of the grid up to now the last row of the step that ends there."""
    ends = -(-times // step_ms) * step_ms
    moments, places = np.unique(ends[::-1], return_index=True)
    past = moments <= now_ms
    return moments[past], len(times) - 1 - places[past]
