"""Docks that float: beside the window or on another screen and not over the chart, and never behind the window."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow

_OFFSET = QPoint(48, 48)
"""From where it stood, where there is no free place: that it floats is seen at least."""


def place_what_floats(window: QMainWindow) -> None:
    """From now on each dock of a window that its button lets float is put where it covers least.

    One that is dragged out, or that a kept layout lets float, stays where it was put.
    """
    for dock in window.findChildren(QDockWidget):
        button = dock.findChild(QAbstractButton, "qt_dockwidget_floatbutton")
        if button is not None:
            button.clicked.connect(lambda _=False, dock=dock: _place(window, dock))


def raise_what_floats(window: QMainWindow) -> None:
    """Bring docks that float before their window, which is shown.

    One that a kept layout lets float is shown before there is a window to stand before, and stays behind it.
    """
    for dock in window.findChildren(QDockWidget):
        if dock.isFloating() and dock.isVisible():
            dock.hide()
            dock.show()


def _place(window: QMainWindow, dock: QDockWidget) -> None:
    if dock.isFloating():
        own = window.screen().availableGeometry()
        others = [screen.availableGeometry() for screen in QGuiApplication.screens() if screen is not window.screen()]
        dock.move(free_place(dock.frameGeometry(), window.frameGeometry(), own, others))


def free_place(dock: QRect, window: QRect, own: QRect, others: Iterable[QRect]) -> QPoint:
    """The top left corner for a dock, all in the desktop's pixels.

    Args:
        dock: where it stands.
        window: its window, with its frame.
        own: the screen of the window that is free for windows.
        others: the same of the other screens.
    """
    size = dock.size()
    for corner in (QPoint(window.right() + 1, dock.top()), QPoint(window.left() - size.width(), dock.top())):
        if own.contains(QRect(corner, size)):
            return corner
    for screen in others:
        if _fits(size, screen.size()):
            return screen.topLeft()
    moved = QRect(dock.topLeft() + _OFFSET, size)
    return moved.topLeft() if own.contains(moved) else dock.topLeft() + QPoint(_OFFSET.x(), 0)


def _fits(size: QSize, room: QSize) -> bool:
    return size.width() <= room.width() and size.height() <= room.height()
