"""A session that is dropped on the window is opened; test_import_dialog has what happens to other files."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from rektscope.engine.sources import bundled_session_path
from rektscope.ui.dropping import FileDrops, dropped_files


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


def drop(window, data, actions=Qt.DropAction.CopyAction):
    """Drag over the window and let go; how it was taken, None where it was not."""
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = _entered(actions, data, *keys)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    if not entered.isAccepted():
        return None
    dropped = QDropEvent(QPointF(50, 50), actions, data, *keys)
    QApplication.sendEvent(window, dropped)
    assert dropped.dropAction() == entered.dropAction()
    return dropped.dropAction()


@pytest.mark.parametrize(
    ("offered", "taken"),
    [
        (Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.CopyAction),
        (Qt.DropAction.MoveAction | Qt.DropAction.LinkAction, Qt.DropAction.LinkAction),
        (Qt.DropAction.MoveAction, None),
    ],
)
def test_a_file_is_never_moved_away_from_where_it_lies(qtbot, tmp_path, offered, taken):
    """A file manager deletes what was moved."""
    window = QWidget()
    qtbot.addWidget(window)
    drops, paths = FileDrops(window), []
    drops.dropped.connect(paths.extend)
    path = tmp_path / "mine.rekt"
    assert drop(window, mime(path.as_uri()), offered) == taken
    assert paths == ([] if taken is None else [path])


def test_a_session_that_is_dropped_is_opened(qtbot, window, tmp_path):
    path = tmp_path / "other.rekt"
    shutil.copy(bundled_session_path(), path)
    assert drop(window, mime(path.as_uri()))
    qtbot.waitUntil(lambda: "squeeze" in window.windowTitle(), timeout=20_000)


@pytest.mark.parametrize("urls", [(), ("https://example.org/x.rekt",), ("file:///a.rekt", "https://example.org/b")])
def test_anything_else_is_not_taken(window, urls):
    assert dropped_files(mime(*urls)) == []
    assert not drop(window, mime(*urls))
