"""Deribit as a value."""

from rektscope.feeds.deribit import rest
from rektscope.feeds.deribit.config import PRODUCTS
from rektscope.feeds.deribit.parse import parse
from rektscope.feeds.deribit.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
