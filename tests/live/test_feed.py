"""The live feed as a whole: it stops from every state, keeps its order, and asks for history when it should."""

import socket
import threading

import pytest
from msgspec.structs import replace
from tests.live.served import (
    Ear,
    Following,
    MockVenues,
    Pace,
    counted,
    delivered_by_binance,
    listing_of,
    lost,
    market_of,
)

from rektscope.feeds.clock import Clock
from rektscope.feeds.events import Asked, ClockStepped, Connected, Disconnected, Notice, Paused
from rektscope.feeds.sockets import CancelledError
from rektscope.live.feed import LiveFeed
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.responses import ResponseKind
from rektscope.live.store import GrowingMarket
from rektscope.market.errors import InputError
from rektscope.market.events import BATCH_OF_FIELD
from rektscope.recording.entries import state_from_bytes, state_to_bytes

BINANCE = "binance:BTCUSDT"
STOPPED_WITHIN_S = 2.0


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


@pytest.fixture
def deaf():
    """An address where connections are taken and nothing is ever said; what waits there ends with the test."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"ws://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def stops(unstalled_s):
    """Stop a feed: in time, and no thread of it is left but one that is still being answered by somebody."""
    before = set(threading.enumerate())

    def stop(feed):
        begun_s = unstalled_s()
        feed.stop()
        assert unstalled_s() - begun_s < STOPPED_WITHIN_S
        left = {thread.name for thread in set(threading.enumerate()) - before}
        assert not [name for name in left if not name.startswith(("stand-in", "asking ", "Thread-"))]

    return stop


def same(events, others):
    for name in BATCH_OF_FIELD:
        batch, other = getattr(events, name), getattr(others, name)
        for column in batch.column_names():
            if getattr(batch, column).tolist() != getattr(other, column).tolist():
                return False
    return True


def replayed(feed, calls):
    """What a normalizer makes of the calls that a listener saw."""
    normalizer = Normalizer(feed.specs)
    normalizer.begin(feed.started_ms)
    for name, arguments in calls:
        getattr(normalizer, name)(*arguments)
    grown = {listing.market: GrowingMarket(listing.instrument) for listing in feed.listings}
    for market, batches in normalizer.flush().items():
        grown[market].append(batches)
    for market, batches in normalizer.flush_history().items():
        grown[market].insert(batches)
    return {market: each.snapshot() for market, each in grown.items()}


def parsing(parse_of):
    """Change specs so that `parse_of(venue)` parses in the place of their venue."""
    return lambda spec: replace(spec, venue=replace(spec.venue, parse=parse_of(spec.venue)))


def test_stopping_while_connecting_and_asking_an_address_that_says_nothing(mock_venues, deaf, stops, eventually):
    feed = mock_venues.feed(market_of("binance"), {"binance": deaf}, pace=Pace(1.0), history_hours=24.0)
    feed.start()
    eventually(lambda: any(thread.name.startswith("asking ") for thread in threading.enumerate()), "it asks")
    assert feed.health().connections[0].words == "Connecting"
    stops(feed)


def test_stopping_while_history_is_being_asked_for(mock_venues, toy_venue, stops, eventually):
    toy_venue.answer = lambda *_: toy_venue.released.wait(10) and {}
    there = toy_venue.endpoint.replace("http", "ws")
    feed = mock_venues.feed(market_of("bybit"), {"bybit": there}, pace=Pace(20.0), history_hours=24.0)
    feed.start()
    eventually(lambda: any("kline" in path for path, *_ in toy_venue.asked), "history is asked for")
    assert not feed.has_history
    assert "Asking for the hours before." in feed.health().history
    stops(feed)


def test_stopping_while_it_waits_to_connect_anew(mock_venues, stops, eventually):
    served = market_of("binance")
    feed = mock_venues.feed(served, [mock_venues.stand(served, faults=["http-451=socket"])], pace=Pace(1.0))
    feed.start()
    eventually(lambda: "is blocked in your region" in feed.health().connections[0].words, "it is refused")
    stops(feed)


@pytest.mark.parametrize("pause_s", [0.0, 0.3])
def test_stopping_in_the_middle_of_a_flood(mock_venues, stops, eventually, pause_s):
    """Also when whoever looks takes its time: nothing that came is lost."""
    served = market_of("okx")
    ear = Ear()
    following = Following(mock_venues.feed(served, [mock_venues.stand(served, loops=True)], listener=ear), ear)

    def slowly(taken):
        threading.Event().wait(pause_s)
        following.take(taken)

    following.feed.start(slowly)
    eventually(lambda: len(ear.frames) > 3_000, "it floods")
    stops(following.feed)
    assert same(following.events(), replayed(following.feed, ear.calls)["okx:BTC-USDT-SWAP"])


def test_stopping_before_the_start_and_twice(mock_venues, stops):
    served = market_of("binance")
    feed = mock_venues.feed(served, [mock_venues.stand(served)])
    stops(feed)
    feed = mock_venues.feed(served, [mock_venues.stand(served)])
    feed.start()
    stops(feed)
    stops(feed)


def test_a_listener_sees_everything_in_the_order_of_the_normalizer(mock_venues, eventually):
    """Played once more, what it saw gives the very rows that were watched, receive times and gaps included."""
    served = [market_of("binance", seconds=30), market_of("bybit", seconds=30)]
    stands = [
        mock_venues.stand(served[0], faults=["disconnect@10"]),
        mock_venues.stand(served[1], faults=["repeated=0.3"]),
    ]
    following = mock_venues.follow(served, stands, history_hours=2.0)
    markets = [each.instrument.market for each in served]
    eventually(lambda: all(len(following.events(market).trades) == 300 for market in markets), "all trades")
    eventually(lambda: following.feed.has_history, "history")
    following.feed.stop()
    again = replayed(following.feed, following.ear.calls)
    assert len(lost(following, markets[0])) == 1
    assert all(same(following.events(market), again[market]) for market in markets)


def test_two_markets_on_one_connection(mock_venues, eventually):
    served = [market_of("binance"), market_of("binance", "ETHUSDT", seconds=30)]
    following = mock_venues.follow(served, [mock_venues.stand(served)])
    for each in served:
        market = each.instrument.market
        eventually(
            lambda market=market, each=each: following.liquidations(market) == counted(each.liquidations), market
        )
    (connection,) = following.health().connections
    assert connection.frames >= sum(len(each.trades) + len(each.liquidations) + len(each.marks) for each in served)
    assert len(following.ear.of(Connected)) == 1


def test_a_market_that_is_given_twice_counts_once(mock_venues, eventually):
    served = market_of("binance", seconds=20)
    listings = [listing_of(served), listing_of(served)]
    following = Following(LiveFeed(listings, {"binance": mock_venues.stand(served).url}, history_hours=0.0), Ear())
    assert [listing.market for listing in following.feed.listings] == [BINANCE]
    following.feed.start(following.take)
    try:
        eventually(lambda: following.liquidations() == counted(served.liquidations), "every liquidation once")
    finally:
        following.feed.stop()


def test_an_endpoint_is_for_its_venue_only():
    listings = [listing_of(market_of(venue)) for venue in ("binance", "bybit")]
    urls = [spec.product.socket_url for spec in LiveFeed(listings, {"binance": "ws://127.0.0.1:9000"}).specs]
    assert urls == ["ws://127.0.0.1:9000/market/ws", "wss://stream.bybit.com/v5/public/linear"]


@pytest.mark.parametrize(("ended", "is_missed"), [("hyperliquid", True), ("binance", False)])
@pytest.mark.parametrize("is_planned", [False, True])
def test_accounts_are_missed_where_their_own_venue_was_lost_alone(ended, is_missed, is_planned):
    feed = LiveFeed([listing_of(market_of(venue)) for venue in ("hyperliquid", "binance")])
    (discovery,) = feed.accounts.discoveries
    ranking = discovery._ranking
    (index,) = [place for place, spec in enumerate(feed.specs) if spec.product.venue == ended]
    name = f"{connection_name(feed.specs[index], index)}#1"
    before = ranking._missed_ms
    feed._on_state(Connected(1, name, tuple(topic.key for topic in feed.specs[index].topics)))
    feed._on_state(Disconnected(2, name, 1, "It was cut.", planned=is_planned))
    assert (ranking._missed_ms != before) is (is_missed and not is_planned)
    feed.stop()


def test_accounts_are_missed_when_the_last_topic_begins_that_was_not_heard_before():
    """What was asked about them meanwhile may have changed by trades that nobody heard."""
    feed = LiveFeed([listing_of(market_of("hyperliquid"))])
    (discovery,), name = feed.accounts.discoveries, f"{connection_name(feed.specs[0], 0)}#1"
    feed._normalizer.begin(0)
    feed._on_state(Connected(1_000, name, ("trades:BTC", "activeAssetCtx:BTC")))
    before = discovery._ranking._missed_ms
    for place, kind in enumerate(("trades", "activeAssetCtx")):
        assert discovery._ranking._missed_ms == before
        feed._on_state(Asked(1_100 + place, name, (f"{kind}:BTC",)))
        answer = f'{{"method":"subscribe","subscription":{{"type":"{kind}","coin":"BTC"}}}}'
        frame = f'{{"channel":"subscriptionResponse","data":{answer}}}'.encode()
        feed._on_frame(frame, (1_200 + place) * 1_000_000, name)
    assert discovery._ranking._missed_ms != before
    feed.stop()


def test_accounts_are_missed_where_a_defect_ended_their_connection():
    feed = LiveFeed([listing_of(market_of("hyperliquid"))])
    (discovery,), name = feed.accounts.discoveries, f"{connection_name(feed.specs[0], 0)}#1"
    before = discovery._ranking._missed_ms
    feed._on_state(Connected(1, name, tuple(topic.key for topic in feed.specs[0].topics)))
    feed._normalizer.frame = lambda *_: 1 / 0
    with pytest.raises(ZeroDivisionError):
        feed._on_frame(b"{}", 2_000_000, name)
    assert discovery._ranking._missed_ms != before
    with pytest.raises(ZeroDivisionError):
        feed.stop()


def test_a_venue_that_asks_to_connect_anew_is_obeyed_before_it_hangs_up(mock_venues, eventually):
    served, is_asked = market_of("binance"), threading.Event()

    def parse_of(venue):
        def parse(frame, received_ms, state):
            events = venue.parse(frame, received_ms, state)
            if not is_asked.is_set() and b"aggTrade" in frame:
                is_asked.set()
                events = [*events, Notice(received_ms, "We update.", reconnect=True)]
            return events

        return parse

    stand = mock_venues.stand(served, speed=20.0)
    following = mock_venues.follow(served, [stand], pace=Pace(20.0), change=parsing(parse_of))
    eventually(lambda: following.ear.of(Disconnected), "the other socket has taken over")
    (over,) = following.ear.of(Disconnected)
    assert over.planned
    assert "We update." in following.health().notices
    trades = len(following.events().trades)
    eventually(lambda: len(following.events().trades) > trades, "it goes on")
    events = following.events()
    assert len(lost(following)) == 0
    assert len(set(events.trades.time_ms.tolist())) == len(events.trades)
    following.feed.stop()
    assert following.liquidations() == delivered_by_binance(following.ear.frames)


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_venue_that_cannot_be_asked_at_the_start_is_one_sentence(mock_venues, status):
    stand = mock_venues.stand(market_of("binance"), faults=[f"http-{status}=rest"])
    with pytest.raises(InputError, match=f"The list of markets of Binance USD-M cannot be had.*HTTP {status}"):
        LiveFeed.open([BINANCE], {"binance": stand.url})


@pytest.mark.parametrize("status", [429, 500])
def test_asking_again_at_the_start_ends_when_it_should(mock_venues, eventually, unstalled_s, status):
    stand, stop, ended = mock_venues.stand(market_of("binance"), faults=[f"http-{status}=rest"]), threading.Event(), []

    def opening():
        try:
            LiveFeed.open([BINANCE], {"binance": stand.url}, stop=stop)
        except CancelledError as error:
            ended.append(error)

    thread = threading.Thread(target=opening)
    thread.start()
    begun_s = unstalled_s()
    stop.set()
    eventually(lambda: ended)
    assert unstalled_s() - begun_s < STOPPED_WITHIN_S
    thread.join()
    assert len(ended) == 1


def test_history_is_asked_for_when_the_streams_have_begun(mock_venues, eventually, monkeypatch):
    """Else minutes would lie between the two, in neither."""
    # On a busy machine four refusals can take longer than history waits for streams: here it waits for good.
    monkeypatch.setattr("rektscope.live.loading._STREAMS_BEGIN_WITHIN_S", 3_600_000.0)
    served = market_of("binance")
    stand = mock_venues.stand(served, faults=["http-500=socket*4"])
    following = mock_venues.follow(served, [stand], history_hours=24.0)
    eventually(lambda: len(following.events().candles) == 90, "all candles")
    happened = [type(argument) if name == "state" else argument.kind for name, (argument, *_) in _calls(following)]
    assert happened[:5] == [Disconnected] * 4 + [Connected]
    assert ResponseKind.CANDLES in happened[5:]


def _calls(following):
    """What happened besides messages and polling."""
    for name, arguments in following.ear.calls:
        is_poll = name == "response" and arguments[0].kind is ResponseKind.OPEN_INTEREST
        if name != "frame" and not is_poll:
            yield name, arguments


def test_history_is_asked_for_in_the_end_also_without_streams(mock_venues, eventually):
    served = market_of("binance")
    following = mock_venues.follow(
        served, [mock_venues.stand(served, faults=["http-451=socket"])], history_hours=24.0, pace=Pace(30.0)
    )
    eventually(lambda: len(following.events().candles) == 90, "all candles")
    assert not following.health().connections[0].is_open


def test_a_slow_venue_does_not_hold_up_the_history_of_another(mock_venues, toy_venue, eventually):
    toy_venue.answer = lambda *_: toy_venue.released.wait(10) and {}
    served = [market_of("bybit"), market_of("binance")]
    endpoints = {"bybit": toy_venue.endpoint.replace("http", "ws"), "binance": mock_venues.stand(served[1]).url}
    following = mock_venues.follow(served, endpoints, history_hours=24.0)
    eventually(lambda: len(following.events(BINANCE).candles) == 90, "Binance's candles")
    words = "Asking for the hours before. binance:BTCUSDT: 1.5 h of candles"
    eventually(lambda: words in following.health().history, "Binance's history is over")
    assert not following.feed.has_history
    toy_venue.released.set()


def test_a_batch_says_whose_history_may_still_come(mock_venues, toy_venue, eventually):
    toy_venue.answer = lambda *_: toy_venue.released.wait(10) and {}
    served = [market_of("bybit"), market_of("binance")]
    endpoints = {"bybit": toy_venue.endpoint.replace("http", "ws"), "binance": mock_venues.stand(served[1]).url}
    batches = []
    feed = mock_venues.feed(served, endpoints, history_hours=24.0)
    feed.start(batches.append)
    bybit = served[0].instrument.market
    eventually(lambda: batches and batches[-1].awaiting_history == {bybit}, "Binance's history is over")
    over = next(place for place, batch in enumerate(batches) if BINANCE not in batch.awaiting_history)
    assert all(batch.awaiting_history == {bybit, BINANCE} for batch in batches[:over])
    assert any(BINANCE in batch.history for batch in batches[: over + 1])
    assert not any(BINANCE in batch.history for batch in batches[over + 1 :])
    toy_venue.released.set()
    eventually(lambda: not batches[-1].awaiting_history, "nothing is asked for any more")
    feed.stop()


def test_a_step_of_the_systems_clock_is_reported_and_recorded_and_moves_nothing():
    hour_ns = 3_600 * 1_000_000_000
    wall, now = [10 * hour_ns], [10 * hour_ns]
    states = []

    class Listener:
        def state(self, event):
            states.append(event)

    clock = Clock(now_ns=lambda: now[0])
    feed = LiveFeed([listing_of(market_of("binance"))], clock=clock, wall_ns=lambda: wall[0], listener=Listener())
    for step_ns in (0, -hour_ns, 0, 300_000_000, 2 * hour_ns):
        now[0] += 1_000_000_000
        wall[0] += 1_000_000_000 + step_ns
        feed._watch_clock()
    assert [(event.received_ms, event.step_ms) for event in states] == [
        ((10 * hour_ns + 2_000_000_000) // 1_000_000, -3_600_000),
        ((10 * hour_ns + 5_000_000_000) // 1_000_000, 7_200_300),
    ]
    notices = feed.health().notices
    assert any("set back by 3,600 s" in notice for notice in notices)
    assert feed.health().at_ms == now[0] // 1_000_000
    assert state_from_bytes(state_to_bytes(states[0])) == states[0]


@pytest.mark.parametrize(
    ("steady_s", "slept_ms", "why"),
    [(2.0, 3_598_000, "this machine slept"), (3_600.0, 0, "rektscope was held up, or this machine slept")],
)
def test_sleep_and_a_step_of_the_clock_on_waking_are_reported_and_recorded_apart(steady_s, slept_ms, why):
    wall, now, steady = [0], [0], [0.0]
    states = []

    class Listener:
        def state(self, event):
            states.append(event)

    clock = Clock(now_ns=lambda: now[0], steady_s=lambda: steady[0])
    feed = LiveFeed([listing_of(market_of("binance"))], clock=clock, wall_ns=lambda: wall[0], listener=Listener())
    feed._watch_clock()
    now[0], wall[0], steady[0] = 3_600_000_000_000, 4_200_000_000_000, steady_s
    feed._watch_clock()
    assert states == [Paused(3_600_000, 0, slept_ms), ClockStepped(3_600_000, 600_000)]
    assert [state_from_bytes(state_to_bytes(state)) for state in states] == states
    words = f"From 1970-01-01T00:00:00Z to 1970-01-01T01:00:00Z nothing was taken in: {why}."
    assert any(notice.startswith(words) for notice in feed.health().notices)
    assert any("set forward by 600 s" in notice for notice in feed.health().notices)
