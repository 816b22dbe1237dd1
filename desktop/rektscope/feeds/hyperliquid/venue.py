"""Hyperliquid as a value."""

from rektscope.feeds.hyperliquid import rest
from rektscope.feeds.hyperliquid.config import PRODUCTS
from rektscope.feeds.hyperliquid.parse import parse
from rektscope.feeds.hyperliquid.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
)
