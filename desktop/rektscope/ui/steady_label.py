"""A label for a figure that changes with every moment, without the window being laid out anew each time.

Qt lays out everything around a label whose text changes, which took a third of a seek. A label of fixed size is left
alone, so this one keeps the room of the widest text that it had, and asks for more only when a text needs it. Its
colour is of its palette, because a style sheet that is set anew is read, matched and laid out anew too.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QLabel, QWidget

from rektscope.ui.figure_widths import in_zeros
from rektscope.ui.theme import themed

_OTHER_LOOK = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Polish}
_OTHER_PLACE = {
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
    QEvent.Type.Move,
    QEvent.Type.Resize,
}


_MOST_WIDTHS = 256

_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)
"""A label in a tool bar is written in the colour of its buttons."""


class SteadyLabel(QLabel):
    """One line of text in the room of the widest that it had. `fit` gives the room back that is not needed now."""

    _job: str | None = None
    _widest_px = -1.0
    """Width of the widest text that there is room for; asking for a label's hint takes ten times as long."""

    _ground: QWidget | None = None
    """What paints the text; the label itself where it is None."""

    _ink: tuple[QFont, QColor, int] | None = None
    """Font, colour and alignment that the ground paints it in, until one of them changes."""

    _place: QRect | None = None
    """Where it lies on the ground, until it moves, or what it stands in does; null while it is hidden."""

    _metrics: QFontMetricsF | None = None
    """Of the font, until it changes."""

    _widths: dict[str, float] | None = None
    """Of texts with zeros for figures, in pixels, as `_metrics` measures them."""

    def lie_on(self, ground: QWidget) -> None:
        """Let a widget that this one lies on paint the text (`LetteredGround`)."""
        self._ground = ground
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setUpdatesEnabled(False)

    def write(self, painter: QPainter, region: QRegion) -> None:
        """Paint the text on the ground, where some of it is to be painted anew."""
        place = self._place
        if place is None:
            place = self._place = self._place_on_ground()
        if not region.intersects(place):
            return
        if self._ink is None:
            self.ensurePolished()
            self._ink = self.font(), self.palette().color(self.foregroundRole()), self._alignment()
        typeface, colour, alignment = self._ink
        painter.setFont(typeface)
        painter.setPen(colour)
        painter.setClipRect(place)  # a dash hangs over: that pixel would stay where the label moves away
        painter.drawText(place, alignment, self.text())

    def forget_place(self) -> None:
        """What it stands in on the ground was moved, shown or hidden."""
        self._paint_ground()
        self._place = None
        self._paint_ground()

    def _place_on_ground(self) -> QRect:
        ground = self._ground
        if ground is None or not self.isVisibleTo(ground):
            return QRect()
        return QRect(self.mapTo(ground, QPoint()), self.size())

    def _alignment(self) -> int:
        """As a plain label aligns its text."""
        return int(self.alignment()) | int(Qt.TextFlag.TextForceLeftToRight)

    def _paint_ground(self) -> None:
        """Have the text painted anew where another paints it."""
        if self._ground is not None:
            if self._place is None:
                self._place = self._place_on_ground()
            self._ground.update(self._place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, unless the ground does."""
        if self._ground is None:
            super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """What is shown, hidden, moved or given other room is painted anew by the ground."""
        if self._ground is not None and event.type() in _OTHER_PLACE:
            self.forget_place()
        return super().event(event)

    def set_colour(self, job: str) -> None:
        """Show the text in a colour of the palette, in whatever theme is on."""
        if job == self._job:
            return
        self._job = job
        self._take_colour()

    def _take_colour(self) -> None:
        if self._job is None:
            return
        palette, colour = self.palette(), themed(self._job)
        if any(palette.color(role) != colour for role in _TEXT_ROLES):
            for role in _TEXT_ROLES:
                palette.setColor(role, colour)
            self.setPalette(palette)

    def setText(self, text: str) -> None:
        """Show a text, in more room if it needs more."""
        if text == self.text():
            return
        super().setText(text)
        if self._width_px(text) > self._widest_px:
            self._take_room()
        self._paint_ground()

    def fit(self) -> None:
        """Take only the room that the present text needs, as before another market is shown."""
        text = self.text()
        self.setMinimumSize(0, 0)  # a label's hint is never less than its minimum, and is kept until the text changes
        super().setText("")
        super().setText(text)
        self._take_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room, another theme has other colours."""
        super().changeEvent(event)
        self._ink = self._metrics = self._widths = None
        self._paint_ground()
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colour()
        if event.type() in _OTHER_LOOK:
            self.fit()

    def _width_px(self, text: str) -> float:
        if self._metrics is None or self._widths is None or len(self._widths) > _MOST_WIDTHS:
            self._metrics, self._widths = QFontMetricsF(self.fontMetrics()), {}
        text = in_zeros(text, is_regular=False)
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def _take_room(self) -> None:
        self.ensurePolished()
        self._metrics = None
        self._widest_px = self._width_px(self.text())
        hint = self.sizeHint()
        if hint != self.minimumSize() or hint != self.maximumSize():
            self.setFixedSize(hint)
