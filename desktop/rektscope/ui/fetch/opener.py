"""The one entry to the page: makes it when it is asked for, and ends what it does with the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from rektscope.net.policy import NetworkPolicy
    from rektscope.ui.fetch.dialog import FetchDialog


class DayFetching(QObject):
    """Opens the page for one window.

    Args:
        window: that the page belongs to.
        market: the market on the chart, to begin with.
        policy: how the network is reached in this run; None to go by the environment.
        open_session: shows a session file.
    """

    def __init__(
        self,
        window: QWidget,
        market: Callable[[], str],
        policy: "Callable[[], NetworkPolicy | None]",
        open_session: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._window, self._market, self._policy, self._open_session = window, market, policy, open_session
        self._page: FetchDialog | None = None

    def ask(self) -> None:
        """Show the page, as it was left."""
        if self._page is None:
            from rektscope.ui.fetch.dialog import FetchDialog  # noqa: PLC0415 -- archives are loaded when wanted

            self._page = FetchDialog(self._policy, self._window)
            self._page.fetched.connect(self._open_session)
        self._page.ask(self._market())

    def stop(self) -> None:
        """Give up what the page is doing."""
        if self._page is not None:
            self._page.stop()
