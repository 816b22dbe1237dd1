"""How the docks are arranged, as a value that undo keeps and brings back."""

import msgspec
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QDockWidget, QMainWindow


class DockState(msgspec.Struct, frozen=True, eq=False):
    """Which docks are open and where; two that differ in sizes alone are equal, as those change with every window.

    Attributes:
        docks: name, whether it is open, whether it floats, and its area, of each dock.
        whole: all of it, as Qt keeps it.
    """

    docks: tuple[tuple[str, bool, bool, str], ...]
    whole: bytes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DockState) and self.docks == other.docks

    def __ne__(self, other: object) -> bool:
        return not self == other  # a Struct's own would compare by identity

    def __hash__(self) -> int:
        return hash(self.docks)


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
