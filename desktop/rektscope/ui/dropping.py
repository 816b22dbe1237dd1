"""Files that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_HARMLESS = Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
"""What a file is taken by. A file manager proposes to move it, and deletes it where that is accepted."""


class FileDrops(QObject):
    """Takes files that are dropped anywhere on a window.

    Signals:
        dropped: the Paths of the files, a list.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags of files of this machine; everything else goes its way."""
        if not isinstance(event, QDropEvent):  # of which those that enter and move are
            return super().eventFilter(watched, event)
        paths = dropped_files(event.mimeData())
        harmless = event.possibleActions() & _HARMLESS
        if not paths or not harmless:
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction if harmless & Qt.DropAction.CopyAction else harmless)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of this machine that are dragged; none where a web address or anything else is among them."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []
