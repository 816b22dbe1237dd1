"""Kraken as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.kraken import rest
from rektscope.venues.kraken.config import PRODUCTS
from rektscope.venues.kraken.parse import parse
from rektscope.venues.kraken.subscriptions import answer, product_name, subscribe, topic_of, topics

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
