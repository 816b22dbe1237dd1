"""A session that is dropped on the window is opened; what is none is answered with a sentence."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from rektscope.engine.sources import bundled_session_path
from rektscope.ui.dropping import dropped_file


def mime(*urls):
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def drop(window, data):
    """Drag over the window and let go; whether it was taken."""
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, *keys)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    if entered.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, *keys))
    return entered.isAccepted()


def test_a_session_that_is_dropped_is_opened(qtbot, window, tmp_path):
    path = tmp_path / "other.rekt"
    shutil.copy(bundled_session_path(), path)
    assert drop(window, mime(path.as_uri()))
    qtbot.waitUntil(lambda: "squeeze" in window.windowTitle(), timeout=20_000)


def test_a_table_that_is_dropped_is_sent_to_the_importer(window, tmp_path):
    path = tmp_path / "BTCUSDT.csv"
    path.write_text("time,open\n", encoding="utf-8")
    before, reports = window.windowTitle(), []
    window.live.reported.connect(reports.append)
    assert drop(window, mime(path.as_uri()))
    assert window.windowTitle() == before
    assert "rektscope import BTCUSDT.csv" in reports[0]


@pytest.mark.parametrize("urls", [(), ("https://example.org/x.rekt",), ("file:///a.rekt", "file:///b.rekt")])
def test_anything_else_is_not_taken(window, urls):
    assert dropped_file(mime(*urls)) is None
    assert not drop(window, mime(*urls))
