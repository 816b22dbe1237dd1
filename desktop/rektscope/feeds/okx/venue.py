"""OKX as a value."""

from rektscope.feeds.okx import rest
from rektscope.feeds.okx.config import PRODUCTS
from rektscope.feeds.okx.parse import parse
from rektscope.feeds.okx.subscriptions import answer, product_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="okx",
    title="OKX",
    example="BTC-USDT-SWAP",
    products=PRODUCTS,
    product_name=product_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
