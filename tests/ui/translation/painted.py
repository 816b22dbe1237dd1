"""Text that is painted rather than shown by a widget: what of it is cut, leaves its view or lies over other text.

`listen` makes every `QPainter.drawText` of Python code report; pieces that the program draws once and copies afterwards
(stamps, axes) are drawn each time instead, so that their text has a place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from rektscope.ui.stamps import StampBook
from rektscope.ui.themed_axis import ThemedAxis

_HEIGHT_SLACK_PX = 3.0
"""Lines of a font are higher than its letters."""

_INK_PX = 2.5
"""At the top and the bottom of a line, in which there are no letters."""


@dataclass(frozen=True)
class PaintedText:
    """A text, where its letters are in the widget's pixels, and the room that it was given there."""

    text: str
    letters: QRectF
    room: QRectF
    widget: int


class _Heard:
    """What was painted since it was asked last."""

    def __init__(self) -> None:
        self.texts: list[PaintedText] = []
        self.elided: list[tuple[str, str]] = []

    def clear(self) -> None:
        self.texts, self.elided = [], []


HEARD = _Heard()


def listen() -> None:
    """From now on painted text is heard; for a process of its own, as nothing is put back."""
    draw_text = QPainter.drawText

    def heard_text(painter: QPainter, *arguments: Any) -> Any:
        _hear(painter, arguments)
        return draw_text(painter, *arguments)

    QPainter.drawText = heard_text  # type: ignore[method-assign]
    for metrics in (QFontMetrics, QFontMetricsF):
        _hear_elided(metrics)

    def stamp(_: StampBook, painter: QPainter, corner: QPointF, size: QSizeF, _key: object, draw: Any) -> None:
        painter.save()
        painter.translate(corner)
        painter.setClipRect(QRectF(QPointF(), size), Qt.ClipOperation.IntersectClip)
        draw(painter)
        painter.restore()

    StampBook.stamp = stamp  # type: ignore[method-assign]
    ThemedAxis.paint = pg.AxisItem.paint  # type: ignore[method-assign]


def _hear_elided(metrics: Any) -> None:
    elided_text = metrics.elidedText

    def heard(self: Any, text: str, *arguments: Any) -> str:
        short: str = elided_text(self, text, *arguments)
        if short != text:
            HEARD.elided.append((text, short))
        return short

    metrics.elidedText = heard


def _hear(painter: QPainter, arguments: tuple[Any, ...]) -> None:
    text = next(each for each in arguments if isinstance(each, str))
    device = painter.device()
    if not text.strip() or not isinstance(device, QWidget):
        return
    place = arguments[0]
    if isinstance(place, QRect | QRectF):
        room = QRectF(place)
        flags = arguments[1]
        letters = QRectF(painter.boundingRect(room, getattr(flags, "value", flags), text))
    elif isinstance(place, QPoint | QPointF):
        letters = room = _at(painter, QPointF(place), text)
    else:
        letters = room = _at(painter, QPointF(arguments[0], arguments[1]), text)
    if painter.hasClipping():
        room = room.intersected(painter.clipBoundingRect())
    world = painter.worldTransform()
    HEARD.texts.append(
        PaintedText(text, world.mapRect(letters), world.mapRect(room), shiboken6.getCppPointer(device)[0])
    )


def _at(painter: QPainter, point: QPointF, text: str) -> QRectF:
    metrics = QFontMetricsF(painter.font())
    return QRectF(point.x(), point.y() - metrics.ascent(), metrics.horizontalAdvance(text), metrics.height())


def wrong_with_painted(root: QWidget) -> list[str]:
    """What is wrong with the text that widgets under `root` paint; they are painted for it."""
    found = []
    for widget in _painting(root):
        HEARD.clear()
        widget.repaint()
        texts = [each for each in HEARD.texts if each.widget == shiboken6.getCppPointer(widget)[0]]
        found += [f"{text!r} was shortened to {short!r}" for text, short in HEARD.elided]
        found += _cut(texts, QRectF(widget.rect())) + _over_one_another(texts)
    return found + [line for view in root.findChildren(QAbstractItemView) for line in _cut_cells(view)]


def texts_painted(root: QWidget) -> list[str]:
    """The texts themselves."""
    HEARD.clear()
    for widget in _painting(root):
        widget.repaint()
    return [each.text for each in HEARD.texts]


def _painting(root: QWidget) -> Iterator[QWidget]:
    """Widgets that paint text themselves."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, pg.GraphicsView):
            painting = widget.viewport()  # which covers the view itself
        elif "paintEvent" in type(widget).__dict__ and type(widget).__module__.startswith("rektscope"):
            painting = widget
        else:
            continue
        if painting.isVisible() and not painting.visibleRegion().isEmpty():
            yield painting


def _cut(texts: list[PaintedText], whole: QRectF) -> list[str]:
    found = []
    for each in texts:
        letters, room = each.letters, each.room
        if letters.width() > room.width() + 1.0 or letters.height() > room.height() + _HEIGHT_SLACK_PX:
            needs, has = (f"{each.width():.0f} × {each.height():.0f}" for each in (letters, room))
            found.append(f"{each.text!r} needs {needs}, has {has}")
        elif not whole.adjusted(-1.0, -_INK_PX, 1.0, _INK_PX).contains(letters):
            found.append(f"{each.text!r} leaves its view")
    return found


def _over_one_another(texts: list[PaintedText]) -> list[str]:
    """Pairs of texts of which the letters share pixels."""
    found = []
    for place, each in enumerate(texts):
        inked = each.letters.adjusted(1.0, _INK_PX, -1.0, -_INK_PX)
        for other in texts[place + 1 :]:
            shared = inked.intersected(other.letters.adjusted(1.0, _INK_PX, -1.0, -_INK_PX))
            if shared.width() > 0.5 and shared.height() > 0.5:
                found.append(f"{other.text!r} lies over {each.text!r}")
    return found


def _cut_cells(view: QAbstractItemView) -> list[str]:
    """Cells of lists and tables that show less than their text, of those in view."""
    model = view.model()
    if model is None or not view.isVisible():
        return []
    found = []
    for row in range(min(model.rowCount(view.rootIndex()), 60)):
        for column in range(1 if isinstance(view, QListView) else model.columnCount(view.rootIndex())):
            index = model.index(row, column, view.rootIndex())
            shown = view.visualRect(index)
            text = str(index.data() or "")
            if not text or not view.viewport().rect().intersects(shown) or shown.width() < 1:
                continue
            needs = view.sizeHintForIndex(index)
            if needs.width() > shown.width() and needs.height() >= shown.height():
                found.append(f"cell {text!r}: has {shown.width()}, needs {needs.width()}")
    return found
