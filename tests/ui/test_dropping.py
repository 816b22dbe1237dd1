"""A session that is dropped on the window is opened; test_import_dialog has what happens to other files."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from rektscope.engine.sources import bundled_session_path
from rektscope.ui.dropping import dropped_files


def _entered(*words):
    """The event of a drag that enters; before Qt 6.12 its place is in whole pixels."""
    try:
        return QDragEnterEvent(QPointF(50, 50), *words)
    except TypeError:
        return QDragEnterEvent(QPoint(50, 50), *words)


def mime(*urls):
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def drop(window, data):
    """Drag over the window and let go; whether it was taken."""
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = _entered(Qt.DropAction.CopyAction, data, *keys)
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


@pytest.mark.parametrize("urls", [(), ("https://example.org/x.rekt",), ("file:///a.rekt", "https://example.org/b")])
def test_anything_else_is_not_taken(window, urls):
    assert dropped_files(mime(*urls)) == []
    assert not drop(window, mime(*urls))
