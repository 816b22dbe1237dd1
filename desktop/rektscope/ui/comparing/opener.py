"""The one entry to the page: makes it when it is asked for, and ends what it does with the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.comparing.dialog import ComparisonDialog

LIVE_SENTENCE = tr("Saved sessions are compared: record this one, or open one, and compare it then.")


class SessionComparing(QObject):
    """Opens the page for one window.

    Args:
        window: that the page belongs to.
        viewer: what is shown in it.
        choices: of its chart.
        say: shows a sentence in the window.
    """

    def __init__(
        self,
        window: QWidget,
        viewer: Callable[[], Viewer],
        choices: Callable[[], ChartChoices],
        say: Callable[[str, str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._viewer, self._choices, self._say = window, viewer, choices, say
        self._page: ComparisonDialog | None = None

    def ask(self) -> None:
        """Show the page on the session and market of the chart."""
        source = self._viewer().source
        if not isinstance(source, SessionSource):
            self._say(LIVE_SENTENCE, tr("Compare"))
            return
        from rektscope.ui.comparing.dialog import ComparisonDialog  # noqa: PLC0415 -- start-up need not wait for it

        self.stop()
        page = ComparisonDialog(self._choices(), self._viewer().parameters, self._window)
        try:
            page.open_first(source.path, self._viewer().market)
        except InputError as error:
            page.close()
            self._say(translated(error, figures=figures_of(self)), tr("Compare"))
            return
        page.destroyed.connect(self._forget)
        self._page = page
        page.open()

    @property
    def page(self) -> "ComparisonDialog | None":
        """The page that is open."""
        return self._page

    def stop(self) -> None:
        """End what the page is doing, and close it."""
        if self._page is not None:
            page, self._page = self._page, None
            page.stop()
            page.close()

    def _forget(self) -> None:
        self._page = None
