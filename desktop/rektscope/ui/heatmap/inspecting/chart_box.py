"""The chart's view box: drags move it, as of any plot, but a drag with the Shift key measures."""

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseDragEvent
from PySide6.QtCore import QPointF, Qt, Signal


class ChartBox(pg.ViewBox):
    """A view box that reports measuring.

    Signals:
        measured: start and end of a drag with Shift, in the chart's coordinates; both None when it is let go.
    """

    measured = Signal(object, object)

    def mouseDragEvent(self, ev: MouseDragEvent, axis: int | None = None) -> None:
        """Measure with Shift and the left button; everything else as before."""
        if ev.button() != Qt.MouseButton.LeftButton or not ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().mouseDragEvent(ev, axis)
            return
        ev.accept()
        if ev.isFinish():
            self.measured.emit(None, None)
            return
        start, end = self.mapToView(ev.buttonDownPos()), self.mapToView(ev.pos())
        self.measured.emit(QPointF(start), QPointF(end))
