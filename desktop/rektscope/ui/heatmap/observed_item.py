"""Observed levels on the chart: liquidation prices of real positions, apart from the estimate in place, form, colour.

Diamonds stand on the right edge of the chart, thin outlined bars in the profile, both white. Which half of a diamond is
filled is the side: the lower one for longs, which go when the price falls, the upper one for shorts. Bars have a scale
of their own, written beside them, because a few watched positions would not be seen on that of the whole market.
"""

import math
from typing import Protocol

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.engine.frame import Frame
from rektscope.levels.known_book import KnownBook
from rektscope.live.observed.snapshot import Float64, ObservedSnapshot
from rektscope.market.times import moment_from_ms
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION_PX, TEXT, colour, font
from rektscope.ui.translation import tr

ROW_PX = 5.0
"""Levels closer than this on the screen are one mark."""

_SMALLEST_PX, _LARGEST_PX = 3.5, 7.0
_EDGE_PX = 10.0
_BAR_SHARE = 0.6
_LABEL_HEIGHT_PX = 18.0
_LABEL_TOP_PX = 6.0
_CAPTION_TOP_PX = 46.0
_LEAST_SHARE = 0.001


class LevelsInRows(Protocol):
    """Levels in price rows, ascending; arrays of one length."""

    @property
    def row(self) -> npt.NDArray[np.int64]:
        """Index of each row: it spans [row, row + 1) times the height of a row."""

    @property
    def long_usd(self) -> Float64:
        """USD of longs in each."""

    @property
    def short_usd(self) -> Float64:
        """USD of shorts in each."""


class RealLevels(Protocol):
    """What knows real liquidation levels: the known book, or a snapshot of watched addresses."""

    def levels(self, row_price: float) -> LevelsInRows:
        """The levels in rows of so many quote units."""


class KnownInRows:
    """The levels of a known book from a leverage up, worked out once for each height of a row."""

    def __init__(self, book: KnownBook, least_leverage: int) -> None:
        self._book, self._edges = book, (float(least_leverage), np.inf)
        self._row_price = 0.0
        self._levels: LevelsInRows | None = None

    def is_of(self, book: KnownBook, least_leverage: int) -> bool:
        """Whether these are the levels of a book, also of a later moment at which nothing of it had changed."""
        is_same = book.liquidation_price is self._book.liquidation_price and book.is_crossed is self._book.is_crossed
        return is_same and self._edges[0] == least_leverage

    def levels(self, row_price: float) -> LevelsInRows:
        """The levels in rows of so many quote units."""
        if self._levels is None or row_price != self._row_price:
            self._row_price, self._levels = row_price, self._book.levels(row_price, self._edges)
        return self._levels


class _Marks(msgspec.Struct, frozen=True):
    """Levels in view: pixels from the top, and USD by side; arrays of one length."""

    top: Float64
    long_usd: Float64
    short_usd: Float64

    @property
    def usd(self) -> Float64:
        """Both sides together."""
        return self.long_usd + self.short_usd


class _ObservedItem(WholeViewItem):
    """What both items share: a snapshot, drawn over the whole view in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = STANDARD
        self._snapshot: RealLevels | None = None
        self._words = ""
        self._name = "observed"
        self._stamps = StampBook()
        self.setZValue(25)

    def show_snapshot(self, snapshot: RealLevels | None, words: str, name: str = "observed") -> None:
        """Show levels with their label and what they are called, or nothing."""
        self._snapshot, self._words, self._name = snapshot, words, name
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return self._snapshot is not None

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The levels in view."""
        _ = option, widget
        box = self.getViewBox()
        if self._snapshot is None or box is None:
            return
        screen = in_pixels(painter)
        view = box.sceneBoundingRect()
        painter.setClipRect(view)
        self._paint_marks(painter, view, _in_view(self._snapshot, screen, view))

    def _paint_marks(self, painter: QPainter, view: QRectF, marks: _Marks) -> None:
        raise NotImplementedError

    def _paint_text(self, painter: QPainter, place: QPointF, words: str, *, to_the_right: bool = False) -> None:
        """Words on a dark ground, white as the marks; `place` is the corner they begin or, to the right, end at."""
        painter.setFont(font(CAPTION_PX))
        size = QSizeF(painter.fontMetrics().horizontalAdvance(words) + 12.0, _LABEL_HEIGHT_PX)

        def draw(page: QPainter) -> None:
            ground = QRectF(QPointF(0.0, 0.0), size)
            page.fillRect(ground, colour(BACKGROUND, 225))
            page.setFont(font(CAPTION_PX))
            page.setPen(colour(TEXT))
            page.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

        corner = QPointF(place.x() - size.width(), place.y()) if to_the_right else place
        self._stamps.stamp(painter, corner, size, words, draw)


class ObservedMarks(_ObservedItem):
    """Diamonds on the right edge of the chart, and the label."""

    def _paint_marks(self, painter: QPainter, view: QRectF, marks: _Marks) -> None:
        usd = marks.usd
        largest = float(usd.max()) if len(usd) else 1.0
        for place in np.argsort(usd, kind="stable"):  # the largest on top
            radius = _SMALLEST_PX + (_LARGEST_PX - _SMALLEST_PX) * math.sqrt(float(usd[place]) / largest)
            sides = bool(marks.long_usd[place] > 0), bool(marks.short_usd[place] > 0)
            self._paint_diamond(painter, view.right() - _EDGE_PX, float(marks.top[place]), round(radius * 2) / 2, sides)
        if self._words:
            self._paint_text(painter, QPointF(view.left() + 10.0, view.top() + _LABEL_TOP_PX), self._words)

    def _paint_diamond(self, painter: QPainter, x: float, y: float, radius: float, sides: tuple[bool, bool]) -> None:
        reach = math.ceil(radius) + 2

        def draw(page: QPainter) -> None:
            corners = [(0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0)]
            top, right, bottom, left = (QPointF(reach + across, reach + down) for across, down in corners)
            page.setPen(QPen(colour(BACKGROUND, 220), 3.5))
            page.setBrush(colour(BACKGROUND, 220))
            page.drawPolygon(QPolygonF([top, right, bottom, left]))
            page.setPen(Qt.PenStyle.NoPen)
            page.setBrush(colour(TEXT))
            for is_filled, tip in zip(sides, (bottom, top), strict=True):
                if is_filled:
                    page.drawPolygon(QPolygonF([left, tip, right]))
            page.setPen(QPen(colour(TEXT), 1.2))
            page.setBrush(Qt.BrushStyle.NoBrush)
            page.drawPolygon(QPolygonF([top, right, bottom, left]))

        corner = QPointF(round(x) - reach, round(y) - reach)
        self._stamps.stamp(painter, corner, QSizeF(2 * reach, 2 * reach), (radius, *sides), draw)


class ObservedBars(_ObservedItem):
    """Thin outlined bars in the profile, on a scale of their own."""

    def _paint_marks(self, painter: QPainter, view: QRectF, marks: _Marks) -> None:
        usd = marks.usd
        if not len(usd):
            return
        lengths = np.maximum(3.0, np.rint(usd / usd.max() * view.width() * _BAR_SHARE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        ground = QColor(colour(BACKGROUND, 120))
        for top, length in zip(marks.top, lengths, strict=True):
            bar = QRectF(view.left() + 0.5, round(float(top)) - 1.5, float(length), 3.0)
            painter.fillRect(bar.adjusted(-1.0, -1.0, 1.0, 1.0), ground)
            painter.setPen(QPen(colour(TEXT), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
        words = tr("{name}, up to {usd}", name=self._name, usd=self.figures.usd(float(usd.max())))
        self._paint_text(painter, QPointF(view.right() - 1.0, view.top() + _CAPTION_TOP_PX), words, to_the_right=True)


class ObservedLevelsView:
    """Both items, updated together.

    Attributes:
        marks: for the chart.
        bars: for the profile.
    """

    def __init__(self) -> None:
        self.marks = ObservedMarks()
        self.bars = ObservedBars()
        self._levels: KnownInRows | None = None

    def write_with(self, figures: Figures) -> None:
        """Write numbers so from now on."""
        self.marks.figures = self.bars.figures = figures

    def show_known(self, frame: Frame) -> None:
        """Show the known book of a frame; the notes of the chart have how much of it there is.

        Where what stands is the known levels and the estimate of the rest, the profile has them already.
        """
        if frame.known is None:
            self._levels = None
        elif self._levels is None or not self._levels.is_of(frame.known, frame.least_leverage):
            self._levels = KnownInRows(frame.known, frame.least_leverage)
        levels = self._levels
        self.marks.show_snapshot(levels, "", "known")
        self.bars.show_snapshot(None if frame.is_combined else levels, "", "known")

    def show_observed(
        self, snapshot: ObservedSnapshot | None, cursor_ms: int, open_interest_usd: float | None = None
    ) -> None:
        """Show what is known of real positions, where it was known at the cursor.

        Args:
            snapshot: in the coin of the chart; None for nothing.
            cursor_ms: the moment the chart shows. A snapshot that is newer than it is not shown: it was not known then.
            open_interest_usd: of the venue's own market in this coin, one-sided; None where it is not known or the
                chart shows another venue's market, and then no share is shown.
        """
        words = observed_text(snapshot, open_interest_usd, figures=self.marks.figures) if snapshot is not None else ""
        is_later = snapshot is not None and snapshot.newest_ms is not None and snapshot.newest_ms > cursor_ms
        shown = None if is_later or not words else snapshot
        self.marks.show_snapshot(shown, words)
        self.bars.show_snapshot(shown, words)


def observed_text(snapshot: ObservedSnapshot, open_interest_usd: float | None, *, figures: Figures = STANDARD) -> str:
    """`observed: 14 positions, 3.1 % of open interest, as of 12:03:10 UTC`; empty where no address is watched.

    The time is that of the oldest answer in use, so that nothing looks fresher than it is.
    """
    if not snapshot.addresses:
        return ""
    if snapshot.oldest_ms is None:
        return tr("observed: no address has answered yet")
    count = len(snapshot.positions)
    words = tr("observed: {count} {value}", count=count, value=tr("position") if count == 1 else tr("positions"))
    if snapshot.without_price:
        words += tr(" ({without_price} without a liquidation price)", without_price=snapshot.without_price)
    share = snapshot.share_of_open_interest(open_interest_usd)
    if share is not None and count:
        percent = (
            figures.percent(share, 1)
            if share >= _LEAST_SHARE
            else tr("under {percent}", percent=figures.percent(_LEAST_SHARE, 1))
        )
        words += tr(", {percent} of open interest", percent=percent)
    return tr(
        "{words}, as of {moment_from_ms:%H:%M:%S} UTC", words=words, moment_from_ms=moment_from_ms(snapshot.oldest_ms)
    )


def _in_view(snapshot: RealLevels, screen: ScreenMap, view: QRectF) -> _Marks:
    """The levels in view, those that would touch on the screen as one."""
    row_price = ROW_PX / max(abs(screen.y_scale), 1e-12)
    levels = snapshot.levels(row_price)
    top = screen.tops(np.asarray((levels.row + 0.5) * row_price, dtype=np.float64))
    seen = (top >= view.top()) & (top <= view.bottom())
    return _Marks(top[seen], levels.long_usd[seen], levels.short_usd[seen])
