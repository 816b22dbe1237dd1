"""HTX as a value."""

from rektscope.feeds.htx import rest
from rektscope.feeds.htx.config import PRODUCTS
from rektscope.feeds.htx.parse import parse
from rektscope.feeds.htx.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
