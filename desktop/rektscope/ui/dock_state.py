"""How the docks are arranged, as a value that undo keeps and brings back."""

from dataclasses import dataclass, field  # noqa: TID251 -- a field that is not compared

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QDockWidget, QMainWindow


@dataclass(frozen=True, slots=True)
class DockState:
    """Which docks are open and where; two that differ in sizes alone are equal, as those change with every window.

    Attributes:
        docks: name, whether it is open, whether it floats, and its area, of each dock.
        whole: all of it, as Qt keeps it.
    """

    docks: tuple[tuple[str, bool, bool, str], ...]
    whole: bytes = field(compare=False)


def dock_state(window: QMainWindow) -> DockState:
    """The docks of a window as they are."""
    docks = sorted(
        (dock.objectName(), not dock.isHidden(), dock.isFloating(), str(window.dockWidgetArea(dock).name))
        for dock in window.findChildren(QDockWidget)
    )
    return DockState(tuple(docks), bytes(window.saveState().data()))


def bring_back(window: QMainWindow, state: DockState) -> None:
    """Arrange the docks as they were, unless they are so."""
    if state != dock_state(window):
        window.restoreState(QByteArray(state.whole))
