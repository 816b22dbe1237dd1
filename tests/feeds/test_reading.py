"""Frames of several connections through one door: memories apart, duplicates told once, no frame ends a feed."""

import pytest

from rektscope.feeds.catalogue import plans
from rektscope.feeds.errors import UseError
from rektscope.feeds.events import Connected, Disconnected, Gap, Misunderstood, Trade
from rektscope.feeds.reading import Reader

BTC = "binance:BTCUSDT"


def _trade(number: int) -> bytes:
    return b'{"e":"aggTrade","E":%d,"a":%d,"s":"BTCUSDT","p":"10223.7","q":"0.236","T":%d,"m":false}' % (
        1000 + number,
        number,
        1000 + number,
    )


@pytest.fixture
def reader(listing_of):
    (plan,) = plans([listing_of(BTC)])
    return Reader(plan.venue, plan.section, plan.listings, plan.topics)


TOPICS = ("btcusdt@aggTrade", "btcusdt@markPrice@1s", "btcusdt@forceOrder")


def test_a_frame_that_cannot_be_understood_is_an_event(reader):
    reader.state(Connected(1, "a", TOPICS))
    (event,) = reader.frame(b"\xff", 2, "a")
    assert isinstance(event, Misunderstood)
    assert event.words.startswith("Binance USD-M: a message is not as documented")
    assert event.words.endswith(".")
    assert [type(one) for one in reader.frame(_trade(1), 3, "a")] == [Trade]


def test_a_hand_over_tells_every_trade_once(reader):
    reader.state(Connected(1, "old", TOPICS))
    told = reader.frame(_trade(1), 10, "old") + reader.frame(_trade(2), 11, "old")
    assert reader.state(Connected(12, "new", TOPICS)) == [Connected(12, "new", TOPICS)]
    told += reader.frame(_trade(3), 13, "new") + reader.frame(_trade(3), 14, "old") + reader.frame(_trade(4), 15, "old")
    ended = Disconnected(16, "old", heard_ms=15, words="", planned=True)
    assert reader.state(ended) == [ended]
    told += reader.frame(_trade(4), 17, "new") + reader.frame(_trade(5), 18, "new")
    assert [event.time_ms - 1000 for event in told] == [1, 2, 3, 4, 5]


def test_a_lost_connection_is_a_gap(reader):
    reader.state(Connected(1, "a", TOPICS))
    reader.state(Disconnected(100, "a", heard_ms=90, words="lost"))
    again = Connected(150, "b", TOPICS)
    assert reader.state(again) == [again, Gap(150, BTC, 90, 60)]
    reader.state(Disconnected(200, "b", heard_ms=190, words="lost"))
    assert reader.close(300) == [Gap(300, BTC, 190, 110)]


def test_a_frame_of_a_connection_that_was_never_opened_is_our_mistake(reader):
    with pytest.raises(UseError, match="'nobody'"):
        reader.frame(_trade(1), 1, "nobody")
