"""A hole in the streams is filled with what the venue still has of it, and stays a gap."""

import pytest
from tests.live.served import NOW_MS, START, MockVenues, Pace, market_of

from rektscope.live.refilling import SHORTEST_HOLE_MS, Refilling
from rektscope.live.responses import ResponseKind
from rektscope.market.times import MINUTE_MS


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


@pytest.fixture
def refilling(mock_venues):
    """A refilling of Binance's BTCUSDT over a stand-in that has 90 minutes of candles; with its answers and words."""
    served = market_of("binance")
    feed = mock_venues.feed(served, [mock_venues.stand(served)])
    answers, words = [], []
    refilling = Refilling(feed.specs, feed._clients.of, answers.append, words.append, Pace().to_clock())
    yield refilling, answers, words
    refilling.stop()
    feed.stop()


def test_the_candles_of_a_hole_are_asked_for_and_reported(refilling, eventually):
    part, answers, words = refilling
    part.start()
    part.missed("binance:BTCUSDT", START - 30 * MINUTE_MS, START)
    eventually(lambda: words, "it was asked for")
    assert {answer.kind.value for answer in answers} >= {"candles", "open_interest_history"}
    assert "when nothing of binance:BTCUSDT was heard" in words[0]
    assert "liquidations are unknown" in words[0]


def test_the_candle_in_which_a_hole_ended_is_asked_for_once_it_is_finished(refilling, eventually):
    part, answers, words = refilling
    until_ms = NOW_MS - MINUTE_MS + 1_000  # so that its minute has just ended by the part's clock
    part.start()
    part.missed("binance:BTCUSDT", until_ms - 20 * MINUTE_MS, until_ms)
    eventually(lambda: sum(answer.kind is ResponseKind.CANDLES for answer in answers) == 2, "it was asked for twice")
    assert len(words) == 1


def test_a_hole_shorter_than_a_candle_is_not_asked_about(refilling):
    part, answers, words = refilling
    part.missed("binance:BTCUSDT", START, START + SHORTEST_HOLE_MS - 1)
    assert not part._holes
    assert (answers, words) == ([], [])
