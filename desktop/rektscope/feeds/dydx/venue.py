"""dYdX as a value."""

from rektscope.feeds.dydx import rest
from rektscope.feeds.dydx.config import PRODUCTS
from rektscope.feeds.dydx.parse import parse
from rektscope.feeds.dydx.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="dydx",
    title="dYdX",
    example="BTC-USD",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
