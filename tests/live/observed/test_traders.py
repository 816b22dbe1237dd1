"""What a known account carries against the quarantine: only trades that are believed change it, once they are.

Messages of the venue go through the normalizer to the discovery, as in the feed.
"""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.events import Connected, Disconnected, Traders
from rektscope.live.access import VenueAccess
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.observed.discovery import AccountDiscovery
from rektscope.live.observed.hearing import _Hearing
from rektscope.live.observed.plan import AccountPlan
from rektscope.live.rest_client import Reply
from rektscope.market.events import Trades
from rektscope.venues.catalogue import specs, venue_of
from rektscope.venues.hyperliquid import accounts, rest
from rektscope.venues.hyperliquid.config import PERPETUALS

NOW = 1_790_000_000_000
MARKET = "hyperliquid:BTC"
META = b'{"universe":[{"name":"BTC","szDecimals":5}]}'
MINE, OTHER = "0x" + "a" * 40, "0x" + "b" * 40
PRICE, SIZE = 100_000.0, 0.01


class Socket:
    """The stream of trades of one market: each message brings one, a second after the one before."""

    def __init__(self, of=None):
        (self.listing,) = rest.listings(META, PERPETUALS).listings
        (self.spec,) = specs([self.listing])
        self.normalizer = of or Normalizer([self.spec])
        self.now_ms, self.number = NOW, 0
        self.socket = connection_name(self.spec, 0) + "#1"
        self.connected = Connected(NOW, self.socket, tuple(topic.key for topic in self.spec.topics))

    def message(self, size, price, buyer=MINE, seller=OTHER, time_ms=None):
        self.number += 1
        self.now_ms += 1_000
        one = {
            "coin": "BTC", "side": "B", "px": str(price), "sz": f"{size:.5f}", "time": time_ms or self.now_ms,
            "tid": self.number, "users": [buyer, seller],
        }  # fmt: skip
        return json.dumps({"channel": "trades", "data": [one]}).encode()

    def mark(self, price):
        self.now_ms += 1_000
        context = {"markPx": str(price), "oraclePx": str(PRICE), "openInterest": "3000", "funding": "0.00001"}
        return json.dumps({"channel": "activeAssetCtx", "data": {"coin": "BTC", "ctx": context}}).encode()

    def take(self, frame):
        return self.normalizer.frame(frame, self.now_ms * 1_000_000, self.socket)

    def begin(self, count=250):
        """Connected, with the snapshot and as many usual trades of two others; what they send is thrown away."""
        self.normalizer.state(self.connected)
        self.take(self.message(SIZE, PRICE))
        self.take(self.mark(PRICE))
        for _ in range(count):
            self.take(self.message(SIZE, PRICE, "0x" + "c" * 40, "0x" + "d" * 40))
        self.normalizer.flush()


def _amounts(reports):
    return [each.quantity_lots for each in reports if isinstance(each, Traders)]


@pytest.fixture
def socket():
    socket = Socket()
    socket.begin()
    return socket


@pytest.fixture
def carrying(socket, clock):
    """A discovery that knows an account with 1 BTC, and gets what the normalizer says of trades."""
    access = VenueAccess(clock.to_clock())
    sharing = access.accounts_of(venue_of("hyperliquid"), PERPETUALS)
    finding = AccountDiscovery(
        PERPETUALS, [socket.listing], accounts, sharing, AccountPlan(), lambda _: None, lambda _: None,
        clock=clock.to_clock(),
    )  # fmt: skip
    body = {
        "time": NOW,
        "crossMarginSummary": {"accountValue": "50000"},
        "crossMaintenanceMarginUsed": "1000",
        "assetPositions": [
            {
                "type": "oneWay",
                "position": {
                    "coin": "BTC", "szi": "1", "entryPx": "100000", "positionValue": "100000", "marginUsed": "10000",
                    "leverage": {"type": "cross", "value": 10}, "liquidationPx": "90000",
                },
            }
        ],
    }  # fmt: skip
    finding._ask = lambda *_: Reply(json.dumps(body).encode(), NOW * 1_000_000)
    finding._ask_account(MINE)

    def size_after(frame):
        for report in socket.take(frame):
            if isinstance(report, Traders):
                finding.traded(report)
        finding._take_trades()
        return finding._carrying.sizes(1)["BTC"]

    finding.size_after = size_after
    yield finding
    finding.stop()
    access.close()


@pytest.mark.parametrize(("size", "price"), [(SIZE * 5_000, PRICE), (0.5, PRICE * 10), (0.5, PRICE / 10), (4e6, PRICE)])
def test_a_trade_that_cannot_be_true_changes_nothing_that_is_carried(socket, carrying, size, price):
    assert carrying.size_after(socket.message(size, price)) == 1.0
    for _ in range(120):  # nothing confirms it, and it is reported as left out
        assert carrying.size_after(socket.message(SIZE, PRICE, OTHER, "0x" + "d" * 40)) == 1.0
    assert socket.normalizer._quarantine.waiting == 0
    assert list(carrying._prices) == [PRICE]  # nor where the price is taken to be, which decides whom to ask
    assert carrying.size_after(socket.message(SIZE, PRICE)) == pytest.approx(1.0 + SIZE)


def test_a_trade_that_is_confirmed_is_carried_then(socket, carrying):
    huge = SIZE * 5_000
    assert carrying.size_after(socket.message(huge, PRICE)) == 1.0
    after = carrying.size_after(socket.message(huge * 1.1, PRICE, OTHER, "0x" + "d" * 40))
    assert after == pytest.approx(1.0 + huge)


def test_prices_that_repeat_themselves_are_carried_with_those_that_waited(socket, carrying):
    assert carrying.size_after(socket.message(0.5, PRICE * 1.5)) == 1.0
    assert carrying.size_after(socket.message(0.5, PRICE * 1.5)) == 1.0
    assert carrying.size_after(socket.message(0.5, PRICE * 1.5)) == pytest.approx(2.5)


def test_who_made_a_trade_that_waits_is_asked_about_again(socket, carrying):
    later_ms = NOW + 3_600_000
    with carrying._lock:
        carrying._ranking._asked_ms[0] = later_ms - 20_000
        calm = float(carrying._ranking.scores(later_ms, [PRICE])[0])
    carrying.size_after(socket.message(SIZE * 5_000, PRICE))
    with carrying._lock:
        assert float(carrying._ranking.scores(later_ms, [PRICE])[0]) > calm * 5


def test_a_report_that_has_the_trade_already_is_not_changed_by_it(socket, carrying):
    """It waits while the account is asked about: the venue's answer is of after it."""
    huge, at_ms = SIZE * 5_000, NOW + 1
    assert carrying.size_after(socket.message(huge, PRICE, time_ms=socket.now_ms)) == 1.0
    carrying._carrying._accounts[1].time_ms = socket.now_ms + 500
    after = carrying.size_after(socket.message(huge, PRICE, OTHER, "0x" + "d" * 40, time_ms=socket.now_ms + 900))
    assert after == 1.0
    assert at_ms < socket.now_ms


trades = st.lists(
    st.tuples(
        st.sampled_from([1, 1, 1, 2, 5, 20, 900, 4_000, 10**9]),
        st.sampled_from([1.0, 1.0, 1.0, 1.001, 0.97, 1.5, 0.1, 20.0]),
        st.sampled_from([0, 0, 0, 0, -3_600_000, 86_400_000]),
    ),
    max_size=40,
)


@given(trades=trades)
def test_what_is_carried_is_the_trades_of_the_session_and_no_other(trades):
    """Whatever comes, and whatever becomes of it: each row of a trade counted its amount once, and nothing else did."""
    socket = Socket()
    socket.begin(210)
    reported = []
    for times, factor, shift_ms in trades:
        reported += _amounts(
            socket.take(socket.message(SIZE * times, round(PRICE * factor, 1), time_ms=socket.now_ms + shift_ms))
        )
    for _ in range(90):
        reported += _amounts(socket.take(socket.message(SIZE, PRICE)))
    rows = [
        lots
        for batch in socket.normalizer.flush().get(MARKET, ())
        if isinstance(batch, Trades)
        for lots in batch.quantity_lots.tolist()
    ]
    assert Counter(lots for lots in reported if lots) == Counter(rows)


def test_a_market_that_is_not_watched_shows_what_is_believed_alone():
    socket, traders, marks, lost = Socket(), [], {}, []
    hearing = _Hearing(socket.spec, traders.append, marks.__setitem__, lambda: lost.append(1), socket.now_ms)
    hearing.on_state(socket.connected)

    def take(frame):
        traders.clear()
        hearing.on_frame(frame, socket.now_ms * 1_000_000, socket.socket)
        return [each.quantity_lots for each in traders]

    take(socket.message(SIZE, PRICE))
    take(socket.mark(PRICE))
    for _ in range(250):
        take(socket.message(SIZE, PRICE))
    usual = round(SIZE / socket.listing.instrument.lot)
    assert take(socket.message(SIZE, PRICE)) == [usual]
    take(socket.mark(PRICE * 20))
    assert take(socket.message(SIZE, PRICE / 20)) == [0]
    assert marks == {"BTC": PRICE}
    assert take(socket.message(SIZE * 5_000, PRICE)) == [0]
    assert sorted(take(socket.message(SIZE * 6_000, PRICE))) == [usual * 5_000, usual * 6_000]
    assert lost == [1]  # both topics are heard by now; what was traded before was not
    hearing.on_state(Disconnected(socket.now_ms, socket.socket, socket.now_ms, "It ended."))
    assert lost == [1, 1]
