"""Which channels to ask OKX for, and how.

A topic's key is `channel:instrument`; liquidations are asked for by type of instrument (`liquidation-orders:SWAP`).
"""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, listed, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind

_SYMBOL = re.compile(r"[A-Z0-9]+-[A-Z0-9]+(_[A-Z]+)*-(SWAP|\d{6})")

LIQUIDATION_CHANNEL = "liquidation-orders"

_CHANNEL_OF = {
    Kind.TRADE: "trades",
    Kind.MARK: "mark-price",
    Kind.INDEX: "index-tickers",
    Kind.FUNDING: "funding-rate",
    Kind.OPEN_INTEREST: "open-interest",
    Kind.LIQUIDATION: "liquidation-orders",
}


class _Argument(msgspec.Struct):
    channel: str = ""
    instId: str = ""
    instType: str = ""


class _Head(msgspec.Struct):
    arg: _Argument | None = None
    event: str = ""


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`derivatives` for `BTC-USDT-SWAP` and `BTC-USD-261225`."""
    return "derivatives" if _SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """One channel a kind; contracts that are delivered have no funding."""
    return tuple(
        _topic(product, listing, kind, channel)
        for kind, channel in _CHANNEL_OF.items()
        if kind in kinds and (listing.perpetual or kind is not Kind.FUNDING)
    )


def _topic(product: Product, listing: Listing, kind: Kind, channel: str) -> Topic:
    if kind is Kind.LIQUIDATION:
        name, value = "instType", "SWAP" if listing.perpetual else "FUTURES"
    else:
        name, value = "instId", listing.index_symbol if kind is Kind.INDEX else listing.wire_symbol
    kinds = frozenset({kind})
    argument = dumps({"channel": channel, name: value})
    return topic_of_market(product, listing, kinds, kinds, f"{channel}:{value}", argument)


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"id":"1","op":"subscribe","args":[{"channel":…,"instId":…},…]}`."""
    return listed(product, topics, b'{"id":"%d","op":"subscribe","args":[', b"]}")


def topic_of(frame: bytes) -> str | None:
    """`channel:instrument` of a push; None for answers, notices and pongs."""
    head = head_of(_HEAD, frame)
    if head is None or head.arg is None or head.event:
        return None
    argument = head.arg
    named = argument.instType if argument.channel == LIQUIDATION_CHANNEL else argument.instId
    return f"{argument.channel}:{named}" if argument.channel and named else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
