"""Text of a picture: measured, fitted into its place, and drawn as outlines at the picture's own scale.

Outlines without hinting are the same on every machine, and smooth at any size; what is measured is what is drawn.
"""

import math
import re

import msgspec
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath

from rektscope.ui import theme
from rektscope.ui.export.presets import Role

_CAP_HEIGHT = 0.727
"""Of Inter, as a share of its size: capitals and figures are this tall, and are centred in their line."""

_TALLEST, _LOWEST = 0.40, 0.58
"""Of Inter: how far letters reach above and below the middle of capitals, as shares of the size."""

_LINE_HEIGHT = 1.28
_MOST_STAMPS = 400
_STAMP_EDGE = 2

REGULAR, SEMI_BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold


_BREAK = re.compile(r"(?<!\d) | (?!(?:[kMBT%]|UTC|USD)(?:\W|$))")
"""Where a line may end: at a space, but not between a number and its unit."""


class TextBox(msgspec.Struct, frozen=True):
    """One line of text and its place.

    Attributes:
        rect: its width as measured and its height of line, pixels.
        text: its text.
        px: size of the letters.
        role: what it is for.
        colour: `#RRGGBB`.
        is_bold: semi-bold.
    """

    rect: QRectF
    text: str
    px: int
    role: Role
    colour: str
    is_bold: bool

    @property
    def ink(self) -> QRectF:
        """What letters can cover of `rect`: from the tallest to the lowest."""
        middle = self.rect.center().y()
        top = middle - _TALLEST * self.px
        return QRectF(self.rect.left(), top, self.rect.width(), middle + _LOWEST * self.px - top)


class Lettering:
    """Measures and draws text; remembers what it drew, as a film shows most of its text again.

    Attributes:
        as_text: draw letters of the font in place of their outlines, for files that hold text.
    """

    def __init__(self) -> None:
        self.as_text = False
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}
        self._stamps: dict[tuple[str, int, bool, str], QImage] = {}

    def advance(self, text: str, px: int, *, is_bold: bool = False) -> float:
        """Width of a text in pixels."""
        key = (px, is_bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self._font(px, is_bold=is_bold))
        return self._metrics[key].horizontalAdvance(text)

    @staticmethod
    def line_height(px: int) -> float:
        """Height of a line of text."""
        return round(px * _LINE_HEIGHT)

    def fitted(
        self,
        text: str,
        width: float,
        px: int,
        least_px: int,
        *,
        is_bold: bool = False,
        most_lines: int = 1,
        most_height: float = math.inf,
    ) -> tuple[int, list[str]]:
        """The largest size from `px` down to `least_px` at which a text takes `most_lines`, and its lines.

        They take no more than `most_height` pixels; one line is always taken.
        What is too long even so is cut at the end of the last line, with an ellipsis.
        """
        for size in range(px, least_px - 1, -1):
            lines = self._wrapped(text, width, size, is_bold=is_bold)
            most = self._lines_in(most_height, size, most_lines)
            if len(lines) <= most and all(self.advance(line, size, is_bold=is_bold) <= width for line in lines):
                return size, lines
        lines = self._wrapped(text, width, least_px, is_bold=is_bold)
        kept = lines[: self._lines_in(most_height, least_px, most_lines)]
        is_cut = len(lines) > len(kept)
        return least_px, [
            self._cut(line, width, least_px, is_bold=is_bold, always=is_cut and place == len(kept) - 1)
            for place, line in enumerate(kept)
        ]

    def _lines_in(self, height: float, px: int, most_lines: int) -> int:
        if math.isinf(height):
            return most_lines
        return max(1, min(most_lines, int((height + 1.0) // self.line_height(px))))

    def paint(self, painter: QPainter, box: TextBox) -> None:
        """Draw a text in its place, on whole pixels."""
        if self.as_text:
            painter.setFont(self._font(box.px, is_bold=box.is_bold))
            painter.setPen(QColor(box.colour))
            painter.drawText(QPointF(box.rect.left(), box.rect.center().y() + box.px * _CAP_HEIGHT / 2.0), box.text)
            return
        key = (box.text, box.px, box.is_bold, box.colour)
        if key not in self._stamps:
            while len(self._stamps) >= _MOST_STAMPS:
                self._stamps.pop(next(iter(self._stamps)))
            self._stamps[key] = self._stamp(box)
        baseline = box.rect.center().y() + box.px * _CAP_HEIGHT / 2.0
        corner = QPoint(round(box.rect.left()) - _STAMP_EDGE, round(baseline) - box.px - _STAMP_EDGE)
        painter.drawImage(corner, self._stamps[key])

    def _stamp(self, box: TextBox) -> QImage:
        """The outlines of a text, filled; its baseline is `px` and the edge below the top."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        start = QPointF(_STAMP_EDGE, box.px + _STAMP_EDGE)
        path.addText(start, self._font(box.px, is_bold=box.is_bold), box.text)
        width = math.ceil(path.boundingRect().right()) + 2 * _STAMP_EDGE
        image = QImage(max(1, width), 2 * box.px, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, QColor(box.colour))
        return image

    def _wrapped(self, text: str, width: float, px: int, *, is_bold: bool) -> list[str]:
        lines: list[str] = []
        for word in _BREAK.split(text):  # a no-break space keeps its words together
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.advance(longer, px, is_bold=is_bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _cut(self, line: str, width: float, px: int, *, is_bold: bool, always: bool) -> str:
        if not always and self.advance(line, px, is_bold=is_bold) <= width:
            return line
        kept = line
        while kept and self.advance(f"{kept}…", px, is_bold=is_bold) > width:
            kept = kept[:-1]
        return f"{kept.rstrip(' ·,;')}…"

    def _font(self, px: int, *, is_bold: bool) -> QFont:
        key = (px, is_bold)
        if key not in self._fonts:
            chosen = theme.font(px, SEMI_BOLD if is_bold else REGULAR)
            chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = chosen
        return self._fonts[key]
