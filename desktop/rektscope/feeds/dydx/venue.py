"""dYdX as a value."""

from rektscope.feeds.dydx import rest
from rektscope.feeds.dydx.config import SECTIONS
from rektscope.feeds.dydx.parse import parse
from rektscope.feeds.dydx.subscriptions import answer, section_name, subscribe, topic_of, topics
from rektscope.feeds.venue import Venue

VENUE = Venue(
    name="dydx",
    title="dYdX",
    example="BTC-USD",
    sections=SECTIONS,
    section_name=section_name,
    topics=topics,
    subscribe=subscribe,
    topic_of=topic_of,
    answer=answer,
    parse=parse,
    rest=rest,
)
