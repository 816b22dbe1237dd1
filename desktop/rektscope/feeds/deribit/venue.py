"""Deribit as a value."""

from rektscope.feeds.deribit import rest
from rektscope.feeds.deribit.config import SECTIONS
from rektscope.feeds.deribit.parse import parse
from rektscope.feeds.deribit.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="deribit",
    title="Deribit",
    example="BTC-PERPETUAL",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
