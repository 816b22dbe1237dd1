"""Kraken as a value."""

from rektscope.feeds.kraken import rest
from rektscope.feeds.kraken.config import SECTIONS
from rektscope.feeds.kraken.parse import parse
from rektscope.feeds.kraken.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="kraken",
    title="Kraken",
    example="PF_XBTUSD",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
