"""Gate as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.gate import rest
from rektscope.venues.gate.config import PRODUCTS
from rektscope.venues.gate.parse import parse
from rektscope.venues.gate.subscriptions import answer, product_name, subscribe, topic_of, topics

VENUE = Venue(
    name="gate",
    title="Gate",
    example="BTC_USDT",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
