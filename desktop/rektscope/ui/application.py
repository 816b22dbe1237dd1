"""The Qt application: made once, dressed, and run until its window closes."""

import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow

from rektscope.ui.assets import asset_bytes
from rektscope.ui.painted_roles import install_roles
from rektscope.ui.theme import apply_theme, put_sheet_on

_TURN_MS = 200


def make_application(*, has_sheet: bool = True) -> QApplication:
    """The application with the program's look; the one that exists already, if there is one.

    Args:
        has_sheet: whether it has the style sheet too. Who makes a window first puts it on after (`put_sheet_on`): a
            widget is matched to it as it is made, and again as it comes to stand in another.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Named here: `setStyle` hands the style to Python, which makes QStyle with its 566 names of parts and measures.
    application = QApplication([*(sys.argv[:1] or ["rektscope"]), "-style", "Fusion"])
    application.setApplicationName("rektscope")
    application.setDesktopFileName("rektscope")
    install_roles()
    apply_theme(application)
    if has_sheet:
        put_sheet_on(application)
    pixmap = QPixmap()
    pixmap.loadFromData(asset_bytes("icons/rektscope-256.png"))
    application.setWindowIcon(QIcon(pixmap))
    return application


def close_windows(application: QApplication) -> None:
    """Close the program's windows, and then whatever else stands on the screen.

    A dock that floats is a window to Qt: closed before its own, it would be remembered as closed by the user.
    """
    for widget in application.topLevelWidgets():
        if isinstance(widget, QMainWindow):
            widget.close()
    application.closeAllWindows()


def run_until_closed(application: QApplication) -> int:
    """Run the event loop until the window closes; Ctrl+C in the terminal and SIGTERM close it, as its own button does.

    Python runs a signal's handler when it gets a turn, so it is given one now and then. Returns the exit code: 128
    and the signal's number where one ended it, as shells have it.
    """
    received: list[int] = []

    def close(number: int, _: object) -> None:
        received.append(number)
        close_windows(application)

    before = {number: signal.signal(number, close) for number in (signal.SIGINT, signal.SIGTERM)}
    turns = QTimer()
    turns.timeout.connect(lambda: None)
    turns.start(_TURN_MS)
    try:
        status = application.exec()
        return 128 + received[0] if received else status
    finally:
        turns.stop()
        for number, handler in before.items():
            signal.signal(number, handler)
