"""An axis that is drawn in the colours of the theme that is on, and the dressing of a view of plots anew."""

import pyqtgraph as pg
from PySide6.QtGui import QPen

from rektscope.ui.theme import BACKGROUND, CAPTION, CAPTION_PX, LINE, font, themed


class ThemedAxis(pg.AxisItem):
    """Colours are asked for at each drawing, so a theme that is put on holds from the next one on."""

    def __init__(self, orientation: str, *, label_colour: str = CAPTION, offset_px: int = 6) -> None:
        """An axis without scaled units.

        Args:
            orientation: `left`, `right`, `top` or `bottom`.
            label_colour: job of the labels' colour.
            offset_px: pixels from a tick to its label.
        """
        self._label_colour = label_colour
        super().__init__(orientation, maxTickLength=-4)
        self.setStyle(tickFont=font(CAPTION_PX), tickTextOffset=offset_px, autoExpandTextSpace=False)
        self.enableAutoSIPrefix(enable=False)

    def pen(self) -> QPen:
        """Of the line and the ticks."""
        return QPen(themed(LINE))

    def textPen(self) -> QPen:
        """Of the labels."""
        return QPen(themed(self._label_colour))


def dress_plots(view: pg.GraphicsView) -> None:
    """Draw a view anew in the colours of the theme that is on: its ground, its axes, all that is painted in it."""
    view.setBackground(themed(BACKGROUND))
    for item in view.items():
        if isinstance(item, pg.AxisItem):
            item.picture = None  # what it drew last
        item.update()
