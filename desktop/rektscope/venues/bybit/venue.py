"""Bybit as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.bybit import rest
from rektscope.venues.bybit.config import PRODUCTS
from rektscope.venues.bybit.parse import parse
from rektscope.venues.bybit.subscriptions import answer, product_name, subscribe, topic_of, topics

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
