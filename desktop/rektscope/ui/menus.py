"""The menu bar: every action of the window under its group, so that nothing is there for keys alone."""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow

from rektscope.ui.actions import ActionSpec

_ORDER = ("File", "Replay", "Jump", "View", "Live", "Position", "Help")


def add_menus(
    window: QMainWindow, specs: list[ActionSpec], actions: list[QAction], docks: Iterable[QDockWidget]
) -> None:
    """Give the window its menu bar.

    Args:
        window: as it is first arranged; "Reset the layout" brings that arrangement back.
        specs: the actions' names, keys and groups.
        actions: in the same order; each goes under the group of its spec.
        docks: those that are open at first and have no action of their own.
    """
    bar = window.menuBar()
    bar.setNativeMenuBar(False)  # the same place on every system, and in every picture
    groups = sorted({spec.group for spec in specs}, key=_ORDER.index)
    menus = {group: bar.addMenu(f"&{group}") for group in groups}
    for spec, action in zip(specs, actions, strict=True):
        menus[spec.group].addAction(action)
    view = menus["View"]
    view.addSeparator()
    for dock in docks:
        view.addAction(dock.toggleViewAction())
    first = window.saveState()
    reset = QAction("Reset the layout", window)
    reset.triggered.connect(lambda _=False: _reset(window, first))
    view.addAction(reset)
    menus["File"].addSeparator()
    leave = QAction("Quit", window)
    leave.triggered.connect(lambda _=False: window.close())
    menus["File"].addAction(leave)


def _reset(window: QMainWindow, first: QByteArray) -> None:
    window.restoreState(first)
