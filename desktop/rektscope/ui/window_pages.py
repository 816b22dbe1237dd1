"""The pages over the window: start, settings, every action by name, shortcuts. Each is made when it is asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rektscope.ui.help_box import HelpBox
from rektscope.ui.palette import CommandPalette
from rektscope.ui.settings import WindowSettings

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow


class WindowPages(QObject):
    """Opens pages for one window."""

    def __init__(self, window: "MainWindow", settings: WindowSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings

    def show_help(self) -> None:
        """All shortcuts in a box."""
        HelpBox(self._window, self._window.specs).open()

    def show_palette(self) -> None:
        """Every action by name, to be searched."""
        CommandPalette(self._window).open()

    def show_start(self) -> None:
        """What there is to look at."""
        from rektscope.ui.start.page import StartDeeds, StartPage  # noqa: PLC0415 -- start-up need not wait for it

        window = self._window
        deeds = StartDeeds(window.live.open_session, window.live.ask_markets, window.fetching.ask, window.files.ask)
        StartPage(window, deeds, self._settings.recent()).open()
