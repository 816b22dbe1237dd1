"""OKX as a value."""

from rektscope.feeds.venue import Venue
from rektscope.venues.okx import rest
from rektscope.venues.okx.config import PRODUCTS
from rektscope.venues.okx.parse import parse
from rektscope.venues.okx.subscriptions import answer, product_name, subscribe, topic_of, topics

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
