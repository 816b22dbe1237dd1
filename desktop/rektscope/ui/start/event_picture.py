"""A bundled event as a small picture: the price over the day, and what was liquidated by side under it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rektscope.sessions.event_cards import EventPreview
from rektscope.ui.theme import BACKGROUND, LONGS, SHORTS, TEXT_SECOND, colour

_SIZE = QSize(300, 96)
_PRICE_SHARE = 0.6
_MARGIN = 6.0


class EventPicture(QWidget):
    """Paints one preview."""

    def __init__(self, preview: EventPreview) -> None:
        super().__init__()
        self._preview = preview
        self.setFixedSize(_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Price above, liquidations below."""
        _ = event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(BACKGROUND))
        preview = self._preview
        count = len(preview.close)
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        x = _MARGIN + (np.arange(count) + 0.5) * width / count
        known = np.isfinite(preview.close)
        if known.any():
            low, high = float(np.nanmin(preview.low)), float(np.nanmax(preview.high))
            y = _MARGIN + height * _PRICE_SHARE * (1.0 - (preview.close - low) / max(high - low, 1e-12))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(TEXT_SECOND), 1.4))
            painter.drawPath(pg.arrayToQPath(x[known], y[known], connect="all", finiteCheck=False))
        largest = max(float(preview.short_usd.max()), float(preview.long_usd.max()), 1.0)
        zero = _MARGIN + height * (_PRICE_SHARE + (1.0 - _PRICE_SHARE) * 0.55)
        room = height * (1.0 - _PRICE_SHARE) * 0.45
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for usd, tint, direction in ((preview.short_usd, SHORTS, -1.0), (preview.long_usd, LONGS, 1.0)):
            painter.setPen(QPen(colour(tint), max(1.0, 0.7 * width / count), c=Qt.PenCapStyle.FlatCap))
            for place in np.flatnonzero(usd > 0).tolist():
                end = zero + direction * room * float(np.sqrt(usd[place] / largest))
                painter.drawLine(QPointF(x[place], zero), QPointF(x[place], end))
        painter.end()
