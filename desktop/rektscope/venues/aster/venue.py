"""Aster as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.aster import rest
from rektscope.venues.aster.config import PRODUCTS
from rektscope.venues.aster.parse import parse
from rektscope.venues.aster.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="aster",
    title="Aster",
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
