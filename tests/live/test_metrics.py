"""The figures of a feed's health: counts are what was handed in, rates and latencies follow, states follow reports."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.events import Connected, Disconnected, Misunderstood, Notice, Refused, Silent, Unknown, Unusable
from rektscope.feeds.listing import Listing
from rektscope.live.health import StreamState
from rektscope.live.metrics import RATE_WINDOW_MS, FeedMetrics, completeness_of
from rektscope.market.events import Kind, Liquidations, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.session import Completeness
from rektscope.venues.catalogue import specs

NOW = 1_790_000_000_000
MARKET = "binance:BTCUSDT"
NAME = "binance/usdm/0"
SOCKET = f"{NAME}#1"
MARKS = "btcusdt@markPrice@1s"


def listing_of(market, product, **options):
    venue, symbol = market.split(":")
    instrument = Instrument(venue, symbol, "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    return Listing.of(instrument, product, **options)


def specs_of(*markets):
    products = {"binance": "usdm", "bybit": "linear", "okx": "derivatives"}
    return specs([listing_of(market, products[market.partition(":")[0]]) for market in markets])


def trades(received_ms, latency_ms=0):
    received = np.asarray(received_ms, dtype=np.int64)
    ones = np.ones(len(received))
    return Trades.from_columns(
        time_ms=received - latency_ms, received_ms=received, price_ticks=ones, quantity_lots=ones, taker_side=ones
    )


def marks(received_ms):
    received = np.asarray(received_ms, dtype=np.int64)
    return Marks.from_columns(time_ms=received, received_ms=received, mark_steps=np.ones(len(received)))


def stream(watch, kind, market=MARKET, now_ms=NOW):
    (found,) = [each for each in watch.streams(now_ms) if (each.market, each.kind) == (market, kind)]
    return found


def connection(watch, name=NAME, now_ms=NOW):
    (found,) = [each for each in watch.connections(now_ms) if each.name == name]
    return found


@pytest.fixture
def watch():
    watch = FeedMetrics(specs_of(MARKET))
    watch.events([Connected(NOW, SOCKET, ())])
    return watch


@given(sizes=st.lists(st.integers(0, 5_000), max_size=30), batches=st.lists(st.integers(0, 200), max_size=12))
def test_counts_are_what_was_handed_in(sizes, batches):
    watch = FeedMetrics(specs_of(MARKET))
    for place, size in enumerate(sizes):
        watch.frame(size, (NOW + place) * 1_000_000, SOCKET)
    at_ms = NOW
    for count in batches:
        watch.rows({MARKET: [trades(at_ms + np.arange(count))]})
        at_ms += count
    found, reported = connection(watch), stream(watch, Kind.TRADE)
    assert (found.frames, found.bytes_received) == (len(sizes), sum(sizes))
    assert found.heard_ms == (NOW + len(sizes) - 1 if sizes else None)
    assert reported.rows == sum(batches)
    assert reported.last_ms == (at_ms - 1 if sum(batches) else None)
    assert reported.state is (StreamState.LIVE if sum(batches) else StreamState.WAITING)
    assert stream(watch, Kind.MARK).rows == 0


@given(steps=st.lists(st.tuples(st.integers(1, 4_000), st.integers(0, 500)), min_size=2, max_size=40))
def test_rates_are_those_of_about_the_last_ten_seconds(steps):
    """Between two looks: what came since the last look that is ten seconds old, over the time since then."""
    watch, now_ms, looks, total = FeedMetrics(specs_of(MARKET)), NOW, [], 0
    for passed_ms, count in steps:
        now_ms += passed_ms
        total += count
        for _ in range(count):
            watch.frame(1, now_ms * 1_000_000, SOCKET)
        rate = connection(watch, now_ms=now_ms).frames_per_s
        looks.append((now_ms, total))
        old = [look for look in looks if look[0] <= now_ms - RATE_WINDOW_MS]
        since_ms, before = old[-1] if old else looks[0]
        assert rate == pytest.approx((total - before) * 1000 / (now_ms - since_ms) if now_ms > since_ms else 0.0)


def test_the_latency_is_the_median_of_the_latest_and_only_of_what_is_sent_at_once(watch):
    watch.rows({MARKET: [trades(NOW + np.arange(100), 5), trades(NOW + 100 + np.arange(40), 90)]})
    assert stream(watch, Kind.TRADE).latency_ms == 90
    watch.rows({MARKET: [trades(NOW + 200 + np.arange(64), -7)]})
    assert stream(watch, Kind.TRADE).latency_ms == -7
    ones = np.ones(1)
    watch.rows({MARKET: [OpenInterests.from_columns(time_ms=[NOW], received_ms=[NOW + 9], quantity_lots=ones)]})
    assert stream(watch, Kind.OPEN_INTEREST).latency_ms is None
    assert stream(watch, Kind.OPEN_INTEREST).rows == 1


def test_a_connection_goes_from_connecting_to_open_to_lost_to_open():
    watch = FeedMetrics(specs_of(MARKET))
    assert (connection(watch).is_open, connection(watch).words) == (False, "Connecting")
    watch.events([Disconnected(NOW, SOCKET, NOW, "Nobody there.")])
    assert (connection(watch).words, connection(watch).reconnects) == ("Nobody there.", 0)
    watch.events([Connected(NOW, f"{NAME}#2", ())])
    assert (connection(watch).is_open, connection(watch).words) == (True, "")
    assert watch.open_sockets(SOCKET) == (f"{NAME}#2",)
    watch.events([Disconnected(NOW, f"{NAME}#2", NOW, "Lost.")])
    assert (connection(watch).is_open, connection(watch).words, connection(watch).reconnects) == (False, "Lost.", 1)
    assert list(watch.notices) == ["Nobody there.", "Lost."]


def test_a_socket_that_another_one_replaces_is_no_loss(watch):
    watch.events([Connected(NOW, f"{NAME}#2", ())])
    watch.rows({MARKET: [trades([NOW])]})
    watch.events([Disconnected(NOW + 5, SOCKET, NOW, "Another connection has taken its place.", planned=True)])
    assert (connection(watch).is_open, connection(watch).reconnects) == (True, 0)
    assert stream(watch, Kind.TRADE).state is StreamState.LIVE
    assert not watch.notices


def test_nothing_of_a_lost_connection_is_live_until_it_brings_something_again(watch):
    watch.rows({MARKET: [trades([NOW + 1]), marks([NOW + 1])]})
    watch.events([Silent(NOW + 2, SOCKET, MARKS, NOW)])
    watch.events([Disconnected(NOW + 5, SOCKET, NOW + 4, "Lost.")])
    watch.rows({MARKET: [trades([NOW + 4])]})  # had come before, and is counted after
    states = {kind: stream(watch, kind).state for kind in (Kind.TRADE, Kind.MARK, Kind.LIQUIDATION)}
    assert set(states.values()) == {StreamState.WAITING}
    assert stream(watch, Kind.TRADE).rows == 2
    watch.events([Connected(NOW + 9, f"{NAME}#2", ())])
    assert stream(watch, Kind.TRADE).state is StreamState.WAITING
    watch.rows({MARKET: [trades([NOW + 10])]})
    assert stream(watch, Kind.TRADE).state is StreamState.LIVE


def test_open_interest_that_is_asked_for_does_not_wait_for_a_connection(watch):
    batch = OpenInterests.from_columns(time_ms=[NOW], received_ms=[NOW], quantity_lots=[1])
    watch.rows({MARKET: [batch]})
    watch.events([Disconnected(NOW + 5, SOCKET, NOW, "Lost.")])
    assert stream(watch, Kind.OPEN_INTEREST).state is StreamState.LIVE


def test_a_silent_topic_makes_its_streams_silent_until_they_speak(watch):
    watch.rows({MARKET: [trades([NOW]), marks([NOW])]})
    watch.events([Silent(NOW + 9, SOCKET, MARKS, NOW)])
    assert [stream(watch, kind).state for kind in (Kind.MARK, Kind.INDEX, Kind.TRADE)] == [
        StreamState.SILENT,
        StreamState.SILENT,
        StreamState.LIVE,
    ]
    assert list(watch.notices) == [f"{MARKS} of binance fell silent; connecting anew."]
    watch.rows({MARKET: [marks([NOW + 10])]})
    assert stream(watch, Kind.MARK).state is StreamState.LIVE


def test_a_refusal_is_of_the_connection_that_was_refused():
    """OKX has one topic for the liquidations of all markets, on each of its connections."""
    markets = [f"okx:C{number}-USDT-SWAP" for number in range(150)]
    planned = specs_of(*markets)
    assert len(planned) > 1
    watch = FeedMetrics(planned)
    topic = next(topic.key for topic in planned[0].topics if Kind.LIQUIDATION in topic.kinds)
    assert topic in {other.key for other in planned[1].topics}
    watch.events([Refused(NOW, topic, "No.")], "okx/derivatives/0#1")
    of_first = {listing.market for listing in planned[0].listings}
    refused = {each.market for each in watch.streams(NOW) if each.state is StreamState.REFUSED}
    assert refused == of_first
    watch.events([Disconnected(NOW, "okx/derivatives/0#1", NOW, "Lost."), Silent(NOW, "okx/derivatives/1#1", topic, 0)])
    states = {each.market: each.state for each in watch.streams(NOW) if each.kind is Kind.LIQUIDATION}
    assert {states[market] for market in of_first} == {StreamState.REFUSED}
    assert {state for market, state in states.items() if market not in of_first} == {StreamState.SILENT}
    assert f"Refused: {topic}: No." in watch.notices


def test_reports_are_counted_where_they_belong(watch):
    watch.events([
        Unusable(NOW, MARKET, f"A liquidation of {MARKET} was left out: nothing is no price.", Kind.LIQUIDATION),
        Unusable(NOW, MARKET, f"An open interest of {MARKET} was left out: -1 at 0 cannot be.", Kind.OPEN_INTEREST),
        Unusable(NOW, "binance:ETHUSDT", "A liquidation was left out: it is of another market.", Kind.LIQUIDATION),
        Misunderstood(NOW, SOCKET, "This is no JSON."),
        Misunderstood(NOW, "Binance USD-M candles", "This is no list."),
        Notice(NOW, "Going down for a minute."),
        Unknown(NOW, "Binance", "XYZUSDT"),
        Refused(NOW, "", "Too much."),
    ])  # fmt: skip
    assert stream(watch, Kind.LIQUIDATION).left_out == stream(watch, Kind.OPEN_INTEREST).left_out == 1
    assert stream(watch, Kind.TRADE).left_out == 0
    assert connection(watch).misunderstood == 1
    assert list(watch.notices) == [
        "Binance USD-M candles: This is no list.",
        "Going down for a minute.",
        "Binance sent something about XYZUSDT, which was not asked for.",
        "Refused: Too much.",
    ]


@given(words=st.lists(st.integers(0, 80), max_size=200))
def test_notices_are_the_newest_each_once_and_bounded(words):
    watch = FeedMetrics(specs_of(MARKET))
    for word in words:
        watch.note(str(word))
    newest_first = list(dict.fromkeys(reversed(words)))
    assert [int(word) for word in watch.notices] == newest_first[:50][::-1]


def test_streams_are_those_that_the_venue_has_and_completeness_is_of_liquidations():
    planned = specs_of(MARKET, "bybit:BTCUSDT")
    watch = FeedMetrics(planned)
    found = [(each.market, each.kind, each.completeness) for each in watch.streams(NOW)]
    completeness = {MARKET: Completeness.SAMPLED, "bybit:BTCUSDT": Completeness.FULL}
    assert found == [
        (market, kind, completeness[market] if kind is Kind.LIQUIDATION else None)
        for market in (MARKET, "bybit:BTCUSDT")
        for kind in (Kind.TRADE, Kind.MARK, Kind.INDEX, Kind.OPEN_INTEREST, Kind.LIQUIDATION)
    ]
    assert [completeness_of(spec.product) for spec in planned] == list(completeness.values())
    watch.rows({MARKET: [Liquidations.empty()]})
    assert stream(watch, Kind.LIQUIDATION).state is StreamState.WAITING


def _left_out(count):
    return [Unusable(NOW, MARKET, "A trade was left out.", Kind.TRADE, is_off_grid=True)] * count


def _state_of(watch, kind):
    return next(each.state for each in watch.streams(NOW) if each.kind is kind)


def test_a_stream_whose_rows_are_all_left_out_is_not_live():
    watch = FeedMetrics(specs_of(MARKET))
    watch.rows({MARKET: [trades([NOW])]})
    watch.events(_left_out(2))
    assert _state_of(watch, Kind.TRADE) is StreamState.LIVE
    watch.events(_left_out(1))
    assert _state_of(watch, Kind.TRADE) is StreamState.UNUSABLE
    watch.rows({MARKET: [trades([NOW + 1])]})
    assert _state_of(watch, Kind.TRADE) is StreamState.LIVE
    watch.events(_left_out(2))
    assert _state_of(watch, Kind.TRADE) is StreamState.LIVE


@pytest.mark.parametrize(("latency_ms", "words"), [(3_600_000, "3,600 s behind"), (-3_600_000, "3,600 s ahead of")])
def test_a_venue_whose_clock_is_off_is_reported_once(latency_ms, words):
    watch = FeedMetrics(specs_of(MARKET))
    for _ in range(3):
        watch.rows({MARKET: [trades(NOW + np.arange(64), latency_ms)]})
    found = [notice for notice in watch.notices if "one of the two is wrong" in notice]
    assert len(found) == 1
    assert words in found[0]


def test_ordinary_latencies_say_nothing_of_clocks():
    watch = FeedMetrics(specs_of(MARKET))
    watch.rows({MARKET: [trades(NOW + np.arange(64), 900)]})
    assert not watch.notices
