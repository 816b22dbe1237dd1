"""The parts of the window that show the moment, in the order in which they are called, and what each depends on."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDockWidget

from rektscope.engine.changes import Change
from rektscope.engine.estimated_flow import estimated_flow
from rektscope.engine.presenter import Moment, View
from rektscope.market.errors import InputError
from rektscope.ui.part_known import why_no_worst_minute
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.spoken_views import SpokenViews
    from rektscope.ui.window import MainWindow

_PICTURE = Change.TIME | Change.MAP | Change.MARKET | Change.SETTINGS | Change.LEVELS
_FIGURES = Change.TIME | Change.MARKET | Change.SETTINGS


def window_views(window: "MainWindow", position: QDockWidget, timeline: QDockWidget) -> list[View]:
    """The views of a window; `position` and `timeline` are the docks around the calculator, and strip and buttons."""
    views = WindowViews(window)
    return [
        View(tr("the form of the position"), Change.MARKET, views.take_market),
        View(tr("the map"), Change.MAP | Change.MARKET, views.report_map),
        View(tr("the feeds"), Change.FEEDS, views.report_feeds),
        View(tr("the chart"), _PICTURE, views.show_chart),
        View(tr("the panes under the chart"), _FIGURES, views.show_panes, lambda: bool(window.panes.shown)),
        View(tr("the calculator"), _PICTURE | Change.POSITION, views.show_calculator, lambda: _is_open(position)),
        View(tr("the timeline"), _FIGURES | Change.POSITION, views.show_timeline, lambda: _is_open(timeline)),
        View(
            tr("the estimate on the timeline"),
            Change.MAP | Change.LEVELS,
            views.show_estimate,
            lambda: _is_open(timeline),
        ),
        View(tr("the transport"), _FIGURES, views.show_transport, lambda: _is_open(timeline)),
        View(tr("the button of my moment"), Change.POSITION | Change.MARKET, views.offer_my_moment),
        View(tr("the header"), _PICTURE, lambda moment: window.header.show_frame(moment.frame)),
        View(
            tr("the state of the feeds"), _FIGURES | Change.FEEDS, lambda moment: window.live.show_frame(moment.frame)
        ),
        View(tr("the lines of the position"), _FIGURES | Change.POSITION, views.show_lines),
        *window.side.views(),
        View(
            tr("the words for screen readers"),
            _PICTURE | Change.POSITION | Change.LOOK,
            views.speak,
            QAccessible.isActive,
        ),
    ]


def _is_open(dock: QDockWidget) -> bool:
    """Whether a dock is part of the window, also while the window itself is not shown yet."""
    return not (dock.isHidden() and dock.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))


class WindowViews:
    """Hands a moment to the widgets of a window, each in the terms of its own."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    @cached_property
    def _spoken(self) -> "SpokenViews":
        """The painted views in words."""
        from rektscope.ui.spoken_views import SpokenViews  # noqa: PLC0415 -- only where a screen reader listens

        return SpokenViews(self._window.heatmap, self._window.timeline, self._window.calculator)

    def take_market(self, moment: Moment) -> None:
        """Let the calculator take over another market, or the first price of this one."""
        window, frame, chart = self._window, moment.frame, moment.viewer.chart
        window.editing.keep_draft()
        window.calculator.set_chart(chart, frame.session)
        window.position_views.show_saved(chart)
        window.levels.show_market(frame.instrument)
        window.editing.show_market(frame.session, moment.viewer.market, is_live=frame.is_live)

    def report_map(self, moment: Moment) -> None:
        """Report a defect that keeps the map from being built; bad data are reported on the chart."""
        failure = moment.frame.map_failure
        if failure is not None and not isinstance(failure, InputError):
            self._window.guard.report(tr("the map of {market}", market=moment.viewer.market), failure)

    def report_feeds(self, moment: Moment) -> None:
        """Report a market, or a part of a feed, that goes on no more through a defect."""
        for part, defect in moment.viewer.source.defects().items():
            self._window.guard.report(part, defect, tr("choosing the markets anew (Ctrl+L)"))

    def show_chart(self, moment: Moment) -> None:
        """Heat, prices, liquidations, profile."""
        self._window.heatmap.show_frame(moment.frame, moment.after)

    def show_panes(self, moment: Moment) -> None:
        """Those that are switched on."""
        self._window.panes.show_frame(moment.frame, moment.viewer.chart.events)

    def show_calculator(self, moment: Moment) -> None:
        """Distance, levels in front, verdict."""
        self._window.calculator.show_frame(moment.frame, moment.known_until_ms)

    def show_timeline(self, moment: Moment) -> None:
        """Bars, price, chapters, the position's margin ratio."""
        marks = self._window.position_views.marks(moment.known_until_ms)
        self._window.timeline.show_frame(moment.frame, moment.after, marks)
        if marks.path is not None:  # live, the first price after the opening may have come
            self._window.transport.offer_my_moment("")

    def show_estimate(self, moment: Moment) -> None:
        """The timeline once more, where its bars are the map's estimate and the map has grown."""
        if estimated_flow(moment.after or moment.frame) is not None:
            self.show_timeline(moment)

    def show_transport(self, moment: Moment) -> None:
        """Where the cursor is, and the chapters to go to."""
        window, frame = self._window, moment.frame
        window.transport.offer_chapters(frame.chapters, tuple(market.instrument for market in frame.session.markets))
        window.transport.offer_worst_minute(why_no_worst_minute(moment.viewer.counted_liquidations()))
        window.transport.show_frame(frame, moment.viewer.cursor, window.timeline.bucket_minutes())

    def offer_my_moment(self, moment: Moment) -> None:
        """Whether the position has a moment to go to."""
        window = self._window
        window.transport.offer_my_moment(window.position_views.why_no_moment(moment.known_until_ms, moment.viewer))

    def speak(self, moment: Moment) -> None:
        """What a screen reader gets of the painted views."""
        self._spoken.show_frame(moment.viewer, moment.frame)

    def show_lines(self, moment: Moment) -> None:
        """Entry, liquidation and bankruptcy on the chart."""
        self._window.position_views.show_lines(moment.viewer.chart)
