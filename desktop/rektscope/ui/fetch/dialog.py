"""The page "Any day": market, days and series; size and what is missing; progress, cancelling, and opening when done.

Everything that asks the network or reads files is on the thread of `archives.background`; a timer looks at it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.archives.background import BackgroundFetch, FetchStage
from rektscope.archives.catalogue import ARCHIVES
from rektscope.archives.job import FetchJob
from rektscope.market.errors import InputError
from rektscope.ui import formatting
from rektscope.ui.fetch.form import FetchForm
from rektscope.ui.fetch.page_text import failure_sentence, progress_line, survey_headline, survey_lines
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.net.policy import NetworkPolicy

_LOOK_MS = 60
_SIZE = (720, 560)
_EDGE_PX = 60
_STEPS = 1000
_STOPPING = tr("Stopping…")


class FetchDialog(QDialog):
    """Fetches days and opens them.

    Signals:
        fetched: the Path of the session that was made.

    Attributes:
        addresses: what is asked in an archive's place, by venue.
    """

    fetched = Signal(object)

    def __init__(self, policy: "Callable[[], NetworkPolicy | None]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Any day"))
        room = parent.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - _EDGE_PX), min(_SIZE[1], room.height() - _EDGE_PX))
        self._policy = policy
        self._fetch: BackgroundFetch | None = None
        self.addresses: dict[str, str] = {}
        self.form = FetchForm()
        self.status, self.message, self.bar, self.notes = QLabel(), QLabel(), QProgressBar(), QPlainTextEdit()
        self.look_button, self.fetch_button = QPushButton(tr("Look up sizes")), QPushButton(tr("Fetch and open"))
        self.cancel_button = QPushButton(tr("Close"))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.look_button.clicked.connect(self.look_up)
        self.fetch_button.clicked.connect(self.fetch)
        self.cancel_button.clicked.connect(self.reject)
        for field in (self.form.market, self.form.days, self.form.history, self.form.target):
            field.returnPressed.connect(self.fetch_button.click)

    def ask(self, market: str) -> None:
        """Show the page, as it was left; at first with `market` (`venue:SYMBOL`)."""
        self.open()
        self.form.offer(market)

    def look_up(self) -> None:
        """Begin to look up sizes and what is missing."""
        job = self._job()
        if job is not None:
            self._begin(BackgroundFetch(job)).look()

    def fetch(self) -> None:
        """Begin to fetch; the session is opened when it is there."""
        job = self._job()
        if job is None:
            return
        try:
            target = self.form.place()
        except InputError as error:
            self._say(translated(error, figures=figures_of(self)))
            return
        self._begin(BackgroundFetch(job)).fetch(target)

    def stop(self) -> None:
        """Give up what is going on, and wait for its thread."""
        self._timer.stop()
        if self._fetch is not None:
            self._fetch.stop()
            self._fetch = None

    def reject(self) -> None:
        """Escape and the button: cancel what is going on, or else close."""
        if self._fetch is None:
            super().reject()
        else:
            self._fetch.cancel()
            self.status.setText(_STOPPING)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the page cancels what is going on; its thread ends behind it."""
        if self._fetch is not None:
            self._fetch.cancel()
        super().closeEvent(event)

    def _job(self) -> FetchJob | None:
        """The request in the fields; None, with a sentence on the page, where they hold none that can be fetched."""
        self._say("")
        if self._fetch is not None:
            return None
        try:
            request = self.form.request()
            return FetchJob(request, address=self.addresses.get(request.market.venue), policy=self._policy())
        except InputError as error:
            self._say(translated(error, figures=figures_of(self)))
            return None

    def _begin(self, fetch: BackgroundFetch) -> BackgroundFetch:
        self._fetch = fetch
        self.notes.clear()
        self._show_busy(is_busy=True)
        self.status.setText(progress_line(None))
        self.cancel_button.setFocus()
        self._timer.start()
        return fetch

    def _look(self) -> None:
        fetch = self._fetch
        if fetch is None:
            self._timer.stop()
        elif fetch.is_busy:
            self._show_progress(fetch)
        else:
            self._timer.stop()
            self._fetch = None
            self._show_busy(is_busy=False)
            self._show_end(fetch)

    def _show_progress(self, fetch: BackgroundFetch) -> None:
        progress = fetch.progress
        self.bar.setRange(0, _STEPS if progress is not None and progress.whole else 0)
        if progress is not None and progress.whole:
            self.bar.setValue(round(_STEPS * min(progress.done / progress.whole, 1.0)))
        if self.status.text() != _STOPPING:
            self.status.setText(progress_line(progress))

    def _show_end(self, fetch: BackgroundFetch) -> None:
        self.status.clear()
        if fetch.stage is FetchStage.FAILED and fetch.failure is not None:
            self._say(failure_sentence(fetch.failure))
        elif fetch.stage is FetchStage.CANCELLED:
            self.status.setText(tr("Stopped. What was downloaded is kept; fetching again goes on from there."))
        elif fetch.survey is not None:
            self.status.setText(survey_headline(fetch.survey))
            self.notes.setPlainText("\n".join(survey_lines(fetch.job, fetch.survey)))
            self.fetch_button.setFocus()
        elif fetch.fetched is not None:
            self.notes.setPlainText(
                translated("\n".join(fetch.fetched.imported.session.info.notes), figures=figures_of(self))
            )
            self.accept()
            self.fetched.emit(Path(self.form.target.text()))

    def _show_busy(self, *, is_busy: bool) -> None:
        self.bar.setVisible(is_busy)
        self.bar.setRange(0, 0)
        for widget in (self.form, self.look_button, self.fetch_button):
            widget.setEnabled(not is_busy)
        self.cancel_button.setText(tr("Cancel") if is_busy else tr("Close"))

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        for label in (self.status, self.message):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty("job", "error")
        self.message.hide()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(tr("Files, sizes and what is missing"))
        self.notes.setPlaceholderText(
            tr(
                "From the public archives of {titles_joined}; nothing is sent but the address of a "
                "file. Files are kept, and never fetched twice.",
                titles_joined=formatting.venues_joined(list(ARCHIVES)),
            )
        )
        buttons = QHBoxLayout()
        for button in (self.look_button, self.cancel_button, self.fetch_button):
            button.setAutoDefault(False)
        buttons.addWidget(self.look_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.fetch_button)
        column = QVBoxLayout(self)
        for widget in (self.form, self.message, self.status, self.bar):
            column.addWidget(widget)
        column.addWidget(self.notes, 1)
        column.addLayout(buttons)
