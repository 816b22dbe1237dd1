"""The legend: the colours in USD per price row, and on it the controls of the scale.

The handle on the bar is the threshold and is dragged; the words beside it open what else there is to choose. The same
choices are in the Chart menu with their keys. In an exported picture the legend only shows.
"""

from collections.abc import Callable
from itertools import accumulate

import msgspec
import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import HoverEvent, MouseClickEvent, MouseDragEvent
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.guarded_paint import guarded, guarded_extent, saved
from rektscope.ui.heatmap.heat_scale import MOST_THRESHOLD, HeatScale, ScaleReference
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import (
    ACCENT,
    BACKGROUND,
    CAPTION,
    CAPTION_PX,
    LINE_STRONG,
    RAISED,
    TEXT,
    TEXT_SECOND,
    font,
    text_width,
    themed,
)
from rektscope.ui.translation import tr

WIDTH, HEIGHT = 318.0, 80.0
MARGIN = 10.0
_BUTTONS_HEIGHT = 23.0
"""Of the row of buttons, which a legend in a picture does without."""

_SMALL_WIDTH = 210.0
"""Of the bar with its figures and unit, which is what stands in a narrow view."""

_LEAST_VIEW_HEIGHT = 130.0
"""Of a view that the legend leaves room in; in a lower or narrower one it is left out."""

_BAR = QRectF(10.0, 9.0, 190.0, 8.0)
_SHAPE = QRectF(212.0, 3.0, 98.0, 18.0)
_COLOURS = QRectF(212.0, 20.0, 98.0, 18.0)
_CAPTION = QRectF(10.0, 37.0, 214.0, 18.0)
_SWATCH = QRectF(232.0, 41.0, 14.0, 10.0)
_UNKNOWN = QRectF(251.0, 37.0, 62.0, 18.0)
_BUTTON_TOP, _BUTTON_HEIGHT, _BUTTON_GAP, _BUTTON_EDGES = 57.0, 18.0, 1.6, 3.0
_FIGURES = QRectF(10.0, 19.0, 190.0, 16.0)
_REACH_PX = 7.0
"""How far from the bar the pointer may be that takes the handle."""


class LegendContent(msgspec.Struct, frozen=True):
    """The content of the legend.

    Attributes:
        scale, reference: the colours, and what they stand for.
        row_price: height of a price row, quote units; no legend while it is 0.
        leverages: which leverages are in the heat, in words: the longest that fit are shown; empty for all.
        has_controls: whether it can be changed here.
        time_range, price_range: those chosen.
        figures: how its numbers are written.
    """

    scale: HeatScale
    reference: ScaleReference
    row_price: float
    leverages: tuple[str, ...]
    has_controls: bool
    time_range: TimeRange | None = None
    price_range: PriceRange = PriceRange.AUTO
    figures: Figures = STANDARD

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for two that look the same."""
        usd = (self.scale.usd_at(0.5, self.reference), self.scale.usd_at(1.0, self.reference))
        return (
            self.scale,
            usd,
            self.figures,
            self.row_price,
            self.leverages,
            self.has_controls,
            self.time_range,
            self.price_range,
        )


class LegendDeeds(msgspec.Struct, frozen=True):
    """What the legend lets the chart do."""

    set_threshold: Callable[[float], object]
    open_menu: Callable[[], object]
    show_time: Callable[[TimeRange], object]
    show_prices: Callable[[PriceRange], object]


class LegendItem(pg.GraphicsObject):
    """The legend in the lower left corner of a chart's view box, in pixels."""

    def __init__(self, box: pg.ViewBox, deeds: LegendDeeds) -> None:
        """A legend over `box`; what is dragged and clicked on it goes to `deeds`."""
        super().__init__()
        self.setParentItem(box)
        self.setZValue(1_000)
        self._box = box
        self._deeds = deeds
        self._content: LegendContent | None = None
        self._is_small, self._size = False, QSizeF(WIDTH, HEIGHT)
        self._stamps = StampBook()
        self.setVisible(False)
        self.setToolTip(tr("Drag the handle: what stands below it is not drawn. Click the words for the scale's menu"))
        box.sigResized.connect(self._place)

    def show_content(self, content: LegendContent) -> None:
        """Show another content."""
        self._content = content
        self._place()
        self.update()

    def _place(self, *_: object) -> None:
        content, view = self._content, self._box.rect()
        if content is not None:
            self._is_small = view.width() < WIDTH
            size = size_of(content, is_small=self._is_small)
            if size != self._size:
                self.prepareGeometryChange()  # while the extent is still the one that the scene knows
                self._size = size
        left = max(0.0, min(MARGIN, view.width() - self._size.width()))  # whole in a narrow chart too
        self.setPos(left, view.height() - self._size.height() - MARGIN)
        self.setVisible(content is not None and content.row_price > 0 and fits(view))

    @guarded_extent
    def boundingRect(self) -> QRectF:
        """Its whole size."""
        return QRectF(QPointF(), self._size)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Copy what was drawn for this content."""
        _ = option, widget
        content = self._content
        if content is not None:
            self._stamps.stamp(
                painter,
                QPointF(0.0, 0.0),
                self._size,
                content.key,
                lambda page: paint_legend(page, content, is_small=self._is_small, figures=content.figures),
            )

    def mouseDragEvent(self, event: MouseDragEvent) -> None:
        """Move the handle."""
        if event.button() != Qt.MouseButton.LeftButton or not _on_bar(event.buttonDownPos()):
            event.ignore()
            return
        event.accept()
        self._deeds.set_threshold(_threshold_at(event.pos().x()))

    def mouseClickEvent(self, event: MouseClickEvent) -> None:
        """On the bar: put the handle there. On a range: show it. Elsewhere, or with the right button: the menu."""
        event.accept()
        place = QPointF(event.pos())
        buttons = [] if self._is_small else range_buttons()
        pressed = next((each for each, room in buttons if room.contains(place)), None)
        if event.button() != Qt.MouseButton.LeftButton:
            self._deeds.open_menu()
        elif isinstance(pressed, TimeRange):
            self._deeds.show_time(pressed)
        elif pressed is not None:
            self._deeds.show_prices(pressed)
        elif _on_bar(place):
            self._deeds.set_threshold(_threshold_at(place.x()))
        else:
            self._deeds.open_menu()

    def hoverEvent(self, event: HoverEvent) -> None:
        """Keep clicks and drags on the legend from the chart below it."""
        if event.isExit():
            return
        event.acceptClicks(Qt.MouseButton.LeftButton)
        event.acceptClicks(Qt.MouseButton.RightButton)
        event.acceptDrags(Qt.MouseButton.LeftButton)
        self.setCursor(Qt.CursorShape.SizeHorCursor if _on_bar(event.pos()) else Qt.CursorShape.PointingHandCursor)


def fits(view: QRectF) -> bool:
    """Whether a view has room for the legend, and for the chart beside it."""
    return view.width() >= _SMALL_WIDTH and view.height() >= _LEAST_VIEW_HEIGHT


def size_of(content: LegendContent, *, is_small: bool) -> QSizeF:
    """The size of a legend, pixels; a small one has neither choices nor buttons."""
    has_buttons = content.has_controls and not is_small
    return QSizeF(_SMALL_WIDTH if is_small else WIDTH, HEIGHT if has_buttons else HEIGHT - _BUTTONS_HEIGHT)


def paint_legend(
    painter: QPainter, content: LegendContent, *, is_small: bool = False, figures: Figures = STANDARD
) -> None:
    """Draw the legend at (0, 0) in pixels: the bar from nothing to full scale, three figures, choices and the unit."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(themed(BACKGROUND))
    painter.drawRoundedRect(QRectF(QPointF(), size_of(content, is_small=is_small)), 5.0, 5.0)
    scale = content.scale
    row = np.ascontiguousarray(scale.legend_colours()[None, :])
    painter.drawImage(_BAR, QImage(row.data, 256, 1, 1024, QImage.Format.Format_RGB32))
    painter.setFont(font(CAPTION_PX))
    painter.setPen(themed(TEXT_SECOND))
    for alignment, text in (
        (Qt.AlignmentFlag.AlignLeft, "0"),
        (Qt.AlignmentFlag.AlignHCenter, round_figure(scale.usd_at(0.5, content.reference), figures=figures)),
        (Qt.AlignmentFlag.AlignRight, f"{round_figure(scale.usd_at(1.0, content.reference), figures=figures)}+"),
    ):
        painter.drawText(_FIGURES, alignment | Qt.AlignmentFlag.AlignVCenter, text)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    if is_small:
        painter.setPen(themed(CAPTION))
        room = QRectF(_CAPTION.topLeft(), QSizeF(_SMALL_WIDTH - 2.0 * _CAPTION.left(), _CAPTION.height()))
        painter.drawText(room, left, _caption(painter, content, int(room.width()), figures=figures))
        _paint_handle(painter, scale, has_controls=content.has_controls)
        return
    _paint_choices(painter, content)
    painter.setPen(themed(CAPTION))
    unknown = tr("not known")
    further = max(0.0, painter.fontMetrics().horizontalAdvance(unknown) - _UNKNOWN.width())  # in a wordier language
    room = _CAPTION.adjusted(0.0, 0.0, -further, 0.0)
    painter.drawText(room, left, _caption(painter, content, int(room.width()), figures=figures))
    painter.fillRect(_SWATCH.translated(-further, 0.0), QBrush(themed(CAPTION), Qt.BrushStyle.BDiagPattern))
    painter.drawText(_UNKNOWN.adjusted(-further, 0.0, 0.0, 0.0), left, unknown)
    _paint_handle(painter, scale, has_controls=content.has_controls)
    if content.has_controls:
        _paint_buttons(painter, content)


def _paint_choices(painter: QPainter, content: LegendContent) -> None:
    """The words at the right, that open the menu: how colours rise, and which they are."""
    scale, left = content.scale, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    of_view = tr("of view, ") if scale.is_relative else ""
    shape, colours = f"{of_view}{scale.shape.word}", scale.colour_map.title.split(",")[0]
    for room, words in ((_SHAPE, shape), (_COLOURS, colours)):
        painter.drawText(room, left, words)
        if content.has_controls:
            _paint_arrow(painter, room.left() + painter.fontMetrics().horizontalAdvance(words) + 6.0, room.center().y())


def _caption(painter: QPainter, content: LegendContent, width: int, *, figures: Figures = STANDARD) -> str:
    """What a colour stands for, and of which leverages, in so many pixels."""
    step = figures.step(content.row_price)
    metrics = painter.fontMetrics()
    longer = [
        " · ".join(part for part in (leverages, words) if part)
        for words in (tr("USD standing per ${step}", step=step), tr("USD per ${step}", step=step))
        for leverages in content.leverages or ("",)
    ]
    fitting = next((each for each in longer if metrics.horizontalAdvance(each) <= width), longer[-1])
    return metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, width)


def range_buttons() -> list[tuple[TimeRange | PriceRange, QRectF]]:
    """The ranges that can be pressed, and where each stands on the legend."""
    ranges: list[TimeRange | PriceRange] = [*TimeRange, *PriceRange]
    room = (WIDTH - 12.0) / len(ranges) - _BUTTON_GAP
    widths = [text_width(each.word, CAPTION_PX) + _BUTTON_EDGES for each in ranges]
    if max(widths) <= room:
        widths = [room] * len(ranges)
    else:  # a wordier language: each has what its word needs, and what is left is shared
        further = (room * len(ranges) - sum(widths)) / len(ranges)
        widths = [width + further for width in widths]
    lefts = accumulate(widths, lambda left, width: left + width + _BUTTON_GAP, initial=6.0)
    return [
        (each, QRectF(left, _BUTTON_TOP, width, _BUTTON_HEIGHT))
        for each, left, width in zip(ranges, lefts, widths, strict=False)
    ]


def _paint_buttons(painter: QPainter, content: LegendContent) -> None:
    chosen = (content.time_range, content.price_range)
    for each, room in range_buttons():
        is_chosen = each in chosen
        painter.setPen(themed(LINE_STRONG))
        painter.setBrush(themed(ACCENT if is_chosen else RAISED))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0)
        painter.setPen(themed(TEXT if is_chosen else TEXT_SECOND))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, each.word)


def _paint_arrow(painter: QPainter, left: float, middle: float) -> None:
    """A small triangle, the sign that there is more to choose; the bundled font has none."""
    with saved(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(themed(TEXT_SECOND))
        corners = [QPointF(left, middle - 2.0), QPointF(left + 7.0, middle - 2.0), QPointF(left + 3.5, middle + 2.5)]
        painter.drawPolygon(QPolygonF(corners))


def _paint_handle(painter: QPainter, scale: HeatScale, *, has_controls: bool) -> None:
    x = _BAR.left() + scale.threshold * _BAR.width()
    painter.setPen(themed(BACKGROUND))
    painter.setBrush(themed(TEXT))
    if has_controls:
        painter.drawEllipse(QPointF(x, _BAR.center().y()), 5.0, 5.0)
    elif scale.threshold > 0:
        painter.drawRect(QRectF(x - 1.0, _BAR.top() - 2.0, 2.0, _BAR.height() + 4.0))


def round_figure(usd: float, *, figures: Figures = STANDARD) -> str:
    """Two digits are what can be read from a colour."""
    return figures.round_usd(float(f"{STANDARD.of(usd):.2g}"))


def _on_bar(point: QPointF) -> bool:
    return _BAR.adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX).contains(QPointF(point))


def _threshold_at(x: float) -> float:
    return round(min(max((x - _BAR.left()) / _BAR.width(), 0.0), MOST_THRESHOLD), 2)
