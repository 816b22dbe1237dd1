"""Hyperliquid as a value."""

from rektscope.feeds.hyperliquid import rest
from rektscope.feeds.hyperliquid.config import SECTIONS
from rektscope.feeds.hyperliquid.parse import parse
from rektscope.feeds.hyperliquid.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="hyperliquid",
    title="Hyperliquid",
    example="BTC",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
