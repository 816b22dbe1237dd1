"""A feed that is watched and one that records it, at the stand-in, which counts what they ask and hold together."""

import threading
import time
from contextlib import ExitStack

import pytest
from tests.live.served import START, market_of
from tests.reliability.known_accounts import FastClock

from rektscope.feeds.clock import Clock
from rektscope.live.access import VenueAccess
from rektscope.live.feed import LiveFeed
from rektscope.live.listings import find_listings
from rektscope.live.observed.plan import AccountPlan
from rektscope.live.observed.sharing import AccountSharing
from rektscope.live.topics import TopicAllowance
from rektscope.market.events import Indexes, Liquidations, MarketEvents, Marks, Trades
from rektscope.market.times import parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.venues.catalogue import elsewhere, venue_of
from rektscope.venues.hyperliquid.config import PERPETUALS

SHARE = 0.5
FASTER = 30.0
PACES = (FASTER, FASTER / 3, FASTER / 10)
"""How fast time goes for what is asked: slower again where this machine has no time for so many questions."""

LISTS = 3 * 20
"""Of markets: for each feed, and for what is listened to beside them."""


class PatientClock(FastClock):
    """Goes so many times as fast as the wall's, but stands while this machine lets nobody here run.

    Everybody who waits looks at it again and again. That nobody looked for longer than `_UNSEEN_S` shows that nobody
    could: what passed beyond it is time in which neither the feed nor the venue could do its work.
    """

    _LOOK_S, _UNSEEN_S = 0.005, 0.015

    def __init__(self, factor):
        super().__init__(factor)
        self._lock = threading.Lock()
        self._seen_s, self._passed_s = time.monotonic(), 0.0

    def steady_s(self):
        with self._lock:
            now_s = time.monotonic()
            self._passed_s += min(now_s - self._seen_s, self._UNSEEN_S) * self._factor
            self._seen_s = now_s
            return self._passed_s

    def go(self, factor):
        """From now on so many times as fast."""
        self.steady_s()
        with self._lock:
            self._factor = factor

    def wait(self, stop, seconds):
        until_s = self.steady_s() + seconds
        while (left_s := until_s - self.steady_s()) > 0.0:
            if stop.wait(min(left_s / self._factor, self._LOOK_S)):
                return True
        return stop.is_set()


@pytest.fixture
def clock():
    return PatientClock(FASTER)


@pytest.fixture
def made():
    with ExitStack() as parts:
        yield parts


def _feeds(made, access, venue, markets, plan):
    """What is watched, and what records it, as the window has them: one access, the same plan."""
    endpoints = {"hyperliquid": venue.url}
    made.callback(access.close)
    feeds = []
    for names in markets:
        listings = find_listings(names, endpoints, access.clients.of)
        feed = LiveFeed(listings, endpoints, access=access, accounts=plan, history_hours=0, wall_ns=access.clock.now_ns)
        made.callback(feed.stop)
        feed.start()
        feeds.append(feed)
    return feeds


def _weight_a_minute(clock, venue, seconds):
    """The weight of the questions about accounts that the venue gets, a minute of its own clock."""
    begun_s, begun = clock.steady_s(), venue.weight_use.by_type["clearinghouseState"]
    clock.wait(threading.Event(), seconds)
    asked = venue.weight_use.by_type["clearinghouseState"] - begun
    return asked * 2 * 60 / (clock.steady_s() - begun_s)


def test_both_keep_together_to_the_share_and_ask_about_nobody_twice(made, clock):
    with open_session(bundled_event("2025-07-14").path) as file:
        session = file.read()
    venue = made.enter_context(
        MockVenue(
            session,
            "hyperliquid",
            speed=1.0,
            stamped=Stamped.NOW,
            from_ms=parse_time_ms("2025-07-14T02:00:00Z"),
            clock=clock.to_wall(),
            accounts=2_000,
            seed=4,
        )
    )
    access = VenueAccess(clock.to_clock())
    watched = ["hyperliquid:BTC"]
    feeds = _feeds(made, access, venue, [watched, watched], AccountPlan(share=SHARE))
    clock.wait(threading.Event(), 60)  # until all threads have begun
    used = 0.0
    for factor in PACES:
        clock.go(factor)
        used = _weight_a_minute(clock, venue, 140)
        if used > 0.5 * SHARE * 1200:
            break
    assert used > 0.5 * SHARE * 1200  # together they use what they may
    healths = [feed.health().accounts[0] for feed in feeds]
    use = venue.weight_use
    asked = use.by_type["clearinghouseState"]
    assert use.refused == 0
    assert use.largest_minute <= SHARE * 1200 + LISTS
    names = [set(feed.accounts.named().values()) for feed in feeds]
    for health, named in zip(healths, names, strict=True):
        assert len(named) >= 0.95 * len(names[0] | names[1])  # each knows what both received
        assert asked <= 1.25 * health.asked  # about one in ten was asked about before; asked by both it were two
        assert health.weight_allowed == SHARE * 1200
        assert health.holding > 100
    sharing = access.accounts_of(feeds[0].specs[0].venue, feeds[0].specs[0].product)
    assert sharing.hears_all
    feeds[0].stop()
    assert sharing.hears_all  # the other one goes on
    feeds[1].stop()
    assert not sharing.hears_all
    assert access.topics.held(feeds[0].specs[0].product) == 0


def _few_trades(events):
    """One each twelve seconds, and no liquidations: who counts topics need not be busy with what they bring."""
    marks, indexes, trades = events.marks[::12], events.indexes[::12], events.trades[::120]
    seldom = (Trades, Marks, Indexes, Liquidations)
    kept = [each for each in events.batches() if not isinstance(each, seldom)]
    return MarketEvents.of(events.instrument, trades, marks, indexes, *kept)


def test_topics_stay_within_the_bound_however_many_markets_there_are(made, eventually):
    """A venue of 480 markets: what is watched and recorded is there, and what is left goes to the others."""
    clock = PatientClock(3.0)  # a mark that is silent for 30 s of it replaces its socket
    markets = [_few_trades(market_of("hyperliquid", f"C{number:03}")) for number in range(480)]
    venue = made.enter_context(
        MockVenue(
            {each.instrument.market: each for each in markets},
            "hyperliquid",
            speed=1.0,
            from_ms=START,
            clock=clock.to_wall(),
            loops=True,
        )
    )
    access = VenueAccess(clock.to_clock())
    watched, recorded = ([f"hyperliquid:C{number:03}" for number in some] for some in (range(20), range(60)))
    plan = AccountPlan(share=SHARE, uses_largest=False)
    feeds = _feeds(made, access, venue, [watched, recorded], plan)
    product = feeds[0].specs[0].product
    eventually(lambda: access.topics.held(product) > 160, "the list of markets is there")
    while (subscribed := venue.weight_use.most_subscriptions) < access.topics.held(product):
        eventually(lambda: venue.weight_use.most_subscriptions > subscribed, "more are subscribed to")
    use, held = venue.weight_use, access.topics.held(product)
    assert 800 <= held <= 920  # by who came first: some are left for what is watched later
    assert use.most_subscriptions <= 1_000
    assert use.most_connections <= 10
    assert not access.accounts_of(feeds[0].specs[0].venue, product).hears_all  # so marks are asked for


class _Sharer:
    def __init__(self):
        self.received = []

    def answered(self, address, reply):
        self.received.append((address, reply))


def test_what_one_receives_goes_to_the_others_alone_and_an_account_is_claimed_once(clock):
    product = elsewhere(PERPETUALS, "ws://127.0.0.1:9")
    access = VenueAccess(clock.to_clock())
    sharing = AccountSharing(venue_of("hyperliquid"), product, access.clients, TopicAllowance(), access.clock)
    sharers = [_Sharer() for _ in range(3)]
    for each in sharers[:2]:
        sharing.join(each, hears=False)
    for each in sharers:
        sharing.publish(each, "0x1", each)
    assert [len(each.received) for each in sharers] == [2, 2, 0]
    assert all(reply is not each for each in sharers for _, reply in each.received)
    assert (sharing.claim("0x1"), sharing.claim("0x1"), sharing.claim("0x2")) == (True, False, True)
    sharing.spend(3)
    assert sharing.weight_used() == 3
    access.clock.wait(threading.Event(), 10.5)
    assert sharing.claim("0x1")
    sharing.leave(sharers[0])
    sharing.leave(sharers[0])
    sharing.publish(sharers[1], "0x1", None)
    assert [len(each.received) for each in sharers] == [2, 2, 0]
    access.close()


def test_what_was_asked_long_ago_is_not_kept_where_nobody_looks():
    product, now_s = elsewhere(PERPETUALS, "ws://127.0.0.1:9"), [0.0]
    access = VenueAccess(Clock(steady_s=lambda: now_s[0]))
    sharing = access.accounts_of(venue_of("hyperliquid"), product)
    for now_s[0] in (0.0, 31.0, 62.0):
        sharing.spend(2)
    assert len(sharing._spent) == 2
    assert sharing.weight_used() == 4
    access.close()
