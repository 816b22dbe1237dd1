"""OKX as a value."""

from rektscope.feeds.okx import rest
from rektscope.feeds.okx.config import SECTIONS
from rektscope.feeds.okx.parse import parse
from rektscope.feeds.okx.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="okx",
    title="OKX",
    example="BTC-USDT-SWAP",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
