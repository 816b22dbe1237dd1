"""A fetch on a thread: looking up what there is, then fetching it and writing the session."""

import threading
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from rektscope.archives.job import Fetched, FetchJob, FetchProgress
from rektscope.archives.survey import Survey
from rektscope.net.download_client import DownloadCancelledError


class FetchStage(Enum):
    """How far it is. LOOKED: nothing fetched. FETCHED: the session is there."""

    LOOKING = "looking"
    LOOKED = "looked"
    FETCHING = "fetching"
    FETCHED = "fetched"
    FAILED = "failed"
    CANCELLED = "cancelled"


class BackgroundFetch:
    """One look or one fetch. Every method but `stop` returns at once.

    Attributes:
        job: what is fetched.
        stage: how far it is; only the thread moves it on.
        progress: the last that was reported; None before.
        survey: what there is, once LOOKED.
        fetched: what it brought, once FETCHED.
        failure: what was wrong, when it FAILED.
    """

    def __init__(self, job: FetchJob) -> None:
        """Nothing is asked yet."""
        self.job = job
        self.stage = FetchStage.LOOKING
        self.progress: FetchProgress | None = None
        self.survey: Survey | None = None
        self.fetched: Fetched | None = None
        self.failure: Exception | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the thread is at work."""
        return self._thread is not None and self._thread.is_alive()

    def look(self) -> None:
        """Begin to look up files, sizes and what is missing."""
        self._start(FetchStage.LOOKING, self._look)

    def fetch(self, target: Path) -> None:
        """Begin to fetch, and to write the session to `target`, in whose place a file goes only for a whole one."""
        self._start(FetchStage.FETCHING, lambda: self._fetch(target))

    def cancel(self) -> None:
        """End it as soon as possible, without waiting for that."""
        self.job.cancel()

    def stop(self) -> None:
        """Cancel it and wait for its thread."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _start(self, stage: FetchStage, work: Callable[[], None]) -> None:
        self.stage = stage
        self._thread = threading.Thread(target=self._run, args=(work,), name="fetch", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except DownloadCancelledError:
            self.stage = FetchStage.CANCELLED
        except Exception as failure:  # noqa: BLE001 -- reported by whoever watches
            self.failure = failure
            self.stage = FetchStage.FAILED

    def _look(self) -> None:
        self.survey = self.job.look(self._on_progress)
        # The result first, then the stage: whoever sees the stage finds the result.
        self.stage = FetchStage.LOOKED

    def _fetch(self, target: Path) -> None:
        self.fetched = self.job.run(target, self._on_progress)
        self.stage = FetchStage.FETCHED

    def _on_progress(self, progress: FetchProgress) -> None:
        self.progress = progress
