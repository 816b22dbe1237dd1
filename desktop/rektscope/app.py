"""Composition root of the window: what is built, started and stopped, in one readable order.

1. The session is opened before any window appears, so that a bad file is one sentence and not an empty window.
2. The Qt application is made and dressed.
3. The viewer joins session, cursor and maps; the window shows the viewer.
4. `start` begins the map on its thread; the window shows what is finished so far.
5. When the window closes it stops the viewer, which ends the threads and lets go of the file.
"""

from pathlib import Path

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.ui.application import make_application, run_until_closed
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow


def run_window(session: Path | None) -> int:
    """Open the window on a session file, or on the bundled event; returns the process's exit code.

    Raises:
        InputError: the session cannot be opened.
    """
    source = SessionSource.open(session if session is not None else bundled_session_path())
    viewer = Viewer(source)
    application = make_application()
    window = MainWindow(viewer, WindowSettings())
    window.start()
    window.show()
    return run_until_closed(application)
