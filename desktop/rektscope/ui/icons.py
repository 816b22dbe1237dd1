"""Icons drawn with paths, so that they are sharp at every scale and need no files. One colour, sixteen units wide."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

from rektscope.ui.theme import CAPTION, TEXT, tint

_UNITS = 16.0
_SIZES = (16, 24, 32, 48)


def _triangle(path: QPainterPath, left: float, right: float) -> None:
    path.addPolygon(QPolygonF([QPointF(left, 3), QPointF(right, 8), QPointF(left, 13), QPointF(left, 3)]))


def _play(path: QPainterPath) -> None:
    _triangle(path, 4, 13)


def _pause(path: QPainterPath) -> None:
    path.addRect(QRectF(4, 3, 3, 10))
    path.addRect(QRectF(9, 3, 3, 10))


def _to_start(path: QPainterPath) -> None:
    path.addRect(QRectF(3, 3, 2, 10))
    _triangle(path, 13, 6)


def _to_end(path: QPainterPath) -> None:
    path.addRect(QRectF(11, 3, 2, 10))
    _triangle(path, 3, 10)


def _step_back(path: QPainterPath) -> None:
    _triangle(path, 8, 3)
    _triangle(path, 13, 8)


def _step_forward(path: QPainterPath) -> None:
    _triangle(path, 3, 8)
    _triangle(path, 8, 13)


_SHAPES: dict[str, Callable[[QPainterPath], None]] = {
    "play": _play,
    "pause": _pause,
    "to-start": _to_start,
    "to-end": _to_end,
    "step-back": _step_back,
    "step-forward": _step_forward,
}


def icon(name: str) -> QIcon:
    """The icon `name` in the text colour, dimmed when disabled."""
    answer = QIcon()
    for size in _SIZES:
        answer.addPixmap(_drawn(name, size, TEXT), QIcon.Mode.Normal)
        answer.addPixmap(_drawn(name, size, CAPTION), QIcon.Mode.Disabled)
    return answer


def _drawn(name: str, size: int, job: str) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / _UNITS, size / _UNITS)
        path = QPainterPath()
        _SHAPES[name](path)
        painter.fillPath(path, QColor(tint(job)))
    return pixmap
