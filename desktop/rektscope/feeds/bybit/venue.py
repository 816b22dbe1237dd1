"""Bybit as a value."""

from rektscope.feeds.bybit import rest
from rektscope.feeds.bybit.config import PRODUCTS
from rektscope.feeds.bybit.parse import parse
from rektscope.feeds.bybit.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="bybit",
    title="Bybit",
    example="BTCUSDT",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
