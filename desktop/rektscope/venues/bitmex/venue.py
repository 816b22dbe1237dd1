"""BitMEX as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.bitmex import rest
from rektscope.venues.bitmex.config import PRODUCTS
from rektscope.venues.bitmex.parse import parse
from rektscope.venues.bitmex.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="bitmex",
    title="BitMEX",
    example="XBTUSD",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
