"""Feed health in a sign and a few words: the badge of the header.

A window on a file has the badge too, hidden; what reads the health of feeds is imported once there are some.
"""

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QPushButton, QWidget

from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.health_summary import NO_SUMMARY, Level, Summary
from rektscope.ui.theme import CAPTION, SHORTS, TEXT_SECOND, tint
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.live.health import FeedHealth

_LED_PX = 12
_LED_SCALES = (1, 2, 3)


class HealthBadge(QPushButton):
    """All feeds in a sign and a few words; `clicked` asks for the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Summary | None = None
        self._icons = {level: _led(level) for level in Level}
        self.setIconSize(QSize(_LED_PX, _LED_PX))
        self.setProperty("job", "flat")
        self.show_health(None)

    def show_health(self, health: "FeedHealth | None") -> None:
        """Say how the feeds fare; None when there are none."""
        figures = figures_of(self)
        summary = NO_SUMMARY
        if health is not None:
            from rektscope.ui.live.health_text import summary_of  # noqa: PLC0415 -- with the first feed

            summary = summary_of(health, figures=figures)
        old, self._shown = self._shown, summary
        if old == summary:
            return
        if old is None or old.level is not summary.level:
            self.setIcon(self._icons[summary.level])
        self.setText(summary.words)
        self.setToolTip(f"<qt>{html.escape(summary.sentence, quote=False)}</qt>")
        self.setAccessibleName(tr("Feeds: {words}", words=summary.words))
        self.setAccessibleDescription(summary.sentence)


def _led(level: Level) -> QIcon:
    """A disc when well, a ring while waiting, a triangle in trouble: apart by shape, not by colour alone."""
    icon = QIcon()
    for scale in _LED_SCALES:
        pixmap = QPixmap(_LED_PX * scale, _LED_PX * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if level is Level.WELL:
                painter.setBrush(QColor(tint(TEXT_SECOND)))
                painter.drawEllipse(QPointF(6, 6), 4, 4)
            elif level is Level.WAITING:
                painter.setPen(QPen(QColor(tint(CAPTION)), 1.5))
                painter.drawEllipse(QPointF(6, 6), 3.5, 3.5)
            else:
                painter.setBrush(QColor(tint(SHORTS)))
                painter.drawPolygon(QPolygonF([QPointF(6, 1), QPointF(11.5, 11), QPointF(0.5, 11)]))
        icon.addPixmap(pixmap)
    return icon
