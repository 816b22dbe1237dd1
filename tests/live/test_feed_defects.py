"""A defect in one part of a live feed costs only that part, is shown in the health, and is raised by `stop`."""

from functools import partial
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from tests.live.served import Ear, Following, MockVenues, counted, market_of

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import Disconnected
from rektscope.live.health import StreamState
from rektscope.live.store import GrowingMarket
from rektscope.market.events import Kind, Trades

BINANCE = "binance:BTCUSDT"


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


def parsing(parse_of):
    """Change specs so that `parse_of(venue)` parses in the place of their venue."""
    return lambda spec: replace(spec, venue=replace(spec.venue, parse=parse_of(spec.venue)))


def test_a_connection_that_cannot_begin_through_a_defect_is_reported(mock_venues, eventually):
    """Two listings of one name cannot be distinguished in messages, whoever plans them."""
    served = market_of("binance")
    stand = mock_venues.stand(served)

    def change(spec):
        return replace(spec, listings=spec.listings * 2)

    following = mock_venues.follow(served, [stand], change=change)
    eventually(lambda: following.feed.failure is not None, "it has failed")
    (connection,) = following.health().connections
    assert not connection.is_open
    assert "two listings are called BTCUSDT" in connection.words
    with pytest.raises(UseError):
        following.feed.stop()


def answering(**readers):
    """Change specs so that these readers read answers in the place of their venue's; they get its own first."""

    def change(spec):
        rest = spec.venue.rest
        own = {name: getattr(rest, name) for name in dir(rest)}
        partly = SimpleNamespace(**{**own, **{name: partial(read, own[name]) for name, read in readers.items()}})
        return replace(spec, venue=replace(spec.venue, rest=partly))

    return change


def test_history_that_fails_through_a_defect_costs_one_market(mock_venues, eventually):
    served = [market_of("binance", "ETHUSDT"), market_of("binance")]

    def broken(read, body, listing, received_ms):
        if listing.instrument.base == "ETH":
            raise ZeroDivisionError
        return read(body, listing, received_ms)

    change = answering(candles=broken)
    following = mock_venues.follow(served, [mock_venues.stand(served)], history_hours=24.0, change=change)
    eventually(lambda: following.feed.has_history, "asking is over")
    eventually(lambda: len(following.events(BINANCE).candles) == 90, "the other market's candles")
    words = following.health().history
    assert "binance:BTCUSDT: 1.5 h of candles" in words
    assert "The history of binance:ETHUSDT was lost because of a defect in rektscope" in words
    with pytest.raises(ZeroDivisionError):
        following.feed.stop()


def test_polling_that_ends_through_a_defect_is_reported_and_the_streams_go_on(mock_venues, eventually):
    served = market_of("binance")

    def broken(_read, _body, _listing, _received_ms):
        raise KeyError("there is none")

    following = mock_venues.follow(served, [mock_venues.stand(served)], change=answering(open_interest=broken))
    eventually(lambda: following.liquidations() == counted(served.liquidations), "every liquidation")
    words = "Asking for the open interest of binance:BTCUSDT ended because of a defect in rektscope"
    eventually(lambda: any(notice.startswith(words) for notice in following.health().notices), "it is told")
    with pytest.raises(KeyError):
        following.feed.stop()


def test_a_listener_that_fails_hears_nothing_more_and_the_feed_goes_on(mock_venues, eventually):
    served = market_of("binance")

    class Brittle(Ear):
        def frame(self, frame, received_ns, socket):
            super().frame(frame, received_ns, socket)
            if len(self.frames) == 100:
                raise MemoryError("full")

    ear = Brittle()
    following = Following(mock_venues.feed(served, [mock_venues.stand(served)], listener=ear), ear)
    following.feed.start(following.take)
    eventually(lambda: following.liquidations() == counted(served.liquidations), "every liquidation")
    assert len(ear.frames) == 100
    assert isinstance(following.feed.failure, MemoryError)
    assert any(words.startswith("What records this feed failed") for words in following.health().notices)
    with pytest.raises(MemoryError, match="full"):
        following.feed.stop()
    following.feed.stop()


def test_a_view_that_fails_is_left_alone_and_the_feed_goes_on(mock_venues, eventually):
    served, ear = market_of("binance"), Ear()
    feed = mock_venues.feed(served, [mock_venues.stand(served)], listener=ear)

    def fail(taken):
        if taken.rows:
            raise ValueError("too much")

    feed.start(fail)
    eventually(lambda: _stream(feed, Kind.TRADE).rows == 600, "everything is counted")
    assert _stream(feed, Kind.LIQUIDATION).rows == len(served.liquidations)
    assert any(words.startswith("What shows this feed failed") for words in feed.health().notices)
    with pytest.raises(ValueError, match="too much"):
        feed.stop()


def test_a_market_that_fails_stands_still_and_the_others_are_shown(mock_venues, eventually, monkeypatch):
    served = [market_of("binance"), market_of("binance", "ETHUSDT")]
    ether = served[1].instrument.market
    append = GrowingMarket.append

    def brittle(self, batches):
        """Fail at the 21st trade, however many come at once."""
        for batch in batches:
            room = 20 - len(self.snapshot().trades)
            if self.instrument.market == ether and isinstance(batch, Trades) and len(batch) > room:
                append(self, [batch[:room]])
                raise ZeroDivisionError("made by a test")
            append(self, [batch])

    monkeypatch.setattr(GrowingMarket, "append", brittle)
    source = mock_venues.source(mock_venues.feed(served, [mock_venues.stand(served)]))
    source.start()

    def is_whole():
        source.poll()
        return counted(source.events(BINANCE).liquidations) == counted(served[0].liquidations) and ether in str(
            source.defects()
        )

    try:
        eventually(is_whole, "the other market is whole")
        ((part, defect),) = source.defects().items()
        health = source.health()
        assert (part, str(defect)) == (f"what comes of {ether}", "made by a test")
        assert len(source.events(ether).trades) <= 20 < len(served[1].trades)
        assert {each.market for each in health.streams if each.state is StreamState.UNUSABLE} == {ether}
        assert any(words.startswith(f"{ether} stands still because of a defect") for words in health.notices)
    finally:
        source.close()


def _stream(feed, kind):
    (found,) = [stream for stream in feed.health().streams if stream.kind is kind]
    return found


def failing_on(part):
    """Parsers that fail on messages with these bytes."""

    def parse_of(venue):
        def parse(frame, received_ms, state):
            if part in frame:
                raise IndexError
            return venue.parse(frame, received_ms, state)

        return parse

    return parsing(parse_of)


def test_a_parser_that_fails_on_one_market_costs_that_market_alone(mock_venues, eventually, log_records):
    """Both markets of a venue come on one connection; the other venue has one of its own."""
    served = [market_of("binance"), market_of("binance", "ETHUSDT"), market_of("bybit")]
    stands = [mock_venues.stand(served[:2]), mock_venues.stand(served[2])]
    following = mock_venues.follow(served, stands, change=failing_on(b"ETHUSDT"))
    for market in (served[0], served[2]):
        name = market.instrument.market
        eventually(lambda name=name, market=market: _is_whole(following, name, market), f"{name} goes on")
    health = following.health()
    assert all(connection.is_open for connection in health.connections)
    assert following.ear.of(Disconnected) == []
    binance, bybit = health.connections
    assert (binance.misunderstood >= 600, bybit.misunderstood) == (True, 0)
    unusable = {each.market for each in health.streams if each.state is StreamState.UNUSABLE}
    assert unusable == {"binance:ETHUSDT"}
    lost = next(each for each in health.streams if (each.market, each.kind) == ("binance:ETHUSDT", Kind.TRADE))
    assert (lost.rows, lost.left_out >= 600) == (0, True)
    sentences_shown = [
        words for words in health.notices if words.startswith("Because of a defect in rektscope a message of")
    ]
    assert any("ethusdt" in words for words in sentences_shown)
    assert len(sentences_shown) <= 5
    assert 1 <= len(log_records) <= 5
    assert all("could not be read" in record.getMessage() for record in log_records)
    log_records.clear()
    assert not following.feed.has_ended
    with pytest.raises(IndexError):
        following.feed.stop()


def test_a_message_that_cannot_be_looked_at_costs_nothing_else(mock_venues, eventually, log_records):
    """What finds the topic of a message fails for one market, and what reads it as well."""
    served = [market_of("binance"), market_of("binance", "ETHUSDT")]

    def change(spec):
        venue = failing_on(b"ETHUSDT")(spec).venue

        def topic_of(frame):
            if b"ETHUSDT" in frame:
                raise ZeroDivisionError
            return spec.venue.topic_of(frame)

        return replace(spec, venue=replace(venue, topic_of=topic_of))

    following = mock_venues.follow(served, [mock_venues.stand(served)], change=change, silence_s={"aggTrade": 3600.0})
    eventually(lambda: _is_whole(following, BINANCE, served[0]), "the other market goes on")
    words = "Because of a defect in rektscope a message could not be read (IndexError()). It was left out, and all else"
    assert any(notice.startswith(words) for notice in following.health().notices)
    assert len(log_records) == 2
    log_records.clear()
    with pytest.raises(IndexError):
        following.feed.stop()


def test_polling_that_fails_for_one_market_goes_on_for_the_others(mock_venues, eventually):
    served = [market_of("binance", "ETHUSDT"), market_of("binance")]

    def broken(read, body, listing, received_ms):
        if listing.instrument.base == "ETH":
            raise KeyError("there is none")
        return read(body, listing, received_ms)

    following = mock_venues.follow(served, [mock_venues.stand(served)], change=answering(open_interest=broken))
    eventually(lambda: len(following.events(BINANCE).open_interests) > 0, "the other market's open interest")
    assert not following.feed.has_ended
    with pytest.raises(KeyError):
        following.feed.stop()


def _is_whole(following, name, market):
    return following.liquidations(name) == counted(market.liquidations)
