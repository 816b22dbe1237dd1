"""Recording what is watched live into a session, from the window: begun and ended by one action.

The recording receives by connections of its own, on a thread (`recording/background.py`); its session is made when it
has ended, which `look` notices.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from rektscope.engine.sources import Source
from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.live.health import FeedHealth
    from rektscope.recording.background import BackgroundRecording

_NAME = "recording.rekt"


class LiveRecording(QObject):
    """At most one recording, of what a window watches.

    Signals:
        reported: a sentence for the user: what became of it, or why it did not begin; empty when it began.
        began: the Path of its journal, which is there until the recording is finished.
        changed: it was ended, and `look` will find its session.

    Attributes:
        folder: where a file is asked for first; None for the one that the program was started in.
        quota_gb: how much it may take; None for no limit.
    """

    reported = Signal(str)
    began = Signal(object)
    changed = Signal()

    def __init__(self, window: QWidget, source: Callable[[], Source | None]) -> None:
        """Nothing is recorded yet; `source` gives what is live, None without."""
        super().__init__(window)
        self._window, self._source = window, source
        self.folder: Path | None = None
        self.quota_gb: float | None = None
        self._recording: BackgroundRecording | None = None

    @property
    def is_on(self) -> bool:
        """Whether one goes on."""
        return self._recording is not None and not self._recording.is_finishing

    @property
    def is_finishing(self) -> bool:
        """Whether one was ended whose session is not made yet."""
        return self._recording is not None and self._recording.is_finishing

    def reported_in(self, health: "FeedHealth") -> "FeedHealth":
        """The health of the feeds with what is recorded."""
        if self._recording is None:
            return health
        is_recording = health.is_recording or self._recording.is_going
        return replace(health, recording=self._recording.describe(), is_recording=is_recording)

    def use_account_share(self, share: float) -> None:
        """Ask about accounts with another share of their venue's limit, where something is recorded."""
        if self._recording is not None:
            self._recording.use_account_share(share)

    def toggle(self) -> None:
        """Begin to record what is watched into a file that is asked for, or end the recording."""
        if self._recording is not None:
            self._recording.stop()
            self.reported.emit(self._recording.describe())
            self.changed.emit()
        elif self._source() is None:
            self.reported.emit(tr("There is nothing live to record: choose a market first (Ctrl+L)."))
        else:
            name, _ = QFileDialog.getSaveFileName(
                self._window, tr("Record into"), str((self.folder or Path()) / _NAME), tr("Sessions (*.rekt)")
            )
            if name:
                self.begin(Path(name))

    def begin(self, path: Path) -> None:
        """Begin to record what is watched."""
        from rektscope.engine.live_source import LiveSource  # noqa: PLC0415 -- on request
        from rektscope.recording.background import BackgroundRecording  # noqa: PLC0415 -- the same
        from rektscope.recording.recorder import GIGABYTE, Limits  # noqa: PLC0415 -- the same
        from rektscope.sessions.journal.folder import journal_path  # noqa: PLC0415 -- the same

        source = self._source()
        if not isinstance(source, LiveSource):
            return
        feed = source.feed
        session = path.with_suffix(".rekt")
        limits = Limits(quota_bytes=None if self.quota_gb is None else int(self.quota_gb * GIGABYTE))
        recording = BackgroundRecording(
            feed.listings, feed.endpoints, session, limits=limits, accounts=feed.accounts.plan, access=feed.access
        )
        try:
            recording.start()
        except InputError as error:
            self.reported.emit(translated(error, figures=figures_of(self)))
            return
        self._recording = recording
        self.began.emit(journal_path(session))
        self.reported.emit("")

    def look(self) -> None:
        """See whether the session of one that ended is made."""
        if self._recording is not None and self._recording.is_finished:
            self._finish(self._recording)

    def stop(self) -> None:
        """End the recording, and wait until its session is made."""
        if self._recording is not None:
            self._recording.stop()
            self._finish(self._recording)

    def _finish(self, recording: "BackgroundRecording") -> None:
        figures = figures_of(self)
        self._recording = None
        try:
            report = recording.report()
        except InputError as error:
            self.reported.emit(translated(error, figures=figures))
            return
        count = sum(sum(events.values()) for events in report.events.values())
        self.reported.emit(
            tr("Recorded {count:,} events into {session}.", count=figures.of(count), session=report.session)
        )
