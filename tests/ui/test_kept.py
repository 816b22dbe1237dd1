"""The window that is handed from test to test is put back, or goes: nobody meets what another test left."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.fields import typed

from rektscope.market.times import MINUTE_MS


def _play_about(window):
    window.replay.step(-MINUTE_MS)
    typed(window.calculator.form.leverage, "50")


def _leave_nonsense(window):
    typed(window.calculator.form.entry, "nonsense")


def _zoom(window):
    window.heatmap.plot.getViewBox().scaleBy((0.3, 0.3))


def _show_what_came_next(window):
    window.transport.next_button.click()


def _point_at_the_timeline(window):
    QTest.mouseMove(window.timeline, QPoint(60, 10))
    assert window.timeline.toolTip()


@pytest.mark.parametrize("do", [_play_about, _leave_nonsense, _zoom, _show_what_came_next, _point_at_the_timeline])
def test_what_can_be_undone_is_undone(kept_window, keeping, qtbot, do):
    draft, opening_ms = kept_window.calculator.draft, kept_window.frame.cursor_ms
    do(kept_window)
    keeping.put_back(qtbot)
    assert keeping.window is kept_window
    assert (kept_window.calculator.draft, kept_window.frame.cursor_ms) == (draft, opening_ms)
    assert kept_window.calculator.form.leverage.text() == "25×"
    assert not kept_window.editing.history.can_undo


def test_a_window_on_another_session_is_met_by_nobody(kept_bundled_window, keeping):
    assert kept_bundled_window.viewer.session.name != "Forty minutes"
    assert keeping.window is None


@pytest.mark.parametrize("do", ["open a dock", "choose a market", "replace a part", "choose a scale"])
def test_a_window_that_stays_another_goes(kept_window, keeping, qtbot, do):
    if do == "open a dock":
        qtbot.keyClick(kept_window, Qt.Key.Key_T)
    elif do == "choose a market":
        kept_window.next_market()
    elif do == "replace a part":
        kept_window.made_by_a_test = None
    else:
        kept_window.change_brightness(1)
    keeping.put_back(qtbot)
    assert keeping.window is None
