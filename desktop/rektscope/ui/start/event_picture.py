"""A session as a small picture: the price over its time, and what was liquidated by side under it.

On the start page for bundled events, and as the picture that a file manager shows of a session file.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rektscope.sessions.event_cards import EventPreview
from rektscope.ui.theme import BACKGROUND, LONGS, SHORTS, TEXT_SECOND, colour

_SIZE = QSize(300, 96)
_PRICE_SHARE = 0.6
_MARGIN = 6.0


class EventPicture(QWidget):
    """Paints one preview, and the bare ground before there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._preview: EventPreview | None = None
        self.setFixedSize(_SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_preview(self, preview: EventPreview) -> None:
        """Paint this one from now on."""
        self._preview = preview
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Price above, liquidations below."""
        _ = event
        with QPainter(self) as painter:
            if self._preview is None:
                painter.fillRect(self.rect(), colour(BACKGROUND))
            else:
                paint_preview(painter, QRectF(self.rect()), self._preview)


def preview_image(preview: EventPreview, side_px: int) -> QImage:
    """The picture for a file manager, which asks for one that fits a square of `side_px` pixels."""
    image = QImage(side_px, side_px * 3 // 4, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_preview(painter, QRectF(image.rect()), preview)
    return image


def paint_preview(painter: QPainter, room: QRectF, preview: EventPreview) -> None:
    """Price above, liquidations below: shorts up and longs down, by the root of their dollars."""
    painter.fillRect(room, colour(BACKGROUND))
    count = len(preview.close)
    left, top = room.left() + _MARGIN, room.top() + _MARGIN
    width, height = room.width() - 2 * _MARGIN, room.height() - 2 * _MARGIN
    x = left + (np.arange(count) + 0.5) * width / count
    known = np.isfinite(preview.close)
    if known.any():
        low, high = float(np.nanmin(preview.low)), float(np.nanmax(preview.high))
        y = top + height * _PRICE_SHARE * (1.0 - (preview.close - low) / max(high - low, 1e-12))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(TEXT_SECOND), 1.4))
        painter.drawPath(pg.arrayToQPath(x[known], y[known], connect="all", finiteCheck=False))
    largest = max(float(preview.short_usd.max()), float(preview.long_usd.max()), 1.0)
    zero = top + height * (_PRICE_SHARE + (1.0 - _PRICE_SHARE) * 0.55)
    longest = height * (1.0 - _PRICE_SHARE) * 0.45
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for usd, tint, direction in ((preview.short_usd, SHORTS, -1.0), (preview.long_usd, LONGS, 1.0)):
        painter.setPen(QPen(colour(tint), max(1.0, 0.7 * width / count), c=Qt.PenCapStyle.FlatCap))
        for place in np.flatnonzero(usd > 0).tolist():
            end = zero + direction * longest * float(np.sqrt(usd[place] / largest))
            painter.drawLine(QPointF(x[place], zero), QPointF(x[place], end))
