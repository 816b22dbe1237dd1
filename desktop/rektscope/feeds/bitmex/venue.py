"""BitMEX as a value."""

from rektscope.feeds.bitmex import rest
from rektscope.feeds.bitmex.config import SECTIONS
from rektscope.feeds.bitmex.parse import parse
from rektscope.feeds.bitmex.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="bitmex",
    title="BitMEX",
    example="XBTUSD",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
