"""What every drawing over a whole view shares: its extent is the view, and it is drawn anew when the view moves.

Qt asks an item for its extent several times in each picture, and each question is a call into Python. So the extent is
kept, and the scene hears of it only where it is another.
"""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt

from rektscope.ui.guarded_paint import guarded_extent


class WholeViewItem(pg.GraphicsObject):
    """Fills its view while it has something to draw; takes no clicks."""

    def __init__(self) -> None:
        super().__init__()
        self._extent = QRectF()
        self._has_extent = False
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def has_content(self) -> bool:
        """Whether there is anything to draw: without it the item has no extent."""
        return True

    def draw_anew(self) -> None:
        """Paint again: the content changed, and with it perhaps the extent."""
        if self.has_content() != self._has_extent:
            self._take_extent()
        self.update()

    def _take_extent(self) -> None:
        box = self.getViewBox()
        extent = QRectF(box.viewRect()) if box is not None and self.has_content() else QRectF()
        if extent != self._extent:
            self.prepareGeometryChange()  # while the extent is still the one that the scene knows
            self._extent = extent
        self._has_extent = not extent.isNull()

    def viewRangeChanged(self) -> None:
        """The view moved; an item without content had no extent and still has none."""
        if self.has_content():
            self._take_extent()
            self.update()

    @guarded_extent
    def boundingRect(self) -> QRectF:
        """The whole view while there is something to draw."""
        return self._extent
