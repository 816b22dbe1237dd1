"""What every drawing over a whole view shares: its extent is the view, and it is drawn anew when the view moves."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt

from rektscope.ui.guarded_paint import guarded_extent


class WholeViewItem(pg.GraphicsObject):
    """Fills its view while it has something to draw; takes no clicks."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def has_content(self) -> bool:
        """Whether there is anything to draw: without it the item has no extent."""
        return True

    def draw_anew(self) -> None:
        """Paint again: the content changed, and with it perhaps the extent."""
        self.prepareGeometryChange()
        self.update()

    def viewRangeChanged(self) -> None:
        """The view moved; an item without content had no extent and still has none."""
        if self.has_content():
            self.draw_anew()

    @guarded_extent
    def boundingRect(self) -> QRectF:
        """The whole view while there is something to draw."""
        box = self.getViewBox()
        return QRectF(box.viewRect()) if box is not None and self.has_content() else QRectF()
