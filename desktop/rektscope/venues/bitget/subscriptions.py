"""Which topics to ask Bitget for, and how.

A topic's key is `type:topic:symbol`; liquidations are asked for by type of instrument (`usdt-futures:liquidation:`).
"""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, listed, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.bitget.config import INSTRUMENT_TYPES, LIQUIDATIONS, TICKER, TRADES

_USDT = re.compile(r"[A-Z0-9]+USDT")
_USDC = re.compile(r"[A-Z0-9]+PERP")

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE})),
    (TICKER, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
    (LIQUIDATIONS, frozenset({Kind.LIQUIDATION})),
)


class _Argument(msgspec.Struct):
    instType: str = ""
    topic: str = ""
    symbol: str = ""


class _Head(msgspec.Struct):
    arg: _Argument | None = None
    data: msgspec.Raw = msgspec.Raw(b"")


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`usdt` for `BTCUSDT`, `usdc` for `BTCPERP`."""
    if _USDT.fullmatch(symbol):
        return "usdt"
    return "usdc" if _USDC.fullmatch(symbol) else None


def key_of(instrument_type: str, topic: str, symbol: str) -> str:
    """`usdt-futures:ticker:BTCUSDT`."""
    return f"{instrument_type}:{topic}:{symbol}"


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, the ticker (mark, index, open interest, funding), liquidations of all markets."""
    return tuple(_topic(product, listing, topic, carried, kinds) for topic, carried in _CARRIED if carried & kinds)


def _topic(product: Product, listing: Listing, topic: str, carried: frozenset[Kind], kinds: frozenset[Kind]) -> Topic:
    instrument_type = INSTRUMENT_TYPES[product.name]
    symbol = "" if topic == LIQUIDATIONS else listing.wire_symbol
    named = {"symbol": symbol} if symbol else {}
    argument = dumps({"instType": instrument_type, "topic": topic, **named})
    return topic_of_market(product, listing, carried, kinds, key_of(instrument_type, topic, symbol), argument)


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"op":"subscribe","args":[{"instType":…,"topic":…,"symbol":…},…]}`."""
    return listed(product, topics, b'{"op":"subscribe","args":[', b"]}")


def topic_of(frame: bytes) -> str | None:
    """`type:topic:symbol` of a push; None for answers and pongs."""
    head = head_of(_HEAD, frame)
    if head is None or head.arg is None or not bytes(head.data):
        return None
    return key_of(head.arg.instType, head.arg.topic, head.arg.symbol)


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
