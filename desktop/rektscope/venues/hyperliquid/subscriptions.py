"""Subscriptions at Hyperliquid, one message each. Coins are case-sensitive (`kPEPE`)."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, one_each, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.hyperliquid.config import CONTEXT, TRADES

_COIN = re.compile(r"[A-Za-z0-9]+")

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE})),
    (CONTEXT, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
)


class _Named(msgspec.Struct):
    coin: str = ""


class _Head(msgspec.Struct):
    channel: str = ""
    data: list[_Named] | _Named | None = None


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`perpetuals` for a coin of the main exchange: `BTC`, `kPEPE`."""
    return "perpetuals" if _COIN.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, and the context of the coin (mark, oracle, open interest, funding)."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(
            product, listing, carried, kinds, f"{channel}:{symbol}", dumps({"type": channel, "coin": symbol})
        )
        for channel, carried in _CARRIED
        if carried & kinds
    )


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"method":"subscribe","subscription":{"type":"trades","coin":"BTC"}}`, one each."""
    return one_each(product, topics, b'{"method":"subscribe","subscription":', b"}")


def topic_of(frame: bytes) -> str | None:
    """`channel:coin` of trades and contexts; None for answers and pongs."""
    head = head_of(_HEAD, frame)
    if head is None or head.channel not in {TRADES, CONTEXT}:
        return None
    first = head.data[0] if isinstance(head.data, list) and head.data else head.data
    return f"{head.channel}:{first.coin}" if isinstance(first, _Named) and first.coin else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
