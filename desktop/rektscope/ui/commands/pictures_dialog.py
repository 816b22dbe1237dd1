"""The dialog for many pictures at once: of all chapters, or of every session in a folder, by `rektscope export`."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from rektscope.market.errors import InputError
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.commands.dialog import CommandDialog, put
from rektscope.ui.commands.shown import ShownSession
from rektscope.ui.export.choices_in_words import THEMES, size_words
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_CHAPTERS, _FOLDER, _FOLDER_CHAPTERS = "chapters", "folder", "folder chapters"
_MADE = "pictures"


class PicturesDialog(CommandDialog):
    """Chooses pictures and has them drawn into a folder: all of them or none."""

    def __init__(self, shown: ShownSession, settings: WindowSettings, parent: QWidget | None) -> None:
        super().__init__(tr("Save many pictures"), tr("Save pictures…"), parent)
        self._shown, self._settings = shown, settings
        self.what_box, self.size_box, self.card_box, self.theme_box = (ChoiceBox() for _ in range(4))
        if shown.has_chapters:
            self.what_box.addItem(tr("all chapters of this session"), _CHAPTERS)
        self.what_box.addItem(tr("every session in a folder, at its end"), _FOLDER)
        self.what_box.addItem(tr("all chapters of every session in a folder"), _FOLDER_CHAPTERS)
        for preset in PRESETS.values():
            self.size_box.addItem(size_words(preset), preset.name)
        for words, card in ((tr("each moment"), "moment"), (tr("the event so far"), "event")):
            self.card_box.addItem(words, card)
        for theme in ("dark", "light"):
            self.theme_box.addItem(THEMES[theme], theme)
        self.position_box = QCheckBox(tr("Show my position"))
        self.show_size_box = QCheckBox(tr("Show its size and profit"))
        for words, widget in (
            (tr("Of"), self.what_box),
            (tr("Size"), self.size_box),
            (tr("Beside the chart"), self.card_box),
            (tr("Theme"), self.theme_box),
        ):
            self.add_row(words, widget)
        self.form.addRow(self.position_box)
        self.form.addRow(self.show_size_box)
        self.what_box.currentIndexChanged.connect(self._show_fields)
        self.position_box.toggled.connect(self._show_fields)
        self._show_fields()

    def arguments(self, source: Path, out: Path) -> list[str]:
        """Of the command, for a session or a folder of them; raises InputError where my position is too much for it."""
        what, is_mine = self.what_box.currentData(), self.what_box.currentData() == _CHAPTERS
        words = ["export", str(source), "--out", str(out / _MADE)]
        words += ["--preset", self.size_box.currentData(), "--card", self.card_box.currentData()]
        words += ["--theme", self.theme_box.currentData(), "--least-leverage", str(self._shown.least_leverage)]
        words += ["--chapters"] if what != _FOLDER else []
        words += self._shown.model_arguments(out)
        if is_mine:
            words += ["--market", self._shown.market]
            if self.position_box.isChecked():
                words += self._shown.position_arguments(shows_size=self.show_size_box.isChecked())
        return words

    def save(self, source: Path, folder: Path) -> bool:
        """Have the pictures of a source drawn into a folder; what is wrong is shown in the dialog."""

        def made(aside: Path, _: str) -> str:
            pictures = sorted((aside / _MADE).iterdir())
            there = next((path.name for path in pictures if (folder / path.name).exists()), None)
            if there is not None:
                raise InputError(
                    tr(
                        "{there} is in {folder} already: choose another folder. Nothing was written.",
                        there=there,
                        folder=folder,
                    )
                )
            for path in pictures:
                put(path, folder / path.name)
            self._settings.keep_picture_folder(folder)
            return tr(
                "{count} pictures in {folder}." if len(pictures) != 1 else "{count} picture in {folder}.",
                count=len(pictures),
                folder=folder,
            )

        return self.begin(lambda aside: self.arguments(source, aside), made)

    def ask(self) -> None:
        """Ask for the folders, and draw."""
        source = str(self._shown.path)
        if self.what_box.currentData() != _CHAPTERS:
            source = QFileDialog.getExistingDirectory(self, tr("A folder of sessions"), str(self._shown.path.parent))
        start = str(self._settings.picture_folder() or Path())
        folder = source and QFileDialog.getExistingDirectory(self, tr("A folder for the pictures"), start)
        if folder:
            self.save(Path(source), Path(folder))

    def _show_fields(self) -> None:
        is_mine = self.what_box.currentData() == _CHAPTERS and self._shown.draft is not None
        self.position_box.setEnabled(is_mine)
        self.show_size_box.setEnabled(is_mine and self.position_box.isChecked())
