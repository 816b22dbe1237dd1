"""Gaps: from the moment a market was last heard to the moment it is carried again."""

from rektscope.feeds.events import Connected, Disconnected, Gap, Silent
from rektscope.feeds.gaps import GapKeeper

BTC, ETH = "binance:BTCUSDT", "binance:ETHUSDT"
TOPICS = {"btc@trade": [BTC], "btc@mark": [BTC], "eth@trade": [ETH]}
ALL = tuple(TOPICS)


def test_a_lost_connection_leaves_a_gap_in_each_of_its_markets():
    keeper = GapKeeper(TOPICS)
    assert keeper.add(Connected(100, "a", ALL)) == []
    assert keeper.add(Disconnected(200, "a", heard_ms=190, words="")) == []
    assert keeper.add(Connected(250, "b", ALL)) == [Gap(250, BTC, 190, 60), Gap(250, ETH, 190, 60)]


def test_the_time_before_the_first_attempt_is_no_gap():
    keeper = GapKeeper(TOPICS)
    assert keeper.add(Connected(100, "a", ALL)) == []
    assert keeper.close(500) == []


def test_a_connection_that_hands_over_leaves_none():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "old", ALL))
    keeper.add(Connected(200, "new", ALL))
    keeper.add(Disconnected(210, "old", heard_ms=209, words="", planned=True))
    keeper.add(Disconnected(300, "new", heard_ms=299, words=""))
    assert keeper.add(Connected(310, "next", ALL)) == [Gap(310, BTC, 299, 11), Gap(310, ETH, 299, 11)]


def test_failed_attempts_do_not_shorten_a_gap():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "a", ALL))
    keeper.add(Disconnected(200, "a", heard_ms=190, words=""))
    keeper.add(Disconnected(230, "b", heard_ms=230, words="no route"))
    assert keeper.add(Connected(250, "c", ("btc@trade",))) == [Gap(250, BTC, 190, 60)]
    assert keeper.add(Connected(260, "d", ("eth@trade",))) == [Gap(260, ETH, 190, 70)]


def test_a_silent_topic_begins_the_gap_of_its_market_where_it_was_last_heard():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "a", ALL))
    keeper.add(Silent(180, "a", "btc@mark", since_ms=150))
    keeper.add(Silent(181, "a", "btc@trade", since_ms=160))
    keeper.add(Disconnected(182, "a", heard_ms=181, words="silent"))
    assert keeper.add(Connected(200, "b", ALL)) == [Gap(200, BTC, 150, 50), Gap(200, ETH, 181, 19)]


def test_a_silent_topic_is_a_gap_although_the_connection_hands_over():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "old", ALL))
    keeper.add(Silent(180, "old", "btc@mark", since_ms=150))
    assert keeper.add(Connected(190, "new", ALL)) == [Gap(190, BTC, 150, 40)]
    keeper.add(Disconnected(191, "old", heard_ms=191, words="", planned=True))
    assert keeper.close(500) == []


def test_what_is_still_missing_at_the_end_is_a_gap():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "a", ALL))
    keeper.add(Disconnected(200, "a", heard_ms=190, words=""))
    assert sorted(gap.market for gap in keeper.close(1000)) == [BTC, ETH]
    assert keeper.close(1001) == []


def test_what_could_not_be_opened_at_first_is_a_gap_until_it_is():
    keeper = GapKeeper(TOPICS)
    assert keeper.add(Disconnected(110, "a#1", heard_ms=110, words="refused")) == []
    assert keeper.add(Disconnected(150, "a#2", heard_ms=150, words="refused")) == []
    assert keeper.add(Connected(200, "a#3", ALL)) == [Gap(200, BTC, 110, 90), Gap(200, ETH, 110, 90)]


def test_a_second_socket_that_could_not_be_opened_is_no_gap():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "a#1", ALL))
    keeper.add(Disconnected(150, "a#2", heard_ms=150, words="refused"))
    assert keeper.close(500) == []


def test_a_topic_that_falls_silent_on_one_socket_while_another_carries_it_is_no_open_gap():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "old", ALL))
    keeper.add(Connected(200, "new", ALL))
    assert keeper.add(Silent(230, "old", "btc@mark", since_ms=210)) == []
    assert keeper.since_ms == {}
    assert keeper.add(Silent(231, "old", "eth@trade", since_ms=190)) == [Gap(231, ETH, 190, 10)]
    assert keeper.since_ms == {}
    keeper.add(Disconnected(232, "old", heard_ms=231, words="", planned=True))
    assert keeper.close(500) == []


def test_a_socket_that_was_dead_before_another_was_connected_leaves_the_stretch_between():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "old", ALL))
    keeper.add(Connected(4_000, "new", ("btc@trade", "btc@mark")))
    assert keeper.add(Disconnected(4_010, "old", heard_ms=190, words="")) == [Gap(4_010, BTC, 190, 3_810)]
    assert keeper.since_ms == {ETH: 190}
    assert keeper.add(Connected(4_020, "newer", ALL)) == [Gap(4_020, ETH, 190, 3_830)]


def test_of_two_silent_topics_the_longer_silence_counts_also_when_it_is_reported_later():
    keeper = GapKeeper(TOPICS)
    keeper.add(Connected(100, "a", ALL))
    keeper.add(Silent(180, "a", "btc@mark", since_ms=170))
    keeper.add(Silent(190, "a", "btc@trade", since_ms=130))
    assert keeper.since_ms == {BTC: 130}
    keeper.add(Disconnected(195, "a", heard_ms=120, words="in doubt since"))
    assert keeper.since_ms == {BTC: 120, ETH: 120}
