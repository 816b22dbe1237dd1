"""Binance as a value."""

from rektscope.feeds.binance import rest
from rektscope.feeds.binance.config import PRODUCTS
from rektscope.feeds.binance.parse import parse
from rektscope.feeds.binance.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
