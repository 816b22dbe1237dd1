"""Which channels to ask Deribit for, and how.

The venue leaves unknown channels out of its answer without a word, and answers carry the id of their request: so the id
of a request is the list of its channels, and what is missing can be found.
"""

import re
from collections.abc import Sequence

import msgspec

from rektscope.feeds.asking import Subscription, asking_for, grouped, topic_of_market
from rektscope.feeds.codec import decoder, dumps, head_of
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.market.events import Kind
from rektscope.venues.deribit.config import SET_HEARTBEAT, TEST, TICKER, TRADES

_SYMBOL = re.compile(r"[A-Z0-9]+(_[A-Z0-9]+)?-(PERPETUAL|\d{1,2}[A-Z]{3}\d{2})")

_CARRIED = (
    (TRADES, frozenset({Kind.TRADE, Kind.LIQUIDATION})),
    (TICKER, frozenset({Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.FUNDING})),
)


class _Parameters(msgspec.Struct):
    channel: str = ""
    type: str = ""


class _Head(msgspec.Struct):
    method: str = ""
    params: _Parameters | None = None


_HEAD = decoder(_Head)


def product_name(symbol: str) -> str | None:
    """`derivatives` for `BTC-PERPETUAL`, `SOL_USDC-PERPETUAL` and `BTC-25DEC26`."""
    return "derivatives" if _SYMBOL.fullmatch(symbol) else None


def topics(product: Product, listing: Listing, kinds: frozenset[Kind]) -> tuple[Topic, ...]:
    """Trades (liquidations among them), the ticker (mark, index, open interest, funding)."""
    symbol = listing.wire_symbol
    return tuple(
        topic_of_market(product, listing, carried, kinds, form.format(symbol=symbol), dumps(form.format(symbol=symbol)))
        for form, carried in _CARRIED
        if carried & kinds
    )


def subscribe(product: Product, topics: Sequence[Topic], _time_s: int) -> tuple[Subscription, ...]:
    """set_heartbeat, then `{"jsonrpc":"2.0","id":"…,…","method":"public/subscribe","params":{"channels":[…]}}`."""
    requests = [
        asking_for(
            group,
            dumps(
                {
                    "jsonrpc": "2.0",
                    "id": ",".join(topic.key for topic in group),
                    "method": "public/subscribe",
                    "params": {"channels": [topic.key for topic in group]},
                }
            ),
        )
        for group in grouped(product, topics, 100)
    ]
    return (Subscription(SET_HEARTBEAT), *requests)


def topic_of(frame: bytes) -> str | None:
    """The channel of a subscription's message."""
    head = head_of(_HEAD, frame)
    return head.params.channel or None if head is not None and head.params is not None else None


def answer(frame: bytes) -> bytes | None:
    """`public/test` to a heartbeat that asks for it."""
    head = head_of(_HEAD, frame)
    if head is None or head.method != "heartbeat" or head.params is None:
        return None
    return TEST if head.params.type == "test_request" else None
