"""The main window: arranges the views, passes the cursor's moment to them, and their requests to the viewer.

It holds no market logic. Time reaches the cursor through one timer that runs only while something moves: a replay
that plays, or a map that is still being built.
"""

import contextlib
from contextlib import ExitStack

from PySide6.QtCore import QElapsedTimer, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow

from rektscope.engine.changes import NOTHING, Change
from rektscope.engine.frame import Frame
from rektscope.engine.presenter import Presenter, View
from rektscope.engine.viewer import Viewer, chart_markets
from rektscope.market.errors import InputError
from rektscope.positions.store import PositionStore
from rektscope.replay.cursor import CursorState
from rektscope.ui.actions import ActionSpec, add_actions
from rektscope.ui.arrangement import put_parts, size_parts
from rektscope.ui.building_pace import BuildingPace
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.candle_choice import CandleChoice
from rektscope.ui.chart_commands import ChartCommands
from rektscope.ui.comparing.opener import SessionComparing
from rektscope.ui.dropping import FileDrops
from rektscope.ui.editing import Editing
from rektscope.ui.fetch.opener import DayFetching
from rektscope.ui.floating import place_what_floats, raise_what_floats
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.header.merging import MapMerging
from rektscope.ui.header.scope import ScopeChoice
from rektscope.ui.header.strip import HeaderStrip
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.known_prior import KnownPrior
from rektscope.ui.layouts import Layouts
from rektscope.ui.lazy_dock import take_focus_by_tab
from rektscope.ui.live.controller import LiveController
from rektscope.ui.menus import add_menus
from rektscope.ui.opening import FileOpener
from rektscope.ui.outputs import ShownParts, WindowOutputs
from rektscope.ui.panes.stack import PaneStack
from rektscope.ui.part_guard import PartGuard
from rektscope.ui.pointer.drawn_levels import DrawnLevels
from rektscope.ui.position_views import PositionViews
from rektscope.ui.recent_files import RecentFiles
from rektscope.ui.replay_commands import ReplayCommands
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.side_panels import SidePanels
from rektscope.ui.tier_watch import TierWatch
from rektscope.ui.timeline.strip import TimelineStrip
from rektscope.ui.timeline.transport import TransportBar
from rektscope.ui.translation import tr
from rektscope.ui.window_actions import window_actions
from rektscope.ui.window_group import WindowGroup
from rektscope.ui.window_pages import WindowPages
from rektscope.ui.window_views import window_views

_TICK_MS = 16
_LIVE_REFRESH_MS = 20
"""Live data are shown about thirty times a second, however fast they come."""

_REST_AFTER_MS = 100
"""Alerts of a replay are made so long after the window's first picture, which need not wait for them."""


class MainWindow(QMainWindow):
    """Everything in one window. `start` begins, `stop` ends; nothing runs in between by itself.

    Signals:
        pictured: the first picture of the window was painted.
    """

    pictured = Signal()

    def __init__(self, viewer: Viewer, settings: WindowSettings, positions: PositionStore | None = None) -> None:
        super().__init__()
        self._viewer = viewer
        self._positions = positions if positions is not None else PositionStore()
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_AFTER_MS)
        self._is_complete = False
        self._elapsed, self._since_refresh_ms = QElapsedTimer(), 0
        self._building = BuildingPace()
        self._is_outdated = False
        self.header = HeaderStrip()
        self.heatmap = HeatmapView()
        self.guard = PartGuard(self)
        self.presenter = Presenter(viewer, self._candle_ms, self.guard.run)
        self.calculator = CalculatorPanel(position=self.presenter.position)
        self.timeline = TimelineStrip()
        self.transport = TransportBar()
        self.replay = ReplayCommands(lambda: self._viewer, self)
        self.merging = MapMerging(lambda: self._viewer, self)
        self.counting = ScopeChoice(settings, self)
        self.live = LiveController(self, viewer)
        self.candles = CandleChoice(settings, self)
        self.panes = PaneStack(self.heatmap, settings, self)
        self.levels = DrawnLevels(self.heatmap, settings, self)
        self.side = SidePanels(
            self, lambda: self._viewer, self.heatmap, self.calculator, self.live, self.levels.alert_prices
        )
        self.position_views = PositionViews(self.calculator, self.heatmap)
        self.editing = Editing(self.calculator, self.levels, settings, self)
        self.charting = ChartCommands(self)
        self.files = FileOpener(self, self.live.open_session)
        self.fetching = DayFetching(self, lambda: self._viewer.market, lambda: self.live.policy, self.live.open_session)
        shown = ShownParts(lambda: self._viewer, lambda: self.frame, self.calculator, self.heatmap, self.side)
        self.outputs = WindowOutputs(self, shown, settings)
        self.known_prior, self.tiers = KnownPrior(lambda: self._viewer, self), TierWatch(self)
        self.comparing = SessionComparing(self, lambda: self._viewer, lambda: self.heatmap.choices, self.side.say)
        self.pages = WindowPages(self, settings)
        self._specs = window_actions(self)
        actions = add_actions(self, self._specs)
        self.recent = RecentFiles(settings, self.live.open_session, lambda: self.pages.at_start.opened(None), self)
        self.layouts = Layouts(self, settings)
        docks, menus = self._arrange(), (self.recent.menu, self.layouts.menu, self.pages.manual_menu())
        add_menus(self, self._specs, actions, docks, self.live.open_session, *menus)
        for view in window_views(self, *docks):
            self.presenter.register(view)
        self.group = WindowGroup(self, MainWindow)
        self.presenter.register(
            View(tr("the windows beside it"), Change.TIME, lambda moment: self.group.show_moment(self, moment))
        )
        for dock in docks:
            dock.visibilityChanged.connect(self._dock_seen)
        self._connect()

    def start(self) -> None:
        """Begin building the map, restore the arrangement, show the first frame."""
        problem = self._settings.restore(self)
        self.pages.apply_settings()
        self.show_viewer(self._viewer)
        self.side.say_also(problem, tr("Settings"))
        self.known_prior.begin()
        self.tiers.start()
        saved = self.calculator.sections.saved
        saved.load(self._positions)
        self.side.say_also(saved.message.text(), tr("Position"))
        self.heatmap.setFocus()

    def show_viewer(self, viewer: Viewer) -> None:
        """Show another viewer from now on; the one before goes on, and is the live controller's to stop."""
        self.known_prior.take(viewer)
        if self.tiers.has_changed:
            viewer.renew_margins()  # they may have changed while it was not shown
        self._take_choices(viewer)
        viewer.scope = self.counting.scope
        viewer.start()
        self._viewer = viewer
        self.presenter.show_viewer(viewer)
        self.side.jumped()
        self.heatmap.forget()
        self.header.offer_markets(chart_markets(viewer.session))
        self.setWindowTitle(f"{translated(viewer.session.name, figures=figures_of(self))} — rektscope")
        self.side.fill_dossier()
        self._run_clock()
        self.refresh()

    def stop(self) -> None:
        """Stop the clock and the viewers' threads; one that fails leaves none of the others running."""
        with ExitStack() as parts:  # the last one first
            for part in (
                self.live,  # what it shares with the viewer shown, the ways to the venues, goes last
                self._viewer,
                self.fetching,
                self.comparing,
                self.side,
                self._timer,
                self._rest,
                self.tiers,
                self.editing,
                self.pages,
            ):
                parts.callback(part.stop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first picture is shown: what it did not need is made from now on."""
        super().paintEvent(event)
        if not self._is_complete:
            self._is_complete = True
            self._rest.start()
            QTimer.singleShot(0, self, self.pictured.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the arrangement, then stop."""
        self.editing.keep_draft()
        self._settings.keep(self)
        self.pages.at_start.left()
        self.group.closed(self)
        self.guard.run("closing", self.stop)  # nobody is left to see it, and a window that was closed stays so
        super().closeEvent(event)

    @property
    def viewer(self) -> Viewer:
        """What is shown."""
        return self._viewer

    @property
    def specs(self) -> list[ActionSpec]:
        """Every action with its keys."""
        return self._specs

    @property
    def frame(self) -> Frame | None:
        """The frame shown last."""
        moment = self.presenter.moment
        return None if moment is None else moment.frame

    def refresh(self, changes: Change = NOTHING) -> None:
        """Show the frame at the cursor in the views that depend on what changed, or on one of these `changes`."""
        self._since_refresh_ms = 0
        self._building.shown()
        self.presenter.refresh(changes)

    def _arrange(self) -> tuple[QDockWidget, QDockWidget]:
        self.header.add_live(self.live.switch, self.live.badge)
        position, timeline = put_parts(
            self,
            centre=(self.header, self.heatmap),
            position=self.calculator,
            bottom=(self.timeline, self.transport),
        )
        self.side.arrange()
        take_focus_by_tab(self)
        place_what_floats(self)
        size_parts(self, position, timeline)
        return position, timeline

    def _connect_replay(self) -> None:
        self.replay.jumped.connect(self.side.jumped)
        self.replay.landmarkAsked.connect(self.heatmap.chart_range.following.look_back)
        self.replay.playToggled.connect(self._run_clock)
        self.replay.moved.connect(lambda: self.refresh(Change.TIME))
        self.replay.refused.connect(lambda sentence: self.side.say(sentence, tr("Replay")))

    def _connect(self) -> None:
        self.editing.watch_docks(self)
        self.side.notified = lambda: self.group.notified
        self.side.map.failed.connect(self.guard.report)
        self.guard.failed.connect(lambda sentence: self.side.say(sentence, tr("Defect")))
        self._connect_replay()
        self.live.viewerWanted.connect(self.show_viewer)
        self.live.opened.connect(self.recent.opened)
        self.live.opened.connect(self.pages.at_start.opened)
        self.live.reported.connect(self.side.say)
        self.live.reportedAgain.connect(self.side.say_again)
        self.live.openingFailed.connect(lambda sentence: self.side.say(sentence, tr("File")))
        FileDrops(self).dropped.connect(self.files.open)
        self.live.followAsked.connect(self.replay.go_to_end)
        self.live.badge.clicked.connect(lambda: self.side.toggle("Feeds"))
        self.side.momentChosen.connect(self.replay.go_to)
        self.side.marketChosen.connect(self._choose_listed)
        self.side.toggled.connect(self.presenter.catch_up)
        self.side.mapAwaited.connect(lambda: self.refresh(Change.MAP))
        self.panes.changed.connect(lambda: self.refresh(Change.SETTINGS))
        self.candles.changed.connect(lambda: self.refresh(Change.SETTINGS))
        self.header.marketChosen.connect(self.choose_market)
        self.header.venues_button.clicked.connect(self.merging.toggle)
        self.header.scope_button.clicked.connect(self.counting.choose_next)
        self.counting.changed.connect(self._scope_chosen)
        self.header.dossierAsked.connect(lambda: self.side.toggle("Dossier"))
        self.header.exportAsked.connect(self.outputs.ask_export)
        self.merging.changed.connect(self._run_clock)
        self.merging.changed.connect(lambda: self.refresh(Change.MAP))
        self.known_prior.reported.connect(lambda words: self.side.say(words, tr("Map")))
        self.known_prior.changed.connect(self._model_changed)
        self.tiers.changed.connect(self._tiers_changed)
        self.merging.reported.connect(lambda words: self.side.say(words, tr("Map")))
        self.heatmap.momentChosen.connect(self.replay.go_to)
        self.heatmap.chosen.connect(self._chart_chosen)
        box = self.heatmap.plot.getViewBox()
        box.sigXRangeChanged.connect(self._zoomed)
        box.sigResized.connect(self._zoomed)
        self.timeline.momentChosen.connect(self.replay.go_to)
        self.calculator.changed.connect(lambda: self.presenter.notify(Change.POSITION))
        self._rest.timeout.connect(self.side.complete)
        self._rest.timeout.connect(lambda: raise_what_floats(self))
        self.calculator.openHereAsked.connect(self.open_here)
        self.calculator.sections.saved.linesChanged.connect(lambda: self.position_views.show_saved(self._viewer.chart))
        self.position_views.connect()
        self.replay.obey(self.transport)
        self.transport.myMoment.connect(self.go_to_my_moment)
        self.transport.nextToggled.connect(self.show_next)

    def press_space(self) -> None:
        """Play or pause; but a button that was reached with the Tab key is pressed."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled():
            focused.click()
        else:
            self.replay.toggle_playing()

    def switch_side(self) -> None:
        """Long instead of short, or the reverse."""
        form = self.calculator.form
        (form.long_button if form.short_button.isChecked() else form.short_button).click()

    def go_to_my_moment(self) -> None:
        """Move to where my position is liquidated, or else to where it comes closest."""
        moment_ms = self.position_views.moment_ms(self._viewer.session.end_ms)
        if moment_ms is None:
            end_ms = self._viewer.session.end_ms
            self.side.say(self.position_views.why_no_moment(end_ms, self._viewer), tr("Position"))
        else:
            self.replay.go_to_landmark(moment_ms)

    def has_my_moment(self) -> bool:
        """Whether there is a position that `go_to_my_moment` can follow."""
        return self.position_views.moment_ms(self._viewer.session.end_ms) is not None

    def show_next(self, shown: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """Show or hide what came after the cursor."""
        self.presenter.shows_next = shown
        self.refresh()

    def choose_market(self, market: str) -> None:
        """Put another market on the chart."""
        self._viewer.choose_market(market)
        self._take_choices(self._viewer)
        self._run_clock()
        self.refresh()

    def has_more_markets(self) -> bool:
        """Whether there is another market with prices."""
        return len(chart_markets(self._viewer.session)) > 1

    def next_market(self) -> None:
        """Put the next market on the chart."""
        markets = [instrument.market for instrument in chart_markets(self._viewer.session)]
        self.choose_market(markets[(markets.index(self._viewer.market) + 1) % len(markets)])

    def open_here(self) -> None:
        """Open my position at the last price and the moment of the cursor."""
        if self.frame is not None and self.frame.state.last_price is not None:
            self.calculator.open_at(self.frame.state.last_price, self.frame.cursor_ms)

    def show_all(self) -> None:
        """The whole session in view."""
        if self.frame is not None:
            self.heatmap.show_all(self.frame)

    def follow_price(self) -> None:
        """Keep the price in view again, after the chart was moved by hand."""
        self.heatmap.chart_range.following.switch_on()
        self.refresh(Change.SETTINGS)

    def change_brightness(self, places: int) -> None:
        """Another full scale of the heat."""
        self.heatmap.scale_brightness(places)
        self.refresh(Change.SETTINGS)

    def _scope_chosen(self) -> None:
        self._viewer.scope = self.counting.scope
        self.refresh(Change.SETTINGS)

    def _chart_chosen(self) -> None:
        """The user chose something for the chart: remember it, and show what it changes beyond the chart itself."""
        choices, viewer = self.heatmap.choices, self._viewer
        self._settings.keep_chart(choices.to_text(), viewer.market)
        if (choices.least_leverage, choices.known_view) == (viewer.least_leverage, viewer.known_view):
            self.presenter.notify(Change.LOOK)  # no figure of the moment is another
            return
        if choices.least_leverage != viewer.least_leverage:
            viewer.show_leverages(choices.least_leverage, viewer.other_leverages)
            self._run_clock()
        viewer.known_view = choices.known_view
        self.refresh(Change.LEVELS)

    def _model_changed(self) -> None:
        """The maps are being made anew."""
        self._run_clock()
        self.refresh(Change.MAP)

    def _tiers_changed(self) -> None:
        """Others hold now: of what is calculated with them, map and answer are made anew."""
        if self._viewer.renew_margins():
            self._run_clock()
            self.refresh(Change.MARKET | Change.MAP)

    def _take_choices(self, viewer: Viewer) -> None:
        """Show the market of a viewer by what was chosen for it."""
        self.panes.take_market(viewer.market)
        self.candles.take_market(viewer.market)
        with QSignalBlocker(self.heatmap):  # nothing new is chosen, and there may be no frame of it yet
            self.heatmap.choose(ChartChoices.from_text(self._settings.chart(viewer.market)))
        viewer.show_leverages(self.heatmap.choices.least_leverage, viewer.other_leverages)
        viewer.known_view = self.heatmap.choices.known_view
        self._settings.keep_seen(viewer.market)

    def _dock_seen(self, is_seen: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        if is_seen:
            self.presenter.catch_up()

    def _choose_listed(self, market: str) -> None:
        # Markets without prices are listed too, but there is nothing to draw of them.
        with contextlib.suppress(InputError):
            self.choose_market(market)

    def _run_clock(self) -> None:
        self._elapsed.start()
        self._timer.start()

    def _tick(self) -> None:
        """Let time pass; stop the clock when nothing moves any more."""
        elapsed = self._elapsed.restart()
        viewer = self._viewer
        was_playing = viewer.cursor.state is CursorState.PLAYING
        frame = self.frame
        was_building = frame is not None and frame.map_progress < 1.0
        has_moved = viewer.advance(elapsed)
        self._since_refresh_ms += elapsed
        if viewer.is_live:
            self._show_live(has_changed=has_moved)
            return
        has_moved = has_moved or was_playing != (viewer.cursor.state is CursorState.PLAYING)
        is_whole = not viewer.is_merged and viewer.chart.map_progress >= 1.0
        if has_moved or (was_building and (is_whole or self._building.is_due(self._since_refresh_ms))):
            self.refresh((Change.TIME if has_moved else NOTHING) | (Change.MAP if was_building else NOTHING))
        if viewer.cursor.state is not CursorState.PLAYING and not was_building:
            self._timer.stop()

    def _show_live(self, *, has_changed: bool) -> None:
        """Show what came, not more often than a picture is looked at; the clock goes on as long as feeds do."""
        self._is_outdated = self._is_outdated or has_changed
        if self._is_outdated and self._since_refresh_ms >= _LIVE_REFRESH_MS:
            self._is_outdated = False
            self.refresh(Change.TIME | Change.MAP | Change.FEEDS)
        else:
            self.presenter.notify(Change.FEEDS)

    def _candle_ms(self) -> int:
        return self.candles.duration_ms(float(self.heatmap.plot.getViewBox().viewPixelSize()[0]))

    def _zoomed(self) -> None:
        if self.frame is not None and self._candle_ms() != self.frame.candles.duration_ms:
            self.refresh()
