"""What fires comes up in list, notice and desktop, each once; a burst that grows is only updated."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget

from rektscope.alerts.store import AlertStore
from rektscope.alerts.watch import MyLine, Sight
from rektscope.live.health import ConnectionHealth, FeedHealth
from rektscope.market.events import Liquidations, MarketEvents, Marks
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui.figures import bound
from rektscope.ui.icons import icon
from rektscope.ui.live.alert_center import AlertCenter
from rektscope.ui.live.notifier import DesktopNotifier


class TrayOfTest:
    """Keeps what it is to show."""

    def __init__(self):
        self.shown = []

    def notify(self, title, words):
        self.shown.append((title, words))

    def remove(self):
        self.shown.append("removed")


@pytest.fixture
def center(qapp, tmp_path):
    _ = qapp
    view, tray = QWidget(), TrayOfTest()
    view.resize(900, 400)
    center = AlertCenter(view, DesktopNotifier(icon("play"), view, make_tray=lambda *_: tray))
    center.tray = tray
    center.start(AlertStore(tmp_path / "alerts.json"))
    view.show()
    center.panel.show()
    yield center
    center.stop()
    center.panel.close()
    center.panel.deleteLater()
    view.close()
    view.deleteLater()


@pytest.fixture
def sight(made):
    """The made market at a second: a mark that comes near at 10, liquidations of 2 M USD at 20, 21 and 22."""
    times = [made.start_ms + second * 1000 for second in (0, 10)]
    gone = [made.start_ms + second * 1000 for second in (20, 21, 22)]
    events = MarketEvents.of(
        made.btc,
        Marks.from_columns(time_ms=times, received_ms=times, mark_steps=[60_000_000, 60_600_000]),
        Liquidations.from_columns(
            time_ms=gone,
            received_ms=gone,
            price_ticks=[600_000] * 3,
            quantity_lots=[33_400] * 3,
            liquidated_side=[-1] * 3,
        ),
    )
    index = LiquidationIndex.build({made.btc.market: events}, made.start_ms, made.start_ms + HOUR_MS)
    line = MyLine("my position", Side.SHORT, 61_000.0)
    return lambda second, *, is_live=True: Sight(
        made.start_ms + second * 1000, events, None, index, (line,), is_live=is_live
    )


def test_what_fires_comes_up_everywhere_once(center, sight):
    for second in (*range(30), *range(29, 35)):
        center.look(sight(second))
    assert [title for title, _ in center.tray.shown] == ["Near my liquidation", "Large liquidation"]
    assert center.panel.list.count() == 2
    assert (
        center.panel.list.item(0)
        .text()
        .endswith(
            "3 liquidations within a minute, $6.01 M in all; the largest: $2.00 M short at 60,000.0 on binance:BTCUSDT."
        )
    )
    assert center.banner.isVisible()
    assert center.banner.sentence.text().startswith("3 liquidations")


def test_rules_of_the_panel_hold_at_once(qtbot, center, sight):
    qtbot.keyClick(center.panel.form.switches["near_liquidation"], Qt.Key.Key_Space)
    for second in range(15):
        center.look(sight(second))
    assert center.panel.list.count() == 0
    assert not center.banner.isVisible()


def test_a_replay_alerts_only_when_asked_and_never_for_what_a_jump_passed(qtbot, center, sight):
    for second in range(30):
        center.look(sight(second, is_live=False))
    assert center.panel.list.count() == 0
    qtbot.keyClick(center.panel.form.switches["in_replay"], Qt.Key.Key_Space)
    center.look(sight(0, is_live=False))
    center.jump(is_live=False)
    center.look(sight(21, is_live=False))
    assert center.panel.list.count() == 0
    center.look(sight(25, is_live=False))
    assert center.panel.list.count() == 1


def test_clicks_are_handed_on(center, sight, made):
    spies = QSignalSpy(center.momentChosen), QSignalSpy(center.raiseAsked)
    for second in range(12):
        center.look(sight(second))
    center.banner.go_button.click()
    center.panel.list.itemClicked.emit(center.panel.list.item(0))
    assert [spies[0].at(row)[0] for row in range(2)] == [made.start_ms + 10_000] * 2
    center._notifier.clicked.emit()
    assert spies[1].count() == 1


def test_rules_kept_hold_from_the_start_and_the_sign_goes_with_stop(center, sight):
    store = center.panel._store
    store.save(replace(center.panel.settings, liquidation=False))
    center.start(store)
    for second in range(30):
        center.look(sight(second))
    assert center.panel.list.count() == 1
    center.stop()
    assert center.tray.shown[-1] == "removed"


def test_an_answer_to_the_user_covers_an_alert_which_comes_back(center, sight):
    banner = center.banner
    for second in range(12):
        center.look(sight(second))
    alert = banner.sentence.text()
    banner.say("Asking what okx:BTC-USDT-SWAP is…")
    assert (banner.title.text(), banner.sentence.text()) == ("Live", "Asking what okx:BTC-USDT-SWAP is…")
    assert not banner.go_button.isVisible()
    banner.say("")
    assert (banner.sentence.text(), banner.go_button.isVisible()) == (alert, True)
    banner.say("OKX could not be reached.")
    banner.dismiss()
    assert banner.sentence.text() == alert
    banner.dismiss()
    assert not banner.isVisible()


def test_what_is_shown_again_comes_only_where_it_was_not_dismissed(center):
    banner = center.banner
    banner.say("Trying again in 2 s.")
    banner.say_again("Trying again in 8 s.")
    assert banner.sentence.text() == bound("Trying again in 8 s.")
    banner.dismiss()
    banner.say_again("Trying again in 16 s.")
    assert not banner.isVisible()
    banner.say("Saved.", "File")
    banner.say_again("Trying again in 16 s.")
    assert banner.sentence.text() == "Saved."


def test_an_alert_covers_what_was_shown_and_another_session_takes_it_away(center, sight):
    banner = center.banner
    center.panel.form.switches["in_replay"].click()
    banner.say("OKX could not be reached.")
    for second in range(12):
        center.look(sight(second, is_live=False))
    assert banner.go_button.isVisible()
    center.jump(is_live=False)
    assert (banner.sentence.text(), banner.go_button.isVisible()) == ("OKX could not be reached.", False)
    assert center.panel.list.count() == 1
    banner.dismiss()
    assert not banner.isVisible()


def test_moving_the_cursor_repeats_no_live_alert_and_takes_no_live_notice_away(center, sight):
    for second in range(30):
        center.look(sight(second))
        center.jump(is_live=True)  # as each key does that moves the cursor while the feed goes on
    assert [title for title, _ in center.tray.shown] == ["Near my liquidation", "Large liquidation"]
    assert center.panel.list.count() == 2
    assert center.banner.sentence.text().startswith("3 liquidations")
    assert center.banner.title.text().endswith(" · 1 more")


def test_what_is_live_is_reported_behind_a_replay_as_well_and_says_so(center, sight):
    asked = QSignalSpy(center.sourceAsked)
    center.look(sight(0))
    center.jump(is_live=False)
    center.look_away(sight(5, is_live=False).at_ms)
    for second in range(12):
        center.look(sight(second), is_behind=True)
        center.look_away(sight(5, is_live=False).at_ms)
    assert [title for title, _ in center.tray.shown] == ["Near my liquidation"]
    assert center.banner.title.text().startswith("Live: Near my liquidation · ")
    center.jump(is_live=True)
    assert center.banner.title.text().startswith("Near my liquidation · ")
    center.jump(is_live=False)
    assert center.banner.title.text().startswith("Live: Near my liquidation · ")
    center.banner.go_button.click()
    assert [asked.at(row)[0] for row in range(asked.count())] == [True]
    center.panel.form.switches["in_replay"].click()
    for second in range(30):
        center.look(sight(second, is_live=False))
    assert not center.banner.title.text().startswith("Live")
    center.panel.list.itemClicked.emit(center.panel.list.item(0))
    assert asked.at(1)[0] is False


def test_of_what_fires_at_once_the_desktop_shows_the_most_pressing(center, sight, made):
    looks = (sight(0), sight(25))  # the price has come near and liquidations have come since the last look
    for look in looks:
        center.look(replace(look, price_levels=(60_500.0,)))
    assert center.tray.shown[-1][0] == "Near my liquidation"
    assert center.tray.shown[-1][1].endswith(" And 2 more.")
    assert center.banner.title.text().startswith("Near my liquidation")
    assert made.btc.market in center.banner.sentence.text()


def test_the_notice_leaves_the_newest_prices_in_sight(center, sight):
    for second in range(12):
        center.look(sight(second))
    banner = center.banner
    assert banner.x() < 20
    assert banner.geometry().right() < 0.75 * banner.parentWidget().width()


def health_of(at_ms, *, is_open):
    connection = ConnectionHealth("binance/linear/0", "BINANCE", is_open, "", 10, 100, 1.0, at_ms - 40_000, 0, 0)
    return FeedHealth(at_ms, (connection,), (), "", (), 0, "")


def test_the_notice_of_a_lost_feed_goes_when_the_feed_is_back(center, sight):
    lost = replace(sight(1), health=health_of(sight(1).at_ms, is_open=False))
    center.look(lost)
    assert center.banner.title.text().startswith("Feed disconnected")
    center.look(replace(sight(2), health=health_of(sight(2).at_ms, is_open=False)))
    assert center.banner.isVisible()
    center.look(replace(sight(3), health=health_of(sight(3).at_ms, is_open=True)))
    assert not center.banner.isVisible()
    assert center.panel.list.count() == 1  # the list keeps what was
