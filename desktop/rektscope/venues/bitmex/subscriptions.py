"""Which tables to ask BitMEX for, and how. A topic is `table:symbol`, as the venue writes it."""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, listed, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.bitmex.config import TABLES

_SYMBOL = re.compile(r"[A-Z0-9]+(_[A-Z0-9]+)?")


class _Named(msgspec.Struct):
    symbol: str = ""


class _Head(msgspec.Struct):
    table: str = ""
    filter: _Named | None = None
    data: list[_Named] = []


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`derivatives` for `XBTUSD` and `SOLUSDT`."""
    return "derivatives" if _SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades, the instrument (mark, index, open interest, funding to come), settled funding, liquidations."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(product, listing, carried, kinds, f"{table}:{symbol}", dumps(f"{table}:{symbol}"))
        for table, carried in TABLES.items()
        if carried & kinds and (table != "funding" or listing.perpetual)
    )


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """`{"op":"subscribe","args":[…]}`."""
    return listed(product, topics, b'{"op":"subscribe","args":[', b"]}")


def topic_of(frame: bytes) -> str | None:
    """`table:symbol` of a message; None for answers and pongs, and for an empty table without a filter."""
    head = head_of(_HEAD, frame)
    if head is None or not head.table:
        return None
    named = [each.symbol for each in (head.filter, *head.data[:1]) if each is not None and each.symbol]
    return f"{head.table}:{named[0]}" if named else None


def answer(_frame: bytes) -> bytes | None:
    """Nothing: the client pings."""
    return None
