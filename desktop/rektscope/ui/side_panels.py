"""The panels at the window's side: dossier, markets, tape, feeds, alerts, watched addresses.

Each is made when it is first needed: when its dock is seen, when something is live, or when there is something to say.
A window on a file begins without them and without the modules behind them; `complete` makes what watches in the
background, and is called when the first frame stands.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from rektscope.engine.changes import EVERYTHING, Change
from rektscope.engine.frame import Frame
from rektscope.engine.presenter import Moment, View
from rektscope.engine.viewer import Viewer
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.lazy_dock import LazyDock
from rektscope.ui.leverages import LEAST_LEVERAGES
from rektscope.ui.live.controller import LiveController
from rektscope.ui.map_panels import MapPanels
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.aggregated.panel import AggregatedPanel
    from rektscope.ui.dossier.panel import DossierPanel
    from rektscope.ui.live.alert_center import AlertCenter
    from rektscope.ui.live.alerting import AlertLook
    from rektscope.ui.live.notified_alerts import NotifiedAlerts
    from rektscope.ui.live.observed import ObservedController
    from rektscope.ui.overview.markets_panel import MarketsPanel
    from rektscope.ui.overview.tables import FigureTable
    from rektscope.ui.overview.tape import TapePanel

_WIDTH_PX, _WIDTH_SHARE = 448, 0.35
"""First width of the docks: what the tape and the markets need, but never more than this share of the window."""

_NARROW_PX = 1_000
"""A window below this width, as at 200 % of a small screen, has no room for docks at both sides of the chart."""

_MAP_WAIT_MS = 100
_BEHIND_MS = 250
"""A live feed behind a replay is looked at as often as one that is shown."""

_Panel = TypeVar("_Panel", bound=QWidget)


class SidePanels(QObject):
    """Owns the panels and their docks.

    Signals:
        momentChosen: a row of the tape or an alert was chosen: UTC milliseconds.
        marketChosen: a row of the markets was chosen: `venue:SYMBOL`.
        toggled: a dock was shown or hidden.
        mapAwaited: maps that a panel shows may be built by now.

    Attributes:
        docks: by name.
        notified: gives the alerts that all windows have notified of; None where there is no other window.
    """

    momentChosen = Signal(object)
    marketChosen = Signal(str)
    toggled = Signal()
    mapAwaited = Signal()

    def __init__(
        self,
        window: QMainWindow,
        viewer: Callable[[], Viewer],
        heatmap: HeatmapView,
        calculator: CalculatorPanel,
        live: LiveController,
        price_levels: Callable[[str], tuple[float, ...]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._viewer = viewer
        self._heatmap = heatmap
        self._calculator = calculator
        self._live = live
        self._price_levels = price_levels
        self._frame: Frame | None = None
        self.docks: dict[str, LazyDock] = {}
        self.notified: Callable[[], NotifiedAlerts] | None = None
        self.map = MapPanels(self.docks, viewer, heatmap, calculator, self)
        self.map.momentChosen.connect(self.momentChosen)
        self._map_wait = QTimer(self, interval=_MAP_WAIT_MS, singleShot=True)
        self._map_wait.timeout.connect(self.mapAwaited)
        self._behind = QTimer(self, interval=_BEHIND_MS)
        self._behind.timeout.connect(self._look_behind)
        self._stands_with_position = False
        self._room_wait = QTimer(self, interval=0, singleShot=True)  # the window lays itself out first
        self._room_wait.timeout.connect(self._give_room_back)

    def arrange(self) -> None:
        """Put the docks, empty and hidden, at the right of the window, one behind the other."""
        makers: dict[str, Callable[[], QWidget]] = {
            "Dossier": lambda: self.dossier,
            "Markets": lambda: self.markets_panel,
            "Tape": lambda: self.tape,
            "Feeds": lambda: self._live.panel,
            "Alerts": lambda: self.alerts.panel,
            "Addresses": lambda: self.observed.view,
            "Aggregated map": lambda: self.aggregated,
            **self.map.makers(),
        }
        last = None
        for name, make in makers.items():
            dock = self.docks[name] = LazyDock(name, make, self._window)
            dock.seen.connect(self.toggled)
            dock.visibilityChanged.connect(self._room_wait.start)
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.hide()
            if last is not None:
                self._window.tabifyDockWidget(last, dock)
            last = dock

    @cached_property
    def dossier(self) -> "DossierPanel":
        """What was published, held against the session."""
        from rektscope.ui.dossier.panel import DossierPanel  # noqa: PLC0415 -- when it is first needed

        return self._owned(DossierPanel(), "Dossier")

    @cached_property
    def markets(self) -> "FigureTable":
        """The rows of the overview of markets."""
        from rektscope.ui.overview.tables import market_table  # noqa: PLC0415 -- when it is first needed

        return market_table()

    @cached_property
    def markets_panel(self) -> "MarketsPanel":
        """The overview of markets."""
        from rektscope.ui.overview.markets_panel import MarketsPanel  # noqa: PLC0415 -- when it is first needed

        panel = self._owned(MarketsPanel(self.markets, lambda: self._viewer().market), "Markets")
        panel.chosen.connect(self.marketChosen)
        return panel

    @cached_property
    def tape(self) -> "TapePanel":
        """The liquidations, newest first."""
        from rektscope.ui.overview.tape import TapePanel  # noqa: PLC0415 -- when it is first needed

        panel = self._owned(TapePanel(), "Tape")
        panel.momentChosen.connect(self.momentChosen)
        return panel

    @cached_property
    def aggregated(self) -> "AggregatedPanel":
        """What stands by price, stacked by leverage."""
        from rektscope.ui.aggregated.panel import AggregatedPanel  # noqa: PLC0415 -- when it is first needed

        return self._owned(AggregatedPanel(), "Aggregated map")

    def grade_report(self) -> "dict[str, Any] | None":
        """The score of the session that is shown, where it was graded; nothing is graded for it."""
        panel = self.map.__dict__.get("score")  # made when it is first shown
        return None if panel is None else panel.answer

    def show_score(self) -> None:
        """Show the score of the map, and grade the session unless that was done."""
        self.show("Score")
        self.map.score.ask()

    @cached_property
    def observed(self) -> "ObservedController":
        """The watch list of addresses."""
        from rektscope.live.observed.addresses import AddressStore  # noqa: PLC0415 -- when it is first needed
        from rektscope.ui.live.observed import ObservedController  # noqa: PLC0415 -- the same

        controller = ObservedController(
            AddressStore(), lambda: self._live.endpoints, lambda: self._live.access, parent=self
        )
        self._owned(controller.view, "Addresses")
        controller.load()
        return controller

    @cached_property
    def alerts(self) -> "AlertCenter":
        """The user's rules, and the notice over the chart."""
        from rektscope.alerts.store import AlertStore  # noqa: PLC0415 -- when it is first needed
        from rektscope.ui.live.alert_center import AlertCenter  # noqa: PLC0415 -- the same
        from rektscope.ui.live.alert_sending import AlertSending  # noqa: PLC0415 -- the same
        from rektscope.ui.live.notifier import DesktopNotifier  # noqa: PLC0415 -- the same

        sending = AlertSending(self._viewer, lambda: self._frame, self._heatmap, self._calculator)
        notifier = DesktopNotifier(self._window.windowIcon(), self, notified=self.notified)
        center = AlertCenter(self._heatmap, notifier, sending.center(self, self._live))
        center.banner.newest_y = self._heatmap.newest_y
        self._owned(center.panel, "Alerts")
        center.sourceAsked.connect(self._live.show_source)
        center.momentChosen.connect(self.momentChosen)
        center.raiseAsked.connect(self._window.activateWindow)
        center.start(AlertStore())
        return center

    @cached_property
    def _alert_look(self) -> "AlertLook":
        from rektscope.ui.live.alerting import AlertLook  # noqa: PLC0415 -- when it is first needed

        return AlertLook(self.alerts, self._calculator, self._price_levels)

    def complete(self) -> None:
        """The first frame stands: from now on alerts watch, also in a replay where the user wants that."""
        look = self._alert_look
        if self._frame is not None and not self._frame.is_live:
            look.look(self._viewer(), self._frame)  # what comes next is news; at the next frame it would be the start

    def stop(self) -> None:
        """End what was begun."""
        self._map_wait.stop()
        self._room_wait.stop()
        self._behind.stop()
        if self._is_made("alerts"):
            self.alerts.stop()
        if self._is_made("observed"):
            self.observed.stop()
        self.map.stop()

    def toggle(self, name: str) -> None:
        """Show a dock, also one that another lies over; hide it when it is seen."""
        dock = self.docks[name]
        is_first = all(each.isHidden() for each in self.docks.values())
        is_narrow = self._window.width() < _NARROW_PX
        if is_first and is_narrow:
            self._stand_with_position()
        dock.setVisible(dock.isHidden() or dock.visibleRegion().isEmpty())
        dock.raise_()
        if is_first and not is_narrow:
            width = min(_WIDTH_PX, round(_WIDTH_SHARE * self._window.width()))
            self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        if name == "Dossier":
            self.fill_dossier()
        self.toggled.emit()

    def is_seen(self, name: str) -> bool:
        """Whether a dock is open and no other lies over it."""
        dock = self.docks[name]
        return not (dock.isHidden() or dock.visibleRegion().isEmpty())

    def _stand_with_position(self) -> None:
        """Put the docks that stand at the right behind the position, as tabs: a narrow window has no room for both."""
        position = self._window.findChild(QDockWidget, "dock-position")
        if position is None or position.isFloating() or position.isHidden():
            return
        for dock in self.docks.values():
            if self._window.dockWidgetArea(dock) is Qt.DockWidgetArea.RightDockWidgetArea and not dock.isFloating():
                self._window.tabifyDockWidget(position, dock)
                self._stands_with_position = True

    def _give_room_back(self) -> None:
        """The last dock that stood with the position was closed: it had made the position wider than it need be."""
        position = self._window.findChild(QDockWidget, "dock-position")
        if (
            position is None
            or not self._stands_with_position
            or not all(each.isHidden() for each in self.docks.values())
        ):
            return
        self._stands_with_position = False
        self._window.resizeDocks([position], [position.minimumSizeHint().width()], Qt.Orientation.Horizontal)

    def show(self, name: str) -> None:
        """Show a dock; one that is seen stays."""
        if not self.is_seen(name):
            self.toggle(name)

    def fill_dossier(self) -> None:
        """Fill the dossier if it is seen; not before, because it gives the whole session away."""
        if not self.docks["Dossier"].isHidden():
            viewer = self._viewer()
            self.dossier.show_verdicts(viewer.session, viewer.dossier())

    def say(self, sentence: str, title: str = tr("Live")) -> None:
        """Say something over the chart, until it is over: an empty sentence."""
        if sentence or self._is_made("alerts"):
            self.alerts.banner.say(sentence, title)

    def say_also(self, sentence: str, title: str) -> None:
        """Say something over the chart below what is said already; nothing of an empty sentence."""
        if sentence:
            self.alerts.banner.say_also(sentence, title)

    def say_again(self, sentence: str, title: str = tr("Live")) -> None:
        """Replace the text over the chart, unless it was dismissed."""
        if self._is_made("alerts"):
            self.alerts.banner.say_again(sentence, title)

    def show_alert_ways(self) -> None:
        """Open the page of alert sounds and services."""
        self.alerts.show_ways()

    @property
    def has_notice(self) -> bool:
        """Whether there is a text over the chart."""
        return self._is_made("alerts") and not self.alerts.banner.isHidden()

    def dismiss_notice(self) -> None:
        """The text over the chart was read."""
        if self._is_made("alerts"):
            self.alerts.banner.dismiss()

    def jumped(self) -> None:
        """The cursor went elsewhere at once, or another session is shown: what lies between is no news."""
        if self._is_made("alerts"):
            self.alerts.jump(is_live=self._viewer().is_live)

    def views(self) -> list[View]:
        """The panels as views: tables cost more than pictures, so only those that are open are filled."""
        is_open = {name: dock.isVisible for name, dock in self.docks.items()}
        figures = Change.TIME | Change.MARKET | Change.SETTINGS
        levels = figures | Change.LEVELS
        return [
            View(tr("the tape"), figures, lambda moment: self.tape.show_frame(moment.frame), is_open["Tape"]),
            View(tr("the markets"), levels | Change.MAP, self._show_markets, is_open["Markets"]),
            View(
                tr("the aggregated map"),
                levels | Change.MAP | Change.LOOK,
                self._show_aggregated,
                is_open["Aggregated map"],
            ),
            View(
                tr("the maps of other leverages"),
                levels,
                lambda moment: self._build_leverages(moment, ()),
                lambda: not is_open["Aggregated map"](),
            ),
            *self.map.views(),
            View(
                tr("watched addresses"),
                levels | Change.FEEDS,
                self._show_observed,
            ),
            View(
                tr("the accounts that are known"),
                levels | Change.FEEDS,
                lambda moment: self.observed.show_moment(moment),  # noqa: PLW0108 -- made when it is first seen
                is_open["Addresses"],
            ),
            View(tr("the alerts"), EVERYTHING, self._look_for_alerts),
        ]

    def _show_markets(self, moment: Moment) -> None:
        if moment.viewer.build_overview():
            self._map_wait.start()  # the rows have their clusters when the maps are there
        self.markets_panel.show_rows(moment.viewer.states(moment.frame.cursor_ms))

    def _look_for_alerts(self, moment: Moment) -> None:
        self._frame = moment.frame
        if moment.frame.is_live or self._is_made("_alert_look"):
            self._alert_look.look(moment.viewer, moment.frame)
        if self._live.behind is not None and not self._behind.isActive():
            self._behind.start()

    def _look_behind(self) -> None:
        """Let what is live go on while a replay is shown, and watch it."""
        viewer = self._live.behind
        if viewer is None:
            self._behind.stop()
            return
        viewer.advance(_BEHIND_MS)
        self._alert_look.look_behind(viewer)

    def _show_observed(self, moment: Moment) -> None:
        frame = moment.frame
        if not frame.is_live and frame.known is None and not self._is_made("observed"):
            return
        if frame.is_live:
            from rektscope.engine.live_source import LiveSource  # noqa: PLC0415 -- a window on a file does without

            source = moment.viewer.source
            self.observed.follow(source.feed if isinstance(source, LiveSource) else None)
        else:
            self.observed.follow(None)
        snapshot, open_interest_usd = self.observed.snapshot_for(frame)
        if frame.known is None:
            self._heatmap.observed.show_observed(snapshot, frame.cursor_ms, open_interest_usd)
        else:
            self._heatmap.observed.show_known(frame)

    def _build_leverages(self, moment: Moment, leverages: tuple[int, ...]) -> None:
        """The maps of higher leverages are built while their view is seen."""
        viewer = moment.viewer
        least = viewer.least_leverage
        others = tuple(each for each in leverages if each > least)
        if others != viewer.other_leverages:
            viewer.show_leverages(least, others)

    def _show_aggregated(self, moment: Moment) -> None:
        viewer, frame = moment.viewer, moment.frame
        self._build_leverages(moment, tuple(LEAST_LEVERAGES))
        levels = viewer.standing_by_leverage(frame.cursor_ms) if frame.standing is not None else []
        levels = [frame.standing, *levels[1:]] if levels and frame.standing is not None else []
        self.aggregated.show_frame(frame, levels, self._heatmap.choices.price_range)
        if not levels and frame.standing is not None:
            self._map_wait.start()  # its maps are still being built

    def _owned(self, panel: _Panel, name: str) -> _Panel:
        """The panel, which from now on goes when its dock goes, also when that dock is never opened."""
        panel.setParent(self.docks[name])
        panel.hide()
        return panel

    def _is_made(self, name: str) -> bool:
        return name in self.__dict__
