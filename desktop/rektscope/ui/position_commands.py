"""What is done with my position from a menu, a key or the palette, wherever the calculator is scrolled or hidden."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDockWidget

from rektscope.engine.viewer import chart_markets
from rektscope.positions.store import SavedPosition
from rektscope.ui.calculator.collapsible import CollapsibleSection

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow


def save_position(window: "MainWindow") -> None:
    """Save the position in the calculator, and show the list that it is in now, or why it is not."""
    saved = window.calculator.sections.saved
    open_section(window, saved)
    saved.save_current()


def take_position(window: "MainWindow", position: SavedPosition) -> None:
    """Put a saved position into the calculator, on the chart of its own market where that is here."""
    markets = {instrument.market for instrument in chart_markets(window.viewer.session)}
    if position.market != window.viewer.market and position.market in markets:
        window.choose_market(position.market)
    open_section(window, window.calculator.sections.saved)
    window.calculator.sections.saved.take(position)


def open_section(window: "MainWindow", section: CollapsibleSection) -> None:
    """Unfold a part of the calculator, and bring it into view."""
    dock = window.findChild(QDockWidget, "dock-position")
    if dock is not None:
        dock.show()
        dock.raise_()
    section.button.setChecked(True)
    section.button.setFocus()
    # Its rows have their places only when the window has laid itself out.
    QTimer.singleShot(0, section, lambda: window.calculator.ensureWidgetVisible(section))
