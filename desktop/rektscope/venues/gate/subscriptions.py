"""Which channels to ask Gate for, and how: one message a channel, with the contracts as its payload."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, asking_for, grouped, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.gate.config import LIQUIDATIONS, TICKERS, TRADES

_USDT = re.compile(r"[A-Z0-9]+_USDT")
_BTC = re.compile(r"[A-Z0-9]+_USD")

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE})),
    (TICKERS, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
    (LIQUIDATIONS, frozenset({Kind.LIQUIDATION})),
)


class _Named(msgspec.Struct):
    contract: str = ""


class _Head(msgspec.Struct):
    channel: str = ""
    event: str = ""
    result: list[_Named] | _Named | None = None


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`usdt` for `BTC_USDT`, `btc` for `BTC_USD`."""
    if _USDT.fullmatch(symbol):
        return "usdt"
    return "btc" if _BTC.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, the ticker (mark, index, open interest, funding), liquidations."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(product, listing, carried, kinds, f"{channel}:{symbol}", dumps(symbol), channel)
        for channel, carried in _CARRIED
        if carried & kinds
    )


def subscribe(product: Product, topics: Sequence[Topic], time_s: int) -> tuple[Subscription, ...]:
    """`{"time":…,"channel":"futures.trades","event":"subscribe","payload":["BTC_USDT",…]}`."""
    return tuple(
        asking_for(
            group,
            b'{"time":%d,"channel":"%b","event":"subscribe","payload":[%b]}'
            % (time_s, group[0].channel.encode(), b",".join(topic.argument for topic in group)),
        )
        for group in grouped(product, topics, 100)
    )


def topic_of(frame: bytes) -> str | None:
    """`channel:contract` of a push, by its first contract; None for answers and pongs."""
    head = head_of(_HEAD, frame)
    if head is None or head.event != "update" or not head.result:
        return None
    first = head.result[0] if isinstance(head.result, list) else head.result
    return f"{head.channel}:{first.contract}" if head.channel and first.contract else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
