"""Which channels to ask dYdX for, and how: one message a channel and market, one for the figures of all markets."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, one_each, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.dydx.config import MARKETS, TRADES

_SYMBOL = re.compile(r"[A-Za-z0-9]+-USD")

_OF_TRADES = frozenset({Kind.TRADE, Kind.LIQUIDATION})
_OF_MARKETS = frozenset({Kind.MARK, Kind.OPEN_INTEREST, Kind.FUNDING})
_DATA = frozenset({"channel_data", "channel_batch_data"})


class _Head(msgspec.Struct):
    type: str = ""
    channel: str = ""
    id: str = ""


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`perpetuals` for `BTC-USD`."""
    return "perpetuals" if _SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades of the market (liquidations among them), and the channel of all markets (oracle, interest, funding)."""
    symbol = listing.wire_symbol
    found = []
    if _OF_TRADES & kinds:
        argument = dumps({"type": "subscribe", "channel": TRADES, "id": symbol, "batched": False})
        found.append(topic_of_market(product, listing, _OF_TRADES, kinds, f"{TRADES}:{symbol}", argument))
    if _OF_MARKETS & kinds:
        argument = dumps({"type": "subscribe", "channel": MARKETS, "batched": False})
        found.append(topic_of_market(product, listing, _OF_MARKETS, kinds, MARKETS, argument))
    return tuple(found)


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"type":"subscribe","channel":"v4_trades","id":"BTC-USD","batched":false}`, one each."""
    return one_each(product, topics, b"", b"")


def topic_of(frame: bytes) -> str | None:
    """`v4_trades:BTC-USD` or `v4_markets` of data; None for answers and what they begin with."""
    head = head_of(_HEAD, frame)
    if head is None or head.type not in _DATA:
        return None
    return key_of(head.channel, head.id)


def key_of(channel: str, symbol: str) -> str | None:
    """The key of the topic of a channel and its `id`; None for a channel that is never asked for."""
    if channel == MARKETS:
        return MARKETS
    return f"{TRADES}:{symbol}" if channel == TRADES and symbol else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: pings are WebSocket pings."""
    return None
