"""Tags that name the nearest large cluster above and below: `$412 M at 123,040, +0.6 %`, at the chart's right edge.

They keep clear of what else is written on the chart, and of each other; one whose cluster is out of view stands at the
edge with an arrow.
"""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.engine.frame import Frame
from rektscope.market.sides import Side
from rektscope.ui import formatting
from rektscope.ui.heatmap.casing import CASING
from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.heatmap.nearest_clusters import Cluster, nearest_cluster
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION_PX, LONGS, SHORTS, colour, font, text_width

_HEIGHT = 20.0
_GAP = 3.0
_RIGHT = 12.0
_PADDING = 7.0
_BRACKET_PX = 5.0
_LEAST_BRACKET_PX = 3.0
_LEADER_PX = 7.0

_WHOLE_DOLLARS_FROM = 1_000.0


def cluster_text(cluster: Cluster, frame: Frame) -> str:
    """`$412 M at 123,040, +0.6 %`; the distance is from the mark, or from the last price where there is none."""
    decimals = 0 if cluster.price >= _WHOLE_DOLLARS_FROM else frame.instrument.price_decimals
    price = formatting.price(cluster.price, decimals)
    away = formatting.percent(cluster.distance, 1, signed=True)
    return f"{formatting.level_usd(cluster.usd, cluster.expected)} at {price}, {away}"


def nearest_clusters(frame: Frame) -> list[Cluster]:
    """The nearest large cluster above and that below the mark, as far as there are any."""
    state = frame.state
    mark = state.mark_price if state.mark_price is not None else state.last_price
    found = (nearest_cluster(frame.standing, side, mark) for side in (Side.SHORT, Side.LONG))
    return [cluster for cluster in found if cluster is not None]


class ClusterTags(WholeViewItem):
    """The tags, drawn in pixels over the whole view.

    Attributes:
        places: where each tag was painted last, in the scene's pixels.
    """

    def __init__(self, occupied: Callable[[QRectF], list[QRectF]], bottom_of: Callable[[QRectF], float]) -> None:
        """No tags yet.

        Args:
            occupied: rectangles of a view, in the scene's pixels, in which something else is written.
            bottom_of: above which height of a view the right edge is free.
        """
        super().__init__()
        self._occupied, self._bottom_of = occupied, bottom_of
        self._tags: list[tuple[Cluster, str]] = []
        self._stamps = StampBook()
        self.places: list[QRectF] = []
        self.setZValue(61)  # after the lines, whose labels it keeps clear of, and over the cursor's line

    @property
    def texts(self) -> list[str]:
        """What the tags say, the one above first."""
        return [label for _, label in self._tags]

    def show_frame(self, frame: Frame) -> None:
        """Name the clusters of another moment."""
        self._tags = [(cluster, cluster_text(cluster, frame)) for cluster in nearest_clusters(frame)]
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return bool(self._tags)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A bracket at each cluster's prices, and its tag beside it."""
        _ = option, widget
        box = self.getViewBox()
        self.places = []
        if box is None:
            return
        painter.save()
        screen, view = in_pixels(painter), box.sceneBoundingRect()
        taken = self._occupied(view)
        for cluster, label in self._tags:
            place = self._place(cluster, label, screen, view, taken)
            if place is None:
                continue
            self.places.append(place)
            taken.append(place)
            self._paint_bracket(painter, cluster, screen, view, place)
            self._paint_tag(painter, cluster, label, screen, place)
        painter.restore()

    def _place(
        self, cluster: Cluster, label: str, screen: ScreenMap, view: QRectF, taken: list[QRectF]
    ) -> QRectF | None:
        """The free place nearest to the cluster's height, away from the mark first; None where there is no room."""
        width = text_width(f"↑ {label}", CAPTION_PX) + 2 * _PADDING
        left = round(view.right() - _RIGHT - width)
        top, bottom = view.top() + _GAP, self._bottom_of(view) - _GAP - _HEIGHT
        if bottom < top or left < view.left():
            return None
        wanted = min(max(screen.top(cluster.price) - _HEIGHT / 2.0, top), bottom)
        outwards = -1.0 if cluster.side is Side.SHORT else 1.0
        column = QRectF(left - _GAP, view.top(), width + 2.0 * _GAP, view.height())
        beside = [(each.top(), each.bottom()) for each in taken if column.intersects(each)]
        for distance in range(0, round(bottom - top) + 2, 2):
            for sign in (outwards, -outwards) if distance else (outwards,):
                place = round(wanted + sign * distance)
                above, below = place - _GAP, place + _HEIGHT + _GAP
                inside = top - 1.0 <= place <= bottom + 1.0
                if inside and not any(first < below and above < last for first, last in beside):
                    return QRectF(left, place, width, _HEIGHT)
        return None

    @staticmethod
    def _paint_bracket(painter: QPainter, cluster: Cluster, screen: ScreenMap, view: QRectF, place: QRectF) -> None:
        high, low = screen.top(cluster.high), screen.top(cluster.low)
        if low < view.top() or high > view.bottom():
            return
        tint = colour(_tint(cluster))
        bar = QRectF(view.right() - _BRACKET_PX, high, _BRACKET_PX, max(low - high, _LEAST_BRACKET_PX))
        painter.fillRect(bar.adjusted(-1.5, -1.5, 0.0, 1.5), colour(CASING))
        painter.fillRect(bar, tint)
        painter.setPen(QPen(tint, 1.0))
        painter.drawLine(
            QLineF(QPointF(view.right() - _LEADER_PX, bar.center().y()), QPointF(place.right(), place.center().y()))
        )

    def _paint_tag(self, painter: QPainter, cluster: Cluster, label: str, screen: ScreenMap, place: QRectF) -> None:
        height = screen.top(cluster.price)
        arrow = (
            ""
            if place.top() - _HEIGHT <= height <= place.bottom() + _HEIGHT
            else "↑ "
            if height < place.top()
            else "↓ "
        )
        text, tint = f"{arrow}{label}", _tint(cluster)

        def draw(page: QPainter) -> None:
            page.setPen(QPen(colour(tint), 1.0))
            page.setBrush(colour(BACKGROUND, 240))
            page.drawRoundedRect(QRectF(0.5, 0.5, place.width() - 1.0, _HEIGHT - 1.0), 4.0, 4.0)
            page.setFont(font(CAPTION_PX))
            page.drawText(QRectF(0.0, 0.0, place.width(), _HEIGHT), Qt.AlignmentFlag.AlignCenter, text)

        self._stamps.stamp(painter, place.topLeft(), place.size(), (text, tint), draw)


def _tint(cluster: Cluster) -> str:
    return SHORTS if cluster.side is Side.SHORT else LONGS
