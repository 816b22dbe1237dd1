"""Binance as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.binance import rest
from rektscope.venues.binance.config import PRODUCTS
from rektscope.venues.binance.parse import parse
from rektscope.venues.binance.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="binance",
    title="Binance",
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
