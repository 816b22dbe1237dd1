"""Kraken as a value."""

from rektscope.feeds.kraken import rest
from rektscope.feeds.kraken.config import PRODUCTS
from rektscope.feeds.kraken.parse import parse
from rektscope.feeds.kraken.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="kraken",
    title="Kraken",
    example="PF_XBTUSD",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
