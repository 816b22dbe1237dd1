"""A panel that is made after the window is up must not flash a window of its own, which would take the focus too."""

import pytest
from PySide6.QtWidgets import QApplication

from rektscope.ui.live.alerts_panel import AlertsPanel
from rektscope.ui.overview.tape import TapePanel


@pytest.mark.parametrize("panel", [AlertsPanel, TapePanel])
def test_a_panel_made_late_shows_no_window_of_its_own(qtbot, panel):
    made = panel()
    qtbot.addWidget(made)
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []
