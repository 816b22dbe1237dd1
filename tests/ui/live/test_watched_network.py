"""The watch list goes to the network as everything else does: through the proxy of the moment."""

from types import SimpleNamespace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from tests.proxies import ToyProxy

from rektscope.live.access import VenueAccess
from rektscope.live.observed.addresses import AddressStore
from rektscope.live.observed.plan import AccountKeeping, AccountPlan
from rektscope.net.policy import NetworkPolicy, Proxy
from rektscope.ui.live.controller import LiveController
from rektscope.ui.live.observed import ObservedController

FRAME = SimpleNamespace(
    is_live=True,
    instrument=SimpleNamespace(base="BTC", venue="binance"),
    state=SimpleNamespace(open_interest_usd=None),
)
LONG_MS = 20_000


@pytest.fixture
def proxies():
    """Two proxies that want a login nobody has, so that nothing goes further than to them."""
    both = [ToyProxy(0, login="nobody:nothing") for _ in range(2)]
    for proxy in both:
        proxy.start()
    yield both
    for proxy in both:
        proxy.stop()


def _policy(proxy):
    return NetworkPolicy(Proxy.parse(f"http://127.0.0.1:{proxy.port}"))


def test_addresses_are_asked_about_through_the_proxy_of_the_moment(qapp, qtbot, tmp_path, proxies):
    _ = qapp
    ways = [VenueAccess(policy=_policy(each)) for each in proxies]
    store = AddressStore(tmp_path / "addresses.json")
    store.save(("0x" + "1" * 40,))
    controller = ObservedController(store, dict, lambda: ways[0])
    controller.load()
    try:
        controller.snapshot_for(FRAME)
        qtbot.waitUntil(lambda: bool(proxies[0].asked), timeout=LONG_MS)
        ways.reverse()
        controller.snapshot_for(FRAME)
        qtbot.waitUntil(lambda: bool(proxies[1].asked), timeout=LONG_MS)
    finally:
        controller.stop()
        controller.view.deleteLater()
        for way in ways:
            way.close()
    assert set(proxies[0].asked + proxies[1].asked) <= {
        f"CONNECT api.hyperliquid.xyz:443 HTTP/1.{minor}" for minor in "01"
    }


def test_an_opening_under_way_goes_on_through_a_proxy_that_is_set_meanwhile(qtbot, proxies):
    window = QWidget()
    qtbot.addWidget(window)
    live = LiveController(window, SimpleNamespace(is_live=False))
    live.reach_through(_policy(proxies[0]))
    live.open_markets(["bybit:BTCUSDT"])
    try:
        qtbot.waitUntil(lambda: bool(proxies[0].asked), timeout=LONG_MS)
        live.reach_through(_policy(proxies[1]))
        qtbot.waitUntil(lambda: bool(proxies[1].asked), timeout=LONG_MS)
    finally:
        live.stop()


def test_what_cannot_be_reached_is_reported_once_and_given_up_on_asking(qtbot, proxies):
    window = QWidget()
    qtbot.addWidget(window)
    live = LiveController(window, SimpleNamespace(is_live=False))
    live.reach_through(_policy(proxies[0]))
    found, again = QSignalSpy(live.reported), QSignalSpy(live.reportedAgain)
    live.open_markets(["bybit:BTCUSDT"])
    try:
        waits = lambda: live._opener._opening.wait_left_s > 1  # noqa: E731 -- and no attempt is on its way
        qtbot.waitUntil(lambda: len(proxies[0].asked) > 2 and again.count() > 1 and waits(), timeout=LONG_MS)
        sentences = [found.at(row)[0] for row in range(found.count())]
        assert len(sentences) == 2  # that it asks, and why it cannot
        assert sentences[1].endswith("Meanwhile this is a replay; press Replay to give up.")
        asked = len(proxies[0].asked)
        live.switch.replay_button.click()
        assert found.at(2)[0] == ""
        qtbot.wait(1_500)
        assert len(proxies[0].asked) == asked
        assert found.count() == 3
    finally:
        live.stop()


def test_markets_that_are_opened_later_ask_about_accounts_as_the_user_chose(qtbot, proxies):
    window = QWidget()
    qtbot.addWidget(window)
    live = LiveController(window, SimpleNamespace(is_live=False))
    plan = AccountPlan(share=0.1, keeping=AccountKeeping.NONE)
    live.reach_by({}, _policy(proxies[0]), plan)
    live.open_markets(["hyperliquid:BTC"])
    try:
        assert live._opener._opening._accounts is plan
    finally:
        live.stop()
