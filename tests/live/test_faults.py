"""What a live feed makes of each fault of a venue: the state it ends in, no liquidation lost, none counted twice."""

import pytest
from tests.live.served import START, MockVenues, Pace, counted, delivered_by_binance, lost, market_of

from rektscope.feeds.events import Asked, Connected, Disconnected, Silent
from rektscope.live.health import StreamState
from rektscope.market.events import Kind

VENUES = ("binance", "bybit", "okx")
LIQUIDATION_TOPIC = {"bybit": "allLiquidation.BTCUSDT", "okx": "liquidation-orders:SWAP"}
MINUTE_AT_ONCE = 30.0
"""Session seconds a second where time has to pass."""


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


@pytest.fixture
def run(mock_venues, eventually):
    """Serve a minute of a venue with a fault to a feed, until all of it has been sent."""

    def make(*faults, venue="binance", **options):
        served = market_of(venue)
        following = mock_venues.follow(served, [mock_venues.stand(served, faults=faults)], **options)
        everything = counted(served.liquidations)
        eventually(lambda: following.liquidations().total() >= everything.total(), "every liquidation has come")
        eventually(lambda: len(following.events().trades) >= len(served.trades), "every trade has come")
        assert following.liquidations() == everything
        return following

    return make


def words_of(following):
    return " ".join(following.health().notices)


def connection_of(following):
    (connection,) = following.health().connections
    return connection


def assert_never_lost(following):
    connection = connection_of(following)
    assert (connection.is_open, connection.reconnects, connection.words) == (True, 0, "")
    assert len(lost(following)) == 0
    assert len(following.ear.of(Connected)) == 1


def assert_lost_once(following, eventually, because):
    """It was lost for the reason given, is connected again, and the time between is a gap."""
    eventually(lambda: connection_of(following).is_open, "connected again")
    connection = connection_of(following)
    assert (connection.reconnects, connection.words) == (1, "")
    assert because in words_of(following)
    (ended,) = following.ear.of(Disconnected)
    first, second = following.ear.of(Connected)
    asked = [event for event in following.ear.of(Asked) if event.connection == second.connection]
    eventually(lambda: len(lost(following)) == 1, "the gap is told")
    gaps = lost(following)
    assert gaps.time_ms.tolist() == [ended.heard_ms]
    assert gaps.received_ms.tolist() == (gaps.time_ms + gaps.duration_ms).tolist()
    assert second.received_ms <= asked[-1].received_ms <= gaps.received_ms[0]
    trades = following.events().trades.received_ms
    assert gaps.received_ms[0] <= trades[trades > second.received_ms].min(initial=gaps.received_ms[0])
    assert first.topics == second.topics
    eventually(lambda: following.stream(Kind.TRADE).state is StreamState.LIVE, "trades are live again")


@pytest.mark.parametrize(
    ("fault", "because"),
    [
        ("disconnect@20", "The connection to Binance USD-M was lost"),
        ("disconnect=1012@20", "Binance USD-M closed the connection: it restarts (code 1012)."),
    ],
)
def test_a_lost_connection_is_opened_again_and_the_time_between_is_a_gap(run, eventually, fault, because):
    following = run(fault)
    assert_lost_once(following, eventually, because)
    assert connection_of(following).misunderstood == 0


def test_an_oversized_message_is_not_read_and_ends_the_connection(mock_venues, eventually):
    """What the venue sends until there is another connection is missed, and nothing else."""
    served = market_of("binance")
    following = mock_venues.follow(served, [mock_venues.stand(served, faults=["oversized@20"], speed=MINUTE_AT_ONCE)])
    eventually(lambda: max(counted(served.liquidations)) in following.liquidations(), "the last liquidation has come")
    assert_lost_once(following, eventually, "A message claims 16777216 bytes, more than 4194304: not reading it.")
    assert following.liquidations() == delivered_by_binance(following.ear.frames)
    assert following.liquidations().total() > 60


@pytest.mark.parametrize("venue", ["bybit", "okx"])
def test_a_lost_connection_of_other_venues(run, eventually, venue):
    """Their messages carry several liquidations, and OKX sends old ones again when it is asked anew."""
    following = run("disconnect@20", venue=venue)
    assert_lost_once(following, eventually, "was lost")


JUMBLED = ("late=10", "repeated=0.5", "reordered=0.5", "split=3")
BROKEN = ("non-json@20", "wrong-typed@30")


@pytest.mark.parametrize(
    ("venue", "faults"), [*(("binance", [fault]) for fault in JUMBLED), ("bybit", JUMBLED), ("okx", JUMBLED)]
)
def test_what_comes_late_twice_reordered_or_in_pieces_is_passed_once(run, venue, faults):
    following = run(*faults, venue=venue)
    assert_never_lost(following)
    assert connection_of(following).misunderstood == 0
    trades = following.events().trades
    assert len(set(trades.time_ms.tolist())) == len(trades) == 600
    assert sorted(trades.received_ms.tolist()) == trades.received_ms.tolist()


@pytest.mark.parametrize(
    ("venue", "faults"), [*(("binance", [fault]) for fault in BROKEN), ("bybit", BROKEN), ("okx", BROKEN)]
)
def test_a_message_that_is_none_is_counted_and_costs_nothing_else(run, venue, faults):
    following = run(*faults, venue=venue)
    assert_never_lost(following)
    left_out = sum(stream.left_out for stream in following.health().streams)
    assert (connection_of(following).misunderstood, left_out) == (len(faults), 0)


def test_a_wrong_clock_is_taken_as_it_is_and_shows_in_the_latency(mock_venues, eventually):
    served = market_of("binance")
    following = mock_venues.follow(served, [mock_venues.stand(served, faults=["wrong-clock=3600@20"])])
    count = len(served.liquidations)
    eventually(lambda: len(following.events().liquidations) == count, "every liquidation has come")
    assert following.liquidations() == delivered_by_binance(following.ear.frames)
    liquidations = following.events().liquidations
    is_off = liquidations.time_ms > START + 3_600_000
    assert is_off.tolist() == (served.liquidations.received_ms >= START + 20_000).tolist()
    assert (liquidations.received_ms < START + 3_600_000).all()
    assert_never_lost(following)
    assert following.stream(Kind.LIQUIDATION).latency_ms < -3_500_000


@pytest.mark.parametrize("venue", ["bybit", "okx"])
def test_a_refused_topic_is_reported_and_not_asked_for_again(mock_venues, eventually, venue):
    served = market_of(venue)
    topic = LIQUIDATION_TOPIC[venue]
    stand = mock_venues.stand(served, faults=[f"refused-subscription={topic.partition(':')[0]}", "disconnect@20"])
    following = mock_venues.follow(served, [stand])
    eventually(lambda: len(following.events().trades) == 600, "every trade has come")
    first, second = following.ear.of(Connected)
    assert set(first.topics) - set(second.topics) == {topic}
    assert following.stream(Kind.LIQUIDATION).state is StreamState.REFUSED
    assert following.stream(Kind.TRADE).state is StreamState.LIVE
    assert f"Refused: {topic}: " in words_of(following)
    assert len(following.events().liquidations) == 0
    assert not following.health().is_well


def test_a_refused_request_of_binance_which_names_no_topic_is_reported(mock_venues, eventually):
    served = market_of("binance")
    following = mock_venues.follow(served, [mock_venues.stand(served, faults=["refused-subscription=forceorder"])])
    eventually(lambda: "refused a subscription" in words_of(following), "the refusal is told")
    assert connection_of(following).is_open
    assert following.stream(Kind.TRADE).state is StreamState.WAITING


def test_a_silent_topic_on_a_live_connection_is_noticed_and_asked_for_on_another_one(mock_venues, eventually):
    served = market_of("binance")
    stand = mock_venues.stand(served, faults=["silent-stream=markPrice@6"], speed=MINUTE_AT_ONCE)
    following = mock_venues.follow(served, [stand], pace=Pace(MINUTE_AT_ONCE), silence_s={"markPrice": 9.0})
    eventually(lambda: following.ear.of(Silent), "the silence is noticed")
    silent = following.ear.of(Silent)[0]
    assert following.stream(Kind.MARK).state in {StreamState.SILENT, StreamState.LIVE}
    assert "btcusdt@markPrice@1s of binance fell silent; connecting anew." in words_of(following)
    eventually(lambda: following.ear.of(Disconnected), "another connection has taken its place")
    assert following.ear.of(Disconnected)[0].planned
    eventually(lambda: following.stream(Kind.MARK).state is StreamState.LIVE, "marks are live again")
    connection = connection_of(following)
    assert (connection.is_open, connection.reconnects) == (True, 0)
    second = following.ear.of(Connected)[1]
    asked = [event for event in following.ear.of(Asked) if event.connection == second.connection]
    gaps = lost(following)
    assert gaps.time_ms[0] == silent.since_ms
    assert gaps.received_ms[0] >= asked[-1].received_ms >= second.received_ms
    last = max(counted(served.liquidations))
    eventually(lambda: last in following.liquidations(), "the last liquidation has come")
    assert following.liquidations() == delivered_by_binance(following.ear.frames)
    assert following.liquidations().total() > 100


def test_a_half_open_connection_is_dead_after_its_time_and_opened_again(run, eventually):
    """Binance's 200 seconds are 5 here, of a clock that is ten times as fast."""
    following = run("half-open@20", dead_after_s=5.0)
    assert "Binance USD-M sent nothing at all for 5 seconds: the connection is dead." in words_of(following)
    assert following.ear.of(Disconnected)[0].planned is False
    assert len(following.ear.of(Connected)) >= 2
    eventually(lambda: len(lost(following)) >= 1, "the gap is told")


def test_a_venue_that_reads_nothing_more_is_listened_to_all_the_same(run):
    assert_never_lost(run("slow-reading@20"))


def test_a_venue_that_writes_slowly_is_waited_for(mock_venues, eventually):
    served = market_of("binance", seconds=20)
    following = mock_venues.follow(served, [mock_venues.stand(served, faults=["slow-writing=45000@2"])])
    eventually(lambda: following.liquidations() == counted(served.liquidations), "every liquidation has come")
    assert_never_lost(following)


REFUSALS = [
    (401, "wants a login (HTTP 401)"),
    (403, "blocks this network (HTTP 403)"),
    (418, "has banned this network for a while (HTTP 418)"),
    (429, "asks to slow down (HTTP 429)"),
    (451, "is blocked in your region (HTTP 451)"),
    (500, "has trouble of its own (HTTP 500)"),
]


@pytest.mark.parametrize(("status", "words"), REFUSALS)
def test_a_refused_connection_is_explained_and_tried_again_later(run, eventually, status, words):
    pace = Pace(jumps=True)
    following = run(f"http-{status}=socket*1", pace=pace)
    assert words in words_of(following)
    refused, *_ = following.ear.states
    assert isinstance(refused, Disconnected)
    assert words in refused.words
    eventually(lambda: connection_of(following).is_open, "connected in the end")
    assert connection_of(following).words == ""


@pytest.mark.parametrize(("status", "words"), [refusal for refusal in REFUSALS if refusal[0] not in {401, 429}])
def test_without_requests_the_streams_go_on_and_the_history_says_why(run, eventually, status, words):
    following = run(f"http-{status}=rest", history_hours=1.0, pace=Pace(25.0))
    eventually(lambda: following.feed.has_history, "asking for history is over")
    health = following.health()
    for kind in ("candles", "open interest", "funding"):
        assert f"The {kind} of binance:BTCUSDT from before the start could not be loaded." in health.history
    assert words in health.history
    assert "binance:BTCUSDT: no candles, no open interest, no funding." in health.history
    assert following.stream(Kind.OPEN_INTEREST).state is StreamState.WAITING
    assert_never_lost(following)
    if status != 500:  # that one is tried again for longer
        eventually(lambda: "The open interest of binance:BTCUSDT could not be asked for." in words_of(following))
