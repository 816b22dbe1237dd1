"""Which topics to ask Bybit for, and how."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, listed, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.bybit.config import LIQUIDATIONS, TICKERS, TRADES

_INVERSE = re.compile(r"[A-Z0-9]+USD([FGHJKMNQUVXZ]\d{2})?")
_LINEAR = re.compile(r"[A-Z0-9]+(-\d{2}[A-Z]{3}\d{2})?")

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE})),
    (TICKERS, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
    (LIQUIDATIONS, frozenset({Kind.LIQUIDATION})),
)


class _Head(msgspec.Struct):
    topic: str = ""


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`inverse` for `BTCUSD` and `BTCUSDZ26`, `linear` for `BTCUSDT`, `BTCPERP` and `BTC-26JUN26`."""
    if _INVERSE.fullmatch(symbol):
        return "inverse"
    return "linear" if _LINEAR.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, the ticker (mark, index, open interest, funding), liquidations."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(product, listing, carried, kinds, form.format(symbol=symbol), dumps(form.format(symbol=symbol)))
        for form, carried in _CARRIED
        if carried & kinds
    )


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"req_id":"1","op":"subscribe","args":[…]}`."""
    return listed(product, topics, b'{"req_id":"%d","op":"subscribe","args":[', b"]}")


def topic_of(frame: bytes) -> str | None:
    """The topic that a frame names."""
    head = head_of(_HEAD, frame)
    return head.topic or None if head is not None else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
