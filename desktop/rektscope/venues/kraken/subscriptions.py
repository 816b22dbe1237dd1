"""Which feeds to ask Kraken for, and how: one message a feed, with its products."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, asking_for, grouped, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.kraken.config import TICKER, TRADES

_SYMBOL = re.compile(r"(PI|PF|FI|FF)_[A-Za-z0-9]+USD(_\d{6})?")

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE, Kind.LIQUIDATION})),
    (TICKER, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
)


class _Head(msgspec.Struct):
    feed: str = ""
    event: str = ""
    product_id: str = ""


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`futures` for `PF_XBTUSD`, `PI_XBTUSD` and `FI_XBTUSD_261225`."""
    return "futures" if _SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades (liquidations among them), the ticker (mark, index, open interest, funding)."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(product, listing, carried, kinds, f"{feed}:{symbol}", dumps(symbol), feed)
        for feed, carried in _CARRIED
        if carried & kinds
    )


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"event":"subscribe","feed":"trade","product_ids":["PF_XBTUSD",…]}`."""
    return tuple(
        asking_for(
            group,
            b'{"event":"subscribe","feed":"%b","product_ids":[%b]}'
            % (group[0].channel.encode(), b",".join(topic.argument for topic in group)),
        )
        for group in grouped(product, topics, 100)
    )


def topic_of(frame: bytes) -> str | None:
    """`feed:product` of a trade or a ticker; None for answers, and for the snapshot at the beginning."""
    head = head_of(_HEAD, frame)
    if head is None or head.event or head.feed not in {TRADES, TICKER}:
        return None
    return f"{head.feed}:{head.product_id}" if head.product_id else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: pings are WebSocket pings."""
    return None
