"""Bitget as a value."""

from rektscope.feeds.bitget import rest
from rektscope.feeds.bitget.config import PRODUCTS
from rektscope.feeds.bitget.parse import parse
from rektscope.feeds.bitget.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
