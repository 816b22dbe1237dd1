"""Which topics to ask HTX for, and how; its frames are gzip, and so are the pings that have to be answered."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, one_each, topic_of_market
from rektscope.feeds.codec import decode, decoder, dumps, gunzip, text_of
from rektscope.feeds.errors import VenueError
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.htx.config import LIQUIDATIONS, MAXIMUM_MESSAGE_BYTES

_LINEAR = re.compile(r"[A-Z0-9]+-USDT")
_INVERSE = re.compile(r"[A-Z0-9]+-USD")


class _Ping(msgspec.Struct):
    op: str = ""
    ts: msgspec.Raw = msgspec.Raw(b"")
    ping: int | None = None


class _Named(msgspec.Struct):
    op: str = ""
    topic: str = ""


_PING = decoder(_Ping)
_NAMED = decoder(_Named)


def product_name(symbol: str) -> str | None:
    """`linear` for `BTC-USDT`, `inverse` for `BTC-USD`."""
    if _LINEAR.fullmatch(symbol):
        return "linear"
    return "inverse" if _INVERSE.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Liquidations."""
    carried = frozenset({Kind.LIQUIDATION})
    if not carried & kinds:
        return ()
    key = LIQUIDATIONS.format(symbol=listing.wire_symbol)
    return (topic_of_market(product, listing, carried, kinds, key, dumps(key)),)


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"op":"sub","cid":"1","topic":"public.BTC-USDT.liquidation_orders"}`, one each."""
    return one_each(product, topics, b'{"op":"sub","cid":"1","topic":', b"}")


def topic_of(frame: bytes) -> str | None:
    """The topic of a notification; None for answers and pings, and for what cannot be read."""
    try:
        named = decode(_NAMED, gunzip(frame, MAXIMUM_MESSAGE_BYTES))
    except VenueError:
        return None
    return named.topic if named.op == "notify" else None


def answer(frame: bytes) -> bytes | None:
    """`{"op":"pong","ts":…}` to `{"op":"ping","ts":…}`, and `{"pong":…}` to `{"ping":…}`."""
    try:
        decoded = decode(_PING, gunzip(frame, MAXIMUM_MESSAGE_BYTES))
    except VenueError:
        return None
    if decoded.op == "ping":
        # The time goes back as it came, quoted or not; only escapes, which no server compares, are resolved.
        sent = bytes(decoded.ts)
        return b'{"op":"pong","ts":%b}' % (dumps(text_of(decoded.ts)) if sent.startswith(b'"') else sent)
    return b'{"pong":%d}' % decoded.ping if decoded.ping is not None else None
