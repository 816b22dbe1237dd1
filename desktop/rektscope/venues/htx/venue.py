"""HTX as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.htx import rest
from rektscope.venues.htx.config import PRODUCTS
from rektscope.venues.htx.parse import parse
from rektscope.venues.htx.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="htx",
    title="HTX",
    example="BTC-USDT",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
