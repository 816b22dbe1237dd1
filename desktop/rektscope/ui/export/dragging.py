"""A picture that can be dragged out of the window: into a chat, a document, or a folder, where it becomes a file."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from rektscope.market.errors import InputError
from rektscope.ui.export.picture import save_picture
from rektscope.ui.translation import tr


class DraggedPicture(QLabel):
    """Shows a preview; dragged, it hands on the whole picture, as pixels and as a file with a sensible name."""

    def __init__(self, picture: Callable[[], QImage], name: Callable[[], str]) -> None:
        super().__init__()
        self._picture, self._name = picture, name
        self._pressed_at: QPoint | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag the picture to where it is to go"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag once the pointer has gone far enough."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed_at = None
            drag = QDrag(self)
            drag.setMimeData(self.carried())
            drag.setPixmap(self.pixmap().scaledToWidth(160, Qt.TransformationMode.SmoothTransformation))
            drag.exec(Qt.DropAction.CopyAction)

    def carried(self) -> QMimeData:
        """The picture as pixels, and as a file that is there as long as this widget; without it where none can be."""
        data = QMimeData()
        image = self._picture()
        data.setImageData(image)
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="rektscope-picture-", ignore_cleanup_errors=True)
            self.destroyed.connect(self._folder.cleanup)
        path = Path(self._folder.name) / self._name()
        try:
            save_picture(image, path)
        except InputError:  # the pixels go all the same; a disk that is full is reported when the picture is saved
            return data
        data.setUrls([QUrl.fromLocalFile(str(path))])
        return data
