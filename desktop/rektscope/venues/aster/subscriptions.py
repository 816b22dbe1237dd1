"""Which streams to ask Aster for, and how: names in small letters, messages in capitals.

An acknowledgement says that a request could be read, not that its streams exist.
"""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, listed, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.aster.config import LIQUIDATION_STREAM, MARK_STREAM, TRADE_STREAM

_SYMBOL = re.compile(r"[^\W_a-z]+(?:USDT|USDC|USDF|USD1|USD)")

_CARRIED = (
    (TRADE_STREAM, frozenset({Kind.TRADE})),
    (MARK_STREAM, frozenset({Kind.MARK, Kind.INDEX, Kind.FUNDING})),
    (LIQUIDATION_STREAM, frozenset({Kind.LIQUIDATION})),
)
_STREAM_OF_EVENT = {"aggTrade": TRADE_STREAM, "markPriceUpdate": MARK_STREAM, "forceOrder": LIQUIDATION_STREAM}


class _Order(msgspec.Struct):
    s: str = ""


class _Head(msgspec.Struct):
    stream: str = ""
    e: str = ""
    s: str = ""
    o: _Order | None = None


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`perpetuals` for `BTCUSDT`."""
    return "perpetuals" if _SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, marks (with index and funding), liquidations."""
    symbol = listing.wire_symbol.lower()
    found = []
    for stream, carried in _CARRIED:
        if carried & kinds:
            name = stream.format(symbol=symbol)
            found.append(topic_of_market(product, listing, carried, kinds, name, dumps(name)))
    return tuple(found)


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"method":"SUBSCRIBE","params":[…],"id":1}`."""
    return listed(product, topics, b'{"method":"SUBSCRIBE","params":[', b'],"id":%d}')


def topic_of(frame: bytes) -> str | None:
    """The stream of a frame, wrapped or not."""
    head = head_of(_HEAD, frame)
    if head is None:
        return None
    if head.stream:
        return head.stream
    stream, symbol = _STREAM_OF_EVENT.get(head.e), head.s or (head.o.s if head.o else "")
    return stream.format(symbol=symbol.lower()) if stream and symbol else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: pings are WebSocket pings, which the library answers."""
    return None
