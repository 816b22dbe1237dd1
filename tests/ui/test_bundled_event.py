"""The event that comes with the program, seen from a position in it: the facts of 14 July 2025."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rektscope.engine.sources import bundled_session_path
from rektscope.market.times import parse_time_ms

HIGHEST_MARK_MS = parse_time_ms("2025-07-14T07:35:50Z")
CROSSED_122500_MS = parse_time_ms("2025-07-14T05:23:20Z")


@pytest.fixture
def bundled_window(kept_bundled_window):
    return kept_bundled_window


@pytest.fixture
def panel(bundled_window):
    return bundled_window.calculator


def put_liquidation_at(window, price):
    window.heatmap.lines.liquidation.signals.released.emit(price)
    assert window.calculator.answer.liquidation_price == pytest.approx(price, abs=1e-6)


def verdict_shown(window):
    return QLabel.text(window.calculator.view.verdict)  # with each figure bound to its unit


def at_the_end(window):
    window.replay.go_to_end()
    return verdict_shown(window)


def test_the_short_it_opens_with(panel):
    draft = panel.draft
    assert (draft.entry_price, draft.quantity, draft.leverage) == (119_038.3, 2.5, 25.0)
    assert draft.opened_ms == parse_time_ms("2025-07-14T00:00:00Z")
    assert panel.view.price.text() == "123,303.3"


def test_a_short_liquidated_at_123250_survives_the_highest_mark(qtbot, bundled_window):
    put_liquidation_at(bundled_window, 123_250.0)
    assert (
        at_the_end(bundled_window)
        == "<span style='font-weight:600'>Survives, barely.</span> Closest at 07:35\u00a0UTC: 0.03\u00a0% away."
    )
    qtbot.keyClick(bundled_window, Qt.Key.Key_R)
    assert bundled_window.frame.cursor_ms == HIGHEST_MARK_MS
    assert bundled_window.frame.state.mark_price == pytest.approx(123_216.283, abs=0.001)


def test_a_short_liquidated_at_122500_is_rekt_and_the_verdict_says_when_and_at_which_mark(qtbot, bundled_window):
    put_liquidation_at(bundled_window, 122_500.0)
    assert at_the_end(bundled_window) == (
        "<span style='font-weight:600'>Liquidated</span> between 05:20 and 05:25\u00a0UTC; "
        "estimated 05:23:20\u00a0UTC, mark 122,519.7."
    )
    bundled_window.replay.go_to_start()
    qtbot.keyClick(bundled_window, Qt.Key.Key_R)
    assert bundled_window.frame.cursor_ms == CROSSED_122500_MS
    assert "<span style='font-weight:600'>Liquidated</span> between 05:20 and 05:25\u00a0UTC" in verdict_shown(
        bundled_window
    )
    bundled_window.replay.step(-10_000)
    assert "<span style='font-weight:600'>Alive at 05:23\u00a0UTC, barely.</span>" in verdict_shown(bundled_window)


def test_before_the_opening_it_says_so(bundled_window):
    bundled_window.replay.go_to_start()
    words = "<span style='font-weight:600'>Not opened yet.</span> It opens at 14 Jul 00:00\u00a0UTC."
    assert verdict_shown(bundled_window) == words


def test_the_button_of_my_moment_goes_where_r_goes(qtbot, bundled_window):
    put_liquidation_at(bundled_window, 122_500.0)
    qtbot.mouseClick(bundled_window.transport.my_moment, Qt.MouseButton.LeftButton)
    assert bundled_window.frame.cursor_ms == CROSSED_122500_MS


def test_the_worst_minute_is_that_of_the_92_million_order(qtbot, bundled_window):
    qtbot.keyClick(bundled_window, Qt.Key.Key_W)
    assert bundled_window.frame.cursor_ms == parse_time_ms("2025-07-14T05:24:00Z")


def test_the_dossier_is_filled_when_it_is_opened_and_not_before(qtbot, bundled_window):
    assert bundled_window.side.dossier.widget() is None
    qtbot.keyClick(bundled_window, Qt.Key.Key_D)
    labels = bundled_window.side.dossier.widget().findChildren(QLabel)
    words = [label.text() for label in labels]
    assert words[0] == "Short squeeze of 14 July 2025"
    assert words[1].startswith("24 published claims")


def test_closing_while_a_map_is_being_built_ends_its_thread_at_once(open_window):
    window = open_window(bundled_session_path())
    window.choose_market("binance:ETHUSDT")
    window.close()
    assert [thread.name for thread in threading.enumerate() if thread.name == "map-builder"] == []
    assert not window._timer.isActive()
