"""Lines and marks that stand out on every colour of the heat: a light enough tint inside a casing of the dark ground.

Where the heat is bright the casing contrasts with it, where it is dark the tint does, each by 3 : 1 at least (WCAG 2.1,
success criterion 1.4.11, of graphical objects), and the tint contrasts with its casing by far more.
"""

from functools import cache

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, colour

NOTE_GROUND = 236
"""How opaque the ground of words on the chart is: captions have 4.5 : 1 on it over any heat, and no line shows."""

CASING = BACKGROUND
CASING_PX = 1.6
"""How far the casing reaches beyond a line, to each side."""

_LEAST_LUMINANCE = 0.45
"""At this relative luminance a tint has 3 : 1 on every colour on which the casing has not."""


def luminance(name: str) -> float:
    """Relative luminance of a colour, 0 to 1, as WCAG 2.1 defines it."""
    channels = (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF())
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]  # noqa: PLR2004 -- sRGB's own
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.1 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def on_heat(name: str) -> str:
    """A colour of the palette, lightened as far as it must be to stand out on the heat."""
    tint = QColor(name)
    for step in range(101):
        share = step / 100.0
        mixed = [round(value + (255 - value) * share) for value in (tint.red(), tint.green(), tint.blue())]
        found = QColor(*mixed).name()
        if luminance(found) >= _LEAST_LUMINANCE:
            return found
    return name


def copy_cased_line(
    painter: QPainter, stamps: StampBook, line: QLineF, tint: str, width: float, style: Qt.PenStyle
) -> None:
    """A level or upright line in its casing, its ends rounded to whole pixels, drawn once and then copied."""
    if not painter.device().devicePixelRatioF().is_integer():
        paint_cased_line(painter, line, tint, width, style)  # between the screen's pixels a copy would be smeared
        return
    if line.y1() == line.y2():
        line = QLineF(round(line.x1()), line.y1(), round(line.x2()), line.y2())
    else:
        line = QLineF(line.x1(), round(line.y1()), line.x2(), round(line.y2()))
    thick = width + 2.0 * CASING_PX
    key = (tint, width, style)
    stamps.line(painter, line, key, thick, lambda page, there: paint_cased_line(page, there, tint, width, style))


def paint_cased_line(painter: QPainter, line: QLineF, tint: str, width: float, style: Qt.PenStyle) -> None:
    """A line in its casing, which is not dashed where the line is."""
    painter.setPen(QPen(colour(CASING), width + 2.0 * CASING_PX))
    painter.drawLine(line)
    pen = QPen(colour(on_heat(tint)), width, style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(line)


def paint_cased_rectangle(painter: QPainter, rectangle: QRectF, tint: str) -> None:
    """An outline of one pixel in its casing."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(colour(CASING), 1.0 + 2.0 * CASING_PX), QPen(colour(on_heat(tint)), 1.0)):
        painter.setPen(pen)
        painter.drawRect(rectangle)
