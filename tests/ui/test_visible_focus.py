"""Whoever works with the keyboard sees where it is: each control that Tab reaches looks otherwise while it has it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QScrollBar, QWidget

from rektscope.ui.application import make_application
from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.themes import Theme, put_on

_LEAST_HEIGHT_PX = 8


def reached_by_tab(root):
    """Controls that are seen, work and take the focus from Tab; Qt's own small buttons of docks are left out."""
    return [
        each
        for each in root.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QAbstractSlider | QComboBox | QLineEdit)
        and not isinstance(each, QScrollBar)
        and type(each) is not QAbstractButton
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("theme", list(Theme))
def test_what_has_the_focus_looks_so(qtbot, window, theme):
    application = make_application()
    put_on(application, theme)
    try:
        for section in map(window.calculator.sections.section, TITLES):
            section.button.click()
        window.side.show("Alerts")
        qtbot.waitUntil(
            lambda: all(each.height() > _LEAST_HEIGHT_PX for each in reached_by_tab(window)), timeout=30_000
        )
        window.activateWindow()
        window.heatmap.setFocus()
        qtbot.waitUntil(window.heatmap.hasFocus, timeout=30_000)
        controls = reached_by_tab(window)
        assert len(controls) > 40
        unseen = []
        for control in controls:
            window.heatmap.setFocus()
            before = control.grab().toImage()
            control.setFocus(Qt.FocusReason.TabFocusReason)
            if control.hasFocus() and control.grab().toImage() == before:
                unseen.append(f"{type(control).__name__} {control.accessibleName() or getattr(control, 'text', str)()}")
        assert unseen == []
    finally:
        put_on(application, Theme.DARK)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
