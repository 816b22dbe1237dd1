"""Deribit as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.deribit import rest
from rektscope.venues.deribit.config import PRODUCTS
from rektscope.venues.deribit.parse import parse
from rektscope.venues.deribit.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="deribit",
    title="Deribit",
    example="BTC-PERPETUAL",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
