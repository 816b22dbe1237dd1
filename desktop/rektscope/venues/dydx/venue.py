"""dYdX as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.dydx import rest
from rektscope.venues.dydx.config import PRODUCTS
from rektscope.venues.dydx.parse import parse
from rektscope.venues.dydx.subscriptions import answer, product_name, subscribe, topic_of, topics

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
