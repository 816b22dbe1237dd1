"""The export dialog: what the picture shows and how, and where it goes: a file, or the clipboard."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.market.errors import InputError
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.export.cards import Card
from rektscope.ui.export.choices_in_words import THEMES, size_words
from rektscope.ui.export.dragging import DraggedPicture
from rektscope.ui.export.picture import save_picture
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_PREVIEW = 520
_EDGE_PX = 80
"""That a window manager and the margins take of a screen's height."""

_WHAT_I_SEE = "view"
_CARD_WORDS = {
    Card.MOMENT: tr("this moment"),
    Card.EVENT: tr("the event so far"),
    Card.POSITION: tr("the story of my position"),
}


class Choices(msgspec.Struct, frozen=True):
    """What is chosen in the dialog.

    Attributes:
        preset: its name; None for what I see.
        theme: `dark` or `light`.
        title: the headline; empty for the picture's own.
        with_position, with_size: whether my position is shown, and its size and profit.
        card: the subject beside the chart.
    """

    preset: str | None
    theme: str
    title: str
    with_position: bool
    with_size: bool
    card: Card = Card.MOMENT


class ExportDialog(QDialog):
    """Chooses and shows a picture before it is saved or copied."""

    def __init__(
        self,
        draw: Callable[[Choices], QImage],
        words: Callable[[Choices], str],
        name: Callable[[Choices], str],
        settings: WindowSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Save a picture"))
        self._draw, self._words, self._name = draw, words, name
        self._image = QImage()
        self.size_box = ChoiceBox()
        for preset in PRESETS.values():
            self.size_box.addItem(size_words(preset), preset.name)
        self.size_box.addItem(tr("what I see, up to the cursor"), _WHAT_I_SEE)
        self.card_box = ChoiceBox()
        for card, shown in _CARD_WORDS.items():
            self.card_box.addItem(shown, card)
        self.theme_box = ChoiceBox()
        for theme in ("dark", "light"):
            self.theme_box.addItem(THEMES[theme], theme)
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText(tr("Title of your own"))
        self.title_field.setAccessibleName(tr("Title"))
        self.position_box = QCheckBox(tr("Show my position"))
        self.position_box.setChecked(True)
        self.show_size_box = QCheckBox(tr("Show its size and profit"))
        self._preview = DraggedPicture(lambda: self._image, lambda: self._name(self.choices))
        room = self.screen().availableSize()
        self._side = min(_PREVIEW, room.height() - _EDGE_PX, room.width() // 2)
        self._preview.setFixedSize(self._side, self._side)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message = QLabel()
        self.message.setProperty("job", "caption")
        self.message.setWordWrap(True)
        self.save_button = QPushButton(tr("Save picture…"))
        self.copy_button = QPushButton(tr("Copy picture"))
        self.copy_words_button = QPushButton(tr("Copy description"))
        self.copy_words_button.setToolTip(tr("The picture in words, for those who do not see it"))
        self._lay_out()
        self._connect()

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        preset = self.size_box.currentData()
        return Choices(
            None if preset == _WHAT_I_SEE else preset,
            self.theme_box.currentData(),
            self.title_field.text().strip(),
            self.position_box.isChecked(),
            self.show_size_box.isChecked(),
            self.card_box.currentData(),
        )

    def draw(self) -> None:
        """Draw the picture as chosen and show it small."""
        self.show_size_box.setEnabled(self.position_box.isChecked())
        self._image = self._draw(self.choices)
        ratio = self.devicePixelRatioF()
        side = round(self._side * ratio)
        small = self._image.scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(ratio)
        self._preview.setPixmap(QPixmap.fromImage(small))
        self._preview.setAccessibleName(self._words(self.choices))

    def save(self, path: Path) -> bool:
        """Save the picture; what went wrong is shown in the dialog."""
        try:
            save_picture(self._image, path)
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return False
        self._settings.keep_picture_folder(path.parent)
        self.message.setText(tr("Saved {name}.", name=path.name))
        return True

    def suggested_path(self) -> Path:
        """A name made of what is in the picture, in the folder used last."""
        return (self._settings.picture_folder() or Path()) / self._name(self.choices)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._image)
        self.message.setText(tr("The picture is on the clipboard."))

    def copy_description(self) -> None:
        """Put the picture's description on the clipboard."""
        QGuiApplication.clipboard().setText(self._words(self.choices))
        self.message.setText(tr("The description is on the clipboard."))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.addWidget(self._preview)
        column = QVBoxLayout()
        for widget in (
            self.size_box,
            self.card_box,
            self.theme_box,
            self.title_field,
            self.position_box,
            self.show_size_box,
            self.message,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        for button in (self.copy_words_button, self.copy_button, self.save_button):
            column.addWidget(button)
        self.save_button.setDefault(True)
        row.addLayout(column)

    def _connect(self) -> None:
        self.size_box.currentIndexChanged.connect(self.draw)
        self.card_box.currentIndexChanged.connect(self.draw)
        self.theme_box.currentIndexChanged.connect(self.draw)
        self.title_field.editingFinished.connect(self.draw)
        self.position_box.toggled.connect(self.draw)
        self.show_size_box.toggled.connect(self.draw)
        self.save_button.clicked.connect(self._ask_and_save)
        self.copy_button.clicked.connect(self.copy)
        self.copy_words_button.clicked.connect(self.copy_description)

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the picture"), str(self.suggested_path()), "PNG (*.png)")
        if name:
            self.save(Path(name if name.lower().endswith(".png") else f"{name}.png"))
