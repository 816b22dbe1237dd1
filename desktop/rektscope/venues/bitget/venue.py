"""Bitget as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.bitget import rest
from rektscope.venues.bitget.config import PRODUCTS
from rektscope.venues.bitget.parse import parse
from rektscope.venues.bitget.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="bitget",
    title="Bitget",
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
