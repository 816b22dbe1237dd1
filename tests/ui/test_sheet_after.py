"""The style sheet goes on when the window is made, and it is the window that it would be with the sheet on before."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.sessions.bundled import bundled_event
from rektscope.ui.settings import WindowSettings
from rektscope.ui.steady_label import SteadyLabel
from rektscope.ui.theme import put_sheet_on
from rektscope.ui.window import MainWindow

SIZES = [(1600, 900), (1024, 640), (640, 480)]


@pytest.fixture
def opened(qapp):
    """Opens a window on a session, with the style sheet on before it is made or after."""
    windows = []

    def open_(path, size, *, is_after):
        sheet = qapp.styleSheet()
        if is_after:
            qapp.setStyleSheet("")
        try:
            window = MainWindow(Viewer(SessionSource.open(path)), WindowSettings())
        finally:
            if is_after:
                put_sheet_on(qapp)
        assert qapp.styleSheet() == sheet
        windows.append(window)
        window.start()
        window.resize(*size)
        window.show()
        window.viewer.chart.wait_for_map()
        window.refresh()
        QApplication.processEvents()
        return window

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()


def places(window):
    """Every widget of a window that is seen, by kind and name, and where it stands in what it belongs to.

    Figures give back the room of whatever was wider before: whose text was set before it was aligned may have a pixel
    less than what is fitted again.
    """
    for label in window.findChildren(SteadyLabel):
        label.fit()
    QApplication.processEvents()
    return [
        (type(widget).__name__, widget.objectName(), widget.geometry().getRect())
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
    ]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("session", ["bundled", "small"])
def test_the_window_is_the_same_with_the_sheet_put_on_after_it_is_made(opened, small_session, session, size):
    path = small_session if session == "small" else bundled_event("2025-10-10").path
    before, after = (opened(path, size, is_after=is_after) for is_after in (False, True))
    assert after.grab().toImage() == before.grab().toImage()
    assert places(after) == places(before)


def test_docks_that_are_opened_later_are_the_same(opened, small_session):
    before, after = (opened(small_session, (1600, 900), is_after=is_after) for is_after in (False, True))
    for window in (before, after):
        for name in ("Markets", "Alerts", "Dossier", "Clusters"):
            window.side.toggle(name)
        QApplication.processEvents()
    assert places(after) == places(before)
