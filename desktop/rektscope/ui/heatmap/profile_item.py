"""The level profile at the cursor: USD per price row as bars, and the running sum away from the price as a curve."""

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side
from rektscope.ui.figures import STANDARD, Figures, step_decimals
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.leverages import beside
from rektscope.ui.side_text import sides_word
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION, CAPTION_PX, LONGS, SHORTS, TEXT_PX, font, text_width, themed, tint
from rektscope.ui.translation import tr

Float64 = npt.NDArray[np.float64]
Pixels = npt.NDArray[np.uint32]

_BAR_SHARE = 0.92
"""Part of the width that the largest bar in view takes."""

_LABEL_MARGIN = 6.0
_CURVE_POINTS = 160
_HALF_LINE_PX = 0.2
_STEPS_A_PIXEL = 64.0
_LEAST_WITH_WORDS_PX = 84.0
"""Height of a view in which the words of both sides stand clear of one another."""


class ProfileItem(WholeViewItem):
    """What stands at the cursor, laid on its side. Chart coordinates: y price; x is free."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: StandingLevels | None = None
        self._stamps = StampBook()
        self._picture: tuple[tuple[object, ...], QImage, Pixels] | None = None
        self.figures = STANDARD

    def show_levels(self, levels: StandingLevels | None) -> None:
        """Show what stands at a moment."""
        self._levels = levels
        self._picture = None
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether anything stands."""
        return self._levels is not None

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """What stands, from the picture of it where neither levels nor view have changed."""
        _ = option, widget
        box = self.getViewBox()
        if self._levels is None or box is None:
            return
        screen, ratio = in_pixels(painter), painter.device().devicePixelRatioF()
        view = box.sceneBoundingRect()
        look = (screen, view, ratio, tint(BACKGROUND), tint(CAPTION), self.figures)
        if self._picture is None or self._picture[0] != look:
            profile = _VisibleProfile(self._levels, screen, view, self._stamps, self.figures)
            if not (profile.has_bars and _is_whole(view, ratio)):
                profile.paint(painter)
                return
            self._picture = look, *_drawn(profile, view, ratio)
        painter.drawImage(view.topLeft(), self._picture[1])


def _is_whole(view: QRectF, ratio: float) -> bool:
    """Whether a copy of a view's picture is the same to the pixel: it begins between pixels, and none is a fraction."""
    return ratio.is_integer() and (view.left() * ratio).is_integer() and (view.top() * ratio).is_integer()


def _drawn(profile: "_VisibleProfile", view: QRectF, ratio: float) -> tuple[QImage, Pixels]:
    """The picture of a whole view, on the ground that the bars have too, and its pixels, which it does not own."""
    pixels = profile.bars()
    if ratio != 1.0:
        pixels = pixels.repeat(round(ratio), axis=0).repeat(round(ratio), axis=1)
    picture = QImage(pixels.data, pixels.shape[1], pixels.shape[0], pixels.strides[0], QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    with QPainter(picture) as page:
        page.translate(-view.topLeft())
        profile.paint_sums(page)
    return picture, pixels


class _VisibleProfile:
    """The part of the levels that is in view."""

    def __init__(
        self, levels: StandingLevels, screen: ScreenMap, view: QRectF, stamps: StampBook, figures: Figures
    ) -> None:
        self._stamps, self._figures = stamps, figures
        self._screen = screen
        self._view = view
        self._levels = levels
        self._height = levels.grid.row_price
        self._first = levels.first_row
        self._mark_row = levels.mark_row
        low = (view.bottom() - screen.y_offset) / screen.y_scale
        high = (view.top() - screen.y_offset) / screen.y_scale
        start = max(0, int(low // self._height) - self._first)
        end = min(levels.row_count, int(high // self._height) + 1 - self._first)
        self._first_shown = self._first + start
        self.rows = np.arange(self._first_shown, self._first + max(start, end))
        self.usd = levels.usd[start : max(start, end)]
        self._sides = {side: self._running(side) for side in Side}
        self._side_scale = float(max([*(running[-1] for _, running in self._sides.values() if len(running)), 1.0]))

    @property
    def has_bars(self) -> bool:
        """Whether anything stands in view."""
        return bool(len(self.usd)) and bool(self.usd.max() > 0)

    def paint(self, painter: QPainter) -> None:
        """Bars by pixel row, then the curve, then what both sides sum to."""
        if self.has_bars:
            pixels = self.bars()
            bars = QImage(pixels.data, pixels.shape[1], pixels.shape[0], pixels.strides[0], QImage.Format.Format_RGB32)
            painter.drawImage(self._view.topLeft(), bars)
        self.paint_sums(painter)

    def paint_sums(self, painter: QPainter) -> None:
        """The curves over the bars, and what both sides sum to."""
        for side, name in ((Side.SHORT, SHORTS), (Side.LONG, LONGS)):
            self._paint_curve(painter, side, name)

    def bars(self) -> Pixels:
        """Colours of every pixel that the view touches, from its upper left corner on; something stands in it."""
        height, width = max(1, round(self._view.height())), max(1, round(self._view.width()))
        if abs(self._screen.y_scale) * self._height > 1:
            row_of_pixel = self._row_of_pixels(height)
            inside = (row_of_pixel >= 0) & (row_of_pixel < len(self.usd))
            largest = np.where(inside, self.usd[np.minimum(np.maximum(row_of_pixel, 0), len(self.usd) - 1)], 0.0)
        else:
            top = self._screen.tops(np.asarray((self.rows + 1.0) * self._height, dtype=np.float64)) - self._view.top()
            pixel = np.minimum(np.maximum(np.floor(top).astype(np.int64), 0), height - 1)
            largest = np.zeros(height)
            # `at`, as many rows share a pixel, of which plain indexing would keep the last and not the largest.
            np.maximum.at(largest, pixel, self.usd)
        most = float(self.usd.max())
        lengths = np.rint(largest / most * width * _BAR_SHARE).astype(np.int64)
        # What holds a five-hundredth of the largest is seen, if only by a pixel.
        lengths = np.where((largest > most * 0.002) & (lengths == 0), 1, lengths)
        above = np.arange(height) < self._screen.top((self._mark_row + 0.5) * self._height) - self._view.top()
        shorts, longs, ground = (themed(name).rgb() for name in (SHORTS, LONGS, BACKGROUND))
        touched = max(height, math.ceil(self._view.height())), max(width, math.ceil(self._view.width()))
        table = _every_bar(width, touched[1], (longs, shorts), ground)
        pixels = np.full(touched, ground, dtype=np.uint32)
        table.take(lengths + above * (width + 1), axis=0, out=pixels[:height], mode="clip")  # none is ever clipped
        return pixels

    def _row_of_pixels(self, height: int) -> npt.NDArray[np.int64]:
        y = (self._view.top() + np.arange(height) + 0.5 - self._screen.y_offset) / self._screen.y_scale
        return np.asarray(np.floor(y / self._height) - int(self.rows[0]), dtype=np.int64)

    def _paint_curve(self, painter: QPainter, side: Side, name: str) -> None:
        """The running sum from the mark outwards, scaled to the width, and its end as words."""
        rows, running = self._sides[side]
        if not len(running) or running[-1] <= 0:
            return
        shown = _spread(len(running), _CURVE_POINTS)
        x = self._view.left() + running[shown] / self._side_scale * self._view.width() * _BAR_SHARE
        y = _on_grid(self._screen.tops(np.asarray((rows[shown] + 0.5) * self._height, dtype=np.float64)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(themed(name), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Two lines of one pixel, a little apart: a wider one takes eight times as long as both.
        for aside in (-_HALF_LINE_PX, _HALF_LINE_PX):
            painter.drawPolyline(pg.functions.arrayToQPolygonF(_on_grid(x + aside), y))
        if self._view.height() >= _LEAST_WITH_WORDS_PX:
            self._paint_text(painter, side, name, *end_text(self._levels, int(rows[-1]), side, figures=self._figures))

    def _running(self, side: Side) -> tuple[npt.NDArray[np.int64], Float64]:
        """(rows in view of a side from the mark outwards, what stands from the mark up to each, seen or not)."""
        beside = self._mark_row - self._first_shown  # the row of the mark itself is of neither side
        part = slice(max(0, beside + 1), None) if side is Side.SHORT else slice(0, max(0, beside))
        rows, usd = self.rows[part], self.usd[part]
        if not len(rows):
            return rows, np.empty(0)
        if side is Side.LONG:
            rows, usd = rows[::-1], usd[::-1]
        return rows, self._levels.up_to_row(int(rows[0])).usd + np.cumsum(usd) - usd[0]

    def _paint_text(self, painter: QPainter, side: Side, name: str, title: str, caption: str) -> None:
        width = max(text_width(title, TEXT_PX), text_width(caption, CAPTION_PX))
        size = QSizeF(width + 2 * _LABEL_MARGIN, 36.0)
        left = round(self._view.right() - size.width() - 1)
        top = self._view.top() + _LABEL_MARGIN if side is Side.SHORT else self._view.bottom() - 40.0

        def draw(page: QPainter) -> None:
            box = QRectF(0.0, 0.0, size.width(), size.height())
            page.fillRect(box, themed(BACKGROUND, 215))
            page.setFont(font(TEXT_PX))
            page.setPen(themed(name))
            page.drawText(box.adjusted(6, 3, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
            page.setFont(font(CAPTION_PX))
            page.setPen(themed(CAPTION))
            page.drawText(box.adjusted(6, 0, 0, -3), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, caption)

        self._stamps.stamp(painter, QPointF(left, round(top)), size, (title, caption), draw)


def end_text(levels: StandingLevels, row: int, side: Side, *, figures: Figures = STANDARD) -> tuple[str, str]:
    """`shorts $14 M (7–28 M)` and `from here to 116,400`: all that stands up to a row, the row included, seen or not.

    The price is that of the row's lower edge, so that the read-out there gives the same sum.
    """
    up_to = levels.up_to_row(row)
    price = figures.price(row * levels.grid.row_price, step_decimals(levels.grid.row_price))
    amount = figures.level_usd(up_to.usd, up_to.expected, is_whole=up_to.is_whole)
    start = "" if levels.least_leverage else tr("from here ")  # there is no room for both
    return f"{sides_word(side)} {amount}", beside(
        tr("{start}to {price}", start=start, price=price), levels.least_leverage
    )


@lru_cache(maxsize=4)
def _every_bar(width: int, touched: int, tints: tuple[int, int], ground: int) -> Pixels:
    """Rows of pixels that hold a bar: of each tint one a length of 0 to `width`, on so many pixels of ground."""
    bars = np.full((len(tints), width + 1, touched), ground, dtype=np.uint32)
    for length in range(1, width + 1):
        bars[:, length, :length] = np.array(tints, dtype=np.uint32)[:, None]
    return bars.reshape(-1, touched)


def _on_grid(places: Float64) -> Float64:
    """Pixels in steps in which Qt draws at most: moved by whole pixels they are drawn the same."""
    return np.asarray(np.rint(places * _STEPS_A_PIXEL) / _STEPS_A_PIXEL, dtype=np.float64)


@lru_cache(maxsize=256)
def _spread(length: int, most: int) -> npt.NDArray[np.int64]:
    """At most so many places of a sequence, evenly spread, the last included."""
    if length <= most:
        return np.arange(length)
    rows = np.rint(np.linspace(0, length - 1, most)).astype(np.int64)
    # Each once; np.unique would import the masked arrays, at every start.
    return np.concatenate([rows[:1], rows[1:][rows[1:] > rows[:-1]]])
