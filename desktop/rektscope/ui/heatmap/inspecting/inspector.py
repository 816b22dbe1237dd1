"""Joins pointer and chart: shows what is under the pointer, measures, and asks for the menu of a right click."""

from collections.abc import Callable

import msgspec
from pyqtgraph import PlotItem
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal

from rektscope.engine.frame import Frame
from rektscope.ui import formatting
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.inspecting.chart_box import ChartBox
from rektscope.ui.heatmap.inspecting.crosshair import Crosshair, Pointed
from rektscope.ui.heatmap.inspecting.words import liquidation_lines, measured_lines, pointer_lines
from rektscope.ui.heatmap.liquidation_item import LiquidationItem
from rektscope.ui.heatmap.position_lines import PriceLine
from rektscope.ui.second_clock import SecondClock


class ChartPlace(msgspec.Struct, frozen=True):
    """A place of the chart that was clicked: UTC milliseconds, price on the tick, and where on the screen."""

    time_ms: int
    price: float
    screen: QPoint


class Inspector(QObject):
    """Watches the pointer over the chart and the profile beside it.

    Signals:
        momentChosen: the chart was double-clicked: UTC milliseconds.
        menuAsked: the chart was clicked with the right button: `ChartPlace`.
    """

    momentChosen = Signal(object)
    menuAsked = Signal(object)

    def __init__(
        self,
        plot: PlotItem,
        profile_plot: PlotItem,
        liquidations: LiquidationItem,
        is_covered: Callable[[QPointF], bool],
        parent: QObject | None = None,
    ) -> None:
        """`is_covered`: whether something lies over the chart at a place of the scene, where nothing is shown then."""
        super().__init__(parent)
        self._plot = plot
        self._box, self._profile_box = plot.getViewBox(), profile_plot.getViewBox()
        self._liquidations, self._is_covered = liquidations, is_covered
        self.crosshair = Crosshair(plot.getAxis("right"), plot.getAxis("bottom"))
        plot.addItem(self.crosshair, ignoreBounds=True)
        self._scale = TimeScale(0)
        self.second_clock = SecondClock()
        self._frame: Frame | None = None
        self._pointer: QPointF | None = None
        self._measured: tuple[QPointF, QPointF] | None = None
        scene = plot.scene()
        scene.addItem(self.crosshair.box)
        scene.sigMouseMoved.connect(self._moved)
        scene.sigMouseClicked.connect(self._clicked)
        self._box.sigRangeChanged.connect(self._view_moved)
        if isinstance(self._box, ChartBox):
            self._box.measured.connect(self._measure)

    def show_frame(self, frame: Frame, scale: TimeScale) -> None:
        """Another moment, or another market: what is under the resting pointer may be something else."""
        self._frame, self._scale = frame, scale
        self._show()

    def leave(self) -> None:
        """The pointer left: nothing is under it."""
        self._pointer = None
        self._show()

    def _moved(self, position: QPointF) -> None:
        self._pointer = position
        self._show()

    def _view_moved(self, *_: object) -> None:
        """Under the resting pointer is another place now: by a key, a range, or the drag that moved the pointer too."""
        if self._pointer is not None:
            self._show()

    def _measure(self, start: QPointF | None, end: QPointF | None) -> None:
        self._measured = (start, end) if start is not None and end is not None else None
        self._show()

    def _show(self) -> None:
        self.crosshair.show_pointed(self._pointed())

    def _pointed(self) -> Pointed | None:
        figures = figures_of(self)
        frame, position = self._frame, self._pointer
        if frame is None or position is None or self._is_covered(position):
            return None
        in_chart = self._box.sceneBoundingRect().contains(position)
        if not in_chart and not self._profile_box.sceneBoundingRect().contains(position):
            return None
        point = self._box.mapSceneToView(position)
        if point.y() <= 0:
            return None
        moment = self._scale.time_ms(point.x()) if in_chart else frame.cursor_ms
        return Pointed(
            place=(point.x() if in_chart else None, point.y()),
            price=figures.price(self._on_tick(point.y(), frame), frame.instrument.price_decimals),
            moment=self._named(moment, frame)[:-7] if in_chart else "",
            lines=tuple(self._lines(frame, position, moment, point.y(), in_chart=in_chart)),
            start=(self._measured[0].x(), self._measured[0].y()) if self._measured is not None else None,
        )

    @staticmethod
    def _named(moment: int, frame: Frame) -> str:
        return formatting.moment_within(moment, frame.session.start_ms, frame.session.end_ms)

    def _lines(self, frame: Frame, position: QPointF, moment: int, price: float, *, in_chart: bool) -> list[str]:
        figures = figures_of(self)
        if self._measured is not None:
            start, end = ((self._scale.time_ms(each.x()), each.y()) for each in self._measured)
            return measured_lines(frame, start, end, figures=figures)
        liquidation = self._liquidations.under(position) if in_chart else None
        if liquidation is not None:
            return liquidation_lines(*liquidation, figures=figures)
        lines = pointer_lines(frame, moment, price, in_chart=in_chart, figures=figures)
        return [*lines, *filter(None, (self.second_clock.text(moment), self._hint()))]

    def _hint(self) -> str:
        """That the line under the pointer can be dragged: here, as a tool tip would lie over what is read."""
        hints = (item.hint for item in self._plot.items if isinstance(item, PriceLine) and item.isVisible())
        return next(filter(None, hints), "")

    def _clicked(self, event: MouseClickEvent) -> None:
        position = event.scenePos()
        if event.isAccepted():
            return  # by what lies on the chart, as the legend does
        if self._frame is None or not self._box.sceneBoundingRect().contains(position):
            return
        point = self._box.mapSceneToView(position)
        moment = self._scale.time_ms(point.x())
        if event.button() == Qt.MouseButton.LeftButton and event.double():
            self.momentChosen.emit(moment)
        elif event.button() == Qt.MouseButton.RightButton and point.y() > 0:
            event.accept()
            price = self._on_tick(point.y(), self._frame)
            self.menuAsked.emit(ChartPlace(moment, price, event.screenPos().toPoint()))

    @staticmethod
    def _on_tick(price: float, frame: Frame) -> float:
        tick = frame.instrument.tick
        return max(tick, round(price / tick) * tick)
