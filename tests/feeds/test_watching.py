"""Waits between attempts, and topics watched for silence: arithmetic without a clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.feeds.asking import grouped, listed
from rektscope.feeds.backoff import Backoff
from rektscope.feeds.errors import UseError
from rektscope.feeds.product import Topic
from rektscope.feeds.silence import SilenceWatch
from rektscope.venues.binance.config import USDM


def _topic(key: str, silence_s: float | None = None, channel: str = "") -> Topic:
    return Topic(key, f'"{key}"'.encode(), channel, frozenset(), (), silence_s)


def test_waits_double_up_to_a_cap_and_begin_anew_after_a_success():
    backoff = Backoff(lambda: 0.999999)
    assert [round(backoff.next_s()) for _ in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    backoff.reset()
    assert round(backoff.next_s()) == 1


@given(st.lists(st.floats(0, 0.999), min_size=1, max_size=2000))
def test_a_wait_is_between_half_a_step_and_a_step(chances):
    chance = iter(chances)
    backoff = Backoff(lambda: next(chance))
    for number in range(len(chances)):
        step_s = min(60.0, 2.0 ** min(number, 30))
        assert step_s / 2 <= backoff.next_s() <= step_s


def test_a_venue_may_ask_for_more():
    assert Backoff(lambda: 0.0).next_s(at_least_s=77.0) == 77.0


def test_only_topics_with_a_cadence_are_watched():
    watch = SilenceWatch([_topic("mark", 10.0), _topic("liquidation")])
    watch.begin(["mark", "liquidation"], 100.0, 7_100)
    watch.heard("liquidation", 101.0, 7_101)
    assert watch.silent(110.0) == []
    assert watch.silent(110.1) == [("mark", 7_100)]
    watch.heard("mark", 111.0, 7_111)
    assert watch.silent(121.0) == []
    assert SilenceWatch([_topic("liquidation")]).is_empty


def test_nothing_is_silent_before_it_was_asked_for():
    watch = SilenceWatch([_topic("mark", 10.0)])
    assert watch.silent(1e9) == []
    watch.begin(["mark"], 1e9, 5)
    assert watch.silent(1e9 + 10) == []


def test_each_is_watched_from_when_it_was_asked_for_itself():
    watch = SilenceWatch([_topic("mark", 10.0), _topic("index", 10.0)])
    watch.begin(["mark"], 0.0, 0)
    watch.begin(["index"], 8.0, 8)
    assert watch.silent(11.0) == [("mark", 0)]
    assert watch.silent(19.0) == [("mark", 0), ("index", 8)]


def test_all_are_heard_when_each_watched_topic_was():
    watch = SilenceWatch([_topic("mark", 10.0), _topic("trade", 60.0), _topic("liquidation")])
    watch.begin(["mark", "trade", "liquidation"], 0.0, 0)
    watch.heard("mark", 1.0, 4)
    assert not watch.all_heard
    watch.drop("trade")
    assert watch.all_heard
    assert watch.silent(50.0) == [("mark", 4)]


def test_requests_keep_to_the_limits_of_a_product():
    topics = [_topic(f"symbol{number}@aggTrade") for number in range(120)]
    requests = listed(USDM, topics, b'{"params":[', b'],"id":%d}')
    assert [each.message.count(b"@aggTrade") for each in requests] == [50, 50, 20]
    assert [each.message[-8:] for each in requests] == [b'],"id":1}'[-8:], b'],"id":2}'[-8:], b'],"id":3}'[-8:]]
    assert [each.number for each in requests] == [1, 2, 3]
    assert [each.number for each in listed(USDM, topics, b"[", b"]")] == [0, 0, 0]
    assert [key for each in requests for key in each.topics] == [topic.key for topic in topics]


@given(st.lists(st.integers(1, 400), max_size=60), st.lists(st.sampled_from("ab"), min_size=60, max_size=60))
def test_no_request_is_too_long_and_none_mixes_channels(lengths, channels):

    product = replace(USDM, request_bytes=1000, topics_per_request=7)
    topics = [_topic("k" * length, channel=channel) for length, channel in zip(lengths, channels, strict=False)]
    groups = grouped(product, topics, overhead_bytes=100)
    assert [topic for group in groups for topic in group] == topics
    for group in groups:
        assert 1 <= len(group) <= 7
        assert len({topic.channel for topic in group}) == 1
        assert 100 + sum(len(topic.argument) + 1 for topic in group) <= 1000


def test_what_does_not_fit_is_our_mistake():
    with pytest.raises(UseError, match="does not fit into one message"):
        listed(USDM, [_topic("x" * 20_000)], b"[", b"]")
    with pytest.raises(UseError, match="201 topics are more than Binance USD-M takes"):
        grouped(USDM, [_topic("x")] * 201, 0)
