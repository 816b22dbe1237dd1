"""Bybit as a value."""

from rektscope.feeds.bybit import rest
from rektscope.feeds.bybit.config import SECTIONS
from rektscope.feeds.bybit.parse import parse
from rektscope.feeds.bybit.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="bybit",
    title="Bybit",
    example="BTCUSDT",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
