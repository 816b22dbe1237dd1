"""Hyperliquid as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.hyperliquid import accounts, rest
from rektscope.venues.hyperliquid.config import PRODUCTS
from rektscope.venues.hyperliquid.parse import parse
from rektscope.venues.hyperliquid.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="hyperliquid",
    title="Hyperliquid",
    example="BTC",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
    accounts=accounts,
    not_watched="spot (@107, PURR/USDC) and markets of builders (xyz:TSLA)",
)
