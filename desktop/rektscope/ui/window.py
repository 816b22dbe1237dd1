"""The main window: arranges the views, passes the cursor's moment to them, and their wishes to the viewer.

It holds no market logic. Time reaches the cursor through one timer that runs only while something moves: a replay
that plays, or a map that is still being built.
"""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDockWidget,
    QMainWindow,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from rektscope.engine.alert_store import AlertStore
from rektscope.engine.frame import Frame
from rektscope.engine.observed.addresses import AddressStore
from rektscope.engine.position_store import PositionStore
from rektscope.engine.viewer import CANDLE_DURATIONS_MS, Viewer, chart_markets
from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS
from rektscope.replay.cursor import CursorState
from rektscope.ui.actions import ActionSpec, add_actions, help_text
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.dossier.panel import DossierPanel
from rektscope.ui.header.merging import ACTION_NAME, MapMerging
from rektscope.ui.header.strip import HeaderStrip
from rektscope.ui.heatmap.position_labels import show_position
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.live.alert_center import AlertCenter
from rektscope.ui.live.alerting import AlertLook
from rektscope.ui.live.controller import LiveController
from rektscope.ui.live.notifier import DesktopNotifier
from rektscope.ui.live.observed import ObservedController
from rektscope.ui.overview.tables import market_table, table_view
from rektscope.ui.overview.tape import TapePanel
from rektscope.ui.replay_commands import ReplayCommands
from rektscope.ui.settings import WindowSettings
from rektscope.ui.timeline.strip import PositionMarks, TimelineStrip
from rektscope.ui.timeline.transport import Transport

if TYPE_CHECKING:
    from rektscope.engine.observed.snapshot import ObservedSnapshot

_TICK_MS = 16
_LIVE_REFRESH_MS = 20
"""Live data are shown about thirty times a second, however fast they come."""

_BUILDING_REFRESH_MS = 64
"""While the map is being built it is shown this often: painting and building share one interpreter."""

_CANDLE_PX = 3.0
_WIDE_STEP_MINUTES = 15


class MainWindow(QMainWindow):
    """Everything in one window. `start` begins, `stop` ends; nothing runs in between by itself."""

    def __init__(self, viewer: Viewer, settings: WindowSettings, positions: PositionStore | None = None) -> None:
        super().__init__()
        self._viewer = viewer
        self._positions = positions if positions is not None else PositionStore()
        self._settings = settings
        self._frame: Frame | None = None
        self._shows_next = False
        self._shown_market, self._was_priced = "", False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._elapsed = QElapsedTimer()
        self._since_refresh_ms = 0
        self._is_outdated = False
        self.header = HeaderStrip()
        self.heatmap = HeatmapView()
        self.calculator = CalculatorPanel()
        self.timeline = TimelineStrip()
        self.transport = Transport()
        self.dossier = DossierPanel()
        self.markets = market_table()
        self.tape_panel = TapePanel()
        self.tape = self.tape_panel.table
        self.replay = ReplayCommands(lambda: self._viewer, self)
        self.merging = MapMerging(lambda: self._viewer, self)
        self.live = LiveController(self, viewer)
        self.observed = ObservedController(AddressStore(), self)
        self.alerts = AlertCenter(self.heatmap, DesktopNotifier(self.windowIcon(), self))
        self._alert_look = AlertLook(self.alerts, self.calculator)
        self.docks: dict[str, QDockWidget] = {}
        self._specs = self._action_specs()
        add_actions(self, self._specs)
        self._arrange()
        self._connect()

    def start(self) -> None:
        """Begin building the map, restore the arrangement, show the first frame."""
        self._settings.restore(self)
        self.show_viewer(self._viewer)
        self.calculator.saved.load(self._positions)
        self.observed.load()
        self.alerts.start(AlertStore())
        self.heatmap.setFocus()

    def show_viewer(self, viewer: Viewer) -> None:
        """Show another viewer from now on; the one before goes on, and is the live controller's to stop."""
        viewer.start()
        self._viewer = viewer
        self._shown_market = ""
        self.alerts.jump()
        self.heatmap.forget()
        self.header.offer_markets(chart_markets(viewer.session))
        self.transport.offer_chapters(viewer.session.chapters)
        self.setWindowTitle(f"{viewer.session.name} — rektscope")
        if not self.docks["Dossier"].isHidden():
            self._fill_dossier()
        self._run_clock()
        self.refresh()

    def stop(self) -> None:
        """Stop the clock and the viewers' threads."""
        self._timer.stop()
        self.alerts.stop()
        self.observed.stop()
        self.live.stop()
        self._viewer.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the arrangement, then stop."""
        self._settings.keep(self)
        self.stop()
        super().closeEvent(event)

    @property
    def viewer(self) -> Viewer:
        """What is shown."""
        return self._viewer

    @property
    def frame(self) -> Frame | None:
        """The frame shown last."""
        return self._frame

    def refresh(self) -> None:
        """Show the frame at the cursor."""
        viewer = self._viewer
        self._since_refresh_ms = 0
        candle_ms = self._candle_ms()
        frame = viewer.frame(candle_ms)
        is_hidden = frame.cursor_ms < frame.session.end_ms
        after = viewer.frame_at(frame.session.end_ms, candle_ms) if self._shows_next and is_hidden else None
        self._frame = frame
        is_priced = frame.state.last_price is not None
        if (self._shown_market, self._was_priced) != (viewer.market, is_priced):
            self._shown_market, self._was_priced = viewer.market, is_priced
            self.calculator.set_chart(viewer.chart, frame.session.start_ms, frame.session.end_ms)
            self._show_saved()
        self.heatmap.show_frame(frame, after)
        self.heatmap.observed.show_observed(*self._observed(frame))
        known_until = frame.session.end_ms if self._shows_next else frame.cursor_ms
        self.calculator.show_frame(frame, known_until)
        self.timeline.show_frame(frame, after, self._position_marks(known_until))
        self.transport.show_frame(frame, viewer.cursor, self.timeline.bucket_minutes())
        self.header.show_frame(frame)
        self.live.show_frame(frame)
        self._show_lines()
        self._show_tables(frame)
        self._alert_look.look(viewer, frame)

    def _observed(self, frame: Frame) -> "tuple[ObservedSnapshot | None, int, float | None]":
        snapshot, open_interest_usd = self.observed.snapshot_for(frame)
        return snapshot, frame.cursor_ms, open_interest_usd

    def _show_tables(self, frame: Frame) -> None:
        """Tables cost more than pictures, so only those that are open are filled."""
        if self.docks["Tape"].isVisible():
            self.tape_panel.show_frame(frame)
        if self.docks["Markets"].isVisible():
            self.markets.show_rows(self._viewer.states(frame.cursor_ms))

    def _arrange(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header.add_live(self.live.switch, self.live.badge)
        column.addWidget(self.header)
        column.addWidget(self.heatmap, 1)
        self.setCentralWidget(centre)
        bottom = QWidget()
        rows = QVBoxLayout(bottom)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.timeline, 1)
        rows.addWidget(self.transport)
        self._add_dock("Position", self.calculator, Qt.DockWidgetArea.LeftDockWidgetArea, shown=True)
        self._add_dock("Timeline", bottom, Qt.DockWidgetArea.BottomDockWidgetArea, shown=True)
        self._add_dock("Dossier", self.dossier, Qt.DockWidgetArea.RightDockWidgetArea, shown=False)
        markets_view = table_view(self.markets, "Markets of this session")
        markets_view.doubleClicked.connect(lambda place: self._market_of_row(place.row()))
        self._add_dock("Markets", markets_view, Qt.DockWidgetArea.RightDockWidgetArea, shown=False)
        self._add_dock("Tape", self.tape_panel, Qt.DockWidgetArea.RightDockWidgetArea, shown=False)
        self.tabifyDockWidget(self.docks["Dossier"], self.docks["Markets"])
        self._add_dock("Feeds", self.live.panel, Qt.DockWidgetArea.RightDockWidgetArea, shown=False)
        self._add_dock("Alerts", self.alerts.panel, Qt.DockWidgetArea.RightDockWidgetArea, shown=False)
        self._add_dock("Addresses", self.observed.panel, Qt.DockWidgetArea.RightDockWidgetArea, shown=False)
        self.tabifyDockWidget(self.docks["Markets"], self.docks["Tape"])
        self.tabifyDockWidget(self.docks["Tape"], self.docks["Feeds"])
        self.tabifyDockWidget(self.docks["Feeds"], self.docks["Alerts"])
        self.tabifyDockWidget(self.docks["Alerts"], self.docks["Addresses"])
        self.setDockNestingEnabled(True)
        for button in self.findChildren(QAbstractButton):
            # A clicked button must not keep the space bar; one reached with the Tab key does.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.resize(1600, 900)
        self.resizeDocks([self.docks["Position"]], [268], Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks["Timeline"]], [206], Qt.Orientation.Vertical)

    def _add_dock(self, name: str, widget: QWidget, area: Qt.DockWidgetArea, *, shown: bool) -> None:
        dock = QDockWidget(name, self)
        dock.setObjectName(f"dock-{name.lower()}")
        if shown:
            dock.setWidget(widget)
        else:
            # Fitting in what nobody sees costs a tenth of the start: it waits for the dock to be shown.
            widget.setParent(dock)
            widget.hide()
            dock.visibilityChanged.connect(lambda seen: _fit_in(dock, widget) if seen else None)
        self.addDockWidget(area, dock)
        dock.setVisible(shown)
        self.docks[name] = dock

    def _connect(self) -> None:
        self.replay.jumped.connect(self.alerts.jump)
        self.replay.playToggled.connect(self._run_clock)
        self.replay.moved.connect(self.refresh)
        self.live.viewerWanted.connect(self.show_viewer)
        self.live.said.connect(self.alerts.banner.say)
        self.alerts.momentChosen.connect(self.replay.go_to)
        self.alerts.raiseAsked.connect(self.activateWindow)
        self.live.followAsked.connect(self.replay.go_to_end)
        self.live.badge.clicked.connect(lambda: self.toggle_dock("Feeds"))
        self.header.marketChosen.connect(self.choose_market)
        self.header.venues_button.clicked.connect(self.merging.toggle)
        self.merging.changed.connect(self._run_clock)
        self.merging.changed.connect(self.refresh)
        self.merging.said.connect(lambda words: self.alerts.banner.say(words, "Map"))
        self.header.dossierAsked.connect(self.toggle_dossier)
        self.header.exportAsked.connect(self.ask_export)
        self.heatmap.momentChosen.connect(self.replay.go_to)
        self.heatmap.entryDragged.connect(self.calculator.drag_entry)
        self.heatmap.liquidationDragged.connect(self.calculator.drag_liquidation)
        self.heatmap.plot.getViewBox().sigXRangeChanged.connect(self._zoomed)
        self.timeline.momentChosen.connect(self.replay.go_to)
        self.tape_panel.momentChosen.connect(self.replay.go_to)
        self.calculator.changed.connect(self._position_changed)
        self.calculator.openHereAsked.connect(self.open_here)
        saved, lines = self.calculator.saved, self.heatmap.saved
        saved.linesChanged.connect(self._show_saved)
        saved.renamed.connect(lines.rename)
        lines.entryDragged.connect(saved.drag_entry)
        lines.liquidationDragged.connect(saved.drag_liquidation)
        transport = self.transport
        transport.toStart.connect(self.replay.go_to_start)
        transport.toEnd.connect(self.replay.go_to_end)
        transport.stepBack.connect(lambda: self.replay.step(-MINUTE_MS))
        transport.stepForward.connect(lambda: self.replay.step(MINUTE_MS))
        transport.playToggled.connect(self.replay.toggle_playing)
        transport.speedChosen.connect(self.replay.set_speed)
        transport.worstMinute.connect(self.replay.go_to_worst_minute)
        transport.myMoment.connect(self.go_to_my_moment)
        transport.nextToggled.connect(self.show_next)
        transport.chapterChosen.connect(self.replay.go_to)

    def _action_specs(self) -> list[ActionSpec]:
        wide = _WIDE_STEP_MINUTES * MINUTE_MS
        return [
            ActionSpec("Play or pause; press the button in focus", ("Space",), self.press_space, "Replay"),
            ActionSpec("One minute back", ("Left",), lambda: self.replay.step(-MINUTE_MS), "Replay"),
            ActionSpec("One minute on", ("Right",), lambda: self.replay.step(MINUTE_MS), "Replay"),
            ActionSpec("A quarter of an hour back", ("Shift+Left",), lambda: self.replay.step(-wide), "Replay"),
            ActionSpec("A quarter of an hour on", ("Shift+Right",), lambda: self.replay.step(wide), "Replay"),
            ActionSpec("To the start", ("Home",), self.replay.go_to_start, "Replay"),
            ActionSpec("To the end", ("End", "F"), self.replay.go_to_end, "Replay"),
            ActionSpec("Slower", ("-",), lambda: self.replay.change_speed(-1), "Replay"),
            ActionSpec("Faster", ("+", "="), lambda: self.replay.change_speed(1), "Replay"),
            ActionSpec("Previous chapter", ("[",), lambda: self.replay.go_to_chapter(-1), "Jump"),
            ActionSpec("Next chapter", ("]",), lambda: self.replay.go_to_chapter(1), "Jump"),
            ActionSpec("Worst minute", ("W",), self.replay.go_to_worst_minute, "Jump"),
            ActionSpec("My rekt or closest moment", ("R",), self.go_to_my_moment, "Jump"),
            ActionSpec("Show or hide what came next", ("N",), self.transport.next_button.toggle, "View"),
            ActionSpec("Whole session in view", ("A",), self.show_all, "View"),
            ActionSpec("Brighter heat", (".",), lambda: self.change_brightness(-1), "View"),
            ActionSpec("Darker heat", (",",), lambda: self.change_brightness(1), "View"),
            ActionSpec("Next market", ("M",), self.next_market, "View"),
            ActionSpec(ACTION_NAME, ("Y",), self.merging.toggle, "View"),
            ActionSpec("Dossier", ("D",), self.toggle_dossier, "View"),
            ActionSpec("Tape of liquidations", ("T",), lambda: self.toggle_dock("Tape"), "View"),
            ActionSpec("Dismiss the notice", ("X",), self.alerts.banner.dismiss, "View"),
            ActionSpec("Alerts", ("E",), lambda: self.toggle_dock("Alerts"), "View"),
            ActionSpec("Feeds", ("H",), lambda: self.toggle_dock("Feeds"), "View"),
            ActionSpec("Addresses at Hyperliquid", ("G",), lambda: self.toggle_dock("Addresses"), "Live"),
            ActionSpec("Record to a file, or end that", ("Ctrl+R",), self.live.toggle_recording, "Live"),
            ActionSpec("Watch other markets live", ("Ctrl+L",), self.live.ask_markets, "Live"),
            ActionSpec("All markets", ("V",), lambda: self.toggle_dock("Markets"), "View"),
            ActionSpec("Open my position at the cursor", ("O",), self.open_here, "Position"),
            ActionSpec("Other side", ("S",), self.switch_side, "Position"),
            ActionSpec("Type the size", ("Q",), self.calculator.form.quantity.setFocus, "Position"),
            ActionSpec("Type the leverage", ("L",), self.calculator.form.leverage.setFocus, "Position"),
            ActionSpec("Type the entry price", ("P",), self.calculator.form.entry.setFocus, "Position"),
            ActionSpec("Open a session", ("Ctrl+O",), self.live.ask_session, "View"),
            ActionSpec("Export a picture", ("Ctrl+E",), self.ask_export, "View"),
            ActionSpec("These shortcuts", ("?", "F1"), self.show_help, "Help"),
        ]

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
        fate = self.calculator.fate(self._viewer.session.end_ms)
        if fate is None:
            return
        moment = fate.rekt_at_ms if fate.rekt else fate.closest_at_ms
        if moment is not None:
            self.replay.go_to(moment)

    def show_next(self, shown: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """Show or hide what came after the cursor."""
        self._shows_next = shown
        self.refresh()

    def choose_market(self, market: str) -> None:
        """Put another market on the chart."""
        self._viewer.choose_market(market)
        self._run_clock()
        self.refresh()

    def next_market(self) -> None:
        """Put the next market on the chart."""
        markets = [instrument.market for instrument in chart_markets(self._viewer.session)]
        self.choose_market(markets[(markets.index(self._viewer.market) + 1) % len(markets)])

    def open_here(self) -> None:
        """Open my position at the last price and the moment of the cursor."""
        if self._frame is not None and self._frame.state.last_price is not None:
            self.calculator.open_at(self._frame.state.last_price, self._frame.cursor_ms)

    def show_all(self) -> None:
        """The whole session in view."""
        if self._frame is not None:
            self.heatmap.show_all(self._frame)

    def change_brightness(self, places: int) -> None:
        """Another full scale of the heat."""
        self.heatmap.scale_brightness(places)
        self.refresh()

    def toggle_dossier(self) -> None:
        """Show or hide the dossier; it is filled when first asked for, because it tells the whole session."""
        if self.docks["Dossier"].isHidden():
            self._fill_dossier()
        self.toggle_dock("Dossier")

    def _fill_dossier(self) -> None:
        self.dossier.show_verdicts(self._viewer.session, self._viewer.dossier())

    def toggle_dock(self, name: str) -> None:
        """Show a dock, also one that another lies over; hide it when it is seen."""
        dock = self.docks[name]
        dock.setVisible(dock.isHidden() or dock.visibleRegion().isEmpty())
        dock.raise_()
        self.refresh()

    def show_help(self) -> None:
        """All shortcuts in a box."""
        box = QMessageBox(self)
        box.setWindowTitle("Shortcuts")
        box.setText(help_text(self._specs))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _market_of_row(self, row: int) -> None:
        # Rows of markets without prices are shown, but there is nothing to draw of them.
        with contextlib.suppress(InputError):
            self.choose_market(self.markets.row_at(row).instrument.market)

    def _run_clock(self) -> None:
        self._elapsed.start()
        self._timer.start()

    def _tick(self) -> None:
        """Let time pass; stop the clock when nothing moves any more."""
        elapsed = self._elapsed.restart()
        viewer = self._viewer
        was_playing = viewer.cursor.state is CursorState.PLAYING
        was_building = self._frame is not None and self._frame.map_progress < 1.0
        has_moved = viewer.advance(elapsed)
        self._since_refresh_ms += elapsed
        if viewer.is_live:
            self._show_live(has_changed=has_moved)
            return
        has_moved = has_moved or was_playing != (viewer.cursor.state is CursorState.PLAYING)
        if has_moved or (was_building and self._since_refresh_ms >= _BUILDING_REFRESH_MS):
            self.refresh()
        if viewer.cursor.state is not CursorState.PLAYING and not was_building:
            self._timer.stop()

    def _show_live(self, *, has_changed: bool) -> None:
        """Show what came, not more often than a picture is looked at; the clock goes on as long as feeds do."""
        self._is_outdated = self._is_outdated or has_changed
        if self._is_outdated and self._since_refresh_ms >= _LIVE_REFRESH_MS:
            self._is_outdated = False
            self.refresh()
        elif self._frame is not None:
            self.live.show_frame(self._frame)

    def _candle_ms(self) -> int:
        """The shortest candles that are still a few pixels wide."""
        box = self.heatmap.plot.getViewBox()
        pixel_s = float(box.viewPixelSize()[0])
        for duration in CANDLE_DURATIONS_MS:
            if duration / 1000.0 >= _CANDLE_PX * pixel_s:
                return duration
        return CANDLE_DURATIONS_MS[-1]

    def _zoomed(self) -> None:
        if self._frame is not None and self._candle_ms() != self._frame.candles.duration_ms:
            self.refresh()

    def _position_changed(self) -> None:
        if self._frame is not None:
            known_until = self._viewer.session.end_ms if self._shows_next else self._frame.cursor_ms
            self.calculator.show_frame(self._frame, known_until)
            after = None
            if self._shows_next and self._frame.cursor_ms < self._viewer.session.end_ms:
                after = self._viewer.frame_at(self._viewer.session.end_ms, self._candle_ms())
            self.timeline.show_frame(self._frame, after, self._position_marks(known_until))
        self._show_lines()

    def _position_marks(self, known_until_ms: int) -> PositionMarks:
        draft = self.calculator.draft
        if draft is None or self.calculator.answer is None:
            return PositionMarks()
        fate = self.calculator.fate(known_until_ms)
        opened = draft.opened_ms if draft.opened_ms <= known_until_ms else None
        rekt_ms = fate.rekt_at_ms if fate is not None and fate.rekt else None
        return PositionMarks(opened, rekt_ms, self.calculator.margin_path(known_until_ms))

    def _show_saved(self) -> None:
        lines = self.calculator.saved.lines(self._viewer.chart)
        rows = [(line.name, line.side, line.entry_price, line.price) for line in lines]
        self.heatmap.saved.show(rows, self._viewer.chart.instrument.price_decimals)

    def _show_lines(self) -> None:
        panel = self.calculator
        show_position(self.heatmap.lines, panel.draft, panel.answer, self._viewer.chart.instrument, panel.path())

    def ask_export(self) -> QDialog | None:
        """Open the export dialog on the moment shown."""
        # Imported when first asked for: start-up need not wait for it.
        from rektscope.ui.export.asking import ask_for_picture  # noqa: PLC0415

        if self._frame is None:
            return None
        return ask_for_picture(self, self._frame, self.calculator, self._position_marks)


def _fit_in(dock: QDockWidget, widget: QWidget) -> None:
    if dock.widget() is not widget:
        dock.setWidget(widget)
        widget.show()
