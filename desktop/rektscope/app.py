"""Composition root of the window: what is built, started and stopped, in one readable order.

1. A thread opens the session, or finds what an earlier start kept of it, while this one imports Qt.
2. A session that cannot be opened is one sentence before any window appears.
3. The Qt application is made and dressed; the viewer joins session, cursor and maps; the window shows the viewer.
4. `start` begins the map on its thread; the window shows what is finished so far.
5. When the window closes it stops the viewer, which ends the threads and lets go of the file.
"""

import threading
from pathlib import Path

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.start_cache import StartCache
from rektscope.market.errors import InputError


def run_window(session: Path | None) -> int:
    """Open the window on a session file, or on the bundled event; returns the process's exit code.

    Raises:
        InputError: the session cannot be opened.
    """
    loading = _Loading(session if session is not None else bundled_session_path())
    loading.start()
    # Imported here and not above: this is the work that goes on beside the reading.
    from rektscope.engine.viewer import Viewer  # noqa: PLC0415
    from rektscope.ui.application import make_application, run_until_closed  # noqa: PLC0415
    from rektscope.ui.settings import WindowSettings  # noqa: PLC0415
    from rektscope.ui.window import MainWindow  # noqa: PLC0415

    viewer = Viewer(loading.source())
    application = make_application()
    window = MainWindow(viewer, WindowSettings())
    window.start()
    window.show()
    return run_until_closed(application)


class _Loading:
    """Opens a session and reads it on a thread; `source` waits for it and raises what went wrong."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = threading.Thread(target=self._load, name="session-loader", daemon=True)
        self._source: SessionSource | None = None
        self._failure: Exception | None = None

    def start(self) -> None:
        self._thread.start()

    def source(self) -> SessionSource:
        self._thread.join()
        if self._failure is not None:
            raise self._failure
        if self._source is None:
            raise InputError(f"{self._path} could not be opened.")
        return self._source

    def _load(self) -> None:
        try:
            source = SessionSource.open(self._path, StartCache())
            source.liquidations()
            self._source = source
        except Exception as failure:  # noqa: BLE001 -- raised again by `source` on the thread that asked
            self._failure = failure
