"""The export dialog: a size, whether to show my position and its size, and where to save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.export.picture import save_picture
from rektscope.ui.export.presets import PRESETS, Preset

_PREVIEW = 460

DrawPicture = Callable[[Preset, bool, bool], QImage]
"""(preset, with position, hide its size) -> the picture."""


class ExportDialog(QDialog):
    """Chooses and shows a picture before it is saved."""

    def __init__(self, draw: DrawPicture, suggested_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export a picture")
        self._draw = draw
        self._suggested_name = suggested_name
        self._image = QImage()
        self.size_box = ChoiceBox()
        for preset in PRESETS.values():
            self.size_box.addItem(f"{preset.name} · {preset.width} × {preset.height}", preset.name)
        self.position_box = QCheckBox("Show my position")
        self.position_box.setChecked(True)
        self.hide_size_box = QCheckBox("Hide its size")
        self.hide_size_box.setChecked(True)
        self._preview = QLabel()
        self._preview.setFixedSize(_PREVIEW, _PREVIEW)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message = QLabel()
        self.message.setProperty("job", "caption")
        self.message.setWordWrap(True)
        self.save_button = QPushButton("Save…")
        self._lay_out()
        self.size_box.currentIndexChanged.connect(self.draw)
        self.position_box.toggled.connect(self.draw)
        self.hide_size_box.toggled.connect(self.draw)
        self.save_button.clicked.connect(self._ask_and_save)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.addWidget(self._preview)
        column = QVBoxLayout()
        for widget in (self.size_box, self.position_box, self.hide_size_box, self.message):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.save_button)
        row.addLayout(column)

    def draw(self) -> None:
        """Draw the picture as chosen and show it small."""
        preset = PRESETS[self.size_box.currentData()]
        self.hide_size_box.setEnabled(self.position_box.isChecked())
        self._image = self._draw(preset, self.position_box.isChecked(), self.hide_size_box.isChecked())
        small = self._image.scaled(
            _PREVIEW, _PREVIEW, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._preview.setPixmap(QPixmap.fromImage(small))

    def save(self, path: Path) -> bool:
        """Save the picture; what went wrong is said in the dialog."""
        try:
            save_picture(self._image, path)
        except InputError as error:
            self.message.setText(str(error))
            return False
        self.message.setText(f"Saved {path.name}.")
        return True

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save the picture", self._suggested_name, "PNG (*.png)")
        if name:
            self.save(Path(name if name.lower().endswith(".png") else f"{name}.png"))
