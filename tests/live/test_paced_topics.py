"""Many topics at a stand-in, asked for one after another: each market is covered from when its own are served."""

import json
from itertools import pairwise

import numpy as np
import pytest
from tests.live.served import MockVenues, Pace, lost, market_of

from rektscope.feeds.events import Asked, Connected, Disconnected
from rektscope.live.health import StreamState
from rektscope.market.events import Kind
from rektscope.recording.finishing import finish
from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Limits, Recorder

SYMBOLS = ("BTC", "ETH", "SOL", "XRP", "DOGE", "LINK")
MARKETS = [f"hyperliquid:{symbol}" for symbol in SYMBOLS]
GAP_S = 0.1


@pytest.fixture(autouse=True)
def without_connecting(monkeypatch):
    """Every start is looked at to the millisecond; that a short one is no gap is tested by itself (`test_coverage`)."""
    monkeypatch.setattr("rektscope.live.normalizer.CONNECTING_MS", 0)


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


def followed(mock_venues, eventually, *faults):
    """Six markets of two topics each, of which one is asked for each 100 ms."""
    served = [market_of("hyperliquid", symbol) for symbol in SYMBOLS]
    stand = mock_venues.stand(served, faults=faults, speed=1.0)
    following = mock_venues.follow(served, [stand], pace=Pace(1.0), request_gap_s=GAP_S)
    eventually(lambda: all(len(following.events(market).gaps) for market in MARKETS), "all markets are covered")
    return following


def asked_ms(following, socket):
    """When the topics of each market were asked for on a socket, by market."""
    found = {}
    for event in following.ear.of(Asked):
        if event.connection.endswith(socket):
            for key in event.topics:
                found.setdefault(f"hyperliquid:{key.partition(':')[2]}", []).append(event.received_ms)
    return found


def served_ms(following, socket):
    """From when the venue served both topics of each market on a socket, from bare JSON: acknowledged, or with data."""
    begun = {}
    for frame, received_ns, name in [call for kind, call in following.ear.calls if kind == "frame"]:
        message = json.loads(frame)
        data = message["data"]
        if message["channel"] == "subscriptionResponse":
            topic = (data["subscription"]["type"], data["subscription"]["coin"])
        else:
            topic = (message["channel"], (data[0] if isinstance(data, list) else data)["coin"])
        if name.endswith(socket):
            begun.setdefault(topic, received_ns // 1_000_000)
    return {
        f"hyperliquid:{symbol}": max(begun["trades", symbol], begun["activeAssetCtx", symbol]) for symbol in SYMBOLS
    }


def rows_in(events, gap):
    """How many trades and marks were received within a gap (start, end)."""
    received_ms = np.concatenate([events.trades.received_ms, events.marks.received_ms])
    return int(np.count_nonzero((received_ms >= gap[0]) & (received_ms < gap[1])))


def test_a_market_is_covered_from_its_own_last_topic_on(mock_venues, eventually):
    following = followed(mock_venues, eventually)
    asked, served = asked_ms(following, "#1"), served_ms(following, "#1")
    for market in MARKETS:
        gaps = following.events(market).gaps
        assert gaps.time_ms.tolist() == [following.feed.started_ms]
        assert gaps.received_ms.tolist() == (gaps.time_ms + gaps.duration_ms).tolist() == [served[market]]
        assert asked[market][-1] <= served[market]
    assert all(later - earlier >= 1_900 * GAP_S for earlier, later in pairwise(each[-1] for each in asked.values()))
    (connection,) = following.health().connections
    assert (connection.topics, connection.awaited) == (12, 0)


def test_health_tells_how_many_topics_have_begun(mock_venues, eventually):
    served = [market_of("hyperliquid", symbol) for symbol in SYMBOLS]
    following = mock_venues.follow(served, [mock_venues.stand(served)], pace=Pace(1.0), request_gap_s=GAP_S)
    counts = set()

    def look():
        (connection,) = following.health().connections
        if connection.is_open:
            counts.add(connection.topics - connection.awaited)
        return counts and max(counts) == 12

    eventually(look, "all have begun")
    assert len(counts) > 3
    states = {stream.market: stream.state for stream in following.health().streams if stream.kind is Kind.MARK}
    assert set(states.values()) <= {StreamState.WAITING, StreamState.LIVE}


def test_a_reconnect_ends_each_gap_when_the_market_was_asked_for_again(mock_venues, eventually):
    following = followed(mock_venues, eventually, "disconnect@5")
    eventually(lambda: all(len(lost(following, market)) for market in MARKETS), "all are covered again")
    (ended,) = following.ear.of(Disconnected)
    _, second = following.ear.of(Connected)
    asked, served = asked_ms(following, "#2"), served_ms(following, "#2")
    for market in MARKETS:
        gaps = lost(following, market)
        assert gaps.time_ms.tolist() == [ended.heard_ms]
        assert (gaps.time_ms + gaps.duration_ms).tolist() == [served[market]]
        assert second.received_ms <= asked[market][0] < asked[market][-1] <= served[market]
        assert rows_in(following.events(market), (ended.heard_ms + 1, asked[market][0])) == 0
    assert all(later - earlier >= 1_900 * GAP_S for earlier, later in pairwise(each[-1] for each in asked.values()))


def test_the_recording_has_the_gaps_that_were_watched(mock_venues, eventually, tmp_path):
    served = [market_of("hyperliquid", symbol) for symbol in SYMBOLS]
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    feed = mock_venues.feed(served, [mock_venues.stand(served)], pace=Pace(1.0), request_gap_s=GAP_S, listener=recorder)
    source = mock_venues.source(feed, recorder)
    source.start()
    try:
        eventually(lambda: source.poll() and source.silent_since_ms(MARKETS[0]) is None, "the first is covered")
        assert source.silent_since_ms(MARKETS[-1]) == source.info.start_ms
        eventually(lambda: source.poll() and source.silent_since_ms(MARKETS[-1]) is None, "the last is covered")
        watched = {market: source.events(market).gaps for market in MARKETS}
    finally:
        source.close()
    report = finish(tmp_path / "a.rekt-journal", tmp_path / "a.rekt")
    expected = [
        (market, int(gaps.time_ms[0]), int(gaps.time_ms[0] + gaps.duration_ms[0])) for market, gaps in watched.items()
    ]
    assert [gap[0] for gap in expected] == MARKETS
    assert list(report.gaps) == expected
    assert report.leftovers.strange == 0


def test_a_header_says_that_its_recording_tells_what_was_asked(mock_venues):
    feed = mock_venues.feed(market_of("hyperliquid"), {"hyperliquid": "ws://127.0.0.1:9"})
    header = RecordingHeader(1, feed.specs, {})
    assert RecordingHeader.from_bytes(header.to_bytes()).tells_asked
    of_before = header.to_bytes().replace(b'"tells_asked":true,', b"")
    assert not RecordingHeader.from_bytes(of_before).tells_asked
