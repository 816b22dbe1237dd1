"""The pages over the window: start, settings, every action by name, shortcuts. Each is made when it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QMenu

from rektscope.engine.changes import Change
from rektscope.engine.kept_start import AtStart, KeptStart
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.market.errors import InputError
from rektscope.ui.arrangement import show_and_focus
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.help.pages import TITLES
from rektscope.ui.number_choice import write_window
from rektscope.ui.second_clock import SecondClock
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.settings_page.preferences import Preferences
from rektscope.ui.start.choice import StartChoice
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.diagnostics.update_notice import UpdateNotice
    from rektscope.ui.help.book import HelpBook
    from rektscope.ui.help.entries import HelpEntry
    from rektscope.ui.start.page import StartPage
    from rektscope.ui.window import MainWindow

_WALKED, _GREETED = "walked", "greeted"


class WindowPages(QObject):
    """Opens pages for one window."""

    def __init__(self, window: "MainWindow", settings: WindowSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._start_page: StartPage | None = None
        self.at_start = StartChoice(lambda: window.live.viewer, self._say_of_start)
        self.preferences = Preferences(
            settings, window.live, window.calculator.sections, self._show_second_clock, self._write_numbers
        )

    def _show_second_clock(self, clock: SecondClock) -> None:
        self._window.heatmap.inspector.second_clock = clock
        self._window.transport.second_clock = clock
        if self._window.frame is not None:
            self._window.refresh(Change.SETTINGS)

    def _write_numbers(self, figures: Figures) -> None:
        """In every window of the program."""
        for window in self._window.group.windows:
            write_window(window, figures)

    def show_help(self) -> None:
        """All shortcuts in a box."""
        from rektscope.ui.help_box import HelpBox  # noqa: PLC0415 -- start-up need not wait for it

        HelpBox(self._window, self._window.specs).open()

    def explain(self, place: QPoint | None = None) -> None:
        """What the thing under the pointer is, or else the one in focus; `place` in the screen's pixels."""
        from rektscope.ui.help.pointed import entry_at  # noqa: PLC0415 -- start-up need not wait for it

        window, place = self._window, place if place is not None else QCursor.pos()
        pointed, focused = QApplication.widgetAt(place), QApplication.focusWidget()
        entry = entry_at(pointed, place) if pointed is not None and window.isAncestorOf(pointed) else None
        if entry is None and focused is not None and window.isAncestorOf(focused):
            entry = entry_at(focused, focused.mapToGlobal(focused.rect().center()))
        self._open_book().show_entry(entry)

    def manual_menu(self) -> QMenu:
        """A submenu with the pages of the manual."""
        menu = QMenu(tr("&Manual"), self._window)
        for name, title in TITLES.items():
            action = QAction(title, menu)
            action.triggered.connect(lambda _=False, name=name: self._open_book().show_page(name))
            menu.addAction(action)
        return menu

    def _search_help(self, typed: str) -> None:
        """The help at what holds these words."""
        self._open_book().search.setText(typed)

    def _open_book(self) -> "HelpBook":
        """The help beside the window, in front."""
        from rektscope.ui.help.book import HelpBook  # noqa: PLC0415 -- start-up need not wait for it

        book = self._window.findChild(HelpBook) or HelpBook(self._window)
        book.show()
        book.raise_()
        return book

    def walk(self) -> None:
        """Go through the three answers of the window."""
        from rektscope.ui.help.walk import Walk, WalkStep  # noqa: PLC0415 -- start-up need not wait for it

        if self._window.findChild(Walk) is not None:
            return
        window = self._window
        walk = Walk(
            window,
            [
                WalkStep(
                    tr("Where are others liquidated?"),
                    tr(
                        "Bright bands are prices at which many positions would be liquidated, by a model. "
                        "The tags name the nearest large ones above and below. Point anywhere on the chart "
                        "for the figures there."
                    ),
                    window.heatmap,
                    keeps_right=True,
                ),
                WalkStep(
                    tr("Where am I liquidated, and was I?"),
                    tr(
                        "Type a position. Its liquidation price follows the venue's own rules, is drawn on "
                        "the chart, and the verdict says what became of it up to the cursor."
                    ),
                    window.calculator,
                ),
                WalkStep(
                    tr("What happened, and when?"),
                    tr(
                        "Drag here, or press Space to play. W goes to the worst minute. Nothing right of the "
                        "cursor is shown, as if you did not know it. F1 explains what is under the pointer; "
                        "Ctrl+N begins elsewhere."
                    ),
                    window.timeline,
                ),
            ],
        )
        walk.ended.connect(window.heatmap.setFocus)
        walk.start()

    def _say_of_start(self, problem: str | InputError) -> None:
        self._window.side.say(translated(problem, figures=figures_of(self)), tr("Start"))

    def greet(self, kept: KeptStart) -> None:
        """What a start with nothing shows first: the start page the first time and where it was chosen, or the walk."""
        if kept.problem:
            self._say_of_start(kept.problem)
        is_new = not (self._settings.text(_GREETED) or self._settings.text(_WALKED))
        has_question = QApplication.activeModalWidget() is not None  # of the run before, which goes first
        if (is_new or kept.at_start is AtStart.START_PAGE) and not has_question:
            self._settings.keep_text(_GREETED, "yes")
            self._window.pictured.connect(self._show_first)  # the picture need not wait for it
        else:
            self.walk_once()

    def _show_first(self) -> None:
        self._window.pictured.disconnect(self._show_first)
        self.show_start(is_first=True)

    def stop(self) -> None:
        """End what a page still reads."""
        if self._start_page is not None:
            self._start_page.stop()

    def walk_once(self) -> None:
        """At the first start, the walk; never again after it was seen."""
        if not self._settings.text(_WALKED):
            self._settings.keep_text(_WALKED, "yes")
            self.walk()

    def show_palette(self) -> None:
        """Every action by name, to be searched."""
        from rektscope.ui.palette import CommandPalette  # noqa: PLC0415 -- start-up need not wait for it
        from rektscope.ui.palette_commands import further_commands  # noqa: PLC0415 -- the same

        further = further_commands(self._window, figures=figures_of(self))
        CommandPalette(self._window, further, self._search_help).open()

    def apply_settings(self) -> None:
        """Apply what was chosen on the page of settings in an earlier run."""
        self._window.side.say_also(self.preferences.apply(), tr("Settings"))

    def look_for_updates(self) -> "UpdateNotice":
        """Ask about newer versions where that is allowed; to be stopped when the window goes."""
        from rektscope.ui.diagnostics.update_notice import UpdateNotice  # noqa: PLC0415 -- start-up need not wait for it

        window = self._window
        notice = UpdateNotice(window, self._settings, window.side.say, lambda: window.live.policy)
        notice.start()
        return notice

    def show_settings(self, searched: str = "") -> None:
        """Every setting, to be searched; those that hold the words `searched` are listed at first."""
        from rektscope.ui.settings_page.page import SettingsPage  # noqa: PLC0415 -- start-up need not wait for it
        from rektscope.ui.settings_page.rows import setting_rows  # noqa: PLC0415 -- the same

        SettingsPage(self._window, setting_rows(self._window, self.preferences), searched).open()

    def show_help_entry(self, entry: "HelpEntry") -> None:
        """The help at one of its entries."""
        self._open_book().show_entry(entry)

    def show_diagnostics(self) -> None:
        """What a report of a defect needs."""
        from rektscope.ui.diagnostics.dialog import DiagnosticsDialog  # noqa: PLC0415 -- start-up need not wait for it

        live = self._window.live
        DiagnosticsDialog(self._window, live.policy, live.endpoints).open()

    def open_another(self) -> None:
        """Another window beside this one, at its start page."""
        self._window.group.open_another(bundled_session_path()).pages.show_start()

    def toggle_link(self) -> None:
        """Link the cursors of all windows, or end that."""
        self._window.group.toggle_link()

    def show_start(self, *, is_first: bool = False) -> None:
        """What there is to look at.

        Args:
            is_first: the program was just started: with an event, or with nothing chosen, the walk follows.
        """
        from rektscope.ui.start.page import StartDeeds, StartPage  # noqa: PLC0415 -- start-up need not wait for it

        window = self._window
        deeds = StartDeeds(
            open_session=window.live.open_session,
            open_event=self._walk_through if is_first else window.live.open_session,
            watch_live=window.live.ask_markets,
            fetch_day=window.fetching.ask,
            open_files=window.files.ask,
            take_files=window.files.open,
            calculate=lambda: show_and_focus(window.calculator.form.entry),
            show_always=self.at_start.show_page,
            leave=self.walk_once if is_first else window.heatmap.setFocus,
        )
        is_always = self.at_start.chosen is AtStart.START_PAGE
        page = StartPage(window, deeds, self._settings.recent(), is_first=is_first, is_always=is_always)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.finished.connect(self._page_gone)
        self._start_page = page
        page.start()
        page.open()

    def _page_gone(self, _result: int) -> None:
        self._start_page = None

    def _walk_through(self, event: Path) -> None:
        """The walk on an event; what was begun at the start goes on where it is of this one."""
        source = self._window.viewer.source
        if not (isinstance(source, SessionSource) and source.path == event):
            self._window.live.open_session(event)
        self.walk_once()
