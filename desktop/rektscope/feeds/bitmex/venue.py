"""BitMEX as a value."""

from rektscope.feeds.bitmex import rest
from rektscope.feeds.bitmex.config import PRODUCTS
from rektscope.feeds.bitmex.parse import parse
from rektscope.feeds.bitmex.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
