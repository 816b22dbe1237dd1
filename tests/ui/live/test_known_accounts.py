"""The accounts panel beside a feed that finds accounts by itself: who asks, what it shows, and its end."""

from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from rektscope.live.health import AccountsHealth, LargestState
from rektscope.live.observed.addresses import AddressStore
from rektscope.ui.live.accounts_text import accounts_text, trouble_text
from rektscope.ui.live.known_accounts import KnownAccounts
from rektscope.ui.live.observed import ObservedController

WELL = AccountsHealth("hyperliquid", 20_310, 1_204, 417, 60_000, 540, 600, 0, 0, 0.0, LargestState.KNOWN, 20_000, "")
ADDRESS = "0x" + "1" * 40
FRAME = SimpleNamespace(
    is_live=True,
    cursor_ms=0,
    known=None,
    session=SimpleNamespace(account_addresses={}),
    instrument=SimpleNamespace(base="BTC", venue="hyperliquid"),
    state=SimpleNamespace(open_interest_usd=None),
)


class Feed:
    """A feed that finds accounts, and notes whom it has to ask about first."""

    def __init__(self):
        self.watched = []
        self.accounts = SimpleNamespace(are_found=True, watch=self._watch, named=lambda: {7: ADDRESS})

    def _watch(self, addresses):
        self.watched.append(tuple(addresses))


@pytest.fixture
def controller(qapp, tmp_path):
    _ = qapp
    store = AddressStore(tmp_path / "addresses.txt")
    store.save((ADDRESS,))
    made = ObservedController(store)
    made.load()
    yield made
    made.stop()
    made.view.deleteLater()


def test_a_feed_that_finds_accounts_asks_about_the_watched_ones_and_nobody_else_does(controller):
    feed = Feed()
    controller.follow(feed)
    controller.follow(feed)
    assert feed.watched == [(ADDRESS,)]
    controller.snapshot_for(FRAME)
    assert controller._watch is None
    controller.choose((ADDRESS, "0x" + "2" * 40))
    controller.follow(feed)
    assert feed.watched[-1] == (ADDRESS, "0x" + "2" * 40)


def test_a_feed_without_accounts_changes_nothing(controller):
    feed = Feed()
    feed.accounts.are_found = False
    controller.follow(feed)
    assert feed.watched == []
    assert controller._feed is None


def test_how_the_asking_goes_is_reported(qtbot):
    panel = KnownAccounts()
    qtbot.addWidget(panel)
    assert panel.asking.isHidden()
    panel.show_health(WELL)
    assert panel.asking.text() == accounts_text(WELL)
    assert "1,204 of 20,310 accounts asked, 417 hold something here" in panel.asking.text()


def test_a_limit_or_a_ban_ends_in_words_and_goes_again(qtbot):
    panel = KnownAccounts()
    qtbot.addWidget(panel)
    slowed = replace(WELL, too_many=1, kept_out_s=12.0)
    assert trouble_text(slowed).startswith("Hyperliquid asks to slow down: accounts are asked about again in 12")
    banned = replace(WELL, bans=1, kept_out_s=300.0, is_banned=True)
    assert "blocks this network" in trouble_text(banned)
    assert "asks to slow down" in trouble_text(replace(slowed, bans=1))  # a ban of before is over
    panel.show_health(banned)
    assert "blocks this network" in panel.asking.text()
    panel.show_health(replace(banned, kept_out_s=0.0))
    assert panel.asking.text() == accounts_text(WELL)
    assert trouble_text(replace(WELL, words="No answer in time.")) == "No answer in time."


def test_a_small_window_has_room_for_the_table_and_a_page_chosen_stays(qtbot):
    controller = ObservedController(AddressStore())
    qtbot.addWidget(controller.view)
    controller.view.resize(440, 380)  # the dock of a window of 1280 by 720
    controller.view.show()
    controller.accounts.table.setVisible(True)
    row_px = controller.accounts.table.verticalHeader().defaultSectionSize()
    qtbot.waitUntil(lambda: controller.accounts.table.viewport().height() >= 7 * row_px)
    controller._turn_to(controller.panel)
    assert controller.view.currentWidget() is controller.panel
    assert not controller._is_turned
    controller.view.setCurrentWidget(controller.accounts)
    assert controller._is_turned


def test_a_pace_that_the_venue_asked_for_and_a_list_that_cannot_be_had_are_reported():
    assert trouble_text(WELL) == ""
    slow = trouble_text(replace(WELL, slowness=4.0, too_many=2))
    assert "asked to slow down" in slow
    assert "4.0 times as long" in slow
    assert "found by their trades alone" in trouble_text(replace(WELL, largest=LargestState.FAILED))
    assert trouble_text(replace(WELL, slowness=4.0, words="No answer.")) == "No answer."
