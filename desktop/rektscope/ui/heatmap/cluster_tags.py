"""Tags that name the nearest large cluster above and below, at the chart's right edge.

`$41 M (20–80 M) at 123,040, +0.6 %`, and in a second line the chance that the price gets there: `4.1 % in 1 h, 18 % in
4 h, 38 % in 24 h`. They keep clear of what else is written on the chart, and of each other; one whose cluster is out of
view stands at the edge with an arrow.
"""

import math
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from rektscope.engine.frame import Frame
from rektscope.market.sides import Side
from rektscope.scenarios.clusters import Cluster
from rektscope.ui.figures import STANDARD
from rektscope.ui.guarded_paint import guarded
from rektscope.ui.heatmap.casing import CASING, paint_cased_line
from rektscope.ui.heatmap.geometry import ScreenMap, in_pixels
from rektscope.ui.heatmap.nearest_clusters import chances_text, cluster_text, nearest_clusters
from rektscope.ui.heatmap.whole_view import WholeViewItem
from rektscope.ui.stamps import BoxLook, StampBook
from rektscope.ui.theme import BACKGROUND, CAPTION_PX, LONGS, SHORTS, colour, font, text_width

_LINE_PX = 16.0
_ROOM_PX = 4.0
_GAP = 3.0
_RIGHT = 12.0
_PADDING = 7.0
_BRACKET_PX = 5.0
_LEAST_BRACKET_PX = 3.0
_LEADER_PX = 7.0

_NEAR_PX = 60.0
_SHORTENED_PX = 40.0
_NO_PLACE_PX = 4_000.0
"""So far off in all the tags need no other arrangement; what a tag without its chances, and one left out, count as."""

_CROSSED_PX = 80.0
"""What it counts as that the tag of the lower price stands above the other, as where both are out of view."""


_Placed = tuple[Cluster, str, QRectF]
"""A tag, its text, and its place in the scene's pixels."""


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
        self.figures = STANDARD
        self._stamps = StampBook()
        self.places: list[QRectF] = []
        self._arrangement: tuple[tuple[object, ...], list[_Placed]] | None = None
        self.setZValue(61)  # after the lines, whose labels it keeps clear of, and over the cursor's line

    @property
    def texts(self) -> list[str]:
        """The tags' texts, the one above first: the cluster, and in a second line the chances."""
        return [label for _, label in self._tags]

    def show_frame(self, frame: Frame) -> None:
        """Name the clusters of another moment."""
        figures = self.figures
        decimals = frame.instrument.price_decimals
        self._tags = []
        for cluster in nearest_clusters(frame):
            lines = (cluster_text(cluster, decimals, figures=figures), chances_text(cluster, figures=figures))
            self._tags.append((cluster, "\n".join(filter(None, lines))))
        self._arrangement = None
        self.draw_anew()

    def has_content(self) -> bool:
        """Whether anything is there to draw."""
        return bool(self._tags)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A bracket at each cluster's prices, and its tag beside it."""
        _ = option, widget
        box = self.getViewBox()
        self.places = []
        if box is None:
            return
        screen, view = in_pixels(painter), box.sceneBoundingRect()
        for cluster, label, place in self._arranged(screen, view):
            self.places.append(place)
            self._paint_bracket(painter, cluster, screen, view, place)
            self._paint_tag(painter, cluster, label, screen, place)

    def _arranged(self, screen: ScreenMap, view: QRectF) -> list[_Placed]:
        """Each tag that has a place; worked out anew where the view, or what else is written in it, has changed."""
        occupied = self._occupied(view)
        ground = (screen, view, occupied, self._bottom_of(view))
        if self._arrangement is None or self._arrangement[0] != ground:
            self._arrangement = ground, self._arrange(screen, view, occupied)
        return self._arrangement[1]

    def _arrange(self, screen: ScreenMap, view: QRectF, occupied: list[QRectF]) -> list[_Placed]:
        """Whole and in order, or as brings all of them nearest to their clusters."""
        best: list[_Placed] = []
        least = math.inf
        for is_whole in (True, False):
            for order in (self._tags, self._tags[::-1]):
                taken, found, cost = list(occupied), list[_Placed](), 0.0
                for cluster, text in order:
                    label = text if is_whole else text.splitlines()[0]
                    place = self._place(cluster, label, screen, view, taken)
                    cost += _NO_PLACE_PX if place is None else 0.0 if is_whole else _SHORTENED_PX
                    if place is not None:
                        taken.append(place)
                        found.append((cluster, label, place))
                        cost += abs(place.center().y() - screen.top(_middle(cluster)))
                found.sort(key=lambda each: -each[0].low)
                cost += _CROSSED_PX * sum(one[2].top() > other[2].top() for one, other in pairwise(found))
                if cost < least:
                    best, least = found, cost
                if least < _NEAR_PX:
                    break
        return best

    def _place(
        self, cluster: Cluster, label: str, screen: ScreenMap, view: QRectF, taken: list[QRectF]
    ) -> QRectF | None:
        """The free place nearest to the cluster's height, away from the mark first; None where there is no room."""
        lines = f"↑ {label}".splitlines()
        width = math.ceil(max(text_width(line, CAPTION_PX) for line in lines) + 2 * _PADDING)
        height = _ROOM_PX + _LINE_PX * len(lines)
        left = round(view.right() - _RIGHT - width)
        top, bottom = view.top() + _GAP, self._bottom_of(view) - _GAP - height
        if bottom < top or left < view.left():
            return None
        wanted = min(max(screen.top(_middle(cluster)) - height / 2.0, top), bottom)
        outwards = -1.0 if cluster.side is Side.SHORT else 1.0
        column = QRectF(left - _GAP, view.top(), width + 2.0 * _GAP, view.height())
        beside = [(each.top(), each.bottom()) for each in taken if column.intersects(each)]
        for distance in range(0, round(bottom - top) + 2, 2):
            for sign in (outwards, -outwards) if distance else (outwards,):
                place = round(wanted + sign * distance)
                above, below = place - _GAP, place + height + _GAP
                inside = top - 1.0 <= place <= bottom + 1.0
                if inside and not any(first < below and above < last for first, last in beside):
                    return QRectF(left, place, width, height)
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
        leader = QLineF(
            QPointF(view.right() - _LEADER_PX, bar.center().y()), QPointF(place.right(), place.center().y())
        )
        paint_cased_line(painter, leader, _tint(cluster), 1.0, Qt.PenStyle.SolidLine)

    def _paint_tag(self, painter: QPainter, cluster: Cluster, label: str, screen: ScreenMap, place: QRectF) -> None:
        level, room = screen.top(_middle(cluster)), place.height()
        is_beside = place.top() - room <= level <= place.bottom() + room
        arrow = "" if is_beside else "↑ " if level < place.top() else "↓ "
        text, tint = f"{arrow}{label}", _tint(cluster)

        def draw(page: QPainter) -> None:
            self._stamps.box(page, place.size(), BoxLook(colour(tint), colour(BACKGROUND, 240), 4.0))
            page.setPen(colour(tint))
            page.setFont(font(CAPTION_PX))
            page.drawText(QRectF(0.0, 0.0, place.width(), room), Qt.AlignmentFlag.AlignCenter, text)

        self._stamps.stamp(painter, place.topLeft(), place.size(), (text, tint), draw)


def _tint(cluster: Cluster) -> str:
    return SHORTS if cluster.side is Side.SHORT else LONGS


def _middle(cluster: Cluster) -> float:
    """The price at the height of which its tag stands."""
    return (cluster.low + cluster.high) / 2.0
