"""Gate as a value."""

from rektscope.feeds.gate import rest
from rektscope.feeds.gate.config import PRODUCTS
from rektscope.feeds.gate.parse import parse
from rektscope.feeds.gate.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

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
