"""The Qt application: made once, dressed, and run until its window closes."""

import signal
import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from rektscope.ui.assets import asset_bytes
from rektscope.ui.theme import apply_theme


def make_application() -> QApplication:
    """The application with the program's look; the one that exists already, if there is one."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(sys.argv[:1])
    application.setApplicationName("rektscope")
    application.setDesktopFileName("rektscope")
    apply_theme(application)
    pixmap = QPixmap()
    pixmap.loadFromData(asset_bytes("icons/rektscope-256.png"))
    application.setWindowIcon(QIcon(pixmap))
    return application


def run_until_closed(application: QApplication) -> int:
    """Run the event loop; Ctrl+C in the terminal ends the program as any other would."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return application.exec()
