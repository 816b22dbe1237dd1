"""The pages over the window: start, settings, every action by name, shortcuts. Each is made when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rektscope.ui.help_box import HelpBox
from rektscope.ui.palette import CommandPalette
from rektscope.ui.settings import WindowSettings
from rektscope.ui.settings_page.preferences import Preferences

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow


class WindowPages(QObject):
    """Opens pages for one window."""

    def __init__(self, window: "MainWindow", settings: WindowSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.preferences = Preferences(settings, window.live, window.calculator.costs)

    def show_help(self) -> None:
        """All shortcuts in a box."""
        HelpBox(self._window, self._window.specs).open()

    def show_palette(self) -> None:
        """Every action by name, to be searched."""
        CommandPalette(self._window).open()

    def apply_settings(self) -> None:
        """Apply what was chosen on the page of settings in an earlier run."""
        problem = self.preferences.apply()
        if problem:
            self._window.side.say(problem, "Settings")

    def show_settings(self) -> None:
        """Every setting, to be searched."""
        from rektscope.ui.settings_page.page import SettingsPage  # noqa: PLC0415 -- start-up need not wait for it
        from rektscope.ui.settings_page.rows import setting_rows  # noqa: PLC0415 -- the same

        SettingsPage(self._window, setting_rows(self._window, self.preferences)).open()

    def show_start(self) -> None:
        """What there is to look at."""
        from rektscope.ui.start.page import StartDeeds, StartPage  # noqa: PLC0415 -- start-up need not wait for it

        window = self._window
        deeds = StartDeeds(window.live.open_session, window.live.ask_markets, window.fetching.ask, window.files.ask)
        StartPage(window, deeds, self._settings.recent()).open()
