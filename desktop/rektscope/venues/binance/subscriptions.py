"""Which streams to ask Binance for, and how.

Stream names are lower case, payloads and REST upper case. An acknowledgement means nothing: it also comes for streams
that will never deliver.
"""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, listed, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.binance.config import INDEX_STREAM, LIQUIDATION_STREAM, MARK_STREAM, TRADE_STREAM

_COINM_SYMBOL = re.compile(r"[A-Z0-9]+USD_(PERP|\d{6})")
_USDM_SYMBOL = re.compile(r"[^\W_a-z]+(_\d{6})?")  # letters of any script: some listed coins have Chinese names


_STREAM_OF_EVENT = {"aggTrade": TRADE_STREAM, "markPriceUpdate": MARK_STREAM, "forceOrder": LIQUIDATION_STREAM}

_KINDS_OF_MARK = {
    "usdm": frozenset({Kind.MARK, Kind.INDEX, Kind.FUNDING}),
    "coinm": frozenset({Kind.MARK, Kind.FUNDING}),
}


class _Order(msgspec.Struct):
    s: str = ""


class _Head(msgspec.Struct):
    stream: str = ""
    e: str = ""
    s: str = ""
    i: str = ""
    o: _Order | None = None


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`coinm` for `BTCUSD_PERP` and `BTCUSD_261225`, `usdm` for `BTCUSDT` and `BTCUSDT_261225`."""
    # COIN-M first: the pattern of USD-M fits its delivery contracts too.
    if _COINM_SYMBOL.fullmatch(symbol):
        return "coinm"
    return "usdm" if _USDM_SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, marks (with funding; on USD-M with the index), the COIN-M index, liquidations."""
    symbol = listing.wire_symbol.lower()
    streams = [
        (TRADE_STREAM.format(symbol=symbol), frozenset({Kind.TRADE})),
        (MARK_STREAM.format(symbol=symbol), _KINDS_OF_MARK[product.name]),
        (LIQUIDATION_STREAM.format(symbol=symbol), frozenset({Kind.LIQUIDATION})),
    ]
    if product.name == "coinm":
        streams.append((INDEX_STREAM.format(pair=listing.index_symbol.lower()), frozenset({Kind.INDEX})))
    return tuple(
        topic_of_market(product, listing, carried, kinds, stream, dumps(stream))
        for stream, carried in streams
        if carried & kinds
    )


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
    if head.e == "indexPriceUpdate":
        return INDEX_STREAM.format(pair=head.i.lower()) if head.i else None
    stream, symbol = _STREAM_OF_EVENT.get(head.e), head.s or (head.o.s if head.o else "")
    return stream.format(symbol=symbol.lower()) if stream and symbol else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: pings are WebSocket pings, which the library answers."""
    return None
