"""The self-check of venues on the page "Diagnostics": `rektscope doctor` in the window, on threads, to be stopped.

Nothing is asked before the button is pressed. The thread is looked after by one timer, which runs only beside it.
"""

import threading
from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rektscope.engine.venue_checks import VenueCheck, check_venues
from rektscope.feeds.venue import Venue
from rektscope.net.policy import NetworkPolicy
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.diagnostics.venue_lines import check_fields, check_lines
from rektscope.ui.translation import tr
from rektscope.venues.catalogue import VENUES

_SECONDS = {"10 s": 10, tr("a minute"): 60, tr("10 minutes"): 600}
_LOOK_MS = 100
_ALL = tr("All venues")


class VenueSelfCheck(QWidget):
    """Chooses venues, listens to them, and hands on what came of it.

    Signals:
        found: the lines of what was found, once it is over or was stopped.
    """

    found = Signal(str)

    def __init__(self, endpoints: Mapping[str, str], policy: NetworkPolicy | None) -> None:
        """Take other hosts by venue, and how the network is reached."""
        super().__init__()
        self._endpoints, self._policy = endpoints, policy or NetworkPolicy()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._checks: list[VenueCheck] = []
        self._failure = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.venue, self.duration = ChoiceBox(), ChoiceBox()
        self.venue.addItem(_ALL, VENUES)
        for venue in VENUES:
            self.venue.addItem(venue.title, (venue,))
        for words, seconds in _SECONDS.items():
            self.duration.addItem(words, seconds)
        self.venue.setAccessibleName(tr("Venue to try"))
        self.duration.setAccessibleName(tr("How long to listen"))
        self.button, self.state, self.progress = QPushButton(tr("Try venues")), QLabel(), QProgressBar()
        self.state.setWordWrap(True)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Trying venues"))
        self.progress.hide()
        self.button.clicked.connect(self.press)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for part in (self.venue, self.duration, self.button):
            row.addWidget(part)
        row.addWidget(self.progress, 1)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.state)
        self.state.setText(tr("Asks venues for their markets, tiers and an hour of history, and listens to each."))

    @property
    def is_running(self) -> bool:
        """Whether venues are being tried."""
        return self._thread is not None

    def press(self) -> None:
        """Start, or stop what goes on."""
        if self.is_running:
            self.stop()
        else:
            self.start(self.venue.currentData(), self.duration.currentData())

    def start(self, venues: tuple[Venue, ...], seconds: float) -> None:
        """Try these for so many seconds."""
        self._stop.clear()
        self._checks, self._failure = [], ""
        self._thread = threading.Thread(target=self._run, args=(venues, seconds), name=tr("trying venues"))
        self._thread.start()
        self._timer.start()
        self.button.setText(tr("Stop"))
        self.progress.setRange(0, 0)
        self.progress.show()
        self.state.setText(tr("Listening to {items} …", items=", ".join(venue.title for venue in venues)))

    def stop(self) -> None:
        """Ask the threads to end; what they found until then is shown once they have."""
        self._stop.set()
        if self.is_running:
            self.state.setText(tr("Stopping …"))

    def _run(self, venues: tuple[Venue, ...], seconds: float) -> None:
        try:
            self._checks = check_venues(venues, self._endpoints, seconds, self._stop, self._policy)
        except Exception as error:  # noqa: BLE001 -- a defect, shown with the rest: this is where it is looked for
            self._failure = tr("A defect of rektscope ended it: {error!r}", error=error)

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._thread.join()
        self._thread = None
        self._timer.stop()
        self.progress.hide()
        self.button.setText(tr("Try venues"))
        fields = [check_fields(check) for check in self._checks]
        unwell = [each["title"] for each in fields if not each["is_well"]]
        self.state.setText(self._failure or self._verdict(unwell))
        heads = [tr("Stopped before the end.")] if self._stop.is_set() else []
        self.found.emit("\n".join([*heads, *(line for each in fields for line in check_lines(each)), self._failure]))

    def _verdict(self, unwell: list[str]) -> str:
        if self._stop.is_set():
            return tr("Stopped before the end. What was found until then stands below.")
        return (
            tr("Not well: {items}. The lines below say what.", items=", ".join(unwell))
            if unwell
            else tr("All is well.")
        )
