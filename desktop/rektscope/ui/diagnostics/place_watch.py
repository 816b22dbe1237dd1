"""Keeps in the record of the run what the window shows, so that the next one can go on there after a crash.

What is kept stands in `files.run_record`, what is offered in `last_run`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from rektscope.engine.market_chart import chart_markets
from rektscope.engine.sources import SessionSource
from rektscope.files.run_record import RunRecord, ShownPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from rektscope.engine.viewer import Viewer
    from rektscope.ui.window import MainWindow

_EVERY_MS = 20_000


class PlaceWatch(QObject):
    """Notes the place at its start and every 20 s; `stop` ends it."""

    def __init__(self, record: RunRecord, shown: "Callable[[], Viewer]", parent: QObject) -> None:
        """Take the record of the run, and what the window shows whenever that is asked."""
        super().__init__(parent)
        self._record, self._shown = record, shown
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.note)

    def start(self) -> None:
        """Note the place now, and from time to time."""
        self.note()
        self._timer.start()

    def stop(self) -> None:
        """Note nothing any more."""
        self._timer.stop()

    def note(self) -> None:
        """Note what is shown at this moment."""
        self._record.note_place(place_of(self._shown()))


def place_of(viewer: "Viewer") -> ShownPlace:
    """The market on the chart, and the file and moment of a replay or all markets of a live feed."""
    source = viewer.source
    if isinstance(source, SessionSource):
        return ShownPlace((viewer.market,), source.path, viewer.cursor.time_ms)
    others = (market.instrument.market for market in viewer.session.markets)
    return ShownPlace((viewer.market, *(market for market in others if market != viewer.market)))


def go_to(window: "MainWindow", place: ShownPlace) -> None:
    """Show in a window what another run showed last.

    A file that cannot be opened any more is reported as from the menu; the window stays where it is then.
    """
    if place.session is None:
        window.live.open_markets(list(place.markets))
        return
    source = window.live.viewer.source
    if not (isinstance(source, SessionSource) and source.path.absolute() == place.session):
        before = window.live.viewer
        window.live.open_session(place.session)
        if window.live.viewer is before:
            return
    if place.markets[0] in {instrument.market for instrument in chart_markets(window.live.viewer.session)}:
        window.choose_market(place.markets[0])
    if place.moment_ms is not None:
        window.replay.go_to(place.moment_ms)
